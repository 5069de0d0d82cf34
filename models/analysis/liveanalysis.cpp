// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analysis/liveanalysis.h"

#include "models/analysis/analysisparts.h"
#include "models/analysis/schedulenetwork.h"

#include <algorithm>

namespace baton {

namespace {

enum class Reach { Judgement, Tasks, All };

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
    case RecordKind::Project:
    case RecordKind::Person:
    case RecordKind::Calendar:
    case RecordKind::CalendarException:
    case RecordKind::Absence:
    case RecordKind::Link:
    case RecordKind::Assignment:
    case RecordKind::AllocationStep:
        break;
    }
    return Reach::All;
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
            m_touched.insert(row.id);
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
    m_touched.clear();
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
    if (!m_analysis || (!m_touched.empty() && !deriveTasks(plan))) {
        outdate();
        deriveAll(plan, asOf, elsewhere);
    } else if (m_isJudgementOld) {
        m_analysis->readiness = evaluateReadiness(plan, m_analysis->calendars, asOf);
    }
    m_touched.clear();
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
    const auto assignments = plan.rows<Assignment>();
    m_commitments.resize(assignments.size());
    m_assigned.clear();
    for (size_t row = 0; row < assignments.size(); ++row) {
        m_commitments[row] = commitmentOf(plan, analysis.schedule, assignments[row], asOf);
        if (m_commitments[row])
            analysis.commitments.push_back(*m_commitments[row]);
        if (const int task = analysis.schedule.index.find(assignments[row].task.uuid); task >= 0)
            m_assigned.emplace_back(task, static_cast<qint32>(row));
    }
    std::ranges::sort(m_assigned);
    deriveOverloads(analysis, plan);
    deriveGoLiveFloat(analysis, plan);
}

// False where that takes more than the dates of tasks.
bool LiveAnalysis::deriveTasks(const Plan &plan)
{
    if (!m_live)
        return false;
    PlanSchedule &schedule = m_analysis->schedule;
    schedule::LiveSchedule::Changes changes;
    std::vector<qint32> touched;
    for (const QUuid &id : std::as_const(m_touched)) {
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
        m_changes.tasks.push_back(TaskId{id});
    }
    std::ranges::sort(changes, {}, &std::pair<qint32, schedule::Task>::first);
    if (!changes.empty()) {
        const std::vector<qint32> moved = m_live->change(changes, schedule.result);
        for (const qint32 position : moved)
            m_changes.tasks.push_back(schedule.tasks[static_cast<size_t>(position)]);
        touched.insert(touched.end(), moved.begin(), moved.end());
        const Project &project = *plan.project();
        schedule.goLive = schedule.finishDay(project.goLiveTask);
        deriveGoLiveFloat(*m_analysis, plan);
    }
    m_analysis->readiness = evaluateReadiness(plan, m_analysis->calendars, m_analysis->asOf);
    deriveLoad(plan, touched);
    return true;
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
