// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checks/rules.h"

#include "models/readiness/duedates.h"

namespace baton {

namespace {

Fix compress(QDate asOf)
{
    return {Checks::tr("Compress due dates"), [asOf](const Plan &plan) { return compressAll(plan, asOf); }};
}

void checkItemClipped(const CheckContext &context, Findings &findings)
{
    int clipped = 0;
    forEachOpenItem(context, [&](const ChecklistItem &, const ItemJudgement &judgement) {
        clipped += judgement.dates.isClipped ? 1 : 0;
    });
    if (clipped == 0)
        return;
    const Analysis &analysis = context.analysis;
    // Once the criteria are agreed due rules change only by request.
    const bool canCompress = analysis.readiness.isSettingUp &&
                             !compressDueDates(context.plan, analysis.calendars, analysis.readiness).empty();
    findings.add(
        context.project.id,
        Checks::tr("%n item(s) would be due before the project starts; they are due on its first day.",
                   nullptr, clipped),
        canCompress ? compress(analysis.asOf) : Fix());
}

} // namespace

const Rule itemClipped{
    "item.clipped", Severity::Warning, QT_TRANSLATE_NOOP("Checks", "Due before the project starts"),
    QT_TRANSLATE_NOOP("Checks", "The project is shorter than its due rules assume. Compressing them spreads "
                                "the work over the time there is."),
    checkItemClipped};

} // namespace baton
