// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/result.h"

#include <QDate>
#include <QStringList>

namespace baton {

/// The rows of a spreadsheet that somebody filled in: CSV (comma, semicolon or tab, told by the first line),
/// or the first sheet of an XLSX workbook. Cells are text, as a
/// format without the language writes them: dates of a workbook as YYYY-MM-DD, with the time behind (HH:MM)
/// when there is one, shares with a percent sign. NotFound, Io, Limit (more than 64 MB), Damaged or Invalid.
Result<QList<QStringList>> readSheetFile(const QString &path);

/// Whether it is worth reading as one: told by the content of a workbook, by the name of text.
bool isSpreadsheet(const QString &path);

/// The first visible sheet of a workbook; rows and cells that are left out in it are empty.
Result<QList<QStringList>> readXlsx(const QByteArray &content);

/// The day in a cell, as people write one (`dateFromText`); `today` gives the year to those without. Null
/// when it is none, or counts from the day of reading.
QDate dateOfCell(const QString &text, QDate today);

} // namespace baton
