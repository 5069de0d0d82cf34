// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plan/edit.h"
#include "models/plan/plancalendars.h"
#include "models/plan/tasktext.h"

#include <functional>

namespace baton {

// What people do with tasks. Each gives one Edit; one that would make a task depend on itself is refused, and
// the error names the tasks. Tasks that have gone give NotFound.

/// Adds the task as a child of its parent, behind `after`; as the first child where that is null.
Result<Edit> addTask(const Plan &plan, Task task, TaskId after);
/// With their children, their links and their assignments.
Result<Edit> removeTasks(const Plan &plan, const std::vector<TaskId> &tasks);
/// Each becomes the last child of the task above it on its level. Invalid where there is none.
Result<Edit> indentTasks(const Plan &plan, const std::vector<TaskId> &tasks);
/// Each goes up one level, to its place behind its summary. What follows it there becomes its children, so
/// that the order of lines stays. Invalid on the top level.
Result<Edit> outdentTasks(const Plan &plan, const std::vector<TaskId> &tasks);
/// One place up or down among their siblings, with their children. Changes nothing at the end.
Result<Edit> moveTasks(const Plan &plan, const std::vector<TaskId> &tasks, bool isUp);

/// Behind the last child of that task (null: of the top level). Invalid below itself.
Result<Edit> putUnder(const Plan &plan, TaskId task, TaskId parent);

/// The dates the schedule gives a task at present.
struct TaskSpan
{
    PlanTime start, finish;
};
using TaskSpans = std::function<TaskSpan(TaskId)>;

/// Invalid for summaries and finished tasks. Zero makes a milestone. Work that was done stays done.
Result<Edit> setTaskDuration(const Plan &plan, const PlanCalendars &calendars,
                             const std::vector<TaskId> &tasks, const TaskDuration &duration);
/// An automatic task may then not start earlier (in a plan scheduled from its finish: later); a manual one
/// starts there; a started one has started there. Null takes the constraint away. A time of midnight means
/// the beginning of that day's work.
Result<Edit> setTaskStart(const Plan &plan, const PlanCalendars &calendars, const std::vector<TaskId> &tasks,
                          std::optional<PlanTime> start);
/// The same for the finish; of a manual task the duration follows. Midnight means the end of that day's work.
Result<Edit> setTaskFinish(const Plan &plan, const PlanCalendars &calendars, const std::vector<TaskId> &tasks,
                           std::optional<PlanTime> finish);
/// As part of a larger edit: progress of 0 to 100 percent, and what follows from it for a task of those
/// dates.
void recordProgress(Task &task, const PlanCalendars &calendars, int percent, const TaskSpan &span);
/// 0 to 100. Sets what follows from it: actual start and finish, remaining duration, where work goes on.
Result<Edit> setPercentComplete(const Plan &plan, const PlanCalendars &calendars,
                                const std::vector<TaskId> &tasks, int percent, const TaskSpans &spans);
/// Manual tasks keep the dates they have; automatic ones are computed from now on.
Result<Edit> setTaskMode(const Plan &plan, const std::vector<TaskId> &tasks, TaskMode mode,
                         const TaskSpans &spans);
/// The date is that of the task at present, unless it has one or the kind needs none.
Result<Edit> setConstraint(const Plan &plan, const std::vector<TaskId> &tasks, ConstraintKind kind,
                           const TaskSpans &spans);

/// Exactly these links lead to each task: those that are there keep their identity.
Result<Edit> setPredecessors(const Plan &plan,
                             const std::vector<std::pair<TaskId, std::vector<Link>>> &wanted);
/// Invalid when there is one between the two already.
Result<Edit> linkTasks(const Plan &plan, TaskId predecessor, TaskId successor,
                       LinkType type = LinkType::FinishToStart);
/// Each to the next, finish to start; those that are linked already stay as they are.
Result<Edit> chainTasks(const Plan &plan, const std::vector<TaskId> &tasks);
/// Takes away the links among these tasks; of a single one all its links.
Result<Edit> unlinkTasks(const Plan &plan, const std::vector<TaskId> &tasks);
Result<Edit> removeLink(const Plan &plan, LinkId link);

/// The tasks of a circle of dependencies through this one, it first and last; empty: there is none. Links of
/// a summary count for all below it.
std::vector<TaskId> circleThrough(const Edit &edit, TaskId task);

} // namespace baton
