// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plan/changeset.h"

#include <vector>

namespace baton {

/// What can be undone and redone, newest last. Unlike QUndoStack it can lose a step in the middle, because a
/// shared store may refuse a change after it was made.
class UndoHistory
{
public:
    bool canUndo() const { return !m_done.empty(); }
    bool canRedo() const { return !m_undone.empty(); }
    /// The change the next undo takes back, or the next redo makes again. Null when there is none.
    const ChangeSet *nextUndo() const { return m_done.empty() ? nullptr : &m_done.back(); }
    const ChangeSet *nextRedo() const { return m_undone.empty() ? nullptr : &m_undone.back(); }

    /// A new action; what was undone can no longer be redone.
    void push(ChangeSet change);
    /// Call after the inverse of nextUndo() (or nextRedo() itself) went through.
    void markUndone();
    void markRedone();
    /// Forgets the change made by that operation wherever it stands.
    void drop(QUuid operation);
    void clear();

private:
    std::vector<ChangeSet> m_done;
    std::vector<ChangeSet> m_undone;
};

} // namespace baton
