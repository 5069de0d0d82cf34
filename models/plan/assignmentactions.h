// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plan/edit.h"
#include "models/plan/fieldtext.h"
#include "models/plan/taskindex.h"

namespace baton {

/// "50%", "12.5%"; empty for somebody who works on it full time.
QString shareText(double units, const QLocale &locale);
/// Who works on the task, as people write it: "Ann; Bob 50%", by name. Full time is the name alone.
QString assignmentsText(TaskId task, const TaskIndex &index, const TextContext &context);
/// The people such a text names, as assignments without id, project and task; "Bob[50%]" is understood too.
/// An error says whom there is none of, or which share is not understood.
Result<std::vector<Assignment>> parseAssignments(const QString &text, const TextContext &context);

/// These people work on each of the tasks, and nobody else. Who is named already keeps what else is known of
/// their work.
Result<Edit> setAssignments(const Plan &plan, const std::vector<TaskId> &tasks,
                            const std::vector<Assignment> &wanted);
Result<Edit> removeAssignment(const Plan &plan, AssignmentId assignment);

} // namespace baton
