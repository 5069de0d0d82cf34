// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/result.h"

namespace baton {

/// The Error of an SQLite result code (extended where known): one plain message for everything that feels the
/// same to people, so that a full disk reads the same whether it arrives as FULL or as IOERR.
Error sqliteError(int code, const QString &technical);

/// True for what sqliteError() made, false for findings of our own.
bool isFromSqlite(const Error &error);

} // namespace baton
