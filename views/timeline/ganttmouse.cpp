// SPDX-License-Identifier: GPL-3.0-or-later
// What the mouse does with the bars of the Gantt chart.
#include "views/timeline/ganttview.h"

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

} // namespace

QPointF GanttView::linkHandle(int row) const
{
    const QRectF bar = barRect(row);
    return {bar.right() + handleGap, bar.center().y()};
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
    return GanttGrip::Move;
}

void GanttView::hover(QPointF point)
{
    const int row = rowAt(point.y());
    if (row != m_hovered) {
        m_hovered = row;
        viewport()->update(); // the handle for links goes along
    }
    switch (gripAt(row, point)) {
    case GanttGrip::Move:
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
