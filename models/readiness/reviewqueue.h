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

/// What has been handed in or asked for and waits for a decision.
struct ReviewEntry
{
    enum class Asks {
        Acceptance,
        NotApplicable, ///< whether the item does not apply
    };

    RecordKind kind = RecordKind::ChecklistItem; ///< or Deliverable, Waiver, ChangeRequest
    QUuid id;
    ChecklistItemId item; ///< the item itself, or the one that a waiver is for; else null
    Asks asks = Asks::Acceptance;
    ReviewClaim claim = ReviewClaim::Recorder;
    QDate due; ///< of waivers and change requests: when an answer is expected, by the project's review days
    bool isGate = false;
    bool isOverdue = false;
    int daysInReview = 0; ///< working days
};

/// Everything that waits for a decision, the most urgent first: late, gates, due, longest waiting. `claim` is
/// that of `person`; null: everything is Recorder's. An item set not applicable waits until its approvals are
/// complete, and no longer for those who have given theirs; a waiver while it could open its gate; a change
/// request for those who have neither approved it nor asked for it.
std::vector<ReviewEntry> reviewQueue(const Plan &plan, const Readiness &readiness, PersonId person);

/// Addressed to that person, as named accepter or decider, deputy or one of the side.
inline bool isMine(const ReviewEntry &entry)
{
    return entry.claim <= ReviewClaim::Side;
}

/// How many of them are theirs; of one kind where one is given.
int mineCount(const std::vector<ReviewEntry> &queue, std::optional<RecordKind> kind = {});
/// Those whom it waits for; null where nobody is named. Empty when the only one who decides has asked for it.
std::vector<PersonId> askedOf(const Plan &plan, const ReviewEntry &entry);

} // namespace baton
