// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/tasktreemodel.h"
#include "models/plan/taskactions.h"
#include "views/common/recordform.h"

namespace baton {

class PlanSession;
class TimelineIndex;

/// Lets the columns of the tree that show computed values be edited as text: duration, start, finish,
/// predecessors; and draws what follows from progress, mode and constraint wherever they are changed. Session
/// and index must outlive the model.
void makeTasksEditable(TaskTreeModel &tasks, const PlanSession &session, const TimelineIndex &index);

/// What that field (by Schema index) of a summary comes to by the tasks below it; nothing of other tasks and
/// fields.
std::optional<RecordForm::Derived> summaryValue(const PlanSession &session, TaskId task, int field);

/// The dates of tasks as the schedule has them.
TaskSpans taskSpans(const PlanSession &session);

} // namespace baton
