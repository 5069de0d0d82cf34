// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/schedule/engine.h"

#include "models/schedule/fromfinish.h"

#include <algorithm>
#include <array>

namespace baton::schedule {

ScheduleResult compute(const Network &network)
{
    return network.fromStart ? Engine(network).run() : computeFromFinish(network);
}

Engine::Engine(const Network &network)
    : m_network(network), m_graph(network), m_standard(WorkingCalendar::standard())
{
    m_result.tasks.resize(network.tasks.size());
    m_result.cycle = m_graph.cycle();
    m_work.resize(network.tasks.size());
    if (!m_graph.isFlat())
        m_summaries.resize(network.tasks.size());
    chooseCalendars();
}

ScheduleResult Engine::run()
{
    forward();
    backward();
    if (findLateTasks()) {
        // Their late dates are now their dates; what follows them moves along.
        m_pushedStart.clear();
        forward();
        backward();
    }
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

// A task with entered dates works on its first and last day even where its calendar doesn't.
const WorkingCalendar *Engine::withEnteredDays(const WorkingCalendar *calendar, const Task &t)
{
    if (t.mode == Mode::Automatic || !t.pinnedStart || !t.pinnedFinish || *t.pinnedFinish <= *t.pinnedStart)
        return calendar;
    const std::array days{t.pinnedStart->date(), PlanTime{t.pinnedFinish->tenths - 1}.date()};
    if (calendar->isWorkingDay(days[0]) && calendar->isWorkingDay(days[1]))
        return calendar;
    m_entered.push_back(std::make_unique<WorkingCalendar>(calendar->workingAlso(days)));
    return m_entered.back().get();
}

void Engine::chooseCalendars()
{
    const WorkingCalendar *project = &calendarAt(-1);
    m_calendarSets = {{project, project, project, project}};
    m_plainDuration.resize(m_network.tasks.size(), -1);
    for (qint32 i = 0; i < m_graph.size(); ++i) {
        if (!m_graph.isSummary(i))
            chooseWay(i);
    }
}

// The calendars of a leaf, and whether it is plain.
void Engine::chooseWay(qint32 i)
{
    const Task &t = task(i);
    const auto at = static_cast<std::size_t>(i);
    m_plainDuration[at] = -1;
    Calendars c = m_calendarSets[0];
    if (t.calendar < 0 && t.workCalendar < 0 && !t.elapsed && t.mode == Mode::Automatic) {
        const bool free = t.constraint == Constraint::AsSoonAsPossible && t.levellingDelay.tenths == 0;
        if (!m_network.multipleCriticalPaths && free && !t.deadline && !t.actualStart && !t.complete &&
            !t.placeholder)
            m_plainDuration[at] = std::max(qint64(0), bounded(t.duration));
    } else {
        if (t.calendar >= 0)
            c.work = c.slack = c.free = c.lag = &calendarAt(t.calendar);
        if (t.workCalendar >= 0) {
            c.work = &calendarAt(t.workCalendar);
            if (t.calendar >= 0)
                c.free = c.work;
        }
        if (t.elapsed) {
            c.work = c.slack = c.free = &m_always;
        } else if (t.mode != Mode::Automatic) {
            const bool same = c.work == c.slack;
            c.work = withEnteredDays(c.work, t);
            c.slack = same ? c.work : withEnteredDays(c.slack, t);
        }
    }
    if (calendars(i) == c)
        return;
    const bool isFirst = c == m_calendarSets[0];
    if (!isFirst && c != m_calendarSets.back())
        m_calendarSets.push_back(c);
    m_calendarSetOf.resize(m_network.tasks.size());
    m_calendarSetOf[at] = isFirst ? 0 : static_cast<quint32>(m_calendarSets.size() - 1);
}

// Tasks that go as late as possible, in a plan that is scheduled from its start.
bool Engine::findLateTasks()
{
    for (qint32 i = 0; i < m_graph.size(); ++i) {
        if (isPlain(i) || task(i).constraint != Constraint::AsLateAsPossible || m_graph.isSummary(i))
            continue;
        if (task(i).mode == Mode::Automatic && !task(i).actualStart)
            m_late[i] = dates(i);
    }
    return !m_late.empty();
}

Duration Engine::lagOf(const Graph::Edge &edge, qint32 predecessor)
{
    const Link &l = link(edge);
    if (l.lagKind == LagKind::Working || l.lagKind == LagKind::Elapsed)
        return {bounded({l.lag})};
    const TaskDates &from = dates(predecessor);
    const qint64 duration = m_graph.isSummary(predecessor)
                                ? bounded(calendarAt(-1).workBetween(from.start, from.finish))
                                : bounded(task(predecessor).duration);
    return {duration * std::clamp(l.lag, qint64(-1000000), qint64(1000000)) / 100};
}

// `sign` 1 adds the lag of the link into `successor`, -1 takes it off again.
qint64 Engine::withLag(qint64 at, const Graph::Edge &edge, qint32 predecessor, qint32 successor, int sign)
{
    if (!edge.hasLag)
        return at;
    const Duration lag{lagOf(edge, predecessor).tenths * sign};
    const LagKind kind = link(edge).lagKind;
    if (kind == LagKind::Elapsed || kind == LagKind::ElapsedPercent)
        return at + lag.tenths;
    return calendars(successor).lag->addWork({at}, lag).tenths;
}

} // namespace baton::schedule
