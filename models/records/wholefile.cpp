// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/wholefile.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace baton {

namespace {

Error errorOf(const QFileDevice &file, const QString &path)
{
    Error error{ErrorCode::Io, {}, file.errorString()};
    switch (file.error()) {
    case QFileDevice::OpenError:
    case QFileDevice::PermissionsError:
        error.code = ErrorCode::ReadOnly;
        error.userMessage = QCoreApplication::translate(
            "Files", "%1 cannot be written. Choose a folder in which you may create files.");
        break;
    case QFileDevice::ResourceError:
        error.code = ErrorCode::NoSpace;
        error.userMessage = QCoreApplication::translate(
            "Files", "There is no room left for %1. Free some space or choose another folder.");
        break;
    default:
        error.userMessage = QCoreApplication::translate(
            "Files", "Writing %1 failed. Your plan is not affected. Try again, or choose another folder.");
    }
    error.userMessage = error.userMessage.arg(path);
    return error;
}

// A pipe or device stays what it is; a file of its name would take its place.
Result<void> writeInto(const QString &path, const std::function<Result<void>(QIODevice &)> &write)
{
    QBuffer content;
    content.open(QIODevice::WriteOnly);
    if (Result<void> written = write(content); !written)
        return written;
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) ||
        file.write(content.data()) != content.size())
        return errorOf(file, path);
    return {};
}

} // namespace

Result<void> writeWholeFile(const QString &path, const std::function<Result<void>(QIODevice &)> &write)
{
    if (const QFileInfo there(path); there.exists() && !there.isFile() && !there.isDir())
        return writeInto(path, write);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return errorOf(file, path);
    if (Result<void> written = write(file); !written) {
        const bool isExplained =
            file.error() == QFileDevice::NoError && !written.error().userMessage.isEmpty();
        Error error = isExplained ? written.error() : errorOf(file, path);
        file.cancelWriting();
        return error;
    }
    if (!file.commit())
        return errorOf(file, path);
    return {};
}

Result<void> writeWholeFile(const QString &path, const QByteArray &content)
{
    return writeWholeFile(path, [&content](QIODevice &device) -> Result<void> {
        if (device.write(content) == content.size())
            return {};
        return Error{ErrorCode::Io, {}, device.errorString()};
    });
}

} // namespace baton
