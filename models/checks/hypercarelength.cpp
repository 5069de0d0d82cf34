// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checks/rules.h"

namespace baton {

namespace {

int usualDays(Profile profile)
{
    switch (profile) {
    case Profile::Minor:
        return 5;
    case Profile::Critical:
        return 30;
    case Profile::Standard:
        break;
    }
    return 10;
}

void checkHypercareLength(const CheckContext &context, Findings &findings)
{
    const Project &project = context.project;
    if (!project.goLive.isValid() || !project.hypercareEnd.isValid() || project.hypercareEnd < project.goLive)
        return;
    const WorkingCalendar &calendar = context.analysis.calendars.project();
    const int days = calendar.workingDaysBetween(project.goLive, project.hypercareEnd);
    const int usual = usualDays(project.profile);
    // Who goes live on a working day may count that day as the first.
    if (days == usual || (calendar.isWorkingDay(project.goLive) && days + 1 == usual))
        return;
    const QString profile = enumText(project.profile);
    const QString text =
        days < usual ? Checks::tr("Hypercare lasts %1 working days; the profile “%2” has %3.")
                     : Checks::tr("Hypercare lasts as long as %1 working days; the profile “%2” has %3.");
    Fix fix;
    if (!project.hypercareEndBaseline.isValid())
        fix = {Checks::tr("Set to %n working day(s)", nullptr, usual), [usual](const Plan &plan) {
                   Edit edit(plan, QT_TRANSLATE_NOOP("Edit", "Set the length of hypercare"));
                   const Project &current = *plan.project();
                   edit.set(current.id, &Project::hypercareEnd,
                            PlanCalendars(plan).project().addWorkingDays(current.goLive, usual));
                   return edit;
               }};
    findings.add(project.id, text.arg(QString::number(days), profile, QString::number(usual)), fix);
}

} // namespace

const Rule hypercareLength{
    "hypercare.length", Severity::Warning, QT_TRANSLATE_NOOP("Checks", "Unusual length of hypercare"),
    QT_TRANSLATE_NOOP("Checks", "Minor services have 5 working days of hypercare, standard ones 10, critical "
                                "ones 30. Shorter leaves operations alone early, longer binds the project."),
    checkHypercareLength};

} // namespace baton
