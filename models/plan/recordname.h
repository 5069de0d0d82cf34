// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plan/plan.h"

namespace baton {

/// What people call a record, without its kind: its name; of one that has none what it is about, "TST-02 by
/// Maren Solberg" of an acceptance, "TST-02" of a waiver. Empty when the plan does not know it.
QString recordName(const Plan &plan, RecordKind kind, QUuid id);
/// The same, but of a checklist item its code, which is short and known to everybody.
QString briefName(const Plan &plan, RecordKind kind, QUuid id);
/// As recordName, of a record that was changed, by the values in the change where it has gone from the plan.
QString recordName(const Plan &plan, const RowChange &row);
/// With its kind: "Checklist item DOC-01", "Acceptance of TST-02 by Maren Solberg".
QString recordTitle(const Plan &plan, const RowChange &row);

} // namespace baton
