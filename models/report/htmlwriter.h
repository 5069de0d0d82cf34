// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/result.h"
#include "models/report/block.h"

namespace baton::report {

/// The report as one self-contained HTML page (UTF-8): style and pictures inline, nothing is loaded from
/// elsewhere, no script. Readable in light and dark, on narrow screens and printed. All text is escaped.
QByteArray htmlOf(const Report &report);

/// The same to a file, which is replaced only when all is written. Errors: ReadOnly, NoSpace, Io.
Result<void> writeHtmlFile(const Report &report, const QString &path);

} // namespace baton::report
