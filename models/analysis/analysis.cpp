// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analysis/analysis.h"

#include <algorithm>
#include <cmath>

namespace baton {

namespace {

std::vector<Commitment> commitmentsOf(const Plan &plan, const PlanSchedule &schedule, QDate asOf)
{
    std::vector<Commitment> commitments;
    for (const Assignment &assignment : plan.rows<Assignment>()) {
        const Person *person = plan.find(assignment.person);
        const schedule::TaskDates *dates = schedule.find(assignment.task);
        if (!dates || dates->finish.date() < asOf || !person || person->kind != ResourceKind::Person ||
            assignment.units <= 0)
            continue;
        const Task &task = *plan.find(assignment.task);
        // A milestone takes nobody's time.
        if (task.mode == TaskMode::Inactive || task.percentComplete >= 100 || task.actualFinish ||
            dates->finish <= dates->start)
            continue;
        const QDate from = std::max(dates->start.date(), asOf);
        const QDate to = schedule.finishDay(task.id);
        if (from <= to)
            commitments.push_back({person->id, from, to,
                                   static_cast<int>(std::lround(std::min(assignment.units, 1000.0) * 100))});
    }
    return commitments;
}

} // namespace

Analysis analyse(const Plan &plan, QDate asOf, std::vector<Commitment> elsewhere)
{
    Analysis analysis{asOf, PlanCalendars(plan), {}, {}, {}, {}, std::move(elsewhere), {}, {}};
    const PlanCalendars &calendars = analysis.calendars;
    analysis.schedule = computeSchedule(plan, calendars, asOf);
    analysis.readiness = evaluateReadiness(plan, calendars, asOf);
    analysis.tapers = tapers(plan, calendars, asOf);
    analysis.commitments = commitmentsOf(plan, analysis.schedule, asOf);
    analysis.overloads =
        overloads(plan, calendars, analysis.tapers, analysis.commitments, analysis.elsewhere);
    std::erase_if(analysis.overloads, [&](const Overload &overload) { return overload.to < asOf; });
    const Project *project = plan.project();
    if (project && project->goLive.isValid() && analysis.schedule.goLive.isValid())
        analysis.goLiveFloat =
            calendars.project().workingDaysBetween(analysis.schedule.goLive, project->goLive);
    return analysis;
}

bool concernsSchedule(const ChangeSet &change)
{
    return std::ranges::any_of(change.rows, [](const RowChange &row) {
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
            return false;
        case RecordKind::Project:
        case RecordKind::Person:
        case RecordKind::Calendar:
        case RecordKind::CalendarException:
        case RecordKind::Absence:
        case RecordKind::Task:
        case RecordKind::Link:
        case RecordKind::Assignment:
        case RecordKind::AllocationStep:
            break;
        }
        return true;
    });
}

Analysis judgedAnew(Analysis before, const Plan &plan)
{
    before.readiness = evaluateReadiness(plan, before.calendars, before.asOf);
    return before;
}

} // namespace baton
