// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/schedule/liveschedule.h"

#include "models/schedule/engine.h"

namespace baton::schedule {

LiveSchedule::LiveSchedule(Network network, ScheduleResult &result) : m_network(std::move(network))
{
    computeAll(result);
}

LiveSchedule::~LiveSchedule() = default;

void LiveSchedule::computeAll(ScheduleResult &result)
{
    m_engine.reset();
    if (!m_network.fromStart) {
        result = compute(m_network);
        return;
    }
    m_engine = std::make_unique<Engine>(m_network);
    result = m_engine->run();
}

// The shape of the network, its calendars and the ways of manual tasks stay as they are.
bool LiveSchedule::isSmall(const Changes &changes) const
{
    constexpr std::size_t few = 200;
    if (!m_engine || !m_engine->canRerun() || changes.size() > few)
        return false;
    return std::ranges::all_of(changes, [this](const auto &change) {
        const Task &before = m_network.tasks[static_cast<std::size_t>(change.first)];
        const Task &after = change.second;
        return before.parent == after.parent && before.calendar == after.calendar &&
               before.workCalendar == after.workCalendar && before.mode == Mode::Automatic &&
               after.mode == Mode::Automatic && after.constraint != Constraint::AsLateAsPossible;
    });
}

std::vector<qint32> LiveSchedule::change(const Changes &changes, ScheduleResult &result)
{
    const bool small = isSmall(changes);
    std::vector<qint32> touched;
    for (const auto &[index, task] : changes) {
        m_network.tasks[static_cast<std::size_t>(index)] = task;
        touched.push_back(index);
    }
    return small ? m_engine->rerun(touched, result) : computeChanges(result);
}

std::vector<qint32> LiveSchedule::relink(std::vector<Link> links, ScheduleResult &result)
{
    m_network.links = std::move(links);
    return computeChanges(result);
}

std::vector<qint32> LiveSchedule::computeChanges(ScheduleResult &result)
{
    const std::vector<TaskDates> before = std::move(result.tasks);
    computeAll(result);
    std::vector<qint32> changed;
    for (std::size_t i = 0; i < before.size(); ++i) {
        if (before[i] != result.tasks[i])
            changed.push_back(static_cast<qint32>(i));
    }
    return changed;
}

} // namespace baton::schedule
