// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/chart/gantt.h"

#include <optional>

namespace baton::report {

/// What the signs of a printed timeline mean: those that occur in it, in as many lines as it takes.
class TimelineLegend
{
public:
    TimelineLegend() = default;
    /// The signs of `shown` that occur between the two instants; the shapes of bars too where `hasBars`.
    TimelineLegend(const GanttChart &chart, GanttParts shown, PlanTime from, PlanTime to, bool hasBars,
                   const ChartStyle &style, double width);

    double height() const { return m_height; }
    void paint(QPainter &painter, QPointF topLeft, const ChartStyle &style) const;

private:
    struct Entry
    {
        std::optional<GanttPart> part; ///< else the shape
        GanttChart::Shape shape = GanttChart::Shape::Bar;
        QString name;
        QPointF at; ///< relative to the legend
        double width = 0;
    };
    void place(const ChartStyle &style, double width);

    std::vector<Entry> m_entries;
    double m_height = 0;
};

/// Whether the chart has any such sign between the two instants.
bool occursIn(const GanttChart &chart, GanttPart part, PlanTime from, PlanTime to);

} // namespace baton::report
