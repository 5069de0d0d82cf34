// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checks/rules.h"

#include "models/readiness/words.h"

#include <QStringList>

namespace baton {

namespace {

void checkWaiverInvalid(const CheckContext &context, Findings &findings)
{
    for (const WaiverJudgement &waiver : context.analysis.readiness.waivers) {
        const ItemJudgement *item = context.analysis.readiness.find(waiver.item);
        if (waiver.isValid() || !item || !item->isApplicable || item->gate == GateStatus::Passed ||
            item->gate == GateStatus::Waived)
            continue;
        QStringList flaws;
        for (const WaiverFlaw flaw : waiver.flaws)
            flaws += waiverFlawText(flaw);
        findings.add(waiver.id, Checks::tr("The waiver of %1 does not hold: %2")
                                    .arg(context.plan.find(waiver.item)->code, flaws.join(u' ')));
    }
}

} // namespace

const Rule waiverInvalid{
    "waiver.invalid", Severity::Error, QT_TRANSLATE_NOOP("Checks", "Waiver does not hold"),
    QT_TRANSLATE_NOOP("Checks",
                      "A waiver takes a reason, a compensating control, a follow-up owner, the consent of "
                      "the accepting side, an approver who did not ask for it, and dates around go-live."),
    checkWaiverInvalid};

} // namespace baton
