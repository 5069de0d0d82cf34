// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/datasheet.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

// Spreadsheets begin a formula at these, also in full width.
bool looksLikeFormula(const QString &text)
{
    return !text.isEmpty() && u"=+-@\t\r\n＝＋－＠"_s.contains(text.front());
}

QString quoted(const QString &text)
{
    const bool isPlain = std::ranges::none_of(text, [](QChar c) { return u",;\"\t\r\n"_s.contains(c); });
    if (isPlain && text == text.trimmed())
        return text;
    return u'"' + QString(text).replace(u'"', u"\"\""_s) + u'"';
}

QString cellText(const DataSheet::Cell &cell)
{
    if (const auto *text = std::get_if<QString>(&cell))
        return quoted(looksLikeFormula(*text) ? u'\'' + *text : *text);
    if (const auto *whole = std::get_if<qint64>(&cell))
        return QString::number(*whole);
    if (const auto *real = std::get_if<double>(&cell))
        return QString::number(*real, 'g', 15);
    if (const auto *date = std::get_if<QDate>(&cell))
        return date->toString(Qt::ISODate);
    return {};
}

} // namespace

QByteArray toCsv(const DataSheet &sheet, const CsvOptions &options)
{
    QString csv;
    if (options.withByteOrderMark)
        csv += QChar(QChar::ByteOrderMark);
    const auto addLine = [&csv](const auto &cells, auto &&textOf) {
        bool isFirst = true;
        for (const auto &cell : cells) {
            if (!isFirst)
                csv += u',';
            isFirst = false;
            csv += textOf(cell);
        }
        csv += u"\r\n"_s;
    };
    if (sheet.hasHeader)
        addLine(sheet.columns, [](const DataSheet::Column &column) { return cellText(column.title); });
    for (const auto &row : sheet.rows)
        addLine(row, cellText);
    return csv.toUtf8();
}

} // namespace baton
