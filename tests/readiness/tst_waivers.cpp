// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/readiness/words.h"
#include "tests/readiness/handover.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

// A Waivable gate with a valid waiver, and one thing done to it.
struct Case
{
    const char *name;
    std::optional<WaiverFlaw> flaw;
    void (*arrange)(Handover &handover, ChecklistItem &item, Waiver &waiver);
};

using H = Handover;
using I = ChecklistItem;
using V = Waiver;

const Case cases[] = {
    {"valid", std::nullopt, [](H &, I &, V &) {}},
    {"of a Must", WaiverFlaw::NotWaivable, [](H &, I &item, V &) { item.gateClass = GateClass::Must; }},
    {"of a failed gate", WaiverFlaw::GateFailed, [](H &, I &item, V &) { item.state = ItemState::Rejected; }},
    {"without reason", WaiverFlaw::NoReason, [](H &, I &, V &waiver) { waiver.reason.clear(); }},
    {"without control", WaiverFlaw::NoControl, [](H &, I &, V &waiver) { waiver.control.clear(); }},
    {"without follow-up", WaiverFlaw::NoFollowUpOwner,
     [](H &, I &, V &waiver) { waiver.followUpOwner = {}; }},
    {"without requester", WaiverFlaw::NoRequester, [](H &, I &, V &waiver) { waiver.requestedBy = {}; }},
    {"without consent", WaiverFlaw::NotConcurred, [](H &, I &, V &waiver) { waiver.concurredBy = {}; }},
    {"consent of the project", WaiverFlaw::NotConcurred,
     [](H &h, I &, V &waiver) { waiver.concurredBy = h.manager.id; }},
    {"consent after as-of", WaiverFlaw::NotConcurred,
     [](H &h, I &, V &waiver) { waiver.concurredOn = h.asOf.addDays(1); }},
    {"consent of another than the named accepter", WaiverFlaw::NotConcurred,
     [](H &h, I &item, V &) { item.accepter = h.chief.id; }},
    {"consent of the deputy", std::nullopt,
     [](H &h, I &item, V &waiver) {
         item.accepter = h.reviewer.id;
         waiver.concurredBy = h.deputy.id;
     }},
    {"over objection by the sponsor", std::nullopt,
     [](H &h, I &, V &waiver) {
         waiver.isOverObjection = true;
         waiver.concurredBy = {};
         waiver.approvedBy = h.sponsor.id;
     }},
    {"over objection by the service owner", WaiverFlaw::ObjectionNotOverruled,
     [](H &, I &, V &waiver) { waiver.isOverObjection = true; }},
    {"not approved", WaiverFlaw::NotApproved, [](H &, I &, V &waiver) { waiver.approvedBy = {}; }},
    {"approved without date", WaiverFlaw::NotApproved, [](H &, I &, V &waiver) { waiver.approvedOn = {}; }},
    {"approved by the sponsor", std::nullopt, [](H &h, I &, V &waiver) { waiver.approvedBy = h.sponsor.id; }},
    {"approved by a reviewer", WaiverFlaw::ApproverNotEntitled,
     [](H &h, I &, V &waiver) { waiver.approvedBy = h.reviewer.id; }},
    {"approved by who asked", WaiverFlaw::ApproverIsRequester,
     [](H &h, I &, V &waiver) { waiver.requestedBy = h.owner.id; }},
    {"approved today", std::nullopt, [](H &h, I &, V &waiver) { waiver.approvedOn = h.asOf; }},
    {"approved tomorrow", WaiverFlaw::NotYetApproved,
     [](H &h, I &, V &waiver) { waiver.approvedOn = h.asOf.addDays(1); }},
    {"without expiry", WaiverFlaw::NoExpiry, [](H &, I &, V &waiver) { waiver.expires = {}; }},
    {"expires on go-live", std::nullopt, [](H &h, I &, V &waiver) { waiver.expires = h.project.goLive; }},
    {"lapses before go-live", WaiverFlaw::ExpiresBeforeGoLive,
     [](H &h, I &, V &waiver) { waiver.expires = h.project.goLive.addDays(-1); }},
    {"go-live moved past its expiry", WaiverFlaw::ExpiresBeforeGoLive,
     [](H &h, I &, V &waiver) { h.project.goLive = waiver.expires.addDays(1); }},
    {"for ninety days", std::nullopt,
     [](H &h, I &, V &waiver) { waiver.expires = h.project.goLive.addDays(90); }},
    {"for ninety-one days", WaiverFlaw::ExpiresTooLate,
     [](H &h, I &, V &waiver) { waiver.expires = h.project.goLive.addDays(91); }},
    {"longer by setting", std::nullopt,
     [](H &h, I &, V &waiver) {
         h.project.waiverMaximumDays = 91;
         waiver.expires = h.project.goLive.addDays(91);
     }},
    {"on its last day", std::nullopt, [](H &h, I &, V &waiver) { h.asOf = waiver.expires; }},
    {"lapsed", WaiverFlaw::Lapsed, [](H &h, I &, V &waiver) { h.asOf = waiver.expires.addDays(1); }},
    {"without go-live", WaiverFlaw::NoGoLive, [](H &h, I &, V &) { h.project.goLive = {}; }},
};

} // namespace

class TestWaivers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isValidOnlyWithEverything_data();
    void isValidOnlyWithEverything();
    void earnsNoPoints();
    void anAcceptedGateNeedsNone();
    void oneThatHoldsIsEnough();
    void overObjectionIsMarked();
    void countIsLimited_data();
    void countIsLimited();
};

void TestWaivers::isValidOnlyWithEverything_data()
{
    QTest::addColumn<int>("index");
    for (size_t i = 0; i < std::size(cases); ++i)
        QTest::newRow(cases[i].name) << static_cast<int>(i);
}

void TestWaivers::isValidOnlyWithEverything()
{
    QFETCH(int, index);
    const Case &expected = cases[index];
    Handover handover;
    ChecklistItem &item = handover.add(GateClass::Waivable, ItemState::InProgress);
    handover.waive(item);
    expected.arrange(handover, item, handover.waivers[0]);
    const Readiness readiness = handover.judge();
    const WaiverJudgement &waiver = readiness.waivers.front();
    const std::vector<WaiverFlaw> flaws =
        expected.flaw ? std::vector{*expected.flaw} : std::vector<WaiverFlaw>();
    QCOMPARE(waiver.flaws, flaws);
    QCOMPARE(waiver.isUsed, !expected.flaw);
    QCOMPARE(readiness.gates.waived, expected.flaw ? 0 : 1);
    QCOMPARE(readiness.gates.total(), 1);
    QCOMPARE(readiness.find(waiver.id), &waiver);
    if (expected.flaw) {
        QCOMPARE(readiness.verdict, Verdict::NoGo);
        QVERIFY(waiverFlawText(*expected.flaw).endsWith(u'.'));
    }
}

void TestWaivers::earnsNoPoints()
{
    Handover handover;
    handover.add(GateClass::Must, ItemState::Accepted);
    handover.add(GateClass::Waivable, ItemState::NotStarted);
    const Score before = handover.judge().score;
    handover.waive(handover.items[1]);
    QCOMPARE(handover.judge().score, before);
    QCOMPARE(handover.judge().items[1].state, ItemState::NotStarted);
}

void TestWaivers::anAcceptedGateNeedsNone()
{
    Handover handover;
    handover.waive(handover.add(GateClass::Waivable, ItemState::Accepted));
    const Readiness readiness = handover.judge();
    QVERIFY(readiness.waivers.front().isValid());
    QVERIFY(!readiness.waivers.front().isUsed);
    QCOMPARE(readiness.gates, (GateCounts{1, 0, 0, 0}));
    QCOMPARE(readiness.verdict, Verdict::Go);
}

void TestWaivers::oneThatHoldsIsEnough()
{
    Handover handover;
    handover.add(GateClass::Waivable, ItemState::NotStarted);
    handover.waive(handover.items[0]).expires = QDate(2026, 3, 1); // lapsed
    handover.waive(handover.items[0]);
    const Readiness readiness = handover.judge();
    QCOMPARE(readiness.gates.waived, 1);
    QCOMPARE(readiness.items.front().waiver, handover.waivers[1].id);
    QVERIFY(!readiness.find(handover.waivers[0].id)->isUsed);
}

void TestWaivers::overObjectionIsMarked()
{
    Handover handover;
    handover.add(GateClass::Waivable, ItemState::NotStarted);
    Waiver &waiver = handover.waive(handover.items[0]);
    waiver.isOverObjection = true;
    QVERIFY(!handover.judge().waivers.front().isOverObjection); // does not hold
    waiver.approvedBy = handover.sponsor.id;
    QVERIFY(handover.judge().waivers.front().isOverObjection);
}

void TestWaivers::countIsLimited_data()
{
    QTest::addColumn<int>("waivable");
    QTest::addColumn<int>("waived");
    QTest::addColumn<Verdict>("verdict");
    QTest::newRow("three of few") << 5 << 3 << Verdict::ConditionalGo;
    QTest::newRow("four of few") << 5 << 4 << Verdict::NoGo;
    QTest::newRow("four of 39") << 39 << 4 << Verdict::NoGo; // 3.9
    QTest::newRow("four of 40") << 40 << 4 << Verdict::ConditionalGo;
    QTest::newRow("five of 40") << 40 << 5 << Verdict::NoGo;
}

void TestWaivers::countIsLimited()
{
    QFETCH(int, waivable);
    QFETCH(int, waived);
    QFETCH(Verdict, verdict);
    Handover handover;
    // Points enough to be judged by the count alone.
    for (int i = 0; i < 60; ++i)
        handover.add(GateClass::Should, ItemState::Accepted, 3);
    for (int i = 0; i < waivable; ++i) {
        handover.add(GateClass::Waivable, i < waived ? ItemState::Submitted : ItemState::Accepted);
        if (i < waived)
            handover.waive(handover.items.back());
    }
    const Readiness readiness = handover.judge();
    QCOMPARE(readiness.gates.waived, waived);
    QCOMPARE(readiness.verdict, verdict);
    const Reason::Kind kind =
        verdict == Verdict::NoGo ? Reason::Kind::TooManyWaivers : Reason::Kind::GatesWaived;
    QCOMPARE(readiness.why.size(), size_t(1));
    QCOMPARE(readiness.why.front().kind, kind);
    QCOMPARE(readiness.why.front().items.size(), static_cast<size_t>(waived));
}

} // namespace baton

QTEST_GUILESS_MAIN(baton::TestWaivers)
#include "tst_waivers.moc"
