// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

} // namespace baton
