// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/recordsql.h"

#include "models/storage/connection.h"

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

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return -1;
}

// Columns that repeat few values row after row, or the value of the row before: remembered, not parsed again.
struct Remembered
{
    QByteArray bytes;
    Value value;
};

template <class T>
Result<void> load(RowCursor &rows, const RecordInfo &info, Plan &plan)
{
    const T blank;
    std::vector<bool> isNullByDefault;
    for (const FieldInfo &field : info.fields)
        isNullByDefault.push_back(isNull(field.get(&blank)));
    std::vector<Remembered> remembered(info.fields.size());
    while (rows.next()) {
        T row;
        row.id.uuid = uuidFromBytes(rows.bytes(0));
        for (size_t f = 0; f < info.fields.size(); ++f) {
            const FieldInfo &field = info.fields[f];
            const int column = static_cast<int>(f) + 2;
            const RowCursor::Type type = rows.type(column);
            if (type == RowCursor::Type::Null && isNullByDefault[f])
                continue;
            bool isSet = false;
            if (type == RowCursor::Type::Text &&
                (field.kind == FieldKind::Enum || field.kind == FieldKind::Reference)) {
                Remembered &last = remembered[f];
                const QByteArrayView bytes = rows.bytes(column);
                if (bytes != last.bytes) {
                    last.bytes = bytes.toByteArray();
                    last.value = QString::fromUtf8(bytes);
                }
                isSet = field.set(&row, last.value);
            } else {
                isSet = field.set(&row, valueAt(rows, column));
            }
            if (!isSet)
                return unreadable(info, rows.text(0),
                                  QLatin1StringView(field.key) + u" = "_s + rows.text(column));
        }
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
    QString count = u"SELECT count(*) FROM "_s + QLatin1StringView(info.table);
    QString select = recordSql(kind).select;
    QList<QVariant> binds;
    if (isFiltered) {
        count += u" WHERE project = ?"_s;
        select += u" WHERE project = ?"_s;
        binds += project.toString();
    }
    const Result<QVariant> rowCount = connection.scalar(count, binds);
    if (!rowCount)
        return rowCount.error();
    const auto rows = connection.read(select, binds);
    return withRecordType(kind, [&](auto tag) {
        using T = typename decltype(tag)::Type;
        plan.reserve<T>(plan.rows<T>().size() + static_cast<size_t>(rowCount->toLongLong()));
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
    if (text.size() != 36)
        return {};
    std::array<uchar, 16> bytes{};
    size_t at = 0;
    for (qsizetype i = 0; i < 36;) {
        if (i == 8 || i == 13 || i == 18 || i == 23) {
            if (text[i++] != '-')
                return {};
            continue;
        }
        const int high = hexDigit(text[i]);
        const int low = hexDigit(text[i + 1]);
        if (high < 0 || low < 0)
            return {};
        bytes[at++] = static_cast<uchar>(high << 4 | low);
        i += 2;
    }
    return QUuid::fromRfc4122(QByteArrayView(bytes.data(), 16));
}

} // namespace baton
