// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checks/rules.h"

namespace baton {

namespace {

void checkDeliverableAccepter(const CheckContext &context, Findings &findings)
{
    for (const Deliverable &deliverable : context.plan.rows<Deliverable>()) {
        if (deliverable.project != context.project.id)
            continue;
        const Person *accepter = context.plan.find(deliverable.accepter);
        if (!accepter)
            findings.add(deliverable.id, Checks::tr("Nobody is named to accept “%1”.").arg(deliverable.name));
        else if (accepter->side != Side::Operations)
            findings.add(deliverable.id, Checks::tr("“%1” is to be accepted by %2, who is not of operations.")
                                             .arg(deliverable.name, accepter->name));
    }
}

} // namespace

const Rule deliverableAccepter{
    "deliverable.accepter", Severity::Warning, QT_TRANSLATE_NOOP("Checks", "No handover"),
    QT_TRANSLATE_NOOP(
        "Checks",
        "What the project delivers is taken over by somebody in operations, or it is not handed over."),
    checkDeliverableAccepter};

} // namespace baton
