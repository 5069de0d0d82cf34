// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/openplan.h"

#include <QJsonArray>
#include <QTextStream>

namespace baton {

/// Every change up to the opened revision, oldest first, with the fields it changed, as lines for a terminal.
/// Reads the history in portions, so that a long one needs no more memory than a short one. Without
/// `isWholeFile` what concerns only other projects is left out.
Result<void> writeHistory(QTextStream &out, OpenPlan &open, bool isWholeFile);
Result<void> writeHistoryJson(QTextStream &out, OpenPlan &open, bool isWholeFile);

} // namespace baton
