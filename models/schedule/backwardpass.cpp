// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/schedule/engine.h"

#include <algorithm>

namespace baton::schedule {

void Engine::backward()
{
    const qint32 n = m_graph.size();
    const auto order = m_graph.order();
    for (auto node = order.rbegin(); node != order.rend(); ++node) {
        if (*node >= n) {
            rollUpLate(*node - n);
            measureSlack(*node - n);
        } else if (m_graph.isSummary(*node)) {
            capSummary(*node);
        } else if (!isPlain(*node) || !placeLatePlain(*node)) {
            placeLate(*node);
            measureSlack(*node);
        }
    }
}

// What a predecessor must not push: of a started task only what remains of it.
PlanTime Engine::lateStartForLinks(qint32 i)
{
    const Task &t = task(i);
    if (m_graph.isSummary(i))
        return summary(i).lateStart;
    if (t.actualStart && t.mode == Mode::Automatic)
        return calendars(i).work->addWork(dates(i).lateFinish, {-bounded(t.remaining)});
    return dates(i).lateStart;
}

// The last instant up to `at` where work can begin. The end of a period counts as the start of the next,
// but a successor with other hours may bind the start to the middle of this task's time off.
qint64 Engine::lastStart(qint32 i, qint64 at)
{
    const WorkingCalendar &calendar = *calendars(i).work;
    const qint64 work = calendar.workAt({at});
    const bool inTimeOff =
        calendar.startOfPeriodAt(work).tenths > at && calendar.endOfPeriodAt(work).tenths < at;
    return inTimeOff && task(i).duration.tenths > 0 ? calendar.startOfPeriodAt(work - 1).tenths : at;
}

// The latest this may start and finish without moving what follows it.
void Engine::capBySuccessors(qint32 i, qint64 &capStart, qint64 &capFinish)
{
    for (const Graph::Edge &edge : m_graph.successors(i)) {
        if (isFinished(edge.other))
            continue;
        const bool fromStart = edge.type == LinkType::StartToStart || edge.type == LinkType::StartToFinish;
        // What has started or was entered by hand does not start later for a successor's sake.
        if (fromStart && (isStarted(i) || task(i).mode != Mode::Automatic))
            continue;
        const bool toStart = edge.type == LinkType::StartToStart || edge.type == LinkType::FinishToStart;
        const PlanTime late = toStart ? lateStartForLinks(edge.other) : dates(edge.other).lateFinish;
        qint64 &cap = fromStart ? capStart : capFinish;
        const qint64 at = withLag(late.tenths, edge, i, edge.other, -1);
        cap = std::min(cap, fromStart ? lastStart(i, at) : at);
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

    const WorkingCalendar &calendar = *calendars(i).work;
    if (t.actualFinish || t.mode == Mode::Inactive) {
        d.lateStart = d.earlyStart;
        d.lateFinish = d.earlyFinish;
        return;
    }
    if (t.mode != Mode::Automatic)
        return placeLateEntered(i, capStart, capFinish);
    if (bounded(t.duration) <= 0) {
        d.lateStart = d.lateFinish = {std::min(capStart, capFinish)};
    } else {
        const qint64 finishWork = calendar.workAt({capFinish});
        qint64 startWork = finishWork - bounded(t.duration);
        if (capStart != noCap)
            startWork = std::min(startWork, calendar.workAt({capStart}));
        d.lateStart = calendar.startOfPeriodAt(startWork);
        d.lateFinish = calendar.endOfPeriodAt(startWork + bounded(t.duration));
    }
    if (isPlain(i)) {
        work(i).lateStart = calendar.workAt(d.lateStart);
        work(i).lateFinish = calendar.workAt(d.lateFinish);
    }
    if (t.actualStart)
        d.lateStart = d.start;
}

// Entered dates keep their span, whatever the duration says, and are never late.
void Engine::placeLateEntered(qint32 i, qint64 capStart, qint64 capFinish)
{
    TaskDates &d = dates(i);
    const WorkingCalendar &calendar = *calendars(i).work;
    const qint64 span = calendar.workBetween(d.start, d.finish).tenths;
    if (capStart != noCap) {
        const qint64 finish = calendar.addWork({capStart}, {span}).tenths;
        capFinish = std::min(capFinish, finish);
    }
    if (capFinish <= d.finish.tenths) {
        d.lateStart = d.start;
        d.lateFinish = d.finish;
        return;
    }
    d.lateFinish = {capFinish};
    d.lateStart = calendar.addWork(d.lateFinish, {-span});
}

// Entered dates show as they are; but a link to a summary sees through to the leaves.
void Engine::rollUpLate(qint32 i)
{
    TaskDates &d = dates(i);
    PlanTime &forLinks = summary(i).lateStart;
    bool any = false;
    for (const qint32 child : m_graph.children(i)) {
        if (!takesPart(child))
            continue;
        const TaskDates &c = dates(child);
        const bool entered = task(child).mode != Mode::Automatic;
        const PlanTime start = entered ? c.earlyStart : c.lateStart;
        const PlanTime finish = entered ? c.earlyFinish : c.lateFinish;
        const PlanTime leaf = m_graph.isSummary(child) ? summary(child).lateStart : start;
        d.lateStart = any ? std::min(d.lateStart, start) : start;
        d.lateFinish = any ? std::max(d.lateFinish, finish) : finish;
        forLinks = any ? std::min(forLinks, leaf) : leaf;
        any = true;
    }
    if (!any) {
        d.lateStart = d.start;
        d.lateFinish = d.finish;
        forLinks = d.start;
    }
    if (task(i).mode != Mode::Automatic) {
        d.lateStart = std::max(d.lateStart, d.earlyStart);
        d.lateFinish = std::max(d.lateFinish, d.earlyFinish);
    }
}

} // namespace baton::schedule
