// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/recordtablemodel.h"

namespace baton {

class PlanSession;

/// The columns of the checklist: what the item is, what it counts as, who and when.
std::vector<Column> checklistColumns(const PlanSession &session);

/// A new item gets the next code of its category, or the category of its code; a submission who and when.
RecordTableModel::Completion itemCompletion(const PlanSession &session);

/// A new value of State is what the menu entry of that name does: submitting writes down who and when,
/// accepting the proof. Other cells are simply set.
RecordTableModel::EditRule checklistRule(PlanSession &session);

} // namespace baton
