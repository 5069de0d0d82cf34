// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/result.h"

#include <QByteArray>

namespace baton {

/// What can be known and done about a database file without opening it (see Store: opening drops its locks).

/// NotFound, NotOurs (folder, device, empty) or ReadOnly (no permission), each with its own message.
Result<void> checkOpenable(const QString &path);
/// Whether this user may make files in the folder of `path`.
bool isFolderWritable(const QString &path);
/// Whether this user may write the file.
bool isFileWritable(const QString &path);
bool isOnNetworkDrive(const QString &path);

/// Another name in the same folder, hidden, for a file that is not complete yet.
QString temporaryNameFor(const QString &path);
/// Gives a file another name on the same drive, without ever replacing another, and flushes the folder.
/// Exists, NoSpace or ReadOnly; the file then keeps its name.
Result<void> renameFile(const QString &from, const QString &to);
/// The same for a file that is complete only now, and is flushed before; where it fails, `temporary` is
/// removed.
Result<void> putInPlace(const QString &temporary, const QString &path);
/// Removes a file of ours that did not get its name, and its journal.
void removeTemporary(const QString &temporary);

Error existsAlready(const QString &path);

} // namespace baton
