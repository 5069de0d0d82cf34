// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/result.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

#include <functional>
#include <memory>
#include <unordered_map>

struct sqlite3;
struct sqlite3_stmt;

namespace baton {

/// Reads rows straight from SQLite, without a QVariant a value: loading a large plan is three times as fast.
/// Holds a lock until it is destroyed or next() has returned false.
class RowCursor
{
public:
    RowCursor(sqlite3 *handle, const QString &sql, const QList<QVariant> &binds);
    ~RowCursor();
    Q_DISABLE_COPY_MOVE(RowCursor)

    /// False at the end and on failure; see error().
    bool next();
    bool isNull(int column) const;
    qint64 integer(int column) const;
    double real(int column) const;
    /// UTF-8, valid until next().
    QByteArrayView bytes(int column) const;
    QString text(int column) const { return QString::fromUtf8(bytes(column)); }
    enum class Type { Null, Integer, Real, Text, Other };
    Type type(int column) const;
    const std::optional<Error> &error() const { return m_error; }

private:
    sqlite3 *m_handle;
    sqlite3_stmt *m_statement = nullptr;
    std::optional<Error> m_error;
};

/// One connection to one SQLite file, hardened, with its prepared statements. Belongs to the thread that
/// opened it. Knows SQL and errors, but no records.
class Connection
{
public:
    enum class Access { Create, ReadWrite, ReadOnly };

    /// Opens without reading. `path` is absolute, or ":memory:" to create. Waits up to
    /// `busyMilliseconds` for locks of others.
    static Result<std::unique_ptr<Connection>> open(const QString &path, Access access, int busyMilliseconds);
    ~Connection();
    Q_DISABLE_COPY_MOVE(Connection)

    /// The first `count` bytes as they are in the file, read without a lock; shorter when the file is.
    QByteArray header(int count) const;
    /// Sets what protects us from the file and the file from us. Reads nothing.
    Result<void> harden();

    Result<void> exec(const QString &sql);
    /// Prepared once and kept.
    QSqlQuery &prepared(const QString &sql);
    /// Binds and executes; the caller reads and finishes.
    Result<void> run(QSqlQuery &query, const QList<QVariant> &binds);
    /// Prepared, executed and finished; returns the number of rows affected.
    Result<int> change(const QString &sql, const QList<QVariant> &binds);
    /// The first column of the first row; an invalid QVariant when there is none.
    Result<QVariant> scalar(const QString &sql, const QList<QVariant> &binds = {});
    std::unique_ptr<RowCursor> read(const QString &sql, const QList<QVariant> &binds = {});

    /// Rolls back when a transaction is open.
    void rollback();
    bool isInTransaction() const;
    bool isReadOnly() const;
    bool isFileMoved() const;
    /// Gives back the pages kept in memory; for after much has been read or written.
    void releaseMemory();
    /// Long work ends with Cancelled once this returns true. Null: never.
    void setCancel(std::function<bool()> cancelled);

private:
    Connection() = default;
    Error failure(const QSqlQuery &query) const;

    QString m_name;
    QSqlDatabase m_database;
    sqlite3 *m_handle = nullptr;
    std::unordered_map<QString, std::unique_ptr<QSqlQuery>> m_prepared;
    std::function<bool()> m_cancelled;
};

} // namespace baton
