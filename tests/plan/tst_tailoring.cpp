// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan/tailoring.h"
#include "tests/plan/samplehandover.h"

#include <QtTest>

using namespace baton;
using namespace Qt::StringLiterals;

class TestTailoring : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsThereIsOffered();
    void speakersFillWhatNamesNobody();
    void somebodyNewIsMadeOnce();
    void aCategoryHasItsOwnPeople();
    void datesHaveToBeInOrder();
    void theLaterDatesFollowGoLive();
    void oneUndoTakesItBack();
};

void TestTailoring::whatIsThereIsOffered()
{
    const SampleHandover sample;
    const Tailoring tailoring = tailoringOf(sample.plan);
    QCOMPARE(tailoring.goLive, QDate(2026, 3, 14));
    QCOMPARE(tailoring.speakers.size(), std::size(EnumTraits<Side>::labels));
    QCOMPARE(tailoring.speakers[size_t(Side::Project)].name, u"Mara Project"_s);
    QCOMPARE(tailoring.speakers[size_t(Side::Operations)].name, u"Sven Owner"_s);
    QCOMPARE(tailoring.speakers[size_t(Side::Business)].name, u"Sita Sponsor"_s);
    // Confirming it as it is changes no date and nobody who is named.
    auto edit = tailorProject(sample.plan, tailoring);
    QVERIFY(edit);
    QCOMPARE(edit->find(sample.project)->goLive, QDate(2026, 3, 14));
    QCOMPARE(edit->find(sample.runbook)->accepter, sample.plan.find(sample.runbook)->accepter);
}

void TestTailoring::speakersFillWhatNamesNobody()
{
    SampleHandover sample;
    Edit clear(sample.plan, "");
    for (const ChecklistItem &item : sample.plan.rows<ChecklistItem>()) {
        clear.change(item.id).owner = {};
        clear.change(item.id).ownerSide = Side::Project;
        clear.change(item.id).accepter = {};
        clear.change(item.id).accepterSide = Side::Security;
    }
    clear.change(sample.training).accepter = sample.deputy; // named already
    const auto cleared = clear.finish();
    QVERIFY(cleared && sample.plan.apply(*cleared));
    Tailoring tailoring = tailoringOf(sample.plan);
    tailoring.goLive = QDate(2026, 6, 1);
    tailoring.profile = Profile::Critical;
    tailoring.speakers[size_t(Side::Security)].name = u" Sue  Secure "_s;
    auto edit = tailorProject(sample.plan, tailoring);
    QVERIFY(edit);
    QCOMPARE(edit->find(sample.project)->goLive, QDate(2026, 6, 1));
    QCOMPARE(edit->find(sample.project)->profile, Profile::Critical);
    QCOMPARE(edit->find(sample.runbook)->owner, sample.manager);
    const Person *sue = edit->find(edit->find(sample.runbook)->accepter);
    QVERIFY(sue);
    QCOMPARE(sue->name, u"Sue Secure"_s);
    QCOMPARE(sue->side, Side::Security);
    QCOMPARE(edit->find(sample.training)->accepter, sample.deputy);
    // Agreed criteria name their accepters; they are not filled behind anybody's back.
    Edit agreed(sample.plan, "");
    agreed.change(sample.project).criteriaBaselinedOn = QDate(2026, 2, 1);
    const auto baselined = agreed.finish();
    QVERIFY(baselined && sample.plan.apply(*baselined));
    auto later = tailorProject(sample.plan, tailoring);
    QVERIFY(later);
    QVERIFY(later->find(sample.runbook)->accepter.isNull());
    QCOMPARE(later->find(sample.runbook)->owner, sample.manager);
}

void TestTailoring::somebodyNewIsMadeOnce()
{
    const SampleHandover sample;
    Tailoring tailoring = tailoringOf(sample.plan);
    tailoring.speakers[size_t(Side::Business)].name = u"sita sponsor"_s; // there already
    tailoring.speakers[size_t(Side::Finance)].name = u"Fay Finance"_s;
    auto edit = tailorProject(sample.plan, tailoring);
    QVERIFY(edit);
    QCOMPARE(edit->touched<Person>().size(), size_t(1));
    QCOMPARE(edit->find(sample.project)->sponsor, sample.sponsor);
}

void TestTailoring::aCategoryHasItsOwnPeople()
{
    SampleHandover sample;
    Edit clear(sample.plan, "");
    for (const ChecklistItem &item : sample.plan.rows<ChecklistItem>()) {
        ChecklistItem &changed = clear.change(item.id);
        changed.owner = {};
        changed.ownerSide = Side::Project;
        changed.category = item.id == sample.training ? u"TRN"_s : u"DOC"_s;
    }
    const auto cleared = clear.finish();
    QVERIFY(cleared && sample.plan.apply(*cleared));
    Tailoring tailoring = tailoringOf(sample.plan);
    QCOMPARE(tailoring.categories.size(), 2UL);
    const auto training = std::ranges::find(tailoring.categories, u"TRN"_s, &Tailoring::Category::code);
    QVERIFY(training != tailoring.categories.end());
    QCOMPARE(training->owner, QString());
    training->owner = u"Tom Trainer"_s;
    auto edit = tailorProject(sample.plan, tailoring);
    QVERIFY(edit);
    const Person *tom = edit->find(edit->find(sample.training)->owner);
    QVERIFY(tom);
    QCOMPARE(tom->name, u"Tom Trainer"_s);
    QCOMPARE(edit->find(sample.runbook)->owner, sample.manager); // the others as for the side
}

void TestTailoring::datesHaveToBeInOrder()
{
    const SampleHandover sample;
    Tailoring tailoring = tailoringOf(sample.plan);
    tailoring.hypercareEnd = tailoring.goLive.addDays(-1);
    QVERIFY(!tailorProject(sample.plan, tailoring));
    tailoring = tailoringOf(sample.plan);
    tailoring.decision = tailoring.goLive.addDays(1);
    QVERIFY(!tailorProject(sample.plan, tailoring));
    QVERIFY(!tailorProject(Plan(), tailoring));
}

// handover.md §4: by equal working days; what comes before the decision stays.
void TestTailoring::theLaterDatesFollowGoLive()
{
    const SampleHandover sample;
    Tailoring tailoring;
    tailoring.start = QDate(2026, 1, 5);
    tailoring.decision = QDate(2026, 3, 12);
    tailoring.goLive = QDate(2026, 3, 13);
    tailoring.hypercareEnd = QDate(2026, 3, 27);
    tailoring.hardStop = QDate(2026, 5, 1);
    // A week later is five working days, over a weekend or not.
    const Tailoring later = withGoLive(sample.plan, tailoring, QDate(2026, 3, 20));
    QCOMPARE(later.goLive, QDate(2026, 3, 20));
    QCOMPARE(later.start, QDate(2026, 1, 5));
    QCOMPARE(later.decision, QDate(2026, 3, 19));
    QCOMPARE(later.hypercareEnd, QDate(2026, 4, 3));
    QCOMPARE(later.hardStop, QDate(2026, 5, 8));
    QVERIFY(!later.tailEnd.isValid());
    const Tailoring none = withGoLive(sample.plan, tailoring, {});
    QVERIFY(!none.goLive.isValid());
    QCOMPARE(none.hypercareEnd, tailoring.hypercareEnd);
    tailoring.goLive = {};
    QCOMPARE(withGoLive(sample.plan, tailoring, QDate(2026, 3, 20)).hypercareEnd, tailoring.hypercareEnd);
}

void TestTailoring::oneUndoTakesItBack()
{
    const SampleHandover sample;
    Document document(sample.plan);
    document.setActor({u"tester"_s, sample.manager});
    document.setToday(SampleHandover::today());
    Tailoring tailoring = tailoringOf(sample.plan);
    tailoring.start = QDate(2026, 1, 12);
    tailoring.speakers[size_t(Side::Finance)].name = u"Fay Finance"_s;
    QVERIFY(document.commit(tailorProject(document.plan(), tailoring)));
    QCOMPARE(document.plan().project()->start, QDate(2026, 1, 12));
    QVERIFY(document.undo());
    QCOMPARE(*document.plan().project(), *sample.plan.project());
    QCOMPARE(document.plan().count(RecordKind::Person), sample.plan.count(RecordKind::Person));
    QVERIFY(!document.canUndo());
}

QTEST_GUILESS_MAIN(TestTailoring)
#include "tst_tailoring.moc"
