// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plan/decision.h"

namespace baton {

/// One acceptance criterion of a deliverable.
struct Criterion
{
    bool isMet = false;
    QString text;
    bool operator==(const Criterion &) const = default;
};

/// The criteria that stand in Deliverable::criteria, a line each; a line without "[x]" or "[ ]" is not met,
/// empty lines are passed over.
std::vector<Criterion> criteriaOf(const QString &checkLines);
QString checkLines(const std::vector<Criterion> &criteria);
/// Criteria that are not met yet.
int openCriteriaCount(const Deliverable &deliverable);

// What the Deliverables menu does. Each gives one Edit; the rules are checked when it is committed.
// NotFound when a deliverable does not exist.

/// Planned and rejected ones become InProgress; others stay.
Result<Edit> startDeliverables(const Plan &plan, const std::vector<DeliverableId> &deliverables);
/// Those submitted or accepted already stay.
Result<Edit> submitDeliverables(const Plan &plan, const std::vector<DeliverableId> &deliverables, PersonId by,
                                QDate on);
/// Accepts, with the Acceptance as proof in the same Edit. A deputy decides "for" the named accepter.
Result<Edit> acceptDeliverables(const Plan &plan, const std::vector<DeliverableId> &deliverables,
                                const Decision &decision);
/// Invalid without the criterion that is not met and a reason. A criterion of that text is no longer met.
Result<Edit> rejectDeliverable(const Plan &plan, DeliverableId deliverable, const Decision &decision,
                               const QString &criterion, const QString &reason);
// One decision as part of a larger edit: the state and its proof. The deliverable must exist, and a rejection
// needs a criterion and a reason.
void acceptDeliverable(Edit &edit, DeliverableId deliverable, const Decision &decision);
void rejectDeliverable(Edit &edit, DeliverableId deliverable, const Decision &decision,
                       const QString &criterion, const QString &reason);
/// Back to InProgress, whatever the state.
Result<Edit> reopenDeliverables(const Plan &plan, const std::vector<DeliverableId> &deliverables);

/// `index` counts in criteriaOf(); NotFound beyond them.
Result<Edit> tickCriterion(const Plan &plan, DeliverableId deliverable, int index, bool isMet);
/// Invalid without a text.
Result<Edit> addCriterion(const Plan &plan, DeliverableId deliverable, const QString &text);
Result<Edit> removeCriterion(const Plan &plan, DeliverableId deliverable, int index);

} // namespace baton
