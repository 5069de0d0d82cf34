// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/guardedfile.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <cstring>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

class FileText
{
    Q_DECLARE_TR_FUNCTIONS(Import)
};

constexpr qint64 progressStep = 1 << 20;

} // namespace

GuardedFile::GuardedFile(const QString &path, std::function<bool(qint64, qint64)> progress)
    : m_file(path), m_fileName(QFileInfo(path).fileName()), m_progress(std::move(progress))
{
}

Result<void> GuardedFile::openForReading()
{
    const QFileInfo info(m_file.fileName());
    if (!info.exists()) {
        return Error{ErrorCode::NotFound, FileText::tr("%1 does not exist.").arg(m_file.fileName()), {}};
    }
    // A pipe or a device might never end.
    if (!info.isFile() || !m_file.open(QIODevice::ReadOnly)) {
        return Error{ErrorCode::Io, FileText::tr("%1 cannot be read.").arg(m_file.fileName()),
                     m_file.errorString()};
    }
    m_total = m_file.size();
    if (m_total > maximumSize) {
        return Error{ErrorCode::Limit,
                     FileText::tr("%1 is larger than %2 GiB, which is more than can be imported.")
                         .arg(m_fileName, QString::number(maximumSize >> 30)),
                     {}};
    }
    QIODevice::open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    return {};
}

qint64 GuardedFile::readData(char *data, qint64 maxSize)
{
    if (m_stopped)
        return -1;
    const qint64 size = m_file.read(data, maxSize);
    if (size < 0) {
        m_stopped =
            Error{ErrorCode::Io, FileText::tr("Reading %1 failed.").arg(m_fileName), m_file.errorString()};
        return -1;
    }
    m_done += size;
    for (const char *at = data, *end = data + size; at < end;) {
        const char *next = static_cast<const char *>(memchr(at, '<', static_cast<size_t>(end - at)));
        m_run += (next ? next : end) - at;
        if (m_run > maximumRun) {
            m_stopped =
                Error{ErrorCode::Limit,
                      FileText::tr("%1 holds a tag or text of more than %2 MiB, which is more than can "
                                   "be imported.")
                          .arg(m_fileName, QString::number(maximumRun >> 20)),
                      {}};
            return -1;
        }
        if (!next)
            break;
        m_run = 1;
        at = next + 1;
    }
    if (m_progress && m_done - m_reported >= progressStep) {
        m_reported = m_done;
        if (!m_progress(m_done, m_total)) {
            m_stopped = Error{
                ErrorCode::Cancelled, FileText::tr("The import of %1 was stopped.").arg(m_fileName), {}};
            return -1;
        }
    }
    return size;
}

} // namespace baton
