// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/storeworker.h"

#include <QTimeZone>

#include <limits>

namespace baton::detail {

StoreWorker::StoreWorker(Clock clock) : m_clock(std::move(clock)), m_watch(this)
{
    connect(&m_watch, &QTimer::timeout, this, &StoreWorker::look);
}

Result<StoreThread::Opened> StoreWorker::take(Result<Store::Loaded> loaded)
{
    if (!loaded)
        return loaded.error();
    Plan &plan = loaded->plan;
    auto elsewhere = loaded->store->commitmentsOutside(plan.openProject());
    if (!elsewhere)
        return elsewhere.error();
    m_elsewhere = *elsewhere;
    m_store = std::move(loaded->store);
    m_project = plan.openProject();
    m_known = loaded->head.revision;
    return StoreThread::Opened{.plan = std::move(plan),
                               .head = loaded->head,
                               .workspace = m_store->workspace(),
                               .path = m_store->path(),
                               .isReadOnly = m_store->isReadOnly(),
                               .isExclusive = m_store->isExclusive(),
                               .elsewhere = std::move(*elsewhere)};
}

void StoreWorker::close()
{
    m_watch.stop();
    m_store.reset();
}

void StoreWorker::commit(const ChangeSet &change, const Actor &actor)
{
    if (m_isRefusing || !m_store)
        return;
    backUpDaily();
    const auto revision = m_store->commit(change, actor, m_clock());
    if (!revision) {
        m_isRefusing = true;
        Q_EMIT refused(change.operation, revision.error());
        if (revision.error().code == ErrorCode::Conflict)
            catchUp(std::numeric_limits<qint64>::max());
        return;
    }
    // In the order of the history: first what others stored before it.
    if (*revision > m_known + 1)
        catchUp(*revision - 1);
    m_known = std::max(m_known, *revision);
    if (m_project.isNull())
        m_project = change.project;
    Q_EMIT acknowledged(change.operation, *revision);
}

void StoreWorker::watch(int milliseconds)
{
    if (milliseconds > 0)
        m_watch.start(milliseconds);
    else
        m_watch.stop();
}

void StoreWorker::look()
{
    if (!m_store)
        return;
    if (!m_isMoved && m_store->isFileMoved()) {
        m_isMoved = true;
        Q_EMIT fileMoved();
    }
    const auto isForeign = m_store->hasForeignChanges();
    if (isForeign) {
        m_isTroubled = false;
        if (*isForeign) {
            catchUp(std::numeric_limits<qint64>::max());
            lookElsewhere();
        }
    } else if (isForeign.error().code != ErrorCode::Locked && !m_isTroubled) {
        m_isTroubled = true; // once, not every second
        Q_EMIT troubled(isForeign.error());
    }
}

void StoreWorker::catchUp(qint64 to)
{
    const auto entries = m_store->history(m_known + 1, to);
    if (!entries) {
        Q_EMIT troubled(entries.error());
        return;
    }
    for (const HistoryEntry &entry : *entries) {
        m_known = entry.revision;
        Q_EMIT caughtUp(restrictedTo(entry.change, m_project), entry.revision);
    }
}

void StoreWorker::lookElsewhere()
{
    auto elsewhere = m_store->commitmentsOutside(m_project);
    if (!elsewhere || *elsewhere == m_elsewhere)
        return;
    m_elsewhere = std::move(*elsewhere);
    Q_EMIT othersPublished(m_elsewhere);
}

void StoreWorker::backUpDaily()
{
    if (!m_hasDailyBackup || m_store->isReadOnly())
        return;
    const QDateTime now = m_clock();
    const QDate today = now.toTimeZone(QTimeZone(m_store->workspace().timeZone.toLatin1())).date();
    if (today == m_lastBackup)
        return;
    // Also when it fails: a full disk must not slow down every edit of the day.
    m_lastBackup = today;
    if (const auto made = m_store->backUp(BackupReason::Daily, now); !made)
        Q_EMIT troubled(made.error());
}

} // namespace baton::detail
