// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/result.h"

#include <QObject>
#include <QPointer>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>

class QProgressDialog;
class QThread;
class QTimer;

namespace baton {

/// Work that may take a while, on a thread of its own, with a dialog that shows how far it is and cancels it.
/// The dialog appears only when it takes noticeably long. Closing the window waits for the work to stop.
class LongWork : public QObject
{
    Q_OBJECT

public:
    /// What the work reports and asks; used from its thread.
    struct Progress
    {
        std::atomic<qint64> done = 0;
        std::atomic<qint64> total = 0;
        std::atomic<bool> isCancelled = false;

        /// False when the work is to stop.
        bool report(qint64 part, qint64 whole)
        {
            done = part;
            total = whole;
            return !isCancelled;
        }
    };

    /// Runs `work` with copies of what it needs, then `finished` in this thread with its outcome. The parent
    /// owns the work.
    template <class Outcome>
    static void run(QWidget *parent, const QString &title, std::function<Result<Outcome>(Progress &)> work,
                    std::function<void(Result<Outcome>)> finished)
    {
        auto outcome = std::make_shared<std::optional<Result<Outcome>>>();
        new LongWork(
            parent, title, [outcome, work](Progress &progress) { outcome->emplace(work(progress)); },
            [outcome, finished] { finished(std::move(**outcome)); });
    }

    ~LongWork() override;

private:
    LongWork(QWidget *parent, const QString &title, std::function<void(Progress &)> work,
             std::function<void()> finished);
    void show();

    Progress m_progress;
    QThread *m_thread;
    QTimer *m_timer;
    QPointer<QProgressDialog> m_dialog;
};

} // namespace baton
