// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checks/rules.h"

namespace baton {

namespace {

void checkTaperRange(const CheckContext &context, Findings &findings)
{
    for (const AllocationStep &step : context.plan.rows<AllocationStep>()) {
        if (step.project != context.project.id)
            continue;
        if (step.percent < 0 || step.percent > 100)
            findings.add(step.id,
                         Checks::tr("An allocation of %1 % is not between 0 and 100 %.").arg(step.percent));
        if (step.length < 1)
            findings.add(step.id, Checks::tr("A step must last at least one working day."));
    }
}

} // namespace

const Rule taperRange{
    "taper.range", Severity::Error, QT_TRANSLATE_NOOP("Checks", "Impossible step"),
    QT_TRANSLATE_NOOP("Checks", "A step has between 0 and 100 percent and lasts at least one working day."),
    checkTaperRange};

} // namespace baton
