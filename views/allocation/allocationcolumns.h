// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/recordtablemodel.h"

namespace baton {

class PlanSession;

/// The columns of the allocation steps: who, from when to when, how much, what it costs.
std::vector<Column> allocationColumns(const PlanSession &session);

} // namespace baton
