// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/cellvalue.h"

#include <QUuid>

namespace baton {

QVariant toVariant(const FieldInfo &field, const Value &value)
{
    if (isNull(value))
        return {};
    switch (field.kind) {
    case FieldKind::Text:
    case FieldKind::LongText:
    case FieldKind::CheckLines:
    case FieldKind::Location:
    case FieldKind::Code:
    case FieldKind::Enum:
        return *textOf(value);
    case FieldKind::Integer:
    case FieldKind::Percent:
    case FieldKind::Days:
    case FieldKind::Position:
        return static_cast<qlonglong>(*integerOf(value));
    case FieldKind::Boolean:
        return *integerOf(value) != 0;
    case FieldKind::Real: {
        double real = 0;
        return detail::readReal(value, real) ? QVariant(real) : QVariant();
    }
    case FieldKind::Date: {
        QDate date;
        return detail::readDate(value, date) ? QVariant(date) : QVariant();
    }
    case FieldKind::TimeOfDay: {
        QTime time;
        return detail::readTime(value, time) ? QVariant(time) : QVariant();
    }
    case FieldKind::PlanTime: {
        PlanTime time;
        return detail::readPlanTime(value, time) ? QVariant::fromValue(time) : QVariant();
    }
    case FieldKind::Instant: {
        QDateTime instant;
        return detail::readInstant(value, instant) ? QVariant(instant) : QVariant();
    }
    case FieldKind::Duration:
        return QVariant::fromValue(Duration{*integerOf(value)});
    case FieldKind::Money:
        return QVariant::fromValue(Money{*integerOf(value)});
    case FieldKind::Reference:
        return QUuid::fromString(*textOf(value));
    }
    return {};
}

std::optional<Value> toValue(const FieldInfo &field, const QVariant &variant)
{
    if (!variant.isValid())
        return Value{};
    const int type = variant.typeId();
    const bool isWhole = type == QMetaType::LongLong || type == QMetaType::Int || type == QMetaType::UInt;
    switch (field.kind) {
    case FieldKind::Text:
    case FieldKind::LongText:
    case FieldKind::CheckLines:
    case FieldKind::Location:
    case FieldKind::Code:
    case FieldKind::Enum:
        return type == QMetaType::QString ? std::optional(detail::textValue(variant.toString()))
                                          : std::nullopt;
    case FieldKind::Integer:
    case FieldKind::Percent:
    case FieldKind::Days:
    case FieldKind::Position:
        return isWhole ? std::optional(Value{variant.toLongLong()}) : std::nullopt;
    case FieldKind::Boolean:
        return type == QMetaType::Bool ? std::optional(Value{qint64{variant.toBool()}}) : std::nullopt;
    case FieldKind::Real:
        return isWhole || type == QMetaType::Double ? std::optional(Value{variant.toDouble()}) : std::nullopt;
    case FieldKind::Date:
        return type == QMetaType::QDate ? std::optional(detail::dateValue(variant.toDate())) : std::nullopt;
    case FieldKind::TimeOfDay:
        return type == QMetaType::QTime ? std::optional(detail::timeValue(variant.toTime())) : std::nullopt;
    case FieldKind::PlanTime:
        return variant.canConvert<PlanTime>()
                   ? std::optional(detail::planTimeValue(variant.value<PlanTime>()))
                   : std::nullopt;
    case FieldKind::Instant:
        return type == QMetaType::QDateTime ? std::optional(detail::instantValue(variant.toDateTime()))
                                            : std::nullopt;
    case FieldKind::Duration:
        return variant.canConvert<Duration>() ? std::optional(Value{variant.value<Duration>().tenths})
                                              : std::nullopt;
    case FieldKind::Money:
        return variant.canConvert<Money>() ? std::optional(Value{variant.value<Money>().minor})
                                           : std::nullopt;
    case FieldKind::Reference:
        if (type != QMetaType::QUuid)
            return std::nullopt;
        if (variant.toUuid().isNull())
            return Value{};
        return Value{variant.toUuid().toString(QUuid::WithoutBraces)};
    }
    return std::nullopt;
}

} // namespace baton
