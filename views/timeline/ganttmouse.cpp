// SPDX-License-Identifier: GPL-3.0-or-later
// What the mouse does with the bars of the Gantt chart.
#include "views/timeline/ganttview.h"

#include "views/common/marks.h"
#include "views/common/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

constexpr double edge = 5.0; // how near an edge the mouse holds it, in pixels
constexpr double handleGap = 9.0;
constexpr double handleRadius = 4.0;
constexpr double wayAir = 4.0; // between the edge and the sign that leads to a bar

} // namespace

QPointF GanttView::linkHandle(int row) const
{
    const QRectF bar = barRect(row);
    return {bar.right() + handleGap, bar.center().y()};
}

QString GanttView::wayText(int row) const
{
    return shortDate(m_chart.bars[static_cast<size_t>(row)].start.date(), m_chart.today);
}

QRectF GanttView::wayTo(int row) const
{
    if (row < 0 || row >= static_cast<int>(m_chart.bars.size()))
        return {};
    const QRectF bar = barRect(row);
    const bool isLeft = bar.right() < 0;
    if (!isLeft && bar.left() <= viewport()->width())
        return {};
    const double height = std::min(m_rowHeight - 4.0, fontMetrics().height() + 2.0);
    const double width = fontMetrics().horizontalAdvance(wayText(row)) + 2 * height * 0.4 + height * 0.6;
    const double left = isLeft ? wayAir : viewport()->width() - width - wayAir;
    const double middle = m_axisHeight + (row + 0.5) * m_rowHeight - verticalScrollBar()->value();
    return {left, middle - height / 2, width, height};
}

// An arrow to the side where the bar is, with the day on which it starts.
void GanttView::paintWay(QPainter &painter, int row, const ChartStyle &style) const
{
    const QRectF box = wayTo(row);
    if (box.isEmpty())
        return;
    const bool isLeft = box.left() <= wayAir;
    painter.setPen(QPen(style.rule, 1));
    painter.setBrush(style.ground);
    painter.drawRoundedRect(box, 4, 4);
    const double size = box.height() * 0.25;
    const double tip = isLeft ? box.left() + size : box.right() - size;
    const double back = isLeft ? tip + size : tip - size;
    const double y = box.center().y();
    const QPointF corners[] = {{tip, y}, {back, y - size}, {back, y + size}};
    painter.setPen(Qt::NoPen);
    painter.setBrush(style.accent);
    painter.drawPolygon(corners, 3);
    painter.setFont(font());
    painter.setPen(style.text);
    const double gap = box.height() * 0.3;
    painter.drawText(
        isLeft ? box.adjusted(back - box.left() + gap, 0, 0, 0)
               : box.adjusted(0, 0, back - box.right() - gap, 0),
        static_cast<int>((isLeft ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter | Qt::TextSingleLine),
        wayText(row));
}

// Summaries are computed from what is below them: they can only be linked.
GanttGrip GanttView::gripAt(int row, QPointF point) const
{
    if (!m_isEditable || row < 0)
        return GanttGrip::None;
    const GanttChart::Bar &bar = m_chart.bars[static_cast<size_t>(row)];
    const QRectF box = barRect(row);
    const QPointF fromHandle = point - linkHandle(row);
    if (std::hypot(fromHandle.x(), fromHandle.y()) <= handleRadius + 3)
        return GanttGrip::Link;
    if (bar.shape == GanttChart::Shape::Summary || !box.adjusted(-edge, -2, edge, 2).contains(point))
        return GanttGrip::None;
    if (bar.shape == GanttChart::Shape::Milestone)
        return GanttGrip::Move;
    if (point.x() >= box.right() - std::min(edge, box.width() / 3))
        return GanttGrip::Finish;
    const double done = range().x(bar.doneUntil);
    if ((m_parts & GanttPart::Progress) && box.width() > 6 * edge && std::abs(point.x() - done) <= edge - 1)
        return GanttGrip::Progress;
    return laterPartAt(row, point.x()) ? GanttGrip::Part : GanttGrip::Move;
}

// Where the part of a split bar begins that is there; nothing on the first, which the bar begins with.
std::optional<PlanTime> GanttView::laterPartAt(int row, double x) const
{
    const auto &parts = m_chart.bars[static_cast<size_t>(row)].parts;
    for (size_t i = 1; i < parts.size(); ++i) {
        if (x >= range().x(parts[i].first) && x <= range().x(parts[i].second))
            return parts[i].first;
    }
    return {};
}

// Bars and what they are held by lie above the arrows.
LinkId GanttView::linkAt(QPointF point) const
{
    const int row = rowAt(point.y());
    const bool isOnBar = row >= 0 && barRect(row).contains(point);
    if (!m_isEditable || !(m_parts & GanttPart::Links) || !body().contains(point) || isOnBar ||
        gripAt(row, point) != GanttGrip::None)
        return {};
    return ganttLinkAt(m_chart, range(), body(), ganttStyle(*this), point, edge);
}

void GanttView::hover(QPointF point)
{
    const int row = rowAt(point.y());
    if (row != m_hovered) {
        m_hovered = row;
        viewport()->update(); // the handle for links goes along
    }
    if (wayTo(row).contains(point) || linkAt(point)) {
        viewport()->setCursor(Qt::PointingHandCursor);
        return;
    }
    switch (gripAt(row, point)) {
    case GanttGrip::Move:
    case GanttGrip::Part:
        viewport()->setCursor(Qt::SizeAllCursor);
        break;
    case GanttGrip::Finish:
        viewport()->setCursor(Qt::SizeHorCursor);
        break;
    case GanttGrip::Progress:
        viewport()->setCursor(Qt::SplitHCursor);
        break;
    case GanttGrip::Link:
        viewport()->setCursor(Qt::CrossCursor);
        break;
    case GanttGrip::None:
        viewport()->unsetCursor();
        break;
    }
}

void GanttView::mousePressEvent(QMouseEvent *event)
{
    const int row = rowAt(event->position().y());
    if (event->button() != Qt::LeftButton || row < 0)
        return;
    m_pressed = m_mouse = event->position();
    if (wayTo(row).contains(m_pressed)) {
        showTime(m_chart.bars[static_cast<size_t>(row)].start);
        Q_EMIT rowClicked(row, event->modifiers());
        return;
    }
    m_gripRow = row;
    m_grip = event->modifiers() == Qt::NoModifier ? gripAt(row, m_pressed) : GanttGrip::None;
    m_isDragging = false;
    Q_EMIT rowClicked(row, event->modifiers());
}

void GanttView::mouseMoveEvent(QMouseEvent *event)
{
    if (m_grip == GanttGrip::None) {
        hover(event->position());
        return;
    }
    m_mouse = event->position();
    if (!m_isDragging && (m_mouse - m_pressed).manhattanLength() >= QApplication::startDragDistance()) {
        m_isDragging = true;
        Q_EMIT dragBegun();
    }
    if (m_isDragging && !m_dragTimer.isActive())
        m_dragTimer.start();
}

void GanttView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || m_grip == GanttGrip::None)
        return;
    m_mouse = event->position();
    m_dragTimer.stop();
    const GanttDrag drag = dragAt(m_mouse);
    m_grip = GanttGrip::None;
    if (std::exchange(m_isDragging, false))
        Q_EMIT dropped(drag);
    hover(m_mouse);
}

void GanttView::leaveEvent(QEvent *event)
{
    QAbstractScrollArea::leaveEvent(event);
    if (m_hovered >= 0) {
        m_hovered = -1;
        viewport()->update();
    }
}

void GanttView::cancelDrag()
{
    m_dragTimer.stop();
    m_grip = GanttGrip::None;
    if (std::exchange(m_isDragging, false))
        Q_EMIT dragCancelled();
    viewport()->unsetCursor();
}

// Whole days; hours where a day is wide enough to tell them apart.
qint64 GanttView::step() const
{
    return PlanTime::tenthsPerDay / m_tenthsPerPixel >= 160 ? 600 : PlanTime::tenthsPerDay;
}

GanttDrag GanttView::dragAt(QPointF point) const
{
    GanttDrag drag;
    drag.grip = m_grip;
    drag.task = m_chart.bars[static_cast<size_t>(m_gripRow)].task;
    const double moved = (point.x() - m_pressed.x()) * m_tenthsPerPixel;
    drag.by = {std::llround(moved / static_cast<double>(step())) * step()};
    drag.at = range().at(point.x());
    if (m_grip == GanttGrip::Part)
        drag.part = laterPartAt(m_gripRow, m_pressed.x()).value_or(PlanTime());
    const int row = rowAt(point.y());
    if (row >= 0 && row != m_gripRow)
        drag.target = m_chart.bars[static_cast<size_t>(row)].task;
    return drag;
}

void GanttView::emitDragged()
{
    if (m_isDragging)
        Q_EMIT dragged(dragAt(m_mouse));
}

// Ctrl+arrows move the current bar by a step, with Shift its finish.
bool GanttView::nudge(const QKeyEvent &key)
{
    const bool isRight = key.key() == Qt::Key_Right;
    const Qt::KeyboardModifiers with = key.modifiers() & ~Qt::KeypadModifier;
    if ((!isRight && key.key() != Qt::Key_Left) || !(with & Qt::ControlModifier) || !m_isEditable ||
        m_current < 0 || m_current >= static_cast<int>(m_chart.bars.size()))
        return false;
    const GanttChart::Bar &bar = m_chart.bars[static_cast<size_t>(m_current)];
    if (bar.shape == GanttChart::Shape::Summary)
        return true;
    GanttDrag drag;
    drag.task = bar.task;
    drag.grip = with & Qt::ShiftModifier ? GanttGrip::Finish : GanttGrip::Move;
    drag.by = {isRight ? step() : -step()};
    Q_EMIT dropped(drag);
    return true;
}

void GanttView::setPreview(GanttPreview preview)
{
    m_preview = std::move(preview);
    viewport()->update();
}

// Where the bars would go, in outline over where they are.
void GanttView::paintPreview(QPainter &painter, const ChartStyle &style)
{
    painter.save();
    painter.setClipRect(body());
    if (m_hovered >= 0 && m_hovered < static_cast<int>(m_chart.bars.size()) && m_isEditable &&
        !m_isDragging) {
        painter.setPen(QPen(style.accent, 1.5));
        painter.setBrush(style.ground);
        painter.drawEllipse(linkHandle(m_hovered), handleRadius, handleRadius);
    }
    if (!m_isDragging) {
        paintWay(painter, m_current, style);
        if (m_hovered != m_current)
            paintWay(painter, m_hovered, style);
    }
    if (!m_preview.moved.isEmpty()) {
        const int first = std::max(0, rowAt(m_axisHeight));
        const int last = std::min(static_cast<int>(m_chart.bars.size()),
                                  first + viewport()->height() / std::max(1, m_rowHeight) + 2);
        for (int row = first; row < last; ++row) {
            GanttChart::Bar bar = m_chart.bars[static_cast<size_t>(row)];
            const auto moved = m_preview.moved.constFind(bar.task.uuid);
            if (moved == m_preview.moved.constEnd())
                continue;
            bar.start = moved->first;
            bar.finish = std::max(moved->first, moved->second);
            const QRectF box = ganttBarRect(bar, row, range()).translated(0, m_axisHeight);
            const bool isHeld = row == m_gripRow;
            QColor fill = style.attention;
            fill.setAlphaF(isHeld ? 0.35F : 0.15F);
            painter.setPen(QPen(style.attention, isHeld ? 2 : 1.5, isHeld ? Qt::SolidLine : Qt::DashLine));
            painter.setBrush(fill);
            painter.drawRoundedRect(box, 3, 3);
        }
    }
    if (m_isDragging && m_grip == GanttGrip::Link) {
        painter.setPen(QPen(m_preview.isRefused ? style.blocked : style.accent, 2,
                            m_preview.isRefused ? Qt::DotLine : Qt::SolidLine));
        painter.drawLine(linkHandle(m_gripRow), m_mouse);
    }
    painter.restore();
}

void GanttView::paintPreviewText(QPainter &painter, const ChartStyle &style)
{
    if (m_preview.text.isEmpty())
        return;
    const int most = std::min(340, viewport()->width() - 40);
    const QRect words = fontMetrics().boundingRect(QRect(0, 0, most, 400), Qt::TextWordWrap, m_preview.text);
    QRectF box(m_mouse + QPointF(16, 20), QSizeF(words.width() + 16, words.height() + 12));
    box.moveRight(std::min(box.right(), viewport()->width() - 4.0));
    if (box.bottom() > viewport()->height() - 4)
        box.moveBottom(m_mouse.y() - 12);
    painter.setPen(QPen(m_preview.isRefused ? style.blocked : style.attention, 1.5));
    painter.setBrush(palette().color(QPalette::ToolTipBase));
    painter.drawRoundedRect(box, 4, 4);
    painter.setFont(font());
    painter.setPen(palette().color(QPalette::ToolTipText));
    painter.drawText(box.adjusted(8, 6, -8, -6), Qt::TextWordWrap, m_preview.text);
}

} // namespace baton
