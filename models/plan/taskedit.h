// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plan/edit.h"

namespace baton {

/// What an edit of tasks is about, and so what it is refused for.
enum class TaskChange { Dates, Progress };

/// An empty edit of these tasks, named after the only one or after their number ("… %1 tasks"). NotFound when
/// one has gone; Invalid for summaries, whose values come from below, and for the dates of finished tasks.
Result<Edit> taskEdit(const Plan &plan, const std::vector<TaskId> &tasks, const char *one, const char *many,
                      TaskChange what);

/// By hand, inactive, from another file, or kept from a file because they are not computed.
bool hasEnteredDates(const Task &task);

} // namespace baton
