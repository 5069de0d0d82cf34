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

void RecordTableView::finishEditing()
{
    const auto editors = viewport()->findChildren<QWidget *>(u"cellEditor"_s, Qt::FindDirectChildrenOnly);
    for (QWidget *editor : editors) {
        if (editor->isHidden())
            continue; // closed already
        commitData(editor);
        closeEditor(editor, QAbstractItemDelegate::NoHint);
    }
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
            QTableView::edit(index);
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

} // namespace baton
