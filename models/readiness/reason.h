// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/checklist.h"

#include <vector>

namespace baton {

class Plan;

/// Worse is less.
enum class Verdict { NoGo, ConditionalGo, Go };

/// A test of the verdict that failed.
struct Reason
{
    enum class Kind {
        GatesFailed,   ///< `items`
        MustNotPassed, ///< `items`
        WaivableOpen,  ///< `items`, neither passed nor validly waived
        NothingApplicable,
        ScoreBelow,             ///< `actual` (floored percent) below `required`
        CategoryBelow,          ///< `category`, `actual` below `required`
        TooManyWaivers,         ///< `actual` waived gates, `required` allowed; `items`
        HypercareEndMissing,    ///< the dates of open Should items cannot be tested
        ShouldWithoutOwnerDate, ///< `items`: not accepted, and no owner or no date up to hypercare end
        GatesWaived,            ///< `items`: GO takes every gate without waiver
        // Of the end of hypercare:
        ExitGatesFailed,  ///< `items`
        ExitGatesOpen,    ///< `items`
        ExitGatesMissing, ///< nothing to judge by
        GoLiveGatesLeft,  ///< `items`: gates of go-live that were never accepted and are not waived
        WaiversLapsed,    ///< `items`: their gates are open again
        ConditionsOpen,   ///< `actual` of them; `items` are those they are about, where they are about one
    };

    Kind kind = Kind::NothingApplicable;
    Verdict blocks = Verdict::ConditionalGo; ///< the least verdict it stands against
    std::vector<ChecklistItemId> items;
    QString category; ///< key of the category
    int actual = 0;
    int required = 0;

    bool operator==(const Reason &) const = default;
};

template <>
struct EnumTraits<Verdict>
{
    static constexpr auto context = "Verdict";
    static constexpr EnumLabel labels[] = {
        {int(Verdict::NoGo), "no_go", QT_TRANSLATE_NOOP("Verdict", "NO-GO")},
        {int(Verdict::ConditionalGo), "conditional_go", QT_TRANSLATE_NOOP("Verdict", "CONDITIONAL GO")},
        {int(Verdict::Go), "go", QT_TRANSLATE_NOOP("Verdict", "GO")},
    };
};

} // namespace baton
