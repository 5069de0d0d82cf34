// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan/taskindex.h"

#include <algorithm>

namespace baton {

template <class T>
void TaskIndex::Rows<T>::fill(int count, const std::vector<std::pair<int, T>> &sorted)
{
    first.assign(static_cast<size_t>(count + 2), 0);
    ids.reserve(sorted.size());
    for (const auto &[number, id] : sorted) {
        ++first[static_cast<size_t>(number + 1)];
        ids.push_back(id);
    }
    for (size_t i = 1; i < first.size(); ++i)
        first[i] += first[i - 1];
}

TaskIndex::TaskIndex(const Plan &plan)
{
    const TaskOutline outline(plan);
    const int count = static_cast<int>(outline.rows.size());
    m_tasks.reserve(outline.rows.size());
    m_numbers.reserve(count);
    for (const int row : outline.rows) {
        m_tasks.push_back(plan.rows<Task>()[static_cast<size_t>(row)].id);
        m_numbers.insert(m_tasks.back().uuid, static_cast<int>(m_tasks.size()));
    }
    struct Ends
    {
        int from, into;
        LinkId link;
    };
    std::vector<Ends> links;
    links.reserve(plan.rows<Link>().size());
    for (const Link &link : plan.rows<Link>()) {
        const int from = number(link.predecessor);
        const int into = number(link.successor);
        if (from > 0 && into > 0)
            links.push_back({from, into, link.id});
    }
    const auto fill = [&](Rows<LinkId> &rows, int Ends::*key, int Ends::*other) {
        std::ranges::sort(links, [&](const Ends &a, const Ends &b) {
            return a.*key != b.*key       ? a.*key < b.*key
                   : a.*other != b.*other ? a.*other < b.*other
                                          : a.link < b.link;
        });
        std::vector<std::pair<int, LinkId>> sorted;
        sorted.reserve(links.size());
        for (const Ends &link : links)
            sorted.emplace_back(link.*key, link.link);
        rows.fill(count, sorted);
    };
    fill(m_into, &Ends::into, &Ends::from);
    fill(m_from, &Ends::from, &Ends::into);
    std::vector<std::pair<int, AssignmentId>> people;
    people.reserve(plan.rows<Assignment>().size());
    for (const Assignment &assignment : plan.rows<Assignment>()) {
        if (const int task = number(assignment.task); task > 0)
            people.emplace_back(task, assignment.id);
    }
    std::ranges::stable_sort(people, {}, &std::pair<int, AssignmentId>::first);
    m_people.fill(count, people);
    for (const TaskBaseline &baseline : plan.rows<TaskBaseline>()) {
        if (const int task = number(baseline.task); task > 0) {
            m_baselines.insert({task, baseline.number}, baseline.id);
            if (std::ranges::find(m_baselineNumbers, baseline.number) == m_baselineNumbers.end())
                m_baselineNumbers.push_back(baseline.number);
        }
    }
    std::ranges::sort(m_baselineNumbers);
}

TaskId TaskIndex::task(int number) const
{
    return number >= 1 && static_cast<size_t>(number) <= m_tasks.size()
               ? m_tasks[static_cast<size_t>(number - 1)]
               : TaskId();
}

TaskBaselineId TaskIndex::baseline(TaskId task, int number) const
{
    return m_baselines.value({this->number(task), number});
}

} // namespace baton
