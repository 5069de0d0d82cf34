// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUuid>

namespace baton {

class Plan;

/// The columns of a review pack and of the answers to it. Their order is the format: append, never reorder.
enum class ReviewColumn {
    Key,
    Code,
    What,
    Class,
    Due,
    Proof,
    Decision,
    Comment,
    Evidence,
    DecidedBy,
    DecidedOn
};

/// What answers find an item or deliverable by: its id, and behind it a short hash of what is to be decided
/// on: its text or criteria, and its evidence.
QString reviewKey(const Plan &plan, QUuid id);

/// As it stands in the pack, translated.
QString reviewColumnTitle(ReviewColumn column);
/// Of waivers and change requests: they take a person's own word, and the rules refuse a record on behalf.
QString decidedInPersonText();

} // namespace baton
