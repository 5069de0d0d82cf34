// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/result.h"
#include "models/report/pagedlayout.h"

class QIODevice;

namespace baton::report {

/// Writes the report as PDF to an open device. Errors: Cancelled (by `progress`), Io.
Result<void> writePdf(const Report &report, const QPageLayout &page, QIODevice &device,
                      const Progress &progress = {});

/// The same to a file, which is replaced only when the whole report is written.
/// Errors: Cancelled, ReadOnly, NoSpace, Io.
Result<void> writePdfFile(const Report &report, const QPageLayout &page, const QString &path,
                          const Progress &progress = {});

/// Page 1 as a PNG picture, for a message or a slide. Errors: ReadOnly, NoSpace, Io.
Result<void> writeFirstPagePicture(const Report &report, const QPageLayout &page, const QString &path);

} // namespace baton::report
