// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analysis/analysis.h"

#include "models/analysis/analysisparts.h"

#include <algorithm>
#include <cmath>

namespace baton {

std::optional<Commitment> commitmentOf(const Plan &plan, const PlanSchedule &schedule,
                                       const Assignment &assignment, QDate asOf)
{
    const Person *person = plan.find(assignment.person);
    const schedule::TaskDates *dates = schedule.find(assignment.task);
    if (!dates || dates->finish.date() < asOf || !person || person->kind != ResourceKind::Person ||
        assignment.units <= 0)
        return {};
    const Task &task = *plan.find(assignment.task);
    // A milestone takes nobody's time.
    if (task.mode == TaskMode::Inactive || task.percentComplete >= 100 || task.actualFinish ||
        dates->finish <= dates->start)
        return {};
    const QDate from = std::max(dates->start.date(), asOf);
    const QDate to = lastDay(*dates);
    if (from > to)
        return {};
    return Commitment{person->id, from, to,
                      static_cast<int>(std::lround(std::min(assignment.units, 1000.0) * 100))};
}

void deriveOverloads(Analysis &analysis, const Plan &plan)
{
    analysis.overloads =
        overloads(plan, analysis.calendars, analysis.tapers, analysis.commitments, analysis.elsewhere);
    std::erase_if(analysis.overloads, [&](const Overload &overload) { return overload.to < analysis.asOf; });
}

void deriveGoLiveFloat(Analysis &analysis, const Plan &plan)
{
    const Project *project = plan.project();
    analysis.goLiveFloat.reset();
    if (project && project->goLive.isValid() && analysis.schedule.goLive.isValid())
        analysis.goLiveFloat =
            analysis.calendars.project().workingDaysBetween(analysis.schedule.goLive, project->goLive);
}

Analysis analyse(const Plan &plan, QDate asOf, std::vector<Commitment> elsewhere)
{
    Analysis analysis{asOf, PlanCalendars(plan), {}, {}, {}, {}, std::move(elsewhere), {}, {}};
    analysis.schedule = computeSchedule(plan, analysis.calendars, asOf);
    analysis.readiness = evaluateReadiness(plan, analysis.calendars, asOf);
    analysis.tapers = tapers(plan, analysis.calendars, asOf);
    for (const Assignment &assignment : plan.rows<Assignment>()) {
        if (const auto commitment = commitmentOf(plan, analysis.schedule, assignment, asOf))
            analysis.commitments.push_back(*commitment);
    }
    deriveOverloads(analysis, plan);
    deriveGoLiveFloat(analysis, plan);
    return analysis;
}

TaskDuration shownDuration(const Plan &plan, const Analysis &analysis, const Task &task)
{
    const schedule::TaskDates *dates = analysis.schedule.find(task.id);
    if (!dates || !analysis.schedule.isSummary(task.id))
        return durationOf(task);
    const Duration work =
        analysis.calendars.project().workBetween(dates->start, std::max(dates->start, dates->finish));
    const qint64 step = std::max(1, plan.project() ? plan.project()->minutesPerDay / 10 : 48);
    return {{(work.tenths + step / 2) / step * step}, false, false, 7};
}

} // namespace baton
