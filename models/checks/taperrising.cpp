// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checks/rules.h"

namespace baton {

namespace {

void checkTaperRising(const CheckContext &context, Findings &findings)
{
    for (const Taper &taper : context.analysis.tapers) {
        const Person *person = context.plan.find(taper.person);
        if (!person || person->side == Side::Operations)
            continue; // ramps up
        for (size_t i = 1; i < taper.steps.size(); ++i) {
            const PlacedStep &step = taper.steps[i];
            const int before = taper.steps[i - 1].percent;
            if (step.percent <= before)
                continue;
            const AllocationStep &row = *context.plan.find(step.id);
            if (row.reason.isEmpty())
                findings.add(step.id,
                             Checks::tr("The allocation of %1 rises from %2 to %3 % without a reason.")
                                 .arg(person->name, QString::number(before), QString::number(step.percent)));
            else
                findings.add(step.id,
                             Checks::tr("The allocation of %1 rises from %2 to %3 %.")
                                 .arg(person->name, QString::number(before), QString::number(step.percent)),
                             Severity::Warning);
        }
    }
}

} // namespace

const Rule taperRising{
    "taper.rising", Severity::Error, QT_TRANSLATE_NOOP("Checks", "Rising allocation"),
    QT_TRANSLATE_NOOP(
        "Checks", "A taper goes down. Where it rises, something was not handed over; that needs a reason."),
    checkTaperRising};

} // namespace baton
