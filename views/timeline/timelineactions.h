// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/tasktreemodel.h"
#include "views/common/page.h"

#include <QAction>

namespace baton {

class TaskTreeView;

/// What can be done with the selected tasks: add, remove, indent, outdent, move, link. The rules stand in
/// models/plan.
class TimelineActions : public QObject
{
    Q_OBJECT

public:
    /// What setBaseline and clearBaseline ask is for whoever connects them.
    TimelineActions(TaskTreeModel &tasks, TaskTreeView &tree, QWidget *parent);

    /// For menus, in their order; null: a separator.
    QList<QAction *> all() const { return m_all; }
    QAction *indent() const { return m_indent; }
    QAction *outdent() const { return m_outdent; }
    QAction *setBaseline() const { return m_setBaseline; }
    QAction *clearBaseline() const { return m_clearBaseline; }
    /// Inactive: nothing can be done, because the selection is not seen.
    void setActive(bool active);

public Q_SLOTS:
    /// Enables what fits the selection.
    void update();

private:
    QAction *make(const char *name, const QString &text, const char *icon, const QKeySequence &shortcut,
                  const QString &tip, std::function<void()> slot);
    void run(Result<Edit> edit);

    TaskTreeModel &m_tasks;
    TaskTreeView &m_tree;
    QWidget *m_parent;
    bool m_isActive = true;
    QList<QAction *> m_all;
    QAction *m_indent;
    QAction *m_outdent;
    QAction *m_chain;
    QAction *m_setBaseline;
    QAction *m_clearBaseline;
};

} // namespace baton
