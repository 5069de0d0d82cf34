// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/taskfiltermodel.h"
#include "views/common/celltable.h"

#include <QTreeView>

class QSettings;

namespace baton {

struct SheetImport;
struct SheetLayout;
struct TaskPlace;

/// Paints summaries bold and all rows equally high.
class TaskDelegate : public RecordDelegate
{
    Q_OBJECT

public:
    using RecordDelegate::RecordDelegate;

    /// The width that the whole text of the cell takes.
    int contentWidth(const QStyleOptionViewItem &option, const QModelIndex &index) const;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
    Result<void> judgeText(const QModelIndex &index, const QString &text) const override;
};

/// The outline of tasks with the habits of our tables: typing or F2 edits, Enter goes down, Tab right and out
/// at the end. Knows cells, not what they mean.
class TaskTreeView : public CellTable<QTreeView>
{
    Q_OBJECT

public:
    /// `shown` is a filter over `tasks`.
    TaskTreeView(TaskTreeModel &tasks, TaskFilterModel &shown, const EditorContext &context,
                 QWidget *parent = nullptr);

    /// Null where there is none.
    TaskId currentTask() const;
    /// Tasks of the selected cells, in the order shown.
    std::vector<TaskId> selectedTasks() const;
    /// Tasks in the order shown, those under collapsed summaries left out.
    std::vector<TaskId> shownTasks() const;
    /// Makes it current, opens what it hangs under and scrolls to it. False when it is not shown.
    bool goTo(TaskId task);
    void toggleSelected(TaskId task);
    /// Opens summaries that have come into being; what somebody folded stays folded.
    void unfoldNew();
    /// Opens what the task hangs under and scrolls to it; the selection stays.
    void show(TaskId task);
    /// Scrolls so that it is the first row that is seen. Nothing where it is not shown.
    void showAtTop(TaskId task);
    using QTreeView::show;
    int rowHeight() const;

    void saveLayout(QSettings &settings) const;
    void restoreLayout(const QSettings &settings);
    void showHeaderMenu(const QPoint &at);

public Q_SLOTS:
    /// All that somebody did not fold, and all while a filter is on.
    void unfold();
    void expandEverything();
    void collapseEverything();
    void copy() const;
    /// One cell goes into all that are selected. Rows that name tasks become tasks, and what is not
    /// understood is shown first; other rows go into the tasks that are there, from the current one on.
    void paste();
    void fillDown();
    /// Adds a task below the current one and opens its name. Once that is entered, typing names the next one:
    /// no name is written over that somebody has just read or entered.
    void addRecord();
    void removeSelected();

Q_SIGNALS:
    void currentTaskChanged(baton::TaskId task);
    /// Other tasks are shown, or in another order.
    void shownChanged();
    void layoutChosen();
    void refused(const baton::Error &error);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    bool edit(const QModelIndex &index, EditTrigger trigger, QEvent *event) override;
    int sizeHintForColumn(int column) const override;
    const QHeaderView &titles() const override { return *header(); }
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                 const QModelIndex &index) const override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void dataChanged(const QModelIndex &first, const QModelIndex &last, const QList<int> &roles) override;
    void changeEvent(QEvent *event) override;

private:
    void styleSelf();
    void setWidths();
    bool keyPressed(const QKeyEvent &key);
    bool move(int rows, int columns);
    void moveOn(int rows, int columns);
    void leave(int rows, int columns);
    void clearSelected();
    void pasteTasks(const QList<QStringList> &rows, const SheetLayout &layout);
    void pasteInto(const QList<QStringList> &rows, const std::vector<int> &columns);
    void commitPasted(const SheetImport &import);
    TaskPlace placeForNew() const;
    std::vector<TaskId> targetsOf(const QModelIndex &index) const;
    bool isReadOnly() const { return m_tasks.document().isReadOnly(); }
    TaskId taskAt(const QModelIndex &index) const;
    QModelIndex indexOf(TaskId task, int column) const;

    TaskTreeModel &m_tasks;
    TaskFilterModel &m_shown;
    EditorContext m_context;
    QSet<QUuid> m_folded; ///< summaries that somebody folded
    TaskId m_added;       ///< is being entered, or was and is still current: typing names the next
};

} // namespace baton
