// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage/storethread.h"

#include <QTimer>

namespace baton::detail {

/// The half of StoreThread that lives in the store's thread: owns the Store and everything that touches it.
class StoreWorker : public QObject
{
    Q_OBJECT

public:
    explicit StoreWorker(Clock clock);

    Result<StoreThread::Opened> take(Result<Store::Loaded> loaded);
    void close();
    Store *store() { return m_store.get(); }

    void commit(const ChangeSet &change, const Actor &actor);
    /// Document has taken the refused change back: what comes from now on does not build on it.
    void resume() { m_isRefusing = false; }
    void watch(int milliseconds);
    void setDailyBackup(bool isOn) { m_hasDailyBackup = isOn; }

Q_SIGNALS:
    void acknowledged(QUuid operation, qint64 revision);
    void refused(QUuid operation, const baton::Error &error);
    void caughtUp(const baton::ChangeSet &change, qint64 revision);
    void othersPublished(const std::vector<baton::Commitment> &elsewhere);
    void troubled(const baton::Error &error);
    void fileMoved();

private:
    void look();
    void catchUp(qint64 to);
    void lookElsewhere();
    void backUpDaily();

    Clock m_clock;
    std::unique_ptr<Store> m_store;
    ProjectId m_project;
    QTimer m_watch;
    qint64 m_known = 0; ///< the last revision that the plan in memory has been told of
    std::vector<Commitment> m_elsewhere;
    QDate m_lastBackup;
    bool m_hasDailyBackup = false;
    bool m_isRefusing = false;
    bool m_isMoved = false;
    bool m_isTroubled = false;
};

} // namespace baton::detail
