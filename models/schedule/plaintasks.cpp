// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/schedule/engine.h"

#include <algorithm>

namespace baton::schedule {

// False when a link or a summary asks for more than this way can give; then nothing has been written.
bool Engine::placePlain(qint32 i)
{
    const WorkingCalendar &calendar = *m_calendarSets[0].work;
    Floor start;
    qint32 from = -1;
    for (const Graph::Edge &edge : m_graph.predecessors(i)) {
        if (!edge.isSimple())
            return false;
        const qint64 at = dates(edge.other).finish.tenths;
        if (at > start.at) {
            start = {at, {Driver::Kind::Predecessor, false, edge.link}};
            from = edge.other;
        }
    }
    const qint32 parent = m_graph.parent(i);
    if (parent >= 0 && summary(parent).floor.at > start.at) {
        start = summary(parent).floor;
        from = -1;
    }
    if (start.at == noFloor)
        start.at = m_network.projectStart.tenths;

    const qint64 duration = m_plainDuration[static_cast<std::size_t>(i)];
    TaskDates &d = dates(i);
    Work &w = work(i);
    w.start = from >= 0 && isPlain(from) ? work(from).finish : calendar.workAt({start.at});
    w.finish = w.start + duration;
    d.start = duration > 0 ? calendar.startOfPeriodAt(w.start) : PlanTime{start.at};
    d.finish = duration > 0 ? calendar.endOfPeriodAt(w.finish) : d.start;
    d.earlyStart = d.start;
    d.earlyFinish = d.finish;
    d.driver = start.driver;
    d.driver.movedByCalendar = d.start.tenths != start.at;
    return true;
}

bool Engine::placeLatePlain(qint32 i)
{
    const WorkingCalendar &calendar = *m_calendarSets[0].work;
    qint64 cap = m_result.finish.tenths;
    qint32 before = -1;
    const qint32 parent = m_graph.parent(i);
    if (parent >= 0) {
        const Summary &s = summary(parent);
        if (s.capStart != noCap)
            return false;
        cap = std::min(cap, s.capFinish);
    }
    qint64 nextStart = noCap; // in working time
    for (const Graph::Edge &edge : m_graph.successors(i)) {
        if (!edge.isSimple())
            return false;
        const bool plain = isPlain(edge.other);
        if (!plain && isFinished(edge.other))
            continue;
        const qint64 late = (plain ? dates(edge.other).lateStart : lateStartForLinks(edge.other)).tenths;
        if (late < cap) {
            cap = late;
            before = plain ? edge.other : -1;
        }
        nextStart = std::min(nextStart,
                             plain ? work(edge.other).start : calendar.workAt(dates(edge.other).earlyStart));
    }

    const qint64 duration = m_plainDuration[static_cast<std::size_t>(i)];
    TaskDates &d = dates(i);
    Work &w = work(i);
    w.lateFinish = before >= 0 ? work(before).lateStart : calendar.workAt({cap});
    w.lateStart = w.lateFinish - duration;
    d.lateFinish = duration > 0 ? calendar.endOfPeriodAt(w.lateFinish) : PlanTime{cap};
    d.lateStart = duration > 0 ? calendar.startOfPeriodAt(w.lateStart) : d.lateFinish;

    const qint64 total = w.lateFinish - w.finish;
    d.totalSlack = d.startSlack = d.finishSlack = {total};
    d.freeSlack = {std::max(qint64(0), std::min(nextStart == noCap ? total : nextStart - w.finish, total))};
    d.critical = d.totalSlack <= m_network.criticalSlackLimit;
    return true;
}

} // namespace baton::schedule
