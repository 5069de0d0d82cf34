// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/filtermodel.h"

#include "models/items/textmatch.h"

#include <QCollator>

#include <algorithm>
#include <numeric>

namespace baton {

FilterModel::FilterModel(RecordTableModel &source, QObject *parent)
    : QAbstractProxyModel(parent), m_source(&source)
{
    QAbstractProxyModel::setSourceModel(&source);
    connect(&source, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) { sourceInserted(first, last); });
    connect(&source, &QAbstractItemModel::rowsAboutToBeRemoved, this,
            [this](const QModelIndex &, int first, int last) { sourceAboutToRemove(first, last); });
    connect(&source, &QAbstractItemModel::rowsRemoved, this,
            [this](const QModelIndex &, int first, int last) { sourceRemoved(first, last); });
    connect(&source, &QAbstractItemModel::dataChanged, this, &FilterModel::sourceChanged);
    connect(&source, &QAbstractItemModel::layoutAboutToBeChanged, this, &FilterModel::sourceAboutToReorder);
    connect(&source, &QAbstractItemModel::layoutChanged, this, &FilterModel::sourceReordered);
    m_listed.resize(static_cast<size_t>(source.rowCount()));
    std::iota(m_listed.begin(), m_listed.end(), 0);
    m_entries = m_listed;
}

void FilterModel::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    m_words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    rebuild(false);
}

void FilterModel::setColumnText(int column, const QString &text)
{
    if (text.trimmed() == columnText(column))
        return;
    if (text.trimmed().isEmpty())
        m_columnTexts.remove(column);
    else
        m_columnTexts.insert(column, text.trimmed());
    rebuild(false);
}

QString FilterModel::columnText(int column) const
{
    return m_columnTexts.value(column);
}

void FilterModel::clearTexts()
{
    m_text.clear();
    m_words.clear();
    m_columnTexts.clear();
    rebuild(false);
}

void FilterModel::setPredicate(Predicate predicate)
{
    m_predicate = std::move(predicate);
    rebuild(false);
}

void FilterModel::setOrder(int column, Qt::SortOrder order)
{
    m_orderColumn = column;
    m_order = order;
    rebuild(false);
}

void FilterModel::setGroupColumn(int column)
{
    if (column == m_groupColumn)
        return;
    m_groupColumn = column;
    // Headings of the old column must not be taken for those of the new one.
    std::vector<Entry> flat = m_listed;
    showByLayout(std::move(flat));
    m_groups.clear();
    m_groupNumbers.clear();
    rebuild(false);
}

void FilterModel::setCollapsed(int row, bool collapsed)
{
    if (!isGroup(row))
        return;
    m_groups[static_cast<size_t>(-1 - m_entries[static_cast<size_t>(row)])].isCollapsed = collapsed;
    show(visible());
    Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
}

void FilterModel::setAllCollapsed(bool collapsed)
{
    for (Group &group : m_groups)
        group.isCollapsed = collapsed;
    show(visible());
}

bool FilterModel::passes(int sourceRow) const
{
    if (!m_predicate)
        return true;
    const QUuid id = m_source->idAt(sourceRow);
    const void *record = m_source->document().plan().row(m_source->kind(), id);
    return record && m_predicate(record, id);
}

std::vector<FilterModel::Entry> FilterModel::matches() const
{
    std::vector<Entry> found;
    const int count = m_source->rowCount();
    found.reserve(static_cast<size_t>(count));
    if (!isFiltered()) {
        found.resize(static_cast<size_t>(count));
        std::iota(found.begin(), found.end(), 0);
        return found;
    }
    RowMatch rowMatch(*m_source, m_words);
    std::vector<CellMatch> cellMatches;
    for (auto it = m_columnTexts.constBegin(); it != m_columnTexts.constEnd(); ++it)
        cellMatches.emplace_back(*m_source, m_source->columns()[static_cast<size_t>(it.key())], it.value());
    const Plan &plan = m_source->document().plan();
    for (int row = 0; row < count; ++row) {
        const QUuid id = m_source->idAt(row);
        const void *record = plan.row(m_source->kind(), id);
        if (!record || (m_predicate && !m_predicate(record, id)))
            continue;
        if (std::ranges::all_of(cellMatches, [&](CellMatch &match) { return match(record, id); }) &&
            rowMatch(record, id))
            found.push_back(row);
    }
    return found;
}

void FilterModel::sortListed()
{
    if (m_orderColumn < 0)
        return;
    // Keys are made once; empty cells come last in either direction.
    struct Key
    {
        Entry entry;
        bool isEmpty;
        double number;
        QCollatorSortKey text;
    };
    QCollator collator;
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    const QCollatorSortKey none = collator.sortKey({});
    const Column &column = m_source->columns()[static_cast<size_t>(m_orderColumn)];
    const Plan &plan = m_source->document().plan();
    std::vector<Key> keys;
    keys.reserve(m_listed.size());
    for (const Entry entry : m_listed) {
        const QUuid id = m_source->idAt(entry);
        const void *record = plan.row(m_source->kind(), id);
        const QVariant value = record ? m_source->sortValue(record, id, column) : QVariant();
        if (value.typeId() == QMetaType::QString)
            keys.push_back({entry, false, 0, collator.sortKey(value.toString())});
        else
            keys.push_back({entry, !value.isValid(), value.toDouble(), none});
    }
    const bool isDescending = m_order == Qt::DescendingOrder;
    std::ranges::stable_sort(keys, [isDescending](const Key &a, const Key &b) {
        if (a.isEmpty != b.isEmpty)
            return b.isEmpty;
        const Key &first = isDescending ? b : a;
        const Key &second = isDescending ? a : b;
        if (first.number != second.number)
            return first.number < second.number;
        return first.text.compare(second.text) < 0;
    });
    std::ranges::transform(keys, m_listed.begin(), &Key::entry);
}

void FilterModel::group()
{
    for (Group &group : m_groups)
        group.rows.clear();
    m_groupOrder.clear();
    if (m_groupColumn < 0)
        return;
    const Column &column = m_source->columns()[static_cast<size_t>(m_groupColumn)];
    const Plan &plan = m_source->document().plan();
    struct Place
    {
        int number;
        QVariant sort;
        Entry first;
    };
    std::vector<Place> places;
    const auto lowerFirst = [&places](int number, Entry entry) {
        Place &place = *std::ranges::find(places, number, &Place::number);
        place.first = std::min(place.first, entry);
    };
    for (const Entry entry : m_listed) {
        const QUuid id = m_source->idAt(entry);
        const void *record = plan.row(m_source->kind(), id);
        if (!record)
            continue;
        const Cell by = column.group ? column.group(plan, id) : Cell{};
        const QString title = column.group ? by.text : m_source->text(record, id, column);
        auto number = m_groupNumbers.constFind(title);
        if (number == m_groupNumbers.constEnd()) {
            number = m_groupNumbers.insert(title, static_cast<int>(m_groups.size()));
            m_groups.push_back({title, false, {}});
        }
        Group &group = m_groups[static_cast<size_t>(*number)];
        if (group.rows.empty())
            places.push_back(
                {*number, column.group ? by.sort : m_source->sortValue(record, id, column), entry});
        else if (m_orderColumn >= 0)
            lowerFirst(*number, entry);
        group.rows.push_back(entry);
    }
    // Text in the order in which the source has it (a checklist's categories), all else by value.
    std::ranges::stable_sort(places, [](const Place &a, const Place &b) {
        if (a.sort.isValid() != b.sort.isValid())
            return a.sort.isValid();
        if (a.sort.typeId() == QMetaType::QString || !a.sort.isValid())
            return a.first < b.first;
        return a.sort.toDouble() < b.sort.toDouble();
    });
    for (const Place &place : places)
        m_groupOrder.push_back(place.number);
}

std::vector<FilterModel::Entry> FilterModel::visible() const
{
    if (m_groupColumn < 0)
        return m_listed;
    std::vector<Entry> entries;
    entries.reserve(m_listed.size() + m_groupOrder.size());
    for (const int number : m_groupOrder) {
        const Group &group = m_groups[static_cast<size_t>(number)];
        entries.push_back(-1 - number);
        if (!group.isCollapsed)
            entries.insert(entries.end(), group.rows.begin(), group.rows.end());
    }
    return entries;
}

void FilterModel::rebuild(bool keepsListed)
{
    if (keepsListed) {
        std::vector<char> isListed(static_cast<size_t>(m_source->rowCount()));
        for (const Entry entry : m_listed)
            isListed[static_cast<size_t>(entry)] = 1;
        std::erase_if(m_listed, [this](Entry entry) { return !passes(entry); });
        if (m_predicate) {
            std::vector<Entry> added;
            for (const Entry entry : matches()) {
                if (!isListed[static_cast<size_t>(entry)])
                    added.push_back(entry);
            }
            if (m_orderColumn < 0) {
                std::vector<Entry> merged;
                merged.reserve(m_listed.size() + added.size());
                std::ranges::merge(m_listed, added, std::back_inserter(merged));
                m_listed = std::move(merged);
            } else {
                m_listed.insert(m_listed.end(), added.begin(), added.end());
            }
        }
    } else {
        m_listed = matches();
        sortListed();
    }
    group();
    show(visible());
}

void FilterModel::sourceInserted(int first, int last)
{
    const int count = last - first + 1;
    const auto shift = [&](std::vector<Entry> &entries) {
        for (Entry &entry : entries) {
            if (entry >= first)
                entry += count;
        }
    };
    shift(m_listed);
    shift(m_entries);
    m_rowsBySource.clear();
    std::vector<Entry> added;
    for (int row = first; row <= last; ++row) {
        if (passes(row))
            added.push_back(row);
    }
    // A new row stands behind the one it was added after, whatever the order.
    const auto neighbour =
        m_orderColumn < 0 ? std::ranges::find_if(m_listed, [first](Entry entry) { return entry > first; })
                          : std::ranges::find(m_listed, first - 1);
    const bool isBehind = m_orderColumn >= 0 && neighbour != m_listed.end();
    m_listed.insert(isBehind ? neighbour + 1 : neighbour, added.begin(), added.end());
    if (m_ordersNew)
        sortListed();
    group();
    show(visible());
}

void FilterModel::sourceAboutToRemove(int first, int last)
{
    std::erase_if(m_listed, [first, last](Entry entry) { return entry >= first && entry <= last; });
    group();
    show(visible());
}

void FilterModel::sourceRemoved(int first, int last)
{
    const auto shift = [&](std::vector<Entry> &entries) {
        for (Entry &entry : entries) {
            if (entry > last)
                entry -= last - first + 1;
        }
    };
    shift(m_listed);
    shift(m_entries);
    for (Group &group : m_groups)
        shift(group.rows);
    m_rowsBySource.clear();
}

void FilterModel::sourceAboutToReorder()
{
    Q_EMIT layoutAboutToBeChanged();
    m_keptIndexes = persistentIndexList();
    m_keptRecords.clear();
    m_keptHeadings.clear();
    for (const QModelIndex &index : std::as_const(m_keptIndexes)) {
        m_keptRecords.push_back(idAt(index.row()));
        m_keptHeadings.push_back(m_entries[static_cast<size_t>(index.row())]);
    }
}

// Source rows are other records now; indexes keep their record.
void FilterModel::sourceReordered()
{
    m_listed = matches();
    sortListed();
    group();
    m_entries = visible();
    m_rowsBySource.clear();
    QModelIndexList to;
    for (qsizetype i = 0; i < m_keptIndexes.size(); ++i) {
        const QUuid id = m_keptRecords[static_cast<size_t>(i)];
        const int row = id.isNull() ? headingRow(m_keptHeadings[static_cast<size_t>(i)]) : rowOf(id);
        to.append(row < 0 ? QModelIndex() : index(row, m_keptIndexes[i].column()));
    }
    changePersistentIndexList(m_keptIndexes, to);
    Q_EMIT layoutChanged();
}

int FilterModel::headingRow(Entry heading) const
{
    const auto at = std::ranges::find(m_entries, heading);
    return at == m_entries.end() ? -1 : static_cast<int>(at - m_entries.begin());
}

void FilterModel::sourceChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight)
{
    const auto isTouched = [&](int column) {
        return column >= topLeft.column() && column <= bottomRight.column();
    };
    bool leaves = false;
    if (m_predicate) {
        for (int row = topLeft.row(); row <= bottomRight.row() && !leaves; ++row)
            leaves = passes(row) != (rowsBySource()[static_cast<size_t>(row)] >= 0);
    }
    if (leaves || (m_groupColumn >= 0 && isTouched(m_groupColumn)))
        rebuild(true);
    if (m_entries.empty())
        return;
    if (bottomRight.row() - topLeft.row() > 100) {
        Q_EMIT dataChanged(index(0, topLeft.column()), index(rowCount() - 1, bottomRight.column()));
        return;
    }
    for (int row = topLeft.row(); row <= bottomRight.row(); ++row) {
        const int shown = rowsBySource()[static_cast<size_t>(row)];
        if (shown >= 0)
            Q_EMIT dataChanged(index(shown, topLeft.column()), index(shown, bottomRight.column()));
    }
    for (int row = 0; m_groupColumn >= 0 && row < rowCount(); ++row) {
        if (isGroup(row))
            Q_EMIT dataChanged(index(row, 0), index(row, 0));
    }
}

const std::vector<int> &FilterModel::rowsBySource() const
{
    if (m_rowsBySource.empty()) {
        m_rowsBySource.assign(static_cast<size_t>(m_source->rowCount()), -1);
        for (size_t row = 0; row < m_entries.size(); ++row) {
            if (m_entries[row] >= 0)
                m_rowsBySource[static_cast<size_t>(m_entries[row])] = static_cast<int>(row);
        }
    }
    return m_rowsBySource;
}

QUuid FilterModel::idAt(int row) const
{
    if (row < 0 || row >= rowCount() || isGroup(row))
        return {};
    return m_source->idAt(m_entries[static_cast<size_t>(row)]);
}

int FilterModel::rowOf(QUuid id) const
{
    const int row = m_source->rowOf(id);
    return row < 0 ? -1 : rowsBySource()[static_cast<size_t>(row)];
}

QModelIndex FilterModel::index(int row, int column, const QModelIndex &parent) const
{
    if (parent.isValid() || row < 0 || row >= rowCount() || column < 0 || column >= columnCount())
        return {};
    return createIndex(row, column);
}

int FilterModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int FilterModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_source->columnCount();
}

QModelIndex FilterModel::mapToSource(const QModelIndex &proxyIndex) const
{
    if (!proxyIndex.isValid() || isGroup(proxyIndex.row()))
        return {};
    return m_source->index(m_entries[static_cast<size_t>(proxyIndex.row())], proxyIndex.column());
}

QModelIndex FilterModel::mapFromSource(const QModelIndex &sourceIndex) const
{
    if (!sourceIndex.isValid())
        return {};
    const int row = rowsBySource()[static_cast<size_t>(sourceIndex.row())];
    return row < 0 ? QModelIndex() : index(row, sourceIndex.column());
}

QVariant FilterModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (!isGroup(index.row()))
        return role == GroupRole ? QVariant(false) : m_source->data(mapToSource(index), role);
    const Group &group = groupOf(m_entries[static_cast<size_t>(index.row())]);
    const auto summary = [&] {
        std::vector<QUuid> ids;
        ids.reserve(group.rows.size());
        for (const Entry entry : group.rows)
            ids.push_back(m_source->idAt(entry));
        return m_groupSummary ? m_groupSummary(ids) : tr("%n rows", nullptr, static_cast<int>(ids.size()));
    };
    const QString title =
        !group.title.isEmpty()
            ? group.title
            : tr("Without “%1”", "heading of rows whose column is empty")
                  .arg(m_source->columns()[static_cast<size_t>(qMax(0, m_groupColumn))].title);
    switch (role) {
    case GroupRole:
        return true;
    case CollapsedRole:
        return group.isCollapsed;
    case GroupSizeRole:
        return static_cast<int>(group.rows.size());
    case SummaryRole:
        return summary();
    case Qt::DisplayRole:
        return index.column() == 0 ? QVariant(title) : QVariant();
    case Qt::AccessibleTextRole:
        return group.isCollapsed ? tr("Group %1, %2, collapsed").arg(title, summary())
                                 : tr("Group %1, %2").arg(title, summary());
    default:
        return {};
    }
}

QVariant FilterModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole ? QVariant(section + 1) : QVariant();
    return m_source->headerData(section, orientation, role);
}

Qt::ItemFlags FilterModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    if (isGroup(index.row()))
        return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return m_source->flags(mapToSource(index));
}

bool FilterModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const QModelIndex source = mapToSource(index);
    return source.isValid() && m_source->setData(source, value, role);
}

} // namespace baton
