// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/result.h"

#include <QStringList>
#include <QStringView>

namespace baton {

/// Rows of comma-separated values as RFC 4180 has them: fields in double quotes may hold commas, line breaks
/// and doubled quotes; lines end with LF or CRLF. A quote that is never closed is Invalid and names its line.
/// Empty lines are no rows, unless they are kept: then rows are numbered as a spreadsheet shows them.
enum class EmptyLines { Dropped, Kept };
Result<QList<QStringList>> readCsv(QStringView text, QChar separator = u',',
                                   EmptyLines emptyLines = EmptyLines::Dropped);

} // namespace baton
