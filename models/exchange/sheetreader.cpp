// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/sheetreader.h"

#include "models/exchange/csvreader.h"
#include "models/exchange/fileformat.h"
#include "models/plan/datetext.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QStringDecoder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

constexpr qint64 mostBytes = qint64(64) << 20;

class SheetReaderText
{
    Q_DECLARE_TR_FUNCTIONS(SheetReader)
};

Result<QList<QStringList>> readCsvBytes(const QByteArray &content)
{
    // Older spreadsheets still write the code page of their country.
    auto decoder = QStringDecoder(QStringDecoder::Utf8);
    QString text = decoder.decode(content);
    if (decoder.hasError())
        text = QString::fromLatin1(content);
    const QStringView first = QStringView(text).left(text.indexOf(u'\n'));
    QChar separator = u',';
    for (const QChar other : {u';', u'\t'}) {
        if (first.count(other) > first.count(separator))
            separator = other;
    }
    return readCsv(text, separator, EmptyLines::Kept);
}

} // namespace

Result<QList<QStringList>> readSheetFile(const QString &path)
{
    QFile file(path);
    const QString name = QFileInfo(path).fileName();
    if (!file.exists())
        return Error{ErrorCode::NotFound, SheetReaderText::tr("There is no file “%1”.").arg(name), path};
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::Io, SheetReaderText::tr("“%1” cannot be read.").arg(name),
                     file.errorString()};
    if (file.size() > mostBytes)
        return Error{ErrorCode::Limit,
                     SheetReaderText::tr("“%1” is larger than 64 MB. Nothing was read; save only the sheet.")
                         .arg(name),
                     {}};
    const QByteArray content = file.readAll();
    const QByteArray start = content.left(200).trimmed().toLower();
    if (start.startsWith("<!doctype html") || start.startsWith("<html"))
        return Error{ErrorCode::Unsupported,
                     SheetReaderText::tr("“%1” is a web page and not a table; nothing was read. If it is a "
                                         "review pack: open it in a browser, choose “Save my answers” at its "
                                         "end, and import the file that this saves.")
                         .arg(name),
                     {}};
    return content.startsWith("PK") ? readXlsx(content) : readCsvBytes(content);
}

bool isSpreadsheet(const QString &path)
{
    static const QStringList endings{u"csv"_s, u"tsv"_s, u"txt"_s};
    QFile file(path);
    return endings.contains(QFileInfo(path).suffix().toLower()) ||
           (file.open(QIODevice::ReadOnly) &&
            detectFormat(file.read(formatProbeSize)) == FileFormat::Spreadsheet);
}

QDate dateOfCell(const QString &text, QDate today)
{
    const QString plain = text.trimmed();
    const QDate iso = QDate::fromString(plain.left(10), Qt::ISODate);
    // A date that counts from the day of reading is none: nobody knows on which day it was written.
    const bool isRelative = plain.startsWith(u'+') || plain.startsWith(u'-') ||
                            std::ranges::none_of(plain, [](QChar c) { return c.isDigit(); });
    return iso.isValid() || isRelative ? iso : dateFromText(plain, {today, {}, QLocale()});
}

} // namespace baton
