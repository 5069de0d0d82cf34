// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plan/plan.h"

namespace baton {

/// Position of a task in the plan's table, -1 when there is no such task. Does not touch the row itself: at
/// 50,000 tasks that is what takes the time.
int taskRow(const Plan &plan, TaskId id);

/// The tasks of the open project in outline order: by position among siblings, children after their parent.
/// Parents that lead back to themselves or into another project count as none where they are met first.
/// Rows are positions in the plan's table. Does not follow the plan.
class TaskOutline
{
public:
    explicit TaskOutline(const Plan &plan);

    /// Place in the outline of a row of the table; -1 for what is not in the outline.
    int positionOf(int row) const { return row < 0 ? -1 : m_positionOf[static_cast<size_t>(row)]; }

    std::vector<int> rows;
    std::vector<int> depth;  ///< 0 for tasks without parent
    std::vector<int> parent; ///< place in the outline, or -1

private:
    static constexpr int unplaced = -1;
    struct Child
    {
        int parent, row;
        qint64 position;
    };

    void sortByParent(const std::vector<Child> &children);
    void place(int row, int under, int level);
    void placeChildren(int top);

    std::span<const Task> m_rows;
    std::vector<int> m_positionOf;
    std::vector<Child> m_children;
    std::vector<int> m_firstChild;
};

} // namespace baton
