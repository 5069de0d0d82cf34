// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan/taskplaces.h"

#include "models/plan/taskactions.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

struct TaskPlacesText
{
    Q_DECLARE_TR_FUNCTIONS(TaskActions)
};

TaskId parentOf(const Edit &edit, const Task &task)
{
    const Task *parent = edit.find(task.parent);
    return parent && parent->project == task.project ? parent->id : TaskId();
}

// Who follows from whom. A task that is pushed pushes its children and whoever waits for it; one that ends
// later makes its summary end later.
class Dependencies
{
public:
    explicit Dependencies(const Edit &edit)
    {
        edit.forEach<Task>([&](const Task &task) {
            if (task.project != edit.project() || task.mode == TaskMode::Inactive)
                return;
            const TaskId parent = parentOf(edit, task);
            if (parent) {
                m_parent.insert(task.id.uuid, parent.uuid);
                m_children[parent.uuid].append(task.id.uuid);
            }
        });
        edit.forEach<Link>(
            [&](const Link &link) { m_successors[link.predecessor.uuid].append(link.successor.uuid); });
    }

    std::vector<TaskId> circleThrough(QUuid task) const
    {
        QHash<QUuid, QUuid> pushedBy;
        QHash<QUuid, QUuid> endedBy;
        std::vector<std::pair<QUuid, bool>> open{{task, true}}; // pushed, or only ending later
        std::optional<QUuid> last;
        const auto push = [&](QUuid next, QUuid by) {
            if (next == task) {
                last = by;
            } else if (!pushedBy.contains(next)) {
                pushedBy.insert(next, by);
                open.emplace_back(next, true);
            }
        };
        for (size_t i = 0; i < open.size() && !last; ++i) {
            const auto [at, isPushed] = open[i];
            if (isPushed) {
                for (const QUuid child : m_children.value(at))
                    push(child, at);
            }
            for (const QUuid next : m_successors.value(at))
                push(next, at);
            const QUuid parent = m_parent.value(at);
            if (!parent.isNull() && !pushedBy.contains(parent) && !endedBy.contains(parent)) {
                endedBy.insert(parent, at);
                open.emplace_back(parent, false);
            }
        }
        if (!last)
            return {};
        std::vector<TaskId> circle{TaskId{task}};
        QSet<QUuid> seen{task};
        for (QUuid at = *last; at != task && !seen.contains(at);
             at = pushedBy.contains(at) ? pushedBy.value(at) : endedBy.value(at)) {
            seen.insert(at);
            circle.push_back(TaskId{at});
        }
        circle.push_back(TaskId{task});
        std::ranges::reverse(circle);
        return circle;
    }

private:
    QHash<QUuid, QUuid> m_parent;
    QHash<QUuid, QList<QUuid>> m_children;
    QHash<QUuid, QList<QUuid>> m_successors;
};

} // namespace

std::vector<TaskId> childTasks(const Edit &edit, TaskId parent)
{
    std::vector<std::pair<qint64, TaskId>> children;
    edit.forEach<Task>([&](const Task &task) {
        if (task.project == edit.project() && parentOf(edit, task) == parent)
            children.emplace_back(task.position, task.id);
    });
    std::ranges::sort(children);
    std::vector<TaskId> ids;
    ids.reserve(children.size());
    for (const auto &[position, id] : children)
        ids.push_back(id);
    return ids;
}

std::vector<TaskId> topmostTasks(const Plan &plan, const std::vector<TaskId> &tasks)
{
    QSet<QUuid> chosen;
    for (const TaskId id : tasks)
        chosen.insert(id.uuid);
    const TaskIndex index(plan);
    std::vector<TaskId> topmost;
    for (const TaskId id : index.tasks()) {
        if (!chosen.contains(id.uuid))
            continue;
        bool isBelow = false;
        int steps = 0;
        for (const Task *above = plan.find(plan.find(id)->parent); above && steps < 10000; ++steps) {
            isBelow = isBelow || chosen.contains(above->id.uuid);
            above = plan.find(above->parent);
        }
        if (!isBelow)
            topmost.push_back(id);
    }
    return topmost;
}

void arrangeTasks(Edit &edit, TaskId parent, const std::vector<TaskId> &order)
{
    // What rises already may stay; the others find room between their neighbours, or all are numbered anew.
    std::vector<std::optional<qint64>> places(order.size());
    std::optional<qint64> highest;
    for (size_t i = 0; i < order.size(); ++i) {
        const Task *task = edit.find(order[i]);
        const bool wasHere = task->parent == parent && edit.before(order[i]);
        const bool nextIsLower = i + 1 < order.size() && edit.find(order[i + 1])->parent == parent &&
                                 edit.before(order[i + 1]) &&
                                 edit.find(order[i + 1])->position < task->position;
        if (wasHere && !nextIsLower && (!highest || task->position > *highest)) {
            places[i] = task->position;
            highest = task->position;
        }
    }
    bool isCrowded = false;
    for (size_t i = 0; i < order.size() && !isCrowded;) {
        if (places[i]) {
            ++i;
            continue;
        }
        size_t end = i;
        while (end < order.size() && !places[end])
            ++end;
        const qint64 count = static_cast<qint64>(end - i);
        const qint64 before = i > 0 ? *places[i - 1] : 0;
        if (end == order.size()) {
            for (; i < end; ++i)
                places[i] = (i > 0 ? *places[i - 1] : 0) + positionStep;
            continue;
        }
        const qint64 step = (*places[end] - before) / (count + 1);
        isCrowded = step == 0;
        for (; i < end; ++i)
            places[i] = (i > 0 ? *places[i - 1] : before) + step;
    }
    for (size_t i = 0; i < order.size(); ++i) {
        const qint64 place = isCrowded ? static_cast<qint64>(i + 1) * positionStep : *places[i];
        const Task *task = edit.find(order[i]);
        if (task->position != place)
            edit.set(order[i], &Task::position, place);
        if (edit.find(order[i])->parent != parent)
            edit.set(order[i], &Task::parent, parent);
    }
}

std::vector<TaskId> circleThrough(const Edit &edit, TaskId task)
{
    return Dependencies(edit).circleThrough(task.uuid);
}

Result<void> refuseCircle(const Edit &edit, const std::vector<TaskId> &tasks)
{
    const Dependencies dependencies(edit);
    for (const TaskId task : tasks) {
        const std::vector<TaskId> circle = dependencies.circleThrough(task.uuid);
        if (circle.empty())
            continue;
        constexpr size_t mostNames = 6;
        QStringList names;
        for (size_t i = 0; i < circle.size(); ++i) {
            if (circle.size() > mostNames && i == mostNames - 2 && circle.size() - i > 2) {
                names.append(u"…"_s);
                i = circle.size() - 2;
                continue;
            }
            const Task *named = edit.find(circle[i]);
            names.append(u'“' + (named ? named->name.simplified() : QString()) + u'”');
        }
        return Error{ErrorCode::Invalid,
                     TaskPlacesText::tr("This would make a task wait for itself: %1. Nothing was changed.")
                         .arg(names.join(u" → "_s)),
                     {}};
    }
    return {};
}

Result<void> findTasks(const Plan &plan, const std::vector<TaskId> &tasks)
{
    if (tasks.empty())
        return Error{ErrorCode::Invalid, TaskPlacesText::tr("No task is selected. Nothing was changed."), {}};
    for (const TaskId id : tasks) {
        if (!plan.find(id))
            return Error{ErrorCode::NotFound,
                         TaskPlacesText::tr("The task does not exist any more. Nothing was changed."),
                         {}};
    }
    return {};
}

} // namespace baton
