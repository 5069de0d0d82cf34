// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/result.h"

#include <functional>

class QIODevice;

namespace baton {

/// Has `write` fill a file that takes the place of `path` only if all of it was written.
/// Errors: ReadOnly, NoSpace and Io, and those of `write` that have a message.
Result<void> writeWholeFile(const QString &path, const std::function<Result<void>(QIODevice &)> &write);
Result<void> writeWholeFile(const QString &path, const QByteArray &content);

} // namespace baton
