// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan/baselineactions.h"

#include "models/plan/actionedit.h"
#include "models/plan/promises.h"

#include <QCoreApplication>

namespace baton {

namespace {

struct BaselineActionsText
{
    Q_DECLARE_TR_FUNCTIONS(TaskActions)
};

// Of the open project; all of them where none is named.
Result<QSet<QUuid>> chosenTasks(const Plan &plan, int number, const std::vector<TaskId> &tasks)
{
    if (number < 0 || number >= mostBaselines)
        return invalidInput(
            BaselineActionsText::tr("There are baselines from 0 to %1.").arg(mostBaselines - 1));
    QSet<QUuid> chosen;
    for (const TaskId task : tasks) {
        if (!plan.find(task))
            return recordGone();
        chosen.insert(task.uuid);
    }
    if (chosen.isEmpty()) {
        for (const Task &task : plan.rows<Task>()) {
            if (task.project == plan.openProject())
                chosen.insert(task.id.uuid);
        }
    }
    if (chosen.isEmpty())
        return invalidInput(
            BaselineActionsText::tr("There are no tasks yet whose dates a baseline could keep."));
    return chosen;
}

// What was agreed is replaced in the name of the request that was approved last.
void nameAuthority(Edit &edit, int number)
{
    if (number != 0)
        return;
    const auto approved = approvedRequests(edit.plan(), {});
    if (!approved.empty())
        edit.setAuthority(approved.back()->id);
}

QHash<QUuid, TaskBaselineId> heldBy(const Plan &plan, int number, const QSet<QUuid> &tasks)
{
    QHash<QUuid, TaskBaselineId> held;
    for (const TaskBaseline &baseline : plan.rows<TaskBaseline>()) {
        if (baseline.number == number && tasks.contains(baseline.task.uuid))
            held.insert(baseline.task.uuid, baseline.id);
    }
    return held;
}

} // namespace

QString baselineName(int number)
{
    return number == 0 ? BaselineActionsText::tr("Baseline")
                       : BaselineActionsText::tr("Baseline %1").arg(number);
}

Result<Edit> setBaseline(const Plan &plan, const PlanCalendars &calendars, int number,
                         const std::vector<TaskId> &tasks, const TaskSpans &spans)
{
    const Result<QSet<QUuid>> chosen = chosenTasks(plan, number, tasks);
    if (!chosen)
        return chosen.error();
    Edit edit(plan, QT_TRANSLATE_NOOP("Edit", "Set baseline %1 of %2 tasks"),
              {QString::number(number), QString::number(chosen->size())});
    nameAuthority(edit, number);
    QSet<QUuid> summaries;
    for (const Task &task : plan.rows<Task>())
        summaries.insert(task.parent.uuid);
    const QHash<QUuid, TaskBaselineId> held = heldBy(plan, number, *chosen);
    for (const Task &task : plan.rows<Task>()) {
        if (!chosen->contains(task.id.uuid))
            continue;
        const TaskSpan span = spans(task.id);
        TaskBaseline baseline;
        if (const auto at = held.constFind(task.id.uuid); at != held.constEnd())
            baseline = *plan.find(*at);
        baseline.project = task.project;
        baseline.task = task.id;
        baseline.number = number;
        baseline.start = span.start;
        baseline.finish = std::max(span.start, span.finish);
        baseline.duration = summaries.contains(task.id.uuid)
                                ? calendars.project().workBetween(span.start, *baseline.finish)
                                : task.duration;
        baseline.durationFormat = task.durationFormat;
        baseline.work = task.work;
        baseline.cost = task.cost;
        if (baseline.id)
            edit.change(baseline.id) = baseline;
        else
            edit.insert(baseline);
    }
    return edit;
}

Result<Edit> clearBaseline(const Plan &plan, int number, const std::vector<TaskId> &tasks)
{
    const Result<QSet<QUuid>> chosen = chosenTasks(plan, number, tasks);
    if (!chosen)
        return chosen.error();
    const QHash<QUuid, TaskBaselineId> held = heldBy(plan, number, *chosen);
    if (held.isEmpty())
        return invalidInput(
            BaselineActionsText::tr("“%1” holds nothing of these tasks.").arg(baselineName(number)));
    Edit edit(plan, QT_TRANSLATE_NOOP("Edit", "Clear baseline %1 of %2 tasks"),
              {QString::number(number), QString::number(held.size())});
    nameAuthority(edit, number);
    for (const TaskBaselineId id : held)
        edit.remove(id);
    return edit;
}

} // namespace baton
