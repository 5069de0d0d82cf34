// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plan/plan.h"
#include "models/storage/history.h"

#include <functional>
#include <memory>
#include <span>

namespace baton {

class Connection;
struct Commitment;
struct Publication;
struct PublishedSummary;

/// So many backups of each reason are kept.
inline constexpr int backupsKept = 7;
/// Bytes that a copy of a file can have.
inline constexpr qint64 attachmentLimit = qint64{25} * 1024 * 1024;
/// The folder of a file's backups.
QString backupFolderOf(const QString &path);

struct StoreOptions
{
    bool isReadOnly = false;
    /// How long to wait for the lock of another program.
    int busyMilliseconds = 10'000;
    /// No other program may open the file meanwhile. Always so on a network drive, whose locks are not to be
    /// trusted change by change.
    bool isExclusive = false;
    /// The structure has been checked by another connection a moment ago.
    bool isStructureKnown = false;
    /// The migrations known (migrations.h); where empty, those of this program. Tests of upgrades pass more.
    std::span<const char *const> steps = {};
};

/// What a new file begins with.
struct Founding
{
    ChangeSet change;
    Actor actor;
};

/// The number of the last change and the hash of the chain up to it.
struct Head
{
    qint64 revision = 0;
    QString hash; ///< 64 hex digits; reports print the first 16
    bool operator==(const Head &) const = default;
};

/// What verify() found. Sound when there are no problems; each has its own message.
struct VerifyReport
{
    Head head;
    std::vector<Error> problems;
    bool isSound() const { return problems.empty(); }
};

/// Why a backup is made; each kind is kept and thinned out by itself.
enum class BackupReason { Daily, BeforeImport, BeforeUpgrade };

/// A workspace in one SQLite file: creates, opens, loads, commits changes, reads the history. Synchronous,
/// used from the thread that opened it. Knows nothing of windows and undo; see StoreThread and PlanFile for
/// those. While a file is open, never read it by other means: closing any other descriptor of it drops the
/// locks.
class Store
{
public:
    /// Makes the file with one workspace, empty or as `founding` makes it (stored as of workspace.createdAt);
    /// it appears complete or not at all. Exists when there is a file of that name, ReadOnly or NoSpace when
    /// it cannot be made.
    static Result<std::unique_ptr<Store>> create(const QString &path, const WorkspaceInfo &workspace,
                                                 const std::optional<Founding> &founding = {},
                                                 const StoreOptions &options = {});
    /// Checks application, version, schema and structure before anything is read. Brings an older file to the
    /// present version, after a backup. NotFound, NotOurs, Newer, Damaged, Locked, ReadOnly or Io, each with
    /// its own message; the file is then as it was.
    static Result<std::unique_ptr<Store>> open(const QString &path, const StoreOptions &options = {});
    struct Loaded;
    /// As open() and load(), with a second connection that works beside the first. What open() would refuse
    /// is refused here, too, though it may have been read already.
    static Result<Loaded> openAndLoad(const QString &path, ProjectId project = {},
                                      const StoreOptions &options = {});
    /// As create() and load() of the project that was founded.
    static Result<Loaded> createAndLoad(const QString &path, const WorkspaceInfo &workspace,
                                        const std::optional<Founding> &founding,
                                        const StoreOptions &options = {});
    ~Store();
    Q_DISABLE_COPY_MOVE(Store)

    QString path() const { return m_path; }
    const WorkspaceInfo &workspace() const { return m_workspace; }
    /// The file, its folder or the options allow no writing.
    bool isReadOnly() const { return m_isReadOnly; }
    /// Nobody else can open the file while this Store lives.
    bool isExclusive() const { return m_isExclusive; }

    Result<Head> head();
    /// The shared records and those of one project: the given one, else the first by code and name. A plan
    /// without projects has no open project. NotFound when there is no such project; Damaged when a value
    /// cannot be read. `head`, where given, is that of the very state that was read.
    Result<Plan> load(ProjectId project = {}, Head *head = nullptr);

    /// Stores the change as one transaction and returns its revision. Conflict when somebody changed one of
    /// its fields or rows meanwhile: the message says who, when and both values. On error nothing is stored.
    /// A change that is stored already (same operation) returns its revision.
    Result<qint64> commit(const ChangeSet &change, const Actor &actor, const QDateTime &atUtc);
    /// The revision under which that operation is stored; nothing when it is not.
    Result<std::optional<qint64>> revisionOf(QUuid operation);

    /// Changes from revision `from` to `to`, both included, oldest first; without rows where only the list is
    /// needed.
    enum class Rows { With, Without };
    Result<std::vector<HistoryEntry>> history(qint64 from, qint64 to, Rows rows = Rows::With);
    /// Every change of one record, oldest first; the ChangeSets hold only the row of that record.
    Result<std::vector<HistoryEntry>> rowHistory(RecordKind kind, QUuid id);
    /// The last revision stored before that instant; 0 when there is none.
    Result<qint64> revisionBefore(const QDateTime &utc);
    /// The last revision of that day in the workspace's time zone.
    Result<qint64> revisionAtEndOf(QDate day);
    /// The plan as it was at that revision, rebuilt from the history alone. As load() for `project`.
    Result<Plan> planAt(qint64 revision, ProjectId project = {});

    /// Puts what the project publishes in the place of what it published before; what was derived from a
    /// later revision stands. Writes nothing where nothing differs. No change in the sense of the history.
    Result<void> publish(const Publication &publication);
    /// What the projects of the file published last, by project. What was altered outside of Baton is left
    /// out; verify() tells.
    Result<std::vector<PublishedSummary>> summaries();
    /// What the other projects of the file need of people.
    Result<std::vector<Commitment>> commitmentsOutside(ProjectId project);

    /// Puts a copy of a file into the plan, for good: history may refer to it. Returns its name for
    /// attachment(), the SHA-256 of the content in hex. Invalid when it is larger than `attachmentLimit`.
    Result<QString> keepAttachment(const QByteArray &content);
    /// As above, of that file; Io when it cannot be read.
    Result<QString> keepFile(const QString &path);
    /// NotFound, or Damaged when it is not what was kept.
    Result<QByteArray> attachment(const QString &hash);

    /// True when another connection has changed the file since the last call (or since opening).
    Result<bool> hasForeignChanges();
    /// The file was moved, renamed or replaced since it was opened; changes are refused then, copies are not.
    bool isFileMoved() const;

    /// Checks everything: the structure (integrity_check), references, the hash chain, and that the history
    /// alone gives exactly what the tables hold. Problems are in the report; an Error means that the check
    /// itself could not be done, Cancelled that `cancelled` returned true.
    Result<VerifyReport> verify(const std::function<bool()> &cancelled = {});

    /// Writes a compact copy with the whole history, checks it, and gives it its name at the end; never
    /// replaces a file (Exists). Works also when the file is read-only or was moved.
    Result<void> copyTo(const QString &path);
    /// Copies the file into the folder NAME.baton-backups beside it and removes the oldest of that reason
    /// beyond `backupsKept`. A daily one is made once a day of the workspace's time zone. Returns the
    /// path of the backup that is there now.
    Result<QString> backUp(BackupReason reason, const QDateTime &atUtc);

private:
    Store(QString path, std::unique_ptr<Connection> connection);
    Result<void> readWorkspace();
    Result<void> checkWritable() const;
    Result<void> checkStructure();
    Result<Plan> loadProjects(ProjectId project);
    Result<void> bringUpToDate(int version, std::span<const char *const> steps);
    Result<QString> makeBackup(BackupReason reason, const QString &label);
    Result<qint64> write(EncodedChange &encoded, const ChangeSet &change);
    Result<void> writeRow(const RowChange &row);

    QString m_path;
    std::unique_ptr<Connection> m_connection;
    WorkspaceInfo m_workspace;
    bool m_isReadOnly = false;
    bool m_isExclusive = false;
    qint64 m_dataVersion = -1;
};

struct Store::Loaded
{
    std::unique_ptr<Store> store;
    Plan plan;
    Head head; ///< of the very state that was read
};

/// The shared records and those of that project, which is open in the result; it need not exist yet.
Plan restrictedTo(const Plan &whole, ProjectId project);
/// What of a change concerns a plan with that project open: rows of other projects are left out.
ChangeSet restrictedTo(const ChangeSet &change, ProjectId project);

} // namespace baton
