// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checks/rules.h"

namespace baton {

namespace {

void checkEvidenceStale(const CheckContext &context, Findings &findings)
{
    for (const ItemJudgement &judgement : context.analysis.readiness.items) {
        if (judgement.lapse != Lapse::StaleEvidence)
            continue;
        const QString text =
            Checks::tr("The evidence of %1 was good until %2 only.")
                .arg(context.plan.find(judgement.id)->code, dateText(judgement.evidenceGoodFor));
        const bool isGate = judgement.gate != GateStatus::NoGate;
        findings.add(judgement.id, text, isGate ? Severity::Error : Severity::Warning);
    }
}

} // namespace

const Rule evidenceStale{
    "evidence.stale", Severity::Warning, QT_TRANSLATE_NOOP("Checks", "Evidence too old"),
    QT_TRANSLATE_NOOP("Checks",
                      "Evidence older than its maximum age on the day of go-live reopens the item."),
    checkEvidenceStale};

} // namespace baton
