// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/chart/ganttpainting.h"

#include <QPaintEngine>
#include <QPainter>

#include <cmath>

namespace baton {

void fillHatched(QPainter &painter, const QRectF &box, const QColor &color, Hatch hatch, double hair)
{
    const bool isRising = hatch == Hatch::Rising;
    if (!painter.paintEngine() || painter.paintEngine()->type() != QPaintEngine::SVG) {
        painter.fillRect(box, QBrush(color, isRising ? Qt::BDiagPattern : Qt::FDiagPattern));
        return;
    }
    // Few programs draw the patterns of an SVG file, and our writer does not clip: lines, each within the
    // box.
    const double gap = 7 * hair;
    painter.setPen(QPen(color, hair, Qt::SolidLine, Qt::FlatCap));
    const double height = box.height();
    for (double x = std::ceil((box.left() - height) / gap) * gap; x < box.right(); x += gap) {
        const double from = std::max(0.0, box.left() - x); // of the way across, which is as long as high
        const double to = std::min(height, box.right() - x);
        if (to <= from)
            continue;
        const auto y = [&](double way) { return isRising ? box.bottom() - way : box.top() + way; };
        painter.drawLine(QPointF(x + from, y(from)), QPointF(x + to, y(to)));
    }
}

void paintGantt(QPainter &painter, const GanttChart &chart, const GanttRange &range, const QRectF &rect,
                GanttParts shown, const ChartStyle &style)
{
    if (rect.isEmpty() || range.tenthsPerUnit <= 0 || range.rowHeight <= 0)
        return;
    painter.save();
    painter.setClipRect(rect, Qt::IntersectClip);
    painter.setFont(style.font);
    paintGanttGround(painter, chart, range, rect, shown, style);
    if (shown & GanttPart::Links)
        paintGanttLinks(painter, chart, range, rect, shown, style);

    const int count = static_cast<int>(chart.bars.size());
    const int first = std::clamp(static_cast<int>(std::floor(range.offset / range.rowHeight)), 0, count);
    const int end = std::clamp(static_cast<int>(std::ceil((range.offset + rect.height()) / range.rowHeight)),
                               first, count);
    paintGanttBars(painter, chart, range, rect, shown, style, {first, end});
    painter.restore();
}

} // namespace baton
