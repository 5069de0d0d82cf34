// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/pinnedtable.h"

#include "views/common/theme.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

namespace baton {

namespace {

constexpr int roomForOthers = 22; ///< in characters; another column must be seen, too
constexpr int grip = 4;           ///< pixels on either side of an edge

// The same event where the header believes its column to be.
QMouseEvent moved(const QMouseEvent &event, int dx)
{
    return {event.type(),          event.position() + QPointF(dx, 0),
            event.scenePosition(), event.globalPosition(),
            event.button(),        event.buttons(),
            event.modifiers()};
}

} // namespace

PinnedHeader::PinnedHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent)
{
    setObjectName(QStringLiteral("columnHeader"));
}

std::vector<int> PinnedHeader::pinned() const
{
    std::vector<int> columns;
    if (m_last < 0 || m_last >= count() || isRightToLeft())
        return columns;
    const int most = viewport()->width() - roomForOthers * fontMetrics().averageCharWidth();
    int width = 0;
    for (int visual = 0; visual <= visualIndex(m_last); ++visual) {
        const int column = logicalIndex(visual);
        width += sectionSize(column);
        if (width > most)
            break;
        if (!isSectionHidden(column))
            columns.push_back(column);
    }
    return columns;
}

int PinnedHeader::extent() const
{
    const std::vector<int> columns = pinned();
    return columns.empty() ? 0 : sectionPosition(columns.back()) + sectionSize(columns.back());
}

bool PinnedHeader::isPinned(int column) const
{
    return column >= 0 && !isSectionHidden(column) && sectionPosition(column) < extent();
}

int PinnedHeader::seenAt(int column) const
{
    return isPinned(column) ? sectionPosition(column) : sectionViewportPosition(column);
}

int PinnedHeader::columnSeenAt(int x) const
{
    return logicalIndexAt(x < pinnedWidth() ? x - offset() : x);
}

void PinnedHeader::paintEvent(QPaintEvent *event)
{
    QHeaderView::paintEvent(event);
    const int width = pinnedWidth();
    if (width == 0 || event->rect().left() > width)
        return;
    QPainter painter(viewport());
    painter.fillRect(0, 0, width, height(), palette().color(backgroundRole()));
    for (const int column : pinned()) {
        const QRect rect(sectionPosition(column), 0, sectionSize(column), viewport()->height());
        painter.save();
        painter.setClipRect(rect);
        paintSection(&painter, rect, column);
        painter.restore();
    }
    painter.setPen(lineColor(palette()));
    painter.drawLine(width - 1, 0, width - 1, height());
}

// The pinned column whose right edge is there; -1: none.
int PinnedHeader::edgeAt(int x) const
{
    if (x >= pinnedWidth() + grip || pinnedWidth() == 0)
        return -1;
    for (const int column : pinned()) {
        if (qAbs(sectionPosition(column) + sectionSize(column) - x) <= grip)
            return column;
    }
    return -1;
}

bool PinnedHeader::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<const QHelpEvent *>(event);
        if (help->pos().x() < pinnedWidth()) {
            QHelpEvent there(QEvent::ToolTip, help->pos() - QPoint(offset(), 0), help->globalPos());
            return QHeaderView::viewportEvent(&there);
        }
    }
    return QHeaderView::viewportEvent(event);
}

// Qt moves no column by an edge that it takes to be left of the view.
void PinnedHeader::mousePressEvent(QMouseEvent *event)
{
    const int x = event->position().toPoint().x();
    m_resized = event->button() == Qt::LeftButton ? edgeAt(x) : -1;
    if (m_resized >= 0) {
        m_resizedFrom = sectionSize(m_resized) - x;
        return;
    }
    if (x >= pinnedWidth()) {
        QHeaderView::mousePressEvent(event);
        return;
    }
    QMouseEvent there = moved(*event, -offset());
    QHeaderView::mousePressEvent(&there);
}

void PinnedHeader::mouseMoveEvent(QMouseEvent *event)
{
    const int x = event->position().toPoint().x();
    if (m_resized >= 0) {
        resizeSection(m_resized, qMax(minimumSectionSize(), m_resizedFrom + x));
        viewport()->update();
    } else if (x >= pinnedWidth() + grip || event->buttons() != Qt::NoButton) {
        QHeaderView::mouseMoveEvent(event);
    } else {
        setCursor(edgeAt(x) >= 0 ? Qt::SplitHCursor : Qt::ArrowCursor);
    }
}

void PinnedHeader::mouseReleaseEvent(QMouseEvent *event)
{
    if (std::exchange(m_resized, -1) >= 0)
        return;
    QMouseEvent there = moved(*event, event->position().x() < pinnedWidth() ? -offset() : 0);
    QHeaderView::mouseReleaseEvent(&there);
}

void PinnedHeader::mouseDoubleClickEvent(QMouseEvent *event)
{
    QMouseEvent there = moved(*event, event->position().x() < pinnedWidth() ? -offset() : 0);
    QHeaderView::mouseDoubleClickEvent(&there);
}

PinnedTable::PinnedTable(QWidget *parent) : QTableView(parent), m_header(new PinnedHeader(this))
{
    setHorizontalHeader(m_header);
    setHorizontalScrollMode(ScrollPerPixel);
}

void PinnedTable::setPinnedUpTo(int column)
{
    m_header->setPinnedUpTo(column);
}

QRect PinnedTable::strip() const
{
    return {0, 0, m_header->pinnedWidth(), viewport()->height()};
}

QRect PinnedTable::visualRect(const QModelIndex &index) const
{
    QRect rect = QTableView::visualRect(index);
    if (rect.isValid() && m_header->pinnedWidth() > 0 && m_header->isPinned(index.column()))
        rect.moveLeft(m_header->seenAt(index.column()));
    return rect;
}

QModelIndex PinnedTable::indexAt(const QPoint &pos) const
{
    const int shift = pos.x() >= 0 && pos.x() < m_header->pinnedWidth() ? m_header->offset() : 0;
    return QTableView::indexAt(pos - QPoint(shift, 0));
}

// A pinned cell is always there; another one must not end below the pinned ones. Before the table is shown it
// has no width to scroll in.
void PinnedTable::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    const int before = horizontalScrollBar()->value();
    QTableView::scrollTo(index, hint);
    if (!index.isValid())
        return;
    if (m_header->isPinned(index.column()) || !isVisible()) {
        horizontalScrollBar()->setValue(before);
        return;
    }
    const int hidden = m_header->extent() - m_header->sectionViewportPosition(index.column());
    if (hidden > 0)
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - hidden);
}

void PinnedTable::paintEvent(QPaintEvent *event)
{
    const QRect pinned = strip();
    if (pinned.isEmpty()) {
        QTableView::paintEvent(event);
        return;
    }
    QPaintEvent others(event->region() - pinned);
    QTableView::paintEvent(&others);
    const QRect dirty = event->rect() & pinned;
    if (dirty.isEmpty())
        return;
    QPainter painter(viewport());
    paintPinned(painter, dirty);
}

void PinnedTable::paintPinned(QPainter &painter, const QRect &dirty) const
{
    painter.setClipRect(dirty);
    painter.fillRect(dirty, palette().color(QPalette::Base));
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    const bool hasFocus = this->hasFocus() || viewport()->hasFocus();
    const int last = rowAt(dirty.bottom());
    for (int row = qMax(0, rowAt(dirty.top())); row <= (last < 0 ? model()->rowCount() - 1 : last); ++row) {
        for (const int column : m_header->pinned()) {
            const QModelIndex index = model()->index(row, column);
            QStyleOptionViewItem cell = option;
            cell.rect = visualRect(index);
            cell.palette.setCurrentColorGroup(QPalette::Normal);
            if (selectionModel()->isSelected(index))
                cell.state |= QStyle::State_Selected;
            if (hasFocus && index == currentIndex())
                cell.state |= QStyle::State_HasFocus;
            style()->drawPrimitive(QStyle::PE_PanelItemViewRow, &cell, &painter, this);
            itemDelegateForIndex(index)->paint(&painter, cell, index);
        }
    }
    painter.setPen(lineColor(palette()));
    painter.drawLine(strip().topRight(), strip().bottomRight());
}

// What was painted moves with the rest: the strip is painted again, and what was drawn away from it.
void PinnedTable::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
    if (dx == 0)
        return;
    viewport()->update(0, 0, m_header->extent() + qAbs(dx), viewport()->height());
    m_header->viewport()->update();
    updateEditorGeometries();
}

QRegion PinnedTable::visualRegionForSelection(const QItemSelection &selection) const
{
    QRegion region = QTableView::visualRegionForSelection(selection);
    if (m_header->pinnedWidth() == 0)
        return region;
    for (const QItemSelectionRange &range : selection) {
        const QRect rows(QTableView::visualRect(range.topLeft()).topLeft(),
                         QTableView::visualRect(range.bottomRight()).bottomRight());
        region += strip().intersected({0, rows.top(), m_header->pinnedWidth(), rows.height()});
    }
    return region;
}

void PinnedTable::dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                              const QList<int> &roles)
{
    QTableView::dataChanged(topLeft, bottomRight, roles);
    viewport()->update(strip());
}

} // namespace baton
