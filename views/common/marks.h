// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/column.h"
#include "models/readiness/readiness.h"

namespace baton {

// What states, letters and verdicts look like, the same on every page.

Mark markOf(ItemState state);
Mark markOf(DeliverableState state);
Mark markOf(ChangeState state);
Mark markOf(Rag rag);
Mark markOf(Verdict verdict);
/// Of the decision that is to be taken now: go-live, or after it the end of hypercare.
Mark markOf(const Readiness &readiness);

/// Where a due date is still to be set: what has none is not late, and must not look as if all were well.
/// Comes after all dates.
Cell noDueDateCell();

/// Short date for tables and headings: without the year when it is that of `today`.
QString shortDate(QDate date, QDate today);

} // namespace baton
