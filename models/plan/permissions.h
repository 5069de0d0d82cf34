// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plan/plan.h"

#include <QDate>

#include <vector>

namespace baton {

/// Who may decide what (handover.md §3 "May accept", §4 "Who decides"). Pure functions of the plan.

bool isServiceOwnerOrSponsor(const Plan &plan, PersonId person);
/// The named accepter or their deputy; where nobody is named anyone of the accepting side; always the
/// service owner and the sponsor. Never the project side, never who submitted it.
bool mayAccept(const Plan &plan, const ChecklistItem &item, PersonId person);
bool mayAccept(const Plan &plan, const Deliverable &deliverable, PersonId person);
/// May take the evidence back from what is judged by it: who added it, who owns or submitted what it is of,
/// and the project manager; never only because they judge it.
bool mayWithdraw(const Plan &plan, const Evidence &evidence, PersonId person);
/// May concur with a waiver of the item: as mayAccept, without regard to who submitted.
bool speaksForAccepter(const Plan &plan, const ChecklistItem &item, PersonId person);
/// Those whose agreement a change request takes, each once; null for a role that nobody holds.
std::vector<PersonId> decidersOf(const Plan &plan, const ChangeRequest &request);
/// Those of them who have neither approved nor asked for it themselves: whoever asks agrees by asking, so
/// that the other one's approval decides.
std::vector<PersonId> decidersLeft(const Plan &plan, const ChangeRequest &request);
/// May give one of the decisions a change request of this kind needs; never the requester.
bool mayDecide(const Plan &plan, const ChangeRequest &request, PersonId person);
/// Who decides requests of this kind, by name: "Olivia Park and Maren Solberg".
QString decidersText(const Plan &plan, ChangeKind kind);
/// Whether the decisions recorded on the request are all that its kind needs.
bool isFullyDecided(const Plan &plan, const ChangeRequest &request);
/// Those decidersLeft, by name: "Maren Solberg", or that nobody is left.
QString decidersLeftText(const Plan &plan, const ChangeRequest &request);
/// Submitted, and waits for the decision of that person.
bool waitsForDecision(const Plan &plan, const ChangeRequest &request, PersonId person);
/// Why nobody could decide the request when it is asked for by who asks for it, and who should ask instead;
/// empty when somebody else decides.
QString whyNotAsk(const Plan &plan, const ChangeRequest &request);
/// Why this person may not decide the request, or not any more, and what to do, as whole sentences; empty
/// when they may.
QString whyNotDecide(const Plan &plan, const ChangeRequest &request, PersonId person);
/// Approvals of "not applicable" are complete: the accepting side's; for a Must also the service owner's and
/// the sponsor's. Only acceptances decided on or before `asOf` count.
bool isNotApplicableApproved(const Plan &plan, const ChecklistItem &item, QDate asOf);
/// Who still has to agree that the item does not apply; null: anybody of its accepting side.
std::vector<PersonId> notApplicableApproversLeft(const Plan &plan, const ChecklistItem &item);
/// Empty when the item's automatic check holds, or its register is not kept here; else what is missing.
QString registerFailure(const Plan &plan, const ChecklistItem &item);

} // namespace baton
