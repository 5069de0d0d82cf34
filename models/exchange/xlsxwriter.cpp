// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/datasheet.h"

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <xlsxwriter.h>

#include <algorithm>
#include <clocale>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

constexpr int longestText = 32767; // in a cell
constexpr int longestName = 31;    // of a sheet
constexpr int longestChoices = 255;

/// The library writes numbers with printf, which must not follow the language of the user.
class PointAsDecimal
{
public:
    PointAsDecimal() : m_numbers(newlocale(LC_ALL_MASK, "C", nullptr)), m_before(uselocale(m_numbers)) {}
    ~PointAsDecimal()
    {
        uselocale(m_before);
        freelocale(m_numbers);
    }
    Q_DISABLE_COPY_MOVE(PointAsDecimal)

private:
    locale_t m_numbers;
    locale_t m_before;
};

QByteArray cellBytes(const QString &text)
{
    // "_x0041_" in a file means the letter A; the underscore itself has to be written in that way then.
    static const QRegularExpression escape(u"_(?=x[0-9A-Fa-f]{4}_)"_s);
    QString escaped = text;
    escaped.replace(escape, u"_x005F_"_s);
    if (escaped.size() > longestText)
        escaped =
            escaped.left(escaped[longestText - 2].isHighSurrogate() ? longestText - 2 : longestText - 1) +
            u'…';
    return escaped.toUtf8();
}

class Workbook
{
public:
    explicit Workbook(const QByteArray &path) : m_book(workbook_new(path.constData()))
    {
        m_header = format();
        format_set_bold(m_header);
        format_set_bg_color(m_header, 0xDCE6EE);
        format_set_bottom(m_header, LXW_BORDER_THIN);
        format_set_text_wrap(m_header);
        m_heading = format();
        format_set_bold(m_heading);
        m_plain = format();
        m_wrapped = format();
        format_set_text_wrap(m_wrapped);
        m_date = format();
        format_set_num_format(m_date, "yyyy-mm-dd");
        format_set_align(m_date, LXW_ALIGN_LEFT);
    }

    void setProperties(const QString &title, QDate created)
    {
        const QByteArray bytes = title.toUtf8();
        QByteArray copy = bytes;
        lxw_doc_properties properties = {};
        properties.title = copy.data();
        properties.created = static_cast<time_t>(created.startOfDay(Qt::UTC).toSecsSinceEpoch());
        workbook_set_properties(m_book, &properties);
    }

    void add(const DataSheet &sheet)
    {
        lxw_worksheet *to = workbook_add_worksheet(m_book, sheetName(sheet.name).constData());
        if (!to)
            return;
        for (size_t c = 0; c < sheet.columns.size(); ++c) {
            const auto column = static_cast<lxw_col_t>(c);
            worksheet_set_column(to, column, column, sheet.columns[c].width, nullptr);
            if (sheet.hasHeader)
                worksheet_write_string(to, 0, column, cellBytes(sheet.columns[c].title).constData(),
                                       m_header);
        }
        const lxw_row_t first = sheet.hasHeader ? 1 : 0;
        for (size_t r = 0; r < sheet.rows.size(); ++r) {
            const bool isHeading = std::ranges::find(sheet.headings, r) != sheet.headings.end();
            for (size_t c = 0; c < sheet.rows[r].size(); ++c) {
                const bool isWrapped = c < sheet.columns.size() && sheet.columns[c].isWrapped;
                write(to, first + static_cast<lxw_row_t>(r), static_cast<lxw_col_t>(c), sheet.rows[r][c],
                      isHeading   ? m_heading
                      : isWrapped ? m_wrapped
                                  : m_plain);
            }
        }
        const auto last = static_cast<lxw_row_t>(sheet.rows.size());
        worksheet_set_landscape(to);
        worksheet_fit_to_pages(to, 1, 0);
        if (!sheet.hasHeader || sheet.columns.empty())
            return;
        worksheet_freeze_panes(to, 1, static_cast<lxw_col_t>(sheet.frozenColumns));
        worksheet_autofilter(to, 0, 0, last, static_cast<lxw_col_t>(sheet.columns.size() - 1));
        worksheet_repeat_rows(to, 0, 0);
        for (size_t c = 0; c < sheet.columns.size() && last > 0; ++c)
            offer(to, sheet.columns[c].choices, last, static_cast<lxw_col_t>(c));
    }

    bool close() { return workbook_close(m_book) == LXW_NO_ERROR; }

private:
    lxw_format *format()
    {
        lxw_format *made = workbook_add_format(m_book);
        format_set_align(made, LXW_ALIGN_VERTICAL_TOP);
        return made;
    }

    void write(lxw_worksheet *to, lxw_row_t row, lxw_col_t column, const DataSheet::Cell &cell,
               lxw_format *format)
    {
        if (const auto *text = std::get_if<QString>(&cell); text && !text->isEmpty())
            worksheet_write_string(to, row, column, cellBytes(*text).constData(), format);
        else if (const auto *whole = std::get_if<qint64>(&cell))
            worksheet_write_number(to, row, column, static_cast<double>(*whole), format);
        else if (const auto *real = std::get_if<double>(&cell))
            worksheet_write_number(to, row, column, *real, format);
        else if (const auto *date = std::get_if<QDate>(&cell);
                 date && date->year() >= 1900 && date->year() <= 9999)
            worksheet_write_number(to, row, column, static_cast<double>(QDate(1899, 12, 30).daysTo(*date)),
                                   m_date);
    }

    // A drop-down with those values; others are refused, so that they can be read back.
    void offer(lxw_worksheet *to, const QStringList &choices, lxw_row_t last, lxw_col_t column)
    {
        if (choices.isEmpty() || choices.join(u',').size() > longestChoices)
            return;
        std::vector<QByteArray> bytes;
        for (const QString &choice : choices)
            bytes.push_back(choice.toUtf8());
        std::vector<char *> list;
        list.reserve(bytes.size() + 1);
        for (QByteArray &choice : bytes)
            list.push_back(choice.data());
        list.push_back(nullptr);
        lxw_data_validation validation = {};
        validation.validate = LXW_VALIDATION_TYPE_LIST;
        validation.value_list = list.data();
        worksheet_data_validation_range(to, 1, column, last, column, &validation);
    }

    // No []:*?/\ and no apostrophe at an end.
    QByteArray sheetName(QString name)
    {
        static const QRegularExpression forbidden(u"[\\[\\]:*?/\\\\']"_s);
        name.replace(forbidden, u" "_s);
        name = name.trimmed().left(longestName);
        while (name.isEmpty() || m_names.contains(name.toLower()))
            name = u"%1 %2"_s.arg(name.left(longestName - 3), QString::number(m_names.size() + 1)).trimmed();
        m_names.append(name.toLower());
        return name.toUtf8();
    }

    lxw_workbook *m_book;
    lxw_format *m_header;
    lxw_format *m_heading;
    lxw_format *m_plain;
    lxw_format *m_wrapped;
    lxw_format *m_date;
    QStringList m_names;
};

} // namespace

Result<QByteArray> toXlsx(const std::vector<DataSheet> &sheets, const QString &title, QDate created)
{
    const auto failed = [] {
        return Error{ErrorCode::Io,
                     QCoreApplication::translate("Export",
                                                 "The workbook could not be made; there is no room for "
                                                 "temporary files."),
                     {}};
    };
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"workbook.xlsx"_s);
    if (!folder.isValid())
        return failed();
    {
        const PointAsDecimal numbers;
        Workbook book(QFile::encodeName(path));
        book.setProperties(title, created);
        for (const DataSheet &sheet : sheets)
            book.add(sheet);
        if (!book.close())
            return failed();
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failed();
    return file.readAll();
}

} // namespace baton
