// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plan/changeset.h"
#include "models/plan/table.h"

namespace baton {

/// The records in memory: those the workspace shares (projects, people, calendars) and those of the one
/// open project. A value: copying it copies everything. It changes only by apply().
class Plan
{
public:
    template <class T>
    std::span<const T> rows() const
    {
        return table<T>().rows();
    }
    /// Null when there is no such record. Valid until the plan changes.
    template <class T>
    const T *find(Id<T> id) const
    {
        return table<T>().find(id);
    }
    template <class T>
    const Table<T> &table() const
    {
        return std::get<Table<T>>(m_tables);
    }

    ProjectId openProject() const { return m_openProject; }
    void setOpenProject(ProjectId id) { m_openProject = id; }
    /// The open project; null in an empty workspace.
    const Project *project() const { return find(m_openProject); }

    /// The record as plain memory for generic code, or null.
    const void *row(RecordKind kind, QUuid id) const;
    bool contains(RecordKind kind, QUuid id) const { return row(kind, id) != nullptr; }
    size_t count(RecordKind kind) const;
    /// Null value when there is no such record.
    Value value(RecordKind kind, QUuid id, int field) const;
    /// What people call the record: its name field, or an empty string.
    QString name(RecordKind kind, QUuid id) const;

    /// All or nothing. Conflict when a row or a field's `before` is not what the plan holds;
    /// Invalid when a value is not of the field's form.
    Result<void> apply(const ChangeSet &changes);

    /// For loading: takes a complete row without a ChangeSet. False when the id is null or taken.
    template <class T>
    bool load(T row)
    {
        return std::get<Table<T>>(m_tables).insert(std::move(row));
    }
    template <class T>
    void reserve(size_t count)
    {
        std::get<Table<T>>(m_tables).reserve(count);
    }

private:
    Result<void> check(const RowChange &change) const;

    ForEveryRecord<Table> m_tables;
    ProjectId m_openProject;
};

/// Calls `function(const void *record, QUuid id)` for every row of that kind, in no particular order.
template <class Function>
void forEachRow(const Plan &plan, RecordKind kind, Function &&function)
{
    withRecordType(kind, [&](auto tag) {
        using T = typename decltype(tag)::Type;
        for (const T &row : plan.rows<T>())
            function(static_cast<const void *>(&row), row.id.uuid);
    });
}

} // namespace baton
