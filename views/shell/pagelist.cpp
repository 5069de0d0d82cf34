// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shell/pagelist.h"

#include "views/common/theme.h"

#include <QApplication>
#include <QPainter>
#include <QStyledItemDelegate>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

enum PageRole { TitleRole = Qt::UserRole, CountRole, BadgeMarkRole };

class PageDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {120, option.fontMetrics.height() + 4 * space::small};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QPalette &palette = option.palette;
        const bool isSelected = option.state & QStyle::State_Selected;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const QRect box = option.rect.adjusted(space::small, 1, -space::small, -1);
        const QPalette table = tablePalette(QGuiApplication::palette());
        if (isSelected || option.state & QStyle::State_MouseOver) {
            QColor fill = table.color(QPalette::Active, QPalette::Highlight);
            if (!isSelected)
                fill.setAlphaF(0.4F);
            painter->setPen(Qt::NoPen);
            painter->setBrush(fill);
            painter->drawRoundedRect(box, 4, 4);
        }
        const QColor textColor =
            table.color(QPalette::Active, isSelected ? QPalette::HighlightedText : QPalette::Text);
        const QRect icon(box.left() + space::medium, box.center().y() - 7, 16, 16);
        index.data(Qt::DecorationRole).value<QIcon>().paint(painter, icon);
        int right = box.right() - space::medium;
        if (const int count = index.data(CountRole).toInt(); count > 0) {
            const auto mark = static_cast<Mark>(index.data(BadgeMarkRole).toInt());
            const QString number = QLocale().toString(count);
            const int width = qMax(option.fontMetrics.horizontalAdvance(number) + 10, 20);
            const QRect badge(right - width + 1, box.center().y() - 8, width, 17);
            painter->setPen(Qt::NoPen);
            painter->setBrush(markColor(mark, palette));
            painter->drawRoundedRect(badge, 8.5, 8.5);
            painter->setPen(palette.color(QPalette::Base));
            QFont bold = option.font;
            bold.setBold(true);
            bold.setPointSizeF(bold.pointSizeF() * 0.9);
            painter->setFont(bold);
            painter->drawText(badge, Qt::AlignCenter, number);
            right = badge.left() - space::small;
        }
        QFont font = option.font;
        font.setBold(isSelected);
        painter->setFont(font);
        painter->setPen(textColor);
        const QRect text(icon.right() + space::medium, box.top(), right - icon.right() - space::medium,
                         box.height());
        painter->drawText(
            text, Qt::AlignVCenter | Qt::TextSingleLine,
            QFontMetrics(font).elidedText(index.data(TitleRole).toString(), Qt::ElideRight, text.width()));
        if (option.state & QStyle::State_HasFocus && option.state & QStyle::State_KeyboardFocusChange) {
            painter->setPen(QPen(palette.color(QPalette::Highlight), 1.5));
            painter->setBrush(Qt::NoBrush);
            painter->drawRoundedRect(box, 4, 4);
        }
        painter->restore();
    }
};

} // namespace

PageList::PageList(QWidget *parent) : QListWidget(parent)
{
    setObjectName(u"pageList"_s);
    setAccessibleName(tr("Pages"));
    setItemDelegate(new PageDelegate(this));
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    setViewportMargins(0, space::medium, 0, 0);
    // A screen reader chooses a page by selecting it, which leaves the current one as it is.
    connect(this, &QListWidget::itemSelectionChanged, this, [this] {
        if (const QList<QListWidgetItem *> chosen = selectedItems(); chosen.size() == 1)
            setCurrentItem(chosen.front());
    });
    restyle();
}

void PageList::restyle()
{
    QPalette colors = QGuiApplication::palette();
    colors.setColor(QPalette::Base, colors.color(QPalette::Window));
    setPalette(colors);
}

void PageList::changeEvent(QEvent *event)
{
    QListWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        restyle();
}

void PageList::addPage(const Page &page)
{
    auto *item = new QListWidgetItem(this);
    item->setData(TitleRole, page.title());
    item->setIcon(page.icon());
    setBadge(count() - 1, {});
}

void PageList::setBadge(int row, const Badge &badge)
{
    QListWidgetItem *page = item(row);
    const QString title = page->data(TitleRole).toString();
    page->setData(CountRole, badge.count);
    page->setData(BadgeMarkRole, static_cast<int>(badge.mark));
    page->setData(Qt::AccessibleTextRole,
                  badge.count ? tr("%1, %2", "page, badge").arg(title, badge.meaning) : title);
    page->setToolTip(badge.count ? badge.meaning : QString());
}

QSize PageList::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 22 + 40, 200};
}

} // namespace baton
