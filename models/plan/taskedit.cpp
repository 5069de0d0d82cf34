// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan/taskedit.h"

#include "models/plan/taskplaces.h"

#include <QCoreApplication>
#include <QSet>

namespace baton {

namespace {

struct TaskEditText
{
    Q_DECLARE_TR_FUNCTIONS(TaskActions)
};

} // namespace

Result<Edit> taskEdit(const Plan &plan, const std::vector<TaskId> &tasks, const char *one, const char *many,
                      TaskChange what)
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
                what == TaskChange::Progress
                    ? TaskEditText::tr(
                          "The progress of the summary “%1” comes from the tasks below it. Change "
                          "those instead.")
                          .arg(task.name.simplified())
                    : TaskEditText::tr("The dates of the summary “%1” come from the tasks below it. Change "
                                       "those instead.")
                          .arg(task.name.simplified()),
                {}};
        if (what == TaskChange::Dates && task.actualFinish)
            return Error{
                ErrorCode::Invalid,
                TaskEditText::tr("“%1” is finished, its dates are history. Take its progress back first.")
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

} // namespace baton
