// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plan/plan.h"

namespace baton {

/// Why the field cannot be changed any more and what it takes; nothing while the criteria are not agreed, and
/// for fields that are no criteria.
std::optional<Error> criteriaLock(const Plan &plan, RecordKind kind, int field);

} // namespace baton
