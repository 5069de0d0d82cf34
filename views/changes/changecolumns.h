// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/recordtablemodel.h"

namespace baton {

class PlanSession;

/// The columns of the change requests: what moves from where to where, what it costs, who decides.
std::vector<Column> changeColumns(const PlanSession &session);

/// A new value of State is what the menu entry of that name does.
RecordTableModel::EditRule changeRule(PlanSession &session);

} // namespace baton
