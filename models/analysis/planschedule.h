// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analysis/taskprogress.h"
#include "models/plan/plan.h"
#include "models/plan/plancalendars.h"
#include "models/schedule/network.h"

namespace baton {

/// A task whose inputs the schedule does not follow to the letter yet.
struct UncomputedTask
{
    TaskId task;
    QString reason;        ///< translated sentence
    bool isPinned = false; ///< keeps the dates of the file; else computed as if the input were not there
};

/// The schedule of the open project, by task. A value; does not follow the plan.
struct PlanSchedule
{
    std::vector<TaskId> tasks; ///< in outline order; positions in here are the engine's indices
    std::vector<int> depth;    ///< 0 for tasks without parent
    std::vector<char> isSummaryTask;
    std::vector<LinkId> links; ///< what a Driver's link index means
    IdIndex index;             ///< task id → position in `tasks`
    PlanTime projectStart;     ///< where tasks begin that nothing holds back
    schedule::ScheduleResult result;
    std::vector<TaskProgress> progress; ///< like `tasks`
    std::vector<UncomputedTask> uncomputed;
    std::vector<TaskId> cycle; ///< in the order of the links; empty: none. Links between them are left out.
    QDate goLive;              ///< computed finish of the go-live milestone; null without one

    /// Null when there is no such task.
    const schedule::TaskDates *find(TaskId id) const;
    bool isSummary(TaskId id) const;
    /// The last day of the task's work; null when there is no such task. An end at midnight belongs to the
    /// day before.
    QDate finishDay(TaskId id) const;
    /// Of a summary what the tasks below it come to.
    int percentComplete(const Task &task) const;
};

/// The last day of the work between these dates: an end at midnight belongs to the day before.
QDate lastDay(const schedule::TaskDates &dates);

/// The inputs of the engine made from Task, Link, Assignment and calendar rows (scheduling.md), computed.
/// `asOf` stands in where the project has no start.
PlanSchedule computeSchedule(const Plan &plan, const PlanCalendars &calendars, QDate asOf);

} // namespace baton
