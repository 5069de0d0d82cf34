// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checks/rules.h"

namespace baton {

namespace {

void checkReviewCrowded(const CheckContext &context, Findings &findings)
{
    for (const CrowdedDay &crowded : context.analysis.readiness.crowdedDays)
        findings.add(
            crowded.reviewer,
            Checks::tr("%1 is to accept %n item(s) on %2.", nullptr, static_cast<int>(crowded.items.size()))
                .arg(personName(context.plan, crowded.reviewer), dateText(crowded.day)));
}

} // namespace

const Rule reviewCrowded{"review.crowded", Severity::Warning,
                         QT_TRANSLATE_NOOP("Checks", "Too much to accept on one day"),
                         QT_TRANSLATE_NOOP("Checks", "More than five acceptances due for one reviewer on one "
                                                     "day (a setting) will be late or waved through."),
                         checkReviewCrowded};

} // namespace baton
