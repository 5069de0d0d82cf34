// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/storethread.h"

#include "models/storage/storeworker.h"

#include <QCoreApplication>

#include <atomic>

#ifdef __GLIBC__
#include <malloc.h>
#endif

using namespace Qt::StringLiterals;

namespace baton {

namespace {

// A check that was interrupted begins again after so much quiet, and runs to its end at the latest the
// fourth time.
constexpr int quietMilliseconds = 2000;
constexpr int interruptionLimit = 3;

// Loading and replaying a large plan takes twice its size for a moment, which glibc keeps: with 10,000 tasks
// open 135 MiB instead of 80.
void giveBackMemory()
{
#ifdef __GLIBC__
    malloc_trim(0);
#endif
}

} // namespace

struct StoreThread::Check
{
    std::atomic<bool> isCancelled = false;
    std::unique_ptr<QThread> thread; ///< null where the store's own connection is used
};

StoreThread::StoreThread(Clock clock, QObject *parent)
    : QObject(parent), m_worker(new detail::StoreWorker(std::move(clock)))
{
    qRegisterMetaType<baton::Error>();
    qRegisterMetaType<baton::ChangeSet>();
    qRegisterMetaType<std::vector<baton::Commitment>>();
    m_thread.setObjectName(u"store"_s);
    m_worker->moveToThread(&m_thread);
    connect(m_worker, &detail::StoreWorker::acknowledged, this, &StoreThread::acknowledged);
    connect(m_worker, &detail::StoreWorker::refused, this, &StoreThread::takeRefusal);
    connect(m_worker, &detail::StoreWorker::caughtUp, this, &StoreThread::caughtUp);
    connect(m_worker, &detail::StoreWorker::othersPublished, this, &StoreThread::othersPublished);
    connect(m_worker, &detail::StoreWorker::troubled, this, &StoreThread::troubled);
    connect(m_worker, &detail::StoreWorker::fileMoved, this, &StoreThread::fileMoved);
    m_checkAgain.setSingleShot(true);
    connect(&m_checkAgain, &QTimer::timeout, this, &StoreThread::runCheck);
    m_thread.start();
}

StoreThread::~StoreThread()
{
    if (m_check) {
        m_check->isCancelled = true;
        if (m_check->thread)
            m_check->thread->wait();
    }
    // Behind everything submitted.
    QMetaObject::invokeMethod(m_worker, &detail::StoreWorker::close, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
    delete m_worker;
}

Result<StoreThread::Opened> StoreThread::opened(Result<Opened> result)
{
    if (result) {
        m_path = result->path;
        m_isExclusive = result->isExclusive;
    }
    return result;
}

Result<StoreThread::Opened> StoreThread::open(const QString &path, ProjectId project,
                                              const StoreOptions &options)
{
    std::optional<Result<Opened>> result;
    QMetaObject::invokeMethod(
        m_worker, [&] { result = m_worker->take(Store::openAndLoad(path, project, options)); },
        Qt::BlockingQueuedConnection);
    return opened(std::move(*result));
}

Result<StoreThread::Opened> StoreThread::create(const QString &path, const WorkspaceInfo &workspace,
                                                const std::optional<Founding> &founding,
                                                const StoreOptions &options)
{
    std::optional<Result<Opened>> result;
    QMetaObject::invokeMethod(
        m_worker, [&] { result = m_worker->take(Store::createAndLoad(path, workspace, founding, options)); },
        Qt::BlockingQueuedConnection);
    return opened(std::move(*result));
}

void StoreThread::submit(const ChangeSet &change, const Actor &actor)
{
    if (m_check && m_interruptions < interruptionLimit)
        m_check->isCancelled = true;
    if (m_checkAgain.isActive())
        m_checkAgain.start(quietMilliseconds);
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, change, actor] { worker->commit(change, actor); },
        Qt::QueuedConnection);
}

void StoreThread::waitForAnswers()
{
    QMetaObject::invokeMethod(
        m_worker, [] {}, Qt::BlockingQueuedConnection);
    QCoreApplication::sendPostedEvents(this, QEvent::MetaCall);
}

void StoreThread::inStoreThread(std::function<void(Store &)> job, bool isBlocking)
{
    QMetaObject::invokeMethod(
        m_worker,
        [worker = m_worker, job = std::move(job)] {
            if (Store *store = worker->store())
                job(*store);
        },
        isBlocking ? Qt::BlockingQueuedConnection : Qt::QueuedConnection);
}

void StoreThread::takeRefusal(QUuid operation, const Error &error)
{
    Q_EMIT refused(operation, error);
    QMetaObject::invokeMethod(m_worker, &detail::StoreWorker::resume, Qt::QueuedConnection);
}

void StoreThread::watch(int milliseconds)
{
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, milliseconds] { worker->watch(milliseconds); }, Qt::QueuedConnection);
}

void StoreThread::setDailyBackup(bool isOn)
{
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, isOn] { worker->setDailyBackup(isOn); }, Qt::QueuedConnection);
}

void StoreThread::startCheck()
{
    m_interruptions = 0;
    if (!m_check)
        runCheck();
}

void StoreThread::runCheck()
{
    const auto check = std::make_shared<Check>();
    m_check = check;
    const auto job = [this, check](Store &store) {
        auto report = store.verify([check] { return check->isCancelled.load(); });
        giveBackMemory();
        QMetaObject::invokeMethod(
            this, [this, check, report] { finishCheck(check, report); }, Qt::QueuedConnection);
    };
    if (m_isExclusive) {
        inStoreThread(job, false);
        return;
    }
    check->thread.reset(QThread::create([this, check, job, path = m_path] {
        StoreOptions options;
        options.isReadOnly = true;
        options.isStructureKnown = true;
        if (auto store = Store::open(path, options)) {
            job(**store);
        } else {
            QMetaObject::invokeMethod(
                this, [this, check, error = store.error()] { finishCheck(check, error); },
                Qt::QueuedConnection);
        }
    }));
    check->thread->start(QThread::LowPriority);
}

void StoreThread::finishCheck(const std::shared_ptr<Check> &check, const Result<VerifyReport> &report)
{
    if (check->thread)
        check->thread->wait();
    m_check.reset();
    if (report) {
        Q_EMIT checked(*report);
    } else if (report.error().code == ErrorCode::Cancelled || report.error().code == ErrorCode::Locked) {
        ++m_interruptions;
        m_checkAgain.start(quietMilliseconds);
    } else if (report.error().code == ErrorCode::Damaged) {
        Q_EMIT checked(VerifyReport{{}, {report.error()}});
    } else {
        Q_EMIT troubled(report.error());
    }
}

} // namespace baton
