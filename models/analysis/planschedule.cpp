// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analysis/planschedule.h"

#include "models/analysis/schedulenetwork.h"
#include "models/plan/splitparts.h"
#include "models/plan/taskoutline.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <map>

namespace baton {

namespace {

size_t at(int index)
{
    return static_cast<size_t>(index);
}

bool decidesWorkingTime(const Person &person, bool isAway)
{
    return person.kind == ResourceKind::Person && (person.calendar || isAway);
}

// Copies the calendars that are used into the network, and combines those of people with a task's own.
class NetworkCalendars
{
public:
    NetworkCalendars(const Plan &plan, const PlanCalendars &calendars, schedule::Network &network)
        : m_calendars(calendars), m_network(network), m_index(calendars.all().size(), -1)
    {
        QSet<QUuid> away;
        for (const Absence &absence : plan.rows<Absence>())
            away.insert(absence.person.uuid);
        QSet<QUuid> hasOwn;
        for (const Person &person : plan.rows<Person>()) {
            if (decidesWorkingTime(person, away.contains(person.id.uuid)))
                hasOwn.insert(person.id.uuid);
        }
        if (hasOwn.isEmpty())
            return;
        for (const Assignment &assignment : plan.rows<Assignment>()) {
            if (hasOwn.contains(assignment.person.uuid))
                m_people.emplace_back(taskRow(plan, assignment.task), calendars.index(assignment.person));
        }
        std::ranges::sort(m_people);
        m_people.erase(std::ranges::unique(m_people).begin(), m_people.end());
    }

    qint32 networkIndex(int calendar)
    {
        qint32 &index = m_index[at(calendar)];
        if (index < 0) {
            index = static_cast<qint32>(m_network.calendars.size());
            m_network.calendars.push_back(m_calendars.all()[at(calendar)]);
        }
        return index;
    }

    // The calendars on which a task's people work, as one; where it has its own, when both work.
    qint32 workCalendar(const Task &task, int row, qint32 own)
    {
        const auto first = std::ranges::lower_bound(m_people, std::pair(row, -1));
        if (first == m_people.end() || first->first != row || (own >= 0 && task.ignoresResourceCalendars))
            return own;
        const auto last =
            std::find_if(first, m_people.end(), [row](const auto &p) { return p.first != row; });
        if (last - first == 1 && own < 0)
            return networkIndex(first->second);
        std::vector<int> people;
        for (auto person = first; person != last; ++person)
            people.push_back(person->second);
        const auto key = std::pair(own, people);
        if (const auto known = m_combined.find(key); known != m_combined.end())
            return known->second;
        WorkingCalendar all = m_calendars.all()[at(people.front())];
        for (size_t i = 1; i < people.size(); ++i)
            all = WorkingCalendar::united(all, m_calendars.all()[at(people[i])]);
        if (own >= 0)
            all = WorkingCalendar::intersected(all, m_network.calendars[at(own)]);
        const auto index = static_cast<qint32>(m_network.calendars.size());
        m_network.calendars.push_back(std::move(all));
        return m_combined[key] = index;
    }

private:
    const PlanCalendars &m_calendars;
    schedule::Network &m_network;
    std::vector<qint32> m_index;
    std::vector<std::pair<int, int>> m_people; // row of the task, calendar of a person on it
    std::map<std::pair<qint32, std::vector<int>>, qint32> m_combined;
};

schedule::Mode modeOf(const Task &task)
{
    if (task.mode == TaskMode::Inactive)
        return schedule::Mode::Inactive;
    if (task.isExternal || (!task.pinnedReason.isEmpty() && task.pinnedStart && task.pinnedFinish))
        return schedule::Mode::Fixed;
    return task.mode == TaskMode::Manual ? schedule::Mode::Manual : schedule::Mode::Automatic;
}

void setProject(const Project &project, const WorkingCalendar &calendar, QDate asOf,
                schedule::Network &network)
{
    const QDate start = project.start.isValid() ? project.start : asOf;
    network.projectStart = project.scheduleStart.value_or(calendar.nextStart(PlanTime::fromDate(start)));
    network.projectFinish = project.scheduleFinish.value_or(network.projectStart);
    network.fromStart = project.scheduleFromStart;
    network.honorConstraints = project.honorConstraints;
    network.multipleCriticalPaths = project.multipleCriticalPaths;
    network.criticalSlackLimit =
        Duration::fromMinutes(qint64(project.criticalSlackDays) * project.minutesPerDay);
    network.statusDate = project.statusDate;
}

void listUncomputed(const Task &task, PlanSchedule &schedule)
{
    if (task.mode == TaskMode::Inactive || task.actualFinish || task.pinnedReason.isEmpty())
        return;
    const QString reason =
        QCoreApplication::translate("PinnedReason", task.pinnedReason.toUtf8().constData());
    schedule.uncomputed.push_back({task.id, reason, task.pinnedStart && task.pinnedFinish});
}

} // namespace

bool isTaskInput(const RowChange &row)
{
    static const std::array structural{fieldIndex<Task>("project"), fieldIndex<Task>("parent"),
                                       fieldIndex<Task>("pos"), fieldIndex<Task>("calendar"),
                                       fieldIndex<Task>("ignore_resource_calendars")};
    return row.record == RecordKind::Task && row.operation == RowChange::Operation::Update &&
           std::ranges::none_of(row.fields, [](const FieldChange &field) {
               return std::ranges::find(structural, field.field) != structural.end();
           });
}

schedule::Task engineTask(const Task &row, const schedule::Task &place)
{
    schedule::Task task;
    task.parent = place.parent;
    task.calendar = place.calendar;
    task.workCalendar = place.workCalendar;
    task.mode = modeOf(row);
    // The enumerations have the same values; tst_planschedule holds them to it.
    task.constraint = static_cast<schedule::Constraint>(row.constraint);
    task.constraintAt = row.constraintDate;
    task.deadline = row.deadline;
    task.elapsed = row.isElapsed;
    task.placeholder = row.isPlaceholder;
    task.complete = row.percentComplete >= 100;
    task.duration = row.duration;
    task.remaining =
        row.remaining.value_or(Duration{row.duration.tenths * (100 - row.percentComplete) / 100});
    // A task takes as long as its work and the pauses in it.
    if (!row.splitParts.isEmpty()) {
        const SplitParts parts = parseSplitParts(row.splitParts);
        const Duration done =
            row.actualDuration.value_or(Duration{row.duration.tenths - task.remaining.tenths});
        task.remaining.tenths += pausesBetween(parts, done, row.duration).tenths;
        task.duration.tenths += pausesBetween(parts, {}, row.duration).tenths;
    }
    task.levellingDelay = row.levelingDelay;
    task.actualStart = row.actualStart;
    task.actualFinish = row.actualFinish;
    task.stop = row.stop;
    task.resume = row.resume;
    if (task.mode != schedule::Mode::Automatic) {
        task.pinnedStart = row.pinnedStart;
        task.pinnedFinish = row.pinnedFinish;
    }
    return task;
}

bool worksOnOwnCalendar(const Plan &plan, PersonId id)
{
    const Person *person = plan.find(id);
    return person &&
           decidesWorkingTime(*person, std::ranges::find(plan.rows<Absence>(), id, &Absence::person) !=
                                           plan.rows<Absence>().end());
}

schedule::Link engineLink(const Link &row, int predecessor, int successor)
{
    schedule::Link link;
    link.predecessor = predecessor;
    link.successor = successor;
    link.type = static_cast<schedule::LinkType>(row.type);
    link.lagKind = static_cast<schedule::LagKind>(row.lagUnit);
    const bool isPercent = row.lagUnit == LagUnit::Percent || row.lagUnit == LagUnit::ElapsedPercent;
    link.lag = isPercent ? row.lagPercent : row.lag.tenths;
    return link;
}

const schedule::TaskDates *PlanSchedule::find(TaskId id) const
{
    const int found = index.find(id.uuid);
    return found < 0 ? nullptr : &result.tasks[at(found)];
}

bool PlanSchedule::isSummary(TaskId id) const
{
    const int found = index.find(id.uuid);
    return found >= 0 && isSummaryTask[at(found)];
}

QDate PlanSchedule::finishDay(TaskId id) const
{
    const schedule::TaskDates *dates = find(id);
    return dates ? lastDay(*dates) : QDate();
}

int PlanSchedule::percentComplete(const Task &task) const
{
    const int found = index.find(task.id.uuid);
    return found >= 0 && isSummaryTask[at(found)] ? progress[at(found)].percent() : task.percentComplete;
}

QDate lastDay(const schedule::TaskDates &dates)
{
    return dates.finish > dates.start ? PlanTime{dates.finish.tenths - 1}.date() : dates.finish.date();
}

ScheduleNetwork scheduleNetwork(const Plan &plan, const PlanCalendars &calendars, QDate asOf)
{
    ScheduleNetwork made;
    const Project *project = plan.project();
    if (!project)
        return made;
    PlanSchedule &schedule = made.schedule;
    schedule::Network &network = made.network;
    const TaskOutline outline(plan);
    NetworkCalendars networkCalendars(plan, calendars, network);
    setProject(*project, calendars.project(), asOf, network);
    schedule.projectStart = network.projectStart;
    network.projectCalendar = networkCalendars.networkIndex(calendars.projectIndex());

    const size_t count = outline.rows.size();
    network.tasks.reserve(count);
    schedule.tasks.reserve(count);
    schedule.progress.reserve(count);
    schedule.index.reserve(static_cast<qsizetype>(count));
    schedule.depth = outline.depth;
    schedule.isSummaryTask.resize(count);
    for (const int parent : outline.parent) {
        if (parent >= 0)
            schedule.isSummaryTask[at(parent)] = 1;
    }
    for (size_t i = 0; i < count; ++i) {
        const Task &row = plan.rows<Task>()[at(outline.rows[i])];
        schedule.index.insert(row.id.uuid, static_cast<int>(i));
        schedule.tasks.push_back(row.id);
        schedule::Task place;
        place.parent = outline.parent[i];
        const bool hasOwn = row.calendar && plan.find(row.calendar);
        place.calendar = hasOwn ? networkCalendars.networkIndex(calendars.index(row.calendar)) : -1;
        place.workCalendar = networkCalendars.workCalendar(row, outline.rows[i], place.calendar);
        network.tasks.push_back(engineTask(row, place));
        schedule.progress.push_back(progressOf(row));
        listUncomputed(row, schedule);
    }
    rollUpProgress(schedule.progress, schedule.depth, schedule.isSummaryTask);
    network.links.reserve(plan.rows<Link>().size());
    schedule.links.reserve(plan.rows<Link>().size());
    for (const Link &link : plan.rows<Link>()) {
        if (link.project != project->id)
            continue;
        schedule.links.push_back(link.id);
        network.links.push_back(engineLink(link, outline.positionOf(taskRow(plan, link.predecessor)),
                                           outline.positionOf(taskRow(plan, link.successor))));
    }
    made.goLiveTask = project->goLiveTask;
    made.hasNoFinish = !network.fromStart && !project->scheduleFinish;
    return made;
}

void ScheduleNetwork::compute()
{
    if (hasNoFinish) {
        network.fromStart = true;
        network.projectFinish = schedule::compute(network).finish;
        network.fromStart = false;
    }
    schedule.result = schedule::compute(network);
    readResult();
}

void ScheduleNetwork::readResult()
{
    schedule.cycle.clear();
    for (const qint32 task : schedule.result.cycle)
        schedule.cycle.push_back(schedule.tasks[at(task)]);
    schedule.goLive = schedule.finishDay(goLiveTask);
}

PlanSchedule computeSchedule(const Plan &plan, const PlanCalendars &calendars, QDate asOf)
{
    if (!plan.project())
        return {};
    ScheduleNetwork made = scheduleNetwork(plan, calendars, asOf);
    made.compute();
    return made.schedule;
}

} // namespace baton
