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
};

ScheduleNetwork scheduleNetwork(const Plan &plan, const PlanCalendars &calendars, QDate asOf);
/// What a row says of its task, without parent and calendars.
schedule::Task engineTask(const Task &row);
/// Between the tasks at these positions.
schedule::Link engineLink(const Link &row, int predecessor, int successor);

} // namespace baton
