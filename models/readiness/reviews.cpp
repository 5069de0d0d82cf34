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
    struct Acceptance
    {
        QDate day;
        PersonId reviewer;
        ChecklistItemId item;
    };
    std::vector<Acceptance> ahead; // in the order of the checklist
    for (const ItemJudgement &judgement : readiness.items) {
        const QDate due = judgement.dates.due;
        const PersonId reviewer = plan.find(judgement.id)->accepter;
        if (judgement.isApplicable && judgement.state != ItemState::Accepted && due.isValid() &&
            due >= readiness.asOf && reviewer)
            ahead.push_back({due, reviewer, judgement.id});
    }
    std::ranges::stable_sort(ahead, [](const Acceptance &a, const Acceptance &b) {
        return a.day != b.day ? a.day < b.day : a.reviewer < b.reviewer;
    });
    const auto limit = plan.project()->reviewerDailyLimit;
    for (auto first = ahead.begin(); first != ahead.end();) {
        const auto last = std::find_if(first, ahead.end(), [&](const Acceptance &other) {
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

} // namespace

void watchReviews(const Plan &plan, Readiness &readiness)
{
    findLateReviews(plan, readiness);
    findCrowdedDays(plan, readiness);
}

} // namespace baton
