// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/recordsql.h"

#include "models/storage/connection.h"
#include "models/storage/dialect.h"

#include <QCoreApplication>

#include <array>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

RecordSql makeSql(const RecordInfo &info)
{
    const QString table = QString::fromLatin1(info.table);
    QStringList columns;
    QString same;
    for (const FieldInfo &field : info.fields) {
        columns += QString::fromLatin1(field.key);
        same += u" AND "_s + QLatin1StringView(field.key) + u" IS NOT DISTINCT FROM ?"_s;
    }
    const QString list = columns.join(u", "_s);
    RecordSql sql;
    sql.select = u"SELECT id, rv, "_s + list + u" FROM "_s + table;
    sql.selectById = sql.select + u" WHERE id = ?"_s;
    sql.insert = u"INSERT INTO "_s + table + u" (id, "_s + list + u", rv) VALUES (?, "_s +
                 QString(u"?, "_s).repeated(columns.size()) + u"1)"_s;
    sql.remove = u"DELETE FROM "_s + table + u" WHERE id = ?"_s + same;
    return sql;
}

Error unreadable(const RecordInfo &info, const QString &id, const QString &what)
{
    return {ErrorCode::Damaged,
            QCoreApplication::translate(
                "Storage", "The file is damaged: a record of the kind “%1” cannot be read. Nothing was "
                           "changed in it. Open the latest backup from the folder beside the file.")
                .arg(recordLabel(info)),
            QLatin1StringView(info.table) + u' ' + id + u": "_s + what};
}

constexpr auto hexDigits = [] {
    std::array<qint8, 256> digits{};
    digits.fill(-1);
    for (int i = 0; i < 10; ++i)
        digits[static_cast<size_t>('0' + i)] = static_cast<qint8>(i);
    for (int i = 0; i < 6; ++i)
        digits[static_cast<size_t>('a' + i)] = static_cast<qint8>(10 + i);
    return digits;
}();

// Columns that repeat few values row after row: remembered, not parsed again.
struct Remembered
{
    std::string bytes;
    Value value;
    QUuid id;
};

// Loading is all that stands between a click and a plan on the screen, and a large plan has millions of
// values.
class RowReader
{
public:
    RowReader(const RecordInfo &info, const void *blank) : m_info(info), m_remembered(info.fields.size())
    {
        for (const FieldInfo &field : info.fields)
            m_isNullByDefault.push_back(isNull(field.get(blank)));
    }

    /// The key of the field that could not be read, or null.
    const char *read(const RowCursor &rows, void *row)
    {
        for (size_t f = 0; f < m_info.fields.size(); ++f) {
            const FieldInfo &field = m_info.fields[f];
            const int column = static_cast<int>(f) + 2;
            const RowCursor::Type type = rows.type(column);
            if (type == RowCursor::Type::Null && m_isNullByDefault[f])
                continue;
            bool isSet = false;
            if (type == RowCursor::Type::Text && field.setReference)
                isSet = setReference(field, m_remembered[f], rows.bytes(column), row);
            else if (type == RowCursor::Type::Text && field.kind == FieldKind::Enum)
                isSet = setEnum(field, m_remembered[f], rows.bytes(column), row);
            else
                isSet = field.set(row, valueAt(rows, column));
            if (!isSet)
                return field.key;
        }
        return nullptr;
    }

private:
    static bool setReference(const FieldInfo &field, Remembered &last, QByteArrayView bytes, void *row)
    {
        if (std::string_view(bytes.data(), static_cast<size_t>(bytes.size())) != last.bytes) {
            last.id = uuidFromBytes(bytes);
            last.bytes.assign(bytes.data(), static_cast<size_t>(bytes.size()));
        }
        field.setReference(row, last.id);
        return !last.id.isNull();
    }
    static bool setEnum(const FieldInfo &field, Remembered &last, QByteArrayView bytes, void *row)
    {
        if (std::string_view(bytes.data(), static_cast<size_t>(bytes.size())) != last.bytes) {
            last.value = QString::fromUtf8(bytes);
            last.bytes.assign(bytes.data(), static_cast<size_t>(bytes.size()));
        }
        return field.set(row, last.value);
    }

    const RecordInfo &m_info;
    std::vector<bool> m_isNullByDefault;
    std::vector<Remembered> m_remembered;
};

template <class T>
Result<void> load(RowCursor &rows, const RecordInfo &info, Plan &plan)
{
    const T blank;
    RowReader reader(info, &blank);
    while (rows.next()) {
        T row;
        row.id.uuid = uuidFromBytes(rows.bytes(0));
        if (const char *key = reader.read(rows, &row))
            return unreadable(info, rows.text(0),
                              QLatin1StringView(key) + u" = "_s + rows.text(info.fieldIndex(key) + 2));
        if (!plan.load(std::move(row)))
            return unreadable(info, rows.text(0), u"id is no UUID or occurs twice"_s);
    }
    return rows.error() ? Result<void>(*rows.error()) : Result<void>();
}

} // namespace

const RecordSql &recordSql(RecordKind kind)
{
    static const auto all = [] {
        std::array<RecordSql, recordKindCount> made;
        for (const RecordInfo &info : allRecords())
            made[static_cast<size_t>(info.kind)] = makeSql(info);
        return made;
    }();
    return all[static_cast<size_t>(kind)];
}

QString updateSql(const RowChange &change)
{
    const RecordInfo &info = recordInfo(change.record);
    QString set;
    QString same;
    for (const FieldChange &field : change.fields) {
        const QLatin1StringView key(info.fields[static_cast<size_t>(field.field)].key);
        set += key + u" = ?, "_s;
        same += u" AND "_s + key + u" IS NOT DISTINCT FROM ?"_s;
    }
    return u"UPDATE "_s + QLatin1StringView(info.table) + u" SET "_s + set + u"rv = rv + 1 WHERE id = ?"_s +
           same;
}

QVariant toVariant(const Value &value)
{
    if (const qint64 *whole = std::get_if<qint64>(&value))
        return QVariant::fromValue<qlonglong>(*whole);
    if (const double *real = std::get_if<double>(&value))
        return *real;
    if (const QString *text = textOf(value))
        return *text;
    return QVariant(QMetaType::fromType<QString>());
}

Value valueAt(const RowCursor &row, int column)
{
    switch (row.type(column)) {
    case RowCursor::Type::Integer:
        return row.integer(column);
    case RowCursor::Type::Real:
        return row.real(column);
    case RowCursor::Type::Text:
        return row.text(column);
    case RowCursor::Type::Null:
    case RowCursor::Type::Other:
        break;
    }
    return {};
}

Result<void> loadRows(Connection &connection, RecordKind kind, ProjectId project, Plan &plan)
{
    const RecordInfo &info = recordInfo(kind);
    const bool isFiltered = info.projectField >= 0 && !project.isNull();
    QString select = recordSql(kind).select;
    QList<QVariant> binds;
    if (isFiltered) {
        select += u" WHERE project = ?"_s;
        binds += project.toString();
    }
    // Room for about as many as there may be; what a damaged file claims is not believed.
    const Result<QVariant> estimate =
        connection.scalar(sqliteDialect().estimateOfRows.arg(QLatin1StringView(info.table)));
    if (!estimate)
        return estimate.error();
    const auto expected = std::min<size_t>(estimate->toULongLong(), isFiltered ? 1000 : 200'000);
    const auto rows = connection.read(select, binds);
    return withRecordType(kind, [&](auto tag) {
        using T = typename decltype(tag)::Type;
        plan.reserve<T>(plan.rows<T>().size() + expected);
        return load<T>(*rows, info, plan);
    });
}

Result<void> loadVersions(Connection &connection, RecordKind kind, QHash<QUuid, qint64> &versions)
{
    const auto rows = connection.read(u"SELECT id, rv FROM "_s + QLatin1StringView(recordInfo(kind).table));
    while (rows->next())
        versions.insert(uuidFromBytes(rows->bytes(0)), rows->integer(1));
    return rows->error() ? Result<void>(*rows->error()) : Result<void>();
}

QUuid uuidFromBytes(QByteArrayView text)
{
    constexpr std::array<qsizetype, 16> at{0, 2, 4, 6, 9, 11, 14, 16, 19, 21, 24, 26, 28, 30, 32, 34};
    if (text.size() != 36 || text[8] != '-' || text[13] != '-' || text[18] != '-' || text[23] != '-')
        return {};
    std::array<uchar, 16> bytes{};
    int invalid = 0;
    for (size_t i = 0; i < 16; ++i) {
        const int high = hexDigits[static_cast<uchar>(text[at[i]])];
        const int low = hexDigits[static_cast<uchar>(text[at[i] + 1])];
        invalid |= high | low;
        bytes[i] = static_cast<uchar>((high << 4 | low) & 0xff);
    }
    return invalid < 0 ? QUuid() : QUuid::fromRfc4122(QByteArrayView(bytes.data(), 16));
}

} // namespace baton
