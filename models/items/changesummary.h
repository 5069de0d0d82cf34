// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/historymodel.h"

namespace baton {

/// What somebody who looks again wants to know first: what was submitted, accepted and rejected meanwhile,
/// and whether go-live moved. Changes that `reader` made do not count. One line; empty when nothing of that
/// changed.
QString changeSummary(const std::vector<HistoryItem> &changes, PersonId reader, ProjectId project);

} // namespace baton
