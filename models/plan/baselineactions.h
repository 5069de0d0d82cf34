// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plan/taskactions.h"

namespace baton {

inline constexpr int mostBaselines = 11; ///< numbered from 0

// Baselines keep the dates of tasks as they are now, to compare with later. Number 0 is what was agreed: once
// the criteria are, it changes only after an approved change request, which the edit then names (rules.h).

/// Keeps dates, duration, work and cost of these tasks (none: of all) as baseline `number`, in place of what
/// it held of them. Invalid for other numbers and for a plan without tasks.
Result<Edit> setBaseline(const Plan &plan, const PlanCalendars &calendars, int number,
                         const std::vector<TaskId> &tasks, const TaskSpans &spans);
/// Forgets what baseline `number` holds of these tasks (none: of all). Invalid where it holds nothing.
Result<Edit> clearBaseline(const Plan &plan, int number, const std::vector<TaskId> &tasks);

/// "Baseline", "Baseline 3".
QString baselineName(int number);

} // namespace baton
