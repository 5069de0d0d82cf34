// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/recordtablemodel.h"

namespace baton {

class PlanSession;

/// The columns of the deliverables: what is handed over, how far it is, who and when.
std::vector<Column> deliverableColumns(const PlanSession &session);

/// A new value of State is what the menu entry of that name does: submitting writes down who and when,
/// accepting the proof. Other cells are simply set.
RecordTableModel::EditRule deliverableRule(PlanSession &session);

/// Its due date has passed and it is not accepted.
bool isOverdue(const Deliverable &deliverable, QDate today);

} // namespace baton
