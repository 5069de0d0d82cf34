// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/readiness/judging.h"

#include <algorithm>

namespace baton {

namespace {

void findLateReviews(const Plan &plan, Readiness &readiness)
{
    const Project &project = *plan.project();
    for (const ItemJudgement &judgement : readiness.items) {
        if (judgement.daysInReview <= project.reviewDays)
            continue;
        LateReview late;
        late.item = judgement.id;
        late.reviewer = plan.find(judgement.id)->accepter;
        late.days = judgement.daysInReview;
        late.isEscalated = late.days > project.reviewEscalationDays;
        if (late.isEscalated) {
            if (const Person *reviewer = plan.find(late.reviewer))
                late.escalated = reviewer->lineManager;
        }
        readiness.lateReviews.push_back(late);
    }
    std::ranges::stable_sort(readiness.lateReviews, std::ranges::greater(), &LateReview::days);
}

void findCrowdedDays(const Plan &plan, Readiness &readiness)
{
    struct Ahead
    {
        QDate day;
        PersonId reviewer;
        ChecklistItemId item;
    };
    std::vector<Ahead> ahead; // in the order of the checklist
    for (const ItemJudgement &judgement : readiness.items) {
        const QDate due = judgement.dates.due;
        const PersonId reviewer = plan.find(judgement.id)->accepter;
        if (judgement.isApplicable && judgement.state != ItemState::Accepted && due.isValid() &&
            due >= readiness.asOf && reviewer)
            ahead.push_back({due, reviewer, judgement.id});
    }
    std::ranges::stable_sort(ahead, [](const Ahead &a, const Ahead &b) {
        return a.day != b.day ? a.day < b.day : a.reviewer < b.reviewer;
    });
    const auto limit = plan.project()->reviewerDailyLimit;
    for (auto first = ahead.begin(); first != ahead.end();) {
        const auto last = std::find_if(first, ahead.end(), [&](const Ahead &other) {
            return other.day != first->day || other.reviewer != first->reviewer;
        });
        if (last - first > limit) {
            CrowdedDay &crowded = readiness.crowdedDays.emplace_back();
            crowded.reviewer = first->reviewer;
            crowded.day = first->day;
            for (auto at = first; at != last; ++at)
                crowded.items.push_back(at->item);
        }
        first = last;
    }
}

void findOnBehalf(const Plan &plan, Readiness &readiness)
{
    struct Recorded
    {
        QDate on;
        AcceptanceId id;
    };
    std::vector<Recorded> found;
    for (const Acceptance &acceptance : plan.rows<Acceptance>()) {
        if (acceptance.recordedBy && acceptance.recordedBy != acceptance.decidedBy &&
            acceptance.decidedOn <= readiness.asOf && readiness.index.contains(acceptance.item.uuid))
            found.push_back({acceptance.decidedOn, acceptance.id});
    }
    std::ranges::sort(
        found, [](const Recorded &a, const Recorded &b) { return a.on != b.on ? a.on < b.on : a.id < b.id; });
    for (const Recorded &recorded : found)
        readiness.onBehalf.push_back(recorded.id);
}

} // namespace

void watchReviews(const Plan &plan, Readiness &readiness)
{
    findLateReviews(plan, readiness);
    findCrowdedDays(plan, readiness);
    findOnBehalf(plan, readiness);
}

} // namespace baton
