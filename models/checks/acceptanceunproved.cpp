// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checks/rules.h"

#include <QSet>

namespace baton {

namespace {

void checkAcceptanceUnproved(const CheckContext &context, Findings &findings)
{
    const Plan &plan = context.plan;
    QSet<QUuid> proved;
    for (const Evidence &evidence : plan.rows<Evidence>())
        proved.insert(evidence.acceptance.uuid);
    QSet<QUuid> accepted;
    for (const Acceptance &acceptance : plan.rows<Acceptance>()) {
        if (acceptance.project != context.project.id)
            continue;
        if (acceptance.outcome == AcceptanceOutcome::Accepted)
            accepted.insert(acceptance.item.uuid);
        if (acceptance.recordedBy && acceptance.recordedBy != acceptance.decidedBy &&
            !proved.contains(acceptance.id.uuid))
            findings.add(acceptance.id, Checks::tr("%1 recorded a decision of %2 without evidence.")
                                            .arg(personName(plan, acceptance.recordedBy),
                                                 personName(plan, acceptance.decidedBy)));
    }
    for (const ItemJudgement &judgement : context.analysis.readiness.items) {
        const ChecklistItem &item = *plan.find(judgement.id);
        if (item.state == ItemState::Accepted && !accepted.contains(item.id.uuid))
            findings.add(
                item.id,
                Checks::tr("%1 is accepted, but nothing says who accepted it and when.").arg(item.code));
    }
}

} // namespace

const Rule acceptanceUnproved{
    "acceptance.unproved", Severity::Warning, QT_TRANSLATE_NOOP("Checks", "Acceptance without proof"),
    QT_TRANSLATE_NOOP(
        "Checks", "Each acceptance has a name and a date; one recorded on behalf of somebody has evidence."),
    checkAcceptanceUnproved};

} // namespace baton
