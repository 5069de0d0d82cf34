// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analysis/liveanalysis.h"

#include "models/analysis/analysisparts.h"
#include "models/analysis/schedulenetwork.h"

#include <algorithm>

namespace baton {

namespace {

enum class Reach { Judgement, Tasks, Links, Assignments, All };

// How far a change reaches. A record that is not named here reaches everything.
Reach reachOf(const RowChange &row)
{
    switch (row.record) {
    case RecordKind::TaskBaseline:
    case RecordKind::Deliverable:
    case RecordKind::ChecklistItem:
    case RecordKind::Evidence:
    case RecordKind::Acceptance:
    case RecordKind::Waiver:
    case RecordKind::Condition:
    case RecordKind::ChangeRequest:
    case RecordKind::Snapshot:
        return Reach::Judgement;
    case RecordKind::Task:
        return isTaskInput(row) ? Reach::Tasks : Reach::All;
    case RecordKind::Link:
        return Reach::Links;
    case RecordKind::Assignment:
        return Reach::Assignments;
    case RecordKind::Project:
    case RecordKind::Person:
    case RecordKind::Calendar:
    case RecordKind::CalendarException:
    case RecordKind::Absence:
    case RecordKind::AllocationStep:
        break;
    }
    return Reach::All;
}

// Adds the records that the field names, before and after.
void addNamed(const RowChange &row, int field, QSet<QUuid> &ids)
{
    if (const FieldChange *change = row.find(field)) {
        for (const Value &value : {change->before, change->after}) {
            QUuid id;
            if (detail::readUuid(value, id))
                ids.insert(id);
        }
    }
}

} // namespace

LiveAnalysis::LiveAnalysis() = default;
LiveAnalysis::~LiveAnalysis() = default;

void LiveAnalysis::follow(const ChangeSet &change)
{
    m_isJudgementOld = true;
    for (const RowChange &row : change.rows) {
        switch (reachOf(row)) {
        case Reach::Judgement:
            // A baseline belongs to the bars of a chart.
            m_changes.areAll = m_changes.areAll || row.record == RecordKind::TaskBaseline;
            break;
        case Reach::Tasks:
            m_touched.tasks.insert(row.id);
            break;
        case Reach::Links:
            m_touched.links.insert(row.id);
            addNamed(row, fieldIndex<Link>("predecessor"), m_touched.linked);
            addNamed(row, fieldIndex<Link>("successor"), m_touched.linked);
            break;
        case Reach::Assignments:
            m_touched.assignments.insert(row.id);
            addNamed(row, fieldIndex<Assignment>("person"), m_touched.people);
            addNamed(row, fieldIndex<Assignment>("task"), m_touched.assigned);
            break;
        case Reach::All:
            outdate();
            return;
        }
    }
}

void LiveAnalysis::outdate()
{
    m_analysis.reset();
    m_live.reset();
    m_touched = {};
    m_changes = {};
}

LiveAnalysis::Changes LiveAnalysis::takeChanges()
{
    std::sort(m_changes.tasks.begin(), m_changes.tasks.end());
    m_changes.tasks.erase(std::ranges::unique(m_changes.tasks).begin(), m_changes.tasks.end());
    return std::exchange(m_changes, Changes{false, {}});
}

const Analysis &LiveAnalysis::analysis(const Plan &plan, QDate asOf, const std::vector<Commitment> &elsewhere)
{
    if (!m_analysis || (!m_touched.isEmpty() && !deriveTouched(plan))) {
        outdate();
        deriveAll(plan, asOf, elsewhere);
    } else if (m_isJudgementOld) {
        m_analysis->readiness = evaluateReadiness(plan, m_analysis->calendars, asOf);
    }
    m_touched = {};
    m_isJudgementOld = false;
    return *m_analysis;
}

void LiveAnalysis::deriveAll(const Plan &plan, QDate asOf, const std::vector<Commitment> &elsewhere)
{
    m_analysis = Analysis{asOf, PlanCalendars(plan), {}, {}, {}, {}, elsewhere, {}, {}};
    Analysis &analysis = *m_analysis;
    ScheduleNetwork made = scheduleNetwork(plan, analysis.calendars, asOf);
    if (made.network.fromStart && plan.project()) {
        m_live = std::make_unique<schedule::LiveSchedule>(std::move(made.network), made.schedule.result);
        made.readResult();
    } else if (plan.project()) {
        made.compute();
    }
    analysis.schedule = std::move(made.schedule);
    analysis.readiness = evaluateReadiness(plan, analysis.calendars, asOf);
    analysis.tapers = tapers(plan, analysis.calendars, asOf);
    deriveCommitments(plan);
    deriveGoLiveFloat(analysis, plan);
}

void LiveAnalysis::deriveCommitments(const Plan &plan)
{
    Analysis &analysis = *m_analysis;
    const auto assignments = plan.rows<Assignment>();
    analysis.commitments.clear();
    m_commitments.resize(assignments.size());
    m_assigned.clear();
    for (size_t row = 0; row < assignments.size(); ++row) {
        m_commitments[row] = commitmentOf(plan, analysis.schedule, assignments[row], analysis.asOf);
        if (m_commitments[row])
            analysis.commitments.push_back(*m_commitments[row]);
        if (const int task = analysis.schedule.index.find(assignments[row].task.uuid); task >= 0)
            m_assigned.emplace_back(task, static_cast<qint32>(row));
    }
    std::ranges::sort(m_assigned);
    deriveOverloads(analysis, plan);
}

// False where the shape of the outline or calendars are touched.
bool LiveAnalysis::deriveTouched(const Plan &plan)
{
    if (!m_live)
        return false;
    // Who is away now and then decides when the work on a task is done.
    for (const QUuid &id : std::as_const(m_touched.assignments)) {
        if (const Assignment *assignment = plan.find(AssignmentId{id})) {
            m_touched.people.insert(assignment->person.uuid);
            m_touched.assigned.insert(assignment->task.uuid);
        }
    }
    if (std::ranges::any_of(m_touched.people,
                            [&](QUuid id) { return worksOnOwnCalendar(plan, PersonId{id}); }))
        return false;
    for (const QUuid &task : std::as_const(m_touched.assigned))
        m_changes.tasks.push_back(TaskId{task});
    std::vector<qint32> touched;
    if (!m_touched.links.isEmpty())
        touched = relink(plan);
    if (!deriveTasks(plan, touched))
        return false;
    for (const qint32 position : touched)
        m_changes.tasks.push_back(m_analysis->schedule.tasks[static_cast<size_t>(position)]);
    m_analysis->readiness = evaluateReadiness(plan, m_analysis->calendars, m_analysis->asOf);
    if (!m_touched.assignments.isEmpty())
        deriveCommitments(plan);
    else
        deriveLoad(plan, touched);
    return true;
}

// Adds to `touched` the positions of the tasks that differ now. False as above.
bool LiveAnalysis::deriveTasks(const Plan &plan, std::vector<qint32> &touched)
{
    PlanSchedule &schedule = m_analysis->schedule;
    schedule::LiveSchedule::Changes changes;
    bool isFurther = false;
    for (const QUuid &id : std::as_const(m_touched.tasks)) {
        const int position = schedule.index.find(id);
        const Task *task = plan.find(TaskId{id});
        // Tasks with dates that are not understood are listed in the schedule, with the reason.
        if (!task || !task->pinnedReason.isEmpty())
            return false;
        if (position < 0)
            continue; // of another project
        const schedule::Task &before = m_live->network().tasks[static_cast<size_t>(position)];
        const schedule::Task after = engineTask(*task, before);
        if (after != before)
            changes.emplace_back(position, after);
        touched.push_back(position);
        if (!schedule.isSummaryTask[static_cast<size_t>(position)]) {
            const TaskProgress now = progressOf(*task);
            const TaskProgress known = std::exchange(schedule.progress[static_cast<size_t>(position)], now);
            isFurther = isFurther || now != known;
        }
    }
    if (isFurther) {
        for (const qint32 summary : rollUpProgress(schedule.progress, schedule.depth, schedule.isSummaryTask))
            touched.push_back(summary);
    }
    std::ranges::sort(changes, {}, &std::pair<qint32, schedule::Task>::first);
    if (!changes.empty()) {
        const std::vector<qint32> moved = m_live->change(changes, schedule.result);
        touched.insert(touched.end(), moved.begin(), moved.end());
    }
    if (!touched.empty()) {
        schedule.goLive = schedule.finishDay(plan.project()->goLiveTask);
        deriveGoLiveFloat(*m_analysis, plan);
    }
    return true;
}

// Returns the positions of the tasks whose dates differ.
std::vector<qint32> LiveAnalysis::relink(const Plan &plan)
{
    PlanSchedule &schedule = m_analysis->schedule;
    const std::vector<schedule::Link> &before = m_live->network().links;
    const std::vector<LinkId> ids = std::exchange(schedule.links, {});
    std::vector<schedule::Link> links;
    links.reserve(ids.size() + 1);
    schedule.links.reserve(ids.size() + 1);
    for (const Link &link : plan.rows<Link>()) {
        if (link.project != plan.project()->id)
            continue;
        const bool isTouched = m_touched.links.contains(link.id.uuid);
        if (isTouched) {
            m_touched.linked.insert(link.predecessor.uuid);
            m_touched.linked.insert(link.successor.uuid);
        }
        // Nearly all of them stand where they stood, and need no looking up of their tasks.
        const size_t row = links.size();
        links.push_back(!isTouched && row < ids.size() && ids[row] == link.id
                            ? before[row]
                            : engineLink(link, schedule.index.find(link.predecessor.uuid),
                                         schedule.index.find(link.successor.uuid)));
        schedule.links.push_back(link.id);
    }
    for (const QUuid &task : std::as_const(m_touched.linked))
        m_changes.tasks.push_back(TaskId{task});
    m_changes.areLinks = true;
    std::vector<qint32> moved = m_live->relink(std::move(links), schedule.result);
    schedule.cycle.clear();
    for (const qint32 task : schedule.result.cycle)
        schedule.cycle.push_back(schedule.tasks[static_cast<size_t>(task)]);
    return moved;
}

void LiveAnalysis::deriveLoad(const Plan &plan, const std::vector<qint32> &tasks)
{
    const auto assignments = plan.rows<Assignment>();
    QSet<QUuid> people;
    for (const qint32 task : tasks) {
        for (auto at = std::ranges::lower_bound(m_assigned, std::pair(task, -1));
             at != m_assigned.end() && at->first == task; ++at) {
            const auto row = static_cast<size_t>(at->second);
            const auto now = commitmentOf(plan, m_analysis->schedule, assignments[row], m_analysis->asOf);
            if (now == m_commitments[row])
                continue;
            m_commitments[row] = now;
            people.insert(assignments[row].person.uuid);
        }
    }
    if (people.isEmpty())
        return;
    m_analysis->commitments.clear();
    for (const auto &commitment : m_commitments) {
        if (commitment)
            m_analysis->commitments.push_back(*commitment);
    }
    deriveOverloads(*m_analysis, plan);
}

} // namespace baton
