// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checks/rules.h"

#include "models/allocation/presets.h"

#include <algorithm>

namespace baton {

namespace {

Fix applyStandard(PersonId person)
{
    return {Checks::tr("Use the standard taper"),
            [person](const Plan &plan) { return applyTaperPreset(plan, person, TaperPreset::Standard); }};
}

void checkTaperCoverage(const CheckContext &context, Findings &findings)
{
    const Project &project = context.project;
    const Person *manager = context.plan.find(project.projectManager);
    const bool isCompleted = project.completedOn.isValid() && project.completedOn <= context.analysis.asOf;
    if (!manager || isCompleted || !project.handoverStart.isValid() || !project.tailEnd.isValid())
        return;
    const auto taper = std::ranges::find(context.analysis.tapers, manager->id, &Taper::person);
    if (taper == context.analysis.tapers.end() || taper->steps.empty()) {
        findings.add(manager->id, Checks::tr("No allocation is planned for %1.").arg(manager->name),
                     applyStandard(manager->id));
        return;
    }
    const WorkingCalendar &calendar = context.analysis.calendars.project();
    if (taper->firstDay() > calendar.workingDayOnOrAfter(project.handoverStart))
        findings.add(taper->steps.front().id,
                     Checks::tr("The allocation of %1 begins on %2, after the handover starts on %3.")
                         .arg(manager->name, dateText(taper->firstDay()), dateText(project.handoverStart)));
    if (taper->lastDay() < calendar.workingDayOnOrBefore(project.tailEnd))
        findings.add(taper->steps.back().id,
                     Checks::tr("The allocation of %1 ends on %2, before the tail end on %3.")
                         .arg(manager->name, dateText(taper->lastDay()), dateText(project.tailEnd)));
}

} // namespace

const Rule taperCoverage{
    "taper.coverage", Severity::Error, QT_TRANSLATE_NOOP("Checks", "Handover not covered"),
    QT_TRANSLATE_NOOP("Checks", "The project manager is allocated from handover start to tail end: by steps, "
                                "and after the last by the floor where there is one."),
    checkTaperCoverage};

} // namespace baton
