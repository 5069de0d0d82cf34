// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/field.h"

#include <QStringList>

namespace baton {

/// In what database engines differ, as far as our SQL shows it; everything else is written once for all.
struct Dialect
{
    QString integerType;
    QString realType;
    QString blobType;
    /// What follows the closing parenthesis of CREATE TABLE.
    QString tableOptions;
    /// Starts a transaction that is certain to be allowed to write.
    QString beginWrite;
    /// Selects about how many rows table %1 has, fast.
    QString estimateOfRows;
    /// Statements that let a table only grow: UPDATE and DELETE fail.
    QStringList (*appendOnly)(const QString &table) = nullptr;
};

const Dialect &sqliteDialect();

/// The statements of a migration step in this dialect: replaces {INT}, {REAL}, {BLOB}, {STRICT} and the line
/// {APPEND_ONLY table}. A statement ends with a semicolon at the end of a line.
QStringList statementsOf(const char *step, const Dialect &dialect);

/// The column type of a field: "TEXT", "{INT}" or "{REAL}".
const char *columnType(FieldKind kind);
/// True for the kinds whose length is limited by a CHECK.
bool isFreeText(FieldKind kind);

} // namespace baton
