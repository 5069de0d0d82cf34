// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/result.h"

#include <span>

namespace baton {

class Connection;

/// "Btn" + 'a' in the header of the file says that it is ours.
inline constexpr int applicationId = 0x4261746E;

/// The steps that lead from an empty file to the present version, in order. A new file runs all of them, so
/// that each version has one schema. A step that has been released is never edited; a change is a new step.
std::span<const char *const> migrationSteps();
inline int currentVersion()
{
    return static_cast<int>(migrationSteps().size());
}

/// Runs the steps after `from`, each in a transaction of its own together with its version number, with
/// foreign keys checked at its end. On failure the file stays at the last version that went through.
Result<void> migrate(Connection &connection, int from, std::span<const char *const> steps);

/// Every entry of sqlite_schema, sorted: type, name, table and text.
Result<QStringList> schemaOf(Connection &connection);
/// What schemaOf() gives for a file of that version.
Result<QStringList> expectedSchema(std::span<const char *const> steps);

} // namespace baton
