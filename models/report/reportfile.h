// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/result.h"

#include <functional>

class QIODevice;

namespace baton::report {

/// Has `write` fill a file that takes the place of `path` only if all of it was written.
/// Errors: those of `write`, ReadOnly, NoSpace, Io.
Result<void> writeFileWhole(const QString &path, const std::function<Result<void>(QIODevice &)> &write);

} // namespace baton::report
