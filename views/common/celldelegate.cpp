// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/celldelegate.h"

#include "models/items/recordtablemodel.h"
#include "views/common/plainlabel.h"
#include "views/common/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace baton {

void CellDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (const auto *view = qobject_cast<const QAbstractItemView *>(option->widget);
        view && view->currentIndex().siblingAtColumn(index.column()) == index &&
        !(option->state & QStyle::State_Selected)) {
        QColor tint = option->palette.color(QPalette::Active, QPalette::Highlight);
        tint.setAlphaF(0.35F);
        option->backgroundBrush = tint;
    }
    // One line a row, whatever the text holds, unless the table wraps.
    option->text.replace(QLatin1Char('\n'), QLatin1Char(' '));
    option->text.replace(QChar::LineSeparator, QLatin1Char(' '));
    const auto mark = static_cast<Mark>(index.data(RecordTableModel::MarkRole).toInt());
    const auto tone = static_cast<Mark>(index.data(RecordTableModel::ToneRole).toInt());
    if (mark != Mark::None) {
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->icon = markIcon(mark);
        option->decorationSize = QSize(1, 1) * iconSide(option->fontMetrics);
    }
    if (tone != Mark::None) {
        option->palette.setColor(QPalette::Text, markColor(tone, option->palette));
        // Unless the selection is so strong (high contrast) that the tone would drown in it.
        if (option->palette.color(QPalette::HighlightedText) == option->palette.color(QPalette::WindowText))
            option->palette.setColor(QPalette::HighlightedText, markColor(tone, option->palette));
    }
}

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    const QVariant bar = index.data(RecordTableModel::BarRole);
    if (bar.isValid())
        paintBar(painter, option, index, bar.toDouble());
    else
        QStyledItemDelegate::paint(painter, option, index);
    painter->save();
    painter->setPen(lineColor(option.palette));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    painter->restore();
}

bool CellDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                             const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid() || index.data(Qt::ToolTipRole).isValid() ||
        sizeHint(option, index).width() <= view->visualRect(index).width())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QToolTip::showText(event->globalPos(), plainToolTip(index.data().toString()), view,
                       view->visualRect(index));
    return true;
}

void CellDelegate::paintBar(QPainter *painter, const QStyleOptionViewItem &plain, const QModelIndex &index,
                            double share) const
{
    QStyleOptionViewItem option = plain;
    initStyleOption(&option, index);
    option.text.clear();
    const QWidget *widget = option.widget;
    const QStyle *style = widget ? widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &option, painter, widget);
    const auto tone = static_cast<Mark>(index.data(RecordTableModel::ToneRole).toInt());
    QRectF track(option.rect.adjusted(space::small, 0, -space::small, 0));
    track.setHeight(8);
    track.moveCenter(QRectF(option.rect).center());
    QRectF filled = track;
    filled.setWidth(track.width() * qBound(0.0, share, 1.0));
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(trackColor(option.palette));
    painter->drawRoundedRect(track, 4, 4);
    painter->setBrush(markColor(tone, option.palette));
    if (filled.width() > 1) {
        painter->setClipRect(filled);
        painter->drawRoundedRect(track, 4, 4);
    }
    painter->restore();
}

} // namespace baton
