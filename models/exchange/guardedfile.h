// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/result.h"

#include <QFile>

#include <functional>

namespace baton {

/// A file being read that counts, reports progress, and ends early when it is cancelled, too large, or holds
/// a tag or text so long that a reader would have to keep all of it in memory. Knows no format.
class GuardedFile : public QIODevice
{
public:
    static constexpr qint64 maximumSize = qint64(2) << 30;
    static constexpr qint64 maximumRun = qint64(16) << 20; ///< bytes from one '<' to the next

    GuardedFile(const QString &path, std::function<bool(qint64 done, qint64 total)> progress);

    /// NotFound, Io or Limit.
    Result<void> openForReading();
    /// Why reading ended early, if it did.
    const std::optional<Error> &stopped() const { return m_stopped; }
    QByteArray beginning(qint64 size) { return m_file.peek(size); }
    QString fileName() const { return m_fileName; }

    bool isSequential() const override { return true; }
    qint64 bytesAvailable() const override { return m_file.bytesAvailable() + QIODevice::bytesAvailable(); }

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QFile m_file;
    QString m_fileName;
    std::function<bool(qint64, qint64)> m_progress;
    std::optional<Error> m_stopped;
    qint64 m_total = 0;
    qint64 m_done = 0;
    qint64 m_run = 0;
    qint64 m_reported = 0;
};

} // namespace baton
