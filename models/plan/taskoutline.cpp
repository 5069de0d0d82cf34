// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan/taskoutline.h"

#include <algorithm>

namespace baton {

namespace {

size_t at(int index)
{
    return static_cast<size_t>(index);
}

} // namespace

int taskRow(const Plan &plan, TaskId id)
{
    const Task *task = id ? plan.find(id) : nullptr;
    return task ? static_cast<int>(task - plan.rows<Task>().data()) : -1;
}

TaskOutline::TaskOutline(const Plan &plan) : m_rows(plan.rows<Task>()), m_positionOf(m_rows.size(), unplaced)
{
    std::vector<Child> children;
    children.reserve(m_rows.size());
    for (size_t i = 0; i < m_rows.size(); ++i) {
        const Task &task = m_rows[i];
        if (task.project == plan.openProject())
            children.push_back({taskRow(plan, task.parent), static_cast<int>(i), task.position});
    }
    sortByParent(children);

    rows.reserve(m_children.size());
    depth.reserve(m_children.size());
    parent.reserve(m_children.size());
    placeChildren(-1);
    // Parents that lead back to themselves, or into another project, hang under no root; a circle is cut
    // where it is met first.
    for (const Child &child : m_children) {
        if (m_positionOf[at(child.row)] == unplaced) {
            place(child.row, -1, 0);
            placeChildren(child.row);
        }
    }
}

// One bucket a parent; within a bucket the rows mostly stand in order already.
void TaskOutline::sortByParent(const std::vector<Child> &children)
{
    m_firstChild.assign(m_rows.size() + 2, 0); // of row -1 first
    for (const Child &child : children)
        ++m_firstChild[at(child.parent + 2)];
    for (size_t i = 1; i < m_firstChild.size(); ++i)
        m_firstChild[i] += m_firstChild[i - 1];
    m_children.resize(children.size());
    std::vector<int> next(m_firstChild);
    for (const Child &child : children)
        m_children[at(next[at(child.parent + 1)]++)] = child;
    const auto isBefore = [this](const Child &a, const Child &b) {
        if (a.position != b.position)
            return a.position < b.position;
        return m_rows[at(a.row)].id < m_rows[at(b.row)].id;
    };
    for (size_t i = 0; i + 1 < m_firstChild.size(); ++i) {
        const auto first = m_children.begin() + m_firstChild[i];
        const auto last = m_children.begin() + m_firstChild[i + 1];
        if (!std::is_sorted(first, last, isBefore))
            std::sort(first, last, isBefore);
    }
}

void TaskOutline::place(int row, int under, int level)
{
    m_positionOf[at(row)] = static_cast<int>(rows.size());
    rows.push_back(row);
    parent.push_back(under);
    depth.push_back(level);
}

// Everything below a row that is placed (or below none), without recursion.
void TaskOutline::placeChildren(int top)
{
    struct Open
    {
        int next, end, under, level;
    };
    std::vector<Open> open;
    const auto enter = [&](int row, int level) {
        open.push_back({m_firstChild[at(row + 1)], m_firstChild[at(row + 2)], positionOf(row), level});
    };
    enter(top, top < 0 ? 0 : 1);
    while (!open.empty()) {
        Open &last = open.back();
        if (last.next == last.end) {
            open.pop_back();
            continue;
        }
        const int row = m_children[at(last.next++)].row;
        if (m_positionOf[at(row)] != unplaced)
            continue;
        const int level = last.level;
        place(row, last.under, level);
        if (m_firstChild[at(row + 1)] != m_firstChild[at(row + 2)])
            enter(row, level + 1);
    }
}

} // namespace baton
