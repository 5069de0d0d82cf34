// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/calendar/workingcalendar.h"
#include "models/records/units.h"

#include <optional>
#include <vector>

/// The schedule engine: arrays in, arrays out. Tasks, links and calendars refer to each other by index.
namespace baton::schedule {

enum class Mode : quint8 {
    Automatic,
    Manual,   ///< its dates are inputs; never negative slack
    Inactive, ///< keeps its dates, drops out of logic and roll-up; so does a summary of nothing else
    Fixed,    ///< dates from elsewhere (another project, or inputs not understood); scheduled like Manual
};

/// The values are those of the exchange format.
enum class LinkType : quint8 { FinishToFinish, FinishToStart, StartToFinish, StartToStart };

enum class LagKind : quint8 {
    Working, ///< on the successor's own calendar, else the project's
    Elapsed, ///< on the clock
    Percent, ///< of the predecessor's duration, working
    ElapsedPercent,
};

/// The values are those of the exchange format.
enum class Constraint : quint8 {
    AsSoonAsPossible,
    AsLateAsPossible,
    MustStartOn,
    MustFinishOn,
    StartNoEarlierThan,
    StartNoLaterThan,
    FinishNoEarlierThan,
    FinishNoLaterThan,
};

/// One line of the plan. A task that others name as parent is a summary: its dates roll up, and duration,
/// progress and calendars of its own are not looked at. A task without duration is a milestone.
struct Task
{
    qint32 parent = -1;
    qint32 calendar = -1;     ///< its own, for slack and lag; -1: the project's
    qint32 workCalendar = -1; ///< where its work is done (own and resources' together); -1: like `calendar`
    Mode mode = Mode::Automatic;
    Constraint constraint = Constraint::AsSoonAsPossible;
    bool elapsed = false;     ///< duration on the clock, no calendar
    bool placeholder = false; ///< no duration entered yet: without links never critical
    bool complete = false;    ///< 100 %: never critical, no slack
    Duration duration;
    Duration remaining;      ///< used from `resume` on
    Duration levellingDelay; ///< elapsed
    std::optional<PlanTime> constraintAt, deadline;
    std::optional<PlanTime> actualStart, actualFinish;
    std::optional<PlanTime> stop, resume;
    std::optional<PlanTime> pinnedStart, pinnedFinish; ///< dates of Manual, Inactive and Fixed tasks
    bool operator==(const Task &) const = default;
};

/// Indices outside the task list make the link count for nothing (a predecessor in another file).
struct Link
{
    qint32 predecessor = -1;
    qint32 successor = -1;
    LinkType type = LinkType::FinishToStart;
    LagKind lagKind = LagKind::Working;
    qint64 lag = 0; ///< tenths of a minute, or percent; negative is a lead
};

struct Network
{
    std::vector<Task> tasks;
    std::vector<Link> links;
    std::vector<WorkingCalendar> calendars;
    qint32 projectCalendar = -1; ///< -1: WorkingCalendar::standard()
    PlanTime projectStart;
    PlanTime projectFinish; ///< where a plan that is scheduled from its finish ends
    bool fromStart = true;
    bool honorConstraints = true; ///< inflexible constraints beat links
    bool multipleCriticalPaths = false;
    Duration criticalSlackLimit; ///< critical: total slack up to this
    std::optional<PlanTime> statusDate;
};

/// What decided a task's start.
struct Driver
{
    enum class Kind : quint8 {
        ProjectStart,
        Predecessor,  ///< `index`: the link
        SummaryLink,  ///< `index`: the link, which leads to a summary of this task
        Constraint,   ///< its own
        SummaryFloor, ///< `index`: the summary whose constraint or fixed start it is
        ActualStart,
        EnteredDates, ///< manual, inactive, fixed
        Child,        ///< of a summary; `index`: the child that starts first
    };
    Kind kind = Kind::ProjectStart;
    bool movedByCalendar = false; ///< and then pushed on to the next working time
    qint32 index = -1;
    bool operator==(const Driver &) const = default;
};

struct TaskDates
{
    PlanTime start, finish;
    PlanTime earlyStart, earlyFinish;
    PlanTime lateStart, lateFinish;
    Duration totalSlack, freeSlack, startSlack, finishSlack; ///< working time; elapsed for elapsed tasks
    bool critical = false;
    bool pinned = false; ///< its dates are inputs, not computed
    Driver driver;
    bool operator==(const TaskDates &) const = default;
};

struct ScheduleResult
{
    std::vector<TaskDates> tasks; ///< one for each task of the network
    PlanTime start, finish;       ///< of all active tasks; the project start where there are none
    /// The tasks of one cycle of links, in the order of the links; empty: there is none. The links of the
    /// tasks on cycles are then left out, so that the rest still gets dates.
    std::vector<qint32> cycle;

    bool hasCycle() const { return !cycle.empty(); }
};

/// Computes the schedule. Any input is safe: parents that form a circle are cut, unknown calendars are the
/// project's, missing dates the project start.
ScheduleResult compute(const Network &network);

} // namespace baton::schedule
