// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/readiness/readiness.h"

namespace baton {

// The steps of evaluateReadiness(), each filling its part of the result from those before.

/// `items` with state, value, evidence, dates and letter, but without waivers.
void judgeItems(const Plan &plan, const PlanCalendars &calendars, Readiness &readiness);
/// `waivers`, and the gates they open.
void judgeWaivers(const Plan &plan, Readiness &readiness);
/// `verdict` and `why`, from items, categories, scores and counts.
void decideVerdict(const Plan &plan, Readiness &readiness);
/// `toReachGo` and `canReachGo`.
void planToReachGo(const Plan &plan, Readiness &readiness);
/// `lateReviews`, `crowdedDays` and `onBehalf`.
void watchReviews(const Plan &plan, Readiness &readiness);
/// `headline`.
void writeHeadline(const Plan &plan, const PlanCalendars &calendars, Readiness &readiness);
/// `exit`, from items, waivers, counts and headline.
void decideExit(const Plan &plan, Readiness &readiness);

} // namespace baton
