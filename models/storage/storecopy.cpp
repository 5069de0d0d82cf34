// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/store.h"

#include "models/storage/connection.h"
#include "models/storage/files.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

const char *nameOf(BackupReason reason)
{
    switch (reason) {
    case BackupReason::Daily:
        return "daily";
    case BackupReason::BeforeImport:
        return "before import";
    case BackupReason::BeforeUpgrade:
        break;
    }
    return "before upgrade";
}

// The backups of that reason, newest last. Only files with a name that we give.
QFileInfoList backupsOf(const QString &path, BackupReason reason)
{
    QFileInfoList files;
    const auto all =
        QDir(backupFolderOf(path)).entryInfoList({u"*.baton"_s}, QDir::Files, QDir::Time | QDir::Reversed);
    const QString before =
        QFileInfo(path).completeBaseName() + u" - "_s + QLatin1StringView(nameOf(reason)) + u" - "_s;
    for (const QFileInfo &file : all) {
        if (file.fileName().startsWith(before))
            files += file;
    }
    return files;
}

Result<void> checkCopy(const QString &temporary)
{
    auto copy = Connection::open(temporary, Connection::Access::ReadOnly, 0);
    if (!copy)
        return copy.error();
    if (auto hardened = (*copy)->harden(); !hardened)
        return hardened;
    const auto rows = (*copy)->read(u"PRAGMA integrity_check(1)"_s);
    const QString finding = rows->next() ? rows->text(0) : QString();
    if (rows->error())
        return *rows->error();
    if (finding == "ok"_L1)
        return {};
    return Error{ErrorCode::Damaged,
                 QCoreApplication::translate("Storage",
                                             "The copy came out damaged and was removed. The disk may be "
                                             "failing; copy to another one."),
                 finding};
}

} // namespace

QString backupFolderOf(const QString &path)
{
    return QFileInfo(path).absoluteFilePath() + "-backups"_L1;
}

Result<void> Store::copyTo(const QString &path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    if (QFileInfo::exists(absolute) || QFileInfo(absolute).isSymLink())
        return existsAlready(absolute);
    if (!isFolderWritable(absolute)) {
        return Error{ErrorCode::ReadOnly,
                     QCoreApplication::translate("Storage",
                                                 "No copy was made: the folder of “%1” does not exist or "
                                                 "does not allow writing.")
                         .arg(QDir::toNativeSeparators(absolute)),
                     {}};
    }
    const QString temporary = temporaryNameFor(absolute);
    const auto write = [&]() -> Result<void> {
        if (const auto copied = m_connection->change(u"VACUUM INTO ?"_s, {temporary}); !copied)
            return copied.error();
        return checkCopy(temporary);
    };
    if (auto written = write(); !written) {
        removeTemporary(temporary);
        Error error = written.error();
        error.userMessage =
            QCoreApplication::translate("Storage", "No copy was made. %1").arg(error.userMessage);
        return error;
    }
    return putInPlace(temporary, absolute);
}

Result<QString> Store::backUp(BackupReason reason, const QDateTime &atUtc)
{
    const QDateTime local = atUtc.toTimeZone(QTimeZone(m_workspace.timeZone.toLatin1()));
    // A day has one daily backup; other occasions each have their own.
    const QString form = reason == BackupReason::Daily ? u"yyyy-MM-dd"_s : u"yyyy-MM-dd HH-mm-ss"_s;
    return makeBackup(reason, local.toString(form));
}

Result<QString> Store::makeBackup(BackupReason reason, const QString &label)
{
    const QString folder = backupFolderOf(m_path);
    const QString base = folder + u'/' + QFileInfo(m_path).completeBaseName() + u" - "_s +
                         QLatin1StringView(nameOf(reason)) + u" - "_s + label;
    QString target = base + ".baton"_L1;
    if (reason == BackupReason::Daily && QFileInfo::exists(target))
        return target;
    for (int number = 2; QFileInfo::exists(target); ++number)
        target = base + u" (%1).baton"_s.arg(number);
    if (!QDir().mkpath(folder)) {
        return Error{
            ErrorCode::ReadOnly,
            QCoreApplication::translate("Storage", "No backup was made: the folder “%1” cannot be made.")
                .arg(QDir::toNativeSeparators(folder)),
            {}};
    }
    if (auto copied = copyTo(target); !copied)
        return copied.error();
    const QFileInfoList files = backupsOf(m_path, reason);
    for (qsizetype i = 0; i + backupsKept < files.size(); ++i)
        QDir().remove(files[i].absoluteFilePath());
    return target;
}

} // namespace baton
