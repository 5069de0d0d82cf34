// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan/edit.h"

#include "models/plan/consequences.h"
#include "models/plan/validation.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace baton {

Edit::Edit(const Plan &plan, const char *key, QStringList arguments) : m_plan(&plan)
{
    setText(key, std::move(arguments));
}

void Edit::setText(const char *key, QStringList arguments)
{
    m_text = {QString::fromUtf8(key), std::move(arguments)};
}

Result<void> Edit::setValue(RecordKind kind, QUuid id, int field, const Value &value)
{
    return withRecordType(kind, [&](auto tag) -> Result<void> {
        using T = typename decltype(tag)::Type;
        if (!find(Id<T>{id}))
            return Error{ErrorCode::NotFound,
                         QCoreApplication::translate("Edit", "The record does not exist any more."),
                         {}};
        const FieldInfo &info = recordInfo(kind).fields[static_cast<size_t>(field)];
        if (!info.set(&change(Id<T>{id}), value))
            return Error{ErrorCode::Invalid,
                         QCoreApplication::translate("Edit", "“%1” does not take this value.")
                             .arg(fieldLabel(recordInfo(kind), info)),
                         QString::fromLatin1(info.key)};
        return {};
    });
}

QUuid Edit::insertRow(RecordKind kind)
{
    return withRecordType(kind, [&](auto tag) {
        using T = typename decltype(tag)::Type;
        T row;
        if constexpr (requires { row.project = ProjectId{}; })
            row.project = project();
        return insert(std::move(row)).uuid;
    });
}

void Edit::removeRow(RecordKind kind, QUuid id)
{
    withRecordType(kind, [&](auto tag) { remove(Id<typename decltype(tag)::Type>{id}); });
}

void Edit::join(const Edit &other)
{
    for (const RecordInfo &info : allRecords()) {
        withRecordType(info.kind, [&](auto tag) {
            using T = typename decltype(tag)::Type;
            for (const Id<T> id : other.touched<T>()) {
                const T *before = m_plan->find(id);
                const T *after = other.find(id);
                if (!after) {
                    remove(id);
                    continue;
                }
                if (!before || !find(id)) {
                    touch<T>(id).after = *after;
                    continue;
                }
                T &row = change(id);
                for (const FieldInfo &field : info.fields) {
                    if (const Value value = field.get(after); value != field.get(before))
                        field.set(&row, value);
                }
            }
        });
    }
}

const void *Edit::rowAfter(RecordKind kind, QUuid id) const
{
    return withRecordType(
        kind, [&](auto tag) -> const void * { return find(Id<typename decltype(tag)::Type>{id}); });
}

// Until nothing more goes: rows owned by a removed row go with it, other references to it are cleared.
// A person who is referred to stays (they are deactivated instead), so that old decisions keep their name.
Result<void> Edit::removeOwned()
{
    QSet<QUuid> removed;
    const auto collect = [&] {
        const qsizetype before = removed.size();
        for (int k = 0; k < recordKindCount; ++k) {
            withRecordType(static_cast<RecordKind>(k), [&](auto tag) {
                using T = typename decltype(tag)::Type;
                for (auto it = overlay<T>().constBegin(); it != overlay<T>().constEnd(); ++it) {
                    if (!it->after && m_plan->find(Id<T>{it.key()}))
                        removed.insert(it.key());
                }
            });
        }
        return removed.size() != before;
    };
    std::optional<Error> refusal;
    while (!refusal && collect()) {
        for (int k = 0; k < recordKindCount && !refusal; ++k) {
            const RecordInfo &info = recordInfo(static_cast<RecordKind>(k));
            for (size_t f = 0; f < info.fields.size() && !refusal; ++f) {
                const FieldInfo &field = info.fields[f];
                if (!field.reference)
                    continue;
                withRecordType(info.kind, [&](auto tag) {
                    using T = typename decltype(tag)::Type;
                    std::vector<Id<T>> referring;
                    forEach<T>([&](const T &row) {
                        if (const QUuid target = field.reference(&row);
                            !target.isNull() && removed.contains(target))
                            referring.push_back(row.id);
                    });
                    for (const Id<T> id : referring) {
                        if (field.isOwner) {
                            remove(id);
                        } else if (field.target == RecordKind::Person || field.isRequired) {
                            refusal = Error{
                                ErrorCode::Invalid,
                                QCoreApplication::translate(
                                    "Edit", "“%1” is still named as “%2” in %3. Nothing was removed. Name "
                                            "somebody else there, or make the record inactive.")
                                    .arg(m_plan->name(field.target, field.reference(find(id))),
                                         fieldLabel(info, field), recordLabel(info)),
                                QString::fromLatin1(field.key)};
                            return;
                        } else {
                            field.set(&change(id), Value{});
                        }
                    }
                });
            }
        }
    }
    return refusal ? Result<void>(*refusal) : Result<void>();
}

Result<void> Edit::validateRow(const RowChange &change) const
{
    const RecordInfo &info = recordInfo(change.record);
    const void *row = rowAfter(change.record, change.id);
    const bool isNew = change.operation == RowChange::Operation::Insert;
    for (size_t f = 0; f < info.fields.size(); ++f) {
        const FieldInfo &field = info.fields[f];
        // An untouched field stays as it is, even where an older version took what today's would refuse.
        if (!isNew && !change.find(static_cast<int>(f)))
            continue;
        if (auto valid = validateField(info, field, field.get(row)); !valid)
            return valid;
        if (field.reference) {
            const QUuid target = field.reference(row);
            if (!target.isNull() && !rowAfter(field.target, target)) {
                return Error{ErrorCode::Invalid,
                             QCoreApplication::translate("Edit", "“%1” names a record that does not exist.")
                                 .arg(fieldLabel(info, field)),
                             QString::fromLatin1(field.key)};
            }
        }
    }
    return {};
}

Result<ChangeSet> Edit::finish()
{
    if (auto removed = removeOwned(); !removed)
        return removed.error();
    drawConsequences(*this);

    struct Ordered
    {
        int order;
        RowChange change;
    };
    std::vector<Ordered> changes;
    for (const RecordInfo &info : allRecords()) {
        withRecordType(info.kind, [&](auto tag) {
            using T = typename decltype(tag)::Type;
            for (auto it = overlay<T>().constBegin(); it != overlay<T>().constEnd(); ++it) {
                const T *before = m_plan->find(Id<T>{it.key()});
                const T *after = it->after ? &*it->after : nullptr;
                if (!before && !after)
                    continue;
                RowChange change{info.kind, it.key(), RowChange::Operation::Update, {}};
                if (!before)
                    change.operation = RowChange::Operation::Insert;
                else if (!after)
                    change.operation = RowChange::Operation::Remove;
                for (size_t f = 0; f < info.fields.size(); ++f) {
                    Value was = before ? info.fields[f].get(before) : Value{};
                    Value is = after ? info.fields[f].get(after) : Value{};
                    if (was != is)
                        change.fields.push_back({static_cast<int>(f), std::move(was), std::move(is)});
                }
                if (change.operation != RowChange::Operation::Update || !change.fields.empty())
                    changes.push_back({it->order, std::move(change)});
            }
        });
    }
    std::ranges::sort(changes, {}, &Ordered::order);

    ChangeSet set;
    set.operation = QUuid::createUuid();
    set.project = project();
    set.text = m_text;
    set.authority = m_authority;
    set.rows.reserve(changes.size());
    for (Ordered &ordered : changes) {
        if (ordered.change.operation != RowChange::Operation::Remove) {
            if (auto valid = validateRow(ordered.change); !valid)
                return valid.error();
        }
        set.rows.push_back(std::move(ordered.change));
    }
    return set;
}

} // namespace baton
