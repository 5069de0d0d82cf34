// SPDX-License-Identifier: GPL-3.0-or-later
// Cells from the clipboard into the task tree: into what is there, or as tasks of their own.
#include "views/timeline/tasktreeview.h"

#include "views/common/clipboardtable.h"
#include "views/exchange/sheetdialog.h"

#include <QApplication>
#include <QClipboard>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

// Titles in the first row say what the columns are; else they are those of the tree, from the current one on.
SheetLayout layoutOf(const QList<QStringList> &rows, const QStringList &keys)
{
    SheetLayout titled = layoutFor(rows, SheetKind::Tasks, 0);
    const auto known = std::ranges::count_if(titled.fields, [](int field) { return field >= 0; });
    if (rows.size() > 1 && known >= 2 && titled.holds("name"_L1))
        return titled;
    SheetLayout layout = layoutFor(rows, SheetKind::Tasks, -1);
    const std::vector<SheetField> &fields = sheetFields(SheetKind::Tasks);
    for (size_t column = 0; column < layout.fields.size(); ++column) {
        const auto at =
            std::ranges::find(fields, keys.value(static_cast<qsizetype>(column)), &SheetField::key);
        layout.fields[column] = at == fields.end() ? -1 : static_cast<int>(at - fields.begin());
    }
    return layout;
}

} // namespace

void TaskTreeView::paste()
{
    const QList<QStringList> rows = fromTabSeparated(QApplication::clipboard()->text());
    if (rows.isEmpty() || isReadOnly())
        return;
    if (rows.size() == 1 && rows[0].size() == 1 && currentIndex().isValid()) {
        m_tasks.enterText(targetsOf(currentIndex()), currentIndex().column(), rows[0][0]);
        return;
    }
    const std::vector<int> shown = shownColumns();
    const auto first =
        std::ranges::find(shown, currentIndex().isValid() ? currentIndex().column() : treePosition());
    const std::vector<int> columns(first, shown.end());
    QStringList keys;
    for (const int column : columns)
        keys.append(m_tasks.columns()[static_cast<size_t>(column)].key);
    if (const SheetLayout layout = layoutOf(rows, keys); layout.holds("name"_L1))
        pasteTasks(rows, layout);
    else
        pasteInto(rows, columns);
}

// From the first selected task on, as it is shown: what is folded is left alone.
void TaskTreeView::pasteInto(const QList<QStringList> &rows, const std::vector<int> &columns)
{
    const std::vector<TaskId> selected = selectedTasks();
    QModelIndex row = selected.empty() ? currentIndex() : indexOf(selected.front(), currentIndex().column());
    std::vector<TaskTreeModel::CellText> cells;
    QItemSelection pasted;
    for (qsizetype i = 0; i < rows.size(); ++i, row = indexBelow(row)) {
        if (!row.isValid()) {
            Q_EMIT refused({ErrorCode::Invalid,
                            tr("There are not enough tasks here for %n rows. To make tasks of them, go to "
                               "the column “%1” before you paste. Nothing was changed.",
                               nullptr, static_cast<int>(rows.size()))
                                .arg(m_tasks.columns()[static_cast<size_t>(treePosition())].title),
                            {}});
            return;
        }
        const auto width = std::min(static_cast<size_t>(rows[i].size()), columns.size());
        for (size_t column = 0; column < width; ++column)
            cells.push_back({taskAt(row), columns[column], rows[i][static_cast<qsizetype>(column)]});
        pasted.select(row, row);
    }
    if (m_tasks.enterTexts(cells))
        selectionModel()->select(pasted, QItemSelectionModel::ClearAndSelect);
}

// Rows become tasks behind the current one.
void TaskTreeView::pasteTasks(const QList<QStringList> &rows, const SheetLayout &layout)
{
    const Document &document = m_tasks.document();
    SheetOptions options;
    options.source = tr("the clipboard");
    options.actor = document.actor();
    options.today = document.today();
    options.addsPeople = false;
    options.place = placeForNew();
    auto import = importSheet(document.plan(), rows, layout, options);
    if (!import) {
        Q_EMIT refused(import.error());
        return;
    }
    if (import->problems.empty()) {
        commitPasted(*import);
        return;
    }
    // What is not understood is shown first, with a way to say what the columns are.
    SheetTarget target;
    target.actor = options.actor;
    target.today = options.today;
    target.place = options.place;
    target.title = tr("Paste");
    target.introduction =
        tr("Not every cell is understood. Nothing changes before you import, and one undo takes "
           "it back.");
    auto base = std::make_shared<SheetBase>();
    base->plan = document.plan();
    target.base = [shared = std::shared_ptr<const SheetBase>(std::move(base))](
                      const QList<QStringList> &,
                      const SheetLayout &) -> Result<std::shared_ptr<const SheetBase>> { return shared; };
    target.import = [this](const SheetBase &, const SheetImport &checked) -> Result<void> {
        commitPasted(checked);
        return {};
    };
    (new SheetDialog(options.source, rows, layout, target, this))->open();
}

// Behind the current task on its level; behind the last where there is none.
TaskPlace TaskTreeView::placeForNew() const
{
    const QModelIndex row = currentIndex().siblingAtColumn(0);
    TaskPlace place;
    if (row.isValid() && m_shown.hasChildren(row) && isExpanded(row))
        place.parent = taskAt(row); // the line below an open summary is its first child
    else if (row.isValid())
        place = {taskAt(row.parent()), taskAt(row)};
    else if (m_tasks.rowCount() > 0)
        place.after = m_tasks.taskAt(m_tasks.index(m_tasks.rowCount() - 1, 0));
    return place;
}

void TaskTreeView::commitPasted(const SheetImport &import)
{
    Edit edit = import.edit;
    edit.setText(QT_TRANSLATE_NOOP("Edit", "Paste %1 rows"), {QString::number(import.added)});
    if (!m_tasks.commit(std::move(edit)))
        return;
    const auto added = std::ranges::find(import.lines, SheetLine::Outcome::Added, &SheetLine::outcome);
    if (added != import.lines.end())
        goTo(TaskId{added->id});
}

} // namespace baton
