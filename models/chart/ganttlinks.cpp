// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/chart/ganttpainting.h"

#include <QPainter>

#include <array>
#include <cmath>
#include <optional>

namespace baton {

namespace {

/// The way of an arrow from bar to bar, and the three corners of its head, the tip first.
struct ArrowWay
{
    std::array<QLineF, 5> lines;
    size_t count = 0;
    std::array<QPointF, 3> head;
};

/// Finds the ways of the arrows that can be seen in one picture.
class ArrowWays
{
public:
    ArrowWays(const GanttChart &chart, const GanttRange &range, const QRectF &rect, const ChartStyle &style)
        : m_chart(chart), m_range(range), m_rect(rect), m_hair(ganttHair(style)),
          m_first(static_cast<int>(std::floor(range.offset / range.rowHeight)) - 1),
          m_last(static_cast<int>(std::ceil((range.offset + rect.height()) / range.rowHeight)) + 1)
    {
    }

    /// Nothing for an arrow out of sight: a row of its is in view, or it passes through.
    std::optional<ArrowWay> of(const GanttChart::Arrow &arrow) const
    {
        if (std::max(arrow.from, arrow.to) < m_first || std::min(arrow.from, arrow.to) > m_last)
            return {};
        const double height = m_range.rowHeight;
        const double gap = height * 0.28;
        const double head = height * 0.16;
        const GanttChart::Bar &from = m_chart.bars[static_cast<size_t>(arrow.from)];
        const GanttChart::Bar &to = m_chart.bars[static_cast<size_t>(arrow.to)];
        const bool leavesEnd =
            arrow.type == LinkType::FinishToStart || arrow.type == LinkType::FinishToFinish;
        const bool meetsStart = arrow.type == LinkType::FinishToStart || arrow.type == LinkType::StartToStart;
        const double reach = height * ganttBarHeight / 2;
        const double fromEdge = from.shape == GanttChart::Shape::Milestone ? reach : 0;
        const double toEdge = to.shape == GanttChart::Shape::Milestone ? reach : 0;
        const double x1 = m_rect.left() + m_range.x(leavesEnd ? from.finish : from.start) +
                          (leavesEnd ? fromEdge : -fromEdge);
        const double x2 =
            m_rect.left() + m_range.x(meetsStart ? to.start : to.finish) + (meetsStart ? -toEdge : toEdge);
        if (std::max(x1, x2) + gap < m_rect.left() || std::min(x1, x2) - gap > m_rect.right())
            return {};
        const double y1 = middle(arrow.from);
        const double y2 = middle(arrow.to);
        const bool goesDown = y2 >= y1;
        ArrowWay way;
        if (arrow.type == LinkType::FinishToStart && x2 >= x1 - m_hair && toEdge == 0.0) {
            // Across, then onto the start of the bar from above or below.
            const double at = x2 + std::min(gap / 2, 4 * m_hair);
            const double end = y2 + (goesDown ? -reach : reach);
            const double back = goesDown ? -head * 1.5 : head * 1.5;
            add(way, {x1, y1, at, y1});
            add(way, {at, y1, at, end});
            way.head = {QPointF(at, end), QPointF(at - head, end + back), QPointF(at + head, end + back)};
            return way;
        }
        const double out = x1 + (leavesEnd ? gap : -gap);
        const double in = x2 + (meetsStart ? -gap : gap);
        const double turn =
            leavesEnd == meetsStart ? out : (leavesEnd ? std::max(out, in) : std::min(out, in));
        const double back = meetsStart ? -head * 1.5 : head * 1.5;
        const bool isDirect = leavesEnd != meetsStart || (leavesEnd ? in >= out : in <= out);
        if (isDirect) {
            const double at = leavesEnd == meetsStart ? in : turn;
            add(way, {x1, y1, at, y1});
            add(way, {at, y1, at, y2});
            add(way, {at, y2, x2, y2});
        } else {
            const double between = y2 + (goesDown ? -height / 2 : height / 2);
            add(way, {x1, y1, turn, y1});
            add(way, {turn, y1, turn, between});
            add(way, {turn, between, in, between});
            add(way, {in, between, in, y2});
            add(way, {in, y2, x2, y2});
        }
        way.head = {QPointF(x2, y2), QPointF(x2 + back, y2 - head), QPointF(x2 + back, y2 + head)};
        return way;
    }

    /// The picture and what lies so near that a line may end there.
    QRectF around() const { return m_rect.adjusted(-air(), -air(), air(), air()); }

private:
    double air() const { return 20 * m_hair; } // outside of the chart, where nobody looks
    double middle(int row) const
    {
        return m_rect.top() + (row + ganttBarTop + ganttBarHeight / 2) * m_range.rowHeight - m_range.offset;
    }
    void add(ArrowWay &way, const QLineF &line) const
    {
        const QRectF all = around();
        const auto near = [&](QPointF point) {
            return QPointF(std::clamp(point.x(), all.left(), all.right()),
                           std::clamp(point.y(), all.top(), all.bottom()));
        };
        way.lines[way.count++] = QLineF(near(line.p1()), near(line.p2()));
    }

    const GanttChart &m_chart;
    const GanttRange &m_range;
    const QRectF m_rect;
    const double m_hair;
    const int m_first;
    const int m_last;
};

// All lines of an arrow are level or upright.
double distanceTo(const QLineF &line, QPointF point)
{
    const double x = std::clamp(point.x(), std::min(line.x1(), line.x2()), std::max(line.x1(), line.x2()));
    const double y = std::clamp(point.y(), std::min(line.y1(), line.y2()), std::max(line.y1(), line.y2()));
    return std::hypot(point.x() - x, point.y() - y);
}

} // namespace

void paintGanttLinks(QPainter &painter, const GanttChart &chart, const GanttRange &range, const QRectF &rect,
                     GanttParts shown, const ChartStyle &style)
{
    const ArrowWays ways(chart, range, rect, style);
    const double hair = ganttHair(style);
    QList<QLineF> plain;
    QList<QLineF> critical;
    QList<QPointF> corners;
    QList<bool> isCriticalHead;
    for (const GanttChart::Arrow &arrow : chart.arrows) {
        const auto way = ways.of(arrow);
        if (!way)
            continue;
        const bool isCritical = arrow.isCritical && (shown & GanttPart::CriticalPath);
        QList<QLineF> &lines = isCritical ? critical : plain;
        for (size_t i = 0; i < way->count; ++i)
            lines.append(way->lines[i]);
        for (const QPointF &corner : way->head)
            corners.append(corner);
        isCriticalHead.append(isCritical);
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(style.second, hair));
    painter.drawLines(plain);
    painter.setPen(QPen(style.blocked, 1.5 * hair));
    painter.drawLines(critical);
    painter.restore();
    painter.setPen(Qt::NoPen);
    for (qsizetype i = 0; i < isCriticalHead.size(); ++i) {
        const QPointF &tip = corners[3 * i];
        if (!ways.around().contains(tip))
            continue;
        painter.setBrush(isCriticalHead[i] ? style.blocked : style.second);
        painter.drawPolygon(&corners[3 * i], 3);
    }
}

LinkId ganttLinkAt(const GanttChart &chart, const GanttRange &range, const QRectF &rect,
                   const ChartStyle &style, QPointF point, double reach)
{
    const ArrowWays ways(chart, range, rect, style);
    LinkId found;
    double nearest = reach;
    for (const GanttChart::Arrow &arrow : chart.arrows) {
        const auto way = ways.of(arrow);
        for (size_t i = 0; way && i < way->count; ++i) {
            const double distance = distanceTo(way->lines[i], point);
            if (distance <= nearest) {
                nearest = distance;
                found = arrow.link;
            }
        }
    }
    return found;
}

} // namespace baton
