// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plan/document.h"
#include "models/storage/publication.h"
#include "models/storage/store.h"

#include <QPointer>
#include <QThread>
#include <QTimer>

#include <functional>
#include <memory>

namespace baton {

/// The time of day for the history, in UTC. The program passes its clock, tests theirs.
using Clock = std::function<QDateTime()>;

namespace detail {
class StoreWorker;
}

/// A Store in a thread of its own: takes changes in the order they are submitted, answers each, and tells
/// what others have stored meanwhile. After a refusal it drops what was submitted behind it, because Document
/// takes that back, too. Used from one thread, the one that made it; all signals arrive there.
class StoreThread : public QObject, public ChangeSink
{
    Q_OBJECT

public:
    explicit StoreThread(Clock clock, QObject *parent = nullptr);
    /// Waits until everything submitted is stored or refused.
    ~StoreThread() override;

    /// What is known once a file is open.
    struct Opened
    {
        Plan plan;
        Head head;
        WorkspaceInfo workspace;
        QString path;
        bool isReadOnly = false;
        bool isExclusive = false;
        std::vector<Commitment> elsewhere; ///< of the other projects; see Store::commitmentsOutside()
    };
    /// Opens and loads; see Store. Blocks until done.
    Result<Opened> open(const QString &path, ProjectId project = {}, const StoreOptions &options = {});
    /// Creates, opens and loads.
    Result<Opened> create(const QString &path, const WorkspaceInfo &workspace,
                          const std::optional<Founding> &founding, const StoreOptions &options = {});

    void submit(const ChangeSet &change, const Actor &actor) override;
    /// Blocks until everything submitted so far is answered, and delivers the answers.
    void waitForAnswers();

    /// Runs `question` on the store's thread after what was submitted before, and `answer` here with what it
    /// returns, unless `context` is gone by then.
    template <class Question, class Answer>
    void ask(QObject *context, Question question, Answer answer);
    /// As ask(), but blocks.
    template <class Question>
    auto askAndWait(Question question) -> std::invoke_result_t<Question, Store &>;

    /// Looks every `milliseconds` for changes of others; 0 stops.
    void watch(int milliseconds);
    /// Makes a backup before the first change of each day.
    void setDailyBackup(bool isOn);
    /// Verifies the whole file on a connection of its own and emits checked(). Steps aside for changes and
    /// starts again when it is quiet.
    void startCheck();

Q_SIGNALS:
    void acknowledged(QUuid operation, qint64 revision);
    void refused(QUuid operation, const baton::Error &error);
    /// Somebody else stored this; only the rows that concern the open project.
    void caughtUp(const baton::ChangeSet &change, qint64 revision);
    /// Other projects of the file published that they need something else of people than before.
    void othersPublished(const std::vector<baton::Commitment> &elsewhere);
    /// The check of the whole file has ended.
    void checked(const baton::VerifyReport &report);
    /// Looking for changes of others, a backup or the check failed; nothing submitted is concerned.
    void troubled(const baton::Error &error);
    /// The file was moved or replaced under us; emitted once.
    void fileMoved();

private:
    struct Check;

    void inStoreThread(std::function<void(Store &)> job, bool isBlocking);
    void takeRefusal(QUuid operation, const Error &error);
    Result<Opened> opened(Result<Opened> result);
    void runCheck();
    void finishCheck(const std::shared_ptr<Check> &check, const Result<VerifyReport> &report);

    QThread m_thread;
    detail::StoreWorker *m_worker; ///< lives in m_thread
    QString m_path;
    bool m_isExclusive = false;
    std::shared_ptr<Check> m_check; ///< the one that runs
    QTimer m_checkAgain;
    int m_interruptions = 0;
};

template <class Question, class Answer>
void StoreThread::ask(QObject *context, Question question, Answer answer)
{
    QPointer<QObject> guard(context);
    inStoreThread(
        [this, guard, question = std::move(question), answer = std::move(answer)](Store &store) mutable {
            // Through `this`, which outlives the thread; `guard` is looked at only in its own thread.
            QMetaObject::invokeMethod(
                this,
                [guard, answer = std::move(answer), result = question(store)]() mutable {
                    if (guard)
                        answer(std::move(result));
                },
                Qt::QueuedConnection);
        },
        false);
}

template <class Question>
auto StoreThread::askAndWait(Question question) -> std::invoke_result_t<Question, Store &>
{
    std::optional<std::invoke_result_t<Question, Store &>> result;
    inStoreThread([&](Store &store) { result.emplace(question(store)); }, true);
    return std::move(*result);
}

} // namespace baton

Q_DECLARE_METATYPE(baton::VerifyReport)
Q_DECLARE_METATYPE(std::vector<baton::Commitment>)
