// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/task.h"

#include <vector>

namespace baton {

/// How far the work is: of a task as it was entered, of a summary what the tasks below it come to. Inactive
/// tasks do not count.
struct TaskProgress
{
    Duration done, whole;                 ///< by the tasks' own durations, as planners weigh them
    qint32 tasks = 0;                     ///< that are no summaries
    qint32 complete = 0;                  ///< of these
    std::optional<PlanTime> actualStart;  ///< the first of them
    std::optional<PlanTime> actualFinish; ///< the last of them, once all are complete

    /// Rounded down: 0 to 99, and 100 only when all are complete. Of milestones alone, their share.
    int percent() const;

    bool operator==(const TaskProgress &) const = default;
};

TaskProgress progressOf(const Task &task);
/// Derives the progress of the summaries from that of the others, all of them in outline order. Returns the
/// positions of the summaries whose progress differs now.
std::vector<qint32> rollUpProgress(std::vector<TaskProgress> &progress, const std::vector<int> &depth,
                                   const std::vector<char> &isSummary);

} // namespace baton
