// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/id.h"
#include "models/records/units.h"
#include "models/records/value.h"

#include <QDateTime>

#include <array>
#include <limits>
#include <optional>
#include <span>
#include <type_traits>

namespace baton {

/// What a field holds; in brackets the form of its Value.
enum class FieldKind {
    Text,       ///< one line (text)
    LongText,   ///< several lines (text)
    CheckLines, ///< criteria ticked one by one, a line each "[ ] …" or "[x] …" (text)
    Location,   ///< web address or file path (text)
    Code,       ///< machine text, not edited by people: shifts, week, split parts (text)
    Integer,    ///< (integer)
    Real,       ///< (real)
    Boolean,    ///< (integer 0 or 1)
    Percent,    ///< whole percent (integer)
    Days,       ///< whole days, calendar or working as the label says (integer)
    Date,       ///< (text YYYY-MM-DD)
    TimeOfDay,  ///< (text HH:MM)
    PlanTime,   ///< wall clock (text YYYY-MM-DDTHH:MM:SS)
    Instant,    ///< UTC (text YYYY-MM-DDTHH:MM:SS.mmmZ)
    Duration,   ///< (integer tenths of a minute)
    Money,      ///< (integer minor units)
    Enum,       ///< (text key)
    Reference,  ///< id of another record (text UUID)
    Position,   ///< order among siblings, in steps of positionStep (integer)
};

/// Distance between neighbours in a freshly numbered list.
inline constexpr qint64 positionStep = 1 << 20;

/// One constant of an enumeration: what is stored, and what people read (translate in the enum's context).
struct EnumLabel
{
    int value;
    const char *key;
    const char *label;
};

/// Specialize with `context` and `labels` for every enumeration that is a field.
template <class E>
struct EnumTraits;

template <class E>
concept LabelledEnum = std::is_enum_v<E> && requires { EnumTraits<E>::labels; };

std::optional<int> enumFromKey(std::span<const EnumLabel> labels, const QString &key);
const EnumLabel *enumLabel(std::span<const EnumLabel> labels, int value);

template <LabelledEnum E>
QString enumKey(E value)
{
    const EnumLabel *label = enumLabel(EnumTraits<E>::labels, static_cast<int>(value));
    return label ? QString::fromLatin1(label->key) : QString();
}

/// One field of a record: everything the generic table, form, SQL, exchange and history need.
/// A constexpr value; `get` and `set` work on a pointer to the record the field belongs to.
struct FieldInfo
{
    const char *key = "";
    const char *label = "";
    FieldKind kind = FieldKind::Text;
    bool isNullable = false;
    bool isRequired = false;
    bool isOwner = false;        ///< a reference whose removal removes this record with it
    bool isReadOnly = false;     ///< set by actions, shown but not edited directly
    bool isInternal = false;     ///< not shown in tables and forms
    bool isVerdictInput = false; ///< part of what a sign-off binds to
    bool isCriteria = false;     ///< locked once the criteria are baselined
    qint64 minimum = std::numeric_limits<qint64>::min();
    qint64 maximum = std::numeric_limits<qint64>::max();
    int maximumLength = 500; ///< in code points
    RecordKind target = RecordKind::Project;
    std::span<const EnumLabel> labels;
    const char *enumContext = "";
    const char *help = "";

    Value (*get)(const void *record) = nullptr;
    /// False when the value is not of the field's form; the record is then unchanged.
    bool (*set)(void *record, const Value &value) = nullptr;
    /// References only: the id without the detour over text.
    QUuid (*reference)(const void *record) = nullptr;
    void (*setReference)(void *record, QUuid id) = nullptr;

private:
    // Stands before those who use it: clang does not find it in a constant expression otherwise.
    template <class F>
    constexpr FieldInfo with(F change) const
    {
        FieldInfo copy = *this;
        change(copy);
        return copy;
    }

public:
    constexpr FieldInfo required() const
    {
        return with([](FieldInfo &f) { f.isRequired = true; });
    }
    constexpr FieldInfo owner() const
    {
        return with([](FieldInfo &f) { f.isOwner = f.isRequired = f.isInternal = true; });
    }
    /// An owning reference of which a record may have one of several (evidence of an item or a deliverable).
    constexpr FieldInfo optionalOwner() const
    {
        return with([](FieldInfo &f) { f.isOwner = f.isInternal = true; });
    }
    constexpr FieldInfo readOnly() const
    {
        return with([](FieldInfo &f) { f.isReadOnly = true; });
    }
    constexpr FieldInfo internal() const
    {
        return with([](FieldInfo &f) { f.isInternal = true; });
    }
    constexpr FieldInfo verdictInput() const
    {
        return with([](FieldInfo &f) { f.isVerdictInput = true; });
    }
    constexpr FieldInfo criteria() const
    {
        return with([](FieldInfo &f) { f.isCriteria = f.isVerdictInput = true; });
    }
    constexpr FieldInfo range(qint64 from, qint64 to) const
    {
        return with([=](FieldInfo &f) { f.minimum = from, f.maximum = to; });
    }
    constexpr FieldInfo percent() const
    {
        return with([](FieldInfo &f) { f.kind = FieldKind::Percent, f.minimum = 0, f.maximum = 100; });
    }
    constexpr FieldInfo days(qint64 from, qint64 to) const
    {
        return with([=](FieldInfo &f) { f.kind = FieldKind::Days, f.minimum = from, f.maximum = to; });
    }
    constexpr FieldInfo as(FieldKind newKind, int length = 500) const
    {
        return with([=](FieldInfo &f) { f.kind = newKind, f.maximumLength = length; });
    }
    constexpr FieldInfo multiline(int length = 20000) const { return as(FieldKind::LongText, length); }
    constexpr FieldInfo helped(const char *text) const
    {
        return with([=](FieldInfo &f) { f.help = text; });
    }
};

namespace detail {

Value textValue(const QString &text);
Value dateValue(QDate date);
Value timeValue(QTime time);
Value planTimeValue(PlanTime time);
Value instantValue(const QDateTime &instant);
bool readText(const Value &value, QString &out);
bool readDate(const Value &value, QDate &out);
bool readTime(const Value &value, QTime &out);
bool readPlanTime(const Value &value, PlanTime &out);
bool readInstant(const Value &value, QDateTime &out);
bool readUuid(const Value &value, QUuid &out);
bool readInteger(const Value &value, qint64 &out);
bool readReal(const Value &value, double &out);

template <class M>
struct IsOptional : std::false_type
{
};
template <class M>
struct IsOptional<std::optional<M>> : std::true_type
{
    using Inner = M;
};
template <class M>
struct IsId : std::false_type
{
};
template <class T>
struct IsId<Id<T>> : std::true_type
{
    using Record = T;
};

template <class M>
Value toValue(const M &member)
{
    if constexpr (IsOptional<M>::value)
        return member ? toValue(*member) : Value{};
    else if constexpr (IsId<M>::value)
        return member.isNull() ? Value{} : Value{member.toString()};
    else if constexpr (LabelledEnum<M>)
        return enumKey(member);
    else if constexpr (std::is_same_v<M, QString>)
        return textValue(member);
    else if constexpr (std::is_same_v<M, QDate>)
        return dateValue(member);
    else if constexpr (std::is_same_v<M, QTime>)
        return timeValue(member);
    else if constexpr (std::is_same_v<M, PlanTime>)
        return planTimeValue(member);
    else if constexpr (std::is_same_v<M, QDateTime>)
        return instantValue(member);
    else if constexpr (std::is_same_v<M, Duration>)
        return member.tenths;
    else if constexpr (std::is_same_v<M, Money>)
        return member.minor;
    else if constexpr (std::is_same_v<M, double>)
        return member;
    else
        return static_cast<qint64>(member);
}

template <class M>
bool fromValue(const Value &value, M &member)
{
    if constexpr (IsOptional<M>::value) {
        if (isNull(value)) {
            member.reset();
            return true;
        }
        typename IsOptional<M>::Inner inner{};
        if (!fromValue(value, inner))
            return false;
        member = inner;
        return true;
    } else if constexpr (IsId<M>::value) {
        return readUuid(value, member.uuid);
    } else if constexpr (LabelledEnum<M>) {
        const QString *key = textOf(value);
        const auto found = key ? enumFromKey(EnumTraits<M>::labels, *key) : std::nullopt;
        if (found)
            member = static_cast<M>(*found);
        return found.has_value();
    } else if constexpr (std::is_same_v<M, QString>) {
        return readText(value, member);
    } else if constexpr (std::is_same_v<M, QDate>) {
        return readDate(value, member);
    } else if constexpr (std::is_same_v<M, QTime>) {
        return readTime(value, member);
    } else if constexpr (std::is_same_v<M, PlanTime>) {
        return readPlanTime(value, member);
    } else if constexpr (std::is_same_v<M, QDateTime>) {
        return readInstant(value, member);
    } else if constexpr (std::is_same_v<M, Duration>) {
        return readInteger(value, member.tenths);
    } else if constexpr (std::is_same_v<M, Money>) {
        return readInteger(value, member.minor);
    } else if constexpr (std::is_same_v<M, double>) {
        return readReal(value, member);
    } else {
        qint64 whole = 0;
        if (!readInteger(value, whole) || whole < static_cast<qint64>(std::numeric_limits<M>::min()) ||
            whole > static_cast<qint64>(std::numeric_limits<M>::max()))
            return false;
        member = static_cast<M>(whole);
        return true;
    }
}

template <class M>
constexpr void describeType(FieldInfo &info)
{
    if constexpr (IsOptional<M>::value) {
        describeType<typename IsOptional<M>::Inner>(info);
        info.isNullable = true;
    } else if constexpr (IsId<M>::value) {
        info.kind = FieldKind::Reference;
        info.target = recordKindOf<typename IsId<M>::Record>;
        info.isNullable = true;
    } else if constexpr (LabelledEnum<M>) {
        info.kind = FieldKind::Enum;
        info.labels = EnumTraits<M>::labels;
        info.enumContext = EnumTraits<M>::context;
    } else if constexpr (std::is_same_v<M, QString>) {
        info.kind = FieldKind::Text;
        info.isNullable = true;
    } else if constexpr (std::is_same_v<M, QDate>) {
        info.kind = FieldKind::Date;
        info.isNullable = true;
    } else if constexpr (std::is_same_v<M, QTime>) {
        info.kind = FieldKind::TimeOfDay;
        info.isNullable = true;
    } else if constexpr (std::is_same_v<M, PlanTime>) {
        info.kind = FieldKind::PlanTime;
    } else if constexpr (std::is_same_v<M, QDateTime>) {
        info.kind = FieldKind::Instant;
        info.isNullable = true;
    } else if constexpr (std::is_same_v<M, Duration>) {
        info.kind = FieldKind::Duration;
    } else if constexpr (std::is_same_v<M, Money>) {
        info.kind = FieldKind::Money;
    } else if constexpr (std::is_same_v<M, double>) {
        info.kind = FieldKind::Real;
    } else if constexpr (std::is_same_v<M, bool>) {
        info.kind = FieldKind::Boolean;
        info.minimum = 0;
        info.maximum = 1;
    } else {
        info.kind = FieldKind::Integer;
    }
}

template <auto member>
struct MemberOf;
template <class T, class M, M T::*member>
struct MemberOf<member>
{
    using Record = T;
    using Type = M;
};

} // namespace detail

/// The FieldInfo of a member. Keys are permanent: columns and history name them.
template <auto member>
constexpr FieldInfo field(const char *key, const char *label)
{
    using Record = typename detail::MemberOf<member>::Record;
    using Type = typename detail::MemberOf<member>::Type;
    FieldInfo info;
    info.key = key;
    info.label = label;
    detail::describeType<Type>(info);
    info.get = [](const void *record) {
        return detail::toValue(static_cast<const Record *>(record)->*member);
    };
    info.set = [](void *record, const Value &value) {
        return detail::fromValue(value, static_cast<Record *>(record)->*member);
    };
    if constexpr (detail::IsId<Type>::value) {
        info.reference = [](const void *record) {
            return (static_cast<const Record *>(record)->*member).uuid;
        };
        info.setReference = [](void *record, QUuid id) {
            (static_cast<Record *>(record)->*member).uuid = id;
        };
    }
    return info;
}

/// Specialize with `table`, `context`, `label`, `plural` and the constexpr array `fields`.
template <class T>
struct Schema;

/// A record type without its type: how generic code creates, reads and compares records.
struct RecordInfo
{
    RecordKind kind = RecordKind::Project;
    const char *table = "";
    const char *context = ""; ///< translation context of all labels
    const char *label = "";
    const char *plural = "";
    std::span<const FieldInfo> fields;
    int projectField = -1; ///< index of "project", or -1 for records the workspace shares
    int nameField = -1;    ///< what people call the record by

    /// -1 when there is no such field.
    int fieldIndex(const char *key) const;
    int fieldIndex(const QString &key) const;
};

const RecordInfo &recordInfo(RecordKind kind);
std::span<const RecordInfo> allRecords();
/// Nothing when no record has that table.
std::optional<RecordKind> recordKindFromTable(const QString &table);

/// The translated label of a field, an enumeration constant, a record.
QString fieldLabel(const RecordInfo &record, const FieldInfo &field);
QString enumText(const FieldInfo &field, const QString &key);
QString recordLabel(const RecordInfo &record);

template <LabelledEnum E>
QString enumText(E value)
{
    FieldInfo info;
    info.labels = EnumTraits<E>::labels;
    info.enumContext = EnumTraits<E>::context;
    return enumText(info, enumKey(value));
}

/// The index of a member in its Schema; a compile-time constant when the key is.
template <class T>
int fieldIndex(const char *key)
{
    return recordInfo(recordKindOf<T>).fieldIndex(key);
}

} // namespace baton
