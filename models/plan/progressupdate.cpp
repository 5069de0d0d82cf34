// SPDX-License-Identifier: GPL-3.0-or-later
// Where the progress of tasks stands on a status date.
#include "models/plan/taskactions.h"
#include "models/plan/taskedit.h"
#include "models/plan/taskwork.h"
#include "models/records/dateform.h"

#include <algorithm>

namespace baton {

namespace {

// The whole of that day; on a day off, which has no work, the day itself.
PlanTime endOfDay(const PlanCalendars &calendars, PlanTime at)
{
    return std::max(at, endOfWork(calendars.project(), at));
}

// The project gets its status date, and `change` is done to each task that has dates of its own to follow.
template <typename Change>
Result<Edit> update(const Plan &plan, const std::vector<TaskId> &tasks, PlanTime at, const char *text,
                    Change change)
{
    Edit edit(plan, text, {dateText(at.date())});
    QSet<QUuid> summaries;
    for (const Task &task : plan.rows<Task>())
        summaries.insert(task.parent.uuid);
    for (const TaskId id : tasks) {
        const Task *task = plan.find(id);
        const bool follows = task && task->mode != TaskMode::Inactive && !task->isExternal &&
                             !task->actualFinish && !summaries.contains(id.uuid);
        if (follows)
            change(edit, *task);
    }
    if (const Project *project = plan.project())
        edit.change(project->id).statusDate = at;
    return edit;
}

// A promise to keep a date is kept, also when it cannot be.
bool yieldsToProgress(const Task &task)
{
    return task.constraint == ConstraintKind::AsSoonAsPossible ||
           task.constraint == ConstraintKind::AsLateAsPossible ||
           task.constraint == ConstraintKind::StartNoEarlierThan ||
           task.constraint == ConstraintKind::FinishNoEarlierThan;
}

} // namespace

Result<Edit> setProgressUntil(const Plan &plan, const PlanCalendars &calendars,
                              const std::vector<TaskId> &tasks, PlanTime statusDate, const TaskSpans &spans)
{
    const PlanTime at = endOfDay(calendars, statusDate);
    return update(plan, tasks, at, QT_TRANSLATE_NOOP("Edit", "Progress as planned until %1"),
                  [&](Edit &edit, const Task &task) {
                      const TaskSpan span = spans(task.id);
                      const TaskWork work(calendars, task, span.start);
                      if (span.finish <= at)
                          recordProgress(edit.change(task.id), calendars, 100, span);
                      else if (work.until(at) > work.done())
                          recordWork(edit.change(task.id), calendars, work.until(at), span);
                  });
}

Result<Edit> moveWorkBehind(const Plan &plan, const PlanCalendars &calendars,
                            const std::vector<TaskId> &tasks, PlanTime statusDate, const TaskSpans &spans)
{
    const PlanTime at = endOfDay(calendars, statusDate);
    return update(plan, tasks, at, QT_TRANSLATE_NOOP("Edit", "Move what is not done behind %1"),
                  [&](Edit &edit, const Task &old) {
                      const TaskSpan span = spans(old.id);
                      const PlanTime next =
                          old.duration.tenths > 0 ? TaskClock(calendars, old).begin(at, {}) : at;
                      const PlanTime from =
                          old.actualStart ? old.resume.value_or(*old.actualStart) : span.start;
                      if (from >= next || (!old.actualStart && !yieldsToProgress(old)))
                          return;
                      Task &task = edit.change(old.id);
                      if (task.actualStart) {
                          task.stop = task.stop.value_or(*task.actualStart);
                          task.resume = next;
                      } else if (hasEnteredDates(task)) {
                          task.pinnedStart = next;
                      } else {
                          task.constraint = ConstraintKind::StartNoEarlierThan;
                          task.constraintDate = next;
                      }
                      if (hasEnteredDates(task) && task.pinnedStart)
                          task.pinnedFinish = TaskWork(calendars, task, *task.pinnedStart).end(task.duration);
                  });
}

} // namespace baton
