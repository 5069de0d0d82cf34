// SPDX-License-Identifier: GPL-3.0-or-later
// Durations, dates and progress of tasks.
#include "models/plan/taskactions.h"
#include "models/plan/taskplaces.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

struct TaskValuesText
{
    Q_DECLARE_TR_FUNCTIONS(TaskActions)
};

enum class Touches { Dates, Progress };

// Refuses what the schedule would not follow.
Result<Edit> begin(const Plan &plan, const std::vector<TaskId> &tasks, const char *one, const char *many,
                   Touches what)
{
    if (const auto found = findTasks(plan, tasks); !found)
        return found.error();
    // A drag asks for one task many times a second: no set of all parents is made for it.
    QSet<QUuid> summaries;
    for (const Task &task : plan.rows<Task>()) {
        const bool isAsked = tasks.size() == 1 ? task.parent == tasks.front() : !task.parent.isNull();
        if (isAsked)
            summaries.insert(task.parent.uuid);
    }
    for (const TaskId id : tasks) {
        const Task &task = *plan.find(id);
        if (summaries.contains(id.uuid))
            return Error{
                ErrorCode::Invalid,
                what == Touches::Progress
                    ? TaskValuesText::tr(
                          "The progress of the summary “%1” comes from the tasks below it. Change "
                          "those instead.")
                          .arg(task.name.simplified())
                    : TaskValuesText::tr("The dates of the summary “%1” come from the tasks below it. Change "
                                         "those instead.")
                          .arg(task.name.simplified()),
                {}};
        if (what == Touches::Dates && task.actualFinish)
            return Error{
                ErrorCode::Invalid,
                TaskValuesText::tr("“%1” is finished, its dates are history. Take its progress back first.")
                    .arg(task.name.simplified()),
                {}};
    }
    if (tasks.size() == 1)
        return Edit(plan, one, {plan.find(tasks.front())->name.simplified()});
    return Edit(plan, many, {QString::number(tasks.size())});
}

bool hasEnteredDates(const Task &task)
{
    return task.mode == TaskMode::Manual || task.mode == TaskMode::Inactive || task.isExternal ||
           (!task.pinnedReason.isEmpty() && task.pinnedStart && task.pinnedFinish);
}

PlanTime after(const PlanCalendars &calendars, const Task &task, PlanTime start, Duration length)
{
    if (task.isElapsed)
        return {start.tenths + length.tenths};
    return calendars.calendar(task.calendar).addWork(start, length);
}

Duration between(const PlanCalendars &calendars, const Task &task, PlanTime start, PlanTime finish)
{
    if (task.isElapsed)
        return {finish.tenths - start.tenths};
    return calendars.calendar(task.calendar).workBetween(start, finish);
}

Duration share(Duration whole, int percent)
{
    return {whole.tenths * percent / 100};
}

bool isFromStart(const Plan &plan)
{
    const Project *project = plan.project();
    return !project || project->scheduleFromStart || !project->scheduleFinish;
}

bool needsDate(ConstraintKind kind)
{
    return kind != ConstraintKind::AsSoonAsPossible && kind != ConstraintKind::AsLateAsPossible;
}

bool isOfStart(ConstraintKind kind)
{
    return kind == ConstraintKind::MustStartOn || kind == ConstraintKind::StartNoEarlierThan ||
           kind == ConstraintKind::StartNoLaterThan;
}

void constrain(Task &task, std::optional<PlanTime> at, ConstraintKind kind, bool fromStart)
{
    task.constraint = at          ? kind
                      : fromStart ? ConstraintKind::AsSoonAsPossible
                                  : ConstraintKind::AsLateAsPossible;
    task.constraintDate = at;
}

} // namespace

Result<Edit> setTaskDuration(const Plan &plan, const PlanCalendars &calendars,
                             const std::vector<TaskId> &tasks, const TaskDuration &duration)
{
    auto edit = begin(plan, tasks, QT_TRANSLATE_NOOP("Edit", "Change the duration of “%1”"),
                      QT_TRANSLATE_NOOP("Edit", "Change the duration of %1 tasks"), Touches::Dates);
    if (!edit)
        return edit;
    for (const TaskId id : tasks) {
        Task &task = edit->change(id);
        const Duration done = task.actualDuration.value_or(share(task.duration, task.percentComplete));
        task.duration = duration.duration;
        task.isElapsed = duration.isElapsed;
        task.isEstimated = duration.isEstimated;
        task.durationFormat = duration.format;
        task.isPlaceholder = false;
        task.isMilestone = duration.duration.tenths == 0;
        if (task.actualStart && task.percentComplete > 0) {
            task.remaining = Duration{std::max<qint64>(0, task.duration.tenths - done.tenths)};
            const double part = task.duration.tenths > 0 ? static_cast<double>(done.tenths) /
                                                               static_cast<double>(task.duration.tenths)
                                                         : 0.0;
            task.percentComplete = std::clamp(static_cast<int>(std::lround(part * 100)), 1, 99);
        } else if (task.remaining) {
            task.remaining = task.duration;
        }
        if (hasEnteredDates(task) && task.pinnedStart)
            task.pinnedFinish = after(calendars, task, *task.pinnedStart, task.duration);
    }
    return edit;
}

Result<Edit> setTaskStart(const Plan &plan, const PlanCalendars &calendars, const std::vector<TaskId> &tasks,
                          std::optional<PlanTime> start)
{
    auto edit = begin(plan, tasks, QT_TRANSLATE_NOOP("Edit", "Change the start of “%1”"),
                      QT_TRANSLATE_NOOP("Edit", "Change the start of %1 tasks"), Touches::Dates);
    if (!edit)
        return edit;
    for (const TaskId id : tasks) {
        Task &task = edit->change(id);
        std::optional<PlanTime> at = start;
        if (at && at->tenthOfDay() == 0 && !task.isElapsed)
            at = calendars.calendar(task.calendar).nextStart(*at);
        if (hasEnteredDates(task)) {
            if (!at)
                return Error{
                    ErrorCode::Invalid,
                    TaskValuesText::tr("“%1” is scheduled by hand and needs a start. Nothing was changed.")
                        .arg(task.name.simplified()),
                    {}};
            task.pinnedStart = at;
            task.pinnedFinish = after(calendars, task, *at, task.duration);
        } else if (task.actualStart) {
            if (!at)
                return Error{ErrorCode::Invalid,
                             TaskValuesText::tr("“%1” has started. Take its progress back first.")
                                 .arg(task.name.simplified()),
                             {}};
            task.actualStart = at;
        } else {
            const bool fromStart = isFromStart(plan);
            constrain(task, at,
                      fromStart ? ConstraintKind::StartNoEarlierThan : ConstraintKind::StartNoLaterThan,
                      fromStart);
        }
    }
    return edit;
}

Result<Edit> setTaskFinish(const Plan &plan, const PlanCalendars &calendars, const std::vector<TaskId> &tasks,
                           std::optional<PlanTime> finish)
{
    auto edit = begin(plan, tasks, QT_TRANSLATE_NOOP("Edit", "Change the finish of “%1”"),
                      QT_TRANSLATE_NOOP("Edit", "Change the finish of %1 tasks"), Touches::Dates);
    if (!edit)
        return edit;
    for (const TaskId id : tasks) {
        Task &task = edit->change(id);
        std::optional<PlanTime> at = finish;
        if (at && at->tenthOfDay() == 0 && !task.isElapsed)
            at = calendars.calendar(task.calendar).previousEnd({at->tenths + PlanTime::tenthsPerDay});
        if (hasEnteredDates(task)) {
            if (!at || (task.pinnedStart && *at < *task.pinnedStart))
                return Error{ErrorCode::Invalid,
                             TaskValuesText::tr(
                                 "“%1” is scheduled by hand and cannot finish before it starts. Nothing was "
                                 "changed.")
                                 .arg(task.name.simplified()),
                             {}};
            task.pinnedFinish = at;
            if (task.pinnedStart)
                task.duration = between(calendars, task, *task.pinnedStart, *at);
        } else {
            const bool fromStart = isFromStart(plan);
            constrain(task, at,
                      fromStart ? ConstraintKind::FinishNoEarlierThan : ConstraintKind::FinishNoLaterThan,
                      fromStart);
        }
    }
    return edit;
}

void recordProgress(Task &task, const PlanCalendars &calendars, int percent, const TaskSpan &span)
{
    task.percentComplete = percent;
    task.actualFinish = {};
    task.stop = {};
    task.resume = {};
    if (percent == 0) {
        task.actualStart = {};
        task.actualDuration = {};
        task.remaining = {};
        return;
    }
    if (!task.actualStart)
        task.actualStart = span.start;
    task.actualDuration = share(task.duration, percent);
    task.remaining = Duration{task.duration.tenths - task.actualDuration->tenths};
    if (percent == 100) {
        task.actualFinish = std::max(*task.actualStart, span.finish);
    } else if (task.duration.tenths > 0) {
        task.stop = after(calendars, task, *task.actualStart, *task.actualDuration);
        task.resume = task.isElapsed ? *task.stop : calendars.calendar(task.calendar).nextStart(*task.stop);
    }
}

Result<Edit> setPercentComplete(const Plan &plan, const PlanCalendars &calendars,
                                const std::vector<TaskId> &tasks, int percent, const TaskSpans &spans)
{
    if (percent < 0 || percent > 100)
        return Error{ErrorCode::Invalid,
                     TaskValuesText::tr("Progress is between 0 and 100 percent. Nothing was changed."),
                     {}};
    auto edit = begin(plan, tasks, QT_TRANSLATE_NOOP("Edit", "Change the progress of “%1”"),
                      QT_TRANSLATE_NOOP("Edit", "Change the progress of %1 tasks"), Touches::Progress);
    if (!edit)
        return edit;
    for (const TaskId id : tasks) {
        recordProgress(edit->change(id), calendars, percent, spans(id));
    }
    return edit;
}

Result<Edit> setTaskMode(const Plan &plan, const std::vector<TaskId> &tasks, TaskMode mode,
                         const TaskSpans &spans)
{
    if (const auto found = findTasks(plan, tasks); !found)
        return found.error();
    Edit edit(plan, QT_TRANSLATE_NOOP("Edit", "Change how %1 tasks are scheduled"),
              {QString::number(tasks.size())});
    if (tasks.size() == 1)
        edit.setText(QT_TRANSLATE_NOOP("Edit", "Change how “%1” is scheduled"),
                     {plan.find(tasks.front())->name.simplified()});
    for (const TaskId id : tasks) {
        Task &task = edit.change(id);
        if (task.mode == mode)
            continue;
        task.mode = mode;
        const bool isEntered = mode != TaskMode::Auto;
        if (isEntered && !task.pinnedStart)
            task.pinnedStart = spans(id).start;
        if (isEntered && !task.pinnedFinish)
            task.pinnedFinish = spans(id).finish;
        if (!isEntered) {
            task.pinnedStart = {};
            task.pinnedFinish = {};
        }
    }
    return edit;
}

Result<Edit> setConstraint(const Plan &plan, const std::vector<TaskId> &tasks, ConstraintKind kind,
                           const TaskSpans &spans)
{
    if (const auto found = findTasks(plan, tasks); !found)
        return found.error();
    Edit edit(plan, QT_TRANSLATE_NOOP("Edit", "Change the constraint of %1 tasks"),
              {QString::number(tasks.size())});
    if (tasks.size() == 1)
        edit.setText(QT_TRANSLATE_NOOP("Edit", "Change the constraint of “%1”"),
                     {plan.find(tasks.front())->name.simplified()});
    for (const TaskId id : tasks) {
        Task &task = edit.change(id);
        const bool keepsDate = needsDate(task.constraint) && isOfStart(task.constraint) == isOfStart(kind);
        task.constraint = kind;
        if (!needsDate(kind))
            task.constraintDate = {};
        else if (!keepsDate || !task.constraintDate)
            task.constraintDate = isOfStart(kind) ? spans(id).start : spans(id).finish;
    }
    return edit;
}

} // namespace baton
