// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checks/rules.h"

namespace baton {

namespace {

void checkTaperFloor(const CheckContext &context, Findings &findings)
{
    const Project &project = context.project;
    if (project.completedOn.isValid() && project.completedOn <= context.analysis.asOf)
        return;
    for (const Taper &taper : context.analysis.tapers) {
        const Person *person = context.plan.find(taper.person);
        if (!person || person->side == Side::Operations || taper.steps.empty())
            continue;
        const PlacedStep &last = taper.steps.back();
        if (last.percent >= project.floorPercent)
            continue;
        findings.add(
            last.id,
            Checks::tr("The last step of %1 has %2 %, less than the floor of %3 % that follows it.")
                .arg(person->name, QString::number(last.percent), QString::number(project.floorPercent)),
            Fix{Checks::tr("Raise to the floor"), [id = last.id](const Plan &plan) {
                    Edit edit(plan, QT_TRANSLATE_NOOP("Edit", "Raise the last step to the floor"));
                    edit.set(id, &AllocationStep::percent, plan.project()->floorPercent);
                    return edit;
                }});
    }
}

} // namespace

const Rule taperFloor{
    "taper.floor", Severity::Error, QT_TRANSLATE_NOOP("Checks", "Last step below the floor"),
    QT_TRANSLATE_NOOP("Checks",
                      "Until the handover is completed the allocation does not fall below the floor."),
    checkTaperFloor};

} // namespace baton
