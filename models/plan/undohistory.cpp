// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan/undohistory.h"

namespace baton {

void UndoHistory::push(ChangeSet change)
{
    m_done.push_back(std::move(change));
    m_undone.clear();
}

void UndoHistory::markUndone()
{
    m_undone.push_back(std::move(m_done.back()));
    m_done.pop_back();
}

void UndoHistory::markRedone()
{
    m_done.push_back(std::move(m_undone.back()));
    m_undone.pop_back();
}

void UndoHistory::drop(QUuid operation)
{
    const auto made = [operation](const ChangeSet &change) { return change.operation == operation; };
    std::erase_if(m_done, made);
    std::erase_if(m_undone, made);
}

void UndoHistory::clear()
{
    m_done.clear();
    m_undone.clear();
}

} // namespace baton
