// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analysis/analysis.h"
#include "models/analysis/schedulenetwork.h"
#include "models/plan/edit.h"

namespace baton {

/// What the schedule would be after an edit that is not made yet: for a drag that shows where things would go
/// before the mouse is released. Edits are tried one after the other, none is kept. The inputs of the engine
/// are made once, so that a step of a drag costs little more than the two passes.
class TrialSchedule
{
public:
    /// The plan must outlive it and stay as it is.
    TrialSchedule(const Plan &plan, const Analysis &analysis);

    const Plan &plan() const { return m_plan; }
    const PlanSchedule &before() const { return m_before; }
    /// The schedule with the edit, valid until the next is tried; the edit's own error where it is refused.
    /// The edit is one of plan().
    Result<const PlanSchedule *> after(Result<Edit> edit);

private:
    bool isSmall(const ChangeSet &change) const;
    void computeSmall(const Edit &edit);

    const Plan &m_plan;
    PlanCalendars m_calendars;
    PlanSchedule m_before;
    QDate m_asOf;
    ScheduleNetwork m_trial;
    PlanSchedule m_other; ///< of an edit that is not small
};

/// The tasks whose dates differ, in outline order; the tasks must be the same ones.
std::vector<TaskId> movedTasks(const PlanSchedule &before, const PlanSchedule &after);

} // namespace baton
