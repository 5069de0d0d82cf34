// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analysis/analysis.h"

// What analyse() and LiveAnalysis share; for nobody else.
namespace baton {

/// The task work of an assignment that is still ahead; nothing where there is none.
std::optional<Commitment> commitmentOf(const Plan &plan, const PlanSchedule &schedule,
                                       const Assignment &assignment, QDate asOf);
/// Overloads from as-of on.
void deriveOverloads(Analysis &analysis, const Plan &plan);
void deriveGoLiveFloat(Analysis &analysis, const Plan &plan);

} // namespace baton
