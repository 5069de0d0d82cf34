// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/allocation/load.h"
#include "models/analysis/planschedule.h"
#include "models/plan/tasktext.h"
#include "models/readiness/readiness.h"

namespace baton {

/// Everything that is derived from a plan as of a day. A value; LiveAnalysis keeps one while a plan changes.
/// The forecast belongs here once there are estimates to run it on. Findings stand in models/checks.
struct Analysis
{
    QDate asOf;
    PlanCalendars calendars;
    PlanSchedule schedule;
    Readiness readiness;
    std::vector<Taper> tapers;
    std::vector<Commitment> commitments; ///< task work still ahead, by assignment
    std::vector<Commitment> elsewhere;   ///< what other projects of the workspace need, as they published it
    std::vector<Overload> overloads;     ///< from as-of on
    /// Working days from the computed to the promised go-live, negative when it is missed; nothing without
    /// both.
    std::optional<int> goLiveFloat;
};

/// `elsewhere` is what other projects need of the people (Store::commitmentsOutside).
Analysis analyse(const Plan &plan, QDate asOf, std::vector<Commitment> elsewhere = {});

/// How long the task lasts; of a summary the working time from start to finish, to a hundredth of a day.
TaskDuration shownDuration(const Plan &plan, const Analysis &analysis, const Task &task);

} // namespace baton
