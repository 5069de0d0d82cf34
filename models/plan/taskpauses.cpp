// SPDX-License-Identifier: GPL-3.0-or-later
// Pauses in the work of tasks.
#include "models/plan/taskactions.h"
#include "models/plan/taskedit.h"
#include "models/plan/taskwork.h"
#include "models/records/dateform.h"

#include <QCoreApplication>

#include <algorithm>

namespace baton {

namespace {

struct TaskPausesText
{
    Q_DECLARE_TR_FUNCTIONS(TaskActions)
};

// The day of the work that ends there: an end at midnight belongs to the day before.
QDate dayBefore(PlanTime end)
{
    return PlanTime{end.tenths - 1}.date();
}

Error refused(const QString &sentence)
{
    return {ErrorCode::Invalid, sentence, {}};
}

// The work pauses after that much of it and goes on at `resume`; not at all where that is no later.
void setPause(Task &task, const PlanCalendars &calendars, const TaskWork &work, PlanTime start, Duration done,
              PlanTime resume)
{
    if (done == work.done() && done.tenths > 0) // what is left of a started task goes on then
        task.resume = TaskClock(calendars, task).begin(std::max(resume, task.stop.value_or(resume)), {});
    else
        task.splitParts = formatSplitParts(
            withPause(parseSplitParts(task.splitParts), task.duration, done, work.pauseUntil(done, resume)));
    if (hasEnteredDates(task) && task.pinnedStart)
        task.pinnedFinish = TaskWork(calendars, task, start).end(task.duration);
}

} // namespace

Result<Edit> splitTask(const Plan &plan, const PlanCalendars &calendars, TaskId id, PlanTime stop,
                       PlanTime resume, const TaskSpans &spans)
{
    auto edit = taskEdit(plan, {id}, QT_TRANSLATE_NOOP("Edit", "Split “%1”"), "", TaskChange::Dates);
    if (!edit)
        return edit;
    const TaskSpan span = spans(id);
    Task &task = edit->change(id);
    const QString name = task.name.simplified();
    if (task.duration.tenths <= 0)
        return refused(
            TaskPausesText::tr("“%1” is a milestone: there is no work in it that could pause.").arg(name));
    if (!task.isElapsed)
        stop = endOfWork(calendars.calendar(task.calendar), stop);
    const TaskWork work(calendars, task, span.start);
    const Duration done = work.until(stop);
    if (done.tenths <= 0 || done >= task.duration)
        return refused(TaskPausesText::tr("The work on “%1” goes from %2 to %3. It can pause between these.")
                           .arg(name, dateText(span.start.date()), dateText(dayBefore(span.finish))));
    if (done < work.done())
        return refused(TaskPausesText::tr("The work on “%1” is done until %2. It can pause after that.")
                           .arg(name, dateText(dayBefore(work.end(work.done())))));
    if (work.pauseUntil(done, resume).tenths <= 0)
        return refused(
            TaskPausesText::tr("There is no working time between the day on which the work on “%1” stops "
                               "and the one on which it goes on.")
                .arg(name));
    setPause(task, calendars, work, span.start, done, resume);
    return edit;
}

Result<Edit> movePart(const Plan &plan, const PlanCalendars &calendars, TaskId id, PlanTime from, PlanTime to,
                      const TaskSpans &spans)
{
    auto edit = taskEdit(plan, {id}, QT_TRANSLATE_NOOP("Edit", "Move a part of “%1”"), "", TaskChange::Dates);
    if (!edit)
        return edit;
    const TaskSpan span = spans(id);
    Task &task = edit->change(id);
    const TaskWork work(calendars, task, span.start);
    const Duration done = work.until(from);
    if (done.tenths <= 0 || done < work.done())
        return refused(
            TaskPausesText::tr("The work of this part of “%1” has begun.").arg(task.name.simplified()));
    setPause(task, calendars, work, span.start, done, to);
    return edit;
}

Result<Edit> joinTasks(const Plan &plan, const PlanCalendars &calendars, const std::vector<TaskId> &tasks)
{
    auto edit = taskEdit(plan, tasks, QT_TRANSLATE_NOOP("Edit", "Join the parts of “%1”"),
                         QT_TRANSLATE_NOOP("Edit", "Join the parts of %1 tasks"), TaskChange::Dates);
    if (!edit)
        return edit;
    for (const TaskId id : tasks) {
        Task &task = edit->change(id);
        task.splitParts.clear();
        if (task.stop && task.resume)
            task.resume = TaskClock(calendars, task).begin(*task.stop, {});
        if (hasEnteredDates(task) && task.pinnedStart)
            task.pinnedFinish = TaskWork(calendars, task, *task.pinnedStart).end(task.duration);
    }
    return edit;
}

} // namespace baton
