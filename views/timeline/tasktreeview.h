// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/tasktreemodel.h"
#include "views/common/recorddelegate.h"

#include <QTreeView>

class QSettings;
class QSortFilterProxyModel;

namespace baton {

/// Paints summaries bold and all rows equally high.
class TaskDelegate : public RecordDelegate
{
    Q_OBJECT

public:
    using RecordDelegate::RecordDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

/// The outline of tasks with the habits of our tables: typing or F2 edits, Enter goes down, Tab right and out
/// at the end. Knows cells, not what they mean.
class TaskTreeView : public QTreeView
{
    Q_OBJECT

public:
    /// `shown` is a filter over `tasks`.
    TaskTreeView(TaskTreeModel &tasks, QSortFilterProxyModel &shown, const EditorContext &context,
                 QWidget *parent = nullptr);

    /// Null where there is none.
    TaskId currentTask() const;
    /// Tasks of the selected cells, in the order shown.
    std::vector<TaskId> selectedTasks() const;
    /// Tasks in the order shown, those under collapsed summaries left out.
    std::vector<TaskId> shownTasks() const;
    /// Makes it current, opens what it hangs under and scrolls to it. False when it is not shown.
    bool goTo(TaskId task);
    int rowHeight() const;

    void saveLayout(QSettings &settings) const;
    void restoreLayout(const QSettings &settings);
    void showHeaderMenu(const QPoint &at);

Q_SIGNALS:
    void currentTaskChanged(baton::TaskId task);
    /// Other tasks are shown, or in another order.
    void shownChanged();
    void layoutChosen();
    void refused(const baton::Error &error);

protected:
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                 const QModelIndex &index) const override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void changeEvent(QEvent *event) override;

private:
    void styleSelf();
    void setWidths();
    TaskId taskAt(const QModelIndex &index) const;
    QModelIndex indexOf(TaskId task, int column) const;

    TaskTreeModel &m_tasks;
    QSortFilterProxyModel &m_shown;
    EditorContext m_context;
};

} // namespace baton
