// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analysis/trialschedule.h"

#include <algorithm>
#include <array>

namespace baton {

TrialSchedule::TrialSchedule(const Plan &plan, const Analysis &analysis)
    : m_plan(plan), m_calendars(analysis.calendars), m_before(analysis.schedule), m_asOf(analysis.asOf),
      m_trial(scheduleNetwork(plan, analysis.calendars, analysis.asOf))
{
}

Result<const PlanSchedule *> TrialSchedule::after(Result<Edit> edit)
{
    if (!edit)
        return edit.error();
    const Result<ChangeSet> change = edit->finish();
    if (!change)
        return change.error();
    if (isSmall(*change)) {
        computeSmall(*edit);
        return &m_trial.schedule;
    }
    Plan changed = m_plan;
    if (const auto applied = changed.apply(*change); !applied)
        return applied.error();
    m_other = computeSchedule(changed, m_calendars, m_asOf);
    return &m_other;
}

// Of tasks only what engineTask() reads, and new links: the rest of the network stays as it is.
bool TrialSchedule::isSmall(const ChangeSet &change) const
{
    static const std::array structural{fieldIndex<Task>("project"), fieldIndex<Task>("parent"),
                                       fieldIndex<Task>("pos"), fieldIndex<Task>("calendar"),
                                       fieldIndex<Task>("ignore_resource_calendars")};
    return std::ranges::all_of(change.rows, [](const RowChange &row) {
        if (row.record == RecordKind::Link)
            return row.operation == RowChange::Operation::Insert;
        return row.record == RecordKind::Task && row.operation == RowChange::Operation::Update &&
               std::ranges::none_of(row.fields, [](const FieldChange &field) {
                   return std::ranges::find(structural, field.field) != structural.end();
               });
    });
}

void TrialSchedule::computeSmall(const Edit &edit)
{
    schedule::Network &network = m_trial.network;
    const auto at = [this](TaskId task) { return m_trial.schedule.index.find(task.uuid); };
    std::vector<std::pair<int, schedule::Task>> before;
    for (const TaskId id : edit.touched<Task>()) {
        const int position = at(id);
        if (position < 0)
            continue;
        schedule::Task &task = network.tasks[static_cast<size_t>(position)];
        before.emplace_back(position, task);
        schedule::Task changed = engineTask(*edit.find(id));
        changed.parent = task.parent;
        changed.calendar = task.calendar;
        changed.workCalendar = task.workCalendar;
        task = changed;
    }
    const size_t links = network.links.size();
    for (const LinkId id : edit.touched<Link>()) {
        const Link &link = *edit.find(id);
        if (!m_plan.find(id))
            network.links.push_back(engineLink(link, at(link.predecessor), at(link.successor)));
    }
    m_trial.compute();
    network.links.resize(links);
    for (const auto &[position, task] : before)
        network.tasks[static_cast<size_t>(position)] = task;
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
