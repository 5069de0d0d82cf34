// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/result.h"

#include <QDate>
#include <QStringList>

#include <variant>
#include <vector>

namespace baton {

/// A table for people who only have a spreadsheet: what the CSV and XLSX writers write. Knows no records.
struct DataSheet
{
    using Cell = std::variant<std::monostate, QString, qint64, double, QDate>;

    struct Column
    {
        QString title;
        int width = 12; ///< about so many characters
        bool isWrapped = false;
        QStringList choices = {}; ///< offered as a drop-down; nothing else may be entered
    };

    QString name;
    std::vector<Column> columns;
    std::vector<std::vector<Cell>> rows;
    std::vector<size_t> headings; ///< rows that are captions of what follows
    bool hasHeader = true;        ///< the titles as first row, frozen and with filters
    int frozenColumns = 0;

    void addRow(std::vector<Cell> cells) { rows.push_back(std::move(cells)); }
};

struct CsvOptions
{
    bool withByteOrderMark = true; ///< spreadsheets take the file for UTF-8 then
};

/// RFC 4180: CRLF, quoted where needed. Text that a spreadsheet would take for a formula gets an apostrophe
/// before it (storage.md, "Text is text"). Dates are YYYY-MM-DD, numbers have a point.
QByteArray toCsv(const DataSheet &sheet, const CsvOptions &options = {});

/// A workbook in which every text is a typed string, never a formula or link. `title` and `created` are its
/// properties. Io when there is no room for it.
Result<QByteArray> toXlsx(const std::vector<DataSheet> &sheets, const QString &title, QDate created);

} // namespace baton
