// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/chart/ganttpainting.h"

#include <QPainter>

#include <cmath>

namespace baton {

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
