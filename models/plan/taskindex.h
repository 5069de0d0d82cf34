// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plan/taskoutline.h"

namespace baton {

/// What belongs to each task of the open project: its number in the outline, its links, its people and its
/// baselines. Knows ids only, so that it stays safe to ask while the plan changes; make a new one afterwards.
class TaskIndex
{
public:
    explicit TaskIndex(const Plan &plan);

    /// Takes in a change of links and assignments, already made to the plan. False, and the index is of no
    /// use any more, for a change of anything else that is in it.
    bool follow(const ChangeSet &change, const Plan &plan);

    /// From 1, in outline order, as people name tasks in "12FS+2d"; 0 for what is not in the outline.
    int number(TaskId task) const { return m_numbers.value(task.uuid, 0); }
    /// The inverse; null where there is no such number.
    TaskId task(int number) const;
    /// The place under each summary, from the top: "1.2.3". Empty for what is not in the outline.
    QString outlineNumber(TaskId task) const;
    /// In outline order.
    const std::vector<TaskId> &tasks() const { return m_tasks; }

    /// Links that lead to the task, in the order of their predecessors' numbers.
    std::span<const LinkId> predecessors(TaskId task) const { return m_into.of(number(task)); }
    std::span<const LinkId> successors(TaskId task) const { return m_from.of(number(task)); }
    /// Who works on the task, in no particular order.
    std::span<const AssignmentId> assignments(TaskId task) const { return m_people.of(number(task)); }
    /// Null when the task has no baseline of that number.
    TaskBaselineId baseline(TaskId task, int number) const;
    /// The baseline numbers that any task has, in order.
    const std::vector<int> &baselineNumbers() const { return m_baselineNumbers; }

private:
    // What belongs to a task by its number, all in one array.
    template <class T>
    struct Rows
    {
        std::vector<int> first;
        std::vector<T> ids;
        std::span<const T> of(int number) const
        {
            if (number <= 0)
                return {};
            const auto from = static_cast<size_t>(first[static_cast<size_t>(number)]);
            return {ids.data() + from, static_cast<size_t>(first[static_cast<size_t>(number) + 1]) - from};
        }
        void fill(int count, const std::vector<std::pair<int, T>> &sorted);
        void insert(int number, size_t place, T id);
        void remove(int number, T id);
    };

    void insert(const Plan &plan, const Link &link);
    void insert(Rows<LinkId> &rows, const Plan &plan, const Link &link, TaskId Link::*key,
                TaskId Link::*other) const;

    struct Place
    {
        int above = 0;   ///< number of the summary; 0: none
        int ordinal = 1; ///< among its tasks
    };

    std::vector<TaskId> m_tasks;
    std::vector<Place> m_places; ///< in outline order
    QHash<QUuid, int> m_numbers;
    Rows<LinkId> m_into;
    Rows<LinkId> m_from;
    Rows<AssignmentId> m_people;
    QHash<std::pair<int, int>, TaskBaselineId> m_baselines; ///< by task number and baseline number
    std::vector<int> m_baselineNumbers;
};

} // namespace baton
