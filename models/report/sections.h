// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/report/block.h"

#include <QSet>

namespace baton::report {

/// The sections of the annex, by their headings, in order.
QStringList annexSections(const Report &report);
/// Leaves out the sections with these headings; the contents then list the others.
void leaveOut(Report &report, const QSet<QString> &headings);

} // namespace baton::report
