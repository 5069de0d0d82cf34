// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/store.h"

#include "tests/support/everyfield.h"
#include "tests/support/plangenerator.h"
#include "tests/support/workspacefile.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace baton;
using test::noon;

class TestVerify : public QObject
{
    Q_OBJECT

    test::Workspace m_files;
    QByteArray m_good;

private Q_SLOTS:
    void initTestCase()
    {
        const QString path = m_files.newPath();
        Plan plan = test::everyField(3, 3);
        auto store = m_files.makeWith(path, plan);
        QRandomGenerator random(1);
        for (int i = 0; i < 20; ++i) {
            const ChangeSet change = test::randomChange(plan, random);
            QVERIFY(plan.apply(change));
            QVERIFY(store->commit(change, {u"ada"_s, {}}, noon()));
        }
        const auto report = store->verify();
        QVERIFY(report && report->isSound());
        QCOMPARE(report->head, *store->head());
        store.reset();
        m_good = test::bytesOf(path);
    }

    // What somebody with a database browser can do; each is found, and says what is wrong.
    void alterationsAreFound_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QString>("says");
        const QString record = u"is not what the history says"_s;
        const QString chain = u"The history was altered"_s;
        QTest::newRow("a name") << QByteArray("UPDATE person SET name = 'Mallory' WHERE rowid = 1") << record;
        QTest::newRow("one letter") << QByteArray("UPDATE task SET notes = notes || '.' WHERE rowid = 1")
                                    << record;
        QTest::newRow("a date") << QByteArray(
                                       "UPDATE acceptance SET decided_on = '2001-01-01' WHERE rowid = 1")
                                << record;
        QTest::newRow("version of a row")
            << QByteArray("UPDATE waiver SET rv = rv + 1 WHERE rowid = 2") << record;
        QTest::newRow("row removed") << QByteArray("DELETE FROM snapshot WHERE rowid = 1") << record;
        QTest::newRow("row added")
            << QByteArray(
                   "INSERT INTO snapshot SELECT '00000000-0000-4000-8000-000000000001', project, taken_on, "
                   "taken_by, score, verdict, gates_passed, gates_waived, gates_open, gates_failed, p50, "
                   "p80, "
                   "revision, inputs_hash, note, 1 FROM snapshot LIMIT 1")
            << record;
        const QByteArray open =
            "DROP TRIGGER change_no_update; DROP TRIGGER change_row_no_update; DROP TRIGGER "
            "change_no_delete; DROP TRIGGER change_row_no_delete; ";
        QTest::newRow("who") << open + "UPDATE change SET who = 'mallory' WHERE seq = 5" << chain;
        QTest::newRow("when") << open + "UPDATE change SET at = '2020-01-01T00:00:00.000Z' WHERE seq = 5"
                              << chain;
        QTest::newRow("what it was called")
            << open + "UPDATE change SET text = replace(text, 'Random', 'No')" << chain;
        QTest::newRow("for which project")
            << open + "UPDATE change SET project = NULL WHERE seq = 5" << chain;
        QTest::newRow("with which authority")
            << open + "UPDATE change SET authority = 'x' WHERE seq = 5" << chain;
        QTest::newRow("what was changed")
            << open + "UPDATE change_row SET before_json = '{}' WHERE seq = 1 AND n = 2" << chain;
        QTest::newRow("a change left out")
            << open + "DELETE FROM change_row WHERE seq = 9; DELETE FROM change WHERE seq = 9" << chain;
        QTest::newRow("the end left out")
            << open + "DELETE FROM change_row WHERE seq = 21; DELETE FROM change WHERE seq = 21"
            << u"does not end where"_s;
        QTest::newRow("head") << QByteArray("UPDATE workspace SET head = head + 1")
                              << u"does not end where"_s;
        QTest::newRow("time zone") << QByteArray("UPDATE workspace SET time_zone = 'UTC'") << chain;
        QTest::newRow("name of the workspace") << QByteArray("UPDATE workspace SET name = 'Other'") << chain;
        QTest::newRow("reference to nothing")
            << QByteArray(
                   "UPDATE absence SET person = '00000000-0000-4000-8000-000000000001' WHERE rowid = 1")
            << u"refers to another"_s;
    }
    void alterationsAreFound()
    {
        QFETCH(QByteArray, sql);
        QFETCH(QString, says);
        const QString path = m_files.newPath();
        test::writeBytes(path, m_good);
        const QByteArray triggers =
            test::querySql(path, "SELECT group_concat(sql, ';') FROM sqlite_schema WHERE type = 'trigger' "
                                 "AND tbl_name LIKE 'change%'");
        test::runSql(path, sql);
        if (sql.startsWith("DROP"))
            test::runSql(path, triggers); // a careful forger
        const QByteArray before = test::bytesOf(path);
        auto store = Store::open(path);
        QVERIFY2(store, qPrintable(store ? QString() : store.error().technical));
        const auto report = (*store)->verify();
        QVERIFY(report);
        QVERIFY(!report->isSound());
        QStringList messages;
        for (const Error &problem : report->problems)
            messages += problem.userMessage;
        QVERIFY2(messages.join(u'\n').contains(says), qPrintable(messages.join(u'\n')));
        store->reset();
        QCOMPARE(test::bytesOf(path), before);
    }

    void aForgerWhoRehashesMovesTheAnchor()
    {
        // Whoever rewrites the whole chain cannot keep the head hash that reports have printed.
        const QString path = m_files.newPath();
        test::writeBytes(path, m_good);
        auto store = Store::open(path);
        const Head printed = *(*store)->head();
        const Plan plan = *(*store)->load();
        QVERIFY((*store)->commit(
            test::setField(plan, RecordKind::Task, plan.rows<Task>()[0].id.uuid, "name", u"Other"_s),
            {u"x"_s, {}}, noon()));
        QVERIFY((*store)->head()->hash != printed.hash);
    }

    void checkCanBeStopped()
    {
        const QString path = m_files.newPath();
        auto store = m_files.makeWith(path, test::generatePlan({.tasks = 2000, .items = 100}));
        int calls = 0;
        const auto report = store->verify([&calls] { return ++calls > 5; });
        QVERIFY(!report);
        QCOMPARE(report.error().code, ErrorCode::Cancelled);
        QVERIFY(store->verify()->isSound());
    }

    void copyHoldsTheSameAndIsVerified()
    {
        const QString path = m_files.newPath();
        test::writeBytes(path, m_good);
        auto store = Store::open(path);
        const QString copy = m_files.path(u"copy's %41 name.baton"_s);
        QVERIFY((*store)->copyTo(copy));
        auto copied = Store::open(copy);
        QVERIFY(copied);
        QCOMPARE(*(*copied)->head(), *(*store)->head());
        QCOMPARE(test::canonicalDump(*(*copied)->load()), test::canonicalDump(*(*store)->load()));
        QCOMPARE((*copied)->workspace().id, (*store)->workspace().id);
        QVERIFY((*copied)->verify()->isSound());
        copied->reset();

        const QByteArray before = test::bytesOf(copy);
        QCOMPARE((*store)->copyTo(copy).error().code, ErrorCode::Exists);
        QCOMPARE((*store)->copyTo(path).error().code, ErrorCode::Exists);
        QCOMPARE(test::bytesOf(copy), before);
        QCOMPARE(QFileInfo(copy).dir().entryList({u".*part*"_s}, QDir::Files | QDir::Hidden), QStringList());
    }

    void backupsAreThinnedOut()
    {
        const QString path = m_files.path(u"my plan.v2.baton"_s);
        test::writeBytes(path, m_good);
        auto store = Store::open(path);
        const QDir folder(backupFolderOf(path));
        const auto names = [&folder] { return QDir(folder.path()).entryList(QDir::Files, QDir::Name); };
        // 23:30 UTC is the next day in Berlin.
        const auto first =
            (*store)->backUp(BackupReason::Daily, QDateTime(QDate(2026, 3, 1), QTime(23, 30), Qt::UTC));
        QVERIFY(first);
        QCOMPARE(QFileInfo(*first).fileName(), u"my plan.v2 - daily - 2026-03-02.baton"_s);
        QCOMPARE(*(*store)->backUp(BackupReason::Daily, noon()), *first);
        QCOMPARE(names().size(), 1);
        QFile other(folder.filePath(u"holiday photos.baton"_s));
        QVERIFY(other.open(QIODevice::WriteOnly));
        other.close();
        for (int day = 1; day <= 9; ++day)
            QVERIFY((*store)->backUp(BackupReason::Daily, noon().addDays(day)));
        QVERIFY((*store)->backUp(BackupReason::BeforeImport, noon()));
        QVERIFY((*store)->backUp(BackupReason::BeforeImport, noon()));
        const QStringList left = names();
        QCOMPARE(left.filter(u"daily"_s).size(), backupsKept);
        QCOMPARE(left.filter(u"before import"_s).size(), 2);
        QVERIFY(left.contains(u"holiday photos.baton"_s));
        QVERIFY(left.contains(u"my plan.v2 - daily - 2026-03-11.baton"_s));
        QVERIFY(!left.contains(u"my plan.v2 - daily - 2026-03-02.baton"_s));
        auto backup = Store::open(folder.filePath(left.filter(u"daily"_s).last()));
        QVERIFY(backup);
        QVERIFY((*backup)->verify()->isSound());
    }
};

QTEST_GUILESS_MAIN(TestVerify)
#include "tst_verify.moc"
