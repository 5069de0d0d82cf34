// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/readiness/handover.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace baton {

class TestScore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void handbookOracles();
    void acceptedMinorItemsDoNotOutweighAFailedGate();
    void submittedAloneIsNotConditional();
    void isFlooredWhenShownAndExactWhenCompared();
    void valueOfEachState_data();
    void valueOfEachState();
    void gatesWeighThreeWhateverIsStored();
    void afterGoLiveAndExitStandApart();
    void anEmptyCategoryIsNotApplicable();
    void withoutApplicableItemsThereIsNoScore();
    void isShownWithAndWithoutWhatIsWaived();
};

void TestScore::handbookOracles()
{
    Handover handover;
    handover.add(GateClass::Must, ItemState::Accepted);
    handover.add(GateClass::Must, ItemState::Accepted);
    handover.add(GateClass::Must, ItemState::NotStarted);
    handover.add(GateClass::Should, ItemState::Accepted, 2);
    handover.add(GateClass::Should, ItemState::Submitted, 2);
    handover.add(GateClass::Should, ItemState::InProgress, 2);
    handover.add(GateClass::Should, ItemState::Accepted, 1);
    const Readiness readiness = handover.judge();
    QCOMPARE(readiness.score.percent(), std::optional(65.625));
    QCOMPARE(readiness.score.shown(), std::optional(65));
    QCOMPARE(readiness.verdict, Verdict::NoGo);
    QCOMPARE(readiness.gates, (GateCounts{2, 0, 1, 0}));
}

void TestScore::acceptedMinorItemsDoNotOutweighAFailedGate()
{
    Handover handover;
    for (int i = 0; i < 11; ++i)
        handover.add(GateClass::Must, i == 0 ? ItemState::Rejected : ItemState::Accepted);
    for (int i = 0; i < 30; ++i)
        handover.add(GateClass::Should, ItemState::Accepted, 1);
    const Readiness readiness = handover.judge();
    QVERIFY(std::abs(*readiness.score.percent() - 95.238) < 0.001);
    QCOMPARE(readiness.verdict, Verdict::NoGo);
    QCOMPARE(readiness.why.front().kind, Reason::Kind::GatesFailed);
    QCOMPARE(readiness.why.front().items, std::vector{handover.items.front().id});
}

void TestScore::submittedAloneIsNotConditional()
{
    Handover handover;
    for (int i = 0; i < 31; ++i)
        handover.add(GateClass::Must, ItemState::Accepted);
    for (int i = 0; i < 55; ++i)
        handover.add(GateClass::Should, ItemState::Submitted, 2);
    const Readiness readiness = handover.judge();
    QVERIFY(std::abs(*readiness.score.percent() - 72.906) < 0.001);
    QCOMPARE(readiness.gates, (GateCounts{31, 0, 0, 0}));
    QCOMPARE(readiness.verdict, Verdict::NoGo);
    QCOMPARE(readiness.why.front().kind, Reason::Kind::ScoreBelow);
    QCOMPARE(readiness.why.front().actual, 72);
    QCOMPARE(readiness.why.front().required, 85);
}

void TestScore::isFlooredWhenShownAndExactWhenCompared()
{
    const Score almost{9496, 2500}; // 94.96
    QCOMPARE(almost.shown(), std::optional(94));
    QCOMPARE(almost.text(), u"94 %"_s);
    QVERIFY(!almost.reaches(95));
    QVERIFY(almost.reaches(94));
    const Score exactly{380, 100};
    QVERIFY(exactly.reaches(95));
    QVERIFY(!exactly.reaches(96));
    QCOMPARE(exactly.missing(95), 0);
    QCOMPARE(exactly.missing(96), 4);
    QCOMPARE(almost.missing(95), 4);
}

void TestScore::valueOfEachState_data()
{
    QTest::addColumn<ItemState>("state");
    QTest::addColumn<int>("quarters");
    QTest::newRow("not started") << ItemState::NotStarted << 0;
    QTest::newRow("in progress") << ItemState::InProgress << 1;
    QTest::newRow("submitted") << ItemState::Submitted << 2;
    QTest::newRow("accepted") << ItemState::Accepted << 4;
    QTest::newRow("rejected") << ItemState::Rejected << 0;
}

void TestScore::valueOfEachState()
{
    QFETCH(ItemState, state);
    QFETCH(int, quarters);
    Handover handover;
    handover.add(GateClass::Should, state, 2);
    const Readiness readiness = handover.judge();
    QCOMPARE(readiness.items.front().quarters, quarters);
    QCOMPARE(readiness.score, (Score{2 * quarters, 2}));
}

void TestScore::gatesWeighThreeWhateverIsStored()
{
    Handover handover;
    handover.add(GateClass::Must, ItemState::Accepted, 1);
    handover.add(GateClass::Waivable, ItemState::NotStarted, 2);
    handover.add(GateClass::Should, ItemState::NotStarted, 1);
    QCOMPARE(handover.judge().score, (Score{12, 7}));
}

void TestScore::afterGoLiveAndExitStandApart()
{
    Handover handover;
    handover.add(GateClass::Should, ItemState::Accepted, 1);
    handover.add(GateClass::AfterGoLive, ItemState::NotStarted, 2);
    handover.add(GateClass::Exit, ItemState::Rejected, 2);
    const Readiness readiness = handover.judge();
    QCOMPARE(readiness.score, (Score{4, 1}));
    QCOMPARE(readiness.verdict, Verdict::Go);
    QCOMPARE(readiness.gates.total(), 0);
    QCOMPARE(readiness.exitGates, (GateCounts{0, 0, 0, 1}));
    QCOMPARE(readiness.afterGoLiveScore, (Score{0, 2}));
    QCOMPARE(readiness.exitScore, (Score{0, 3}));
}

void TestScore::anEmptyCategoryIsNotApplicable()
{
    Handover handover;
    handover.add(GateClass::Should, ItemState::Accepted, 2, "DOC");
    handover.add(GateClass::AfterGoLive, ItemState::NotStarted, 2, "OPS");
    const Readiness readiness = handover.judge();
    QCOMPARE(readiness.categories.size(), size_t(2));
    QCOMPARE(readiness.categories[1].key, u"OPS"_s);
    QCOMPARE(readiness.categories[1].score.shown(), std::nullopt);
    QCOMPARE(readiness.categories[1].score.text(), u"—"_s);
    QVERIFY(!readiness.categories[1].isBelowGo);
    QCOMPARE(readiness.verdict, Verdict::Go);
}

void TestScore::withoutApplicableItemsThereIsNoScore()
{
    Handover handover;
    ChecklistItem &item = handover.add(GateClass::Should, ItemState::NotApplicable);
    item.naReason = u"No such system"_s;
    handover.decide(item, AcceptanceOutcome::NotApplicable, handover.owner.id);
    const Readiness readiness = handover.judge();
    QCOMPARE(readiness.score.text(), u"—"_s);
    QCOMPARE(readiness.verdict, Verdict::NoGo);
    QCOMPARE(readiness.why.size(), size_t(1));
    QCOMPARE(readiness.why.front().kind, Reason::Kind::NothingApplicable);
    QVERIFY(!readiness.canReachGo);
    QVERIFY(readiness.toReachGo.empty());
    QCOMPARE(readiness.tailoredOut, std::vector{item.id});
}

void TestScore::isShownWithAndWithoutWhatIsWaived()
{
    Handover handover;
    handover.add(GateClass::Must, ItemState::Accepted);
    handover.waive(handover.add(GateClass::Waivable, ItemState::NotStarted));
    const Readiness readiness = handover.judge();
    QCOMPARE(readiness.score.shown(), std::optional(50));
    QCOMPARE(readiness.scoreWithoutWaived.shown(), std::optional(100));
    QCOMPARE(readiness.gates, (GateCounts{1, 1, 0, 0}));
}

} // namespace baton

QTEST_GUILESS_MAIN(baton::TestScore)
#include "tst_score.moc"
