// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/pageactions.h"

namespace baton {

class TaskTreeView;

/// What can be done with the selected tasks: add, remove, indent, outdent, move, link. The rules stand in
/// models/plan.
class TimelineActions : public PageActions
{
    Q_OBJECT

public:
    TimelineActions(const PageContext &context, TaskTreeView &tree, QWidget *page);

    QList<QAction *> all() const override;

public Q_SLOTS:
    void update() override;

Q_SIGNALS:
    void baselineAsked(bool isClearing);
    void splitAsked(baton::TaskId task);
    void progressAsked();

private:
    using Action = std::function<Result<Edit>(const Plan &, const std::vector<TaskId> &)>;
    void makeStructure();
    void makePauses();
    void makeOthers();
    /// Of the selected tasks.
    void change(const Action &action);

    TaskTreeView &m_tree;
    QAction *m_add = nullptr;
    QAction *m_remove = nullptr;
    QList<QAction *> m_structure; ///< indent, outdent, up, down
    QAction *m_chain = nullptr;
    QAction *m_unlink = nullptr;
    QAction *m_split = nullptr;
    QAction *m_join = nullptr;
    QAction *m_progress = nullptr;
    QAction *m_goLive = nullptr;
    QAction *m_setBaseline = nullptr;
    QAction *m_clearBaseline = nullptr;
    QAction *m_expand = nullptr;
    QAction *m_collapse = nullptr;
};

} // namespace baton
