// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/openplan.h"

#include <QJsonArray>
#include <QTextStream>

namespace baton {

/// Every change up to the opened revision, oldest first, with the fields it changed, as lines for a terminal.
/// Reads the history in portions, so that a long one needs no more memory than a short one.
Result<void> writeHistory(QTextStream &out, OpenPlan &open);
Result<void> writeHistoryJson(QTextStream &out, OpenPlan &open);

} // namespace baton
