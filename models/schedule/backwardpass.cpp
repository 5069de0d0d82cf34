// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/schedule/engine.h"

#include <algorithm>

namespace baton::schedule {

void Engine::backward()
{
    const qint32 n = m_graph.size();
    const auto order = m_graph.order();
    for (auto node = order.rbegin(); node != order.rend(); ++node) {
        if (*node >= n)
            rollUpLate(*node - n);
        else if (m_graph.isSummary(*node))
            capSummary(*node);
        else
            placeLate(*node);
    }
}

// The latest this may start and finish without moving what follows it.
void Engine::capBySuccessors(qint32 i, qint64 &capStart, qint64 &capFinish)
{
    for (const Graph::Edge &edge : m_graph.successors(i)) {
        if (isFinished(edge.other))
            continue;
        const bool fromStart = edge.type == LinkType::StartToStart || edge.type == LinkType::StartToFinish;
        if (fromStart && isStarted(i))
            continue;
        const bool toStart = edge.type == LinkType::StartToStart || edge.type == LinkType::FinishToStart;
        const TaskDates &to = dates(edge.other);
        const PlanTime late = !toStart                        ? to.lateFinish
                              : m_graph.isSummary(edge.other) ? PlanTime{summary(edge.other).lateStart}
                                                              : to.lateStart;
        qint64 &cap = fromStart ? capStart : capFinish;
        cap = std::min(cap, withoutLag(late.tenths, edge, i, edge.other));
    }
}

void Engine::capSummary(qint32 i)
{
    Summary &s = summary(i);
    const qint32 parent = m_graph.parent(i);
    if (parent >= 0) {
        s.capFinish = summary(parent).capFinish;
        s.hasSuccessors = summary(parent).hasSuccessors;
        if (dates(parent).start == dates(i).start)
            s.capStart = summary(parent).capStart;
    }
    s.hasSuccessors = s.hasSuccessors || !m_graph.successors(i).empty();
    capBySuccessors(i, s.capStart, s.capFinish);
    if (task(i).constraint == Constraint::FinishNoLaterThan && task(i).constraintAt)
        s.capFinish = std::min(s.capFinish, task(i).constraintAt->tenths);
}

void Engine::placeLate(qint32 i)
{
    const Task &t = task(i);
    TaskDates &d = dates(i);
    const qint32 parent = m_graph.parent(i);
    qint64 capStart = noCap, capFinish = noCap;
    capBySuccessors(i, capStart, capFinish);
    bool followed = !m_graph.successors(i).empty();
    if (parent >= 0) {
        const Summary &s = summary(parent);
        capFinish = std::min(capFinish, s.capFinish);
        if (dates(parent).start == d.start)
            capStart = std::min(capStart, s.capStart);
        followed = followed || s.hasSuccessors;
    }
    const bool ownEnd = m_network.multipleCriticalPaths && !followed;
    capFinish = std::min(capFinish, ownEnd ? d.earlyFinish.tenths : m_result.finish.tenths);
    if (t.deadline)
        capFinish = std::min(capFinish, t.deadline->tenths);
    if (t.constraintAt && !t.actualStart) {
        const qint64 at = t.constraintAt->tenths;
        if (t.constraint == Constraint::MustStartOn || t.constraint == Constraint::StartNoLaterThan)
            capStart = std::min(capStart, at);
        if (t.constraint == Constraint::MustFinishOn || t.constraint == Constraint::FinishNoLaterThan)
            capFinish = std::min(capFinish, at);
    }

    const WorkingCalendar &calendar = workCalendar(i);
    if (t.actualFinish || t.mode == Mode::Inactive) {
        d.lateStart = d.start;
        d.lateFinish = d.finish;
        return;
    }
    if (t.duration.tenths <= 0) {
        d.lateStart = d.lateFinish = {std::min(capStart, capFinish)};
    } else {
        const qint64 finishWork = calendar.workAt({capFinish});
        qint64 startWork = finishWork - t.duration.tenths;
        if (capStart != noCap)
            startWork = std::min(startWork, calendar.workAt({capStart}));
        d.lateStart = calendar.startOfPeriodAt(startWork);
        d.lateFinish = calendar.endOfPeriodAt(startWork + t.duration.tenths);
    }
    if (t.mode != Mode::Automatic && d.lateFinish < d.earlyFinish) {
        d.lateStart = d.earlyStart;
        d.lateFinish = d.earlyFinish;
    }
    if (t.actualStart)
        d.lateStart = d.start;
}

void Engine::rollUpLate(qint32 i)
{
    TaskDates &d = dates(i);
    Summary &s = summary(i);
    bool any = false;
    for (const qint32 child : m_graph.children(i)) {
        if (!takesPart(child))
            continue;
        const TaskDates &c = dates(child);
        const bool entered = !m_graph.isSummary(child) && task(child).mode != Mode::Automatic;
        const PlanTime start = entered ? c.earlyStart : c.lateStart;
        const PlanTime finish = entered ? c.earlyFinish : c.lateFinish;
        d.lateStart = any ? std::min(d.lateStart, start) : start;
        d.lateFinish = any ? std::max(d.lateFinish, finish) : finish;
        s.lateStart =
            std::min(s.lateStart, m_graph.isSummary(child) ? summary(child).lateStart : c.lateStart.tenths);
        any = true;
    }
    if (!any) {
        d.lateStart = d.start;
        d.lateFinish = d.finish;
        s.lateStart = d.start.tenths;
    }
}

} // namespace baton::schedule
