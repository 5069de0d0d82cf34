// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/schedule/engine.h"

#include <algorithm>

namespace baton::schedule {

ScheduleResult compute(const Network &network)
{
    return Engine(network).run();
}

Engine::Engine(const Network &network)
    : m_network(network), m_graph(network), m_standard(WorkingCalendar::standard())
{
    m_result.tasks.resize(network.tasks.size());
    m_result.cycle = m_graph.cycle();
    m_summaries.resize(network.tasks.size());
}

ScheduleResult Engine::run()
{
    forward();
    backward();
    for (qint32 i = 0; i < m_graph.size(); ++i)
        measureSlack(i);
    return std::move(m_result);
}

const WorkingCalendar &Engine::calendarAt(qint32 index) const
{
    if (index >= 0 && static_cast<std::size_t>(index) < m_network.calendars.size()) {
        const WorkingCalendar &calendar = m_network.calendars[static_cast<std::size_t>(index)];
        if (calendar.hasWorkingTime())
            return calendar;
    }
    return index == m_network.projectCalendar ? m_standard : calendarAt(m_network.projectCalendar);
}

const WorkingCalendar &Engine::workCalendar(qint32 i) const
{
    const Task &t = task(i);
    if (t.elapsed)
        return m_always;
    return calendarAt(t.workCalendar >= 0 ? t.workCalendar : t.calendar);
}

const WorkingCalendar &Engine::ownCalendar(qint32 i) const
{
    return task(i).elapsed ? m_always : calendarAt(task(i).calendar);
}

const WorkingCalendar &Engine::freeSlackCalendar(qint32 i) const
{
    const Task &t = task(i);
    return t.calendar >= 0 || t.elapsed ? workCalendar(i) : calendarAt(-1);
}

Duration Engine::lagOf(const Graph::Edge &edge, qint32 predecessor)
{
    if (edge.lagKind == LagKind::Working || edge.lagKind == LagKind::Elapsed)
        return {edge.lag};
    const TaskDates &from = dates(predecessor);
    const qint64 duration = m_graph.isSummary(predecessor)
                                ? calendarAt(-1).workBetween(from.start, from.finish).tenths
                                : task(predecessor).duration.tenths;
    return {duration * edge.lag / 100};
}

qint64 Engine::withLag(qint64 at, const Graph::Edge &edge, qint32 predecessor, qint32 successor)
{
    if (edge.lag == 0)
        return at;
    const Duration lag = lagOf(edge, predecessor);
    if (edge.lagKind == LagKind::Elapsed || edge.lagKind == LagKind::ElapsedPercent)
        return at + lag.tenths;
    return calendarAt(task(successor).calendar).addWork({at}, lag).tenths;
}

qint64 Engine::withoutLag(qint64 at, const Graph::Edge &edge, qint32 predecessor, qint32 successor)
{
    if (edge.lag == 0)
        return at;
    const Duration lag = lagOf(edge, predecessor);
    if (edge.lagKind == LagKind::Elapsed || edge.lagKind == LagKind::ElapsedPercent)
        return at - lag.tenths;
    return calendarAt(task(successor).calendar).addWork({at}, {-lag.tenths}).tenths;
}

} // namespace baton::schedule
