// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analysis/trialschedule.h"

namespace baton {

TrialSchedule::TrialSchedule(const Plan &plan, const Analysis &analysis)
    : m_plan(plan), m_calendars(analysis.calendars), m_before(analysis.schedule), m_asOf(analysis.asOf)
{
}

Result<PlanSchedule> TrialSchedule::after(Result<Edit> edit)
{
    if (!edit)
        return edit.error();
    const Result<ChangeSet> change = edit->finish();
    if (!change)
        return change.error();
    if (const auto applied = m_plan.apply(*change); !applied)
        return applied.error();
    PlanSchedule schedule = computeSchedule(m_plan, m_calendars, m_asOf);
    if (const auto restored = m_plan.apply(change->inverted()); !restored)
        return restored.error();
    return schedule;
}

std::vector<TaskId> movedTasks(const PlanSchedule &before, const PlanSchedule &after)
{
    std::vector<TaskId> moved;
    for (size_t i = 0; i < after.tasks.size() && i < before.tasks.size(); ++i) {
        const schedule::TaskDates &was = before.result.tasks[i];
        const schedule::TaskDates &is = after.result.tasks[i];
        if (was.start != is.start || was.finish != is.finish)
            moved.push_back(after.tasks[i]);
    }
    return moved;
}

} // namespace baton
