// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace baton {

class Edit;

/// What must follow from an edit, in the same change (handover.md §3, edge rules):
/// - an accepted or submitted item that loses its last evidence falls back to In progress;
/// - an accepted item whose text, class, weight or evidence changes goes back to Submitted;
/// - accepting ACC-01 baselines the criteria, the dates get their baselines where they have none;
/// - an item added after that is marked as added after the baseline;
/// - leaving Submitted or Rejected clears who submitted and why it was rejected;
/// - the same for deliverables, where criteria and version stand for the text.
/// The date of the baseline is that of the acceptance, so that no clock is read here.
void drawConsequences(Edit &edit);

} // namespace baton
