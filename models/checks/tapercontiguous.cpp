// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checks/rules.h"

namespace baton {

namespace {

// Moves the step and those after it by so many working days.
Fix moveSteps(std::vector<AllocationStepId> ids, int days)
{
    return {Checks::tr("Join to the step before"), [ids = std::move(ids), days](const Plan &plan) {
                Edit edit(plan, QT_TRANSLATE_NOOP("Edit", "Join the steps of the taper"));
                for (const AllocationStepId id : ids)
                    edit.change(id).offset += days;
                return edit;
            }};
}

void checkTaperContiguous(const CheckContext &context, Findings &findings)
{
    const WorkingCalendar &calendar = context.analysis.calendars.project();
    for (const Taper &taper : context.analysis.tapers) {
        const QString name = personName(context.plan, taper.person);
        for (const AllocationStepId id : taper.unplaced) {
            if (context.plan.find(id)->length >= 1)
                findings.add(
                    id,
                    Checks::tr("This step of %1 counts from a date the project does not have.").arg(name));
        }
        for (size_t i = 1; i < taper.steps.size(); ++i) {
            const PlacedStep &before = taper.steps[i - 1];
            const PlacedStep &step = taper.steps[i];
            const QDate wanted = calendar.nextWorkingDay(before.last);
            if (step.first == wanted)
                continue;
            const QString text =
                step.first < wanted
                    ? Checks::tr("The steps of %1 overlap: one lasts until %2, the next begins on %3.")
                    : Checks::tr("The steps of %1 leave a gap: one lasts until %2, the next begins on %3.");
            std::vector<AllocationStepId> moved;
            for (size_t j = i; j < taper.steps.size(); ++j)
                moved.push_back(taper.steps[j].id);
            findings.add(step.id, text.arg(name, dateText(before.last), dateText(step.first)),
                         moveSteps(std::move(moved), calendar.workingDaysBetween(step.first, wanted)));
        }
    }
}

} // namespace

const Rule taperContiguous{
    "taper.contiguous", Severity::Error, QT_TRANSLATE_NOOP("Checks", "Steps do not join"),
    QT_TRANSLATE_NOOP("Checks", "The steps of a taper follow each other without gap or overlap."),
    checkTaperContiguous};

} // namespace baton
