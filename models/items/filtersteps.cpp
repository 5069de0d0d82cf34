// SPDX-License-Identifier: GPL-3.0-or-later
// How a FilterModel tells views what it lists now: by single steps where few rows come or go, else as a new
// layout.
#include "models/items/filtermodel.h"

#include <algorithm>

namespace baton {

namespace {

// Above this, telling the view about each step costs more than a new layout.
constexpr std::ptrdiff_t mostSteps = 256;

} // namespace

void FilterModel::show(std::vector<Entry> entries)
{
    if (entries != m_entries && !showBySteps(entries))
        showByLayout(std::move(entries));
}

// False when the change is no handful of insertions and removals.
bool FilterModel::showBySteps(const std::vector<Entry> &entries)
{
    const auto [oldFirst, newFirst] = std::ranges::mismatch(m_entries, entries);
    const std::ptrdiff_t start = oldFirst - m_entries.begin();
    std::ptrdiff_t oldEnd = std::ssize(m_entries);
    std::ptrdiff_t newEnd = std::ssize(entries);
    while (oldEnd > start && newEnd > start &&
           m_entries[static_cast<size_t>(oldEnd - 1)] == entries[static_cast<size_t>(newEnd - 1)]) {
        --oldEnd;
        --newEnd;
    }
    const auto insert = [this, &entries](std::ptrdiff_t at, std::ptrdiff_t end) {
        beginInsertRows({}, static_cast<int>(at), static_cast<int>(end) - 1);
        m_entries.insert(m_entries.begin() + at, entries.begin() + at, entries.begin() + end);
        m_rowsBySource.clear();
        endInsertRows();
    };
    const auto remove = [this](std::ptrdiff_t at, std::ptrdiff_t end) {
        beginRemoveRows({}, static_cast<int>(at), static_cast<int>(end) - 1);
        m_entries.erase(m_entries.begin() + at, m_entries.begin() + end);
        m_rowsBySource.clear();
        endRemoveRows();
    };
    if (oldEnd == start) {
        insert(start, newEnd);
        return true;
    }
    if (newEnd == start) {
        remove(start, oldEnd);
        return true;
    }
    if (oldEnd - start > mostSteps || newEnd - start > mostSteps)
        return false;
    // What stays must stay in order, else rows have moved.
    const std::vector<Entry> before(m_entries.begin() + start, m_entries.begin() + oldEnd);
    const std::vector<Entry> after(entries.begin() + start, entries.begin() + newEnd);
    const auto isIn = [](const std::vector<Entry> &list, Entry entry) {
        return std::ranges::find(list, entry) != list.end();
    };
    std::vector<Entry> kept;
    std::ranges::copy_if(before, std::back_inserter(kept), [&](Entry entry) { return isIn(after, entry); });
    std::vector<Entry> stays;
    std::ranges::copy_if(after, std::back_inserter(stays), [&](Entry entry) { return isIn(before, entry); });
    if (kept != stays)
        return false;
    for (std::ptrdiff_t end = oldEnd; end > start;) {
        std::ptrdiff_t at = end;
        while (at > start && !isIn(after, m_entries[static_cast<size_t>(at - 1)]))
            --at;
        if (at < end)
            remove(at, end);
        end = at - 1;
    }
    for (std::ptrdiff_t at = start; at < newEnd;) {
        std::ptrdiff_t end = at;
        while (end < newEnd && !isIn(before, entries[static_cast<size_t>(end)]))
            ++end;
        if (end > at)
            insert(at, end);
        at = end + 1;
    }
    return true;
}

void FilterModel::showByLayout(std::vector<Entry> entries)
{
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList from = persistentIndexList();
    std::vector<Entry> old;
    old.reserve(static_cast<size_t>(from.size()));
    for (const QModelIndex &index : from)
        old.push_back(m_entries[static_cast<size_t>(index.row())]);
    m_entries = std::move(entries);
    m_rowsBySource.clear();
    QModelIndexList to;
    to.reserve(from.size());
    for (qsizetype i = 0; i < from.size(); ++i) {
        const Entry entry = old[static_cast<size_t>(i)];
        const int row = entry < 0 ? headingRow(entry) : rowsBySource()[static_cast<size_t>(entry)];
        to.append(row < 0 ? QModelIndex() : index(row, from[i].column()));
    }
    changePersistentIndexList(from, to);
    Q_EMIT layoutChanged();
}

} // namespace baton
