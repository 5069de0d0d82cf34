// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace baton {

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

/// As it stands in the pack, translated.
QString reviewColumnTitle(ReviewColumn column);
/// Of waivers and change requests: they take a person's own word, and the rules refuse a record on behalf.
QString decidedInPersonText();

} // namespace baton
