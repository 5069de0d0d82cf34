// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/derivedtablemodel.h"

#include "models/items/recordtablemodel.h"

#include <QSet>

#include <algorithm>

namespace baton {

DerivedTableModel::DerivedTableModel(std::vector<Title> titles, QObject *parent)
    : QAbstractTableModel(parent), m_titles(std::move(titles))
{
}

// Rows that have gone go first; then each place either holds the right row or gets it, a row that has moved
// by leaving its old place. Lists are short.
void DerivedTableModel::setRows(std::vector<DerivedRow> rows)
{
    QSet<QString> keys;
    for (const DerivedRow &row : rows)
        keys.insert(row.key);
    const auto remove = [this](int row) {
        beginRemoveRows({}, row, row);
        m_rows.erase(m_rows.begin() + row);
        endRemoveRows();
    };
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (!keys.contains(m_rows[static_cast<size_t>(row)].key))
            remove(row);
    }
    for (int place = 0; place < static_cast<int>(rows.size()); ++place) {
        const auto at = static_cast<size_t>(place);
        if (at >= m_rows.size() || m_rows[at].key != rows[at].key) {
            const auto old = std::find_if(m_rows.begin() + std::min(place, rowCount()), m_rows.end(),
                                          [&](const DerivedRow &row) { return row.key == rows[at].key; });
            if (old != m_rows.end())
                remove(static_cast<int>(old - m_rows.begin()));
            beginInsertRows({}, place, place);
            m_rows.insert(m_rows.begin() + place, std::move(rows[at]));
            endInsertRows();
        } else if (m_rows[at] != rows[at]) {
            m_rows[at] = std::move(rows[at]);
            Q_EMIT dataChanged(index(place, 0), index(place, columnCount() - 1));
        }
    }
    while (m_rows.size() > rows.size())
        remove(rowCount() - 1);
}

int DerivedTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int DerivedTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_titles.size());
}

QVariant DerivedTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const DerivedRow &row = m_rows[static_cast<size_t>(index.row())];
    const Title &title = m_titles[static_cast<size_t>(index.column())];
    if (role == RecordTableModel::IdRole)
        return row.id;
    if (static_cast<size_t>(index.column()) >= row.cells.size())
        return {};
    const Cell &cell = row.cells[static_cast<size_t>(index.column())];
    switch (role) {
    case Qt::DisplayRole:
        return cell.text;
    case RecordTableModel::SortRole:
        return cell.sort.isValid() ? cell.sort : QVariant(cell.text);
    case RecordTableModel::MarkRole:
        return static_cast<int>(cell.mark);
    case RecordTableModel::ToneRole:
        return static_cast<int>(cell.tone);
    case RecordTableModel::BarRole:
        return cell.bar ? QVariant(*cell.bar) : QVariant();
    case Qt::TextAlignmentRole:
        return title.isNumber ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case Qt::AccessibleTextRole: {
        const QString text = cell.accessible.isEmpty() ? cell.text : cell.accessible;
        return title.text.isEmpty() ? text : tr("%1: %2", "column, cell").arg(title.text, text);
    }
    default:
        return {};
    }
}

QVariant DerivedTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && section >= 0 && section < columnCount()) {
        const Title &title = m_titles[static_cast<size_t>(section)];
        if (role == Qt::DisplayRole)
            return title.text;
        if (role == Qt::TextAlignmentRole)
            return QVariant((title.isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    return QAbstractTableModel::headerData(section, orientation, role);
}

Qt::ItemFlags DerivedTableModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return QAbstractTableModel::flags(index) | Qt::ItemNeverHasChildren;
}

} // namespace baton
