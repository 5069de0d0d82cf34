// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plan/actor.h"
#include "models/plan/changeset.h"

#include <QCryptographicHash>
#include <QDateTime>

#include <memory>

namespace baton {

class Connection;
class RowCursor;

/// What a workspace is, from the day it was made. It never changes: the hash chain begins with it.
struct WorkspaceInfo
{
    QUuid id; ///< made when null
    QString name;
    QString timeZone;    ///< IANA name; turns instants into dates. "UTC" when empty
    QDateTime createdAt; ///< UTC
};

/// One stored change.
struct HistoryEntry
{
    qint64 revision = 0;
    Actor actor;
    QDateTime at; ///< UTC
    ChangeSet change;
    QString hash; ///< 64 hex digits
};

/// A row of the history in the form it is stored and hashed in (UTF-8).
struct StoredRow
{
    qint64 n = 0;
    QByteArray record;
    QByteArray rowId;
    QByteArray op;
    QByteArray before; ///< JSON, or empty
    QByteArray after;
};

/// A change without its rows, in the form it is stored and hashed in (UTF-8).
struct StoredChange
{
    qint64 seq = 0;
    QByteArray opId;
    QByteArray who;
    QByteArray at;
    QByteArray text;
    QByteArray project;
    QByteArray authority;
    QByteArray prevHash;
    QByteArray hash;
};

/// SHA-256 over prev_hash, seq, op_id, who, at, text, project, authority and then seq, n, record, row_id, op,
/// before_json and after_json of every row, joined by U+001F; absent is empty. In hex digits.
class ChainHash
{
public:
    explicit ChainHash(const StoredChange &change);
    void add(qint64 seq, const StoredRow &row);
    QByteArray result() const { return m_hash.result().toHex(); }

private:
    void add(QByteArrayView field);

    QCryptographicHash m_hash{QCryptographicHash::Sha256};
};

/// What stands before the first change: the hash of the workspace's own columns.
QByteArray genesisHash(const WorkspaceInfo &workspace);

/// Everything but seq and the hashes. Invalid when a text is no valid UTF-16 or contains NUL.
struct EncodedChange
{
    StoredChange change;
    std::vector<StoredRow> rows;
};
Result<EncodedChange> encode(const ChangeSet &change, const Actor &actor, const QDateTime &atUtc);
Result<HistoryEntry> decode(const StoredChange &change);
Result<RowChange> decode(const StoredRow &row);

QString instantText(const QDateTime &utc);

/// Walks through the changes from `from` to `to` in order, change by change and row by row, so that a large
/// import does not have to fit in memory twice.
class HistoryReader
{
public:
    HistoryReader(Connection &connection, qint64 from, qint64 to);
    ~HistoryReader();

    bool nextChange();
    const StoredChange &change() const { return m_change; }
    /// Rows of the present change; those not read are passed over.
    bool nextRow();
    const StoredRow &row() const { return m_row; }
    const std::optional<Error> &error() const { return m_error; }

private:
    bool fetchRow();

    std::unique_ptr<RowCursor> m_changes;
    std::unique_ptr<RowCursor> m_rows;
    StoredChange m_change;
    StoredRow m_row;
    qint64 m_rowSeq = -1; ///< of the row fetched but not yet given; -1 none fetched, max at the end
    std::optional<Error> m_error;
};

} // namespace baton
