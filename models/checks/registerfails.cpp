// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checks/rules.h"

#include "models/plan/permissions.h"

namespace baton {

namespace {

void checkRegisterFails(const CheckContext &context, Findings &findings)
{
    for (const ItemJudgement &judgement : context.analysis.readiness.items) {
        const ChecklistItem &item = *context.plan.find(judgement.id);
        if (item.autoCheck.isEmpty() ||
            (judgement.state != ItemState::Submitted && judgement.state != ItemState::Accepted))
            continue;
        const QString failure = registerFailure(context.plan, item);
        if (!failure.isEmpty())
            findings.add(
                item.id,
                Checks::tr("%1 is handed in, but its register says otherwise: %2").arg(item.code, failure));
    }
}

} // namespace

const Rule registerFails{
    "item.register", Severity::Warning, QT_TRANSLATE_NOOP("Checks", "Register says otherwise"),
    QT_TRANSLATE_NOOP(
        "Checks",
        "Some items are proved by a register of this plan. It has changed since the item was handed in."),
    checkRegisterFails};

} // namespace baton
