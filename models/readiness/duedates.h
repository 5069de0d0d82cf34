// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plan/edit.h"
#include "models/readiness/readiness.h"

namespace baton {

/// When an item is to be accepted: its fixed date, else so many calendar days from its anchor, landing on the
/// accepter's last working day up to then and never before the project's start. Submit-by is so many working
/// days of the accepter earlier (setting). Dates are null where the anchor has none.
DueDates dueDates(const Project &project, const PlanCalendars &calendars, const ChecklistItem &item);

/// A new offset for an item.
struct CompressedDue
{
    ChecklistItemId item;
    int offset = 0; ///< calendar days from the item's anchor
    QDate from;     ///< due now
    QDate to;       ///< due with that offset
};

/// Where due dates fall before the project's start: squeezes those of the unaccepted items with the same
/// anchor into the time between the later of start and as-of and that anchor, in proportion and in the same
/// order. Lists what changes; empty when nothing is clipped, or there is no time left.
std::vector<CompressedDue> compressDueDates(const Plan &plan, const PlanCalendars &calendars,
                                            const Readiness &readiness);
/// All of that as one change; it changes nothing when nothing is clipped.
Edit compressAll(const Plan &plan, QDate asOf);

} // namespace baton
