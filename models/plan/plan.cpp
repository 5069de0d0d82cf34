// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan/plan.h"

#include <QCoreApplication>
#include <QSet>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

Error conflict(const RowChange &change, const QString &technical)
{
    return {ErrorCode::Conflict,
            QCoreApplication::translate("Plan", "The record was changed or removed meanwhile. Nothing was "
                                                "changed; look at it again and repeat what you did."),
            QLatin1StringView(recordInfo(change.record).table) + u' ' +
                change.id.toString(QUuid::WithoutBraces) + u": "_s + technical};
}

} // namespace

const void *Plan::row(RecordKind kind, QUuid id) const
{
    return withRecordType(kind, [&](auto tag) -> const void * {
        using T = typename decltype(tag)::Type;
        return find(Id<T>{id});
    });
}

size_t Plan::count(RecordKind kind) const
{
    return withRecordType(kind, [&](auto tag) { return rows<typename decltype(tag)::Type>().size(); });
}

Value Plan::value(RecordKind kind, QUuid id, int field) const
{
    const void *record = row(kind, id);
    return record ? recordInfo(kind).fields[static_cast<size_t>(field)].get(record) : Value{};
}

QString Plan::name(RecordKind kind, QUuid id) const
{
    const int field = recordInfo(kind).nameField;
    const Value name = field < 0 ? Value{} : value(kind, id, field);
    const QString *text = textOf(name);
    return text ? *text : QString();
}

Result<void> Plan::check(const RowChange &change) const
{
    const RecordInfo &info = recordInfo(change.record);
    return withRecordType(change.record, [&](auto tag) -> Result<void> {
        using T = typename decltype(tag)::Type;
        const T *current = find(Id<T>{change.id});
        if (change.operation == RowChange::Operation::Insert && current)
            return conflict(change, u"exists already"_s);
        if (change.operation != RowChange::Operation::Insert && !current)
            return conflict(change, u"does not exist"_s);
        T scratch = current ? *current : T{};
        for (const FieldChange &field : change.fields) {
            if (field.field < 0 || field.field >= static_cast<int>(info.fields.size()))
                return conflict(change, u"unknown field"_s);
            const FieldInfo &described = info.fields[static_cast<size_t>(field.field)];
            if (change.operation != RowChange::Operation::Insert && described.get(current) != field.before)
                return conflict(change, QLatin1StringView(described.key) + u" differs"_s);
            if (change.operation != RowChange::Operation::Remove && !described.set(&scratch, field.after)) {
                return Error{ErrorCode::Invalid,
                             QCoreApplication::translate("Plan", "“%1” does not take this value.")
                                 .arg(fieldLabel(info, described)),
                             QLatin1StringView(described.key)};
            }
        }
        return {};
    });
}

Result<void> Plan::apply(const ChangeSet &changes)
{
    QSet<QUuid> seen;
    for (const RowChange &change : changes.rows) {
        if (seen.contains(change.id))
            return conflict(change, u"listed twice"_s);
        seen.insert(change.id);
        if (auto checked = check(change); !checked)
            return checked;
    }
    for (const RowChange &change : changes.rows) {
        withRecordType(change.record, [&](auto tag) {
            using T = typename decltype(tag)::Type;
            auto &rows = std::get<Table<T>>(m_tables);
            if (change.operation == RowChange::Operation::Remove) {
                rows.remove(Id<T>{change.id});
                return;
            }
            T fresh;
            fresh.id = Id<T>{change.id};
            T *target = change.operation == RowChange::Operation::Insert ? &fresh : rows.find(fresh.id);
            for (const FieldChange &field : change.fields)
                recordInfo(change.record).fields[static_cast<size_t>(field.field)].set(target, field.after);
            if (change.operation == RowChange::Operation::Insert)
                rows.insert(std::move(fresh));
        });
    }
    return {};
}

} // namespace baton
