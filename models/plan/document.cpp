// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan/document.h"

#include "models/plan/rules.h"

#include <algorithm>

namespace baton {

Document::Document(Plan plan, QObject *parent) : QObject(parent), m_plan(std::move(plan)) {}

Result<void> Document::make(const ChangeSet &change)
{
    if (m_isReadOnly) {
        return Error{ErrorCode::ReadOnly,
                     tr("The plan is open for reading only. Nothing was changed; save a copy to work on it."),
                     {}};
    }
    if (auto allowed = checkRules(m_plan, change, {m_actor, m_today}); !allowed)
        return allowed;
    if (auto applied = m_plan.apply(change); !applied)
        return applied;
    if (m_sink) {
        m_pending.push_back(change);
        m_sink->submit(change, m_actor);
    }
    return {};
}

Result<ChangeSet> Document::commit(Edit edit)
{
    Result<ChangeSet> change = edit.finish();
    if (!change || change->isEmpty())
        return change;
    Result<void> made = make(*change);
    if (!made && made.error().code == ErrorCode::Locked && m_authority && change->authority.isNull()) {
        change->authority = m_authority;
        made = make(*change);
    }
    if (!made)
        return made.error();
    m_undo.push(*change);
    Q_EMIT changed(*change);
    Q_EMIT undoChanged();
    return change;
}

Result<ChangeSet> Document::commit(Result<Edit> edit)
{
    if (!edit)
        return edit.error();
    return commit(std::move(*edit));
}

void Document::setUndoHistory(UndoHistory history)
{
    m_undo = std::move(history);
    Q_EMIT undoChanged();
}

bool Document::isNextUndo(const ChangeSet &change) const
{
    const ChangeSet *next = m_undo.nextUndo();
    return next && next->operation == change.operation;
}

QString Document::undoText() const
{
    const ChangeSet *next = m_undo.nextUndo();
    return next ? next->text.display() : QString();
}

QString Document::redoText() const
{
    const ChangeSet *next = m_undo.nextRedo();
    return next ? next->text.display() : QString();
}

Result<void> Document::undo()
{
    const ChangeSet *done = m_undo.nextUndo();
    if (!done)
        return {};
    ChangeSet inverse = done->inverted();
    inverse.text = {QStringLiteral(QT_TRANSLATE_NOOP("Edit", "Undo: %1")), {done->text.display()}};
    if (auto made = make(inverse); !made)
        return made;
    m_undo.markUndone();
    Q_EMIT changed(inverse);
    Q_EMIT undoChanged();
    return {};
}

Result<void> Document::redo()
{
    const ChangeSet *undone = m_undo.nextRedo();
    if (!undone)
        return {};
    ChangeSet again = *undone;
    again.operation = QUuid::createUuid();
    if (auto made = make(again); !made)
        return made;
    m_undo.markRedone();
    Q_EMIT changed(again);
    Q_EMIT undoChanged();
    return {};
}

void Document::acknowledge(QUuid operation, qint64 revision)
{
    if (m_pending.empty() || m_pending.front().operation != operation)
        return; // taken back meanwhile
    m_pending.pop_front();
    m_revision = std::max(m_revision, revision);
    Q_EMIT stored(revision);
}

void Document::refuse(QUuid operation, const Error &error)
{
    const auto first = std::ranges::find(m_pending, operation, &ChangeSet::operation);
    if (first == m_pending.end())
        return;
    QList<ChangeSet> lost;
    for (auto change = first; change != m_pending.end(); ++change)
        lost.append(*change);
    m_pending.erase(first, m_pending.end());
    for (auto change = lost.crbegin(); change != lost.crend(); ++change) {
        const ChangeSet inverse = change->inverted();
        if (m_plan.apply(inverse))
            Q_EMIT changed(inverse);
    }
    // Undo steps no longer match what is stored; those before the refused change still do not name it.
    m_undo.clear();
    Q_EMIT undoChanged();
    Q_EMIT refused(error, lost);
}

Result<void> Document::receive(const ChangeSet &change, qint64 revision)
{
    if (auto applied = m_plan.apply(change); !applied)
        return applied;
    m_revision = std::max(m_revision, revision);
    Q_EMIT changed(change);
    return {};
}

} // namespace baton
