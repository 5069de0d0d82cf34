// SPDX-License-Identifier: GPL-3.0-or-later
// What people do with the cells and rows of a RecordTableView.
#include "views/common/recordtableview.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace baton {

// What is entered goes into every selected cell of the column.
std::vector<QUuid> RecordTableView::targetsOf(const QModelIndex &index) const
{
    std::vector<QUuid> ids;
    if (selectionModel()->isSelected(index)) {
        for (const auto &row : selectedRows()) {
            if (std::ranges::find(row, index.column(), &QModelIndex::column) != row.end())
                ids.push_back(m_model.idAt(row.front().row()));
        }
    }
    if (ids.empty())
        ids.push_back(m_model.idAt(index.row()));
    return ids;
}

void RecordTableView::enterValue(const QModelIndex &index, const Value &value)
{
    const int field = index.data(RecordTableModel::FieldRole).toInt();
    std::vector<RecordTableModel::CellEdit> cells;
    for (const QUuid id : targetsOf(index))
        cells.push_back({id, field, value});
    m_model.records().setCells(cells);
}

void RecordTableView::enterText(const QModelIndex &index, const QString &text)
{
    std::vector<RecordTableModel::CellEdit> cells;
    for (const QUuid id : targetsOf(index)) {
        const auto more = m_model.records().understood(id, index.column(), text);
        if (!more) {
            Q_EMIT refused(more.error());
            return;
        }
        cells.insert(cells.end(), more->begin(), more->end());
    }
    m_model.records().setCells(cells);
}

void RecordTableView::enterToday()
{
    const QModelIndex current = currentIndex();
    const int field = current.isValid() ? current.data(RecordTableModel::FieldRole).toInt() : -1;
    if (field < 0 || !(current.flags() & Qt::ItemIsEditable) ||
        m_context.record().fields[static_cast<size_t>(field)].kind != FieldKind::Date)
        return;
    enterText(current, m_context.document->today().toString(Qt::ISODate));
}

// A tick is set and taken away without an editor. False for other cells.
bool RecordTableView::toggle()
{
    const QModelIndex current = currentIndex();
    const int field = current.isValid() ? current.data(RecordTableModel::FieldRole).toInt() : -1;
    if (field < 0 || !(current.flags() & Qt::ItemIsEditable) ||
        m_context.record().fields[static_cast<size_t>(field)].kind != FieldKind::Boolean)
        return false;
    enterValue(current, Value{qint64{!current.data(Qt::EditRole).toBool()}});
    return true;
}

bool RecordTableView::isWholeRow(const std::vector<QModelIndex> &row) const
{
    return row.size() == shownColumns().size();
}

void RecordTableView::clearSelected()
{
    const auto rows = selectedRows();
    if (isReadOnly() || rows.empty())
        return;
    if (std::ranges::all_of(rows, [this](const auto &row) { return isWholeRow(row); })) {
        removeSelected();
        return;
    }
    std::vector<RecordTableModel::CellEdit> cells;
    for (const auto &row : rows) {
        for (const QModelIndex &index : row) {
            if (sayLock(index))
                return;
            if (!(index.flags() & Qt::ItemIsEditable))
                continue;
            const auto emptied = m_model.records().understood(m_model.idAt(index.row()), index.column(), {});
            if (!emptied) {
                Q_EMIT refused(emptied.error());
                return;
            }
            cells.insert(cells.end(), emptied->begin(), emptied->end());
        }
    }
    m_model.records().setCells(cells);
}

// The first selected row into the others; a single row takes what stands above it.
void RecordTableView::fillDown()
{
    const auto rows = selectedRows();
    if (rows.empty() || isReadOnly())
        return;
    int from = rows.front().front().row();
    if (rows.size() == 1) {
        do
            --from;
        while (from >= 0 && m_model.isGroup(from));
        if (from < 0)
            return;
    }
    std::vector<RecordTableModel::CellEdit> cells;
    for (const auto &row : rows) {
        for (const QModelIndex &index : row) {
            const QModelIndex source = index.siblingAtRow(from);
            if (row.front().row() != from && sayLock(index))
                return;
            if (row.front().row() == from || !(index.flags() & Qt::ItemIsEditable))
                continue;
            const QUuid id = m_model.idAt(index.row());
            if (!index.data(RecordTableModel::TypedRole).toBool()) {
                const int field = index.data(RecordTableModel::FieldRole).toInt();
                cells.push_back(
                    {id, field, m_context.document->plan().value(m_context.kind, m_model.idAt(from), field)});
            } else if (const auto typed = m_model.records().understood(
                           id, index.column(), source.data(RecordTableModel::TextRole).toString())) {
                cells.insert(cells.end(), typed->begin(), typed->end());
            }
        }
    }
    m_model.records().setCells(cells);
}

void RecordTableView::addRecord()
{
    if (!canAdd())
        return;
    const QUuid after = currentRecord();
    const QUuid id = m_model.records().addRecord(after, m_defaults(after));
    if (id.isNull())
        return;
    goTo(id);
    for (const int column : shownColumns()) {
        const QModelIndex index = m_model.index(m_model.rowOf(id), column);
        const RecordInfo &record = recordInfo(m_model.records().kind());
        if (m_model.records().columns()[static_cast<size_t>(column)].field == record.nameField) {
            makeCurrent(index);
            CellTable::edit(index);
        }
    }
}

void RecordTableView::removeSelected()
{
    std::vector<QUuid> ids = selectedRecords();
    if (ids.empty() && !currentRecord().isNull())
        ids.push_back(currentRecord());
    if (ids.empty() || !canAdd())
        return;
    const int row = currentIndex().row();
    const int column = currentIndex().column();
    if (m_model.records().removeRecords(ids) && m_model.rowCount() > 0)
        makeCurrent(m_model.index(qMin(row, m_model.rowCount() - 1), column));
}

bool RecordTableView::canMoveRows()
{
    if (!m_model.records().hasPlaces() || isReadOnly())
        return false;
    if (m_model.orderColumn() < 0)
        return true;
    const QString title =
        m_model.headerData(m_model.orderColumn(), Qt::Horizontal, Qt::DisplayRole).toString();
    Q_EMIT refused(
        {ErrorCode::Invalid,
         tr("The rows are sorted by “%1”, so they have no place to be moved to. Click the title of "
            "that column until its arrow has gone; then they are in their own order.")
             .arg(title),
         {}});
    return false;
}

void RecordTableView::moveRowsUp()
{
    const std::vector<QUuid> ids = selectedRecords();
    if (ids.empty() || !canMoveRows())
        return;
    const QUuid before = m_model.idAt(m_model.rowOf(ids.front()) - 1); // null: a heading or the top
    if (!before.isNull() && m_model.records().moveRecords(ids, before))
        keepSelected(ids);
}

void RecordTableView::moveRowsDown()
{
    const std::vector<QUuid> ids = selectedRecords();
    if (ids.empty() || !canMoveRows())
        return;
    const QUuid behind = m_model.idAt(m_model.rowOf(ids.back()) + 1);
    if (behind.isNull())
        return;
    const RecordTableModel &records = m_model.records();
    const int next = records.rowOf(behind) + 1;
    if (m_model.records().moveRecords(ids, next < records.rowCount() ? records.idAt(next) : QUuid()))
        keepSelected(ids);
}

// Rows stay in their group: what they are grouped by is another value, not another place.
void RecordTableView::dropRows(int above)
{
    const std::vector<QUuid> ids = selectedRecords();
    if (ids.empty() || !canMoveRows())
        return;
    const auto headingOf = [this](int row) {
        while (row >= 0 && !m_model.isGroup(row))
            --row;
        return row;
    };
    for (const QUuid id : ids) {
        if (headingOf(m_model.rowOf(id)) != headingOf(above - 1)) {
            Q_EMIT refused(
                {ErrorCode::Invalid,
                 tr("Rows are moved within their group. To bring them into another one, change the "
                    "value by which they are grouped."),
                 {}});
            return;
        }
    }
    // The place above a row that stays; at the end of a group, behind its last row that does.
    const auto isMoved = [&ids](QUuid id) { return std::ranges::find(ids, id) != ids.end(); };
    int row = above;
    while (row < m_model.rowCount() && isMoved(m_model.idAt(row)))
        ++row;
    const RecordTableModel &records = m_model.records();
    QUuid before = m_model.idAt(row);
    if (before.isNull()) {
        row = above - 1;
        while (row >= 0 && isMoved(m_model.idAt(row)))
            --row;
        const QUuid behind = m_model.idAt(row);
        if (behind.isNull())
            return; // the whole group
        const int next = records.rowOf(behind) + 1;
        before = next < records.rowCount() ? records.idAt(next) : QUuid();
    }
    if (m_model.records().moveRecords(ids, before))
        keepSelected(ids);
}

void RecordTableView::keepSelected(const std::vector<QUuid> &ids)
{
    QItemSelection rows;
    for (const QUuid id : ids) {
        if (const int row = m_model.rowOf(id); row >= 0)
            rows.select(m_model.index(row, 0), m_model.index(row, m_model.columnCount() - 1));
    }
    selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect);
    scrollTo(currentIndex());
}

} // namespace baton
