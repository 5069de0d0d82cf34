// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checks/rules.h"

namespace baton {

namespace {

void checkDeliverableUnplanned(const CheckContext &context, Findings &findings)
{
    for (const Deliverable &deliverable : context.plan.rows<Deliverable>()) {
        if (deliverable.project != context.project.id || deliverable.state == DeliverableState::Accepted)
            continue;
        if (deliverable.owner.isNull())
            findings.add(deliverable.id, Checks::tr("“%1” has no owner.").arg(deliverable.name));
        if (!deliverable.due.isValid())
            findings.add(deliverable.id, Checks::tr("“%1” has no date.").arg(deliverable.name));
    }
}

} // namespace

const Rule deliverableUnplanned{
    "deliverable.unplanned", Severity::Warning,
    QT_TRANSLATE_NOOP("Checks", "Deliverable without owner or date"),
    QT_TRANSLATE_NOOP("Checks",
                      "What nobody owns nobody does, and without a date nobody can tell whether it is late."),
    checkDeliverableUnplanned};

} // namespace baton
