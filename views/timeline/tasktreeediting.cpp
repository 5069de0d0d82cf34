// SPDX-License-Identifier: GPL-3.0-or-later
// What people do with the cells and rows of the task tree.
#include "views/timeline/tasktreeview.h"

#include "models/exchange/sheetimport.h"
#include "models/plan/taskactions.h"
#include "views/common/clipboardtable.h"

#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace baton {

// False at the edge.
bool TaskTreeView::move(int rows, int columns)
{
    const int column = columnBeside(columns);
    if (!currentIndex().isValid() || column < 0)
        return false;
    QModelIndex index = currentIndex().siblingAtColumn(column);
    if (rows != 0)
        index = rows > 0 ? indexBelow(index) : indexAbove(index);
    if (!index.isValid())
        return false;
    makeCurrent(index);
    return true;
}

// Below the last name there is nothing: Enter stays, and typing names the next task.
void TaskTreeView::moveOn(int rows, int columns)
{
    if (!move(rows, columns) && rows == 1 && currentIndex().column() == treePosition())
        m_added = currentTask();
}

// Below a task that was just added stands another one, whose name would be typed over: Enter stays, at the
// name.
void TaskTreeView::leave(int rows, int columns)
{
    const TaskId added = m_added;
    if (rows != 1 || !added || currentTask() != added) {
        moveOn(rows, columns);
        return;
    }
    makeCurrent(indexOf(added, treePosition()));
    m_added = added;
}

bool TaskTreeView::edit(const QModelIndex &index, EditTrigger trigger, QEvent *event)
{
    const bool isNext = trigger == AnyKeyPressed && m_added && index.column() == treePosition() &&
                        taskAt(index) == m_added && !indexWidget(index);
    if (!isNext)
        return CellTable::edit(index, trigger, event);
    const TaskId named = m_added;
    addRecord();
    QWidget *editor = m_added != named ? indexWidget(currentIndex()) : nullptr;
    if (!editor)
        return false;
    QApplication::sendEvent(editor, event);
    return true;
}

bool TaskTreeView::focusNextPrevChild(bool next)
{
    // Tab walks through the cells of the row, and from its end on to the next widget.
    if (move(0, next ? 1 : -1))
        return true;
    return QTreeView::focusNextPrevChild(next);
}

void TaskTreeView::keyPressEvent(QKeyEvent *event)
{
    if (keyPressed(*event))
        return;
    if (event->matches(QKeySequence::Copy))
        copy();
    else if (event->matches(QKeySequence::Paste))
        paste();
    else
        QTreeView::keyPressEvent(event);
}

bool TaskTreeView::keyPressed(const QKeyEvent &key)
{
    const Qt::KeyboardModifiers with = key.modifiers() & ~Qt::KeypadModifier;
    const QModelIndex row = currentIndex().siblingAtColumn(0);
    switch (key.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        moveOn(with & Qt::ShiftModifier ? -1 : 1, 0);
        return true;
    case Qt::Key_Insert:
        addRecord();
        return true;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        clearSelected();
        return true;
    case Qt::Key_Left:
    case Qt::Key_Right:
        // Plain arrows walk through the cells; with Alt they fold, and at the outline column too.
        if (with == Qt::NoModifier) {
            move(0, key.key() == Qt::Key_Left ? -1 : 1);
            return true;
        }
        if (with == Qt::AltModifier && m_shown.hasChildren(row)) {
            setExpanded(row, key.key() == Qt::Key_Right);
            return true;
        }
        return false;
    case Qt::Key_Down:
        return with == Qt::AltModifier && openList();
    case Qt::Key_Plus:
    case Qt::Key_Minus:
        if (!m_shown.hasChildren(row) || with & Qt::ControlModifier)
            return false;
        setExpanded(row, key.key() == Qt::Key_Plus);
        return true;
    default:
        return false;
    }
}

// What is entered goes into every selected cell of the column.
std::vector<TaskId> TaskTreeView::targetsOf(const QModelIndex &index) const
{
    std::vector<TaskId> tasks;
    if (selectionModel()->isSelected(index)) {
        for (const QModelIndex &selected : selectionModel()->selectedIndexes()) {
            if (selected.column() == index.column())
                tasks.push_back(taskAt(selected));
        }
    }
    if (tasks.empty())
        tasks.push_back(taskAt(index));
    return tasks;
}

void TaskTreeView::copy() const
{
    const QModelIndexList selected = selectionModel()->selectedIndexes();
    QSet<int> columns;
    for (const QModelIndex &index : selected)
        columns.insert(index.column());
    QList<QStringList> table;
    for (const TaskId task : selectedTasks()) {
        QStringList cells;
        for (const int column : shownColumns()) {
            if (columns.contains(column))
                cells.append(indexOf(task, column).data().toString());
        }
        table.append(cells);
    }
    if (!table.isEmpty())
        QApplication::clipboard()->setText(toTabSeparated(table));
}

void TaskTreeView::fillDown()
{
    const std::vector<TaskId> tasks = selectedTasks();
    const QModelIndex current = currentIndex();
    if (tasks.size() < 2 || isReadOnly() || !current.isValid())
        return;
    const int column = current.column();
    const QModelIndex first = indexOf(tasks.front(), column);
    const std::vector<TaskId> others(tasks.begin() + 1, tasks.end());
    if (!(first.flags() & Qt::ItemIsEditable))
        return;
    if (first.data(RecordTableModel::TypedRole).toBool()) {
        m_tasks.enterText(others, column, first.data(RecordTableModel::TextRole).toString());
    } else {
        const int field = first.data(RecordTableModel::FieldRole).toInt();
        m_tasks.enterValue(others, column,
                           m_tasks.document().plan().value(RecordKind::Task, tasks.front().uuid, field));
    }
}

void TaskTreeView::addRecord()
{
    if (isReadOnly())
        return;
    const Plan &plan = m_tasks.document().plan();
    const TaskPlace place = placeForNew();
    Task task;
    task.id = TaskId::create();
    task.name = tr("New task");
    task.parent = place.parent;
    if (!m_tasks.commit(addTask(plan, task, place.after)) || !goTo(task.id))
        return;
    const QModelIndex name = indexOf(task.id, treePosition());
    makeCurrent(name);
    m_added = task.id;
    QTreeView::edit(name);
}

void TaskTreeView::removeSelected()
{
    std::vector<TaskId> tasks = selectedTasks();
    if (tasks.empty() && currentTask())
        tasks.push_back(currentTask());
    if (tasks.empty() || isReadOnly())
        return;
    const int column = currentIndex().column();
    QModelIndex next = indexOf(tasks.back(), column);
    next = m_shown.hasChildren(next.siblingAtColumn(0)) ? next.sibling(next.row() + 1, column)
                                                        : indexBelow(next);
    TaskId neighbour = taskAt(next);
    if (!next.isValid())
        neighbour = taskAt(indexAbove(indexOf(tasks.front(), column)));
    if (m_tasks.commit(removeTasks(m_tasks.document().plan(), tasks)) && neighbour)
        goTo(neighbour);
}

// Rows go when the name of the task is among the selected cells; other cells are emptied.
void TaskTreeView::clearSelected()
{
    const QModelIndexList selected = selectionModel()->selectedIndexes();
    if (isReadOnly() || selected.isEmpty())
        return;
    const auto isName = [this](const QModelIndex &index) { return index.column() == treePosition(); };
    if (std::ranges::any_of(selected, isName)) {
        removeSelected();
        return;
    }
    QSet<int> columns;
    for (const QModelIndex &index : selected)
        columns.insert(index.column());
    for (const int column : std::as_const(columns)) {
        std::vector<TaskId> tasks;
        for (const QModelIndex &index : selected) {
            if (index.column() == column && index.flags() & Qt::ItemIsEditable)
                tasks.push_back(taskAt(index));
        }
        if (!tasks.empty() && !m_tasks.enterText(tasks, column, {}))
            return;
    }
}

} // namespace baton
