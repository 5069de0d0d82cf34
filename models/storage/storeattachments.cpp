// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/store.h"

#include "models/storage/connection.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

QString hashOf(const QByteArray &content)
{
    return QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
}

} // namespace

Result<QString> Store::keepAttachment(const QByteArray &content)
{
    if (auto writable = checkWritable(); !writable)
        return writable.error();
    if (content.size() > attachmentLimit) {
        return Error{ErrorCode::Invalid,
                     QCoreApplication::translate("Storage",
                                                 "A copy can have at most %1, and this file is larger. Enter "
                                                 "where it is instead.")
                         .arg(QLocale().formattedDataSize(attachmentLimit)),
                     {}};
    }
    QString hash = hashOf(content);
    // A statement of its own is a transaction of its own.
    const auto kept = m_connection->change(
        u"INSERT INTO attachment (hash, content) VALUES (?, ?) ON CONFLICT (hash) DO NOTHING"_s,
        {hash, content.isNull() ? QByteArray("") : content});
    m_connection->releaseMemory();
    if (!kept)
        return kept.error();
    return hash;
}

Result<QString> Store::keepFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{ErrorCode::Io,
                     QCoreApplication::translate("Storage", "%1 cannot be read: %2. No copy was made.")
                         .arg(path, file.errorString()),
                     {}};
    }
    // One byte more than is allowed tells that it is too large.
    return keepAttachment(file.read(attachmentLimit + 1));
}

Result<QByteArray> Store::attachment(const QString &hash)
{
    const auto content = m_connection->scalar(u"SELECT content FROM attachment WHERE hash = ?"_s, {hash});
    if (!content)
        return content.error();
    if (!content->isValid()) {
        return Error{ErrorCode::NotFound,
                     QCoreApplication::translate("Storage", "The copy of this file is not in the plan."),
                     hash};
    }
    QByteArray bytes = content->toByteArray();
    if (hashOf(bytes) != hash) {
        return Error{ErrorCode::Damaged,
                     QCoreApplication::translate(
                         "Storage", "The copy of this file is not what was put into the plan: it was altered "
                                    "outside of Baton, or damaged. It is not opened."),
                     u"attachment "_s + hash};
    }
    return bytes;
}

} // namespace baton
