// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plan/plan.h"

namespace baton {

/// Why the field of this record cannot be changed and what it takes: the criteria are agreed, or the change
/// request was submitted. Nothing where it can.
std::optional<Error> fieldLock(const Plan &plan, RecordKind kind, QUuid id, int field);

/// What those who decide a change request read stays as it was when they were asked: kind, title, dates,
/// scope, reason and who asks. `row` changes a submitted or decided request; taking the submission back may
/// take the requester's name along. Locked when it changes one of them.
Result<void> checkStaysAsAsked(const RowChange &row, bool isTakenBack);

} // namespace baton
