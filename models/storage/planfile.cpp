// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/planfile.h"

#include "models/storage/difference.h"
#include "models/storage/files.h"

#include <QCoreApplication>
#include <QDir>

using namespace Qt::StringLiterals;

namespace baton {

Result<std::unique_ptr<PlanFile>> PlanFile::open(const QString &path, const Options &options)
{
    auto store = std::make_unique<StoreThread>(options.clock);
    auto opened = store->open(path, options.project, options.store);
    if (!opened)
        return opened.error();
    return std::unique_ptr<PlanFile>(new PlanFile(std::move(store), std::move(*opened), options));
}

Result<std::unique_ptr<PlanFile>> PlanFile::create(const QString &path, const WorkspaceInfo &workspace,
                                                   const std::optional<Founding> &founding,
                                                   const Options &options)
{
    auto store = std::make_unique<StoreThread>(options.clock);
    auto opened = store->create(path, workspace, founding, options.store);
    if (!opened)
        return opened.error();
    return std::unique_ptr<PlanFile>(new PlanFile(std::move(store), std::move(*opened), options));
}

Result<void> PlanFile::rename(const QString &from, const QString &to)
{
    // What is half written belongs to the name of the file.
    if (QFileInfo::exists(from + "-journal"_L1))
        return Error{ErrorCode::Locked,
                     QCoreApplication::translate(
                         "Storage", "“%1” is being written by another program. It keeps its name; "
                                    "try again when that is done.")
                         .arg(QFileInfo(from).fileName()),
                     {}};
    if (auto renamed = renameFile(from, to); !renamed)
        return renamed;
    // Backups that cannot go along are still backups.
    if (!QFileInfo::exists(backupFolderOf(to)))
        QDir().rename(backupFolderOf(from), backupFolderOf(to));
    return {};
}

PlanFile::PlanFile(std::unique_ptr<StoreThread> store, StoreThread::Opened opened, const Options &options)
    : m_opened(std::move(opened)), m_document(std::make_unique<Document>(std::exchange(m_opened.plan, {}))),
      m_store(std::move(store)), m_seen(m_opened.head.revision)
{
    m_document->setRevision(m_opened.head.revision);
    m_document->setReadOnly(m_opened.isReadOnly);
    m_document->setSink(m_store.get());
    connect(m_store.get(), &StoreThread::acknowledged, this, [this](QUuid operation, qint64 revision) {
        m_seen = std::max(m_seen, revision);
        m_document->acknowledge(operation, revision);
        receiveWaiting();
    });
    connect(m_store.get(), &StoreThread::refused, this, [this](QUuid operation, const Error &error) {
        if (!m_refusal)
            m_refusal = error;
        m_document->refuse(operation, error);
        receiveWaiting();
    });
    connect(m_store.get(), &StoreThread::caughtUp, this, &PlanFile::receive);
    connect(m_store.get(), &StoreThread::othersPublished, this,
            [this](const std::vector<Commitment> &elsewhere) {
                m_opened.elsewhere = elsewhere;
                Q_EMIT elsewhereChanged();
            });
    m_store->setDailyBackup(options.hasDailyBackup);
    if (!m_opened.isExclusive)
        m_store->watch(options.watchMilliseconds);
    // Not while the plan is shown for the first time, which would wait for it.
    if (options.isChecked)
        QTimer::singleShot(0, m_store.get(), &StoreThread::startCheck);
}

void PlanFile::receive(const ChangeSet &change, qint64 revision)
{
    if (revision <= m_seen)
        return; // part of what was loaded again
    m_seen = revision;
    m_waiting.emplace_back(change, revision);
    receiveWaiting();
}

// What others stored may stand against a change of ours that is on its way. It will be refused; until then
// theirs waits, and all behind it.
void PlanFile::receiveWaiting()
{
    while (!m_waiting.empty()) {
        const auto &[change, revision] = m_waiting.front();
        if (!m_document->receive(change, revision)) {
            if (m_document->pendingCount() == 0)
                reload();
            return;
        }
        m_waiting.pop_front();
    }
}

// The last resort: make the plan what the file says, row by row, so that views stay where they are.
void PlanFile::reload()
{
    Head head;
    const auto plan = m_store->askAndWait([&head, project = m_document->plan().openProject()](Store &store) {
        return store.load(project, &head);
    });
    m_waiting.clear();
    if (!plan) {
        Q_EMIT m_store->troubled(plan.error());
        return;
    }
    m_seen = std::max(m_seen, head.revision);
    const ChangeSet change = difference(m_document->plan(), *plan,
                                        {QStringLiteral(QT_TRANSLATE_NOOP("Edit", "Changes by others")), {}});
    if (auto received = m_document->receive(change, head.revision); !received)
        Q_EMIT m_store->troubled(received.error());
}

Result<void> PlanFile::waitUntilStored()
{
    m_store->waitForAnswers();
    if (!m_refusal)
        return {};
    return *std::exchange(m_refusal, std::nullopt);
}

} // namespace baton
