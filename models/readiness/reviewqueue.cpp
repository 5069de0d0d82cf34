// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/readiness/reviewqueue.h"

#include "models/plan/permissions.h"

#include <algorithm>

namespace baton {

namespace {

ReviewClaim claimOf(const Plan &plan, PersonId accepter, PersonId person, bool isOfSide, bool mayDecide)
{
    if (!mayDecide)
        return ReviewClaim::Recorder;
    if (accepter == person)
        return ReviewClaim::Named;
    const Person *named = plan.find(accepter);
    if (named && named->deputy == person)
        return ReviewClaim::Deputy;
    // A service owner is also one of the operations side, for what nobody is named.
    return accepter.isNull() && isOfSide ? ReviewClaim::Side : ReviewClaim::Role;
}

bool isOfSide(const Plan &plan, const ChecklistItem &item, PersonId person)
{
    const Person *who = plan.find(person);
    return who && who->side == item.accepterSide;
}

bool hasApproved(const Plan &plan, ChecklistItemId item, PersonId person)
{
    return std::ranges::any_of(plan.rows<Acceptance>(), [&](const Acceptance &acceptance) {
        return acceptance.item == item && acceptance.decidedBy == person &&
               acceptance.outcome == AcceptanceOutcome::NotApplicable;
    });
}

void addItem(const Plan &plan, const ItemJudgement &judged, PersonId person, QDate asOf,
             std::vector<ReviewEntry> &queue)
{
    const ChecklistItem &item = *plan.find(judged.id);
    ReviewEntry entry;
    bool mayDecide = false;
    if (item.state == ItemState::Submitted) {
        mayDecide = mayAccept(plan, item, person);
    } else if (item.state == ItemState::NotApplicable && !isNotApplicableApproved(plan, item, asOf)) {
        entry.asks = ReviewEntry::Asks::NotApplicable;
        mayDecide = (speaksForAccepter(plan, item, person) || isServiceOwnerOrSponsor(plan, person)) &&
                    !hasApproved(plan, item.id, person);
        // For a Must the service owner's and the sponsor's approvals are needed beside the accepting side's.
        if (mayDecide && item.gateClass == GateClass::Must && isServiceOwnerOrSponsor(plan, person)) {
            entry.claim = ReviewClaim::Named;
        }
    } else {
        return;
    }
    if (entry.claim != ReviewClaim::Named)
        entry.claim = claimOf(plan, item.accepter, person, isOfSide(plan, item, person), mayDecide);
    entry.id = item.id.uuid;
    entry.due = judged.dates.due;
    entry.isGate = judged.gate != GateStatus::NoGate;
    entry.isOverdue = judged.dates.due.isValid() && judged.dates.due < asOf;
    entry.daysInReview = judged.daysInReview;
    queue.push_back(entry);
}

} // namespace

std::vector<ReviewEntry> reviewQueue(const Plan &plan, const Readiness &readiness, PersonId person)
{
    std::vector<ReviewEntry> queue;
    for (const ItemJudgement &judged : readiness.items)
        addItem(plan, judged, person, readiness.asOf, queue);
    std::vector<const Deliverable *> submitted;
    for (const Deliverable &deliverable : plan.rows<Deliverable>()) {
        if (deliverable.state == DeliverableState::Submitted && deliverable.project == plan.openProject())
            submitted.push_back(&deliverable);
    }
    std::ranges::sort(submitted, {}, [](const Deliverable *deliverable) {
        return std::pair(deliverable->position, deliverable->id);
    });
    for (const Deliverable *deliverable : submitted) {
        ReviewEntry entry;
        entry.kind = RecordKind::Deliverable;
        entry.id = deliverable->id.uuid;
        entry.claim =
            claimOf(plan, deliverable->accepter, person, true, mayAccept(plan, *deliverable, person));
        entry.due = deliverable->due;
        entry.isOverdue = deliverable->due.isValid() && deliverable->due < readiness.asOf;
        queue.push_back(entry);
    }
    // Stable: what is as urgent stays in the order of the checklist.
    std::ranges::stable_sort(queue, [](const ReviewEntry &a, const ReviewEntry &b) {
        const auto rank = [](const ReviewEntry &entry) {
            const QDate due = entry.due.isValid() ? entry.due : QDate(9999, 12, 31);
            return std::tuple(!entry.isOverdue, !entry.isGate, due.toJulianDay(), -entry.daysInReview);
        };
        return rank(a) < rank(b);
    });
    return queue;
}

} // namespace baton
