// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/connection.h"

#include "models/storage/sqlerror.h"

#include <QCoreApplication>
#include <QLoggingCategory>
#include <QSqlDriver>
#include <QSqlError>
#include <QUrl>

#include <atomic>
#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

// More prepared statements than this are combinations of fields that will not come again.
constexpr size_t preparedLimit = 300;

QString uri(const QString &path, Connection::Access access)
{
    if (path == ":memory:"_L1)
        return path;
    const auto mode = access == Connection::Access::Create      ? "rwc"_L1
                      : access == Connection::Access::ReadWrite ? "rw"_L1
                                                                : "ro"_L1;
    return "file:"_L1 + QString::fromLatin1(QUrl::toPercentEncoding(path, "/")) + "?mode="_L1 + mode;
}

void bindTo(sqlite3_stmt *statement, int index, const QVariant &value)
{
    if (value.isNull()) {
        sqlite3_bind_null(statement, index);
    } else if (value.typeId() == QMetaType::LongLong || value.typeId() == QMetaType::Int) {
        sqlite3_bind_int64(statement, index, value.toLongLong());
    } else {
        const QByteArray utf8 = value.toString().toUtf8();
        sqlite3_bind_text(statement, index, utf8.constData(), static_cast<int>(utf8.size()),
                          SQLITE_TRANSIENT);
    }
}

int callCancelled(void *cancelled)
{
    return (*static_cast<std::function<bool()> *>(cancelled))() ? 1 : 0;
}

} // namespace

RowCursor::RowCursor(sqlite3 *handle, const QString &sql, const QList<QVariant> &binds) : m_handle(handle)
{
    const QByteArray utf8 = sql.toUtf8();
    const int code =
        sqlite3_prepare_v2(handle, utf8.constData(), static_cast<int>(utf8.size()), &m_statement, nullptr);
    if (code != SQLITE_OK) {
        m_error = sqliteError(code, QString::fromUtf8(sqlite3_errmsg(handle)));
        return;
    }
    for (qsizetype i = 0; i < binds.size(); ++i)
        bindTo(m_statement, static_cast<int>(i) + 1, binds[i]);
}

RowCursor::~RowCursor()
{
    sqlite3_finalize(m_statement);
}

bool RowCursor::next()
{
    if (m_error || !m_statement)
        return false;
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code != SQLITE_DONE)
        m_error =
            sqliteError(sqlite3_extended_errcode(m_handle), QString::fromUtf8(sqlite3_errmsg(m_handle)));
    sqlite3_finalize(m_statement);
    m_statement = nullptr;
    return false;
}

bool RowCursor::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

qint64 RowCursor::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

double RowCursor::real(int column) const
{
    return sqlite3_column_double(m_statement, column);
}

QByteArrayView RowCursor::bytes(int column) const
{
    const auto *data = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return {data, data ? sqlite3_column_bytes(m_statement, column) : 0};
}

RowCursor::Type RowCursor::type(int column) const
{
    switch (sqlite3_column_type(m_statement, column)) {
    case SQLITE_NULL:
        return Type::Null;
    case SQLITE_INTEGER:
        return Type::Integer;
    case SQLITE_FLOAT:
        return Type::Real;
    case SQLITE_TEXT:
        return Type::Text;
    default:
        return Type::Other;
    }
}

Result<std::unique_ptr<Connection>> Connection::open(const QString &path, Access access, int busyMilliseconds)
{
    static std::atomic<int> counter{0};
    std::unique_ptr<Connection> connection(new Connection);
    connection->m_name = u"baton-%1"_s.arg(++counter);
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection->m_name);
    if (!database.isValid()) {
        return Error{ErrorCode::Unsupported,
                     QCoreApplication::translate(
                         "Storage", "The SQLite part of Qt is not installed, so that no file can be "
                                    "opened. Install the package libqt6sql6-sqlite."),
                     u"no QSQLITE driver"_s};
    }
    database.setDatabaseName(uri(path, access));
    database.setConnectOptions(u"QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT=%1"_s.arg(busyMilliseconds));
    if (!database.open()) {
        const QSqlError failed = database.lastError();
        return sqliteError(failed.nativeErrorCode().toInt(), failed.text());
    }
    // The handle may be used directly only if the driver runs the very library that we are linked with.
    QSqlQuery version(database);
    if (!version.exec(u"SELECT sqlite_source_id()"_s) || !version.next() ||
        version.value(0).toString() != QLatin1StringView(sqlite3_sourceid())) {
        return Error{ErrorCode::Unsupported,
                     QCoreApplication::translate(
                         "Storage", "Qt brings another version of SQLite than Baton was built with. "
                                    "No file was opened; install Baton from one source."),
                     u"sqlite_source_id differs"_s};
    }
    version.finish();
    const QVariant handle = database.driver()->handle();
    connection->m_handle = *static_cast<sqlite3 *const *>(handle.constData());
    sqlite3_extended_result_codes(connection->m_handle, 1);
    connection->m_database = database;
    return connection;
}

Connection::~Connection()
{
    rollback();
    m_prepared.clear();
    if (m_database.isValid())
        m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_name);
}

QByteArray Connection::header(int count) const
{
    sqlite3_file *file = nullptr;
    if (sqlite3_file_control(m_handle, "main", SQLITE_FCNTL_FILE_POINTER, &file) != SQLITE_OK || !file ||
        !file->pMethods)
        return {};
    sqlite3_int64 size = 0;
    if (file->pMethods->xFileSize(file, &size) != SQLITE_OK)
        return {};
    QByteArray bytes(static_cast<qsizetype>(std::min<sqlite3_int64>(size, count)), '\0');
    if (file->pMethods->xRead(file, bytes.data(), static_cast<int>(bytes.size()), 0) != SQLITE_OK)
        return {};
    return bytes;
}

Result<void> Connection::harden()
{
    int ignored = 0;
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DEFENSIVE, 1, &ignored);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, &ignored);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, &ignored);
    sqlite3_limit(m_handle, SQLITE_LIMIT_LENGTH, 32 * 1024 * 1024);
    sqlite3_limit(m_handle, SQLITE_LIMIT_SQL_LENGTH, 256 * 1024);
    sqlite3_limit(m_handle, SQLITE_LIMIT_COLUMN, 250);
    sqlite3_limit(m_handle, SQLITE_LIMIT_EXPR_DEPTH, 250);
    sqlite3_limit(m_handle, SQLITE_LIMIT_COMPOUND_SELECT, 4);
    sqlite3_limit(m_handle, SQLITE_LIMIT_FUNCTION_ARG, 16);
    sqlite3_limit(m_handle, SQLITE_LIMIT_ATTACHED, 1); // VACUUM INTO attaches
    sqlite3_limit(m_handle, SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 100);
    sqlite3_limit(m_handle, SQLITE_LIMIT_VARIABLE_NUMBER, 500);
    sqlite3_limit(m_handle, SQLITE_LIMIT_TRIGGER_DEPTH, 4);
    for (const auto &pragma :
         {u"PRAGMA trusted_schema = OFF"_s, u"PRAGMA cell_size_check = ON"_s, u"PRAGMA mmap_size = 0"_s,
          u"PRAGMA foreign_keys = ON"_s, u"PRAGMA synchronous = EXTRA"_s,
          // Loading reads what was just checked, and an import fits in memory; given back by releaseMemory().
          u"PRAGMA cache_size = -65536"_s}) {
        if (auto done = exec(pragma); !done)
            return done;
    }
    return {};
}

Error Connection::failure(const QSqlQuery &query) const
{
    const QSqlError error = query.lastError();
    bool isNumber = false;
    int code = error.nativeErrorCode().toInt(&isNumber);
    if (!isNumber)
        code = sqlite3_extended_errcode(m_handle);
    return sqliteError(code, error.databaseText() + u" in: "_s + query.lastQuery().left(200));
}

Result<void> Connection::exec(const QString &sql)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.exec(sql))
        return failure(query);
    return {};
}

QSqlQuery &Connection::prepared(const QString &sql)
{
    const auto known = m_prepared.find(sql);
    if (known != m_prepared.end())
        return *known->second;
    if (m_prepared.size() >= preparedLimit)
        m_prepared.clear();
    auto query = std::make_unique<QSqlQuery>(m_database);
    query->setForwardOnly(true);
    query->prepare(sql); // a failure shows when it is executed
    return *m_prepared.emplace(sql, std::move(query)).first->second;
}

Result<void> Connection::run(QSqlQuery &query, const QList<QVariant> &binds)
{
    for (qsizetype i = 0; i < binds.size(); ++i)
        query.bindValue(static_cast<int>(i), binds[i]);
    if (!query.exec()) {
        const Error error = failure(query);
        query.finish();
        return error;
    }
    return {};
}

Result<int> Connection::change(const QString &sql, const QList<QVariant> &binds)
{
    QSqlQuery &query = prepared(sql);
    if (auto done = run(query, binds); !done)
        return done.error();
    const int affected = query.numRowsAffected();
    query.finish();
    return affected;
}

Result<QVariant> Connection::scalar(const QString &sql, const QList<QVariant> &binds)
{
    QSqlQuery &query = prepared(sql);
    if (auto done = run(query, binds); !done)
        return done.error();
    QVariant value;
    if (query.next())
        value = query.value(0);
    else if (query.lastError().isValid())
        return failure(query);
    query.finish();
    return value;
}

std::unique_ptr<RowCursor> Connection::read(const QString &sql, const QList<QVariant> &binds)
{
    return std::make_unique<RowCursor>(m_handle, sql, binds);
}

void Connection::rollback()
{
    if (!isInTransaction())
        return;
    for (auto &[sql, query] : m_prepared)
        query->finish();
    if (!exec(u"ROLLBACK"_s))
        qWarning("storage: ROLLBACK failed");
}

bool Connection::isInTransaction() const
{
    return m_handle && sqlite3_get_autocommit(m_handle) == 0;
}

bool Connection::isReadOnly() const
{
    return sqlite3_db_readonly(m_handle, "main") == 1;
}

bool Connection::isFileMoved() const
{
    int isMoved = 0;
    return sqlite3_file_control(m_handle, "main", SQLITE_FCNTL_HAS_MOVED, &isMoved) == SQLITE_OK &&
           isMoved != 0;
}

void Connection::releaseMemory()
{
    sqlite3_db_release_memory(m_handle);
}

void Connection::setCancel(std::function<bool()> cancelled)
{
    m_cancelled = std::move(cancelled);
    if (m_cancelled)
        sqlite3_progress_handler(m_handle, 10000, callCancelled, &m_cancelled);
    else
        sqlite3_progress_handler(m_handle, 0, nullptr, nullptr);
}

} // namespace baton
