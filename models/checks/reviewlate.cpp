// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checks/rules.h"

namespace baton {

namespace {

void checkReviewLate(const CheckContext &context, Findings &findings)
{
    for (const LateReview &late : context.analysis.readiness.lateReviews) {
        const ChecklistItem &item = *context.plan.find(late.item);
        QString text;
        if (late.reviewer.isNull())
            text = Checks::tr("%1 has waited %n working day(s) for a review; nobody is named to accept it.",
                              nullptr, late.days)
                       .arg(item.code);
        else if (late.escalated)
            text = Checks::tr("%1 has waited %n working day(s) for %2; it is now with %3 as line manager.",
                              nullptr, late.days)
                       .arg(item.code, personName(context.plan, late.reviewer),
                            personName(context.plan, late.escalated));
        else
            text = Checks::tr("%1 has waited %n working day(s) for %2.", nullptr, late.days)
                       .arg(item.code, personName(context.plan, late.reviewer));
        findings.add(item.id, text);
    }
}

} // namespace

const Rule reviewLate{
    "review.late", Severity::Warning, QT_TRANSLATE_NOOP("Checks", "Review is late"),
    QT_TRANSLATE_NOOP("Checks",
                      "Submitted for more than three working days is a matter for the reviewer, more than "
                      "five for their line manager (settings). Nothing is ever accepted automatically."),
    checkReviewLate};

} // namespace baton
