// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checks/rules.h"

namespace baton {

namespace {

void checkEvidenceMissing(const CheckContext &context, Findings &findings)
{
    for (const ItemJudgement &judgement : context.analysis.readiness.items) {
        if (judgement.lapse == Lapse::NoEvidence)
            findings.add(judgement.id,
                         Checks::tr("%1 is submitted or accepted without evidence, so it counts as in "
                                    "progress.")
                             .arg(context.plan.find(judgement.id)->code));
    }
}

} // namespace

const Rule evidenceMissing{
    "evidence.missing", Severity::Warning, QT_TRANSLATE_NOOP("Checks", "No evidence"),
    QT_TRANSLATE_NOOP("Checks", "Without evidence an item is worth no more than one in progress."),
    checkEvidenceMissing};

} // namespace baton
