// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/column.h"

namespace baton {

class PlanSession;

/// For columns that show a field in words of their own ("2 Mar, late") and edit it as people type it. The
/// session must outlive the column.
TypedCell typedField(const PlanSession &session, RecordKind kind, const char *key);

} // namespace baton
