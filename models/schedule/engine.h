// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schedule/graph.h"

#include <algorithm>
#include <limits>
#include <memory>
#include <unordered_map>

namespace baton::schedule {

/// The passes over one network. Instants are tenths of a minute; a floor that is not there is `noFloor`,
/// a cap that is not there `noCap`.
class Engine
{
public:
    /// The network must outlive it.
    explicit Engine(const Network &network);
    ScheduleResult run();

    /// False where one change reaches everything.
    bool canRerun() const { return m_late.empty(); }
    /// After run() or rerun(), whose result it brings up to date: these tasks of the network have changed,
    /// but not in parent, calendars or mode. Returns the tasks whose dates or slack differ, in ascending
    /// order.
    std::vector<qint32> rerun(const std::vector<qint32> &touched, ScheduleResult &result);

private:
    static constexpr qint64 noFloor = std::numeric_limits<qint64>::min();
    static constexpr qint64 noCap = std::numeric_limits<qint64>::max();

    /// About 19,000 years: sums of them stay far from overflow, whatever a file says.
    static qint64 bounded(Duration d)
    {
        return std::clamp(d.tenths, -qint64(100'000'000'000), qint64(100'000'000'000));
    }

    struct Floor // of starts or finishes, and where it comes from
    {
        qint64 at = noFloor;
        Driver driver;
        bool operator==(const Floor &) const = default;
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
        bool operator==(const Calendars &) const = default;
    };
    struct Work // of a plain task: where its dates lie in the working time of the project calendar
    {
        qint64 start = 0, finish = 0, lateStart = 0, lateFinish = 0;
        bool operator==(const Work &) const = default;
    };
    struct Summary
    {
        Floor floor;                  // binds the start of every child
        PlanTime lateStart;           // the least among the leaves: what predecessors must not push
        qint64 capStart = noCap;      // on the late start of the children that start it
        qint64 capFinish = noCap;     // on the late finish of every child
        bool hasPredecessors = false; // itself or a summary above
        bool hasSuccessors = false;
        bool started = false;  // any child
        bool finished = false; // every child that takes part
        bool complete = false; // likewise
        bool operator==(const Summary &) const = default;
    };

    const Task &task(qint32 i) const { return m_network.tasks[static_cast<std::size_t>(i)]; }
    TaskDates &dates(qint32 i) { return m_result.tasks[static_cast<std::size_t>(i)]; }
    Summary &summary(qint32 i) { return m_summaries[static_cast<std::size_t>(i)]; }
    // A summary is what its leaves are, whatever was entered for it.
    bool isFinished(qint32 i) const
    {
        return task(i).actualFinish ||
               (m_graph.isSummary(i) && m_summaries[static_cast<std::size_t>(i)].finished);
    }
    bool isStarted(qint32 i) const
    {
        return task(i).actualStart ||
               (m_graph.isSummary(i) && m_summaries[static_cast<std::size_t>(i)].started);
    }
    bool takesPart(qint32 i) const { return !m_graph.isInactive(i); }

    const WorkingCalendar &calendarAt(qint32 index) const;
    void chooseCalendars();
    void chooseWay(qint32 i);
    const WorkingCalendar *withEnteredDays(const WorkingCalendar *calendar, const Task &task);
    const Calendars &calendars(qint32 i) const
    {
        return m_calendarSets[m_calendarSetOf.empty() ? 0 : m_calendarSetOf[static_cast<std::size_t>(i)]];
    }
    const Link &link(const Graph::Edge &edge) const
    {
        return m_network.links[static_cast<std::size_t>(edge.link)];
    }

    // Most tasks are plain: automatic, nothing but duration and links, on the project calendar. They take a
    // shorter way through the passes which gives the same dates and reads nothing else of the task.
    bool isPlain(qint32 i) const { return m_plainDuration[static_cast<std::size_t>(i)] >= 0; }
    Work &work(qint32 i) { return m_work[static_cast<std::size_t>(i)]; }
    bool placePlain(qint32 i);
    bool placeLatePlain(qint32 i);
    Duration lagOf(const Graph::Edge &edge, qint32 predecessor);
    qint64 withLag(qint64 at, const Graph::Edge &edge, qint32 predecessor, qint32 successor, int sign);

    // What is known of a node while the passes run again.
    enum Mark : char {
        Touched = 1,  // its inputs differ
        Forward = 2,  // its dates may differ
        Backward = 4, // its late dates or slack may differ
        Changed = 8,
    };
    void markNext(qint32 node);
    void markBackward(qint32 node);
    void markPrevious(qint32 node);
    void forwardAgain();
    void backwardAgain();

    void forward();
    void measureSpan();
    bool findLateTasks();
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
    qint64 lastStart(qint32 i, qint64 at);
    void rollUpLate(qint32 i);

    void measureSlack(qint32 i);
    qint64 freeSlack(qint32 i);

    const Network &m_network;
    Graph m_graph;
    WorkingCalendar m_standard;
    WorkingCalendar m_always;
    std::vector<qint64> m_plainDuration; // -1: not plain
    std::vector<Work> m_work;
    std::vector<Calendars> m_calendarSets;                   // the first is the project calendar throughout
    std::vector<quint32> m_calendarSetOf;                    // empty: all of them the first
    std::vector<std::unique_ptr<WorkingCalendar>> m_entered; // those with days added by entered dates
    std::vector<Summary> m_summaries;                        // one a task; empty when none is a summary
    std::unordered_map<qint32, TaskDates> m_late; // tasks that go as late as possible, once that is known
    std::unordered_map<qint32, PlanTime> m_pushedStart; // where links alone would put a constrained task
    std::vector<char> m_marks;                          // by node
    ScheduleResult m_result;
};

} // namespace baton::schedule
