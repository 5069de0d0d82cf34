// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/chart/gantt.h"

namespace baton {

/// The plan on one line of time: its phases as bars, above them the dates that matter. A value, painted on
/// the screen, on paper or into a picture.
struct TimelineStrip
{
    struct Phase
    {
        QString name;
        PlanTime start, finish;
        PlanTime doneUntil;
        bool isCritical = false;
        TaskId task;
    };
    struct Point
    {
        QString name;
        PlanTime at;
        QDate baseline;         ///< null: never had one, or it is the same day
        bool isPromise = false; ///< a date of the project, else a milestone among the tasks
        bool isCritical = false;
        bool isDone = false;
        int depth = 0; ///< in the outline; the shallower, the sooner it gets a place
        TaskId task;   ///< null: a date of the project that no milestone stands for
    };

    std::vector<Phase> phases; ///< in outline order
    std::vector<Point> points; ///< by date
    GanttChart frame;          ///< the dates of the handover, without bars

    std::pair<PlanTime, PlanTime> span() const;
};

/// The phases are the tasks of the uppermost level of the outline that has more than one of them; points are
/// the dates of the project and all milestones among the tasks. `baseline`: the one to compare with.
TimelineStrip timelineStrip(const Plan &plan, const Analysis &analysis, const TaskIndex &index, int baseline);

/// What the strip needs to show all phases, in the unit of the font's pixel size.
double timelineStripHeight(const TimelineStrip &strip, const ChartStyle &style);

/// Time runs from `from` to `to` over the whole width. Points that have no room, the least important first,
/// are left out and counted.
void paintTimelineStrip(QPainter &painter, const TimelineStrip &strip, PlanTime from, PlanTime to,
                        const QRectF &rect, GanttParts shown, const ChartStyle &style);

/// Which phase stands in which lane: each in the first where it does not overlap another. `count`: of lanes.
std::vector<int> timelineStripLanes(const std::vector<TimelineStrip::Phase> &phases, int &count);
/// What gets its place first where there is not room for all.
bool isMoreImportant(const TimelineStrip::Point &a, const TimelineStrip::Point &b);

/// The strip in words, for those who cannot see it.
QString timelineStripText(const TimelineStrip &strip, const QLocale &locale);

} // namespace baton
