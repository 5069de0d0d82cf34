// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/recordsearch.h"
#include "models/plan/edit.h"

#include <QtTest>

using namespace baton;
using namespace Qt::StringLiterals;

class TestRecordSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsByWhatPeopleType_data();
    void findsByWhatPeopleType();
    void ranks();
    void findsRecordsOfEveryKind();
    void namesWhereAWordWasFound();
    void leadsToTheOwner();
};

namespace {

struct Handover
{
    Plan plan;
    PersonId ines;
    ChecklistItemId runbook;
    ChecklistItemId restore;
    EvidenceId evidence;
    TaskId task;
    DeliverableId deliverable;
    WaiverId waiver;
    LinkId link;

    Handover()
    {
        plan.setOpenProject(ProjectId::create());
        Project project;
        project.id = plan.openProject();
        project.name = u"Single sign-on"_s;
        plan.load(project);
        Edit edit(plan, "");
        Person person;
        person.name = u"Inês Carvalho"_s;
        person.role = u"Service owner"_s;
        ines = edit.insert(person);
        runbook = addItem(edit, u"DOC-01"_s, u"Operations runbook walked through"_s, ines);
        restore = addItem(edit, u"BDR-01"_s, u"Restore test passed"_s, {});
        edit.change(restore).guidance = u"Restore the newest backup on a machine beside the runbook."_s;
        Evidence proof;
        proof.project = project.id;
        proof.item = runbook;
        proof.title = u"Minutes of the walk-through"_s;
        proof.location = u"https://wiki.example/runbook"_s;
        proof.date = QDate(2026, 2, 1);
        evidence = edit.insert(proof);
        Task first;
        first.project = project.id;
        first.name = u"Write the runbook"_s;
        first.position = positionStep;
        task = edit.insert(first);
        Task second = first;
        second.id = {};
        second.name = u"Pilot"_s;
        second.position = 2 * positionStep;
        Link following;
        following.project = project.id;
        following.predecessor = task;
        following.successor = edit.insert(second);
        link = edit.insert(following);
        Deliverable made;
        made.project = project.id;
        made.name = u"Monitoring dashboards"_s;
        made.criteria = u"[ ] Alerts reach the desk"_s;
        deliverable = edit.insert(made);
        Waiver asked;
        asked.project = project.id;
        asked.item = restore;
        waiver = edit.insert(asked);
        edit.change(waiver).control = u"Nightly copies"_s;
        const auto change = edit.finish();
        if (!change || !plan.apply(*change))
            qFatal("The plan cannot be made.");
    }

    ChecklistItemId addItem(Edit &edit, const QString &code, const QString &text, PersonId owner) const
    {
        ChecklistItem item;
        item.project = plan.openProject();
        item.code = code;
        item.text = text;
        item.owner = owner;
        return edit.insert(item);
    }

    QList<QUuid> found(const QString &query) const
    {
        RecordSearch search;
        search.read(plan);
        QList<QUuid> ids;
        for (const RecordSearch::Hit &hit : search.find(WordSearch(query), 50))
            ids.append(hit.id);
        return ids;
    }
};

} // namespace

void TestRecordSearch::findsByWhatPeopleType_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<bool>("isFound");
    QTest::newRow("code") << u"DOC-01"_s << true;
    QTest::newRow("code as typed in haste") << u"doc01"_s << true;
    QTest::newRow("beginning of the code") << u"doc"_s << true;
    QTest::newRow("words in any order") << u"runbook operations"_s << true;
    QTest::newRow("beginnings of words") << u"op run wa"_s << true;
    QTest::newRow("letters of beginnings") << u"opru"_s << true;
    QTest::newRow("initials") << u"orw"_s << true;
    QTest::newRow("inside a word") << u"unboo"_s << true;
    QTest::newRow("a person without the accent") << u"ines"_s << true;
    QTest::newRow("a person with the accent") << u"Inês"_s << true;
    QTest::newRow("a person and a word") << u"carvalho runbook"_s << true;
    QTest::newRow("letters in no order") << u"nurp"_s << false;
    QTest::newRow("one word of two missing") << u"runbook pilot"_s << false;
    QTest::newRow("nothing") << QString() << false;
    QTest::newRow("only blanks") << u"  "_s << false;
}

void TestRecordSearch::findsByWhatPeopleType()
{
    QFETCH(QString, query);
    QFETCH(bool, isFound);
    const Handover handover;
    QCOMPARE(handover.found(query).contains(handover.runbook.uuid), isFound);
}

void TestRecordSearch::ranks()
{
    const Handover handover;
    // The title before the guidance, and its evidence after both titles.
    const QList<QUuid> found = handover.found(u"runbook"_s);
    QVERIFY(found.indexOf(handover.runbook.uuid) < found.indexOf(handover.restore.uuid));
    QVERIFY(found.indexOf(handover.task.uuid) < found.indexOf(handover.restore.uuid));
    QVERIFY(found.contains(handover.evidence.uuid)); // by its location
    // The record that is called so before those that name it.
    QCOMPARE(handover.found(u"inês carvalho"_s).constFirst(), handover.ines.uuid);
    QCOMPARE(handover.found(u"bdr01"_s).constFirst(), handover.restore.uuid);
}

void TestRecordSearch::findsRecordsOfEveryKind()
{
    const Handover handover;
    QVERIFY(handover.found(u"alerts desk"_s).contains(handover.deliverable.uuid));
    QVERIFY(handover.found(u"nightly"_s).contains(handover.waiver.uuid));
    QVERIFY(handover.found(u"sign on"_s).contains(handover.plan.openProject().uuid));
    QVERIFY(!handover.found(u"write"_s).contains(handover.link.uuid));
    // A waiver without a reason is called by its item.
    QCOMPARE(searchTitle(handover.plan, RecordKind::Waiver, handover.waiver.uuid), u"Restore test passed"_s);
}

void TestRecordSearch::namesWhereAWordWasFound()
{
    const Handover handover;
    const auto context = [&](const QString &query) {
        return searchContext(handover.plan, RecordKind::ChecklistItem, handover.restore.uuid,
                             WordSearch(query));
    };
    QCOMPARE(context(u"restore"_s), u"Checklist item  ·  BDR-01"_s);
    QCOMPARE(context(u"restore newest"_s),
             u"Checklist item  ·  BDR-01  ·  Guidance: Restore the newest backup "
             "on a machine beside the runbook."_s);
    QCOMPARE(
        searchContext(handover.plan, RecordKind::ChecklistItem, handover.runbook.uuid, WordSearch(u"ines"_s)),
        u"Checklist item  ·  DOC-01  ·  Owner: Inês Carvalho"_s);
}

void TestRecordSearch::leadsToTheOwner()
{
    const Handover handover;
    const auto owner = ownerOf(handover.plan, RecordKind::Evidence, handover.evidence.uuid);
    QVERIFY(owner);
    QCOMPARE(owner->first, RecordKind::ChecklistItem);
    QCOMPARE(owner->second, handover.runbook.uuid);
    QVERIFY(!ownerOf(handover.plan, RecordKind::ChecklistItem, handover.runbook.uuid));
}

QTEST_GUILESS_MAIN(TestRecordSearch)
#include "tst_recordsearch.moc"
