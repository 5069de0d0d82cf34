// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analysis/analysis.h"
#include "models/plan/edit.h"

namespace baton {

/// What the schedule would be after an edit that is not made yet: for a drag that shows where things would go
/// before the mouse is released. Holds a copy of the plan as it was; edits are tried one after the other,
/// none is kept.
class TrialSchedule
{
public:
    TrialSchedule(const Plan &plan, const Analysis &analysis);

    const Plan &plan() const { return m_plan; }
    const PlanSchedule &before() const { return m_before; }
    /// The schedule with the edit; the edit's own error where it is refused. The edit is one of plan().
    Result<PlanSchedule> after(Result<Edit> edit);

private:
    Plan m_plan;
    PlanCalendars m_calendars;
    PlanSchedule m_before;
    QDate m_asOf;
};

/// The tasks whose start or finish differ, in outline order. Both schedules have the same tasks.
std::vector<TaskId> movedTasks(const PlanSchedule &before, const PlanSchedule &after);

} // namespace baton
