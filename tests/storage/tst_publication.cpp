// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/publication.h"

#include "models/storage/storethread.h"
#include "tests/support/everyfield.h"
#include "tests/support/workspacefile.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace baton;
using test::noon;

namespace {

const Actor ada{u"ada"_s, {}};

// Two projects in one file; the first is the open one of `plan`.
struct TwoProjects
{
    Plan plan = test::everyField(2, 5);
    ProjectId first = plan.openProject();
    ProjectId second = ProjectId::create();
    PersonId person = plan.rows<Person>().front().id;

    TwoProjects()
    {
        Project other;
        other.id = second;
        other.name = u"Another"_s;
        plan.load(other);
    }

    Publication of(ProjectId project, qint64 revision, int percent = 60) const
    {
        return {.summary = {.project = project,
                            .revision = revision,
                            .asOf = QDate(2026, 3, 2),
                            .verdict = Verdict::ConditionalGo,
                            .score = 65.625,
                            .gates = {.passed = 9, .waived = 1, .open = 3, .failed = 2},
                            .computedGoLive = QDate(2026, 4, 14)},
                .commitments = {{person, QDate(2026, 3, 2), QDate(2026, 3, 20), percent},
                                {person, QDate(2026, 3, 23), QDate(2026, 3, 27), 10}}};
    }
};

ChangeSet renamed(const Plan &plan, ProjectId project)
{
    ChangeSet change = test::setField(plan, RecordKind::Project, project.uuid, "name", Value{u"New name"_s});
    change.project = project;
    return change;
}

} // namespace

class TestPublication : public QObject
{
    Q_OBJECT

    test::Workspace m_files;

private Q_SLOTS:
    void whatIsPublishedIsReadByOthers()
    {
        const TwoProjects two;
        auto store = m_files.makeWith(m_files.newPath(), two.plan);
        QVERIFY(store->summaries()->empty());
        const Publication published = two.of(two.second, 1);
        QVERIFY(store->publish(published));
        store = m_files.reopen(std::move(store));
        const auto summaries = store->summaries();
        QCOMPARE(summaries->size(), 1U);
        QCOMPARE(summaries->front().summary, published.summary);
        QVERIFY(summaries->front().isCurrent);
        QCOMPARE(*store->commitmentsOutside(two.first), published.commitments);
        QVERIFY(store->commitmentsOutside(two.second)->empty());
        // No part of the history.
        QCOMPARE(store->head()->revision, 1);
        QVERIFY(store->verify()->isSound());
    }

    void theLaterRevisionStands()
    {
        const TwoProjects two;
        auto store = m_files.makeWith(m_files.newPath(), two.plan);
        const Publication later = two.of(two.second, 7);
        QVERIFY(store->publish(later));
        QVERIFY(store->publish(two.of(two.second, 6, 20)));
        QCOMPARE(*store->commitmentsOutside(two.first), later.commitments);
        const Publication latest = two.of(two.second, 8, 20);
        QVERIFY(store->publish(latest));
        QCOMPARE(*store->commitmentsOutside(two.first), latest.commitments);
    }

    void publishingTheSameWritesNothing()
    {
        const TwoProjects two;
        const QString path = m_files.newPath();
        auto store = m_files.makeWith(path, two.plan);
        QVERIFY(store->publish(two.of(two.first, 1)));
        auto other = Store::open(path);
        QVERIFY(store->publish(two.of(two.first, 1)));
        QVERIFY(!*(*other)->hasForeignChanges());
        QVERIFY(store->publish(two.of(two.first, 2)));
        QVERIFY(*(*other)->hasForeignChanges());
    }

    void isCurrentUntilItsOwnProjectChanges()
    {
        TwoProjects two;
        auto store = m_files.makeWith(m_files.newPath(), two.plan);
        QVERIFY(store->publish(two.of(two.second, 1)));
        const ChangeSet first = renamed(two.plan, two.first);
        QVERIFY(store->commit(first, ada, noon()));
        QVERIFY(store->summaries()->front().isCurrent);
        QVERIFY(store->commit(renamed(two.plan, two.second), ada, noon()));
        QVERIFY(!store->summaries()->front().isCurrent);
    }

    void whatWasAlteredIsNotShown_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::newRow("verdict") << QByteArray("UPDATE project_summary SET verdict = 'go'");
        QTest::newRow("score") << QByteArray("UPDATE project_summary SET score = 99");
        QTest::newRow("gate") << QByteArray("UPDATE project_summary SET gates_open = 0");
        QTest::newRow("date") << QByteArray("UPDATE project_summary SET computed_go_live = NULL");
        QTest::newRow("percent") << QByteArray("UPDATE commitment SET percent = 61 WHERE n = 0");
        QTest::newRow("line gone") << QByteArray("DELETE FROM commitment WHERE n = 1");
    }
    void whatWasAlteredIsNotShown()
    {
        QFETCH(QByteArray, sql);
        const TwoProjects two;
        const QString path = m_files.newPath();
        auto store = m_files.makeWith(path, two.plan);
        QVERIFY(store->publish(two.of(two.second, 1)));
        store.reset();
        test::runSql(path, sql);
        auto altered = Store::open(path);
        QVERIFY((*altered)->summaries()->empty());
        QVERIFY((*altered)->commitmentsOutside(two.first)->empty());
        const auto report = (*altered)->verify();
        QCOMPARE(report->problems.size(), 1U);
        QVERIFY(report->problems.front().userMessage.contains(u"Another"_s));
        // The project's next publication mends it.
        QVERIFY((*altered)->publish(two.of(two.second, 1)));
        QVERIFY((*altered)->verify()->isSound());
        QCOMPARE((*altered)->summaries()->size(), 1U);
    }

    void goesWithItsProject()
    {
        TwoProjects two;
        const QString path = m_files.newPath();
        auto store = m_files.makeWith(path, two.plan);
        QVERIFY(store->publish(two.of(two.second, 1)));
        Edit edit(two.plan, "Remove it");
        edit.remove(two.second);
        const auto change = edit.finish();
        QVERIFY(change);
        QVERIFY(store->commit(*change, ada, noon()));
        QVERIFY(store->summaries()->empty());
        QVERIFY(store->commitmentsOutside(two.first)->empty());
        QVERIFY(store->verify()->isSound());
        QVERIFY(store->publish(two.of(two.second, 3)));
        QVERIFY(store->publish(two.of(two.first, 2)));
        store.reset();
        QCOMPARE(test::querySql(path, "SELECT count(*) FROM project_summary"), "1");
        QCOMPARE(test::querySql(path, "SELECT count(*) FROM commitment"), "2");
    }

    void readOnlyFilesAreNotWrittenTo()
    {
        const TwoProjects two;
        const QString path = m_files.newPath();
        m_files.makeWith(path, two.plan).reset();
        StoreOptions options;
        options.isReadOnly = true;
        auto store = Store::open(path, options);
        const auto published = (*store)->publish(two.of(two.first, 1));
        QVERIFY(!published);
        QCOMPARE(published.error().code, ErrorCode::ReadOnly);
    }

    void openWindowsHearWhatOthersPublish()
    {
        const TwoProjects two;
        const QString path = m_files.newPath();
        auto other = m_files.makeWith(path, two.plan);
        StoreThread thread(noon);
        const auto opened = thread.open(path, two.first);
        QVERIFY(opened);
        QVERIFY(opened->elsewhere.empty());
        QSignalSpy heard(&thread, &StoreThread::othersPublished);
        thread.watch(5);
        QVERIFY(other->publish(two.of(two.second, 1)));
        QTRY_COMPARE(heard.count(), 1);
        QCOMPARE(heard.front().front().value<std::vector<Commitment>>(), two.of(two.second, 1).commitments);
    }
};

QTEST_GUILESS_MAIN(TestPublication)
#include "tst_publication.moc"
