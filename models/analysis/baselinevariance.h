// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analysis/analysis.h"
#include "models/plan/taskindex.h"

namespace baton {

/// How far a task has moved since a baseline, in working time of the project: positive is later or more than
/// it was then, negative earlier or less.
struct BaselineVariance
{
    std::optional<Duration> start, finish; ///< null where the baseline has no such date
    std::optional<Duration> duration;      ///< null where the baseline has none
    std::optional<Duration> work;          ///< null where task or baseline has none
    std::optional<Money> cost;             ///< likewise
};

/// Nothing in it for a task without that baseline, or that the schedule does not know.
BaselineVariance baselineVariance(const Plan &plan, const Analysis &analysis, const TaskIndex &index,
                                  TaskId task, int number);

} // namespace baton
