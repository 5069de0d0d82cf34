// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analysis/analysis.h"
#include "models/plan/promises.h"

namespace baton {

/// What approving a change of a date would bring, beside what is asked for.
struct ChangeImpact
{
    struct DueMove
    {
        ChecklistItemId item; ///< not accepted yet
        QDate from;
        QDate to;
    };

    std::vector<DateMove> dates; ///< the date asked for first
    int workingDays = 0;         ///< that it moves by; negative: earlier
    Effort effort;               ///< of all tapers, as a difference
    std::vector<DueMove> dueDates;
    std::vector<WaiverId> waivers;      ///< valid now, and then no longer
    std::vector<ChecklistItemId> stale; ///< whose evidence is then too old
    std::vector<Overload> overloads;    ///< above 100 % then, and not now
    QStringList errors;                 ///< that the plan checks then find, and do not now
    std::optional<int> goLiveFloat;     ///< working days from the computed to the new go-live
    Verdict verdict = Verdict::NoGo;    ///< if decided today with the new dates
};

/// Pure: analyses a copy of the plan in which the request is granted. `now` is the analysis of the plan.
/// Requests that move no date have no computed impact.
ChangeImpact impactOf(const Plan &plan, const Analysis &now, ChangeKind kind, QDate to);

/// The impact in sentences, one a line, the most important first; names at most `most` records of a kind.
QStringList impactLines(const Plan &plan, const ChangeImpact &impact, const QLocale &locale, int most = 5);

} // namespace baton
