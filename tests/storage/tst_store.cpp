// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/store.h"

#include "models/storage/difference.h"
#include "tests/support/everyfield.h"
#include "tests/support/plangenerator.h"
#include "tests/support/workspacefile.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace baton;

using test::noon;
using test::setField;

namespace {

const Actor ada{u"ada"_s, {}};

} // namespace

class TestStore : public QObject
{
    Q_OBJECT

    test::Workspace m_files;

private Q_SLOTS:
    void newFileIsAnEmptyWorkspace()
    {
        auto store = m_files.make(m_files.newPath());
        auto plan = store->load();
        QVERIFY(plan);
        QVERIFY(plan->openProject().isNull());
        QVERIFY(holdSame(*plan, Plan()));
        QCOMPARE(store->head()->revision, 0);
        QCOMPARE(store->head()->hash.size(), 64);

        const QUuid id = store->workspace().id;
        store = m_files.reopen(std::move(store));
        QCOMPARE(store->workspace().id, id);
        QCOMPARE(store->workspace().name, u"Test"_s);
        QCOMPARE(store->workspace().timeZone, u"Europe/Berlin"_s);
        QCOMPARE(store->workspace().createdAt, noon());
    }

    void neverReplacesAFile()
    {
        const QString path = m_files.newPath();
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("precious");
        file.close();
        const auto store = Store::create(path, {});
        QVERIFY(!store);
        QCOMPARE(store.error().code, ErrorCode::Exists);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), "precious");
        QCOMPARE(QFileInfo(path).dir().entryList({u"*.part*"_s}, QDir::Files | QDir::Hidden), QStringList());
    }

    void namesOfFilesAreTaken_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("space") << u"my plan.baton"_s;
        QTest::newRow("percent") << u"100%41.baton"_s;
        QTest::newRow("question mark") << u"what?mode=memory.baton"_s;
        QTest::newRow("hash") << u"a#b&c=d.baton"_s;
        QTest::newRow("umlaut") << u"Übergabe.baton"_s;
        QTest::newRow("other scripts") << u"引き継ぎ 🚀.baton"_s;
        QTest::newRow("quote") << u"it's \"it\".baton"_s;
    }
    void namesOfFilesAreTaken()
    {
        QFETCH(QString, name);
        const QString path = m_files.path(name);
        auto store = m_files.make(path);
        QVERIFY(QFile::exists(path));
        store = m_files.reopen(std::move(store));
        QCOMPARE(store->path(), path);
    }

    void everyFieldOfEveryRecordSurvives()
    {
        for (quint32 seed = 1; seed <= 5; ++seed) {
            const Plan plan = test::everyField(4, seed);
            auto store = m_files.reopen(m_files.makeWith(m_files.newPath(), plan));
            const auto loaded = store->load();
            QVERIFY2(loaded, qPrintable(loaded ? QString() : loaded.error().technical));
            QCOMPARE(test::canonicalDump(*loaded), test::canonicalDump(plan));
            QVERIFY(holdSame(*loaded, plan));
            QCOMPARE(loaded->openProject(), plan.openProject());
        }
    }

    void everyFieldCanBeEmptied()
    {
        Plan plan = test::everyField(2, 7);
        auto store = m_files.makeWith(m_files.newPath(), plan);
        for (const RecordInfo &info : allRecords()) {
            ChangeSet change;
            change.operation = QUuid::createUuid();
            forEachRow(plan, info.kind, [&](const void *row, QUuid id) {
                RowChange cleared{info.kind, id, RowChange::Operation::Update, {}};
                for (size_t f = 0; f < info.fields.size(); ++f) {
                    const FieldInfo &field = info.fields[f];
                    const Value was = field.get(row);
                    if (field.isNullable && !field.isRequired && !baton::isNull(was))
                        cleared.fields.push_back({static_cast<int>(f), was, Value{}});
                }
                if (!cleared.fields.empty())
                    change.rows.push_back(std::move(cleared));
            });
            QVERIFY(plan.apply(change));
            QVERIFY(store->commit(change, ada, noon()));
        }
        store = m_files.reopen(std::move(store));
        QCOMPARE(test::canonicalDump(*store->load()), test::canonicalDump(plan));
    }

    void twoPeopleChangingDifferentFieldsOfARowBothWin()
    {
        const Plan plan = test::generatePlan({.tasks = 5, .items = 5});
        auto mine = m_files.makeWith(m_files.newPath(), plan);
        auto theirs = Store::open(mine->path());
        QVERIFY(theirs);
        const QUuid task = plan.rows<Task>()[1].id.uuid;
        QVERIFY((*theirs)->commit(setField(plan, RecordKind::Task, task, "name", u"Theirs"_s), ada, noon()));
        QVERIFY(mine->commit(setField(plan, RecordKind::Task, task, "priority", qint64(700)), ada, noon()));
        const auto loaded = mine->load();
        QCOMPARE(loaded->find(TaskId{task})->name, u"Theirs"_s);
        QCOMPARE(loaded->find(TaskId{task})->priority, 700);
    }

    void secondChangeOfAFieldIsRefusedWithWhoWhenAndBothValues()
    {
        const Plan plan = test::generatePlan({.tasks = 5, .items = 5});
        auto mine = m_files.makeWith(m_files.newPath(), plan);
        auto theirs = Store::open(mine->path());
        QVERIFY(theirs);
        const QUuid task = plan.rows<Task>()[1].id.uuid;
        const Actor them{u"bo"_s, plan.rows<Person>()[1].id};
        QVERIFY((*theirs)->commit(setField(plan, RecordKind::Task, task, "name", u"Their name %6"_s), them,
                                  QDateTime(QDate(2026, 7, 2), QTime(9, 30), Qt::UTC)));
        const Head before = *mine->head();
        ChangeSet change = setField(plan, RecordKind::Task, task, "name", u"My name"_s);
        change.rows.push_back(
            setField(plan, RecordKind::Task, plan.rows<Task>()[2].id.uuid, "priority", qint64(1)).rows[0]);
        const auto refused = mine->commit(change, ada, noon());
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Conflict);
        for (const QString &part : {u"Their name %6"_s, u"My name"_s, plan.rows<Person>()[1].name, u"Name"_s,
                                    u"11:30"_s}) // 09:30 UTC in Berlin
            QVERIFY2(refused.error().userMessage.contains(part), qPrintable(refused.error().userMessage));
        // Refused whole: the other row is as it was, and so is the history.
        QCOMPARE(*mine->head(), before);
        QCOMPARE(mine->load()->rows<Task>()[2].priority, 500);
    }

    void changeOfARemovedRowIsRefused()
    {
        const Plan plan = test::generatePlan(
            {.tasks = 5, .items = 0, .linksPerTask = 0, .assignmentsPerTask = 0, .deliverables = 0});
        auto store = m_files.makeWith(m_files.newPath(), plan);
        Plan without = plan;
        const TaskId gone = plan.rows<Task>().back().id;
        ChangeSet removal;
        removal.operation = QUuid::createUuid();
        removal.rows = difference(plan, Plan(), {}).rows;
        std::erase_if(removal.rows, [&](const RowChange &row) { return row.id != gone.uuid; });
        QCOMPARE(removal.rows.size(), 1U);
        QVERIFY(store->commit(removal, {u"remover"_s, {}}, noon()));
        const auto refused =
            store->commit(setField(plan, RecordKind::Task, gone.uuid, "name", u"Late"_s), ada, noon());
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Conflict);
        QVERIFY2(refused.error().userMessage.contains(u"remover"_s), qPrintable(refused.error().userMessage));
        // And removing it twice, too.
        removal.operation = QUuid::createUuid();
        QCOMPARE(store->commit(removal, ada, noon()).error().code, ErrorCode::Conflict);
    }

    void removalOfAChangedRowIsRefused()
    {
        const Plan plan = test::generatePlan(
            {.tasks = 5, .items = 5, .linksPerTask = 0, .assignmentsPerTask = 0, .deliverables = 0});
        auto store = m_files.makeWith(m_files.newPath(), plan);
        const TaskId task = plan.rows<Task>().back().id;
        QVERIFY(store->commit(setField(plan, RecordKind::Task, task.uuid, "notes", u"Keep me"_s),
                              {u"bo"_s, {}}, noon()));
        ChangeSet removal = difference(plan, Plan(), {});
        std::erase_if(removal.rows, [&](const RowChange &row) { return row.id != task.uuid; });
        const auto refused = store->commit(removal, ada, noon());
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Conflict);
        QVERIFY2(refused.error().userMessage.contains(u"Keep me"_s), qPrintable(refused.error().userMessage));
        QVERIFY(store->load()->find(task));
    }

    void referenceToARecordRemovedMeanwhileIsRefused()
    {
        const Plan plan = test::generatePlan({.tasks = 6, .items = 3, .deliverables = 0});
        auto store = m_files.makeWith(m_files.newPath(), plan);
        const auto refused =
            store->commit(setField(plan, RecordKind::ChecklistItem, plan.rows<ChecklistItem>()[0].id.uuid,
                                   "task", QUuid::createUuid().toString(QUuid::WithoutBraces)),
                          ada, noon());
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Conflict);
        // The connection is free for the next change.
        QVERIFY(store->commit(
            setField(plan, RecordKind::Task, plan.rows<Task>()[1].id.uuid, "name", u"Next"_s), ada, noon()));
    }

    void sameOperationIsStoredOnce()
    {
        const Plan plan = test::generatePlan({.tasks = 5, .items = 5});
        auto store = m_files.makeWith(m_files.newPath(), plan);
        const ChangeSet change =
            setField(plan, RecordKind::Task, plan.rows<Task>()[1].id.uuid, "name", u"Once"_s);
        const auto first = store->commit(change, ada, noon());
        QVERIFY(first);
        const auto second = store->commit(change, ada, noon());
        QVERIFY(second);
        QCOMPARE(*second, *first);
        QCOMPARE(store->head()->revision, *first);
        QCOMPARE(*store->revisionOf(change.operation), std::optional<qint64>(*first));
        QCOMPARE(*store->revisionOf(QUuid::createUuid()), std::optional<qint64>());
    }

    void emptyChangeLeavesNoTrace()
    {
        auto store = m_files.make(m_files.newPath());
        const Head before = *store->head();
        QVERIFY(store->commit({}, ada, noon()));
        QCOMPARE(*store->head(), before);
    }

    void textThatCannotBeStoredIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("lone surrogate") << QString(QChar(0xD83D));
        QTest::newRow("NUL") << u"a"_s + QChar(0) + u"b"_s;
        QTest::newRow("too long") << QString(501, u'x');
        QTest::newRow("too long in code points") << u"🚀"_s.repeated(501);
    }
    void textThatCannotBeStoredIsRefused()
    {
        QFETCH(QString, text);
        const Plan plan = test::generatePlan({.tasks = 5, .items = 5});
        auto store = m_files.makeWith(m_files.newPath(), plan);
        const Head before = *store->head();
        const auto refused = store->commit(
            setField(plan, RecordKind::Task, plan.rows<Task>()[1].id.uuid, "name", text), ada, noon());
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Invalid);
        QCOMPARE(*store->head(), before);
    }
    void lengthIsCountedInCodePoints()
    {
        const Plan plan = test::generatePlan({.tasks = 5, .items = 5});
        auto store = m_files.makeWith(m_files.newPath(), plan);
        QVERIFY(store->commit(
            setField(plan, RecordKind::Task, plan.rows<Task>()[1].id.uuid, "name", u"🚀"_s.repeated(500)),
            ada, noon()));
    }

    void onlyTheOpenProjectIsLoaded()
    {
        const Plan first = test::generatePlan({.tasks = 20, .items = 10, .seed = 1});
        const Plan second = test::generatePlan({.tasks = 30, .items = 5, .seed = 2});
        auto store = m_files.makeWith(m_files.newPath(), first);
        QVERIFY(store->commit(test::creationOf(second), ada, noon()));
        store = m_files.reopen(std::move(store));
        const auto loaded = store->load(second.openProject());
        QVERIFY(loaded);
        QCOMPARE(loaded->openProject(), second.openProject());
        QCOMPARE(loaded->rows<Task>().size(), 30U);
        QCOMPARE(loaded->rows<ChecklistItem>().size(), 5U);
        QCOMPARE(loaded->rows<Project>().size(), 2U);
        QCOMPARE(loaded->rows<Person>().size(), first.rows<Person>().size() + second.rows<Person>().size());
        const auto missing = store->load(ProjectId::create());
        QVERIFY(!missing);
        QCOMPARE(missing.error().code, ErrorCode::NotFound);
    }

    void anotherWindowSeesTheChange()
    {
        const Plan plan = test::generatePlan({.tasks = 5, .items = 5});
        auto mine = m_files.makeWith(m_files.newPath(), plan);
        auto theirs = Store::open(mine->path());
        QVERIFY(theirs);
        QCOMPARE(*mine->hasForeignChanges(), false);
        const ChangeSet change =
            setField(plan, RecordKind::Task, plan.rows<Task>()[1].id.uuid, "name", test::hostileText());
        QVERIFY((*theirs)->commit(change, {u"bo"_s, {}}, noon()));
        QCOMPARE(*mine->hasForeignChanges(), true);
        QCOMPARE(*mine->hasForeignChanges(), false);
        const auto news = mine->history(2, 100);
        QVERIFY(news);
        QCOMPARE(news->size(), 1U);
        QCOMPARE(news->front().change.rows, change.rows);
        QCOMPARE(news->front().change.operation, change.operation);
        QCOMPARE(news->front().change.text, change.text);
        QCOMPARE(news->front().actor.account, u"bo"_s);
        // My own changes are not news.
        QVERIFY(mine->commit(
            setField(*mine->load(), RecordKind::Task, plan.rows<Task>()[1].id.uuid, "name", u"x"_s), ada,
            noon()));
        QCOMPARE(*mine->hasForeignChanges(), false);
    }
};

QTEST_GUILESS_MAIN(TestStore)
#include "tst_store.moc"
