// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checks/rules.h"

using namespace Qt::StringLiterals;

namespace baton {

namespace {

Fix setHardStop(QDate date)
{
    return {Checks::tr("Set the hard stop to %1").arg(dateText(date)), [date](const Plan &plan) {
                Edit edit(plan, QT_TRANSLATE_NOOP("Edit", "Set the hard stop"));
                edit.set(plan.openProject(), &Project::hardStop, date);
                return edit;
            }};
}

void checkTailHardStop(const CheckContext &context, Findings &findings)
{
    const Project &project = context.project;
    if (!project.tailEnd.isValid()) {
        if (project.floorPercent > 0 && !context.analysis.tapers.empty())
            findings.add(project.id,
                         Checks::tr("The tail has no planned end, so %1 % would be spent for ever.")
                             .arg(project.floorPercent));
        return;
    }
    const QDate latest =
        context.analysis.calendars.project().addWorkingDays(project.tailEnd, project.hardStopDays);
    if (!project.hardStop.isValid())
        findings.add(project.id, Checks::tr("The tail has no hard stop."), setHardStop(latest));
    else if (project.hardStop > latest)
        findings.add(project.id,
                     Checks::tr("The hard stop on %1 lies more than %n working day(s) after the tail end.",
                                nullptr, project.hardStopDays)
                         .arg(dateText(project.hardStop)),
                     setHardStop(latest));
}

} // namespace

const Rule tailHardStop{
    "tail.hard_stop", Severity::Error, QT_TRANSLATE_NOOP("Checks", "Tail without bounds"),
    QT_TRANSLATE_NOOP(
        "Checks", "The tail has a planned end and, at most 20 working days later (a setting), a hard stop."),
    checkTailHardStop};

} // namespace baton
