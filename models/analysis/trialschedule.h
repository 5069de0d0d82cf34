// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analysis/analysis.h"
#include "models/analysis/schedulenetwork.h"
#include "models/plan/edit.h"
#include "models/schedule/liveschedule.h"

namespace baton {

/// What the schedule would be after an edit that is not made yet: for a drag that shows where things would go
/// before the mouse is released. Edits are tried one after the other, none is kept. Of an edit that changes a
/// few tasks only what it reaches is computed.
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
    void computeTasks(const Edit &edit);
    void computeLinks(const Edit &edit);

    const Plan &m_plan;
    PlanCalendars m_calendars;
    PlanSchedule m_before;
    QDate m_asOf;
    PlanSchedule m_trial;
    std::optional<schedule::LiveSchedule> m_live;           ///< nothing before it is needed
    std::vector<std::pair<qint32, schedule::Task>> m_tried; ///< what the tasks last tried were before
    PlanSchedule m_other;                                   ///< of an edit that changes more than tasks
};

/// The tasks whose dates differ, in outline order; the tasks must be the same ones.
std::vector<TaskId> movedTasks(const PlanSchedule &before, const PlanSchedule &after);

} // namespace baton
