// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/sqlerror.h"

#include <QCoreApplication>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

constexpr auto technicalPrefix = "SQLite "_L1;

QString text(const char *message)
{
    return QCoreApplication::translate("Storage", message);
}

ErrorCode ioErrorCode(int code)
{
    switch (code) {
    case SQLITE_IOERR_READ:
    case SQLITE_IOERR_SHORT_READ:
    case SQLITE_IOERR_FSTAT:
    case SQLITE_IOERR_ACCESS:
    case SQLITE_IOERR_SEEK:
        return ErrorCode::Io;
    default:
        return ErrorCode::NoSpace;
    }
}

ErrorCode codeOf(int code)
{
    switch (code & 0xff) {
    case SQLITE_FULL:
        return ErrorCode::NoSpace;
    case SQLITE_IOERR:
        return ioErrorCode(code);
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_PROTOCOL:
        return ErrorCode::Locked;
    case SQLITE_READONLY:
        return code == SQLITE_READONLY_DBMOVED ? ErrorCode::NotFound : ErrorCode::ReadOnly;
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return ErrorCode::ReadOnly;
    case SQLITE_CORRUPT:
    case SQLITE_FORMAT:
    case SQLITE_SCHEMA:
    case SQLITE_MISMATCH:
        return ErrorCode::Damaged;
    case SQLITE_NOTADB:
        return ErrorCode::NotOurs;
    case SQLITE_CONSTRAINT:
        return code == SQLITE_CONSTRAINT_CHECK || code == SQLITE_CONSTRAINT_NOTNULL ||
                       code == SQLITE_CONSTRAINT_DATATYPE
                   ? ErrorCode::Invalid
                   : ErrorCode::Conflict;
    case SQLITE_TOOBIG:
    case SQLITE_NOMEM:
        return ErrorCode::Limit;
    case SQLITE_INTERRUPT:
    case SQLITE_ABORT:
        return ErrorCode::Cancelled;
    default:
        return ErrorCode::Io;
    }
}

} // namespace

Error sqliteError(int code, const QString &technical)
{
    const ErrorCode error = codeOf(code);
    QString message;
    switch (error) {
    case ErrorCode::NoSpace:
        message = text(QT_TRANSLATE_NOOP(
            "Storage", "The disk is full or refuses to write. What was stored before is safe, this change is "
                       "not stored. Free some space or check the disk, then repeat the change."));
        break;
    case ErrorCode::Locked:
        message = text(QT_TRANSLATE_NOOP(
            "Storage", "Another program is holding the file. Nothing was stored; close the other program or "
                       "wait a moment, then repeat what you did."));
        break;
    case ErrorCode::NotFound:
        message = text(QT_TRANSLATE_NOOP(
            "Storage", "The file was moved, renamed or replaced while it was open. What was stored before is "
                       "in the moved file, this change is not stored. Save a copy, then open the file from "
                       "where it is now."));
        break;
    case ErrorCode::ReadOnly:
        message = text(QT_TRANSLATE_NOOP(
            "Storage", "The file or its folder cannot be written. Nothing was stored; save a copy elsewhere "
                       "to go on working."));
        break;
    case ErrorCode::Damaged:
        message = text(QT_TRANSLATE_NOOP(
            "Storage", "The file is damaged: its content is not what was written. Nothing was changed in it. "
                       "Open the latest backup from the folder beside the file."));
        break;
    case ErrorCode::NotOurs:
        message = text(QT_TRANSLATE_NOOP(
            "Storage",
            "This is not a Baton file, or it is damaged at its very beginning. Nothing was changed "
            "in it."));
        break;
    case ErrorCode::Invalid:
        message = text(QT_TRANSLATE_NOOP(
            "Storage", "A value is empty, too long or of the wrong kind. Nothing was stored."));
        break;
    case ErrorCode::Conflict:
        message = text(QT_TRANSLATE_NOOP(
            "Storage", "Somebody else removed or added a record that this change needs. Nothing was stored; "
                       "look at it again and repeat what you did."));
        break;
    case ErrorCode::Limit:
        message = text(QT_TRANSLATE_NOOP("Storage", "This is larger than the file can take. Nothing was "
                                                    "stored."));
        break;
    case ErrorCode::Cancelled:
        message = text(QT_TRANSLATE_NOOP("Storage", "It was stopped before its end. Nothing was changed."));
        break;
    default:
        message = text(QT_TRANSLATE_NOOP(
            "Storage", "The file cannot be read or written. What was stored before is left as it is; check "
                       "the disk or the network drive, then try again."));
        break;
    }
    return {error, message, technicalPrefix + u"%1: %2"_s.arg(QString::number(code), technical)};
}

bool isFromSqlite(const Error &error)
{
    return error.technical.startsWith(technicalPrefix);
}

} // namespace baton
