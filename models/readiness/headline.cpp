// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/readiness/judging.h"

namespace baton {

void writeHeadline(const Plan &plan, const PlanCalendars &calendars, Readiness &readiness)
{
    const Project &project = *plan.project();
    const WorkingCalendar &calendar = calendars.project();
    const QDate asOf = readiness.asOf;
    Headline &headline = readiness.headline;
    for (const ItemJudgement &judgement : readiness.items) {
        const QDate due = judgement.dates.due;
        if (!judgement.isCounted || !due.isValid() || due > asOf)
            continue;
        ++headline.due;
        headline.accepted += judgement.state == ItemState::Accepted ? 1 : 0;
    }
    headline.openExitGates = readiness.exitGates.open + readiness.exitGates.failed;

    if (project.goLive.isValid() && asOf > project.goLive && project.phase != Phase::RolledBack) {
        headline.kind = Headline::Kind::Hypercare;
        headline.hypercareDay = std::max(1, calendar.workingDaysBetween(project.goLive, asOf));
        if (project.hypercareEnd.isValid())
            headline.hypercareDays = calendar.workingDaysBetween(project.goLive, project.hypercareEnd);
        return;
    }
    const QDate decision = project.decision.isValid() ? project.decision : project.goLive;
    const bool isNear =
        decision.isValid() && asOf >= calendar.addWorkingDays(decision, -project.headlineDays);
    if (isNear)
        headline.kind = Headline::Kind::Verdict;
    else if (!readiness.isSettingUp)
        headline.kind = Headline::Kind::Pace;
}

} // namespace baton
