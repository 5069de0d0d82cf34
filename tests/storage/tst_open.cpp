// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/store.h"

#include "models/storage/migrations.h"
#include "tests/support/everyfield.h"
#include "tests/support/plangenerator.h"
#include "tests/support/workspacefile.h"

#include <QProcess>
#include <QTest>

#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace baton;
using test::noon;

namespace {

// Root may write everything; these tests need somebody who may not.
class AsNobody
{
public:
    AsNobody()
    {
        if (geteuid() == 0)
            m_isSwitched = seteuid(65534) == 0;
    }
    ~AsNobody()
    {
        if (m_isSwitched && seteuid(0) != 0)
            qFatal("cannot become root again");
    }
    bool isOrdinary() const { return geteuid() != 0; }

private:
    bool m_isSwitched = false;
};

} // namespace

class TestOpen : public QObject
{
    Q_OBJECT

    test::Workspace m_files;
    QByteArray m_good; ///< the bytes of a small valid file

    QString goodFile(const QString &name)
    {
        const QString path = m_files.path(name);
        test::writeBytes(path, m_good);
        return path;
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QString path = m_files.newPath();
        m_files.makeWith(path, test::generatePlan({.tasks = 200, .items = 30})).reset();
        m_good = test::bytesOf(path);
    }

    void refusals_data()
    {
        QTest::addColumn<QString>("how");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("says");
        QTest::newRow("empty") << u"empty"_s << int(ErrorCode::NotOurs) << u"is empty"_s;
        QTest::newRow("text file") << u"text"_s << int(ErrorCode::NotOurs) << u"not a Baton file"_s;
        QTest::newRow("a few bytes") << u"short"_s << int(ErrorCode::NotOurs) << u"not a Baton file"_s;
        QTest::newRow("magic damaged") << u"magic"_s << int(ErrorCode::NotOurs) << u"not a Baton file"_s;
        QTest::newRow("other database") << u"other"_s << int(ErrorCode::NotOurs) << u"another program"_s;
        QTest::newRow("other database with a log")
            << u"otherwal"_s << int(ErrorCode::NotOurs) << u"not a Baton file"_s;
        QTest::newRow("newer") << u"PRAGMA user_version = 99"_s << int(ErrorCode::Newer)
                               << u"newer version"_s;
        QTest::newRow("no version") << u"PRAGMA user_version = 0"_s << int(ErrorCode::Damaged)
                                    << u"damaged"_s;
        QTest::newRow("log mode") << u"PRAGMA journal_mode = WAL"_s << int(ErrorCode::Damaged)
                                  << u"journal mode"_s;
        QTest::newRow("extra table") << u"CREATE TABLE extra (x)"_s << int(ErrorCode::Damaged) << u"tables"_s;
        QTest::newRow("extra trigger")
            << u"CREATE TRIGGER t AFTER UPDATE ON task BEGIN DELETE FROM person; END"_s
            << int(ErrorCode::Damaged) << u"tables"_s;
        QTest::newRow("extra view") << u"CREATE VIEW v AS SELECT * FROM task"_s << int(ErrorCode::Damaged)
                                    << u"tables"_s;
        QTest::newRow("missing index")
            << u"DROP INDEX link_successor"_s << int(ErrorCode::Damaged) << u"tables"_s;
        QTest::newRow("missing trigger")
            << u"DROP TRIGGER change_no_delete"_s << int(ErrorCode::Damaged) << u"tables"_s;
        QTest::newRow("extra column")
            << u"ALTER TABLE task ADD COLUMN extra TEXT"_s << int(ErrorCode::Damaged) << u"tables"_s;
        QTest::newRow("analysed") << u"ANALYZE"_s << int(ErrorCode::Damaged) << u"tables"_s;
        QTest::newRow("no workspace")
            << u"DELETE FROM workspace"_s << int(ErrorCode::Damaged) << u"damaged"_s;
        QTest::newRow("cut in half") << u"cut"_s << int(ErrorCode::Damaged) << u"damaged"_s;
        QTest::newRow("page of noise") << u"noise"_s << int(ErrorCode::Damaged) << u"damaged"_s;
        QTest::newRow("unknown state")
            << u"UPDATE task SET mode = 'sideways'"_s << int(ErrorCode::Damaged) << u"Task"_s;
        QTest::newRow("impossible date")
            << u"UPDATE project SET go_live = '2026-02-30'"_s << int(ErrorCode::Damaged) << u"Project"_s;
        QTest::newRow("id of another form")
            << u"UPDATE evidence SET id = upper(id)"_s << int(ErrorCode::Damaged) << u"Evidence"_s;
    }
    void refusals()
    {
        QFETCH(QString, how);
        QFETCH(int, code);
        QFETCH(QString, says);
        const QString path = m_files.newPath();
        if (how == "empty"_L1) {
            test::writeBytes(path, {});
        } else if (how == "text"_L1) {
            test::writeBytes(path, QByteArray("Dear diary\n").repeated(500));
        } else if (how == "short"_L1) {
            test::writeBytes(path, m_good.left(50));
        } else if (how == "magic"_L1) {
            test::writeBytes(path, "sqlite" + m_good.sliced(6));
        } else if (how == "other"_L1) {
            test::runSql(path, "CREATE TABLE a (b)");
        } else if (how == "otherwal"_L1) {
            test::runSql(path, "PRAGMA journal_mode = WAL; CREATE TABLE a (b)");
        } else if (how == "cut"_L1) {
            test::writeBytes(path, m_good.left(m_good.size() / 2));
        } else if (how == "noise"_L1) {
            const qsizetype root = test::querySql(goodFile(u"pages.baton"_s),
                                                  "SELECT rootpage FROM sqlite_schema WHERE name = 'link'")
                                       .toLongLong();
            test::writeBytes(path, m_good.left((root - 1) * 4096) + QByteArray(4096, '\x5a') +
                                       m_good.sliced(root * 4096));
        } else {
            test::writeBytes(path, m_good);
            test::runSql(path, how.toUtf8());
        }
        const QByteArray before = test::bytesOf(path);
        auto store = Store::open(path);
        Error error;
        if (!store) {
            error = store.error();
        } else {
            const auto plan = (*store)->load();
            QVERIFY2(!plan, "it was opened and loaded");
            error = plan.error();
            store->reset();
        }
        // What the window and most commands do: the check runs beside the reading.
        const auto loaded = Store::openAndLoad(path);
        QVERIFY2(!loaded, "it was opened and loaded at once");
        QCOMPARE(loaded.error().code, error.code);
        QVERIFY2(loaded.error().userMessage.contains(says), qPrintable(loaded.error().userMessage));
        QCOMPARE(int(error.code), code);
        QVERIFY2(error.userMessage.contains(says), qPrintable(error.userMessage));
        QVERIFY2(error.userMessage.contains(u"othing was changed"_s) || how == "empty"_L1,
                 qPrintable(error.userMessage));
        QCOMPARE(test::bytesOf(path), before);
        QVERIFY(!QFile::exists(path + "-wal"_L1));
        QVERIFY(!QFile::exists(path + "-journal"_L1));
    }

    void whatIsNoFileIsRefused()
    {
        const auto missing = Store::open(m_files.path(u"nowhere.baton"_s));
        QCOMPARE(missing.error().code, ErrorCode::NotFound);
        QVERIFY(missing.error().userMessage.contains(u"nowhere.baton"_s));
        QVERIFY(!QFile::exists(m_files.path(u"nowhere.baton"_s)));

        const QString folder = m_files.path(u"folder.baton"_s);
        QVERIFY(QDir().mkpath(folder));
        QVERIFY(Store::open(folder).error().userMessage.contains(u"is a folder"_s));

        const QString pipe = m_files.path(u"pipe.baton"_s);
        QCOMPARE(mkfifo(pipe.toUtf8().constData(), 0600), 0);
        QCOMPARE(Store::open(pipe).error().code, ErrorCode::NotOurs); // and does not hang

        const auto noFolder = Store::create(m_files.path(u"no/such/plan.baton"_s),
                                            {.id = {}, .name = {}, .timeZone = {}, .createdAt = noon()});
        QCOMPARE(noFolder.error().code, ErrorCode::ReadOnly);
    }

    void lockedFileIsRefusedAndOpensLater()
    {
        const QString path = goodFile(u"locked.baton"_s);
        sqlite3 *other = nullptr;
        QCOMPARE(sqlite3_open(path.toUtf8().constData(), &other), SQLITE_OK);
        QCOMPARE(sqlite3_exec(other, "BEGIN EXCLUSIVE", nullptr, nullptr, nullptr), SQLITE_OK);
        const auto refused = Store::open(path, {.busyMilliseconds = 50});
        QCOMPARE(refused.error().code, ErrorCode::Locked);
        QVERIFY(refused.error().userMessage.contains(u"Another program"_s));
        QCOMPARE(sqlite3_exec(other, "COMMIT", nullptr, nullptr, nullptr), SQLITE_OK);
        QVERIFY(Store::open(path, {.busyMilliseconds = 50}));

        // Opened before, locked now: the change is refused and can be repeated.
        auto store = Store::open(path, {.busyMilliseconds = 50});
        const Plan plan = *(*store)->load();
        QCOMPARE(sqlite3_exec(other, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr), SQLITE_OK);
        const ChangeSet change =
            test::setField(plan, RecordKind::Task, plan.rows<Task>()[1].id.uuid, "name", u"New"_s);
        QCOMPARE((*store)->commit(change, {u"ada"_s, {}}, noon()).error().code, ErrorCode::Locked);
        QCOMPARE(sqlite3_exec(other, "COMMIT", nullptr, nullptr, nullptr), SQLITE_OK);
        sqlite3_close(other);
        QVERIFY((*store)->commit(change, {u"ada"_s, {}}, noon()));
    }

    void exclusiveFileIsNobodyElses()
    {
        const QString path = goodFile(u"exclusive.baton"_s);
        auto mine = Store::open(path, {.isExclusive = true});
        QVERIFY(mine);
        QVERIFY((*mine)->isExclusive());
        QCOMPARE(Store::open(path, {.busyMilliseconds = 20}).error().code, ErrorCode::Locked);
        const Plan plan = *(*mine)->load();
        QVERIFY((*mine)->commit(
            test::setField(plan, RecordKind::Task, plan.rows<Task>()[1].id.uuid, "name", u"New"_s),
            {u"ada"_s, {}}, noon()));
        QVERIFY((*mine)->verify()->isSound());
        mine->reset();
        QVERIFY(Store::open(path, {.busyMilliseconds = 20}));
    }

    void readOnlyFileOrFolderCanBeReadAndCopied_data()
    {
        QTest::addColumn<bool>("isFolder");
        QTest::newRow("file") << false;
        QTest::newRow("folder") << true;
    }
    void readOnlyFileOrFolderCanBeReadAndCopied()
    {
        QFETCH(bool, isFolder);
        const QString root = m_files.path(isFolder ? u"readonlyfolder"_s : u"readonlyfile"_s);
        const QString elsewhere = root + "-copies"_L1;
        QVERIFY(QDir().mkpath(root) && QDir().mkpath(elsewhere));
        const QString path = root + "/plan.baton"_L1;
        test::writeBytes(path, m_good);
        const auto mode = [](const QString &name, mode_t bits) {
            return ::chmod(name.toUtf8().constData(), bits) == 0;
        };
        QVERIFY(mode(m_files.path(u"."_s), 0755) && mode(elsewhere, 0777));
        QVERIFY(mode(path, isFolder ? 0666 : 0444) && mode(root, isFolder ? 0555 : 0777));
        {
            const AsNobody nobody;
            if (!nobody.isOrdinary())
                QSKIP("cannot give up the rights of root here; read-only files are passed over");
            auto store = Store::open(path);
            QVERIFY2(store, qPrintable(store ? QString() : store.error().technical));
            QVERIFY((*store)->isReadOnly());
            const auto plan = (*store)->load();
            QVERIFY(plan);
            const auto refused = (*store)->commit(
                test::setField(*plan, RecordKind::Task, plan->rows<Task>()[1].id.uuid, "name", u"New"_s),
                {u"x"_s, {}}, noon());
            QCOMPARE(refused.error().code, ErrorCode::ReadOnly);
            QVERIFY((*store)->verify()->isSound());
            QVERIFY((*store)->copyTo(elsewhere + "/copy.baton"_L1));
            auto copy = Store::open(elsewhere + "/copy.baton"_L1);
            QVERIFY(copy && !(*copy)->isReadOnly());
            QCOMPARE((*store)->copyTo(root + "/../no/copy.baton"_L1).error().code, ErrorCode::ReadOnly);
        }
        QVERIFY(mode(root, 0755));
        QCOMPARE(test::bytesOf(path), m_good);
    }

    void unreadableFileIsRefused()
    {
        const QString path = goodFile(u"secret.baton"_s);
        QCOMPARE(::chmod(path.toUtf8().constData(), 0000), 0);
        const AsNobody nobody;
        if (!nobody.isOrdinary())
            QSKIP("cannot give up the rights of root here; unreadable files are passed over");
        const auto refused = Store::open(path);
        QCOMPARE(refused.error().code, ErrorCode::ReadOnly);
        QVERIFY2(refused.error().userMessage.contains(u"may not read"_s),
                 qPrintable(refused.error().userMessage));
    }

    // A writer that died in the middle of writing leaves a journal; opening takes its half change back.
    void interruptedChangeIsTakenBack()
    {
        const QString path = goodFile(u"victim.baton"_s);
        sqlite3 *writer = nullptr;
        QCOMPARE(sqlite3_open(path.toUtf8().constData(), &writer), SQLITE_OK);
        QCOMPARE(sqlite3_exec(writer, "PRAGMA cache_size = 1; BEGIN; UPDATE task SET notes = 'half done'",
                              nullptr, nullptr, nullptr),
                 SQLITE_OK);
        const QString hot = m_files.path(u"hot.baton"_s);
        QCOMPARE(QProcess::execute(u"cp"_s, {path, hot}), 0);
        QCOMPARE(QProcess::execute(u"cp"_s, {path + "-journal"_L1, hot + "-journal"_L1}), 0);
        QVERIFY(QFileInfo(hot + "-journal"_L1).size() > 512);
        QVERIFY(test::bytesOf(hot).contains("half done"));
        sqlite3_close(writer);

        // In a folder without write permission that cannot be done, and the file says so.
        const QString root = m_files.path(u"hotreadonly"_s);
        QVERIFY(QDir().mkpath(root));
        QCOMPARE(QProcess::execute(u"cp"_s, {hot, hot + "-journal"_L1, root}), 0);
        QCOMPARE(::chmod(m_files.path(u"."_s).toUtf8().constData(), 0755), 0);
        QCOMPARE(::chmod(root.toUtf8().constData(), 0555), 0);
        {
            const AsNobody nobody;
            if (nobody.isOrdinary()) {
                const auto refused = Store::open(root + "/hot.baton"_L1);
                QVERIFY(!refused);
                QCOMPARE(refused.error().code, ErrorCode::ReadOnly);
                QVERIFY2(refused.error().userMessage.contains(u"interrupted change"_s),
                         qPrintable(refused.error().userMessage));
            }
        }
        QCOMPARE(::chmod(root.toUtf8().constData(), 0755), 0);

        auto store = Store::open(hot);
        QVERIFY(store);
        const auto plan = (*store)->load();
        QVERIFY(plan);
        for (const Task &task : plan->rows<Task>())
            QVERIFY(task.notes != u"half done"_s);
        QVERIFY((*store)->verify()->isSound());
        QVERIFY(!QFile::exists(hot + "-journal"_L1));
    }

    void movedFileRefusesChangesButCanBeCopied()
    {
        const QString path = goodFile(u"moving.baton"_s);
        auto store = Store::open(path);
        const Plan plan = *(*store)->load();
        QVERIFY(!(*store)->isFileMoved());
        QVERIFY(QFile::rename(path, m_files.path(u"moved.baton"_s)));
        QVERIFY((*store)->isFileMoved());
        const auto refused = (*store)->commit(
            test::setField(plan, RecordKind::Task, plan.rows<Task>()[1].id.uuid, "name", u"New"_s),
            {u"x"_s, {}}, noon());
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::NotFound);
        QVERIFY2(refused.error().userMessage.contains(u"moved"_s), qPrintable(refused.error().userMessage));
        QVERIFY((*store)->copyTo(m_files.path(u"rescued.baton"_s)));
        store->reset();
        auto rescued = Store::open(m_files.path(u"rescued.baton"_s));
        QVERIFY(rescued);
        QCOMPARE(test::canonicalDump(*(*rescued)->load()), test::canonicalDump(plan));
    }
};

QTEST_GUILESS_MAIN(TestOpen)
#include "tst_open.moc"
