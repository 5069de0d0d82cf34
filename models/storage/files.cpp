// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/files.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <linux/magic.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

constexpr unsigned long cifsMagic = 0xff534d42;
constexpr unsigned long smb2Magic = 0xfe534d42;
constexpr unsigned long fuseMagic = 0x65735546;

Error error(ErrorCode code, const QString &message, int number)
{
    return {code, message, QString::fromLocal8Bit(std::strerror(number))};
}

QString folderOf(const QString &path)
{
    return QFileInfo(path).absolutePath();
}

bool mayAccess(const QString &path, int mode)
{
    return ::faccessat(AT_FDCWD, QFile::encodeName(path).constData(), mode, AT_EACCESS) == 0;
}

Result<void> flush(const QString &path, int flags)
{
    const int file = ::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC);
    const bool isFlushed = file >= 0 && ::fsync(file) == 0;
    const int number = errno;
    if (file >= 0)
        ::close(file);
    // Some network drives cannot flush a folder; the file itself has been flushed.
    if (isFlushed || ((flags & O_DIRECTORY) && number == EINVAL))
        return {};
    return error(ErrorCode::NoSpace,
                 QCoreApplication::translate("Storage",
                                             "“%1” could not be written completely. The disk may be "
                                             "full or failing. No file was made.")
                     .arg(QDir::toNativeSeparators(path)),
                 number);
}

} // namespace

Result<void> checkOpenable(const QString &path)
{
    const QString shown = QDir::toNativeSeparators(path);
    struct stat status = {};
    if (::stat(QFile::encodeName(path).constData(), &status) != 0) {
        return error(ErrorCode::NotFound,
                     QCoreApplication::translate("Storage",
                                                 "There is no file “%1”. It may have been moved or "
                                                 "renamed.")
                         .arg(shown),
                     errno);
    }
    if (S_ISDIR(status.st_mode))
        return Error{ErrorCode::NotOurs,
                     QCoreApplication::translate("Storage", "“%1” is a folder, not a plan.").arg(shown),
                     u"directory"_s};
    if (!S_ISREG(status.st_mode))
        return Error{
            ErrorCode::NotOurs,
            QCoreApplication::translate("Storage", "“%1” is not a file that a plan can be in.").arg(shown),
            u"not a regular file"_s};
    if (status.st_size == 0)
        return Error{ErrorCode::NotOurs,
                     QCoreApplication::translate("Storage", "“%1” is empty: it contains no plan. Nothing was "
                                                            "changed.")
                         .arg(shown),
                     u"size 0"_s};
    if (!mayAccess(path, R_OK)) {
        return error(
            ErrorCode::ReadOnly,
            QCoreApplication::translate("Storage", "You may not read “%1”. Ask its owner for permission.")
                .arg(shown),
            errno);
    }
    return {};
}

bool isFolderWritable(const QString &path)
{
    return mayAccess(folderOf(path), W_OK | X_OK);
}

bool isFileWritable(const QString &path)
{
    return mayAccess(path, W_OK);
}

bool isOnNetworkDrive(const QString &path)
{
    struct statfs status = {};
    if (::statfs(QFile::encodeName(path).constData(), &status) != 0)
        return false;
    switch (static_cast<unsigned long>(status.f_type) & 0xffffffff) {
    case NFS_SUPER_MAGIC:
    case SMB_SUPER_MAGIC:
    case cifsMagic:
    case smb2Magic:
    case fuseMagic: // sshfs, davfs, cloud folders
        return true;
    default:
        return false;
    }
}

QString temporaryNameFor(const QString &path)
{
    const QFileInfo info(path);
    return info.absolutePath() + "/."_L1 + info.fileName() + u'.' +
           QUuid::createUuid().toString(QUuid::Id128).left(8) + ".part"_L1;
}

Result<void> renameFile(const QString &fromPath, const QString &toPath)
{
    const QByteArray from = QFile::encodeName(fromPath);
    const QByteArray to = QFile::encodeName(toPath);
    if (::renameat2(AT_FDCWD, from.constData(), AT_FDCWD, to.constData(), RENAME_NOREPLACE) != 0) {
        // Drives that do not know the flag: linking refuses to replace, too.
        const bool isUnknown = errno == EINVAL || errno == ENOSYS;
        if (errno == EEXIST)
            return existsAlready(toPath);
        if (!isUnknown || ::link(from.constData(), to.constData()) != 0) {
            if (errno == EEXIST)
                return existsAlready(toPath);
            return error(ErrorCode::ReadOnly,
                         QCoreApplication::translate("Storage", "“%1” cannot be made in this folder.")
                             .arg(QDir::toNativeSeparators(toPath)),
                         errno);
        }
        ::unlink(from.constData());
    }
    return flush(folderOf(toPath), O_RDONLY | O_DIRECTORY);
}

Result<void> putInPlace(const QString &temporary, const QString &path)
{
    auto given = flush(temporary, O_RDWR);
    if (given)
        given = renameFile(temporary, path);
    if (!given)
        removeTemporary(temporary);
    return given;
}

void removeTemporary(const QString &temporary)
{
    ::unlink(QFile::encodeName(temporary).constData());
    ::unlink(QFile::encodeName(temporary + "-journal"_L1).constData());
}

Error existsAlready(const QString &path)
{
    return {ErrorCode::Exists,
            QCoreApplication::translate("Storage",
                                        "There is already a file “%1”. It was left as it is; choose "
                                        "another name.")
                .arg(QDir::toNativeSeparators(path)),
            {}};
}

} // namespace baton
