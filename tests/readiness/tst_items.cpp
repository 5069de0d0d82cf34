// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan/edit.h"
#include "models/readiness/words.h"
#include "tests/readiness/handover.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace baton {

/// The edge rules of a single item: what it counts for, and its letter.
class TestItems : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void evidenceGrowsStaleAtTheLaterOfAsOfAndGoLive_data();
    void evidenceGrowsStaleAtTheLaterOfAsOfAndGoLive();
    void staleEvidenceReopensTheGateAndKeepsTheAcceptance();
    void newestEvidenceUpToAsOfCounts();
    void withoutEvidenceItIsWorthNoMoreThanInProgress_data();
    void withoutEvidenceItIsWorthNoMoreThanInProgress();
    void losingTheLastEvidenceFallsBackToInProgress();
    void notApplicableTakesReasonAndApproval_data();
    void notApplicableTakesReasonAndApproval();
    void editingAnAcceptedItemPutsItBackToSubmitted_data();
    void editingAnAcceptedItemPutsItBackToSubmitted();
    void letterTellsTheTime_data();
    void letterTellsTheTime();
    void itemsOfOtherProjectsDoNotCount();
    void keepsTheOrderOfTheChecklist();
};

void TestItems::evidenceGrowsStaleAtTheLaterOfAsOfAndGoLive_data()
{
    QTest::addColumn<QDate>("evidence");
    QTest::addColumn<QDate>("asOf");
    QTest::addColumn<bool>("isStale");
    // Go-live is 14 March; good for 30 days.
    QTest::newRow("good up to go-live") << QDate(2026, 2, 12) << QDate(2026, 3, 2) << false;
    QTest::newRow("a day short of go-live") << QDate(2026, 2, 11) << QDate(2026, 3, 2) << true;
    QTest::newRow("after go-live by as-of") << QDate(2026, 2, 25) << QDate(2026, 3, 28) << true;
    QTest::newRow("on its last day") << QDate(2026, 2, 26) << QDate(2026, 3, 28) << false;
}

void TestItems::evidenceGrowsStaleAtTheLaterOfAsOfAndGoLive()
{
    QFETCH(QDate, evidence);
    QFETCH(QDate, asOf);
    QFETCH(bool, isStale);
    Handover handover;
    handover.asOf = asOf;
    handover.add(GateClass::Must, ItemState::Accepted).evidenceMaxAge = 30;
    handover.evidence[0].date = evidence;
    const Readiness readiness = handover.judge();
    const ItemJudgement &item = readiness.items.front();
    QCOMPARE(item.lapse == Lapse::StaleEvidence, isStale);
    QCOMPARE(item.state, isStale ? ItemState::Submitted : ItemState::Accepted);
    QCOMPARE(item.evidenceGoodFor, evidence.addDays(30));
    QCOMPARE(readiness.verdict, isStale ? Verdict::NoGo : Verdict::Go);
}

void TestItems::staleEvidenceReopensTheGateAndKeepsTheAcceptance()
{
    Handover handover;
    ChecklistItem &item = handover.add(GateClass::Must, ItemState::Accepted);
    item.evidenceMaxAge = 5;
    handover.decide(item, AcceptanceOutcome::Accepted, handover.owner.id);
    const Plan plan = handover.plan();
    const Readiness readiness = evaluateReadiness(plan, handover.asOf);
    QCOMPARE(readiness.items.front().gate, GateStatus::Open);
    QCOMPARE(readiness.items.front().quarters, 2);
    QCOMPARE(readiness.why.front().kind, Reason::Kind::MustNotPassed);
    // Judged, never stored.
    QCOMPARE(plan.find(item.id)->state, ItemState::Accepted);
    QCOMPARE(plan.rows<Acceptance>().size(), size_t(1));
    QCOMPARE(readiness.toReachGo.size(), size_t(1));
    QVERIFY(goStepText(plan, readiness, readiness.toReachGo.front()).startsWith(u"Renew its evidence"));
    // When go-live moves nearer to the evidence, it is good again.
    handover.project.goLive = QDate(2026, 2, 24);
    handover.asOf = QDate(2026, 2, 22);
    QCOMPARE(handover.judge().items.front().gate, GateStatus::Passed);
}

void TestItems::newestEvidenceUpToAsOfCounts()
{
    Handover handover;
    ChecklistItem &item = handover.add(GateClass::Should, ItemState::Accepted);
    item.evidenceMaxAge = 20;
    handover.evidence[0].date = QDate(2026, 1, 10);
    handover.prove(item, QDate(2026, 3, 1));
    handover.prove(item, QDate(2026, 1, 20));
    QCOMPARE(handover.judge().items.front().evidenceDate, QDate(2026, 3, 1));
    QCOMPARE(handover.judge().items.front().state, ItemState::Accepted);
    // As of a day before the newest one the older one has to do.
    handover.asOf = QDate(2026, 2, 28);
    QCOMPARE(handover.judge().items.front().evidenceDate, QDate(2026, 1, 20));
    QCOMPARE(handover.judge().items.front().state, ItemState::Submitted);
}

void TestItems::withoutEvidenceItIsWorthNoMoreThanInProgress_data()
{
    QTest::addColumn<ItemState>("state");
    QTest::addColumn<bool>("isFuture");
    QTest::newRow("submitted") << ItemState::Submitted << false;
    QTest::newRow("accepted") << ItemState::Accepted << false;
    QTest::newRow("submitted on future evidence") << ItemState::Submitted << true;
    QTest::newRow("accepted on future evidence") << ItemState::Accepted << true;
}

void TestItems::withoutEvidenceItIsWorthNoMoreThanInProgress()
{
    QFETCH(ItemState, state);
    QFETCH(bool, isFuture);
    Handover handover;
    handover.add(GateClass::Must, state);
    if (isFuture)
        handover.evidence[0].date = handover.asOf.addDays(1);
    else
        handover.evidence.clear();
    const ItemJudgement item = handover.judge().items.front();
    QCOMPARE(item.state, ItemState::InProgress);
    QCOMPARE(item.lapse, Lapse::NoEvidence);
    QCOMPARE(item.quarters, 1);
    QCOMPARE(item.gate, GateStatus::Open);
}

void TestItems::losingTheLastEvidenceFallsBackToInProgress()
{
    Handover handover;
    const ChecklistItemId id = handover.add(GateClass::Must, ItemState::Accepted).id;
    Plan plan = handover.plan();
    Edit edit(plan, "Remove evidence");
    edit.remove(handover.evidence[0].id);
    const auto change = edit.finish();
    QVERIFY(change.isOk());
    QVERIFY(plan.apply(*change).isOk());
    QCOMPARE(plan.find(id)->state, ItemState::InProgress);
    QCOMPARE(evaluateReadiness(plan, handover.asOf).items.front().quarters, 1);
}

void TestItems::notApplicableTakesReasonAndApproval_data()
{
    QTest::addColumn<GateClass>("gateClass");
    QTest::addColumn<bool>("hasReason");
    QTest::addColumn<QString>("approvers");
    QTest::addColumn<bool>("isExcluded");
    QTest::newRow("approved") << GateClass::Should << true << u"r"_s << true;
    QTest::newRow("by the deputy") << GateClass::Should << true << u"d"_s << true;
    QTest::newRow("without reason") << GateClass::Should << false << u"r"_s << false;
    QTest::newRow("by nobody") << GateClass::Should << true << QString() << false;
    QTest::newRow("by the project") << GateClass::Should << true << u"m"_s << false;
    QTest::newRow("by another of operations") << GateClass::Should << true << u"c"_s << false;
    QTest::newRow("approved after as-of") << GateClass::Should << true << u"R"_s << false;
    QTest::newRow("a Must by its side") << GateClass::Must << true << u"r"_s << false;
    QTest::newRow("a Must without sponsor") << GateClass::Must << true << u"ro"_s << false;
    QTest::newRow("a Must by all three") << GateClass::Must << true << u"ros"_s << true;
    QTest::newRow("a Waivable by its side") << GateClass::Waivable << true << u"r"_s << true;
}

void TestItems::notApplicableTakesReasonAndApproval()
{
    QFETCH(GateClass, gateClass);
    QFETCH(bool, hasReason);
    QFETCH(QString, approvers);
    QFETCH(bool, isExcluded);
    Handover handover;
    handover.add(GateClass::Should, ItemState::Accepted);
    ChecklistItem &item = handover.add(gateClass, ItemState::NotApplicable);
    item.accepter = handover.reviewer.id;
    item.naReason = hasReason ? u"There is no database"_s : QString();
    for (const QChar who : approvers) {
        const PersonId by = who == u'm'   ? handover.manager.id
                            : who == u'o' ? handover.owner.id
                            : who == u's' ? handover.sponsor.id
                            : who == u'd' ? handover.deputy.id
                            : who == u'c' ? handover.chief.id
                                          : handover.reviewer.id;
        const QDate on = who.isUpper() ? handover.asOf.addDays(1) : QDate(2026, 2, 20);
        handover.decide(item, AcceptanceOutcome::NotApplicable, by, on);
    }
    const Readiness readiness = handover.judge();
    const ItemJudgement &judged = readiness.items.back();
    QCOMPARE(judged.isApplicable, !isExcluded);
    QCOMPARE(readiness.tailoredOut.empty(), !isExcluded);
    QCOMPARE(judged.state, isExcluded ? ItemState::NotApplicable : ItemState::NotStarted);
    QCOMPARE(readiness.score.shown() == std::optional(100), isExcluded);
    QCOMPARE(ragLetter(judged.rag), isExcluded ? QChar(u'–') : QChar(u'G'));
    if (!isExcluded) {
        QCOMPARE(judged.lapse, Lapse::NotApproved);
        QCOMPARE(readiness.verdict, Verdict::NoGo);
    }
}

void TestItems::editingAnAcceptedItemPutsItBackToSubmitted_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<ItemState>("state");
    QTest::newRow("text") << u"text"_s << ItemState::Submitted;
    QTest::newRow("class") << u"gate_class"_s << ItemState::Submitted;
    QTest::newRow("weight") << u"weight"_s << ItemState::Submitted;
    QTest::newRow("evidence") << u"evidence"_s << ItemState::Submitted;
    QTest::newRow("notes") << u"notes"_s << ItemState::Accepted;
}

void TestItems::editingAnAcceptedItemPutsItBackToSubmitted()
{
    QFETCH(QString, what);
    QFETCH(ItemState, state);
    Handover handover;
    const ChecklistItemId id = handover.add(GateClass::Must, ItemState::Accepted, 1).id;
    Plan plan = handover.plan();
    Edit edit(plan, "Edit");
    if (what == "evidence"_L1)
        edit.change(handover.evidence[0].id).date = QDate(2026, 2, 25);
    else if (what == "gate_class"_L1)
        edit.set(id, &ChecklistItem::gateClass, GateClass::Waivable);
    else if (what == "weight"_L1)
        edit.set(id, &ChecklistItem::weight, 3);
    else if (what == "text"_L1)
        edit.set(id, &ChecklistItem::text, u"Something else"_s);
    else
        edit.set(id, &ChecklistItem::notes, u"A note"_s);
    const auto change = edit.finish();
    QVERIFY(change.isOk());
    QVERIFY(plan.apply(*change).isOk());
    const Readiness readiness = evaluateReadiness(plan, handover.asOf);
    QCOMPARE(readiness.items.front().state, state);
    QCOMPARE(readiness.gates.open, state == ItemState::Accepted ? 0 : 1);
}

void TestItems::letterTellsTheTime_data()
{
    QTest::addColumn<ItemState>("state");
    QTest::addColumn<int>("dueInDays"); // 999: never
    QTest::addColumn<QChar>("letter");
    using S = ItemState;
    QTest::newRow("accepted late") << S::Accepted << -30 << QChar(u'C');
    QTest::newRow("far away") << S::NotStarted << 8 << QChar(u'G');
    QTest::newRow("within a week") << S::InProgress << 7 << QChar(u'A');
    QTest::newRow("due today") << S::NotStarted << 0 << QChar(u'A');
    QTest::newRow("submitted, due today") << S::Submitted << 0 << QChar(u'G');
    QTest::newRow("overdue") << S::InProgress << -1 << QChar(u'R');
    QTest::newRow("overdue though submitted") << S::Submitted << -1 << QChar(u'R');
    QTest::newRow("failed in time") << S::Rejected << 30 << QChar(u'R');
    QTest::newRow("without date") << S::NotStarted << 999 << QChar(u'G');
}

void TestItems::letterTellsTheTime()
{
    QFETCH(ItemState, state);
    QFETCH(int, dueInDays);
    QFETCH(QChar, letter);
    Handover handover;
    ChecklistItem &item = handover.add(GateClass::Should, state);
    item.dueOffset = {};
    if (dueInDays != 999)
        item.dueDate = handover.asOf.addDays(dueInDays);
    const ItemJudgement judged = handover.judge().items.front();
    QCOMPARE(ragLetter(judged.rag), letter);
    QCOMPARE(judged.isOverdue, dueInDays < 0 && state != ItemState::Accepted);
    QVERIFY(!ragText(judged.rag).isEmpty());
}

void TestItems::itemsOfOtherProjectsDoNotCount()
{
    Handover handover;
    handover.add(GateClass::Should, ItemState::Accepted);
    handover.add(GateClass::Must, ItemState::Rejected).project = ProjectId::create();
    const Readiness readiness = handover.judge();
    QCOMPARE(readiness.items.size(), size_t(1));
    QCOMPARE(readiness.verdict, Verdict::Go);
}

void TestItems::keepsTheOrderOfTheChecklist()
{
    Handover handover;
    handover.add(GateClass::Should, ItemState::NotStarted, 2, "TRN").position = 30;
    handover.add(GateClass::Should, ItemState::NotStarted, 2, "DOC").position = 10;
    handover.add(GateClass::Should, ItemState::NotStarted, 2, "TRN").position = 20;
    const Readiness readiness = handover.judge();
    QCOMPARE(readiness.items[0].id, handover.items[1].id);
    QCOMPARE(readiness.items[1].id, handover.items[2].id);
    QCOMPARE(readiness.categories[0].key, u"DOC"_s);
    QCOMPARE(readiness.categories[1].key, u"TRN"_s);
    QCOMPARE(readiness.find(handover.items[0].id), &readiness.items[2]);
    QCOMPARE(readiness.find(ChecklistItemId::create()), nullptr);
}

} // namespace baton

QTEST_GUILESS_MAIN(baton::TestItems)
#include "tst_items.moc"
