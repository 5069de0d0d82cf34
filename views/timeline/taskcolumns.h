// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/column.h"

namespace baton {

class PlanSession;
class TimelineIndex;

/// The columns of the timeline's tree. Session and index must outlive them; `baseline` says which baseline is
/// compared with.
std::vector<Column> taskColumns(const PlanSession &session, const TimelineIndex &index,
                                const std::function<int()> &baseline);

} // namespace baton
