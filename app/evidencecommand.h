// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/openplan.h"

#include <QTextStream>

namespace baton {

/// The copies of files that are evidence in the opened plan, a line each: fingerprint, file name, what of.
void listCopies(QTextStream &out, const OpenPlan &open);

/// Writes the copy of that file name, or whose fingerprint begins so, as it was kept. NotFound when there is
/// none, Invalid when several are meant.
Result<void> saveCopy(const OpenPlan &open, const QString &named, const QString &output);

} // namespace baton
