// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plan/plan.h"

#include <QSet>

namespace baton {

/// Builds one user action against a plan without changing it: work on copies of the rows, then finish()
/// compares them with the plan and gives the ChangeSet. What ends up as it was is not in it.
class Edit
{
public:
    /// `key` is marked with QT_TRANSLATE_NOOP("Edit", …); `arguments` replace %1, %2 … on display.
    explicit Edit(const Plan &plan, const char *key, QStringList arguments = {});

    const Plan &plan() const { return *m_plan; }
    ProjectId project() const { return m_plan->openProject(); }

    /// The row as this edit leaves it so far; null when absent or removed.
    template <class T>
    const T *find(Id<T> id) const;
    /// The row to work on. The record must exist.
    template <class T>
    T &change(Id<T> id);
    template <class T, class M>
    void set(Id<T> id, M T::*member, const std::type_identity_t<M> &value)
    {
        change(id).*member = value;
    }
    /// Generic form of set. NotFound or Invalid when the record is absent or the value of the wrong form.
    Result<void> setValue(RecordKind kind, QUuid id, int field, const Value &value);

    /// Adds a row; makes its id when it has none.
    template <class T>
    Id<T> insert(T row);
    /// The new row has the field defaults and, where the record has one, the open project.
    QUuid insertRow(RecordKind kind);

    /// Removes the row; finish() also removes what it owns and clears references to it.
    template <class T>
    void remove(Id<T> id)
    {
        touch<T>(id).after.reset();
    }
    void removeRow(RecordKind kind, QUuid id);
    /// Does what another edit of the same plan does as well; where both set a field, the other's value
    /// counts.
    void join(const Edit &other);

    /// Every row of type T as this edit leaves it so far. Do not edit rows of type T meanwhile.
    template <class T, class Function>
    void forEach(Function &&function) const;
    /// Ids of the rows of type T that this edit has touched, in the order of the first touch.
    template <class T>
    std::vector<Id<T>> touched() const;
    /// The row as it was before this edit, null when this edit inserts it.
    template <class T>
    const T *before(Id<T> id) const
    {
        return m_plan->find(id);
    }

    void setAuthority(ChangeRequestId request) { m_authority = request; }
    ChangeRequestId authority() const { return m_authority; }
    void setText(const char *key, QStringList arguments);

    /// Draws the consequences (consequences.h), validates fields and references, and gives the change.
    /// Invalid names record and field. An edit that changes nothing gives an empty ChangeSet.
    Result<ChangeSet> finish();

private:
    template <class T>
    struct Entry
    {
        std::optional<T> after;
        int order = 0;
    };
    template <class T>
    using Overlay = QHash<QUuid, Entry<T>>;

    template <class T>
    Entry<T> &touch(Id<T> id);
    template <class T>
    const Overlay<T> &overlay() const
    {
        return std::get<Overlay<T>>(m_overlays);
    }
    const void *rowAfter(RecordKind kind, QUuid id) const;
    Result<void> removeOwned();
    Result<void> validateRow(const RowChange &change) const;

    const Plan *m_plan;
    ChangeText m_text;
    ChangeRequestId m_authority;
    ForEveryRecord<Overlay> m_overlays;
    int m_touches = 0;
};

template <class T>
const T *Edit::find(Id<T> id) const
{
    const auto at = overlay<T>().constFind(id.uuid);
    if (at == overlay<T>().constEnd())
        return m_plan->find(id);
    return at->after ? &*at->after : nullptr;
}

template <class T>
Edit::Entry<T> &Edit::touch(Id<T> id)
{
    auto &rows = std::get<Overlay<T>>(m_overlays);
    auto at = rows.find(id.uuid);
    if (at == rows.end()) {
        const T *current = m_plan->find(id);
        at = rows.insert(id.uuid, {current ? std::optional<T>(*current) : std::nullopt, m_touches++});
    }
    return *at;
}

template <class T>
T &Edit::change(Id<T> id)
{
    Entry<T> &entry = touch<T>(id);
    Q_ASSERT_X(entry.after, "Edit::change", "the record does not exist");
    return *entry.after;
}

template <class T>
Id<T> Edit::insert(T row)
{
    if (row.id.isNull())
        row.id = Id<T>::create();
    const Id<T> id = row.id;
    touch<T>(id).after = std::move(row);
    return id;
}

template <class T, class Function>
void Edit::forEach(Function &&function) const
{
    for (const T &row : m_plan->rows<T>()) {
        const auto at = overlay<T>().constFind(row.id.uuid);
        if (at == overlay<T>().constEnd())
            function(row);
        else if (at->after)
            function(*at->after);
    }
    for (const Id<T> id : touched<T>()) {
        if (!m_plan->find(id)) {
            if (const T *row = find(id))
                function(*row);
        }
    }
}

template <class T>
std::vector<Id<T>> Edit::touched() const
{
    std::vector<std::pair<int, Id<T>>> ordered;
    ordered.reserve(static_cast<size_t>(overlay<T>().size()));
    for (auto it = overlay<T>().constBegin(); it != overlay<T>().constEnd(); ++it)
        ordered.emplace_back(it->order, Id<T>{it.key()});
    std::sort(ordered.begin(), ordered.end(), [](auto &a, auto &b) { return a.first < b.first; });
    std::vector<Id<T>> ids;
    ids.reserve(ordered.size());
    for (const auto &[order, id] : ordered)
        ids.push_back(id);
    return ids;
}

} // namespace baton
