// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plan/plan.h"

namespace baton {

/// The change that turns `from` into `to`: rows in the order of RecordKind, those removed last in reverse, so
/// that nothing comes before what owns it. Empty when they hold the same. From an empty plan it is the
/// founding change that creates everything.
ChangeSet difference(const Plan &from, const Plan &to, const ChangeText &text);

/// True when both hold the same rows, in whatever order.
bool holdSame(const Plan &a, const Plan &b);

} // namespace baton
