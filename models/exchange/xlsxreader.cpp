// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/sheetreader.h"
#include "models/exchange/ziparchive.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QHash>
#include <QRegularExpression>
#include <QXmlStreamReader>

#include <cmath>
#include <vector>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

// A part that unpacks to more than this is no sheet that somebody filled in.
constexpr quint64 mostUnpacked = 256U << 20;
constexpr qsizetype mostSheetRows = 200000;
constexpr int mostSheetColumns = 500;

Error damagedWorkbook(const QString &technical)
{
    return {ErrorCode::Damaged,
            QCoreApplication::translate("SheetReader",
                                        "The workbook is damaged or of a form that cannot be read. "
                                        "Save it again as XLSX, or as CSV."),
            technical};
}

/// What the number in a cell stands for, which only its format tells.
enum class CellNumber { Plain, Percent, WholePercent, Date };

// ECMA-376 part 1, 18.8.30 and 18.8.31: the formats that need no definition, and the letters of the others.
CellNumber numberOfFormat(int id, const QHash<int, QString> &codes)
{
    const auto code = codes.constFind(id);
    if (code == codes.constEnd()) {
        const bool isDate = (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || id == 45 || id == 47 ||
                            (id >= 50 && id <= 58);
        return isDate     ? CellNumber::Date
               : id == 9  ? CellNumber::WholePercent
               : id == 10 ? CellNumber::Percent
                          : CellNumber::Plain;
    }
    // Literal text, what is only as wide as a letter, and colours or languages in brackets. "[h]" counts
    // hours.
    static const QRegularExpression literal(uR"("[^"]*"|\\.|_.|\*.|\[[^\]]*\])"_s);
    static const QRegularExpression elapsed(u"\\[(h+|m+|s+)\\]"_s, QRegularExpression::CaseInsensitiveOption);
    if (code->contains(elapsed))
        return CellNumber::Plain;
    const QString letters = QString(*code).remove(literal).section(u';', 0, 0).toLower();
    if (letters.contains(u'%'))
        return letters.contains(u'.') ? CellNumber::Percent : CellNumber::WholePercent;
    static const QRegularExpression dateLetters(u"[ymdhs]"_s);
    return letters != "general"_L1 && letters.contains(dateLetters) ? CellNumber::Date : CellNumber::Plain;
}

// Days since 1899-12-30, the time behind the point; as ISO text, whose time is left out at midnight.
QString dateOfSerial(double days)
{
    const qint64 minutes = std::llround(days * 1440);
    const QDateTime at = QDateTime(QDate(1899, 12, 30), QTime(0, 0), Qt::UTC).addSecs(minutes * 60);
    if (days < 1)
        return at.time().toString(u"HH:mm"_s);
    return at.toString(at.time() == QTime(0, 0) ? u"yyyy-MM-dd"_s : u"yyyy-MM-dd HH:mm"_s);
}

// "_x0041_" stands for a letter, by its number.
QString withoutEscapes(QString text)
{
    static const QRegularExpression escape(u"_x([0-9A-Fa-f]{4})_"_s);
    qsizetype from = 0;
    for (auto match = escape.match(text); match.hasMatch(); match = escape.match(text, from)) {
        text.replace(match.capturedStart(), match.capturedLength(),
                     QChar(match.captured(1).toUShort(nullptr, 16)));
        from = match.capturedStart() + 1;
    }
    return text;
}

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
    return withoutEscapes(text);
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

/// Reads the first sheet that is not hidden.
class WorkbookReader
{
public:
    explicit WorkbookReader(const QByteArray &content) : m_archive(content) {}

    Result<QList<QStringList>> read()
    {
        if (!m_archive.isOpen())
            return damagedWorkbook(u"no zip archive"_s);
        readRelations();
        readWorkbook();
        const auto sheet = part(m_sheet);
        if (!sheet)
            return damagedWorkbook(u"the first sheet is missing or cannot be unpacked"_s);
        readTexts();
        readStyles();
        return readRows(*sheet);
    }

private:
    std::optional<QByteArray> part(const QString &name) const
    {
        return m_archive.read(name.toUtf8(), mostUnpacked);
    }

    // The names of the parts are the writer's choice; the relations of the workbook tell them.
    void readRelations()
    {
        const auto relations = part(u"xl/_rels/workbook.xml.rels"_s);
        QXmlStreamReader xml(relations.value_or(QByteArray()));
        while (!xml.atEnd()) {
            xml.readNext();
            if (!xml.isStartElement() || xml.name() != "Relationship"_L1)
                continue;
            const QXmlStreamAttributes attributes = xml.attributes();
            const QString target = attributes.value("Target"_L1).toString();
            const QString name = target.startsWith(u'/') ? target.mid(1) : u"xl/"_s + target;
            m_relations.insert(attributes.value("Id"_L1).toString(), name);
            const QString kind = attributes.value("Type"_L1).toString().section(u'/', -1);
            if (kind == "sharedStrings"_L1)
                m_texts = name;
            else if (kind == "styles"_L1)
                m_styles = name;
        }
    }

    void readWorkbook()
    {
        QXmlStreamReader xml(part(u"xl/workbook.xml"_s).value_or(QByteArray()));
        while (!xml.atEnd()) {
            xml.readNext();
            if (!xml.isStartElement())
                continue;
            const QXmlStreamAttributes attributes = xml.attributes();
            if (xml.name() == "workbookPr"_L1) {
                const auto value = attributes.value("date1904"_L1);
                m_isFrom1904 = value == "1"_L1 || value == "true"_L1;
            } else if (xml.name() == "sheet"_L1 && m_sheet.isEmpty()) {
                const auto state = attributes.value("state"_L1);
                if (state.isEmpty() || state == "visible"_L1)
                    m_sheet = m_relations.value(relationOf(attributes));
            }
        }
    }

    static QString relationOf(const QXmlStreamAttributes &attributes)
    {
        for (const QXmlStreamAttribute &attribute : attributes) {
            if (attribute.name() == "id"_L1 && attribute.namespaceUri().endsWith("relationships"_L1))
                return attribute.value().toString();
        }
        return {};
    }

    void readTexts()
    {
        QXmlStreamReader xml(part(m_texts).value_or(QByteArray()));
        while (!xml.atEnd()) {
            xml.readNext();
            if (xml.isStartElement() && xml.name() == "si"_L1)
                m_shared.append(richText(xml, u"si"));
        }
    }

    void readStyles()
    {
        QHash<int, QString> codes;
        bool isOfCells = false;
        QXmlStreamReader xml(part(m_styles).value_or(QByteArray()));
        while (!xml.atEnd()) {
            xml.readNext();
            if (xml.name() == "cellXfs"_L1)
                isOfCells = xml.isStartElement();
            if (!xml.isStartElement())
                continue;
            const QXmlStreamAttributes attributes = xml.attributes();
            const int format = attributes.value("numFmtId"_L1).toInt();
            if (xml.name() == "numFmt"_L1)
                codes.insert(format, attributes.value("formatCode"_L1).toString());
            else if (isOfCells && xml.name() == "xf"_L1)
                m_numbers.push_back(numberOfFormat(format, codes));
        }
    }

    QString textOfNumber(const QString &text, int style) const
    {
        bool isNumber = false;
        const double number = text.toDouble(&isNumber);
        const bool isStyled = style >= 0 && static_cast<size_t>(style) < m_numbers.size();
        const CellNumber meaning = isStyled ? m_numbers[static_cast<size_t>(style)] : CellNumber::Plain;
        if (!isNumber || meaning == CellNumber::Plain)
            return text;
        if (meaning == CellNumber::WholePercent)
            return QString::number(number * 100, 'f', 0) + u'%';
        if (meaning == CellNumber::Percent)
            return QString::number(number * 100, 'g', 10) + u'%';
        constexpr double last = 2958466; // 9999-12-31
        constexpr double before1904 = 1462;
        const double days = number + (m_isFrom1904 && number >= 1 ? before1904 : 0);
        return days >= 0 && days < last ? dateOfSerial(days) : text;
    }

    QString cellText(QXmlStreamReader &xml) const
    {
        const QString type = xml.attributes().value("t"_L1).toString();
        const int style = xml.attributes().value("s"_L1).toInt();
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
            return m_shared.value(text.toInt());
        return type.isEmpty() || type == "n"_L1 ? textOfNumber(text, style) : text;
    }

    Result<QList<QStringList>> readRows(const QByteArray &sheet) const
    {
        QList<QStringList> rows;
        QXmlStreamReader xml(sheet);
        while (!xml.atEnd()) {
            xml.readNext();
            if (!xml.isStartElement())
                continue;
            if (xml.name() == "row"_L1) {
                const int number = xml.attributes().value("r"_L1).toInt();
                if (number > mostSheetRows || rows.size() >= mostSheetRows)
                    break;
                while (rows.size() + 1 < number)
                    rows.append(QStringList());
                rows.append(QStringList());
            } else if (xml.name() == "c"_L1 && !rows.isEmpty()) {
                // Who writes no references fills every cell.
                const auto reference = xml.attributes().value("r"_L1);
                QStringList &row = rows.last();
                const qsizetype column = reference.isEmpty() ? row.size() : columnOf(reference);
                const QString text = cellText(xml);
                if (column < 0 || column >= mostSheetColumns)
                    continue;
                while (row.size() <= column)
                    row.append(QString());
                row[column] = text;
            }
        }
        if (xml.hasError())
            return damagedWorkbook(xml.errorString());
        return rows;
    }

    ZipArchive m_archive;
    QHash<QString, QString> m_relations; // id → part
    QString m_sheet;
    QString m_texts;
    QString m_styles;
    bool m_isFrom1904 = false;
    QStringList m_shared;
    std::vector<CellNumber> m_numbers; // by style
};

} // namespace

Result<QList<QStringList>> readXlsx(const QByteArray &content)
{
    return WorkbookReader(content).read();
}

} // namespace baton
