// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/schedule/engine.h"

#include <algorithm>

namespace baton::schedule {

void Engine::forward()
{
    const qint32 n = m_graph.size();
    for (const qint32 node : m_graph.order()) {
        if (node >= n)
            openGate(node - n);
        else if (m_graph.isSummary(node))
            rollUp(node);
        else if (!isPlain(node) || !placePlain(node))
            placeLeaf(node);
    }
    measureSpan();
}

void Engine::measureSpan()
{
    bool any = false;
    for (qint32 i = 0; i < m_graph.size(); ++i) {
        if (!isPlain(i) && !takesPart(i))
            continue;
        const TaskDates &d = dates(i);
        m_result.start = any ? std::min(m_result.start, d.start) : d.start;
        m_result.finish = any ? std::max(m_result.finish, d.earlyFinish) : d.earlyFinish;
        any = true;
    }
    if (!any)
        m_result.start = m_result.finish = m_network.projectStart;
}

// Raises the floors by the links into `through`, which is the task itself or a summary above it.
void Engine::raiseFloors(qint32 i, qint32 through, Floor &start, Floor &finish)
{
    const auto kind = i == through ? Driver::Kind::Predecessor : Driver::Kind::SummaryLink;
    for (const Graph::Edge &edge : m_graph.predecessors(through)) {
        const TaskDates &from = dates(edge.other);
        const bool fromStart = edge.type == LinkType::StartToStart || edge.type == LinkType::StartToFinish;
        const qint64 at =
            withLag((fromStart ? from.start : from.finish).tenths, edge, edge.other, through, 1);
        const bool toStart = edge.type == LinkType::StartToStart || edge.type == LinkType::FinishToStart;
        (toStart ? start : finish).raise(at, {kind, false, edge.link});
    }
}

// What binds every child of a summary: links to it, its SNET, the fixed start of a manual one.
void Engine::openGate(qint32 i)
{
    Summary &s = summary(i);
    const Task &t = task(i);
    const qint32 parent = m_graph.parent(i);
    if (parent >= 0) {
        s.floor = summary(parent).floor;
        s.hasPredecessors = summary(parent).hasPredecessors;
    }
    s.hasPredecessors = s.hasPredecessors || !m_graph.predecessors(i).empty();
    Floor finish;
    raiseFloors(-1, i, s.floor, finish);
    const Driver own{Driver::Kind::SummaryFloor, false, i};
    if (t.constraint == Constraint::StartNoEarlierThan && t.constraintAt)
        s.floor.raise(t.constraintAt->tenths, own);
    if (t.mode != Mode::Automatic && t.pinnedStart)
        s.floor.raise(t.pinnedStart->tenths, own);
}

void Engine::placeLeaf(qint32 i)
{
    const Task &t = task(i);
    if (t.actualStart && t.mode != Mode::Inactive)
        return placeStarted(i);
    if (t.mode != Mode::Automatic)
        return placeEntered(i);

    Floor start, finish;
    raiseFloors(i, i, start, finish);
    const qint32 parent = m_graph.parent(i);
    if (parent >= 0) {
        start.raise(summary(parent).floor.at, summary(parent).floor.driver);
    }
    const Driver own{Driver::Kind::Constraint, false, -1};
    const qint64 wanted = t.constraintAt ? t.constraintAt->tenths : noFloor;
    if (t.constraint == Constraint::StartNoEarlierThan && t.constraintAt)
        start.raise(wanted, own);
    if (t.constraint == Constraint::FinishNoEarlierThan && t.constraintAt)
        finish.raise(wanted, own);
    // Constraints that give way to links are floors like any other.
    if (!m_network.honorConstraints && t.constraint == Constraint::MustStartOn && t.constraintAt)
        start.raise(wanted, own);
    if (!m_network.honorConstraints && t.constraint == Constraint::MustFinishOn && t.constraintAt)
        finish.raise(wanted, own);
    if (start.at == noFloor && finish.at == noFloor)
        start.raise(m_network.projectStart.tenths, {});
    if (t.levellingDelay.tenths != 0 && start.at != noFloor)
        start.at += bounded(t.levellingDelay);

    TaskDates &d = dates(i);
    const bool honor = m_network.honorConstraints && t.constraintAt;
    if (const auto late = m_late.find(i); late != m_late.end()) {
        d.start = late->second.lateStart;
        d.finish = late->second.lateFinish;
        d.driver = own;
        return;
    }
    const WorkingCalendar &calendar = *calendars(i).work;
    const auto place = [&] {
        if (bounded(t.duration) <= 0) {
            const Floor &floor = finish.at > start.at ? finish : start;
            d.start = d.finish = {floor.at};
            d.driver = floor.driver;
        } else {
            if (start.at != noFloor) {
                const qint64 work = calendar.workAt({start.at});
                d.start = calendar.startOfPeriodAt(work);
                d.finish = calendar.endOfPeriodAt(work + bounded(t.duration));
                d.driver = start.driver;
                d.driver.movedByCalendar = d.start.tenths != start.at;
            }
            if (start.at == noFloor || finish.at > d.finish.tenths) {
                d.finish = {finish.at};
                d.start = calendar.startOfPeriodAt(calendar.workAt(d.finish) - bounded(t.duration));
                d.driver = finish.driver;
            }
        }
    };
    place();
    if (honor) {
        const PlanTime pushed = d.start;
        const bool startWins = t.constraint == Constraint::MustStartOn ||
                               (t.constraint == Constraint::StartNoLaterThan && d.start.tenths > wanted);
        const bool finishWins = t.constraint == Constraint::MustFinishOn ||
                                (t.constraint == Constraint::FinishNoLaterThan && d.finish.tenths > wanted);
        if (startWins || finishWins) {
            start = finish = {};
            (startWins ? start : finish) = {wanted, own};
            place();
            if (pushed > d.start)
                m_pushedStart[i] = pushed;
        }
    }
    d.earlyStart = d.start;
    d.earlyFinish = d.finish;
    if (isPlain(i)) {
        work(i).start = calendar.workAt(d.start);
        work(i).finish = calendar.workAt(d.finish);
    }
}

// Work in progress: what has happened stands, even against links.
void Engine::placeStarted(qint32 i)
{
    const Task &t = task(i);
    const WorkingCalendar &calendar = *calendars(i).work;
    TaskDates &d = dates(i);
    d.earlyStart = *t.actualStart;
    if (t.actualFinish)
        d.earlyFinish = *t.actualFinish;
    else if (t.resume)
        d.earlyFinish = calendar.addWork(*t.resume, {bounded(t.remaining)});
    else
        d.earlyFinish = calendar.addWork(d.earlyStart, {bounded(t.duration)});
    const bool entered = t.mode != Mode::Automatic;
    d.start = entered ? t.pinnedStart.value_or(d.earlyStart) : d.earlyStart;
    d.finish = entered ? t.pinnedFinish.value_or(d.earlyFinish) : d.earlyFinish;
    if (entered && !t.actualFinish)
        d.earlyFinish = d.finish;
    d.driver = {Driver::Kind::ActualStart, false, -1};
    d.pinned = entered || t.actualFinish.has_value();
}

void Engine::placeEntered(qint32 i)
{
    const Task &t = task(i);
    TaskDates &d = dates(i);
    d.start = t.pinnedStart.value_or(m_network.projectStart);
    d.finish = t.pinnedFinish.value_or(calendars(i).work->addWork(d.start, {bounded(t.duration)}));
    d.earlyStart = d.start;
    d.earlyFinish = d.finish;
    d.driver = {Driver::Kind::EnteredDates, false, -1};
    d.pinned = true;
}

void Engine::rollUp(qint32 i)
{
    TaskDates &d = dates(i);
    Summary &s = summary(i);
    bool any = false;
    // Where nothing takes part, the dates that the children keep.
    const bool isIdle = !takesPart(i) && task(i).mode == Mode::Automatic;
    for (const qint32 child : m_graph.children(i)) {
        if (!takesPart(child) && !isIdle)
            continue;
        const TaskDates &c = dates(child);
        const bool complete =
            m_graph.isSummary(child) ? summary(child).complete : isFinished(child) || task(child).complete;
        s.started = s.started || isStarted(child);
        s.finished = isFinished(child) && (s.finished || !any);
        s.complete = complete && (s.complete || !any);
        if (!any || c.start < d.start)
            d.driver = {Driver::Kind::Child, false, child};
        d.start = any ? std::min(d.start, c.start) : c.start;
        d.finish = any ? std::max(d.finish, c.finish) : c.finish;
        d.earlyStart = any ? std::min(d.earlyStart, c.earlyStart) : c.earlyStart;
        d.earlyFinish = any ? std::max(d.earlyFinish, c.earlyFinish) : c.earlyFinish;
        any = true;
    }
    if (!any || task(i).mode != Mode::Automatic)
        placeEntered(i);
}

} // namespace baton::schedule
