// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plan/edit.h"
#include "models/plan/plancalendars.h"
#include "models/plan/tasktext.h"

#include <functional>

namespace baton {

// What people do with tasks. Each gives one Edit; one that would make a task depend on itself is refused, and
// the error names the tasks. Tasks that have gone give NotFound.

/// What holds a new task of which nobody says it: as soon as possible; in a plan that is scheduled from its
/// finish, as late as possible.
ConstraintKind usualConstraint(const Plan &plan);
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

/// The computed finish of this one task stands beside the promised go-live; again: of none.
Result<Edit> setGoLiveTask(const Plan &plan, const std::vector<TaskId> &tasks);

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
/// What a time means that is typed into that field of the task (by Schema index): a day alone is the
/// beginning or the end of its work, as the field has it. Other times, days off and elapsed tasks are left
/// alone.
PlanTime meantTime(const PlanCalendars &calendars, const Task &task, int field, PlanTime typed);
/// "Saturday 2 May 2026 is a day off; work starts on Monday 4 May 2026.": what becomes of a start or finish
/// that somebody enters for the task. Empty on a working day, and where days off do not count.
QString dayOffText(const PlanCalendars &calendars, const Task &task, PlanTime entered, bool isFinish);
/// As part of a larger edit: progress of 0 to 100 percent, and what follows from it for a task of those
/// dates.
void recordProgress(Task &task, const PlanCalendars &calendars, int percent, const TaskSpan &span);
/// The same, by the work that is done: up to the duration.
void recordWork(Task &task, const PlanCalendars &calendars, Duration done, const TaskSpan &span);
/// 0 to 100. Sets what follows from it: actual start and finish, remaining duration, where work goes on.
Result<Edit> setPercentComplete(const Plan &plan, const PlanCalendars &calendars,
                                const std::vector<TaskId> &tasks, int percent, const TaskSpans &spans);
/// The status date becomes that of the project, midnight meaning the end of that day's work; what was planned
/// until then is done. Nothing that is further than that is taken back. Summaries are passed over, as are
/// tasks that are finished, inactive or in another file.
Result<Edit> setProgressUntil(const Plan &plan, const PlanCalendars &calendars,
                              const std::vector<TaskId> &tasks, PlanTime statusDate, const TaskSpans &spans);
/// The status date likewise; what is not done goes on, or begins, no earlier than that. A task that has to
/// keep a date stays where it is.
Result<Edit> moveWorkBehind(const Plan &plan, const PlanCalendars &calendars,
                            const std::vector<TaskId> &tasks, PlanTime statusDate, const TaskSpans &spans);

/// The work on the task pauses from `stop` to `resume`, where midnight means the end of the one day's work
/// and the beginning of the other's. Invalid for milestones, summaries and finished tasks, before what has
/// been done, outside of the task's dates, and where no working time lies between the two.
Result<Edit> splitTask(const Plan &plan, const PlanCalendars &calendars, TaskId task, PlanTime stop,
                       PlanTime resume, const TaskSpans &spans);
/// The part of a split task that begins at `from` begins at `to`, and those behind it move along; where it
/// would begin no later than the part before it ends, there is no pause any more. Invalid for a part that has
/// begun.
Result<Edit> movePart(const Plan &plan, const PlanCalendars &calendars, TaskId task, PlanTime from,
                      PlanTime to, const TaskSpans &spans);
/// Takes the pauses away.
Result<Edit> joinTasks(const Plan &plan, const PlanCalendars &calendars, const std::vector<TaskId> &tasks);

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
/// The link gets the kind and the lag of `how`.
Result<Edit> changeLink(const Plan &plan, LinkId link, const Link &how);
Result<Edit> removeLink(const Plan &plan, LinkId link);

/// The tasks of a circle of dependencies through this one, it first and last; empty: there is none. Links of
/// a summary count for all below it.
std::vector<TaskId> circleThrough(const Edit &edit, TaskId task);

} // namespace baton
