// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/field.h"

#include <QCoreApplication>

#include <cstring>

using namespace Qt::StringLiterals;

namespace baton {

std::optional<int> enumFromKey(std::span<const EnumLabel> labels, const QString &key)
{
    for (const EnumLabel &label : labels) {
        if (key == QLatin1StringView(label.key))
            return label.value;
    }
    return std::nullopt;
}

const EnumLabel *enumLabel(std::span<const EnumLabel> labels, int value)
{
    for (const EnumLabel &label : labels) {
        if (label.value == value)
            return &label;
    }
    return nullptr;
}

int RecordInfo::fieldIndex(const char *key) const
{
    for (size_t i = 0; i < fields.size(); ++i) {
        if (std::strcmp(fields[i].key, key) == 0)
            return static_cast<int>(i);
    }
    return -1;
}

int RecordInfo::fieldIndex(const QString &key) const
{
    return fieldIndex(key.toUtf8().constData());
}

QString fieldLabel(const RecordInfo &record, const FieldInfo &field)
{
    return QCoreApplication::translate(record.context, field.label);
}

QString enumText(const FieldInfo &field, const QString &key)
{
    for (const EnumLabel &label : field.labels) {
        if (key == QLatin1StringView(label.key))
            return QCoreApplication::translate(field.enumContext, label.label);
    }
    return key;
}

QString recordLabel(const RecordInfo &record)
{
    return QCoreApplication::translate(record.context, record.label);
}

namespace detail {

namespace {

// Reads a fixed count of digits; -1 when one is missing.
int digits(QStringView text, qsizetype from, qsizetype count)
{
    int number = 0;
    for (qsizetype i = from; i < from + count; ++i) {
        const char16_t c = text[i].unicode();
        if (c < u'0' || c > u'9')
            return -1;
        number = number * 10 + (c - u'0');
    }
    return number;
}

// Hand-written because opening a large plan parses hundreds of thousands of them.
QDate parseDate(QStringView text)
{
    if (text.size() != 10 || text[4] != u'-' || text[7] != u'-')
        return {};
    const int year = digits(text, 0, 4);
    const int month = digits(text, 5, 2);
    const int day = digits(text, 8, 2);
    if (year < 0 || month < 0 || day < 0)
        return {};
    return QDate(year, month, day);
}

QTime parseTime(QStringView text)
{
    if ((text.size() != 5 && text.size() != 8) || text[2] != u':')
        return {};
    if (text.size() == 8 && text[5] != u':')
        return {};
    const int hour = digits(text, 0, 2);
    const int minute = digits(text, 3, 2);
    const int second = text.size() == 8 ? digits(text, 6, 2) : 0;
    if (hour < 0 || minute < 0 || second < 0)
        return {};
    return QTime(hour, minute, second);
}

} // namespace

Value textValue(const QString &text)
{
    return text.isEmpty() ? Value{} : Value{text};
}

Value dateValue(QDate date)
{
    return date.isValid() ? Value{date.toString(Qt::ISODate)} : Value{};
}

Value timeValue(QTime time)
{
    return time.isValid() ? Value{time.toString(u"HH:mm"_s)} : Value{};
}

Value planTimeValue(PlanTime time)
{
    return time.toIso();
}

Value instantValue(const QDateTime &instant)
{
    return instant.isValid() ? Value{instant.toUTC().toString(Qt::ISODateWithMs)} : Value{};
}

bool readText(const Value &value, QString &out)
{
    if (isNull(value)) {
        out.clear();
        return true;
    }
    const QString *text = textOf(value);
    if (text)
        out = *text;
    return text;
}

bool readDate(const Value &value, QDate &out)
{
    if (isNull(value)) {
        out = {};
        return true;
    }
    const QString *text = textOf(value);
    const QDate date = text ? parseDate(*text) : QDate();
    if (date.isValid())
        out = date;
    return date.isValid();
}

bool readTime(const Value &value, QTime &out)
{
    if (isNull(value)) {
        out = {};
        return true;
    }
    const QString *text = textOf(value);
    const QTime time = text ? parseTime(*text) : QTime();
    if (time.isValid())
        out = time;
    return time.isValid();
}

bool readPlanTime(const Value &value, PlanTime &out)
{
    const QString *text = textOf(value);
    if (!text || text->size() != 19 || (*text)[10] != u'T')
        return false;
    const QDate date = parseDate(QStringView(*text).left(10));
    const QTime time = parseTime(QStringView(*text).mid(11));
    if (!date.isValid() || !time.isValid())
        return false;
    out = PlanTime::fromDate(date, time);
    return true;
}

bool readInstant(const Value &value, QDateTime &out)
{
    if (isNull(value)) {
        out = {};
        return true;
    }
    const QString *text = textOf(value);
    const QDateTime instant = text ? QDateTime::fromString(*text, Qt::ISODateWithMs) : QDateTime();
    if (instant.isValid())
        out = instant.toUTC();
    return instant.isValid();
}

bool readUuid(const Value &value, QUuid &out)
{
    if (isNull(value)) {
        out = {};
        return true;
    }
    const QString *text = textOf(value);
    const QUuid uuid = text ? QUuid::fromString(*text) : QUuid();
    if (!uuid.isNull())
        out = uuid;
    return !uuid.isNull();
}

bool readInteger(const Value &value, qint64 &out)
{
    const qint64 *whole = integerOf(value);
    if (whole)
        out = *whole;
    return whole;
}

bool readReal(const Value &value, double &out)
{
    if (const double *real = std::get_if<double>(&value)) {
        out = *real;
        return true;
    }
    if (const qint64 *whole = integerOf(value)) {
        out = static_cast<double>(*whole);
        return true;
    }
    return false;
}

} // namespace detail
} // namespace baton
