// SPDX-License-Identifier: GPL-3.0-or-later
// Where tasks stand and how they are linked.
#include "models/plan/taskactions.h"

#include "models/plan/actionedit.h"

#include "models/plan/taskplaces.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

struct TaskActionsText
{
    Q_DECLARE_TR_FUNCTIONS(TaskActions)
};

QString nameOf(const Plan &plan, TaskId id)
{
    const Task *task = plan.find(id);
    return task ? task->name.simplified() : QString();
}

// "Indent Runbook" for one task, "Indent 3 tasks" for more.
Edit tasksEdit(const Plan &plan, const std::vector<TaskId> &tasks, const char *one, const char *many)
{
    return tasks.size() == 1 ? Edit(plan, one, {nameOf(plan, tasks.front())})
                             : Edit(plan, many, {QString::number(tasks.size())});
}

Result<Edit> checked(Edit edit, const std::vector<TaskId> &moved)
{
    if (const Result<void> refused = refuseCircle(edit, moved); !refused)
        return refused.error();
    return edit;
}

// An edit of one link, named after its ends.
Result<Edit> editOfLink(const Plan &plan, LinkId id, const char *text)
{
    const Link *link = plan.find(id);
    const Task *from = link ? plan.find(link->predecessor) : nullptr;
    const Task *to = link ? plan.find(link->successor) : nullptr;
    if (!from || !to)
        return recordGone();
    return Edit(plan, text, {from->name, to->name});
}

} // namespace

Result<Edit> addTask(const Plan &plan, Task task, TaskId after)
{
    if (task.parent && !plan.find(task.parent))
        return findTasks(plan, {task.parent}).error();
    Edit edit(plan, QT_TRANSLATE_NOOP("Edit", "Add task “%1”"), {task.name.simplified()});
    task.project = plan.openProject();
    if (task.constraint == ConstraintKind::AsSoonAsPossible)
        task.constraint = usualConstraint(plan);
    const TaskId parent = task.parent;
    std::vector<TaskId> order = childTasks(edit, parent);
    const auto place = std::ranges::find(order, after);
    const TaskId id = edit.insert(std::move(task));
    order.insert(after.isNull() ? order.begin() : place == order.end() ? place : place + 1, id);
    arrangeTasks(edit, parent, order);
    return edit;
}

Result<Edit> removeTasks(const Plan &plan, const std::vector<TaskId> &tasks)
{
    if (const auto found = findTasks(plan, tasks); !found)
        return found.error();
    Edit edit = tasksEdit(plan, tasks, QT_TRANSLATE_NOOP("Edit", "Remove task “%1”"),
                          QT_TRANSLATE_NOOP("Edit", "Remove %1 tasks"));
    for (const TaskId task : tasks)
        edit.remove(task);
    return edit;
}

Result<Edit> indentTasks(const Plan &plan, const std::vector<TaskId> &tasks)
{
    if (const auto found = findTasks(plan, tasks); !found)
        return found.error();
    const std::vector<TaskId> moved = topmostTasks(plan, tasks);
    Edit edit = tasksEdit(plan, moved, QT_TRANSLATE_NOOP("Edit", "Indent “%1”"),
                          QT_TRANSLATE_NOOP("Edit", "Indent %1 tasks"));
    for (const TaskId id : moved) {
        const std::vector<TaskId> siblings = childTasks(edit, plan.find(id)->parent);
        const auto place = std::ranges::find(siblings, id);
        if (place == siblings.begin() || place == siblings.end())
            return Error{ErrorCode::Invalid,
                         TaskActionsText::tr(
                             "“%1” is the first on its level: there is no task above it to put it under. "
                             "Nothing was changed.")
                             .arg(nameOf(plan, id)),
                         {}};
        const TaskId parent = *(place - 1);
        std::vector<TaskId> order = childTasks(edit, parent);
        order.push_back(id);
        arrangeTasks(edit, parent, order);
    }
    return checked(std::move(edit), moved);
}

Result<Edit> outdentTasks(const Plan &plan, const std::vector<TaskId> &tasks)
{
    if (const auto found = findTasks(plan, tasks); !found)
        return found.error();
    const std::vector<TaskId> moved = topmostTasks(plan, tasks);
    Edit edit = tasksEdit(plan, moved, QT_TRANSLATE_NOOP("Edit", "Outdent “%1”"),
                          QT_TRANSLATE_NOOP("Edit", "Outdent %1 tasks"));
    // The last first: what follows a task is then what follows all that are moved.
    for (auto id = moved.rbegin(); id != moved.rend(); ++id) {
        const Task *parent = plan.find(plan.find(*id)->parent);
        if (!parent)
            return Error{ErrorCode::Invalid,
                         TaskActionsText::tr("“%1” is on the top level already. Nothing was changed.")
                             .arg(nameOf(plan, *id)),
                         {}};
        const std::vector<TaskId> siblings = childTasks(edit, parent->id);
        const auto place = std::ranges::find(siblings, *id);
        if (place != siblings.end() && place + 1 != siblings.end()) {
            std::vector<TaskId> adopted = childTasks(edit, *id);
            adopted.insert(adopted.end(), place + 1, siblings.end());
            arrangeTasks(edit, *id, adopted);
        }
        std::vector<TaskId> order = childTasks(edit, parent->parent);
        const auto behind = std::ranges::find(order, parent->id);
        order.insert(behind == order.end() ? behind : behind + 1, *id);
        arrangeTasks(edit, plan.find(parent->parent) ? parent->parent : TaskId(), order);
    }
    return checked(std::move(edit), moved);
}

Result<Edit> moveTasks(const Plan &plan, const std::vector<TaskId> &tasks, bool isUp)
{
    if (const auto found = findTasks(plan, tasks); !found)
        return found.error();
    const std::vector<TaskId> moved = topmostTasks(plan, tasks);
    Edit edit = isUp ? tasksEdit(plan, moved, QT_TRANSLATE_NOOP("Edit", "Move “%1” up"),
                                 QT_TRANSLATE_NOOP("Edit", "Move %1 tasks up"))
                     : tasksEdit(plan, moved, QT_TRANSLATE_NOOP("Edit", "Move “%1” down"),
                                 QT_TRANSLATE_NOOP("Edit", "Move %1 tasks down"));
    QSet<QUuid> chosen;
    QSet<QUuid> parents;
    for (const TaskId id : moved) {
        chosen.insert(id.uuid);
        const Task *parent = plan.find(plan.find(id)->parent);
        parents.insert(parent ? parent->id.uuid : QUuid());
    }
    for (const QUuid parent : std::as_const(parents)) {
        std::vector<TaskId> order = childTasks(edit, TaskId{parent});
        const auto step = [&](auto first, auto last) {
            for (auto at = first; at != last && at + 1 != last; ++at) {
                if (!chosen.contains(at->uuid) && chosen.contains((at + 1)->uuid))
                    std::iter_swap(at, at + 1);
            }
        };
        if (isUp)
            step(order.begin(), order.end());
        else
            step(order.rbegin(), order.rend());
        arrangeTasks(edit, TaskId{parent}, order);
    }
    return edit;
}

Result<Edit> putUnder(const Plan &plan, TaskId id, TaskId parent)
{
    if (const auto found = findTasks(plan, {id}); !found)
        return found.error();
    Edit edit(plan, QT_TRANSLATE_NOOP("Edit", "Put “%1” under “%2”"),
              {nameOf(plan, id), nameOf(plan, parent)});
    if (parent.isNull())
        edit.setText(QT_TRANSLATE_NOOP("Edit", "Put “%1” on the top level"), {nameOf(plan, id)});
    int steps = 0;
    for (const Task *above = plan.find(parent); above && steps < 10000; above = plan.find(above->parent)) {
        if (above->id == id)
            return Error{ErrorCode::Invalid,
                         TaskActionsText::tr(
                             "“%1” cannot be put under itself or under a task below it. Nothing was changed.")
                             .arg(nameOf(plan, id)),
                         {}};
        ++steps;
    }
    std::vector<TaskId> order = childTasks(edit, parent);
    if (std::ranges::find(order, id) == order.end())
        order.push_back(id);
    arrangeTasks(edit, parent, order);
    return checked(std::move(edit), {id});
}

Result<Edit> setGoLiveTask(const Plan &plan, const std::vector<TaskId> &tasks)
{
    if (const auto found = findTasks(plan, tasks); !found)
        return found.error();
    const TaskId task = tasks.front();
    const bool isAgain = plan.project()->goLiveTask == task;
    Edit edit(plan,
              isAgain ? QT_TRANSLATE_NOOP("Edit", "“%1” no longer produces go-live")
                      : QT_TRANSLATE_NOOP("Edit", "“%1” produces go-live"),
              {nameOf(plan, task)});
    edit.change(plan.project()->id).goLiveTask = isAgain ? TaskId() : task;
    return edit;
}

Result<Edit> setPredecessors(const Plan &plan,
                             const std::vector<std::pair<TaskId, std::vector<Link>>> &wanted)
{
    std::vector<TaskId> tasks;
    tasks.reserve(wanted.size());
    for (const auto &[task, links] : wanted)
        tasks.push_back(task);
    if (const auto found = findTasks(plan, tasks); !found)
        return found.error();
    Edit edit = tasksEdit(plan, tasks, QT_TRANSLATE_NOOP("Edit", "Change the predecessors of “%1”"),
                          QT_TRANSLATE_NOOP("Edit", "Change the predecessors of %1 tasks"));
    for (const auto &[task, links] : wanted) {
        std::vector<TaskId> kept;
        for (const Link &old : plan.rows<Link>()) {
            if (old.successor != task)
                continue;
            const auto same = std::ranges::find(links, old.predecessor, &Link::predecessor);
            const bool isTwice = std::ranges::find(kept, old.predecessor) != kept.end();
            if (same == links.end() || isTwice) {
                edit.remove(old.id);
                continue;
            }
            kept.push_back(old.predecessor);
            Link changed = *same;
            changed.id = old.id;
            changed.project = old.project;
            changed.successor = task;
            edit.change(old.id) = changed;
        }
        for (Link link : links) {
            if (std::ranges::find(kept, link.predecessor) != kept.end())
                continue;
            link.project = plan.openProject();
            link.successor = task;
            edit.insert(link);
        }
    }
    return checked(std::move(edit), tasks);
}

Result<Edit> linkTasks(const Plan &plan, TaskId predecessor, TaskId successor, LinkType type)
{
    if (const auto found = findTasks(plan, {predecessor, successor}); !found)
        return found.error();
    for (const Link &link : plan.rows<Link>()) {
        if (link.predecessor == predecessor && link.successor == successor)
            return Error{
                ErrorCode::Invalid,
                TaskActionsText::tr("“%1” already leads to “%2”. Change the type or lag of that link in the "
                                    "predecessors of “%2”.")
                    .arg(nameOf(plan, predecessor), nameOf(plan, successor)),
                {}};
    }
    Edit edit(plan, QT_TRANSLATE_NOOP("Edit", "Link “%1” to “%2”"),
              {nameOf(plan, predecessor), nameOf(plan, successor)});
    Link link;
    link.project = plan.openProject();
    link.predecessor = predecessor;
    link.successor = successor;
    link.type = type;
    edit.insert(link);
    return checked(std::move(edit), {successor});
}

Result<Edit> chainTasks(const Plan &plan, const std::vector<TaskId> &tasks)
{
    if (const auto found = findTasks(plan, tasks); !found)
        return found.error();
    if (tasks.size() < 2)
        return Error{ErrorCode::Invalid,
                     TaskActionsText::tr("Select at least two tasks to link them. Nothing was changed."),
                     {}};
    Edit edit(plan, QT_TRANSLATE_NOOP("Edit", "Link %1 tasks"), {QString::number(tasks.size())});
    for (size_t i = 0; i + 1 < tasks.size(); ++i) {
        const auto isThere = [&](const Link &link) {
            return link.predecessor == tasks[i] && link.successor == tasks[i + 1];
        };
        if (std::ranges::any_of(plan.rows<Link>(), isThere))
            continue;
        Link link;
        link.project = plan.openProject();
        link.predecessor = tasks[i];
        link.successor = tasks[i + 1];
        edit.insert(link);
    }
    return checked(std::move(edit), tasks);
}

Result<Edit> unlinkTasks(const Plan &plan, const std::vector<TaskId> &tasks)
{
    if (const auto found = findTasks(plan, tasks); !found)
        return found.error();
    Edit edit = tasksEdit(plan, tasks, QT_TRANSLATE_NOOP("Edit", "Remove the links of “%1”"),
                          QT_TRANSLATE_NOOP("Edit", "Remove the links among %1 tasks"));
    const auto isAmong = [&](TaskId id) { return std::ranges::find(tasks, id) != tasks.end(); };
    for (const Link &link : plan.rows<Link>()) {
        const bool goes = tasks.size() == 1 ? isAmong(link.predecessor) || isAmong(link.successor)
                                            : isAmong(link.predecessor) && isAmong(link.successor);
        if (goes)
            edit.remove(link.id);
    }
    return edit;
}

Result<Edit> changeLink(const Plan &plan, LinkId id, const Link &how)
{
    Result<Edit> edit = editOfLink(plan, id, QT_TRANSLATE_NOOP("Edit", "Change the link from “%1” to “%2”"));
    if (!edit)
        return edit;
    Link &link = edit->change(id);
    link.type = how.type;
    link.lagUnit = how.lagUnit;
    link.lag = how.lag;
    link.lagPercent = how.lagPercent;
    link.lagFormat = how.lagFormat;
    return edit;
}

Result<Edit> removeLink(const Plan &plan, LinkId id)
{
    Result<Edit> edit = editOfLink(plan, id, QT_TRANSLATE_NOOP("Edit", "Remove the link from “%1” to “%2”"));
    if (edit)
        edit->remove(id);
    return edit;
}

} // namespace baton
