// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/chart/ganttpainting.h"

#include <QPainter>
#include <QPainterPath>

#include <cmath>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

constexpr double ghostTop = 0.78; // of a row's height
constexpr double ghostHeight = 0.14;

void fillDiamond(QPainter &painter, const QRectF &box)
{
    const QPointF corners[] = {{box.center().x(), box.top()},
                               {box.right(), box.center().y()},
                               {box.center().x(), box.bottom()},
                               {box.left(), box.center().y()}};
    painter.drawPolygon(corners, 4);
}

// A bracket: a beam with feet at both ends.
QPainterPath bracket(const QRectF &box)
{
    const double beam = box.height() * 0.42;
    const double foot = std::min(box.height() * 0.5, box.width() / 2);
    QPainterPath path(box.topLeft());
    path.lineTo(box.topRight());
    path.lineTo(box.bottomRight());
    path.lineTo(box.right() - foot, box.top() + beam);
    path.lineTo(box.left() + foot, box.top() + beam);
    path.lineTo(box.bottomLeft());
    path.closeSubpath();
    return path;
}

class Bars : private GanttPainting
{
public:
    Bars(QPainter &painter, const GanttChart &chart, const GanttRange &range, const QRectF &rect,
         GanttParts shown, const ChartStyle &style)
        : GanttPainting(painter, range, rect, shown, style), m_chart(chart)
    {
    }

    void paint(int row)
    {
        const GanttChart::Bar &bar = m_chart.bars[static_cast<size_t>(row)];
        const QRectF box = ganttBarRect(bar, row, m_range).translated(m_rect.topLeft());
        m_top = m_rect.top() + row * m_range.rowHeight - m_range.offset;
        if (m_shown & GanttPart::Baseline)
            paintBaseline(bar);
        if (m_shown & GanttPart::Slack)
            paintSlack(bar, box);
        const bool isCritical = bar.isCritical && (m_shown & GanttPart::CriticalPath);
        if (box.right() >= m_rect.left() - 2 * m_hair && box.left() <= m_rect.right() + 2 * m_hair) {
            if (bar.shape == GanttChart::Shape::Milestone)
                paintMilestone(bar, box, isCritical);
            else if (bar.shape == GanttChart::Shape::Summary)
                paintSummary(bar, box, isCritical);
            else if (bar.parts.size() > 1)
                paintParts(bar, box, isCritical);
            else
                paintBar(bar, box, isCritical);
        }
        if (bar.constraintDate && (m_shown & GanttPart::Constraints))
            paintConstraint(bar);
        if (bar.deadline && (m_shown & GanttPart::Deadlines))
            paintDeadline(bar);
        if (m_shown & GanttPart::Names)
            paintName(bar, box);
    }

private:
    QRectF clamped(QRectF box) const
    {
        // Far outside painters lose precision.
        box.setLeft(std::max(box.left(), m_rect.left() - 50 * m_hair));
        box.setRight(std::min(box.right(), m_rect.right() + 50 * m_hair));
        return box;
    }

    // Critical: another colour, hatched, with a strong edge. Dates by hand: pale with ends. Inactive: hollow.
    void paintBar(const GanttChart::Bar &bar, const QRectF &whole, bool isCritical)
    {
        const QRectF box = clamped(whole);
        const QColor color = bar.isInactive ? m_style.second : isCritical ? m_style.blocked : m_style.accent;
        const double radius = std::min(3.0 * m_hair, box.width() / 4);
        m_painter.setPen(
            QPen(color, isCritical ? 2 * m_hair : m_hair, bar.isInactive ? Qt::DashLine : Qt::SolidLine));
        m_painter.setBrush(bar.isInactive ? QColor(Qt::transparent)
                                          : blend(color, bar.isEntered ? 0.16 : 0.42));
        m_painter.drawRoundedRect(box, radius, radius);
        if (isCritical && box.width() > 3 * m_hair) {
            const double inset = radius / 4;
            fillHatched(m_painter, box.adjusted(inset, inset, -inset, -inset), faint(color, 0.75F),
                        Hatch::Rising, m_hair);
        }
        if (bar.isEntered) {
            m_painter.fillRect(QRectF(whole.left(), whole.top(), 3 * m_hair, whole.height()), color);
            m_painter.fillRect(QRectF(whole.right() - 3 * m_hair, whole.top(), 3 * m_hair, whole.height()),
                               color);
        }
        paintProgress(bar, whole, color);
    }

    // Each stretch of work by itself, with dots where the work pauses.
    void paintParts(const GanttChart::Bar &bar, const QRectF &whole, bool isCritical)
    {
        const double y = whole.center().y();
        const QColor color = bar.isInactive ? m_style.second : isCritical ? m_style.blocked : m_style.accent;
        m_painter.setPen(QPen(color, 1.5 * m_hair, Qt::DotLine));
        const QRectF line = clamped(whole);
        m_painter.drawLine(QPointF(line.left(), y), QPointF(line.right(), y));
        GanttChart::Bar part = bar;
        for (const auto &[from, to] : bar.parts) {
            part.start = from;
            part.finish = to;
            part.doneUntil = std::clamp(bar.doneUntil, from, to);
            part.percent = part.doneUntil > from ? bar.percent : 0;
            const QRectF box(x(from), whole.top(), std::max(2 * m_hair, x(to) - x(from)), whole.height());
            if (box.right() < m_rect.left() || box.left() > m_rect.right())
                continue;
            m_painter.fillRect(clamped(box), m_style.ground);
            paintBar(part, box, isCritical);
        }
    }

    void paintProgress(const GanttChart::Bar &bar, const QRectF &whole, const QColor &color)
    {
        if (!(m_shown & GanttPart::Progress) || bar.percent <= 0)
            return;
        QRectF strip(whole.left(), 0, x(bar.doneUntil) - whole.left(), whole.height() * 0.36);
        strip.moveTop(whole.center().y() - strip.height() / 2);
        m_painter.fillRect(clamped(strip), color);
    }

    void paintSummary(const GanttChart::Bar &bar, const QRectF &whole, bool isCritical)
    {
        const QRectF box = clamped(whole);
        const QColor color = isCritical ? m_style.blocked : m_style.text;
        m_painter.setPen(QPen(color, m_hair));
        m_painter.setBrush(color);
        m_painter.drawPath(bracket(box));
        if (bar.percent > 0 && (m_shown & GanttPart::Progress)) {
            const double beam = box.height() * 0.42;
            const QRectF strip(whole.left() + m_hair, box.top() + beam * 0.3,
                               std::max(0.0, x(bar.doneUntil) - whole.left() - 2 * m_hair), beam * 0.4);
            m_painter.fillRect(clamped(strip), m_style.ground);
        }
    }

    void paintMilestone(const GanttChart::Bar &bar, const QRectF &box, bool isCritical)
    {
        const QColor color = bar.isInactive ? m_style.second : isCritical ? m_style.blocked : m_style.text;
        m_painter.setPen(QPen(color, m_hair, bar.isInactive ? Qt::DashLine : Qt::SolidLine));
        m_painter.setBrush(bar.isInactive || bar.isEntered ? m_style.ground : color);
        fillDiamond(m_painter, box);
        if (isCritical) { // a diamond in a diamond
            m_painter.setBrush(Qt::NoBrush);
            const double air = 2.5 * m_hair;
            fillDiamond(m_painter, box.adjusted(-air, -air, air, air));
        }
        if (bar.percent >= 100 && (m_shown & GanttPart::Progress)) {
            const double inner = box.width() * 0.3;
            m_painter.setPen(Qt::NoPen);
            m_painter.setBrush(m_style.ground);
            fillDiamond(m_painter, box.adjusted(inner, inner, -inner, -inner));
        }
    }

    // A line on to the day it may finish at the latest, with an end.
    void paintSlack(const GanttChart::Bar &bar, const QRectF &box)
    {
        if (bar.slackUntil <= bar.finish)
            return;
        const double until = x(bar.slackUntil);
        const double from = box.right();
        if (until <= from + m_hair || until < m_rect.left() || from > m_rect.right())
            return;
        const double y = m_top + m_range.rowHeight * (ganttBarTop + ganttBarHeight / 2);
        const double tick = m_range.rowHeight * 0.12;
        m_painter.setPen(QPen(m_style.second, 1.5 * m_hair));
        m_painter.drawLine(QPointF(std::max(from, m_rect.left() - 5 * m_hair), y),
                           QPointF(std::min(until, m_rect.right() + 5 * m_hair), y));
        m_painter.drawLine(QPointF(until, y - tick), QPointF(until, y + tick));
    }

    void paintBaseline(const GanttChart::Bar &bar)
    {
        if (!bar.baselineStart || !bar.baselineFinish)
            return;
        const double height = m_range.rowHeight * ghostHeight;
        const double from = x(*bar.baselineStart);
        const double to = x(*bar.baselineFinish);
        if (to < m_rect.left() - 10 * m_hair || from > m_rect.right() + 10 * m_hair)
            return;
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(m_style.second);
        if (*bar.baselineFinish <= *bar.baselineStart) {
            const double y = m_top + m_range.rowHeight * (ghostTop + ghostHeight / 2);
            m_painter.setPen(QPen(m_style.second, m_hair));
            m_painter.setBrush(m_style.ground);
            fillDiamond(m_painter, QRectF(from - height, y - height, 2 * height, 2 * height));
        } else {
            m_painter.drawRect(clamped(
                QRectF(from, m_top + m_range.rowHeight * ghostTop, std::max(2 * m_hair, to - from), height)));
        }
    }

    // An arrow down to the day; filled with a bar across when it is missed.
    void paintDeadline(const GanttChart::Bar &bar)
    {
        const double at = x(*bar.deadline);
        const double size = m_range.rowHeight * 0.2;
        if (at < m_rect.left() - size || at > m_rect.right() + size)
            return;
        const double top = m_top + m_range.rowHeight * 0.08;
        const QPointF corners[] = {{at - size, top + size}, {at + size, top + size}, {at, top + 2.2 * size}};
        const QColor color = bar.isLate() ? m_style.blocked : m_style.complete;
        m_painter.setPen(QPen(color, 1.5 * m_hair));
        m_painter.setBrush(bar.isLate() ? color : m_style.ground);
        m_painter.drawLine(QPointF(at, top), QPointF(at, top + size));
        m_painter.drawPolygon(corners, 3);
        if (bar.isLate())
            m_painter.drawLine(QPointF(at - size, top + 2.6 * size), QPointF(at + size, top + 2.6 * size));
    }

    // A pole on the date of the constraint, its flag to the side that is allowed; to both: it must be then.
    void paintConstraint(const GanttChart::Bar &bar)
    {
        const double at = x(*bar.constraintDate);
        const double size = m_range.rowHeight * 0.18;
        if (at < m_rect.left() - size || at > m_rect.right() + size)
            return;
        const double top = m_top + m_range.rowHeight * 0.06;
        m_painter.setPen(QPen(m_style.text, 1.5 * m_hair));
        m_painter.drawLine(QPointF(at, top), QPointF(at, m_top + m_range.rowHeight * ghostTop));
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(m_style.text);
        const auto flag = [&](double to) {
            const QPointF corners[] = {{at, top}, {at + to, top + size / 2}, {at, top + size}};
            m_painter.drawPolygon(corners, 3);
        };
        const bool isNoLater = bar.constraint == ConstraintKind::StartNoLaterThan ||
                               bar.constraint == ConstraintKind::FinishNoLaterThan;
        const bool isNoEarlier = bar.constraint == ConstraintKind::StartNoEarlierThan ||
                                 bar.constraint == ConstraintKind::FinishNoEarlierThan;
        if (!isNoLater)
            flag(size);
        if (!isNoEarlier)
            flag(-size);
    }

    void paintName(const GanttChart::Bar &bar, const QRectF &box)
    {
        const double gap = m_range.rowHeight * 0.42; // a link that leaves the bar turns before
        double left = box.right() + gap;
        if ((m_shown & GanttPart::Slack) && bar.slackUntil > bar.finish)
            left = std::max(left, x(bar.slackUntil) + gap);
        if (left > m_rect.right() || left < m_rect.left())
            return;
        QString text = bar.name;
        if (bar.shape == GanttChart::Shape::Milestone)
            text += u"  "_s + m_style.locale.toString(bar.start.date(), u"d MMM"_s);
        // Set off from links and lines that pass behind it.
        const QRectF ground(left - m_hair, box.top(), m_metrics.horizontalAdvance(text) + 2 * m_hair,
                            m_range.rowHeight * ganttBarHeight);
        m_painter.fillRect(ground, faint(m_style.ground, 0.92F));
        m_painter.setPen(m_style.text);
        m_painter.drawText(QPointF(left, m_top + m_range.rowHeight * (ganttBarTop + ganttBarHeight / 2) +
                                             m_metrics.capHeight() / 2),
                           text);
    }

    QColor blend(const QColor &color, double share) const
    {
        const auto mix = [share](int a, int b) {
            return static_cast<int>(std::lround(a * share + b * (1 - share)));
        };
        const QColor &ground = m_style.ground;
        return {mix(color.red(), ground.red()), mix(color.green(), ground.green()),
                mix(color.blue(), ground.blue())};
    }

    const GanttChart &m_chart;
    double m_top = 0.0; // of the row
};

} // namespace

QRectF ganttBarRect(const GanttChart::Bar &bar, int row, const GanttRange &range)
{
    const double top = row * range.rowHeight - range.offset;
    const double from = range.x(bar.start);
    if (bar.shape == GanttChart::Shape::Milestone) {
        const double size = range.rowHeight * ganttBarHeight;
        return {from - size / 2, top + range.rowHeight * ganttBarTop, size, size};
    }
    const double width = std::max(2.0, range.x(bar.finish) - from);
    const double height = bar.shape == GanttChart::Shape::Summary ? ganttBarHeight * 0.84 : ganttBarHeight;
    return {from, top + range.rowHeight * ganttBarTop, width, range.rowHeight * height};
}

void paintGanttBars(QPainter &painter, const GanttChart &chart, const GanttRange &range, const QRectF &rect,
                    GanttParts shown, const ChartStyle &style, GanttRows rows)
{
    Bars bars(painter, chart, range, rect, shown, style);
    for (int row = rows.first; row < rows.end; ++row)
        bars.paint(row);
}

} // namespace baton
