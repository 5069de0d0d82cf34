// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/store.h"

#include "models/storage/difference.h"
#include "tests/support/everyfield.h"
#include "tests/support/plangenerator.h"
#include "tests/support/workspacefile.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace baton;
using test::canonicalDump;
using test::noon;

namespace {

const Actor ada{u"ada"_s, {}};

} // namespace

class TestHistory : public QObject
{
    Q_OBJECT

    test::Workspace m_files;

    // Applies random changes to plan and store alike; returns them.
    static std::vector<ChangeSet> edit(Store &store, Plan &plan, int count, QRandomGenerator &random)
    {
        std::vector<ChangeSet> changes;
        while (static_cast<int>(changes.size()) < count) {
            ChangeSet change = test::randomChange(plan, random);
            if (change.isEmpty())
                continue;
            if (auto applied = plan.apply(change); !applied)
                qFatal("%s", qPrintable(applied.error().technical));
            const auto stored =
                store.commit(change, ada, noon().addSecs(60 * static_cast<qint64>(changes.size())));
            if (!stored)
                qFatal("%s %s", qPrintable(stored.error().userMessage), qPrintable(stored.error().technical));
            changes.push_back(std::move(change));
        }
        return changes;
    }

private Q_SLOTS:
    void entriesComeBackAsTheyWereMade()
    {
        Plan plan = test::everyField(3, 11);
        auto store = m_files.makeWith(m_files.newPath(), plan);
        QRandomGenerator random(5);
        const Actor person{u"account/with/slashes"_s, plan.rows<Person>()[0].id};
        ChangeSet change = test::randomChange(plan, random);
        change.authority = plan.rows<ChangeRequest>()[0].id;
        QVERIFY(store->commit(change, person, noon().addMSecs(123)));
        const auto history = store->history(1, 2);
        QVERIFY(history);
        QCOMPARE(history->size(), 2U);
        QCOMPARE(history->front().change.rows.size(), test::creationOf(plan).rows.size());
        const HistoryEntry &entry = history->back();
        QCOMPARE(entry.revision, 2);
        QCOMPARE(entry.actor, person);
        QCOMPARE(entry.at, noon().addMSecs(123));
        QCOMPARE(entry.change.operation, change.operation);
        QCOMPARE(entry.change.project, change.project);
        QCOMPARE(entry.change.authority, change.authority);
        QCOMPARE(entry.change.text, change.text);
        QVERIFY(entry.change.text.display().contains(change.text.arguments[0]));
        QCOMPARE(entry.change.rows, change.rows);
        QCOMPARE(entry.hash, store->head()->hash);

        const auto list = store->history(1, 100, Store::Rows::Without);
        QCOMPARE(list->size(), 2U);
        QVERIFY(list->back().change.rows.empty());
    }

    void everyChangeOfARecordIsListed()
    {
        const Plan plan = test::generatePlan({.tasks = 10, .items = 5});
        auto store = m_files.makeWith(m_files.newPath(), plan);
        const QUuid task = plan.rows<Task>()[1].id.uuid;
        Plan now = plan;
        for (const QString &name : {u"First"_s, u"Second"_s}) {
            ChangeSet change = test::setField(now, RecordKind::Task, task, "name", name);
            change.rows.push_back(
                test::setField(now, RecordKind::Task, plan.rows<Task>()[2].id.uuid, "name", name).rows[0]);
            QVERIFY(now.apply(change));
            QVERIFY(store->commit(change, ada, noon()));
        }
        const auto history = store->rowHistory(RecordKind::Task, task);
        QVERIFY(history);
        QCOMPARE(history->size(), 3U);
        for (const HistoryEntry &entry : *history) {
            QCOMPARE(entry.change.rows.size(), 1U);
            QCOMPARE(entry.change.rows[0].id, task);
        }
        QCOMPARE(history->at(2).change.rows[0].fields[0].before, Value{u"First"_s});
        QCOMPARE(history->at(2).change.rows[0].fields[0].after, Value{u"Second"_s});
        QVERIFY(store->rowHistory(RecordKind::Person, task)->empty());
    }

    void historyOnlyGrows_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::newRow("update change") << QByteArray("UPDATE change SET who = 'nobody'");
        QTest::newRow("delete change") << QByteArray("DELETE FROM change");
        QTest::newRow("update row") << QByteArray("UPDATE change_row SET after_json = '{}'");
        QTest::newRow("delete row") << QByteArray("DELETE FROM change_row WHERE n = 0");
    }
    void historyOnlyGrows()
    {
        QFETCH(QByteArray, sql);
        const QString path = m_files.newPath();
        m_files.makeWith(path, test::generatePlan({.tasks = 3, .items = 1})).reset();
        QVERIFY(test::querySql(path, sql).isEmpty());
        QCOMPARE(test::querySql(path, "SELECT count(*) FROM change WHERE who = 'ada'"), "1");
        QVERIFY(Store::open(path).value()->verify()->isSound());
    }

    // Random edits, undo all, redo all; and every revision on the way rebuilt from the history alone.
    void undoAllIsTheBeginningAndRedoAllTheEnd_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 4; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void undoAllIsTheBeginningAndRedoAllTheEnd()
    {
        QFETCH(quint32, seed);
        QRandomGenerator random(seed + 1000); // the ids of everyField() come from seed
        Plan plan = test::everyField(4, seed);
        auto store = m_files.makeWith(m_files.newPath(), plan);
        const QByteArray beginning = canonicalDump(plan);
        std::vector<std::pair<qint64, QByteArray>> past{{1, beginning}};

        std::vector<ChangeSet> done;
        for (int step = 0; step < 60; ++step) {
            done.push_back(edit(*store, plan, 1, random).front());
            if (random.bounded(8) == 0)
                past.emplace_back(store->head()->revision, canonicalDump(plan));
        }
        const QByteArray end = canonicalDump(plan);
        store = m_files.reopen(std::move(store));
        QCOMPARE(canonicalDump(*store->load()), end);

        for (auto change = done.rbegin(); change != done.rend(); ++change) {
            const ChangeSet inverse = change->inverted();
            QVERIFY(plan.apply(inverse));
            const auto stored = store->commit(inverse, ada, noon());
            QVERIFY2(stored, qPrintable(stored ? QString() : stored.error().technical));
        }
        store = m_files.reopen(std::move(store));
        QCOMPARE(canonicalDump(*store->load()), beginning);

        for (const ChangeSet &change : done) {
            ChangeSet again = change;
            again.operation = QUuid::createUuid();
            QVERIFY(store->commit(again, ada, noon()));
        }
        store = m_files.reopen(std::move(store));
        QCOMPARE(canonicalDump(*store->load()), end);

        for (const auto &[revision, dump] : past) {
            const auto rebuilt = store->planAt(revision);
            QVERIFY(rebuilt);
            QCOMPARE(canonicalDump(*rebuilt), dump);
        }
        QVERIFY(holdSame(*store->planAt(0), Plan()));
        const auto report = store->verify();
        QVERIFY(report);
        QVERIFY2(report->isSound(), report->isSound() ? "" : qPrintable(report->problems[0].technical));
    }

    void pastOfOneProjectLeavesOutTheOther()
    {
        const Plan first = test::generatePlan({.tasks = 20, .items = 10, .seed = 1});
        const Plan second = test::generatePlan({.tasks = 30, .items = 5, .seed = 2});
        auto store = m_files.makeWith(m_files.newPath(), first);
        QVERIFY(store->commit(test::creationOf(second), ada, noon()));
        QCOMPARE(store->planAt(2, second.openProject())->rows<Task>().size(), 30U);
        QCOMPARE(store->planAt(1)->rows<Task>().size(), 20U);
        QCOMPARE(store->planAt(1, second.openProject()).error().code, ErrorCode::NotFound);

        // What a window on the first project hears of the second: the shared records.
        const ChangeSet heard = restrictedTo(store->history(2, 2)->front().change, first.openProject());
        QVERIFY(heard.touches(RecordKind::Person));
        QVERIFY(heard.touches(RecordKind::Project));
        QVERIFY(!heard.touches(RecordKind::Task));
        QCOMPARE(restrictedTo(store->history(2, 2)->front().change, second.openProject()).rows.size(),
                 test::creationOf(second).rows.size());
    }

    void dayEndsInTheTimeZoneOfTheWorkspace()
    {
        auto store = m_files.make(m_files.newPath()); // Berlin, UTC+1 in winter, +2 in summer
        const Plan plan = test::generatePlan({.tasks = 3, .items = 1});
        QVERIFY(
            store->commit(test::creationOf(plan), ada, QDateTime(QDate(2026, 1, 5), QTime(22, 59), Qt::UTC)));
        Plan now = plan;
        const auto rename = [&](const QString &name, const QDateTime &at) {
            const ChangeSet change =
                test::setField(now, RecordKind::Task, plan.rows<Task>()[1].id.uuid, "name", name);
            return now.apply(change).isOk() && store->commit(change, ada, at).isOk();
        };
        QVERIFY(rename(u"a"_s, QDateTime(QDate(2026, 1, 5), QTime(23, 0), Qt::UTC)));
        QVERIFY(rename(u"b"_s, QDateTime(QDate(2026, 7, 6), QTime(21, 59), Qt::UTC)));
        QVERIFY(rename(u"c"_s, QDateTime(QDate(2026, 7, 6), QTime(22, 0), Qt::UTC)));
        QCOMPARE(*store->revisionAtEndOf(QDate(2026, 1, 4)), 0);
        QCOMPARE(*store->revisionAtEndOf(QDate(2026, 1, 5)), 1);
        QCOMPARE(*store->revisionAtEndOf(QDate(2026, 1, 6)), 2);
        QCOMPARE(*store->revisionAtEndOf(QDate(2026, 7, 6)), 3);
        QCOMPARE(*store->revisionAtEndOf(QDate(2026, 7, 7)), 4);
        QCOMPARE(*store->revisionBefore(QDateTime(QDate(2026, 7, 6), QTime(22, 0), Qt::UTC)), 3);
    }
};

QTEST_GUILESS_MAIN(TestHistory)
#include "tst_history.moc"
