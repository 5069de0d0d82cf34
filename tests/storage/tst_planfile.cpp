// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/planfile.h"

#include "tests/support/everyfield.h"
#include "tests/support/plangenerator.h"
#include "tests/support/workspacefile.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

#include <sqlite3.h>

using namespace Qt::StringLiterals;
using namespace baton;
using test::noon;

// Everything submitted has been stored; says why not.
#define STORED(file)                                                                                         \
    do {                                                                                                     \
        const auto stored_ = (file)->waitUntilStored();                                                      \
        QVERIFY2(stored_,                                                                                    \
                 stored_ ? "" : qPrintable(stored_.error().userMessage + stored_.error().technical));        \
    } while (false)

class TestPlanFile : public QObject
{
    Q_OBJECT

    test::Workspace m_files;

    static PlanFile::Options options()
    {
        PlanFile::Options options;
        options.clock = noon;
        options.watchMilliseconds = 0;
        options.isChecked = false;
        options.hasDailyBackup = false;
        options.store.busyMilliseconds = 200;
        return options;
    }
    std::unique_ptr<PlanFile> open(const QString &path, const PlanFile::Options &with = options())
    {
        auto file = PlanFile::open(path, with);
        if (!file)
            qFatal("%s", qPrintable(file.error().technical));
        (*file)->document().setToday(QDate(2026, 3, 2));
        return std::move(*file);
    }
    QString newFile(int tasks = 10)
    {
        const QString path = m_files.newPath();
        m_files.makeWith(path, test::generatePlan({.tasks = tasks, .items = 5})).reset();
        return path;
    }
    static TaskId taskOf(const PlanFile &file, size_t index = 1)
    {
        // In an order that does not depend on who loaded when.
        std::vector<TaskId> ids;
        for (const Task &task : file.document().plan().rows<Task>())
            ids.push_back(task.id);
        std::sort(ids.begin(), ids.end());
        return ids[index];
    }
    static bool rename(PlanFile &file, TaskId task, const QString &name)
    {
        Edit edit(file.document().plan(), "Rename task to %1", {name});
        edit.set(task, &Task::name, name);
        return file.document().commit(std::move(edit)).isOk();
    }
    static QString nameOf(const PlanFile &file, TaskId task)
    {
        return file.document().plan().find(task)->name;
    }

private Q_SLOTS:
    void editIsThereAtOnceAndStoredSoon()
    {
        const QString path = newFile();
        auto file = open(path);
        QCOMPARE(file->document().revision(), 1);
        QSignalSpy stored(&file->document(), &Document::stored);
        const TaskId task = taskOf(*file);
        QVERIFY(rename(*file, task, u"Renamed"_s));
        QCOMPARE(nameOf(*file, task), u"Renamed"_s);
        QCOMPARE(file->document().pendingCount(), 1U);
        QTRY_COMPARE(file->document().pendingCount(), 0U);
        QCOMPARE(stored.size(), 1);
        QCOMPARE(file->document().revision(), 2);
        file.reset();
        QCOMPARE(nameOf(*open(path), task), u"Renamed"_s);
    }

    void closingWaitsForTheQueue()
    {
        const QString path = newFile();
        auto file = open(path);
        const TaskId task = taskOf(*file);
        for (int i = 0; i < 50; ++i)
            QVERIFY(rename(*file, task, u"Name %1"_s.arg(i)));
        file.reset();
        file = open(path);
        QCOMPARE(nameOf(*file, task), u"Name 49"_s);
        QCOMPARE(file->document().revision(), 51);
    }

    void undoAndRedoAreStored()
    {
        const QString path = newFile();
        auto file = open(path);
        const TaskId task = taskOf(*file);
        const QString before = nameOf(*file, task);
        QVERIFY(rename(*file, task, u"Renamed"_s));
        QVERIFY(file->document().undo());
        STORED(file);
        QCOMPARE(nameOf(*open(path), task), before);
        QVERIFY(file->document().redo());
        STORED(file);
        QCOMPARE(nameOf(*open(path), task), u"Renamed"_s);
    }

    void refusalTakesBackTheChangeAndAllBehindIt()
    {
        const QString path = newFile();
        auto mine = open(path);
        auto theirs = open(path);
        const TaskId first = taskOf(*mine, 1);
        const TaskId second = taskOf(*mine, 2);
        const QString secondName = nameOf(*mine, second);
        QVERIFY(rename(*theirs, first, u"Theirs"_s));
        STORED(theirs);

        QSignalSpy refused(&mine->document(), &Document::refused);
        QVERIFY(rename(*mine, first, u"Mine"_s));
        QVERIFY(rename(*mine, second, u"Behind"_s));
        QVERIFY(rename(*mine, first, u"Mine again"_s));
        const auto answer = mine->waitUntilStored();
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, ErrorCode::Conflict);
        QCOMPARE(refused.size(), 1);
        QCOMPARE(refused[0][1].value<QList<ChangeSet>>().size(), 3);
        QCOMPARE(nameOf(*mine, first), u"Theirs"_s);
        QCOMPARE(nameOf(*mine, second), secondName);
        QVERIFY(!mine->document().canUndo());
        // And it goes on.
        QVERIFY(rename(*mine, first, u"Use mine"_s));
        STORED(mine);
        auto fresh = open(path);
        QCOMPARE(nameOf(*fresh, first), u"Use mine"_s);
        QCOMPARE(nameOf(*fresh, second), secondName);
        QCOMPARE(test::canonicalDump(fresh->document().plan()), test::canonicalDump(mine->document().plan()));
    }

    void secondWindowCatchesUp()
    {
        const QString path = newFile();
        PlanFile::Options watching = options();
        watching.watchMilliseconds = 20;
        auto mine = open(path, watching);
        auto theirs = open(path);
        const TaskId task = taskOf(*mine);
        QSignalSpy changed(&mine->document(), &Document::changed);
        QVERIFY(rename(*theirs, task, u"Theirs"_s));
        STORED(theirs);
        QTRY_COMPARE(nameOf(*mine, task), u"Theirs"_s);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(mine->document().revision(), 2);
        // No news of oneself.
        QVERIFY(rename(*mine, task, u"Mine"_s));
        STORED(mine);
        QTest::qWait(100);
        QCOMPARE(changed.size(), 2);
    }

    void changesBetweenMineArriveInOrder()
    {
        const QString path = newFile();
        auto mine = open(path);
        auto theirs = open(path);
        const TaskId first = taskOf(*mine, 1);
        const TaskId second = taskOf(*mine, 2);
        QVERIFY(rename(*theirs, first, u"Theirs 1"_s));
        QVERIFY(rename(*theirs, first, u"Theirs 2"_s));
        STORED(theirs);
        QVERIFY(rename(*mine, second, u"Mine"_s));
        STORED(mine);
        QCOMPARE(nameOf(*mine, first), u"Theirs 2"_s);
        QCOMPARE(nameOf(*mine, second), u"Mine"_s);
        QCOMPARE(mine->document().revision(), 4);
    }

    // Two windows edit the same few fields as fast as they can; in the end both show what the file holds.
    void racingWindowsConverge()
    {
        const QString path = newFile();
        PlanFile::Options watching = options();
        watching.watchMilliseconds = 5;
        watching.store.busyMilliseconds = 10'000;
        auto a = open(path, watching);
        auto b = open(path, watching);
        QRandomGenerator random(3);
        for (int i = 0; i < 150; ++i) {
            PlanFile &file = random.bounded(2) ? *a : *b;
            const TaskId task = taskOf(file, random.bounded(3u));
            QVERIFY(rename(file, task, u"Name %1"_s.arg(i)));
            if (random.bounded(4) == 0)
                QTest::qWait(static_cast<int>(random.bounded(12)));
        }
        const auto settled = [&](const PlanFile &file) { return file.document().pendingCount() == 0; };
        QTRY_VERIFY(settled(*a) && settled(*b));
        const QByteArray stored = test::canonicalDump(open(path)->document().plan());
        QTRY_COMPARE(test::canonicalDump(a->document().plan()), stored);
        QTRY_COMPARE(test::canonicalDump(b->document().plan()), stored);
        QVERIFY(a->store().askAndWait([](Store &store) { return store.verify(); })->isSound());
    }

    void lockedFileRefusesWithoutLoss()
    {
        const QString path = newFile();
        auto file = open(path);
        const TaskId task = taskOf(*file);
        const QString before = nameOf(*file, task);
        sqlite3 *other = nullptr;
        QCOMPARE(sqlite3_open(path.toUtf8().constData(), &other), SQLITE_OK);
        QCOMPARE(sqlite3_exec(other, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr), SQLITE_OK);
        QVERIFY(rename(*file, task, u"Renamed"_s));
        const auto answer = file->waitUntilStored();
        QCOMPARE(answer.error().code, ErrorCode::Locked);
        QCOMPARE(nameOf(*file, task), before);
        QCOMPARE(sqlite3_exec(other, "COMMIT", nullptr, nullptr, nullptr), SQLITE_OK);
        sqlite3_close(other);
        QVERIFY(rename(*file, task, u"Renamed"_s));
        STORED(file);
    }

    void wholeFileIsCheckedInTheBackground()
    {
        const QString path = newFile(500);
        PlanFile::Options checking = options();
        checking.isChecked = true;
        auto file = open(path, checking);
        QSignalSpy checked(&file->store(), &StoreThread::checked);
        QTRY_COMPARE(checked.size(), 1);
        QVERIFY(checked[0][0].value<VerifyReport>().isSound());
        file.reset();

        test::runSql(path, "UPDATE person SET name = 'Mallory' WHERE rowid = 2");
        file = open(path, checking);
        QSignalSpy found(&file->store(), &StoreThread::checked);
        QTRY_COMPARE(found.size(), 1);
        QVERIFY(!found[0][0].value<VerifyReport>().isSound());
        file.reset();

        checking.store.isExclusive = true;
        file = open(path, checking);
        QVERIFY(file->isExclusive());
        QSignalSpy again(&file->store(), &StoreThread::checked);
        QTRY_COMPARE(again.size(), 1);
    }

    void editsGoThroughWhileItIsChecked()
    {
        const QString path = newFile(3000);
        PlanFile::Options checking = options();
        checking.isChecked = true;
        checking.store.busyMilliseconds = 10'000;
        auto file = open(path, checking);
        QSignalSpy checked(&file->store(), &StoreThread::checked);
        for (int i = 0; i < 5; ++i) {
            QVERIFY(rename(*file, taskOf(*file), u"Name %1"_s.arg(i)));
            STORED(file);
        }
        QTRY_COMPARE_WITH_TIMEOUT(checked.size(), 1, 30'000);
        QVERIFY(checked[0][0].value<VerifyReport>().isSound());
    }

    void closingStopsTheCheck()
    {
        const QString path = newFile(3000);
        PlanFile::Options checking = options();
        checking.isChecked = true;
        for (int i = 0; i < 5; ++i) {
            auto file = open(path, checking);
            QTest::qWait(i * 7);
        }
    }

    void dailyBackupAtTheFirstEdit()
    {
        const QString path = newFile();
        PlanFile::Options backing = options();
        backing.hasDailyBackup = true;
        QDateTime now = noon();
        backing.clock = [&now] { return now; };
        auto file = open(path, backing);
        const TaskId task = taskOf(*file);
        const QString before = nameOf(*file, task);
        const auto backups = [&] { return QDir(backupFolderOf(path)).entryList(QDir::Files, QDir::Name); };
        STORED(file);
        QCOMPARE(backups().size(), 0); // looking is not editing
        for (const QString &name : {u"First"_s, u"Second"_s}) {
            QVERIFY(rename(*file, task, name));
            STORED(file);
        }
        QCOMPARE(backups().size(), 1);
        QCOMPARE(nameOf(*open(backupFolderOf(path) + u'/' + backups().first()), task), before);
        now = now.addDays(1);
        QVERIFY(rename(*file, task, u"Third"_s));
        STORED(file);
        QCOMPARE(backups().size(), 2);
        QCOMPARE(nameOf(*open(backupFolderOf(path) + u'/' + backups().last()), task), u"Second"_s);
    }

    void movedFileIsTold()
    {
        const QString path = newFile();
        PlanFile::Options watching = options();
        watching.watchMilliseconds = 10;
        auto file = open(path, watching);
        QSignalSpy moved(&file->store(), &StoreThread::fileMoved);
        QVERIFY(QFile::rename(path, m_files.path(u"elsewhere.baton"_s)));
        QTRY_COMPARE(moved.size(), 1);
        QTest::qWait(50);
        QCOMPARE(moved.size(), 1);
    }

    void foundingChangeComesWithTheFileOrNotAtAll()
    {
        const Plan plan = test::generatePlan({.tasks = 10, .items = 5});
        const QString path = m_files.newPath();
        ChangeSet creation = test::creationOf(plan);
        const WorkspaceInfo info{
            .id = {}, .name = u"New"_s, .timeZone = u"Asia/Tokyo"_s, .createdAt = noon()};
        {
            auto file = PlanFile::create(path, info, Founding{creation, {u"ada"_s, {}}}, options());
            QVERIFY(file);
            QCOMPARE(test::canonicalDump((*file)->document().plan()), test::canonicalDump(plan));
            QCOMPARE((*file)->document().revision(), 1);
            QCOMPARE((*file)->workspace().timeZone, u"Asia/Tokyo"_s);
        }
        QCOMPARE(PlanFile::create(path, info, {}, options()).error().code, ErrorCode::Exists);

        const QString other = m_files.newPath();
        for (RowChange &row : creation.rows) {
            for (FieldChange &field : row.fields) {
                if (row.record == RecordKind::Task && textOf(field.after))
                    field.after = QString(100'000, u'x');
            }
        }
        const auto refused = PlanFile::create(other, info, Founding{creation, {u"ada"_s, {}}}, options());
        QVERIFY(!refused);
        QVERIFY(!QFile::exists(other));
        QCOMPARE(QFileInfo(other).dir().entryList({u"*.part*"_s}, QDir::Files | QDir::Hidden), QStringList());
    }

    void questionsAreAnsweredAfterWhatWasSubmitted()
    {
        auto file = open(newFile());
        const TaskId task = taskOf(*file);
        QVERIFY(rename(*file, task, u"Renamed"_s));
        size_t entries = 0;
        file->store().ask(
            this, [task](Store &store) { return store.rowHistory(RecordKind::Task, task.uuid); },
            [&entries](const Result<std::vector<HistoryEntry>> &history) { entries = history->size(); });
        QTRY_COMPARE(entries, 2U);
        // Nobody is there any more to hear the answer.
        auto context = std::make_unique<QObject>();
        bool isAnswered = false;
        file->store().ask(
            context.get(), [](Store &store) { return store.head(); },
            [&isAnswered](const Result<Head> &) { isAnswered = true; });
        context.reset();
        STORED(file);
        QTest::qWait(20);
        QVERIFY(!isAnswered);
    }
};

QTEST_GUILESS_MAIN(TestPlanFile)
#include "tst_planfile.moc"
