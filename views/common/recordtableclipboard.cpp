// SPDX-License-Identifier: GPL-3.0-or-later
// Cells of a RecordTableView to and from the clipboard, as spreadsheets exchange them.
#include "views/common/recordtableview.h"

#include "views/common/clipboardtable.h"
#include "views/common/pastedialog.h"

#include <QApplication>
#include <QClipboard>
#include <QMimeData>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

// What people edit ("T-14") beside what they read (a date), for a paste into another of our tables.
constexpr auto editableCells = "application/x-baton-cells"_L1;

QList<QStringList> clipboardTable()
{
    const QMimeData *content = QApplication::clipboard()->mimeData();
    if (!content)
        return {};
    return fromTabSeparated(content->hasFormat(editableCells)
                                ? QString::fromUtf8(content->data(editableCells))
                                : content->text());
}

// Column of each cell when the row is nothing but titles; else nothing.
std::optional<std::vector<int>> columnsByTitle(const std::vector<Column> &columns, const QStringList &cells)
{
    std::vector<int> found;
    int titles = 0;
    for (const QString &cell : cells) {
        const QString title = cell.simplified();
        const auto at = std::ranges::find_if(columns, [&title](const Column &column) {
            return column.title.compare(title, Qt::CaseInsensitive) == 0 ||
                   column.key.compare(title, Qt::CaseInsensitive) == 0;
        });
        if (!title.isEmpty() && at == columns.end())
            return std::nullopt;
        titles += title.isEmpty() ? 0 : 1;
        found.push_back(title.isEmpty() ? -1 : static_cast<int>(at - columns.begin()));
    }
    return titles >= 2 ? std::optional(found) : std::nullopt;
}

} // namespace

void RecordTableView::cut()
{
    copy();
    clearSelected();
}

// A rectangle around what is selected; what lies in it unselected is empty.
void RecordTableView::copy() const
{
    const auto rows = selectedRows();
    std::vector<int> columns;
    for (const int column : shownColumns()) {
        const auto holds = [column](const auto &row) {
            return std::ranges::find(row, column, &QModelIndex::column) != row.end();
        };
        if (std::ranges::any_of(rows, holds))
            columns.push_back(column);
    }
    if (columns.empty())
        return;
    QList<QStringList> shown;
    QList<QStringList> edited;
    for (const auto &row : rows) {
        QStringList shownCells;
        QStringList editedCells;
        for (const int column : columns) {
            const auto at = std::ranges::find(row, column, &QModelIndex::column);
            shownCells.append(at == row.end() ? QString() : at->data().toString());
            editedCells.append(at == row.end() ? QString() : at->data(RecordTableModel::TextRole).toString());
        }
        shown.append(shownCells);
        edited.append(editedCells);
    }
    auto *content = new QMimeData;
    content->setText(toTabSeparated(shown));
    content->setData(editableCells, toTabSeparated(edited).toUtf8());
    QApplication::clipboard()->setMimeData(content);
}

void RecordTableView::paste()
{
    QList<QStringList> table = clipboardTable();
    if (table.isEmpty() || isReadOnly())
        return;
    if (const auto columns = columnsByTitle(m_model.records().columns(), table.constFirst());
        columns && table.size() > 1) {
        pasteTitled(table.mid(1), *columns);
        return;
    }
    const auto selected = selectedRows();
    const std::vector<int> shown = shownColumns();
    const QModelIndex corner = selected.empty() ? currentIndex() : selected.front().front();
    const auto first = std::ranges::find(shown, corner.column());
    // One row goes into all that are selected, one cell into all of theirs.
    if (table.size() == 1 && !selected.empty()) {
        std::vector<RecordTableModel::RowText> rows;
        for (const auto &row : selected) {
            RecordTableModel::RowText text{m_model.idAt(row.front().row()), {}};
            if (table[0].size() == 1) {
                for (const QModelIndex &index : row)
                    text.texts.emplace_back(index.column(), table[0][0]);
            } else {
                text.texts = cellsFrom(first - shown.begin(), table[0]);
            }
            rows.push_back(std::move(text));
        }
        pasteChecked(rows, {});
        return;
    }
    int row = corner.isValid() ? corner.row() : m_model.rowCount();
    std::vector<RecordTableModel::RowText> rows;
    for (const QStringList &cells : std::as_const(table)) {
        while (row < m_model.rowCount() && m_model.isGroup(row))
            ++row;
        const QUuid id = row < m_model.rowCount() ? m_model.idAt(row) : QUuid();
        if (id.isNull() && !canAdd())
            break;
        rows.push_back({id, cellsFrom(first - shown.begin(), cells)});
        ++row;
    }
    pasteChecked(rows, newRows({}));
}

void RecordTableView::pasteAsRows()
{
    QList<QStringList> table = clipboardTable();
    if (table.isEmpty() || !canAdd())
        return;
    const auto columns = columnsByTitle(m_model.records().columns(), table.constFirst());
    if (columns && table.size() > 1) {
        pasteTitled(table.mid(1), *columns);
        return;
    }
    const std::vector<int> shown = shownColumns();
    const auto first = std::ranges::find(shown, currentIndex().column());
    std::vector<RecordTableModel::RowText> rows;
    for (const QStringList &cells : std::as_const(table))
        rows.push_back({{}, cellsFrom(first == shown.end() ? 0 : first - shown.begin(), cells)});
    pasteChecked(rows, newRows(currentRecord()));
}

// With titles the cells go where their titles say: rows whose code or name is here change it, others are new.
void RecordTableView::pasteTitled(const QList<QStringList> &table, const std::vector<int> &columns)
{
    const RecordTableModel &records = m_model.records();
    const RecordInfo &info = m_context.record();
    const int code = info.fieldIndex("code") >= 0 ? info.fieldIndex("code") : info.nameField;
    QHash<QString, QUuid> known;
    for (int row = 0; row < records.rowCount(); ++row)
        known.insert(records.title(records.idAt(row)), records.idAt(row));
    std::vector<RecordTableModel::RowText> rows;
    for (const QStringList &cells : table) {
        RecordTableModel::RowText row;
        for (qsizetype i = 0; i < cells.size() && i < std::ssize(columns); ++i) {
            const int column = columns[static_cast<size_t>(i)];
            if (column < 0)
                continue;
            if (records.columns()[static_cast<size_t>(column)].field == code)
                row.id = known.value(cells[i].trimmed());
            row.texts.emplace_back(column, cells[i]);
        }
        // An empty cell of a new row says nothing of it.
        if (row.id.isNull())
            std::erase_if(row.texts, [](const auto &text) { return text.second.trimmed().isEmpty(); });
        if (!row.texts.empty() && (!row.id.isNull() || canAdd()))
            rows.push_back(std::move(row));
    }
    pasteChecked(rows, newRows(currentRecord()));
}

std::vector<std::pair<int, QString>> RecordTableView::cellsFrom(std::ptrdiff_t place,
                                                                const QStringList &cells) const
{
    std::vector<std::pair<int, QString>> texts;
    const std::vector<int> shown = shownColumns();
    for (const QString &cell : cells) {
        if (place >= std::ssize(shown))
            break;
        texts.emplace_back(shown[static_cast<size_t>(place++)], cell);
    }
    return texts;
}

RecordTableModel::NewRows RecordTableView::newRows(QUuid after) const
{
    return {after, m_defaults ? m_defaults(after) : RecordTableModel::FieldValues()};
}

// At once when every cell can be taken; else the cells that cannot are shown first.
void RecordTableView::pasteChecked(const std::vector<RecordTableModel::RowText> &rows,
                                   const RecordTableModel::NewRows &news)
{
    if (rows.empty())
        return;
    const auto paste = [this, news](const PasteDialog::Rows &checked) {
        if (const auto ids = m_model.records().pasteRows(checked, news))
            selectPasted(*ids, checked);
    };
    auto *dialog = new PasteDialog(m_model.records(), rows, news, paste, this);
    if (dialog->hasProblems()) {
        dialog->open();
        return;
    }
    delete dialog;
    paste(rows);
}

// As few ranges as can be: rows that follow each other are one.
void RecordTableView::selectPasted(const std::vector<QUuid> &ids,
                                   const std::vector<RecordTableModel::RowText> &rows)
{
    int left = m_model.columnCount();
    int right = -1;
    std::vector<int> shown;
    for (size_t i = 0; i < ids.size(); ++i) {
        if (const int row = m_model.rowOf(ids[i]); row >= 0)
            shown.push_back(row);
        for (const auto &[column, text] : rows[i].texts) {
            left = std::min(left, column);
            right = std::max(right, column);
        }
    }
    if (shown.empty() || right < 0)
        return;
    const QModelIndex current = m_model.index(shown.front(), left);
    std::ranges::sort(shown);
    QItemSelection pasted;
    for (size_t i = 0; i < shown.size();) {
        size_t next = i + 1;
        while (next < shown.size() && shown[next] == shown[next - 1] + 1)
            ++next;
        pasted.append(
            QItemSelectionRange(m_model.index(shown[i], left), m_model.index(shown[next - 1], right)));
        i = next;
    }
    selectionModel()->setCurrentIndex(current, QItemSelectionModel::NoUpdate);
    selectionModel()->select(pasted, QItemSelectionModel::ClearAndSelect);
    scrollTo(current);
}

} // namespace baton
