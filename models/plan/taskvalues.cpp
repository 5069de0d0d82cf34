// SPDX-License-Identifier: GPL-3.0-or-later
// Durations, dates and progress of tasks.
#include "models/plan/taskactions.h"
#include "models/plan/taskedit.h"
#include "models/plan/taskplaces.h"
#include "models/plan/taskwork.h"
#include "models/records/dateform.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

struct TaskValuesText
{
    Q_DECLARE_TR_FUNCTIONS(TaskActions)
};

Duration share(Duration whole, int percent)
{
    return {whole.tenths * percent / 100};
}

void record(Task &task, const PlanCalendars &calendars, int percent, Duration done, const TaskSpan &span)
{
    const PlanTime start = task.actualStart.value_or(span.start);
    const TaskWork work(calendars, task, start); // as it lies now, with its pauses
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
    task.actualStart = start;
    task.actualDuration = done;
    task.remaining = Duration{task.duration.tenths - done.tenths};
    if (percent == 100) {
        task.actualFinish = std::max(start, span.finish);
    } else if (task.duration.tenths > 0) {
        task.stop = work.end(done);
        task.resume = work.begin(done);
    }
}

bool isFromStart(const Plan &plan)
{
    return usualConstraint(plan) == ConstraintKind::AsSoonAsPossible;
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

ConstraintKind usualConstraint(const Plan &plan)
{
    const Project *project = plan.project();
    return !project || project->scheduleFromStart || !project->scheduleFinish
               ? ConstraintKind::AsSoonAsPossible
               : ConstraintKind::AsLateAsPossible;
}

Result<Edit> setTaskDuration(const Plan &plan, const PlanCalendars &calendars,
                             const std::vector<TaskId> &tasks, const TaskDuration &duration)
{
    auto edit = taskEdit(plan, tasks, QT_TRANSLATE_NOOP("Edit", "Change the duration of “%1”"),
                         QT_TRANSLATE_NOOP("Edit", "Change the duration of %1 tasks"), TaskChange::Dates);
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
        task.splitParts = formatSplitParts(resized(parseSplitParts(task.splitParts), task.duration));
        if (hasEnteredDates(task) && task.pinnedStart)
            task.pinnedFinish = TaskWork(calendars, task, *task.pinnedStart).end(task.duration);
    }
    return edit;
}

Result<Edit> setTaskStart(const Plan &plan, const PlanCalendars &calendars, const std::vector<TaskId> &tasks,
                          std::optional<PlanTime> start)
{
    auto edit = taskEdit(plan, tasks, QT_TRANSLATE_NOOP("Edit", "Change the start of “%1”"),
                         QT_TRANSLATE_NOOP("Edit", "Change the start of %1 tasks"), TaskChange::Dates);
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
            task.pinnedFinish = TaskWork(calendars, task, *at).end(task.duration);
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
    auto edit = taskEdit(plan, tasks, QT_TRANSLATE_NOOP("Edit", "Change the finish of “%1”"),
                         QT_TRANSLATE_NOOP("Edit", "Change the finish of %1 tasks"), TaskChange::Dates);
    if (!edit)
        return edit;
    for (const TaskId id : tasks) {
        Task &task = edit->change(id);
        std::optional<PlanTime> at = finish;
        if (at && !task.isElapsed)
            at = endOfWork(calendars.calendar(task.calendar), *at);
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
                task.duration = TaskWork(calendars, task, *task.pinnedStart).until(*at);
        } else {
            const bool fromStart = isFromStart(plan);
            constrain(task, at,
                      fromStart ? ConstraintKind::FinishNoEarlierThan : ConstraintKind::FinishNoLaterThan,
                      fromStart);
        }
    }
    return edit;
}

PlanTime meantTime(const PlanCalendars &calendars, const Task &task, int field, PlanTime typed)
{
    static const std::array ends{fieldIndex<Task>("deadline"), fieldIndex<Task>("pinned_finish"),
                                 fieldIndex<Task>("actual_finish"), fieldIndex<Task>("stop")};
    const WorkingCalendar &calendar = calendars.calendar(task.calendar);
    const bool isEnd = field == fieldIndex<Task>("constraint_date")
                           ? needsDate(task.constraint) && !isOfStart(task.constraint)
                           : std::ranges::find(ends, field) != ends.end();
    if (typed.tenthOfDay() != 0 || task.isElapsed || !calendar.isWorkingDay(typed.date()))
        return typed;
    return isEnd ? endOfWork(calendar, typed) : calendar.nextStart(typed);
}

QString dayOffText(const PlanCalendars &calendars, const Task &task, PlanTime entered, bool isFinish)
{
    const WorkingCalendar &calendar = calendars.calendar(task.calendar);
    const QDate day = entered.date();
    const bool isExempt = task.isElapsed || (task.duration.tenths == 0 && entered.tenthOfDay() != 0);
    if (isExempt || !calendar.hasWorkingTime() || calendar.isWorkingDay(day))
        return {};
    const auto named = [](QDate date) -> QString {
        return QLocale().dayName(date.dayOfWeek()) + u' ' + dateText(date);
    };
    return isFinish ? TaskValuesText::tr("%1 is a day off; work ends on %2.", "two days with their weekday")
                          .arg(named(day), named(calendar.workingDayOnOrBefore(day)))
                    : TaskValuesText::tr("%1 is a day off; work starts on %2.", "two days with their weekday")
                          .arg(named(day), named(calendar.workingDayOnOrAfter(day)));
}

void recordProgress(Task &task, const PlanCalendars &calendars, int percent, const TaskSpan &span)
{
    record(task, calendars, percent, share(task.duration, percent), span);
}

void recordWork(Task &task, const PlanCalendars &calendars, Duration done, const TaskSpan &span)
{
    const double part = static_cast<double>(done.tenths) / static_cast<double>(task.duration.tenths);
    const int percent = done.tenths <= 0        ? 0
                        : done >= task.duration ? 100
                                                : std::clamp(static_cast<int>(part * 100), 1, 99);
    record(task, calendars, percent, std::clamp(done, Duration{}, task.duration), span);
}

Result<Edit> setPercentComplete(const Plan &plan, const PlanCalendars &calendars,
                                const std::vector<TaskId> &tasks, int percent, const TaskSpans &spans)
{
    if (percent < 0 || percent > 100)
        return Error{ErrorCode::Invalid,
                     TaskValuesText::tr("Progress is between 0 and 100 percent. Nothing was changed."),
                     {}};
    auto edit = taskEdit(plan, tasks, QT_TRANSLATE_NOOP("Edit", "Change the progress of “%1”"),
                         QT_TRANSLATE_NOOP("Edit", "Change the progress of %1 tasks"), TaskChange::Progress);
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
