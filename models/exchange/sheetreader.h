// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/result.h"

#include <QDate>
#include <QStringList>

namespace baton {

/// The rows of a spreadsheet that somebody filled in: CSV (comma, semicolon or tab, told by the first line),
/// or the first sheet of an XLSX workbook. Cells are text; dates of a workbook are days since 1899-12-30.
/// NotFound, Io, Limit (more than 64 MB), Damaged or Invalid.
Result<QList<QStringList>> readSheetFile(const QString &path);

/// Whether it is worth reading as one: told by the content of a workbook, by the name of text.
bool isSpreadsheet(const QString &path);

/// The first sheet of a workbook; rows and cells that are left out in it are empty.
Result<QList<QStringList>> readXlsx(const QByteArray &content);

/// The day in a cell: YYYY-MM-DD, as the language writes it, or days since 1899-12-30. Null when it is none.
QDate dateOfCell(const QString &text);

} // namespace baton
