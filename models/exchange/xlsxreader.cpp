// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/sheetreader.h"

#include <QCoreApplication>
#include <QHash>
#include <QXmlStreamReader>
#include <QtEndian>

#include <zlib.h>

#include <optional>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

// A file that unpacks to more than this is no sheet that somebody filled in.
constexpr quint32 mostUnpacked = 256U << 20;
constexpr qsizetype mostSheetRows = 200000;
constexpr int mostSheetColumns = 500;

Error damaged(const QString &technical)
{
    return {ErrorCode::Damaged,
            QCoreApplication::translate("SheetReader",
                                        "The workbook is damaged or of a form that cannot be read. "
                                        "Save it again as XLSX, or as CSV."),
            technical};
}

/// The parts of a zip archive that is held in memory. Every length in it is checked: it comes from strangers.
class Archive
{
public:
    explicit Archive(const QByteArray &content) : m_content(content) { m_isSound = list(); }

    bool isSound() const { return m_isSound; }
    bool contains(const QString &name) const { return m_parts.contains(name); }

    std::optional<QByteArray> read(const QString &name) const
    {
        const auto part = m_parts.constFind(name);
        if (part == m_parts.constEnd())
            return std::nullopt;
        constexpr qint64 headSize = 30;
        if (number<quint32>(part->offset) != 0x04034b50U)
            return std::nullopt;
        const qint64 begin = part->offset + headSize + number<quint16>(part->offset + 26).value_or(0) +
                             number<quint16>(part->offset + 28).value_or(0);
        if (begin + part->packed > m_content.size() || part->unpacked > mostUnpacked)
            return std::nullopt;
        const QByteArray packed = m_content.mid(begin, part->packed);
        if (part->method == 0)
            return packed;
        return part->method == 8 ? inflated(packed, part->unpacked) : std::nullopt;
    }

private:
    struct Part
    {
        quint16 method = 0;
        quint32 packed = 0;
        quint32 unpacked = 0;
        qint64 offset = 0;
    };

    template <class T>
    std::optional<T> number(qint64 at) const
    {
        if (at < 0 || at + static_cast<qint64>(sizeof(T)) > m_content.size())
            return std::nullopt;
        return qFromLittleEndian<T>(m_content.constData() + at);
    }

    bool list()
    {
        // The end record stands within the last 64 KB.
        qint64 end = m_content.size() - 22;
        while (end >= 0 && end > m_content.size() - 66000 && number<quint32>(end) != 0x06054b50U)
            --end;
        const auto count = number<quint16>(end + 10);
        const auto first = number<quint32>(end + 16);
        if (end < 0 || number<quint32>(end) != 0x06054b50U || !count || !first)
            return false;
        qint64 at = *first;
        for (int i = 0; i < *count; ++i) {
            const auto nameLength = number<quint16>(at + 28);
            const auto offset = number<quint32>(at + 42);
            if (number<quint32>(at) != 0x02014b50U || !nameLength || !offset)
                return false;
            const Part part{number<quint16>(at + 10).value_or(0), number<quint32>(at + 20).value_or(0),
                            number<quint32>(at + 24).value_or(0), *offset};
            m_parts.insert(QString::fromUtf8(m_content.mid(at + 46, *nameLength)), part);
            at += 46 + *nameLength + number<quint16>(at + 30).value_or(0) +
                  number<quint16>(at + 32).value_or(0);
        }
        return true;
    }

    static std::optional<QByteArray> inflated(const QByteArray &packed, quint32 size)
    {
        QByteArray unpacked(static_cast<qsizetype>(size), Qt::Uninitialized);
        z_stream stream = {};
        if (inflateInit2(&stream, -MAX_WBITS) != Z_OK)
            return std::nullopt;
        QByteArray input = packed;
        stream.next_in = reinterpret_cast<Bytef *>(input.data());
        stream.avail_in = static_cast<uInt>(input.size());
        stream.next_out = reinterpret_cast<Bytef *>(unpacked.data());
        stream.avail_out = static_cast<uInt>(unpacked.size());
        const int result = inflate(&stream, Z_FINISH);
        const bool isWhole = result == Z_STREAM_END && stream.total_out == size;
        inflateEnd(&stream);
        return isWhole ? std::optional(unpacked) : std::nullopt;
    }

    const QByteArray &m_content;
    QHash<QString, Part> m_parts;
    bool m_isSound = false;
};

// The texts of an element, those of its runs together and without phonetic hints.
QString richText(QXmlStreamReader &xml, QStringView element)
{
    QString text;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isEndElement() && xml.name() == element)
            break;
        if (xml.isStartElement() && xml.name() == "rPh"_L1)
            xml.skipCurrentElement();
        else if (xml.isStartElement() && xml.name() == "t"_L1)
            text += xml.readElementText();
    }
    return text;
}

QStringList sharedTexts(const QByteArray &part)
{
    QStringList texts;
    QXmlStreamReader xml(part);
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == "si"_L1)
            texts.append(richText(xml, u"si"));
    }
    return texts;
}

// "AB12" → 27.
int columnOf(QStringView reference)
{
    int column = 0;
    for (const QChar c : reference) {
        if (c < u'A' || c > u'Z' || column > mostSheetColumns)
            break;
        column = column * 26 + (c.unicode() - u'A' + 1);
    }
    return column - 1;
}

QString cellText(QXmlStreamReader &xml, const QStringList &shared)
{
    const QString type = xml.attributes().value("t"_L1).toString();
    QString text;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isEndElement() && xml.name() == "c"_L1)
            break;
        if (xml.isStartElement() && xml.name() == "is"_L1)
            text = richText(xml, u"is");
        else if (xml.isStartElement() && xml.name() == "v"_L1)
            text = xml.readElementText();
    }
    if (type == "s"_L1)
        return shared.value(text.toInt());
    return text;
}

} // namespace

Result<QList<QStringList>> readXlsx(const QByteArray &content)
{
    const Archive archive(content);
    const QString sheet = u"xl/worksheets/sheet1.xml"_s;
    if (!archive.isSound() || !archive.contains(sheet))
        return damaged(u"no first sheet"_s);
    const auto part = archive.read(sheet);
    if (!part)
        return damaged(u"the first sheet cannot be unpacked"_s);
    const QStringList shared = sharedTexts(archive.read(u"xl/sharedStrings.xml"_s).value_or(QByteArray()));
    QList<QStringList> rows;
    QXmlStreamReader xml(*part);
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == "row"_L1) {
            const int number = xml.attributes().value("r"_L1).toInt();
            if (number > mostSheetRows)
                break;
            while (rows.size() + 1 < number)
                rows.append(QStringList());
            rows.append(QStringList());
        } else if (xml.name() == "c"_L1 && !rows.isEmpty()) {
            const int column = columnOf(xml.attributes().value("r"_L1));
            const QString text = cellText(xml, shared);
            if (column < 0 || column >= mostSheetColumns)
                continue;
            QStringList &row = rows.last();
            while (row.size() <= column)
                row.append(QString());
            row[column] = text;
        }
    }
    if (xml.hasError())
        return damaged(xml.errorString());
    return rows;
}

} // namespace baton
