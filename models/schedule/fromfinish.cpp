// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/schedule/fromfinish.h"

#include "models/schedule/engine.h"

namespace baton::schedule {

namespace {

PlanTime turned(PlanTime at)
{
    return {-at.tenths};
}

std::optional<PlanTime> turned(const std::optional<PlanTime> &at)
{
    return at ? std::optional(turned(*at)) : std::nullopt;
}

Constraint turned(Constraint constraint)
{
    switch (constraint) {
    case Constraint::AsSoonAsPossible:
        return Constraint::AsLateAsPossible;
    case Constraint::AsLateAsPossible:
        return Constraint::AsSoonAsPossible;
    case Constraint::MustStartOn:
        return Constraint::MustFinishOn;
    case Constraint::MustFinishOn:
        return Constraint::MustStartOn;
    case Constraint::StartNoEarlierThan:
        return Constraint::FinishNoLaterThan;
    case Constraint::StartNoLaterThan:
        return Constraint::FinishNoEarlierThan;
    case Constraint::FinishNoEarlierThan:
        return Constraint::StartNoLaterThan;
    case Constraint::FinishNoLaterThan:
        return Constraint::StartNoEarlierThan;
    }
    return constraint;
}

LinkType turned(LinkType type)
{
    return type == LinkType::StartToStart     ? LinkType::FinishToFinish
           : type == LinkType::FinishToFinish ? LinkType::StartToStart
                                              : type;
}

// Dates that are inputs do not turn around: work in progress takes part with the dates it has.
bool hasOwnDates(const Task &task)
{
    return task.mode != Mode::Automatic || task.actualStart;
}

Task turned(const Task &task, const TaskDates &dates, bool isSummary)
{
    Task t = task;
    // The progress of a summary is that of its tasks.
    if (!isSummary && task.actualStart && task.mode != Mode::Inactive) {
        t.mode = Mode::Fixed;
        t.pinnedStart = dates.start;
        t.pinnedFinish = dates.finish;
        t.actualStart = t.actualFinish = t.stop = t.resume = std::nullopt;
    }
    const auto start = t.pinnedStart;
    t.pinnedStart = turned(t.pinnedFinish);
    t.pinnedFinish = turned(start);
    t.constraint = turned(t.constraint);
    t.constraintAt = turned(t.constraintAt);
    t.deadline = std::nullopt;
    return t;
}

// What a percentage of the task's duration is taken of; that of a summary is rolled up.
qint64 durationOf(const Network &network, const ScheduleResult &forwards, std::size_t task, bool isSummary)
{
    if (!isSummary)
        return network.tasks[task].duration.tenths;
    const TaskDates &dates = forwards.tasks[task];
    const auto calendar = static_cast<std::size_t>(network.projectCalendar);
    return network.projectCalendar >= 0 && calendar < network.calendars.size()
               ? network.calendars[calendar].workBetween(dates.start, dates.finish).tenths
               : WorkingCalendar::standard().workBetween(dates.start, dates.finish).tenths;
}

Network mirrorOf(const Network &network, const ScheduleResult &forwards, const std::vector<char> &isParent)
{
    Network mirror = network;
    mirror.fromStart = true;
    mirror.projectStart = turned(network.projectFinish);
    for (WorkingCalendar &calendar : mirror.calendars)
        calendar = calendar.mirrored();
    if (network.projectCalendar < 0) {
        mirror.projectCalendar = static_cast<qint32>(mirror.calendars.size());
        mirror.calendars.push_back(WorkingCalendar::standard().mirrored());
    }
    for (std::size_t i = 0; i < network.tasks.size(); ++i)
        mirror.tasks[i] = turned(network.tasks[i], forwards.tasks[i], isParent[i]);
    for (Link &link : mirror.links) {
        const bool percent = link.lagKind == LagKind::Percent || link.lagKind == LagKind::ElapsedPercent;
        if (percent && link.predecessor >= 0 &&
            static_cast<std::size_t>(link.predecessor) < network.tasks.size()) {
            const auto from = static_cast<std::size_t>(link.predecessor);
            link.lag = durationOf(network, forwards, from, isParent[from]) * link.lag / 100;
            link.lagKind = link.lagKind == LagKind::Percent ? LagKind::Working : LagKind::Elapsed;
        }
        std::swap(link.predecessor, link.successor);
        link.type = turned(link.type);
    }
    return mirror;
}

} // namespace

ScheduleResult computeFromFinish(const Network &network)
{
    ScheduleResult forwards = Engine(network).run();
    std::vector<char> isParent(network.tasks.size());
    for (const Task &task : network.tasks) {
        if (task.parent >= 0 && static_cast<std::size_t>(task.parent) < isParent.size())
            isParent[static_cast<std::size_t>(task.parent)] = 1;
    }
    bool anyToSchedule = false;
    for (std::size_t i = 0; i < network.tasks.size(); ++i)
        anyToSchedule = anyToSchedule || (!isParent[i] && !hasOwnDates(network.tasks[i]));
    if (!anyToSchedule)
        return forwards;

    ScheduleResult result = compute(mirrorOf(network, forwards, isParent));
    for (std::size_t i = 0; i < result.tasks.size(); ++i) {
        TaskDates &d = result.tasks[i];
        if (!isParent[i] && hasOwnDates(network.tasks[i])) {
            d = forwards.tasks[i];
            continue;
        }
        const TaskDates mirror = d;
        d.start = turned(mirror.finish);
        d.finish = turned(mirror.start);
        d.earlyStart = turned(mirror.lateFinish);
        d.earlyFinish = turned(mirror.lateStart);
        d.lateStart = turned(mirror.earlyFinish);
        d.lateFinish = turned(mirror.earlyStart);
        d.startSlack = mirror.finishSlack;
        d.finishSlack = mirror.startSlack;
    }
    const PlanTime start = turned(result.finish);
    result.finish = turned(result.start);
    result.start = start;
    return result;
}

} // namespace baton::schedule
