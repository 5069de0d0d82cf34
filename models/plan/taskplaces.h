// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plan/edit.h"

namespace baton {

/// The children of a task (null: the tasks of the top level) in order, as the edit leaves them so far.
std::vector<TaskId> childTasks(const Edit &edit, TaskId parent);
/// Those that hang under no other of them, in outline order.
std::vector<TaskId> topmostTasks(const Plan &plan, const std::vector<TaskId> &tasks);
/// Puts these tasks under the parent in this order; changes as few positions as it can.
void arrangeTasks(Edit &edit, TaskId parent, const std::vector<TaskId> &order);
/// Invalid with the names of the tasks when one of these depends on itself.
Result<void> refuseCircle(const Edit &edit, const std::vector<TaskId> &tasks);
/// NotFound when one of them has gone, Invalid when there are none.
Result<void> findTasks(const Plan &plan, const std::vector<TaskId> &tasks);

} // namespace baton
