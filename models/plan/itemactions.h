// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plan/decision.h"

namespace baton {

// What the Checklist menu does. Each gives one Edit; the rules are checked when it is committed.
// NotFound when an item does not exist.

/// NotStarted items become InProgress; others stay.
Result<Edit> startItems(const Plan &plan, const std::vector<ChecklistItemId> &items);
Result<Edit> submitItems(const Plan &plan, const std::vector<ChecklistItemId> &items, PersonId by, QDate on);
/// Accepts, with the Acceptance as proof in the same Edit. A deputy decides "for" the named accepter.
Result<Edit> acceptItems(const Plan &plan, const std::vector<ChecklistItemId> &items,
                         const Decision &decision);
/// Invalid without a reason.
Result<Edit> rejectItems(const Plan &plan, const std::vector<ChecklistItemId> &items,
                         const Decision &decision, const QString &reason);
/// Names the owner; a null person takes the name away.
Result<Edit> assignItems(const Plan &plan, const std::vector<ChecklistItemId> &items, PersonId owner);
/// Back to InProgress, whatever the state.
Result<Edit> reopenItems(const Plan &plan, const std::vector<ChecklistItemId> &items);
/// Invalid without a reason. Counts as NotStarted until approved.
Result<Edit> markNotApplicable(const Plan &plan, const std::vector<ChecklistItemId> &items,
                               const QString &reason);
Result<Edit> approveNotApplicable(const Plan &plan, const std::vector<ChecklistItemId> &items,
                                  const Decision &decision);
/// One decision as part of a larger edit: the state and its proof. The item must exist, and a rejection needs
/// a reason. NotApplicable approves that it does not apply.
void decideItem(Edit &edit, ChecklistItemId item, const Decision &decision, AcceptanceOutcome outcome,
                const QString &reason = {});
/// The evidence names its item, deliverable or acceptance. Invalid without a title.
Result<Edit> addEvidence(const Plan &plan, Evidence evidence);
/// The condition names its item. Invalid without a text.
Result<Edit> addCondition(const Plan &plan, Condition condition);
/// Open becomes Done; the verifier still has to look at it.
Result<Edit> meetCondition(const Plan &plan, ConditionId condition);
Result<Edit> removeCondition(const Plan &plan, ConditionId condition);

} // namespace baton
