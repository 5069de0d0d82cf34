// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/csvreader.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace baton {

Result<QList<QStringList>> readCsv(QStringView text, QChar separator, EmptyLines emptyLines)
{
    QList<QStringList> rows;
    QStringList row;
    QString field;
    bool inQuotes = false;
    bool isEmptyRow = true;
    int line = 1;
    int quoteLine = 0;
    const auto endRow = [&] {
        if (!isEmptyRow || !field.isEmpty()) {
            row.append(field);
            rows.append(row);
        } else if (emptyLines == EmptyLines::Kept) {
            rows.append(QStringList());
        }
        row.clear();
        field.clear();
        isEmptyRow = true;
    };
    if (text.startsWith(QChar::ByteOrderMark))
        text = text.mid(1);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        line += c == u'\n' ? 1 : 0;
        if (inQuotes) {
            if (c != u'"')
                field += c;
            else if (i + 1 < text.size() && text[i + 1] == u'"')
                field += text[i++];
            else
                inQuotes = false;
        } else if (c == u'"') {
            inQuotes = true;
            isEmptyRow = false;
            quoteLine = line;
        } else if (c == separator) {
            row.append(field);
            field.clear();
            isEmptyRow = false;
        } else if (c == u'\n') {
            endRow();
        } else if (c != u'\r') {
            field += c;
        }
    }
    if (inQuotes) {
        return Error{ErrorCode::Invalid,
                     QCoreApplication::translate("Import", "The quote that opens in line %1 is never closed.")
                         .arg(quoteLine),
                     {}};
    }
    emptyLines = EmptyLines::Dropped; // behind the last line there is none
    endRow();
    return rows;
}

} // namespace baton
