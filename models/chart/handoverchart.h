// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/chart/stepchart.h"
#include "models/chart/timelinestrip.h"

namespace baton {

/// The handover at a glance: the plan as a slim strip of phases and dates, and beneath it, on the same axis,
/// how people step back.
struct HandoverChart
{
    TimelineStrip strip;
    StepChart taper; ///< its first and last day are the axis of both; without series there is only the strip
    PersonId first;  ///< whose steps are the first series; null: nobody's

    /// False when there is nothing to show.
    bool isValid() const { return taper.first.isValid() && (!strip.phases.empty() || !strip.points.empty()); }
};

/// Of the open project. The axis spans the dates of the project and the tapers, and of what lies before and
/// after no more than as much and half as much again.
HandoverChart handoverChart(const Plan &plan, const Analysis &analysis, const TaskIndex &index);

/// What the chart needs, in the unit of the font's pixel size.
double handoverChartHeight(const HandoverChart &chart, const ChartStyle &style);

/// Phases and dates in the strip, for those who point at them.
struct HandoverMark
{
    QRectF rect;
    QRectF label; ///< its name above it; empty: none, or there was no room
    QString text; ///< in words: "Go-live: milestone on 14 Mar 2026"
    TaskId task;  ///< null: a date of the project that no milestone stands for
};
/// By time, those that have room.
std::vector<HandoverMark> handoverMarks(const HandoverChart &chart, const QRectF &rect,
                                        const ChartStyle &style);
/// Where the strip stands in `rect`.
QRectF handoverStripRect(const HandoverChart &chart, const QRectF &rect, const ChartStyle &style);

/// Nothing is painted outside `rect`.
void paintHandoverChart(QPainter &painter, const HandoverChart &chart, const QRectF &rect,
                        const ChartStyle &style);

/// The dates of the project, the phases the strip has room for and the tapers in words.
QString handoverChartText(const HandoverChart &chart, const QLocale &locale);

} // namespace baton
