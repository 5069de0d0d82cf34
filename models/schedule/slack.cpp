// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/schedule/engine.h"

#include <algorithm>

namespace baton::schedule {

// Working time until the nearest direct successor would move.
qint64 Engine::freeSlack(qint32 i)
{
    const TaskDates &d = dates(i);
    const WorkingCalendar &calendar = *calendars(i).free;
    qint64 least = noCap;
    for (const Graph::Edge &edge : m_graph.successors(i)) {
        if (isFinished(edge.other))
            continue;
        const bool fromStart = edge.type == LinkType::StartToStart || edge.type == LinkType::StartToFinish;
        const bool toStart = edge.type == LinkType::StartToStart || edge.type == LinkType::FinishToStart;
        const TaskDates &to = dates(edge.other);
        const PlanTime next{
            withLag((toStart ? to.earlyStart : to.earlyFinish).tenths, edge, i, edge.other, -1)};
        least = std::min(least, calendar.workBetween(fromStart ? d.earlyStart : d.earlyFinish, next).tenths);
    }
    return least;
}

void Engine::measureSlack(qint32 i)
{
    const Task &t = task(i);
    TaskDates &d = dates(i);
    const bool isSummary = m_graph.isSummary(i);
    const WorkingCalendar &calendar = *calendars(i).slack;
    d.startSlack = calendar.workBetween(d.earlyStart, d.lateStart);
    d.finishSlack = calendar.workBetween(d.earlyFinish, d.lateFinish);
    if (const auto pushed = m_pushedStart.find(i); pushed != m_pushedStart.end())
        d.startSlack = calendar.workBetween(pushed->second, d.lateStart);
    d.totalSlack = std::min(d.startSlack, d.finishSlack);
    if (isStarted(i))
        d.totalSlack = d.finishSlack;
    if (m_late.contains(i))
        d.totalSlack = d.startSlack = d.finishSlack = {};
    const bool finished = !isSummary && (t.actualFinish || t.complete);
    if (finished)
        d.totalSlack = d.startSlack = d.finishSlack = {};
    const qint64 free = finished ? 0 : freeSlack(i);
    d.freeSlack = {std::max(qint64(0), std::min(free, d.totalSlack.tenths))};
    const bool loose = t.placeholder && m_graph.predecessors(i).empty() && m_graph.successors(i).empty();
    // A summary is as complete as its leaves, whatever was entered for it.
    const bool complete = isSummary ? summary(i).complete : finished;
    d.critical = d.totalSlack <= m_network.criticalSlackLimit && !complete && !loose && takesPart(i);
}

} // namespace baton::schedule
