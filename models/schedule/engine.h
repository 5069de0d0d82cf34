// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schedule/graph.h"

#include <limits>
#include <memory>
#include <unordered_map>

namespace baton::schedule {

/// The passes over one network. Instants are tenths of a minute; a floor that is not there is `noFloor`,
/// a cap that is not there `noCap`.
class Engine
{
public:
    explicit Engine(const Network &network);
    ScheduleResult run();

private:
    static constexpr qint64 noFloor = std::numeric_limits<qint64>::min();
    static constexpr qint64 noCap = std::numeric_limits<qint64>::max();

    struct Floor // of starts or finishes, and where it comes from
    {
        qint64 at = noFloor;
        Driver driver;
        void raise(qint64 to, Driver by)
        {
            if (to > at)
                *this = {to, by};
        }
    };
    struct Calendars
    {
        const WorkingCalendar *work = nullptr;  // where the work is done
        const WorkingCalendar *slack = nullptr; // the task's own, else the project's
        const WorkingCalendar *free = nullptr;  // for free slack
        const WorkingCalendar *lag = nullptr;   // for lag of links into the task
    };
    struct Summary
    {
        Floor floor;                  // binds the start of every child
        PlanTime lateStart;           // the least among the leaves: what predecessors must not push
        qint64 capStart = noCap;      // on the late start of the children that start it
        qint64 capFinish = noCap;     // on the late finish of every child
        bool hasPredecessors = false; // itself or a summary above
        bool hasSuccessors = false;
        bool started = false; // any child
    };

    const Task &task(qint32 i) const { return m_network.tasks[static_cast<std::size_t>(i)]; }
    TaskDates &dates(qint32 i) { return m_result.tasks[static_cast<std::size_t>(i)]; }
    Summary &summary(qint32 i) { return m_summaries[static_cast<std::size_t>(i)]; }
    bool isFinished(qint32 i) const { return task(i).actualFinish.has_value(); }
    bool isStarted(qint32 i) const { return task(i).actualStart.has_value(); }
    bool takesPart(qint32 i) const { return task(i).mode != Mode::Inactive; }

    const WorkingCalendar &calendarAt(qint32 index) const;
    void chooseCalendars();
    const WorkingCalendar *withEnteredDays(const WorkingCalendar *calendar, const Task &task);
    const Calendars &calendars(qint32 i) const { return m_calendars[static_cast<std::size_t>(i)]; }
    Duration lagOf(const Graph::Edge &edge, qint32 predecessor);
    qint64 withLag(qint64 at, const Graph::Edge &edge, qint32 predecessor, qint32 successor);
    qint64 withoutLag(qint64 at, const Graph::Edge &edge, qint32 predecessor, qint32 successor);

    void forward();
    void openGate(qint32 i);
    void raiseFloors(qint32 i, qint32 through, Floor &start, Floor &finish);
    void placeLeaf(qint32 i);
    void placeStarted(qint32 i);
    void placeEntered(qint32 i);
    void rollUp(qint32 i);

    void backward();
    void capSummary(qint32 i);
    void capBySuccessors(qint32 i, qint64 &capStart, qint64 &capFinish);
    void placeLate(qint32 i);
    void placeLateEntered(qint32 i, qint64 capStart, qint64 capFinish);
    PlanTime lateStartForLinks(qint32 i);
    void rollUpLate(qint32 i);

    void measureSlack(qint32 i);
    qint64 freeSlack(qint32 i);

    const Network &m_network;
    Graph m_graph;
    WorkingCalendar m_standard;
    WorkingCalendar m_always;
    std::vector<Calendars> m_calendars;
    std::vector<std::unique_ptr<WorkingCalendar>> m_entered; // those with days added by entered dates
    std::vector<Summary> m_summaries;
    std::unordered_map<qint32, PlanTime> m_pushedStart; // where links alone would put a constrained task
    ScheduleResult m_result;
};

} // namespace baton::schedule
