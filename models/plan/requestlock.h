// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plan/changeset.h"
#include "models/records/result.h"

namespace baton {

/// What those who decide a change request read stays as it was when they were asked: kind, title, dates,
/// scope, reason and who asks. `row` changes a submitted or decided request; taking the submission back may
/// take the requester's name along. Locked when it changes one of them.
Result<void> checkStaysAsAsked(const RowChange &row, bool isTakenBack);

} // namespace baton
