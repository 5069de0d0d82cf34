// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan/taskplaces.h"

#include "models/plan/taskactions.h"
#include "models/records/idindex.h"

#include <QCoreApplication>

#include <algorithm>
#include <span>

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
// later makes its summary end later. In flat arrays by the order of the rows: asked after each new link.
class Dependencies
{
public:
    explicit Dependencies(const Edit &edit)
    {
        edit.forEach<Task>([&](const Task &task) {
            m_index.insert(task.id.uuid, static_cast<int>(m_ids.size()));
            m_ids.push_back(task.id);
        });
        m_parent.assign(m_ids.size(), -1);
        Pairs below, after;
        int row = 0;
        edit.forEach<Task>([&](const Task &task) {
            const int child = row++;
            if (task.project != edit.project() || task.mode == TaskMode::Inactive || !task.parent)
                return;
            if (const TaskId parent = parentOf(edit, task)) {
                m_parent[at(child)] = m_index.find(parent.uuid);
                below.emplace_back(m_parent[at(child)], child);
            }
        });
        edit.forEach<Link>([&](const Link &link) {
            const int from = m_index.find(link.predecessor.uuid);
            const int to = from < 0 ? -1 : m_index.find(link.successor.uuid);
            if (to >= 0)
                after.emplace_back(from, to);
        });
        m_children.fill(m_ids.size(), below);
        m_successors.fill(m_ids.size(), after);
    }

    std::vector<TaskId> circleThrough(TaskId id) const
    {
        const int task = m_index.find(id.uuid);
        if (task < 0)
            return {};
        std::vector<int> pushedBy(m_ids.size(), -1), endedBy(m_ids.size(), -1);
        std::vector<std::pair<int, bool>> open{{task, true}}; // pushed, or only ending later
        int last = -1;
        const auto push = [&](int next, int by) {
            if (next == task) {
                last = by;
            } else if (pushedBy[at(next)] < 0) {
                pushedBy[at(next)] = by;
                open.emplace_back(next, true);
            }
        };
        for (size_t i = 0; i < open.size() && last < 0; ++i) {
            const auto [row, isPushed] = open[i];
            if (isPushed) {
                for (const int child : m_children.of(row))
                    push(child, row);
            }
            for (const int next : m_successors.of(row))
                push(next, row);
            const int parent = m_parent[at(row)];
            if (parent >= 0 && pushedBy[at(parent)] < 0 && endedBy[at(parent)] < 0) {
                endedBy[at(parent)] = row;
                open.emplace_back(parent, false);
            }
        }
        if (last < 0)
            return {};
        std::vector<TaskId> circle{id};
        std::vector<char> isSeen(m_ids.size());
        for (int row = last; row != task && !isSeen[at(row)];
             row = pushedBy[at(row)] >= 0 ? pushedBy[at(row)] : endedBy[at(row)]) {
            isSeen[at(row)] = 1;
            circle.push_back(m_ids[at(row)]);
        }
        circle.push_back(id);
        std::ranges::reverse(circle);
        return circle;
    }

private:
    using Pairs = std::vector<std::pair<int, int>>;

    // The second of all pairs by their first, in the order they came.
    struct Rows
    {
        std::vector<int> first;
        std::vector<int> values;
        void fill(size_t count, const Pairs &pairs)
        {
            first.assign(count + 1, 0);
            for (const auto &[key, value] : pairs)
                ++first[at(key) + 1];
            for (size_t i = 1; i < first.size(); ++i)
                first[i] += first[i - 1];
            values.resize(pairs.size());
            std::vector<int> next(first);
            for (const auto &[key, value] : pairs)
                values[at(next[at(key)]++)] = value;
        }
        std::span<const int> of(int key) const
        {
            return std::span(values).subspan(at(first[at(key)]), at(first[at(key) + 1] - first[at(key)]));
        }
    };

    static size_t at(int row) { return static_cast<size_t>(row); }

    std::vector<TaskId> m_ids;
    IdIndex m_index;
    std::vector<int> m_parent;
    Rows m_children;
    Rows m_successors;
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
    return Dependencies(edit).circleThrough(task);
}

Result<void> refuseCircle(const Edit &edit, const std::vector<TaskId> &tasks)
{
    const Dependencies dependencies(edit);
    for (const TaskId task : tasks) {
        const std::vector<TaskId> circle = dependencies.circleThrough(task);
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
