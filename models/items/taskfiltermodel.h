// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/tasktreemodel.h"

#include <QSet>
#include <QSortFilterProxyModel>

namespace baton {

/// The tasks that match, with the summaries they hang under as context.
///
/// What is being edited stays: a task that no longer matches goes only when the filter is set again; new
/// tasks are always shown.
class TaskFilterModel : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    using Predicate = std::function<bool(const Task &task)>;

    explicit TaskFilterModel(TaskTreeModel &tasks, QObject *parent = nullptr);

    /// Every word must occur somewhere in the row.
    void setText(const QString &text);
    QString text() const { return m_text; }
    /// The page's own choice, such as "critical"; empty: all.
    void setPredicate(Predicate predicate);
    /// Lists anew what matches now.
    void refresh();
    bool isFiltered() const { return m_predicate || !m_text.isEmpty(); }
    /// Matching tasks, without those that are only context.
    int matchCount() const { return m_matchCount; }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    TaskTreeModel &m_tasks;
    QString m_text;
    Predicate m_predicate;
    QSet<QUuid> m_hidden; ///< those that neither match nor have a match below them
    int m_matchCount = 0;
};

} // namespace baton
