// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan/fieldtext.h"

#include "models/plan/datetext.h"
#include "models/plan/validation.h"
#include "models/records/dateform.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <cmath>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

class FieldTexts
{
    Q_DECLARE_TR_FUNCTIONS(FieldText)
};

int minutesPerDay(const TextContext &context)
{
    const Project *project = context.plan ? context.plan->project() : nullptr;
    return project ? project->minutesPerDay : 480;
}

int minutesPerWeek(const TextContext &context)
{
    const Project *project = context.plan ? context.plan->project() : nullptr;
    return project ? project->minutesPerWeek : 2400;
}

QString moneyText(qint64 minor, const TextContext &context)
{
    const Project *project = context.plan ? context.plan->project() : nullptr;
    const bool isWhole = minor % 100 == 0;
    const QString amount = context.locale.toString(static_cast<double>(minor) / 100.0, 'f', isWhole ? 0 : 2);
    return project && !project->currency.isEmpty() ? amount + QChar(0xa0) + project->currency : amount;
}

Error notUnderstood(const RecordInfo &record, const FieldInfo &field, const QString &text)
{
    QString message =
        FieldTexts::tr("“%1” is not understood as “%2”.").arg(text.left(80), fieldLabel(record, field));
    QStringList choices;
    for (const EnumLabel &label : field.labels)
        choices.append(enumText(field, QString::fromLatin1(label.key)));
    if (!choices.isEmpty())
        message +=
            u' ' + FieldTexts::tr("It is one of: %1.", "the values of a field").arg(choices.join(u", "_s));
    return {ErrorCode::Invalid, message, QString::fromLatin1(field.key)};
}

std::optional<Value> parseEnum(const FieldInfo &field, const QString &text)
{
    std::optional<Value> prefix;
    int prefixes = 0;
    for (const EnumLabel &label : field.labels) {
        const QString key = QString::fromLatin1(label.key);
        const QString shown = enumText(field, key);
        if (text.compare(shown, Qt::CaseInsensitive) == 0 || text == key ||
            text.compare(QLatin1StringView(label.label), Qt::CaseInsensitive) == 0)
            return Value{key};
        if (shown.startsWith(text, Qt::CaseInsensitive)) {
            prefix = Value{key};
            ++prefixes;
        }
    }
    return prefixes == 1 ? prefix : std::nullopt;
}

std::optional<Value> parseBoolean(const QString &text)
{
    for (const QString &yes : {u"1"_s, u"yes"_s, u"true"_s, u"x"_s, FieldTexts::tr("Yes")}) {
        if (text.compare(yes, Qt::CaseInsensitive) == 0)
            return Value{qint64(1)};
    }
    for (const QString &no : {u"0"_s, u"no"_s, u"false"_s, FieldTexts::tr("No")}) {
        if (text.compare(no, Qt::CaseInsensitive) == 0)
            return Value{qint64(0)};
    }
    return std::nullopt;
}

std::optional<double> parseNumber(QString text, const QLocale &locale)
{
    text.remove(QChar(0xa0));
    bool ok = false;
    double number = locale.toDouble(text, &ok);
    if (!ok)
        number = QLocale::c().toDouble(text, &ok);
    return ok && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

// A duration within a day, such as the hours somebody works on one, is thought of in hours, never as "1 d".
bool isWithinDay(const FieldInfo &field)
{
    constexpr qint64 tenthsOfDay = qint64(24) * 60 * 10;
    return field.maximum <= tenthsOfDay;
}

std::optional<Value> parseDuration(const FieldInfo &field, const QString &text, const TextContext &context)
{
    static const QRegularExpression form(u"^\\s*([+-]?[\\d.,]+)\\s*([a-zA-Z]*)\\s*\\??\\s*$"_s);
    const auto match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const auto number = parseNumber(match.captured(1), context.locale);
    if (!number)
        return std::nullopt;
    QString unit = match.captured(2).toLower();
    if (unit.isEmpty())
        unit = isWithinDay(field) ? u"h"_s : u"d"_s;
    double minutes = 0;
    if (u"days"_s.startsWith(unit))
        minutes = minutesPerDay(context);
    else if (u"hours"_s.startsWith(unit) || unit == "hrs"_L1)
        minutes = 60;
    else if (u"weeks"_s.startsWith(unit) || unit == "wks"_L1)
        minutes = minutesPerWeek(context);
    else if (unit == "mo"_L1 || unit == "mon"_L1 || u"months"_s == unit || unit == "month"_L1)
        minutes = 20.0 * minutesPerDay(context);
    else if (u"minutes"_s.startsWith(unit) || unit == "mins"_L1)
        minutes = 1;
    else
        return std::nullopt;
    const double tenths = *number * minutes * 10.0;
    if (std::abs(tenths) > 1e15)
        return std::nullopt;
    return Value{static_cast<qint64>(std::llround(tenths))};
}

Result<Value> parseReference(const RecordInfo &record, const FieldInfo &field, const QString &text,
                             const TextContext &context)
{
    const QUuid id = QUuid::fromString(text);
    if (!id.isNull() && context.plan && context.plan->contains(field.target, id))
        return Value{id.toString(QUuid::WithoutBraces)};
    QUuid found;
    int matches = 0;
    if (context.plan) {
        const RecordInfo &target = recordInfo(field.target);
        const int code = target.fieldIndex("code");
        forEachRow(*context.plan, field.target, [&](const void *row, QUuid rowId) {
            for (const int nameField : {target.nameField, code}) {
                if (nameField < 0)
                    continue;
                const Value name = target.fields[static_cast<size_t>(nameField)].get(row);
                if (const QString *shown = textOf(name);
                    shown && shown->compare(text, Qt::CaseInsensitive) == 0) {
                    found = rowId;
                    ++matches;
                    break;
                }
            }
        });
    }
    if (matches == 1)
        return Value{found.toString(QUuid::WithoutBraces)};
    const QString message = matches == 0 ? FieldTexts::tr("“%1”: there is no “%2” with that name.")
                                         : FieldTexts::tr("“%1”: there are several “%2” with that name.");
    return Error{ErrorCode::Invalid, message.arg(text.left(80), recordLabel(recordInfo(field.target))),
                 QLatin1StringView(record.table) + u'.' + QLatin1StringView(field.key)};
}

} // namespace

QString durationText(Duration duration, int minutesInDay, const QLocale &locale)
{
    const qint64 tenths = duration.tenths;
    const auto exact = [&](qint64 unit) { return (tenths * 10) % unit == 0; };
    const qint64 day = minutesInDay * qint64(10);
    const auto number = [&](qint64 unit) {
        const double count = static_cast<double>(tenths) / static_cast<double>(unit);
        return locale.toString(count, 'f', tenths % unit == 0 ? 0 : 1);
    };
    if (tenths == 0 || exact(day))
        return FieldTexts::tr("%1 d", "working days").arg(number(day));
    if (exact(600))
        return FieldTexts::tr("%1 h", "hours").arg(number(600));
    return FieldTexts::tr("%1 min", "minutes").arg(number(10));
}

QDate parseDate(const QString &typed, const TextContext &context)
{
    const Project *project = context.plan ? context.plan->project() : nullptr;
    return dateFromText(typed,
                        {context.today, project ? project->goLive : QDate(), context.locale, context.from});
}

QString displayText(const FieldInfo &field, const Value &value, const TextContext &context)
{
    if (isNull(value))
        return {};
    const qint64 *whole = integerOf(value);
    const QString *text = textOf(value);
    switch (field.kind) {
    case FieldKind::Boolean:
        return whole && *whole != 0 ? FieldTexts::tr("Yes") : FieldTexts::tr("No");
    case FieldKind::Percent:
        return whole ? FieldTexts::tr("%1 %", "percent").arg(context.locale.toString(*whole)) : QString();
    case FieldKind::Integer:
    case FieldKind::Days:
    case FieldKind::Position:
        return whole ? context.locale.toString(*whole) : QString();
    case FieldKind::Real:
        if (const double *real = std::get_if<double>(&value))
            return context.locale.toString(*real, 'g', 6);
        return {};
    case FieldKind::Money:
        return whole ? moneyText(*whole, context) : QString();
    case FieldKind::Duration:
        if (whole && isWithinDay(field))
            return FieldTexts::tr("%1 h", "hours")
                .arg(context.locale.toString(static_cast<double>(*whole) / 600.0, 'g', 6));
        return whole ? durationText({*whole}, minutesPerDay(context), context.locale) : QString();
    case FieldKind::Enum:
        return text ? enumText(field, *text) : QString();
    case FieldKind::Reference: {
        const QUuid id = text ? QUuid::fromString(*text) : QUuid();
        return context.plan && !id.isNull() ? context.plan->name(field.target, id) : QString();
    }
    case FieldKind::Date: {
        QDate date;
        return detail::readDate(value, date) ? dateText(date, context.locale) : QString();
    }
    case FieldKind::PlanTime: {
        PlanTime time;
        if (!detail::readPlanTime(value, time))
            return {};
        const QString day = dateText(time.date(), context.locale);
        // Midnight is what a day alone means, and what people mean who type one.
        return time.tenthOfDay() == 0 ? day : day + u' ' + context.locale.toString(time.time(), u"HH:mm"_s);
    }
    case FieldKind::Instant: {
        QDateTime instant;
        return detail::readInstant(value, instant) ? dateTimeText(instant.toLocalTime(), context.locale)
                                                   : QString();
    }
    default:
        return text ? *text : QString();
    }
}

Result<Value> parseText(const RecordInfo &record, const FieldInfo &field, const QString &typed,
                        const TextContext &context)
{
    const QString text = typed.trimmed();
    std::optional<Value> value;
    if (text.isEmpty()) {
        value = Value{};
        if (!field.isNullable)
            return Error{ErrorCode::Invalid,
                         FieldTexts::tr("“%1” cannot be empty.").arg(fieldLabel(record, field)),
                         QString::fromLatin1(field.key)};
    } else {
        switch (field.kind) {
        case FieldKind::Text:
        case FieldKind::LongText:
        case FieldKind::CheckLines:
        case FieldKind::Location:
        case FieldKind::Code:
            value = detail::textValue(mendText(field, typed));
            break;
        case FieldKind::Integer:
        case FieldKind::Days:
        case FieldKind::Position:
        case FieldKind::Percent: {
            QString digits = text;
            if (field.kind == FieldKind::Percent)
                digits.remove(u'%');
            const auto number = parseNumber(digits.trimmed(), context.locale);
            if (number && std::abs(*number) < 1e15 && *number == std::floor(*number))
                value = Value{static_cast<qint64>(*number)};
            break;
        }
        case FieldKind::Real:
            if (const auto number = parseNumber(text, context.locale))
                value = Value{*number};
            break;
        case FieldKind::Money: {
            QString amount = text;
            const Project *project = context.plan ? context.plan->project() : nullptr;
            if (project && !project->currency.isEmpty())
                amount.remove(project->currency, Qt::CaseInsensitive);
            const auto number = parseNumber(amount.trimmed(), context.locale);
            if (number && std::abs(*number) < 1e13)
                value = Value{static_cast<qint64>(std::llround(*number * 100.0))};
            break;
        }
        case FieldKind::Boolean:
            value = parseBoolean(text);
            break;
        case FieldKind::Duration:
            value = parseDuration(field, text, context);
            break;
        case FieldKind::Enum:
            value = parseEnum(field, text);
            break;
        case FieldKind::Reference:
            return parseReference(record, field, text, context);
        case FieldKind::Date:
            if (const QDate date = parseDate(text, context); date.isValid())
                value = detail::dateValue(date);
            break;
        case FieldKind::TimeOfDay: {
            QTime time = context.locale.toTime(text, QLocale::ShortFormat);
            for (const QString &form : {u"H:mm"_s, u"H.mm"_s, u"H:mm:ss"_s}) {
                if (!time.isValid())
                    time = QTime::fromString(text, form);
            }
            if (time.isValid())
                value = detail::timeValue(time);
            break;
        }
        case FieldKind::PlanTime: {
            const qsizetype space = text.lastIndexOf(QRegularExpression(u"[ T]\\d{1,2}:\\d{2}"_s));
            const QDate date = parseDate(space > 0 ? text.left(space) : text, context);
            const QTime time =
                space > 0 ? QTime::fromString(text.mid(space + 1).left(5).trimmed(), u"H:mm"_s) : QTime(0, 0);
            if (date.isValid() && time.isValid())
                value = detail::planTimeValue(PlanTime::fromDate(date, time));
            break;
        }
        case FieldKind::Instant: {
            const QDateTime instant = QDateTime::fromString(text, Qt::ISODateWithMs);
            if (instant.isValid())
                value = detail::instantValue(instant);
            break;
        }
        }
    }
    if (!value)
        return notUnderstood(record, field, typed);
    if (auto valid = validateField(record, field, *value); !valid)
        return valid.error();
    return *value;
}

} // namespace baton
