// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage/store.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

#include <memory>

namespace baton::test {

/// A point in time for files and history: 2026-03-02 12:00 UTC.
QDateTime noon();

/// Makes and opens files in a folder that goes with the test. Any failure ends the test program.
class Workspace
{
public:
    QString path(const QString &name) const { return QDir(m_folder.path()).filePath(name); }
    QString newPath() { return path(QStringLiteral("plan%1.baton").arg(++m_count)); }
    /// An empty workspace in Berlin's time zone.
    std::unique_ptr<Store> make(const QString &path) const;
    std::unique_ptr<Store> makeWith(const QString &path, const Plan &plan) const;
    std::unique_ptr<Store> reopen(std::unique_ptr<Store> store) const;

private:
    // In memory where there is such a place: a thousand durable commits take a disk half a minute.
    QTemporaryDir m_folder{QFileInfo(QStringLiteral("/dev/shm")).isWritable()
                               ? QStringLiteral("/dev/shm/baton-test-")
                               : QDir::temp().filePath(QStringLiteral("baton-test-"))};
    int m_count = 0;
};

/// Runs SQL on a closed file with none of our protections, as another program could. Ends the program on
/// failure.
void runSql(const QString &path, const QByteArray &sql);
/// The first column of the first row.
QByteArray querySql(const QString &path, const QByteArray &sql);

/// One field of one row set to a new value.
ChangeSet setField(const Plan &plan, RecordKind kind, QUuid id, const char *key, const Value &value);

QByteArray bytesOf(const QString &path);
void writeBytes(const QString &path, const QByteArray &bytes);

} // namespace baton::test
