// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analysis/planschedule.h"

namespace baton {

/// The engine's inputs for the open project beside what links them to records: what computeSchedule() makes
/// and throws away, kept by those who compute again and again.
struct ScheduleNetwork
{
    PlanSchedule schedule; ///< without dates until they are computed
    schedule::Network network;
    TaskId goLiveTask;
    bool hasNoFinish = false; ///< counted back, from the earliest day it could end

    /// Computes `schedule` from `network`.
    void compute();
    /// What `schedule` says beside the result itself.
    void readResult();
};

ScheduleNetwork scheduleNetwork(const Plan &plan, const PlanCalendars &calendars, QDate asOf);
/// What a row says of its task, with the parent and the calendars of `place`.
schedule::Task engineTask(const Task &row, const schedule::Task &place);
/// True for a change of a task that leaves the shape of the network and its calendars as they are:
/// engineTask() of the row is all that may differ.
bool isTaskInput(const RowChange &row);
/// True for people whose own calendar or absences decide when their tasks are worked on.
bool worksOnOwnCalendar(const Plan &plan, PersonId person);
/// Between the tasks at these positions.
schedule::Link engineLink(const Link &row, int predecessor, int successor);

} // namespace baton
