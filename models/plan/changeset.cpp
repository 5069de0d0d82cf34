// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan/changeset.h"

#include "models/records/dateform.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

// Written by hand: an import writes millions of values, and rows read in the order people know, while
// QJsonObject sorts by key.
void appendJson(QByteArray &json, const Value &value)
{
    if (const qint64 *whole = std::get_if<qint64>(&value)) {
        json += QByteArray::number(*whole);
    } else if (const double *real = std::get_if<double>(&value)) {
        json += QByteArray::number(*real, 'g', QLocale::FloatingPointShortest);
    } else if (const QString *text = std::get_if<QString>(&value)) {
        const QByteArray utf8 = text->toUtf8();
        json += '"';
        for (const char c : utf8) {
            if (c == '"' || c == '\\') {
                json += '\\';
                json += c;
            } else if (static_cast<uchar>(c) < 0x20) {
                json += c == '\n' ? QByteArray("\\n")
                                  : "\\u00" + QByteArray::number(c, 16).rightJustified(2, '0');
            } else {
                json += c;
            }
        }
        json += '"';
    } else {
        json += "null";
    }
}

// JSON has one kind of number; the field says which of ours it is.
std::optional<Value> fromJson(const FieldInfo &field, const QJsonValue &json)
{
    if (json.isNull())
        return Value{};
    if (json.isString())
        return Value{json.toString()};
    if (json.isDouble())
        return field.kind == FieldKind::Real ? Value{json.toDouble()} : Value{json.toInteger()};
    return std::nullopt;
}

QByteArray sideJson(const RowChange &row, Value FieldChange::*side)
{
    const RecordInfo &info = recordInfo(row.record);
    QByteArray json;
    json.reserve(static_cast<qsizetype>(row.fields.size()) * 40 + 2);
    json += '{';
    for (const FieldChange &change : row.fields) {
        if (json.size() > 1)
            json += ',';
        json += '"';
        json += info.fields[static_cast<size_t>(change.field)].key;
        json += "\":";
        appendJson(json, change.*side);
    }
    json += '}';
    return json;
}

} // namespace

// Dates are kept as ISO 8601, and read as dates are everywhere.
static QString readable(const QString &argument)
{
    const QDate date = argument.size() == 10 ? QDate::fromString(argument, Qt::ISODate) : QDate();
    return date.isValid() ? dateText(date) : argument;
}

QString ChangeText::display() const
{
    const QString pattern = QCoreApplication::translate("Edit", key.toUtf8().constData());
    QString text;
    text.reserve(pattern.size() + 40);
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const qsizetype number = i + 1 < pattern.size() ? pattern[i + 1].unicode() - u'1' : -1;
        if (pattern[i] == u'%' && number >= 0 && number < arguments.size()) {
            text += readable(arguments[number]);
            ++i;
        } else {
            text += pattern[i];
        }
    }
    return text;
}

const FieldChange *RowChange::find(int field) const
{
    const auto at = std::ranges::find(fields, field, &FieldChange::field);
    return at == fields.end() ? nullptr : &*at;
}

ChangeSet ChangeSet::inverted() const
{
    ChangeSet inverse;
    inverse.operation = QUuid::createUuid();
    inverse.project = project;
    inverse.text = text;
    inverse.authority = authority;
    inverse.undoes = operation;
    inverse.rows.reserve(rows.size());
    for (auto row = rows.rbegin(); row != rows.rend(); ++row) {
        RowChange back = *row;
        if (row->operation == RowChange::Operation::Insert)
            back.operation = RowChange::Operation::Remove;
        else if (row->operation == RowChange::Operation::Remove)
            back.operation = RowChange::Operation::Insert;
        for (FieldChange &change : back.fields)
            std::swap(change.before, change.after);
        inverse.rows.push_back(std::move(back));
    }
    return inverse;
}

bool ChangeSet::touches(RecordKind kind) const
{
    return std::ranges::any_of(rows, [kind](const RowChange &row) { return row.record == kind; });
}

QByteArray beforeJson(const RowChange &row)
{
    return row.operation == RowChange::Operation::Insert ? QByteArray() : sideJson(row, &FieldChange::before);
}

QByteArray afterJson(const RowChange &row)
{
    return row.operation == RowChange::Operation::Remove ? QByteArray() : sideJson(row, &FieldChange::after);
}

Result<RowChange> rowChangeFromJson(RecordKind record, QUuid id, RowChange::Operation operation,
                                    const QByteArray &before, const QByteArray &after)
{
    const RecordInfo &info = recordInfo(record);
    RowChange row{record, id, operation, {}};
    const auto damaged = [&](const QString &technical) {
        return Error{ErrorCode::Damaged,
                     QCoreApplication::translate("History", "An entry of the history cannot be read."),
                     technical};
    };
    const auto readSide = [&](const QByteArray &json, Value FieldChange::*side) -> Result<void> {
        if (json.isEmpty())
            return {};
        const QJsonDocument document = QJsonDocument::fromJson(json);
        if (!document.isObject())
            return damaged(u"not a JSON object"_s);
        const QJsonObject object = document.object();
        for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
            const int field = info.fieldIndex(it.key());
            if (field < 0)
                return damaged(u"unknown field "_s + it.key());
            const auto value = fromJson(info.fields[static_cast<size_t>(field)], it.value());
            if (!value)
                return damaged(u"unreadable value of "_s + it.key());
            const auto at = std::ranges::find(row.fields, field, &FieldChange::field);
            FieldChange &change = at == row.fields.end() ? row.fields.emplace_back() : *at;
            change.field = field;
            change.*side = *value;
        }
        return {};
    };
    if (auto read = readSide(before, &FieldChange::before); !read)
        return read.error();
    if (auto read = readSide(after, &FieldChange::after); !read)
        return read.error();
    std::ranges::sort(row.fields, {}, &FieldChange::field);
    return row;
}

} // namespace baton
