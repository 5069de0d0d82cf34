// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/idindex.h"
#include "models/records/records.h"

#include <span>
#include <tuple>
#include <vector>

namespace baton {

/// Rows of one record type, found by id in O(1). Knows no order: whoever shows or numbers rows sorts them.
template <class T>
class Table
{
public:
    std::span<const T> rows() const { return m_rows; }
    size_t size() const { return m_rows.size(); }
    bool contains(Id<T> id) const { return m_index.contains(id.uuid); }
    /// Null when there is no such row. Valid until the table changes.
    const T *find(Id<T> id) const
    {
        const int at = m_index.find(id.uuid);
        return at < 0 ? nullptr : &m_rows[static_cast<size_t>(at)];
    }
    T *find(Id<T> id) { return const_cast<T *>(std::as_const(*this).find(id)); }

    void reserve(size_t count)
    {
        m_rows.reserve(count);
        m_index.reserve(static_cast<qsizetype>(count));
    }
    /// False, and nothing inserted, when the id is null or taken.
    bool insert(T row)
    {
        if (row.id.isNull() || m_index.contains(row.id.uuid))
            return false;
        m_index.insert(row.id.uuid, static_cast<int>(m_rows.size()));
        m_rows.push_back(std::move(row));
        return true;
    }
    /// The last row takes the place of the removed one.
    bool remove(Id<T> id)
    {
        const int at = m_index.find(id.uuid);
        if (at < 0)
            return false;
        const auto hole = static_cast<size_t>(at);
        m_index.remove(id.uuid);
        if (hole + 1 != m_rows.size()) {
            m_rows[hole] = std::move(m_rows.back());
            m_index.insert(m_rows[hole].id.uuid, at);
        }
        m_rows.pop_back();
        return true;
    }

private:
    std::vector<T> m_rows;
    IdIndex m_index;
};

/// F is instantiated with every record type, in the order of RecordKind.
template <template <class> class F>
using ForEveryRecord =
    std::tuple<F<Project>, F<Person>, F<Calendar>, F<CalendarException>, F<Absence>, F<Task>, F<TaskBaseline>,
               F<Link>, F<Assignment>, F<Deliverable>, F<ChecklistItem>, F<Evidence>, F<Acceptance>,
               F<Waiver>, F<Condition>, F<AllocationStep>, F<ChangeRequest>, F<Snapshot>>;

template <class T>
struct TypeTag
{
    using Type = T;
};

/// Calls `function(TypeTag<T>{})` with the record type of that kind.
template <class Function>
decltype(auto) withRecordType(RecordKind kind, Function &&function)
{
    switch (kind) {
    case RecordKind::Project:
        return function(TypeTag<Project>{});
    case RecordKind::Person:
        return function(TypeTag<Person>{});
    case RecordKind::Calendar:
        return function(TypeTag<Calendar>{});
    case RecordKind::CalendarException:
        return function(TypeTag<CalendarException>{});
    case RecordKind::Absence:
        return function(TypeTag<Absence>{});
    case RecordKind::Task:
        return function(TypeTag<Task>{});
    case RecordKind::TaskBaseline:
        return function(TypeTag<TaskBaseline>{});
    case RecordKind::Link:
        return function(TypeTag<Link>{});
    case RecordKind::Assignment:
        return function(TypeTag<Assignment>{});
    case RecordKind::Deliverable:
        return function(TypeTag<Deliverable>{});
    case RecordKind::ChecklistItem:
        return function(TypeTag<ChecklistItem>{});
    case RecordKind::Evidence:
        return function(TypeTag<Evidence>{});
    case RecordKind::Acceptance:
        return function(TypeTag<Acceptance>{});
    case RecordKind::Waiver:
        return function(TypeTag<Waiver>{});
    case RecordKind::Condition:
        return function(TypeTag<Condition>{});
    case RecordKind::AllocationStep:
        return function(TypeTag<AllocationStep>{});
    case RecordKind::ChangeRequest:
        return function(TypeTag<ChangeRequest>{});
    case RecordKind::Snapshot:
        break;
    }
    return function(TypeTag<Snapshot>{});
}

} // namespace baton
