// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checks/rules.h"

namespace baton {

namespace {

void checkTaperApproval(const CheckContext &context, Findings &findings)
{
    for (const Taper &taper : context.analysis.tapers) {
        const Person *person = context.plan.find(taper.person);
        for (const PlacedStep &step : taper.steps) {
            const QDate approved = context.plan.find(step.id)->approvedOn;
            if (approved.isValid() && approved <= context.analysis.asOf)
                continue;
            const Person *lineManager = person ? context.plan.find(person->lineManager) : nullptr;
            const QString text =
                lineManager
                    ? Checks::tr("The step of %1 from %2 at %3 % is not approved by %4.")
                          .arg(person->name, dateText(step.first), QString::number(step.percent),
                               lineManager->name)
                    : Checks::tr("The step of %1 from %2 at %3 % is not approved by the line manager.")
                          .arg(personName(context.plan, taper.person), dateText(step.first),
                               QString::number(step.percent));
            findings.add(step.id, text);
        }
    }
}

} // namespace

const Rule taperApproval{
    "taper.approval", Severity::Warning, QT_TRANSLATE_NOOP("Checks", "Step not approved"),
    QT_TRANSLATE_NOOP("Checks",
                      "The time of a person is given by their line manager, not taken by the plan."),
    checkTaperApproval};

} // namespace baton
