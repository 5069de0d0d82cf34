// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plan/edit.h"

#include <QDate>

namespace baton {

/// What a waiver waits for. Concurrence and approval may come in either order; it waits for the first that
/// lacks.
enum class WaiverStep {
    Concurrence, ///< of the accepting side
    Approval,    ///< by service owner or sponsor
    Overruling,  ///< the accepting side objects: only the sponsor can waive nevertheless
    None,
};

WaiverStep waiverStep(const Plan &plan, const Waiver &waiver);
/// What the accepting side says against it, with name and date; empty where nobody objects.
QString objectionOf(const Waiver &waiver);
/// Those whose word it waits for; null for a role or side of which nobody is named.
std::vector<PersonId> waiverDeciders(const Plan &plan, const Waiver &waiver);
/// May take that step: speaks for the accepting side, or approves and has not asked for the waiver.
bool mayTakeStep(const Plan &plan, const Waiver &waiver, PersonId person);
/// Why this person may not approve the waiver, as a whole sentence; empty when they may.
QString whyNotApprove(const Plan &plan, const Waiver &waiver, PersonId person);

// What can be done with waivers. Each gives one Edit; the rules are checked when it is committed.
// NotFound when a waiver or its item does not exist.

/// A new waiver for the item, as far as it is filled in.
Result<Edit> requestWaiver(const Plan &plan, Waiver waiver);
/// Takes an objection back where there was one.
Result<Edit> concurWithWaivers(const Plan &plan, const std::vector<WaiverId> &waivers, PersonId by, QDate on);
/// The accepting side says no, with the reason behind that of the waiver: then only the sponsor can waive.
/// Invalid without a reason.
Result<Edit> objectToWaivers(const Plan &plan, const std::vector<WaiverId> &waivers, PersonId by, QDate on,
                             const QString &reason);
Result<Edit> approveWaivers(const Plan &plan, const std::vector<WaiverId> &waivers, PersonId by, QDate on);
/// The sponsor waives although the accepting side objects: approval and what it is over, with the reason
/// behind that of the waiver. Invalid without a reason.
Result<Edit> waiveOverObjection(const Plan &plan, const std::vector<WaiverId> &waivers, PersonId by, QDate on,
                                const QString &reason);
/// Whoever approves does not: the waiver goes, and the history keeps it with the reason. Invalid without.
Result<Edit> refuseWaiver(const Plan &plan, WaiverId waiver, const QString &reason);
Result<Edit> withdrawWaiver(const Plan &plan, WaiverId waiver);

} // namespace baton
