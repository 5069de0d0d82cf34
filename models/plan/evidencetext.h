// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plan/plan.h"

namespace baton {

/// "Copy of drill.pdf in the plan, 1f3a9c0e": its name and the beginning of its fingerprint, by which a
/// reader of the report knows it again. Empty where there is no copy.
QString copyText(const Evidence &evidence);
/// Where the evidence is: its location, the copy, or both. Empty when neither is known.
QString placeText(const Evidence &evidence);

} // namespace baton
