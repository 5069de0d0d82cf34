// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checks/rules.h"

namespace baton {

namespace {

void checkCompletionBeforeGate(const CheckContext &context, Findings &findings)
{
    const Project &project = context.project;
    if (!project.completedOn.isValid())
        return;
    const Acceptance *last = nullptr;
    for (const Acceptance &acceptance : context.plan.rows<Acceptance>()) {
        const ItemJudgement *judgement = context.analysis.readiness.find(acceptance.item);
        const bool isGate = judgement && judgement->isCounted && judgement->gate != GateStatus::NoGate;
        if (isGate && acceptance.outcome == AcceptanceOutcome::Accepted &&
            (!last || acceptance.decidedOn > last->decidedOn))
            last = &acceptance;
    }
    if (last && last->decidedOn > project.completedOn)
        findings.add(
            project.id,
            Checks::tr("The handover counts as completed on %1, but gate %2 was accepted only on %3.")
                .arg(dateText(project.completedOn), context.plan.find(last->item)->code,
                     dateText(last->decidedOn)));
}

} // namespace

const Rule completionBeforeGate{
    "completion.before_gate", Severity::Error, QT_TRANSLATE_NOOP("Checks", "Completed before the last gate"),
    QT_TRANSLATE_NOOP("Checks",
                      "The handover cannot have been completed before the last go-live gate was accepted."),
    checkCompletionBeforeGate};

} // namespace baton
