// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/decisionfields.h"

#include "models/plan/deliverableactions.h"

namespace baton {

void addOnBehalfFields(AskDialog &dialog, PersonId accepter, QDate today)
{
    dialog.addField(RecordKind::Acceptance, "decided_by", accepter ? Value{accepter.toString()} : Value{},
                    true);
    dialog.addField(RecordKind::Acceptance, "decided_on", detail::dateValue(today), true);
    dialog.addField(RecordKind::Acceptance, "means", Value{enumKey(AcceptanceMeans::Email)}, true);
    dialog.addField(RecordKind::Evidence, "title", {}, true, AskDialog::tr("Evidence: what shows it"));
    dialog.addField(RecordKind::Evidence, "location", {}, false, AskDialog::tr("Where it is"));
}

Decision onBehalfDecision(const AskDialog &dialog, PersonId recordedBy)
{
    Decision decision;
    decision.decidedBy = dialog.reference<Person>("decided_by");
    decision.recordedBy = recordedBy;
    decision.on = dialog.date("decided_on");
    if (const auto means = enumFromKey(EnumTraits<AcceptanceMeans>::labels, dialog.text("means")))
        decision.means = static_cast<AcceptanceMeans>(*means);
    decision.comment = dialog.text("comment");
    decision.proofTitle = dialog.text("title");
    decision.proofLocation = dialog.text("location");
    return decision;
}

void addCriterionField(AskDialog &dialog, const Deliverable *deliverable, bool isRequired)
{
    QStringList choices;
    for (const bool isMet : {false, true}) {
        for (const Criterion &criterion : criteriaOf(deliverable ? deliverable->criteria : QString())) {
            if (criterion.isMet == isMet)
                choices.append(criterion.text);
        }
    }
    const QString label = AskDialog::tr("Criterion that is not met");
    if (choices.isEmpty())
        dialog.addField(RecordKind::Deliverable, "rejected_criterion", {}, isRequired, label);
    else
        dialog.addChoice("rejected_criterion", label, choices);
}

} // namespace baton
