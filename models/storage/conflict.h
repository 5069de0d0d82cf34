// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plan/changeset.h"

class QTimeZone;

namespace baton {

class Connection;

/// Why an update or removal found its row not as it should be: who changed which field when, their value and
/// ours, or who removed the row. Conflict; what the file says about it is read within the present
/// transaction.
Error describeConflict(Connection &connection, const RowChange &row, const QTimeZone &zone);

} // namespace baton
