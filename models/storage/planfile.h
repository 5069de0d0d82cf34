// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage/storethread.h"

namespace baton {

/// An open plan: the Document people edit and the StoreThread that keeps it, wired together. What windows and
/// commands use; they need to know neither Store nor SQL.
class PlanFile : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        Clock clock;       ///< UTC; must be set
        ProjectId project; ///< the one to open; the first where null
        StoreOptions store;
        int watchMilliseconds = 1000; ///< how often to look for changes of others; 0 for a single command
        bool isChecked = true;        ///< verify the whole file in the background
        bool hasDailyBackup = true;
    };

    /// See Store::open(); blocks until the plan is in memory.
    static Result<std::unique_ptr<PlanFile>> open(const QString &path, const Options &options);
    /// See Store::create(). With a founding change the file appears complete with it, or not at all.
    static Result<std::unique_ptr<PlanFile>> create(const QString &path, const WorkspaceInfo &workspace,
                                                    const std::optional<Founding> &founding,
                                                    const Options &options);
    /// Gives a plan that is closed here another name or folder of the same drive, and its backups with it.
    /// Nothing is replaced. Exists, NoSpace, ReadOnly, or Locked while another program writes it; it then
    /// keeps its name.
    static Result<void> rename(const QString &from, const QString &to);

    /// Waits until everything is stored or refused; to hear of refusals call waitUntilStored() before.
    ~PlanFile() override = default;

    Document &document() { return *m_document; }
    const Document &document() const { return *m_document; }
    StoreThread &store() { return *m_store; }
    QString path() const { return m_opened.path; }
    const WorkspaceInfo &workspace() const { return m_opened.workspace; }
    bool isReadOnly() const { return m_opened.isReadOnly; }
    /// On a network drive: nobody else can open the file meanwhile.
    bool isExclusive() const { return m_opened.isExclusive; }

    /// What the other projects of the workspace need of its people, as they published it last.
    const std::vector<Commitment> &elsewhere() const { return m_opened.elsewhere; }

    /// Blocks until every change is answered. The error of the first that was refused since the last call.
    Result<void> waitUntilStored();

Q_SIGNALS:
    void elsewhereChanged();

private:
    PlanFile(std::unique_ptr<StoreThread> store, StoreThread::Opened opened, const Options &options);
    void receive(const ChangeSet &change, qint64 revision);
    void receiveWaiting();
    void reload();

    StoreThread::Opened m_opened; ///< its plan has moved into the document
    std::unique_ptr<Document> m_document;
    std::unique_ptr<StoreThread>
        m_store; ///< after the document: its destructor waits while the document lives
    std::deque<std::pair<ChangeSet, qint64>> m_waiting; ///< of others, in conflict with ours not yet answered
    qint64 m_seen = 0;
    std::optional<Error> m_refusal;
};

} // namespace baton
