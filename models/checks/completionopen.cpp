// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checks/rules.h"

namespace baton {

namespace {

bool isOpen(const Condition &condition)
{
    return condition.state == ConditionState::Open || condition.state == ConditionState::Done;
}

void checkCompletionOpen(const CheckContext &context, Findings &findings)
{
    const Project &project = context.project;
    if (!project.completedOn.isValid() && project.phase != Phase::Closed)
        return;
    for (const ItemJudgement &judgement : context.analysis.readiness.items) {
        if (judgement.gate == GateStatus::Open || judgement.gate == GateStatus::Failed)
            findings.add(judgement.id, Checks::tr("The handover counts as completed, but gate %1 is open.")
                                           .arg(context.plan.find(judgement.id)->code));
    }
    for (const Condition &condition : context.plan.rows<Condition>()) {
        if (condition.project == project.id && isOpen(condition))
            findings.add(condition.id,
                         Checks::tr("The handover counts as completed, but this condition is not closed: %1")
                             .arg(condition.text));
    }
}

} // namespace

const Rule completionOpen{
    "completion.open", Severity::Error, QT_TRANSLATE_NOOP("Checks", "Completed with something open"),
    QT_TRANSLATE_NOOP(
        "Checks",
        "A handover ends on evidence: gates accepted, conditions verified or taken over by operations."),
    checkCompletionOpen};

} // namespace baton
