// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plan/actor.h"
#include "models/plan/edit.h"
#include "models/plan/undohistory.h"

#include <QDate>
#include <QObject>

#include <deque>

namespace baton {

/// Where changes are kept. submit() returns at once; the answer comes to Document::acknowledge() or
/// Document::refuse() in the order of submission.
class ChangeSink
{
public:
    virtual ~ChangeSink() = default;
    virtual void submit(const ChangeSet &change, const Actor &actor) = 0;
};

/// The open plan of a window or command: commits edits under the rules, undoes, redoes, and keeps plan and
/// store in step. Knows no SQL and no widgets.
class Document : public QObject
{
    Q_OBJECT

public:
    explicit Document(Plan plan, QObject *parent = nullptr);

    const Plan &plan() const { return m_plan; }
    const Actor &actor() const { return m_actor; }
    void setActor(const Actor &actor) { m_actor = actor; }
    /// "Today" for rules that need a date; set from the injected clock.
    QDate today() const { return m_today; }
    void setToday(QDate today) { m_today = today; }
    /// Without a sink changes count as stored at once (tests, previews). Not owned.
    void setSink(ChangeSink *sink) { m_sink = sink; }
    bool isReadOnly() const { return m_isReadOnly; }
    void setReadOnly(bool readOnly) { m_isReadOnly = readOnly; }

    /// The approved change request under which what is locked may be changed from now on; null: none. Only
    /// changes that need it name it.
    ChangeRequestId authority() const { return m_authority; }
    void setAuthority(ChangeRequestId request) { m_authority = request; }

    /// Finishes the edit, checks it against the rules and makes the change. An edit that changes nothing
    /// succeeds with an empty ChangeSet and leaves no trace. On error nothing has changed.
    Result<ChangeSet> commit(Edit edit);
    /// For actions that may fail before there is an edit: passes their error on.
    Result<ChangeSet> commit(Result<Edit> edit);

    bool canUndo() const { return m_undo.canUndo(); }
    bool canRedo() const { return m_undo.canRedo(); }
    QString undoText() const;
    QString redoText() const;
    /// What can be undone and redone, to go on with when the project is opened again.
    const UndoHistory &undoHistory() const { return m_undo; }
    void setUndoHistory(UndoHistory history);
    /// Under the same rules as any change; an error says why it cannot be taken back.
    Result<void> undo();
    Result<void> redo();

    /// Changes not yet acknowledged by the sink.
    size_t pendingCount() const { return m_pending.size(); }

    /// The sink has stored the change as history number `revision`.
    void acknowledge(QUuid operation, qint64 revision);
    /// The sink refused: takes back that change and all submitted after it, newest first.
    void refuse(QUuid operation, const Error &error);
    /// A change somebody else made, already stored. Conflict when it does not fit; reload then.
    Result<void> receive(const ChangeSet &change, qint64 revision);
    /// History number of the last stored change; 0 in a new plan.
    qint64 revision() const { return m_revision; }
    void setRevision(qint64 revision) { m_revision = revision; }

    /// Whether undo() would take back this change.
    bool isNextUndo(const ChangeSet &change) const;

Q_SIGNALS:
    /// After every change of the plan, whoever made it.
    void changed(const baton::ChangeSet &change);
    void undoChanged();
    void stored(qint64 revision);
    /// `lost` are the refused changes, oldest first, for the user to copy from.
    void refused(const baton::Error &error, const QList<baton::ChangeSet> &lost);

private:
    Result<void> make(const ChangeSet &change);

    Plan m_plan;
    Actor m_actor;
    ChangeRequestId m_authority;
    QDate m_today;
    ChangeSink *m_sink = nullptr;
    UndoHistory m_undo;
    std::deque<ChangeSet> m_pending;
    qint64 m_revision = 0;
    bool m_isReadOnly = false;
};

} // namespace baton

Q_DECLARE_METATYPE(baton::ChangeSet)
Q_DECLARE_METATYPE(baton::Error)
