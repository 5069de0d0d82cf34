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
        const int side = iconSide(option.fontMetrics);
        const QRect icon(box.left() + space::medium, box.center().y() - side / 2 + 1, side, side);
        paintIcon(*painter, icon, index.data(Qt::DecorationRole).value<QIcon>(), textColor,
                  textColor != table.color(QPalette::Active, QPalette::Text));
        int right = box.right() - space::medium;
        if (const int count = index.data(CountRole).toInt(); count > 0) {
            const auto mark = static_cast<Mark>(index.data(BadgeMarkRole).toInt());
            const QString number = QLocale().toString(count);
            const int height = qMax(17, option.fontMetrics.height());
            const int width = qMax(option.fontMetrics.horizontalAdvance(number) + 10, height + 3);
            const QRect badge(right - width + 1, box.center().y() - height / 2, width, height);
            painter->setPen(Qt::NoPen);
            painter->setBrush(markColor(mark, palette));
            painter->drawRoundedRect(badge, height / 2.0, height / 2.0);
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

private:
    // In the colour of the text where that is not the usual one: on the yellow of high contrast the icon of a
    // dark theme cannot be seen.
    static void paintIcon(QPainter &painter, const QRect &place, const QIcon &icon, const QColor &color,
                          bool isTinted)
    {
        if (!isTinted) {
            icon.paint(&painter, place);
            return;
        }
        QPixmap pixmap = icon.pixmap(place.size(), painter.device()->devicePixelRatio());
        QPainter tint(&pixmap);
        tint.setCompositionMode(QPainter::CompositionMode_SourceIn);
        tint.fillRect(QRect(QPoint(), place.size()), color);
        tint.end();
        painter.drawPixmap(place, pixmap);
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
    updateGeometry();
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

// As wide as the longest title beside a badge, however large the letters are.
QSize PageList::sizeHint() const
{
    QFont bold = font();
    bold.setBold(true);
    const QFontMetrics metrics(bold);
    int widest = 0;
    for (int row = 0; row < count(); ++row)
        widest = qMax(widest, metrics.horizontalAdvance(item(row)->data(TitleRole).toString()));
    const int badge = metrics.horizontalAdvance(u"99"_s) + 10;
    return {widest + badge + iconSide(metrics) + 3 * space::medium + 4 * space::small, 200};
}

} // namespace baton
