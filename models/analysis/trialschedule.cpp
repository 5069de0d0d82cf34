// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analysis/trialschedule.h"

#include <algorithm>

namespace baton {

TrialSchedule::TrialSchedule(const Plan &plan, const Analysis &analysis)
    : m_plan(plan), m_calendars(analysis.calendars), m_before(analysis.schedule), m_asOf(analysis.asOf)
{
    ScheduleNetwork made = scheduleNetwork(plan, m_calendars, m_asOf);
    if (made.hasNoFinish)
        return; // a change of one task may move its end, from which all is counted back
    m_trial = m_before;
    m_live.emplace(std::move(made.network), m_trial.result);
}

Result<const PlanSchedule *> TrialSchedule::after(Result<Edit> edit)
{
    if (!edit)
        return edit.error();
    const Result<ChangeSet> change = edit->finish();
    if (!change)
        return change.error();
    if (m_live && std::ranges::all_of(change->rows, isTaskInput)) {
        computeTasks(*edit);
        return &m_trial;
    }
    const auto isNewLink = [](const RowChange &row) {
        return row.record == RecordKind::Link && row.operation == RowChange::Operation::Insert;
    };
    if (m_live && std::ranges::all_of(change->rows, isNewLink)) {
        computeLinks(*edit);
        return &m_other;
    }
    Plan changed = m_plan;
    if (const auto applied = changed.apply(*change); !applied)
        return applied.error();
    m_other = computeSchedule(changed, m_calendars, m_asOf);
    return &m_other;
}

// What was tried before is taken back in the same go.
void TrialSchedule::computeTasks(const Edit &edit)
{
    schedule::LiveSchedule::Changes changes = std::exchange(m_tried, {});
    for (const TaskId id : edit.touched<Task>()) {
        const int position = m_trial.index.find(id.uuid);
        if (position < 0)
            continue;
        const auto taken = std::ranges::find(changes, position, &std::pair<qint32, schedule::Task>::first);
        const schedule::Task before =
            taken == changes.end() ? m_live->network().tasks[static_cast<size_t>(position)] : taken->second;
        m_tried.emplace_back(position, before);
        if (taken == changes.end())
            changes.emplace_back(position, engineTask(*edit.find(id), before));
        else
            taken->second = engineTask(*edit.find(id), before);
    }
    m_live->change(changes, m_trial.result);
    m_trial.goLive = m_trial.finishDay(m_plan.project()->goLiveTask);
}

void TrialSchedule::computeLinks(const Edit &edit)
{
    m_live->change(std::exchange(m_tried, {}), m_trial.result);
    ScheduleNetwork with{m_before, m_live->network(), m_plan.project()->goLiveTask, false};
    const auto at = [&](TaskId task) { return m_before.index.find(task.uuid); };
    for (const LinkId id : edit.touched<Link>()) {
        const Link &link = *edit.find(id);
        with.network.links.push_back(engineLink(link, at(link.predecessor), at(link.successor)));
    }
    with.compute();
    m_other = std::move(with.schedule);
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
