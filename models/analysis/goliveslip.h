// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analysis/planschedule.h"

namespace baton {

/// The milestone that is to produce go-live ends behind the promised date.
struct GoLiveSlip
{
    QDate computed;
    QDate promised;
    int workingDays = 0; ///< of the project calendar, as the float counts them

    friend bool operator==(const GoLiveSlip &, const GoLiveSlip &) = default;
};

/// What a change of the schedule made worse: there is a slip now, and the computed go-live is later than it
/// was `before` (null: there was none). Nothing without a promised go-live or a milestone for it.
std::optional<GoLiveSlip> goLiveSlip(const Plan &plan, const WorkingCalendar &calendar, QDate before,
                                     QDate computed);

/// "Go-live is now computed for 12 May 2026, 9 working days after the promised 29 April 2026."
QString goLiveSlipText(const GoLiveSlip &slip);

} // namespace baton
