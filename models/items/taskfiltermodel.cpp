// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/taskfiltermodel.h"

#include "models/items/textmatch.h"

namespace baton {

TaskFilterModel::TaskFilterModel(TaskTreeModel &tasks, QObject *parent)
    : QSortFilterProxyModel(parent), m_tasks(tasks)
{
    setSourceModel(&tasks);
}

void TaskFilterModel::setText(const QString &text)
{
    if (text.simplified() == m_text)
        return;
    m_text = text.simplified();
    refresh();
}

void TaskFilterModel::setPredicate(Predicate predicate)
{
    m_predicate = std::move(predicate);
    refresh();
}

void TaskFilterModel::refresh()
{
    QSet<QUuid> hidden;
    m_matchCount = 0;
    if (isFiltered()) {
        RowMatch hasWords(m_tasks.cells(), m_text.split(u' ', Qt::SkipEmptyParts));
        const Plan &plan = m_tasks.document().plan();
        // Whether the row or anything below it matches.
        const auto list = [&](const auto &self, const QModelIndex &index) -> bool {
            bool isShown = false;
            if (const Task *task = plan.find(m_tasks.taskAt(index))) {
                isShown = (!m_predicate || m_predicate(*task)) &&
                          (m_text.isEmpty() || hasWords(task, task->id.uuid));
                m_matchCount += isShown;
            }
            for (int row = 0; row < m_tasks.rowCount(index); ++row)
                isShown = self(self, m_tasks.index(row, 0, index)) || isShown;
            if (!isShown && index.isValid())
                hidden.insert(m_tasks.taskAt(index).uuid);
            return isShown;
        };
        list(list, {});
    }
    if (hidden == m_hidden)
        return;
    m_hidden = std::move(hidden);
    invalidateFilter();
}

bool TaskFilterModel::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    return m_hidden.isEmpty() || !m_hidden.contains(m_tasks.taskAt(m_tasks.index(row, 0, parent)).uuid);
}

} // namespace baton
