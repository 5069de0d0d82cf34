// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/recordtablemodel.h"

namespace baton {

class PlanSession;

/// The columns of the people: who they are, how to reach them, whose deputy, when they are away.
std::vector<Column> peopleColumns(const PlanSession &session);

} // namespace baton
