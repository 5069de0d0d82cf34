// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/chart/ganttpainting.h"

#include <QPainter>

#include <cmath>

namespace baton {

// Arrows that can be seen: a row of theirs is in view, or they pass through.
void paintGanttLinks(QPainter &painter, const GanttChart &chart, const GanttRange &range, const QRectF &rect,
                     GanttParts shown, const ChartStyle &style)
{
    const double height = range.rowHeight;
    const int first = static_cast<int>(std::floor(range.offset / height)) - 1;
    const int last = static_cast<int>(std::ceil((range.offset + rect.height()) / height)) + 1;
    const double gap = height * 0.28;
    const double head = height * 0.16;
    const double hair = ganttHair(style);
    const double air = 20 * hair; // outside of the chart, where nobody looks
    QList<QLineF> plain;
    QList<QLineF> critical;
    QList<QPointF> corners;
    QList<bool> isCriticalHead;
    const auto middle = [&](int row) {
        return rect.top() + (row + ganttBarTop + ganttBarHeight / 2) * height - range.offset;
    };
    for (const GanttChart::Arrow &arrow : chart.arrows) {
        if (std::max(arrow.from, arrow.to) < first || std::min(arrow.from, arrow.to) > last)
            continue;
        const GanttChart::Bar &from = chart.bars[static_cast<size_t>(arrow.from)];
        const GanttChart::Bar &to = chart.bars[static_cast<size_t>(arrow.to)];
        const bool leavesEnd =
            arrow.type == LinkType::FinishToStart || arrow.type == LinkType::FinishToFinish;
        const bool meetsStart = arrow.type == LinkType::FinishToStart || arrow.type == LinkType::StartToStart;
        const double reach = height * ganttBarHeight / 2;
        const double fromEdge = from.shape == GanttChart::Shape::Milestone ? reach : 0;
        const double toEdge = to.shape == GanttChart::Shape::Milestone ? reach : 0;
        const double x1 =
            rect.left() + range.x(leavesEnd ? from.finish : from.start) + (leavesEnd ? fromEdge : -fromEdge);
        const double x2 =
            rect.left() + range.x(meetsStart ? to.start : to.finish) + (meetsStart ? -toEdge : toEdge);
        if (std::max(x1, x2) + gap < rect.left() || std::min(x1, x2) - gap > rect.right())
            continue;
        const double left = rect.left() - air;
        const double right = rect.right() + air;
        const double y1 = middle(arrow.from);
        const double y2 = middle(arrow.to);
        const bool isCritical = arrow.isCritical && (shown & GanttPart::CriticalPath);
        QList<QLineF> &lines = isCritical ? critical : plain;
        const auto line = [&](double ax, double ay, double bx, double by) {
            ax = std::clamp(ax, left, right);
            bx = std::clamp(bx, left, right);
            ay = std::clamp(ay, rect.top() - air, rect.bottom() + air);
            by = std::clamp(by, rect.top() - air, rect.bottom() + air);
            lines.append(QLineF(ax, ay, bx, by));
        };
        const bool goesDown = y2 >= y1;
        if (arrow.type == LinkType::FinishToStart && x2 >= x1 - hair && toEdge == 0.0) {
            // Across, then onto the start of the bar from above or below.
            const double at = x2 + std::min(gap / 2, 4 * hair);
            const double end = y2 + (goesDown ? -reach : reach);
            line(x1, y1, at, y1);
            line(at, y1, at, end);
            const double back = goesDown ? -head * 1.5 : head * 1.5;
            corners << QPointF(at, end) << QPointF(at - head, end + back) << QPointF(at + head, end + back);
        } else {
            const double out = x1 + (leavesEnd ? gap : -gap);
            const double in = x2 + (meetsStart ? -gap : gap);
            const double turn =
                leavesEnd == meetsStart ? out : (leavesEnd ? std::max(out, in) : std::min(out, in));
            const double back = meetsStart ? -head * 1.5 : head * 1.5;
            const bool isDirect = leavesEnd != meetsStart || (leavesEnd ? in >= out : in <= out);
            if (isDirect) {
                const double at = leavesEnd == meetsStart ? in : turn;
                line(x1, y1, at, y1);
                line(at, y1, at, y2);
                line(at, y2, x2, y2);
            } else {
                const double between = y2 + (goesDown ? -height / 2 : height / 2);
                line(x1, y1, turn, y1);
                line(turn, y1, turn, between);
                line(turn, between, in, between);
                line(in, between, in, y2);
                line(in, y2, x2, y2);
            }
            corners << QPointF(x2, y2) << QPointF(x2 + back, y2 - head) << QPointF(x2 + back, y2 + head);
        }
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
        if (!rect.adjusted(-air, -air, air, air).contains(tip))
            continue;
        painter.setBrush(isCriticalHead[i] ? style.blocked : style.second);
        painter.drawPolygon(&corners[3 * i], 3);
    }
}

} // namespace baton
