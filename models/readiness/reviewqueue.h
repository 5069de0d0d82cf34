// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/readiness/readiness.h"

namespace baton {

/// By what right somebody may decide, the closest first.
enum class ReviewClaim {
    Named,    ///< is the accepter
    Deputy,   ///< of the accepter
    Side,     ///< nobody is named, and it is accepted by this side
    Role,     ///< service owner or sponsor
    Recorder, ///< may not decide, only record what somebody else decided
};

/// What has been handed in and waits for a decision.
struct ReviewEntry
{
    enum class Asks {
        Acceptance,
        NotApplicable, ///< whether the item does not apply
    };

    RecordKind kind = RecordKind::ChecklistItem; ///< or Deliverable
    QUuid id;
    Asks asks = Asks::Acceptance;
    ReviewClaim claim = ReviewClaim::Recorder;
    QDate due;
    bool isGate = false;
    bool isOverdue = false;
    int daysInReview = 0; ///< working days
};

/// Everything that waits for a decision, the most urgent first: late, gates, due, longest waiting. `claim` is
/// that of `person`; null: everything is Recorder's. An item set not applicable waits until its approvals are
/// complete, and no longer for those who have given theirs.
std::vector<ReviewEntry> reviewQueue(const Plan &plan, const Readiness &readiness, PersonId person);

/// Addressed to that person, as named accepter, deputy or one of the side.
inline bool isMine(const ReviewEntry &entry)
{
    return entry.claim <= ReviewClaim::Side;
}

} // namespace baton
