// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/store.h"

#include "models/storage/connection.h"
#include "models/storage/dialect.h"
#include "models/storage/files.h"
#include "models/storage/migrations.h"
#include "models/storage/recordsql.h"
#include "models/storage/sqlerror.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

constexpr int headerSize = 100;
constexpr int writeVersionOffset = 18;
constexpr int readVersionOffset = 19;
constexpr int applicationIdOffset = 68;

QString inFile(const char *message, const QString &path)
{
    return QCoreApplication::translate("Storage", message).arg(QDir::toNativeSeparators(path));
}

// Looks at the header before SQLite does: a file of another program is not even locked, and one with a
// write-ahead log is not written to, which SQLite does when it opens and closes it.
Result<void> checkHeader(const Connection &connection, const QString &path)
{
    const QByteArray header = connection.header(headerSize);
    const auto notOurs = [&](const QString &technical) {
        return Error{
            ErrorCode::NotOurs,
            inFile(QT_TRANSLATE_NOOP("Storage", "“%1” is not a Baton file, or it is damaged at its very "
                                                "beginning. Nothing was changed in it."),
                   path),
            technical};
    };
    if (header.size() < headerSize || !header.startsWith(QByteArrayView("SQLite format 3\0", 16)))
        return notOurs(u"no SQLite header"_s);
    if (header[writeVersionOffset] == 1 && header[readVersionOffset] == 1)
        return {};
    quint32 application = 0;
    for (int i = 0; i < 4; ++i)
        application = application << 8 | static_cast<uchar>(header[applicationIdOffset + i]);
    if (application != applicationId)
        return notOurs(u"application_id %1"_s.arg(application));
    return Error{ErrorCode::Damaged,
                 inFile(QT_TRANSLATE_NOOP(
                            "Storage", "“%1” was changed by another program, or it is damaged: its journal "
                                       "mode is not the one Baton uses. Nothing was changed in it. Open the "
                                       "latest backup from the folder beside the file."),
                        path),
                 u"read or write version is not 1"_s};
}

Error damaged(const QString &path, const QString &technical)
{
    return {ErrorCode::Damaged,
            inFile(QT_TRANSLATE_NOOP("Storage",
                                     "“%1” is damaged: its content is not what was written. Nothing "
                                     "was changed in it. Open the latest backup from the folder beside "
                                     "the file."),
                   path),
            technical};
}

// The Error of SQLite, in words that fit opening.
Error whileOpening(const Error &error, const QString &path)
{
    if (!isFromSqlite(error))
        return error;
    switch (error.code) {
    case ErrorCode::Locked:
        return {
            error.code,
            inFile(QT_TRANSLATE_NOOP("Storage", "Another program is writing to “%1”, so that it cannot be "
                                                "opened now. Try again in a moment."),
                   path),
            error.technical};
    case ErrorCode::ReadOnly:
        return {
            error.code,
            inFile(QT_TRANSLATE_NOOP(
                       "Storage", "“%1” cannot be opened: an interrupted change has to be taken back first, "
                                  "and the file or its folder does not allow writing. Copy the file and "
                                  "its -journal file to a folder of your own and open it there."),
                   path),
            error.technical};
    case ErrorCode::Damaged:
        return damaged(path, error.technical);
    default:
        return error;
    }
}

using Steps = std::span<const char *const>;

Result<int> versionOf(Connection &connection, Steps steps, const QString &path)
{
    const Result<QVariant> application = connection.scalar(u"PRAGMA application_id"_s);
    if (!application)
        return application.error();
    if (application->toInt() != applicationId) {
        return Error{
            ErrorCode::NotOurs,
            inFile(QT_TRANSLATE_NOOP("Storage", "“%1” is a database of another program, not a Baton file. "
                                                "Nothing was changed in it."),
                   path),
            u"application_id %1"_s.arg(application->toInt())};
    }
    const Result<QVariant> version = connection.scalar(u"PRAGMA user_version"_s);
    if (!version)
        return version.error();
    const int newest = static_cast<int>(steps.size());
    if (version->toInt() > newest) {
        return Error{
            ErrorCode::Newer,
            inFile(QT_TRANSLATE_NOOP("Storage", "“%1” was written by a newer version of Baton. Nothing was "
                                                "changed in it. Install the newer version to open it."),
                   path),
            u"user_version %1, known are up to %2"_s.arg(version->toInt()).arg(newest)};
    }
    if (version->toInt() < 1)
        return damaged(path, u"user_version %1"_s.arg(version->toInt()));
    return version->toInt();
}

Result<void> checkSchema(Connection &connection, Steps steps, const QString &path)
{
    // Made once: what this program itself writes does not change while it runs.
    static const auto own = expectedSchema(migrationSteps());
    const bool isOwn = steps.data() == migrationSteps().data() && steps.size() == migrationSteps().size();
    const auto expected = isOwn ? own : expectedSchema(steps);
    if (!expected)
        return expected.error();
    const auto present = schemaOf(connection);
    if (!present)
        return present.error();
    if (*present == *expected)
        return {};
    QStringList foreign;
    for (const QString &entry : *present) {
        if (!expected->contains(entry))
            foreign += entry.left(120);
    }
    return Error{ErrorCode::Damaged,
                 inFile(QT_TRANSLATE_NOOP(
                            "Storage", "“%1” is damaged, or another program changed its tables. It is not "
                                       "opened, and nothing was changed in it. Open the latest backup from "
                                       "the folder beside the file."),
                        path),
                 u"schema differs: "_s + foreign.join(u"; "_s)};
}

Result<void> checkInfo(const WorkspaceInfo &workspace)
{
    const bool isControlled = std::ranges::any_of(workspace.name, [](QChar c) { return c < u' '; });
    if (!isControlled && workspace.createdAt.isValid() && workspace.name.isValidUtf16() &&
        workspace.name.size() <= 500 && QTimeZone(workspace.timeZone.toLatin1()).isValid())
        return {};
    return Error{ErrorCode::Invalid,
                 QCoreApplication::translate("Storage",
                                             "The name or the time zone of the new file is not valid. No "
                                             "file was made."),
                 workspace.name + u' ' + workspace.timeZone};
}

} // namespace

Result<std::unique_ptr<Store>> Store::create(const QString &path, const WorkspaceInfo &workspace,
                                             const std::optional<Founding> &founding,
                                             const StoreOptions &options)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    if (QFileInfo(absolute).exists() || QFileInfo(absolute).isSymLink())
        return existsAlready(absolute);
    WorkspaceInfo made = workspace;
    if (made.id.isNull())
        made.id = QUuid::createUuid();
    if (made.timeZone.isEmpty())
        made.timeZone = u"UTC"_s;
    if (auto valid = checkInfo(made); !valid)
        return valid.error();
    if (!isFolderWritable(absolute)) {
        return Error{
            ErrorCode::ReadOnly,
            inFile(QT_TRANSLATE_NOOP("Storage", "“%1” cannot be made: its folder does not exist or does "
                                                "not allow writing."),
                   absolute),
            {}};
    }

    // Complete or not there: made under another name and renamed at the end.
    const QString temporary = temporaryNameFor(absolute);
    const auto fill = [&]() -> Result<void> {
        auto connection = Connection::open(temporary, Connection::Access::Create, options.busyMilliseconds);
        if (!connection)
            return connection.error();
        Store unnamed(temporary, std::move(*connection));
        if (auto hardened = unnamed.m_connection->harden(); !hardened)
            return hardened;
        if (auto migrated = migrate(*unnamed.m_connection, 0, migrationSteps()); !migrated)
            return migrated;
        const auto inserted = unnamed.m_connection->change(
            u"INSERT INTO workspace (id, name, time_zone, created_at, head, head_hash) VALUES (?, ?, ?, ?, 0, ?)"_s,
            {made.id.toString(QUuid::WithoutBraces), made.name, made.timeZone, instantText(made.createdAt),
             QString::fromLatin1(genesisHash(made))});
        if (!inserted)
            return inserted.error();
        if (!founding)
            return {};
        const auto stored = unnamed.commit(founding->change, founding->actor, made.createdAt);
        return stored ? Result<void>() : stored.error();
    };
    if (auto filled = fill(); !filled) {
        removeTemporary(temporary);
        return filled.error();
    }
    if (auto published = putInPlace(temporary, absolute); !published)
        return published.error();
    return open(absolute, options);
}

Result<std::unique_ptr<Store>> Store::open(const QString &path, const StoreOptions &options)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    if (auto openable = checkOpenable(absolute); !openable)
        return openable.error();
    const bool isReadOnly = options.isReadOnly || !isFileWritable(absolute) || !isFolderWritable(absolute);
    auto connection =
        Connection::open(absolute, isReadOnly ? Connection::Access::ReadOnly : Connection::Access::ReadWrite,
                         options.busyMilliseconds);
    if (!connection)
        return whileOpening(connection.error(), absolute);
    std::unique_ptr<Store> store(new Store(absolute, std::move(*connection)));
    Connection &database = *store->m_connection;
    store->m_isReadOnly = isReadOnly || database.isReadOnly();
    store->m_isExclusive = !store->m_isReadOnly && (options.isExclusive || isOnNetworkDrive(absolute));

    if (auto ours = checkHeader(database, absolute); !ours)
        return ours.error();
    const auto check = [&]() -> Result<void> {
        if (auto hardened = database.harden(); !hardened)
            return hardened;
        if (store->m_isExclusive) {
            if (auto locked = database.exec(u"PRAGMA locking_mode = EXCLUSIVE"_s); !locked)
                return locked;
        }
        const Steps steps = options.steps.empty() ? migrationSteps() : options.steps;
        const auto version = versionOf(database, steps, absolute);
        if (!version)
            return version.error();
        if (auto known = checkSchema(database, steps.first(static_cast<size_t>(*version)), absolute); !known)
            return known;
        const bool isOlder = *version < static_cast<int>(steps.size());
        if (!options.isStructureKnown || isOlder) {
            if (auto whole = store->checkStructure(); !whole)
                return whole;
        }
        if (isOlder) {
            if (auto upgraded = store->bringUpToDate(*version, steps); !upgraded)
                return upgraded;
        }
        return store->readWorkspace();
    };
    if (auto checked = check(); !checked)
        return whileOpening(checked.error(), absolute);
    if (store->m_isExclusive) {
        // From the first moment, not from the first change on.
        auto locked = database.exec(sqliteDialect().beginWrite);
        if (locked)
            locked = database.exec(u"COMMIT"_s);
        if (!locked)
            return whileOpening(locked.error(), absolute);
    }
    return store;
}

// Of what is loaded; the history, most of a large file, is checked in the background with the rest.
Result<void> Store::checkStructure()
{
    // The tables of the file's own version, which may be an older one.
    QStringList tables;
    const auto names = m_connection->read(
        u"SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT IN ('change', 'change_row')"_s);
    while (names->next())
        tables += names->text(0);
    if (names->error())
        return whileOpening(*names->error(), m_path);
    QStringList findings;
    for (const QString &table : tables) {
        const auto rows = m_connection->read(u"PRAGMA quick_check("_s + table + u')');
        while (rows->next()) {
            if (rows->bytes(0) != "ok")
                findings += rows->text(0);
        }
        if (rows->error())
            return whileOpening(*rows->error(), m_path);
    }
    if (!findings.isEmpty())
        return damaged(m_path, u"quick_check: "_s + findings.join(u"; "_s).left(500));
    return {};
}

Result<void> Store::bringUpToDate(int version, Steps steps)
{
    if (m_isReadOnly) {
        return Error{
            ErrorCode::Unsupported,
            inFile(QT_TRANSLATE_NOOP(
                       "Storage", "“%1” was written by an older version of Baton and has to be brought up to "
                                  "date, but the file or its folder does not allow writing. Copy the file "
                                  "to a folder of your own and open it there."),
                   m_path),
            u"user_version %1"_s.arg(version)};
    }
    if (auto copied = makeBackup(BackupReason::BeforeUpgrade, u"from version %1"_s.arg(version)); !copied)
        return copied.error();
    return migrate(*m_connection, version, steps);
}

Result<void> Store::readWorkspace()
{
    const auto rows = m_connection->read(u"SELECT id, name, time_zone, created_at FROM workspace"_s);
    if (!rows->next())
        return rows->error() ? *rows->error() : damaged(m_path, u"no workspace"_s);
    m_workspace = {.id = uuidFromBytes(rows->bytes(0)),
                   .name = rows->text(1),
                   .timeZone = rows->text(2),
                   .createdAt = QDateTime::fromString(rows->text(3), Qt::ISODateWithMs).toUTC()};
    if (m_workspace.id.isNull() || rows->next())
        return damaged(m_path, u"not exactly one workspace"_s);
    if (rows->error())
        return *rows->error();
    // From here on, what others change is foreign.
    const auto version = m_connection->scalar(u"PRAGMA data_version"_s);
    if (!version)
        return version.error();
    m_dataVersion = version->toLongLong();
    return {};
}

} // namespace baton
