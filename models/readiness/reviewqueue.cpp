// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/readiness/reviewqueue.h"

#include "models/plan/permissions.h"
#include "models/plan/waiveractions.h"

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
    entry.item = item.id;
    entry.due = judged.dates.due;
    entry.isGate = judged.gate != GateStatus::NoGate;
    entry.isOverdue = judged.dates.due.isValid() && judged.dates.due < asOf;
    entry.daysInReview = judged.daysInReview;
    queue.push_back(entry);
}

/// What waits beside items: deliverables; waivers and change requests, with the time that an answer may take.
class BesideItems
{
public:
    BesideItems(const Plan &plan, const Readiness &readiness, PersonId person)
        : m_plan(plan), m_readiness(readiness), m_person(person)
    {
    }

    void addTo(std::vector<ReviewEntry> &queue)
    {
        addDeliverables(queue);
        for (const Waiver &waiver : m_plan.rows<Waiver>()) {
            if (couldOpenItsGate(waiver))
                queue.push_back(entryOf(waiver));
        }
        std::vector<const ChangeRequest *> submitted;
        for (const ChangeRequest &request : m_plan.rows<ChangeRequest>()) {
            if (request.project == m_plan.openProject() && request.state == ChangeState::Submitted)
                submitted.push_back(&request);
        }
        std::ranges::sort(submitted, {}, &ChangeRequest::number);
        for (const ChangeRequest *request : submitted) {
            ReviewEntry entry = asked(RecordKind::ChangeRequest, request->id.uuid, request->requestedOn);
            if (waitsForDecision(m_plan, *request, m_person))
                entry.claim = ReviewClaim::Named;
            queue.push_back(entry);
        }
    }

private:
    bool couldOpenItsGate(const Waiver &waiver) const
    {
        const ChecklistItem *item = m_plan.find(waiver.item);
        const ItemJudgement *judged = m_readiness.find(waiver.item);
        const bool hasLapsed = waiver.expires.isValid() && waiver.expires < m_readiness.asOf;
        return item && judged && item->gateClass == GateClass::Waivable && judged->gate == GateStatus::Open &&
               !hasLapsed && waiverStep(m_plan, waiver) != WaiverStep::None;
    }

    ReviewEntry entryOf(const Waiver &waiver)
    {
        ReviewEntry entry = asked(RecordKind::Waiver, waiver.id.uuid, waiver.requestedOn);
        entry.item = waiver.item;
        entry.isGate = true;
        const bool may = mayTakeStep(m_plan, waiver, m_person);
        if (waiverStep(m_plan, waiver) == WaiverStep::Concurrence) {
            const ChecklistItem &item = *m_plan.find(waiver.item);
            entry.claim = claimOf(m_plan, item.accepter, m_person, isOfSide(m_plan, item, m_person), may);
        } else if (may) {
            entry.claim = ReviewClaim::Named;
        }
        return entry;
    }

    void addDeliverables(std::vector<ReviewEntry> &queue)
    {
        std::vector<const Deliverable *> submitted;
        for (const Deliverable &deliverable : m_plan.rows<Deliverable>()) {
            if (deliverable.state == DeliverableState::Submitted &&
                deliverable.project == m_plan.openProject())
                submitted.push_back(&deliverable);
        }
        std::ranges::sort(submitted, {}, [](const Deliverable *deliverable) {
            return std::pair(deliverable->position, deliverable->id);
        });
        const QDate asOf = m_readiness.asOf;
        for (const Deliverable *deliverable : submitted) {
            ReviewEntry entry;
            entry.kind = RecordKind::Deliverable;
            entry.id = deliverable->id.uuid;
            entry.claim = claimOf(m_plan, deliverable->accepter, m_person, true,
                                  mayAccept(m_plan, *deliverable, m_person));
            entry.due = deliverable->due;
            entry.isOverdue = deliverable->due.isValid() && deliverable->due < asOf;
            if (deliverable->submittedOn.isValid())
                entry.daysInReview = std::max(0, calendars()
                                                     .person(deliverable->accepter)
                                                     .workingDaysBetween(deliverable->submittedOn, asOf));
            queue.push_back(entry);
        }
    }

    const PlanCalendars &calendars()
    {
        if (!m_calendars)
            m_calendars.emplace(m_plan);
        return *m_calendars;
    }

    ReviewEntry asked(RecordKind kind, QUuid id, QDate on)
    {
        ReviewEntry entry;
        entry.kind = kind;
        entry.id = id;
        const Project *project = m_plan.project();
        if (!project || !on.isValid())
            return entry;
        entry.due = calendars().project().addWorkingDays(on, project->reviewDays);
        entry.isOverdue = entry.due < m_readiness.asOf;
        entry.daysInReview = std::max(0, calendars().project().workingDaysBetween(on, m_readiness.asOf));
        return entry;
    }

    const Plan &m_plan;
    const Readiness &m_readiness;
    PersonId m_person;
    std::optional<PlanCalendars> m_calendars; ///< few plans need them
};

} // namespace

std::vector<ReviewEntry> reviewQueue(const Plan &plan, const Readiness &readiness, PersonId person)
{
    std::vector<ReviewEntry> queue;
    for (const ItemJudgement &judged : readiness.items)
        addItem(plan, judged, person, readiness.asOf, queue);
    BesideItems(plan, readiness, person).addTo(queue);
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

int mineCount(const std::vector<ReviewEntry> &queue, std::optional<RecordKind> kind)
{
    return static_cast<int>(std::ranges::count_if(
        queue, [&](const ReviewEntry &entry) { return isMine(entry) && (!kind || entry.kind == *kind); }));
}

std::vector<PersonId> askedOf(const Plan &plan, const ReviewEntry &entry)
{
    if (const ChangeRequest *request = plan.find(ChangeRequestId{entry.id}))
        return decidersLeft(plan, *request);
    if (const Waiver *waiver = plan.find(WaiverId{entry.id}))
        return waiverDeciders(plan, *waiver);
    if (const Deliverable *deliverable = plan.find(DeliverableId{entry.id}))
        return {deliverable->accepter};
    const ChecklistItem *item = plan.find(ChecklistItemId{entry.id});
    if (item && entry.asks == ReviewEntry::Asks::NotApplicable)
        return notApplicableApproversLeft(plan, *item);
    return {item ? item->accepter : PersonId()};
}

} // namespace baton
