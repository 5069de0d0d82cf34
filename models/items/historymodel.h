// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plan/document.h"

#include <QAbstractListModel>
#include <QDateTime>

#include <functional>

namespace baton {

/// One stored change, of which only the rows that matter here.
struct HistoryItem
{
    qint64 revision = 0;
    Actor actor;
    QDateTime at; ///< UTC
    ChangeSet change;
};

/// Where the history stands: number and hash (hex) of the last stored change.
struct HistoryHead
{
    qint64 revision = 0;
    QString hash;
};

/// Where the history comes from: the store, on a thread of its own. Receivers are called later in the thread
/// of `context`, and not at all when that has gone.
class HistorySource
{
public:
    using Receiver = std::function<void(Result<std::vector<HistoryItem>>)>;
    using PlanReceiver = std::function<void(Result<Plan>)>;
    using HeadReceiver = std::function<void(Result<HistoryHead>)>;

    virtual ~HistorySource() = default;
    virtual void fetchHead(QObject *context, HeadReceiver receiver) = 0;
    /// The changes numbered `from` to `to`, oldest first, with all their rows.
    virtual void fetchRange(qint64 from, qint64 to, QObject *context, Receiver receiver) = 0;
    /// The records as they were after the change `revision`; 0: before the first.
    virtual void fetchPlan(qint64 revision, QObject *context, PlanReceiver receiver) = 0;
    /// Every change of one record, oldest first.
    virtual void fetch(RecordKind kind, QUuid id, QObject *context, Receiver receiver) = 0;
    /// Every change after that revision with all its rows, oldest first; else as above.
    virtual void fetchSince(qint64 revision, QObject *context, Receiver receiver) = 0;
};

/// The changes of one record in words, newest first.
class HistoryModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        WhoRole = Qt::UserRole, ///< name of the person, else the account
        WhenRole,               ///< local date and time as text
        DetailRole,             ///< "State: In progress → Submitted", a line a field
    };

    explicit HistoryModel(const Document &document, QObject *parent = nullptr);

    void setItems(RecordKind kind, QUuid id, std::vector<HistoryItem> items);

    int rowCount(const QModelIndex &parent = {}) const override;
    /// DisplayRole: what the change is called.
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    QString who(const HistoryItem &item) const;
    QString details(const ChangeSet &change) const;

    const Document &m_document;
    RecordKind m_kind = RecordKind::Project;
    QUuid m_id;
    std::vector<HistoryItem> m_items;
};

} // namespace baton
