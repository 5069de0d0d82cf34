// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analysis/planschedule.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace baton {

namespace {

size_t at(int index)
{
    return static_cast<size_t>(index);
}

// Tasks in outline order: by position among siblings, children after their parent.
class Outline
{
public:
    explicit Outline(const Plan &plan) : m_rows(plan.rows<Task>())
    {
        QHash<QUuid, int> rowOf;
        rowOf.reserve(static_cast<qsizetype>(m_rows.size()));
        for (size_t i = 0; i < m_rows.size(); ++i) {
            if (m_rows[i].project == plan.openProject())
                rowOf.insert(m_rows[i].id.uuid, static_cast<int>(i));
        }
        m_children.resize(m_rows.size());
        m_isPlaced.resize(m_rows.size());
        std::vector<int> roots;
        for (const int row : rowOf) {
            const int above = rowOf.value(m_rows[at(row)].parent.uuid, -1);
            (above < 0 ? roots : m_children[at(above)]).push_back(row);
        }
        placeAll(roots);
        // Parents that lead back to themselves hang under no root; each starts where its circle is cut.
        std::vector<int> left;
        for (const int row : rowOf) {
            if (!m_isPlaced[at(row)])
                left.push_back(row);
        }
        sortSiblings(left);
        for (const int row : left) {
            if (!m_isPlaced[at(row)])
                placeAll({row});
        }
    }

    std::vector<const Task *> tasks;
    std::vector<int> depth;
    std::vector<int> parent; // position in `tasks`, or -1

private:
    void sortSiblings(std::vector<int> &rows) const
    {
        std::ranges::sort(rows, [this](int a, int b) {
            const Task &left = m_rows[at(a)];
            const Task &right = m_rows[at(b)];
            return left.position != right.position ? left.position < right.position : left.id < right.id;
        });
    }

    void placeAll(std::vector<int> roots)
    {
        struct Waiting
        {
            int row, parent, depth;
        };
        std::vector<Waiting> waiting;
        const auto push = [&](std::vector<int> &rows, int under, int level) {
            sortSiblings(rows);
            for (auto row = rows.rbegin(); row != rows.rend(); ++row)
                waiting.push_back({*row, under, level});
        };
        push(roots, -1, 0);
        while (!waiting.empty()) {
            const Waiting next = waiting.back();
            waiting.pop_back();
            if (m_isPlaced[at(next.row)])
                continue;
            m_isPlaced[at(next.row)] = 1;
            const int position = static_cast<int>(tasks.size());
            tasks.push_back(&m_rows[at(next.row)]);
            depth.push_back(next.depth);
            parent.push_back(next.parent);
            push(m_children[at(next.row)], position, next.depth + 1);
        }
    }

    std::span<const Task> m_rows;
    std::vector<std::vector<int>> m_children;
    std::vector<char> m_isPlaced;
};

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
            if (person.kind == ResourceKind::Person && (person.calendar || away.contains(person.id.uuid)))
                hasOwn.insert(person.id.uuid);
        }
        for (const Assignment &assignment : plan.rows<Assignment>()) {
            if (hasOwn.contains(assignment.person.uuid))
                m_peopleOf[assignment.task.uuid].push_back(calendars.index(assignment.person));
        }
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
    qint32 workCalendar(const Task &task, qint32 own)
    {
        const auto found = m_peopleOf.constFind(task.id.uuid);
        if (found == m_peopleOf.constEnd() || (own >= 0 && task.ignoresResourceCalendars))
            return own;
        std::vector<int> people = *found;
        std::ranges::sort(people);
        people.erase(std::ranges::unique(people).begin(), people.end());
        if (people.size() == 1 && own < 0)
            return networkIndex(people.front());
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
    QHash<QUuid, std::vector<int>> m_peopleOf;
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

schedule::Task engineTask(const Task &row)
{
    schedule::Task task;
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

schedule::Link engineLink(const Link &row, const QHash<QUuid, int> &index)
{
    schedule::Link link;
    link.predecessor = index.value(row.predecessor.uuid, -1);
    link.successor = index.value(row.successor.uuid, -1);
    link.type = static_cast<schedule::LinkType>(row.type);
    link.lagKind = static_cast<schedule::LagKind>(row.lagUnit);
    const bool isPercent = row.lagUnit == LagUnit::Percent || row.lagUnit == LagUnit::ElapsedPercent;
    link.lag = isPercent ? row.lagPercent : row.lag.tenths;
    return link;
}

void setProject(const Project &project, const WorkingCalendar &calendar, QDate asOf,
                schedule::Network &network)
{
    const QDate start = project.start.isValid() ? project.start : asOf;
    network.projectStart = project.scheduleStart.value_or(calendar.nextStart(PlanTime::fromDate(start)));
    network.projectFinish = project.scheduleFinish.value_or(network.projectStart);
    // Scheduling from the finish is not computed yet; what came from a file keeps the file's dates.
    network.fromStart = true;
    network.honorConstraints = project.honorConstraints;
    network.multipleCriticalPaths = project.multipleCriticalPaths;
    network.criticalSlackLimit =
        Duration::fromMinutes(qint64(project.criticalSlackDays) * project.minutesPerDay);
    network.statusDate = project.statusDate;
}

void listUncomputed(const Project &project, const Task &task, bool isSummary, PlanSchedule &schedule)
{
    if (task.mode == TaskMode::Inactive || task.actualFinish)
        return;
    if (!task.pinnedReason.isEmpty()) {
        const QString reason =
            QCoreApplication::translate("PinnedReason", task.pinnedReason.toUtf8().constData());
        schedule.uncomputed.push_back({task.id, reason, task.pinnedStart && task.pinnedFinish});
        return;
    }
    if (isSummary || task.mode == TaskMode::Manual || task.isExternal || task.actualStart)
        return;
    if (!project.scheduleFromStart)
        schedule.uncomputed.push_back(
            {task.id,
             QCoreApplication::translate("PinnedReason", "The project is scheduled from its finish."),
             false});
    else if (task.constraint == ConstraintKind::AsLateAsPossible)
        schedule.uncomputed.push_back(
            {task.id,
             QCoreApplication::translate("PinnedReason", "The task is scheduled as late as possible."),
             false});
    else if (!task.splitParts.isEmpty())
        schedule.uncomputed.push_back(
            {task.id, QCoreApplication::translate("PinnedReason", "The work on the task is split."), false});
}

} // namespace

const schedule::TaskDates *PlanSchedule::find(TaskId id) const
{
    const auto found = index.constFind(id.uuid);
    return found == index.constEnd() ? nullptr : &result.tasks[at(*found)];
}

bool PlanSchedule::isSummary(TaskId id) const
{
    const auto found = index.constFind(id.uuid);
    return found != index.constEnd() && isSummaryTask[at(*found)];
}

QDate PlanSchedule::finishDay(TaskId id) const
{
    const schedule::TaskDates *dates = find(id);
    if (!dates)
        return {};
    return dates->finish > dates->start ? PlanTime{dates->finish.tenths - 1}.date() : dates->finish.date();
}

PlanSchedule computeSchedule(const Plan &plan, const PlanCalendars &calendars, QDate asOf)
{
    PlanSchedule schedule;
    const Project *project = plan.project();
    if (!project)
        return schedule;
    const Outline outline(plan);
    schedule::Network network;
    NetworkCalendars networkCalendars(plan, calendars, network);
    setProject(*project, calendars.project(), asOf, network);
    network.projectCalendar = networkCalendars.networkIndex(calendars.projectIndex());

    const size_t count = outline.tasks.size();
    network.tasks.reserve(count);
    schedule.tasks.reserve(count);
    schedule.index.reserve(static_cast<qsizetype>(count));
    schedule.depth = outline.depth;
    schedule.isSummaryTask.resize(count);
    for (const int parent : outline.parent) {
        if (parent >= 0)
            schedule.isSummaryTask[at(parent)] = 1;
    }
    for (size_t i = 0; i < count; ++i) {
        const Task &row = *outline.tasks[i];
        schedule.index.insert(row.id.uuid, static_cast<int>(i));
        schedule.tasks.push_back(row.id);
        schedule::Task task = engineTask(row);
        task.parent = outline.parent[i];
        const bool hasOwn = row.calendar && plan.find(row.calendar);
        task.calendar = hasOwn ? networkCalendars.networkIndex(calendars.index(row.calendar)) : -1;
        task.workCalendar = networkCalendars.workCalendar(row, task.calendar);
        network.tasks.push_back(task);
        listUncomputed(*project, row, schedule.isSummaryTask[i], schedule);
    }
    std::vector<const Link *> links;
    for (const Link &link : plan.rows<Link>()) {
        if (link.project == project->id)
            links.push_back(&link);
    }
    network.links.reserve(links.size());
    for (const Link *link : links) {
        schedule.links.push_back(link->id);
        network.links.push_back(engineLink(*link, schedule.index));
    }
    schedule.result = schedule::compute(network);
    for (const qint32 task : schedule.result.cycle)
        schedule.cycle.push_back(schedule.tasks[at(task)]);
    schedule.goLive = schedule.finishDay(project->goLiveTask);
    return schedule;
}

} // namespace baton
