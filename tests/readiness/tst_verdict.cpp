// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/readiness/words.h"
#include "tests/readiness/handover.h"

#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;

namespace baton {

class TestVerdict : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void firstRuleThatHolds_data();
    void firstRuleThatHolds();
    void openShouldItemsNeedOwnerAndDate_data();
    void openShouldItemsNeedOwnerAndDate();
    void thresholdsAreSettings();
    void reasonsAreWholeSentences();
    void hostileNamesStayAsTheyAre();
    void itemsAddedLaterCount();
    void headline_data();
    void headline();
    void hypercareEndsOnExitGatesConditionsAndWaivers_data();
    void hypercareEndsOnExitGatesConditionsAndWaivers();
    void exitIsAskedAfterGoLiveOnly();
    void thresholdsThatDifferAreListed();
    void onBehalfAndAddedLaterAreListed();
    void snapshotKeepsTheVerdict();
    void noProjectNoVerdict();
};

namespace {

// So many weights of 3 accepted and not started, in one category.
void fill(Handover &handover, int accepted, int open, const char *category = "DOC")
{
    for (int i = 0; i < accepted + open; ++i)
        handover.add(GateClass::Should, i < accepted ? ItemState::Accepted : ItemState::NotStarted, 3,
                     category);
}

} // namespace

void TestVerdict::firstRuleThatHolds_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<Verdict>("verdict");
    QTest::addColumn<QList<int>>("reasons");
    using K = Reason::Kind;
    const auto row = [](const char *name, Verdict verdict, std::initializer_list<K> kinds) {
        QList<int> reasons;
        for (const K kind : kinds)
            reasons += int(kind);
        QTest::newRow(name) << QString::fromLatin1(name) << verdict << reasons;
    };
    row("all accepted", Verdict::Go, {});
    row("95 exactly", Verdict::Go, {});
    row("below 95", Verdict::ConditionalGo, {K::ScoreBelow});
    row("85 exactly", Verdict::ConditionalGo, {K::ScoreBelow});
    row("below 85", Verdict::NoGo, {K::ScoreBelow});
    row("category below 80", Verdict::ConditionalGo, {K::CategoryBelow});
    row("category below 60", Verdict::NoGo, {K::CategoryBelow});
    row("must open", Verdict::NoGo, {K::MustNotPassed});
    row("must failed", Verdict::NoGo, {K::GatesFailed});
    row("waivable open", Verdict::NoGo, {K::WaivableOpen});
    row("waivable failed", Verdict::NoGo, {K::GatesFailed});
    row("waivable waived", Verdict::ConditionalGo, {K::GatesWaived});
    row("must open and category below 80", Verdict::NoGo, {K::MustNotPassed, K::CategoryBelow});
    row("everything wrong", Verdict::NoGo,
        {K::GatesFailed, K::MustNotPassed, K::WaivableOpen, K::ScoreBelow, K::CategoryBelow,
         K::ShouldWithoutOwnerDate});
}

void TestVerdict::firstRuleThatHolds()
{
    QFETCH(QString, what);
    QFETCH(Verdict, verdict);
    QFETCH(QList<int>, reasons);
    Handover handover;
    if (what == "95 exactly"_L1)
        fill(handover, 19, 1);
    else if (what == "below 95"_L1)
        fill(handover, 94, 6);
    else if (what == "85 exactly"_L1)
        fill(handover, 17, 3);
    else if (what == "below 85"_L1)
        fill(handover, 84, 16);
    else
        fill(handover, 100, 0);
    if (what == "category below 80"_L1 || what == "must open and category below 80"_L1)
        fill(handover, 3, 1, "TRN");
    if (what == "category below 60"_L1)
        fill(handover, 1, 1, "TRN");
    if (what.startsWith(u"must open"))
        handover.add(GateClass::Must, ItemState::Submitted);
    if (what == "must failed"_L1)
        handover.add(GateClass::Must, ItemState::Rejected);
    if (what == "waivable open"_L1)
        handover.add(GateClass::Waivable, ItemState::Submitted);
    if (what == "waivable failed"_L1)
        handover.waive(handover.add(GateClass::Waivable, ItemState::Rejected));
    if (what == "waivable waived"_L1)
        handover.waive(handover.add(GateClass::Waivable, ItemState::Submitted));
    if (what == "everything wrong"_L1) {
        fill(handover, 0, 40, "TRN");
        handover.items.back().owner = {};
        handover.add(GateClass::Must, ItemState::Rejected);
        handover.add(GateClass::Must, ItemState::InProgress);
        handover.add(GateClass::Waivable, ItemState::InProgress);
    }
    const Readiness readiness = handover.judge();
    QList<int> kinds;
    for (const Reason &reason : readiness.why)
        kinds += int(reason.kind);
    QCOMPARE(kinds, reasons);
    QCOMPARE(verdictText(readiness.verdict), verdictText(verdict));
    QCOMPARE(readiness.toReachGo.empty(), verdict == Verdict::Go);
}

void TestVerdict::openShouldItemsNeedOwnerAndDate_data()
{
    QTest::addColumn<bool>("hasOwner");
    QTest::addColumn<QDate>("due");
    QTest::addColumn<bool>("hasHypercare");
    QTest::addColumn<Verdict>("verdict");
    QTest::newRow("owner and date") << true << QDate(2026, 3, 20) << true << Verdict::ConditionalGo;
    QTest::newRow("on the last day") << true << QDate(2026, 3, 27) << true << Verdict::ConditionalGo;
    QTest::newRow("a day too late") << true << QDate(2026, 3, 28) << true << Verdict::NoGo;
    QTest::newRow("no owner") << false << QDate(2026, 3, 20) << true << Verdict::NoGo;
    QTest::newRow("no date") << true << QDate() << true << Verdict::NoGo;
    QTest::newRow("no hypercare end") << true << QDate(2026, 3, 20) << false << Verdict::NoGo;
}

void TestVerdict::openShouldItemsNeedOwnerAndDate()
{
    QFETCH(bool, hasOwner);
    QFETCH(QDate, due);
    QFETCH(bool, hasHypercare);
    QFETCH(Verdict, verdict);
    Handover handover;
    fill(handover, 9, 1);
    ChecklistItem &open = handover.items.back();
    open.dueOffset = {};
    open.dueDate = due;
    if (!hasOwner)
        open.owner = {};
    if (!hasHypercare)
        handover.project.hypercareEnd = {};
    const Readiness readiness = handover.judge();
    QCOMPARE(readiness.verdict, verdict);
    if (verdict == Verdict::NoGo) {
        const Reason::Kind kind =
            hasHypercare ? Reason::Kind::ShouldWithoutOwnerDate : Reason::Kind::HypercareEndMissing;
        QCOMPARE(readiness.why.front().kind, kind);
    }
    // GO does not ask for it.
    handover.project.goScore = 90;
    QCOMPARE(handover.judge().verdict, Verdict::Go);
    QVERIFY(handover.judge().why.empty());
}

void TestVerdict::thresholdsAreSettings()
{
    Handover handover;
    fill(handover, 1, 1);
    QCOMPARE(handover.judge().verdict, Verdict::NoGo);
    handover.project.conditionalScore = 50;
    handover.project.conditionalCategoryScore = 50;
    QCOMPARE(handover.judge().verdict, Verdict::ConditionalGo);
    handover.project.goScore = 50;
    handover.project.goCategoryScore = 51;
    QCOMPARE(handover.judge().verdict, Verdict::ConditionalGo);
    handover.project.goCategoryScore = 50;
    QCOMPARE(handover.judge().verdict, Verdict::Go);
}

void TestVerdict::reasonsAreWholeSentences()
{
    Handover handover;
    fill(handover, 0, 40, "TRN");
    handover.items.front().categoryName = u"Training"_s;
    handover.items.back().owner = {};
    handover.add(GateClass::Must, ItemState::Rejected);
    for (int i = 0; i < 7; ++i)
        handover.add(GateClass::Must, ItemState::InProgress);
    handover.add(GateClass::Waivable, ItemState::InProgress);
    for (int i = 0; i < 4; ++i)
        handover.waive(handover.add(GateClass::Waivable, ItemState::InProgress));
    handover.project.hypercareEnd = {};
    const Plan plan = handover.plan();
    const Readiness readiness = evaluateReadiness(plan, handover.asOf);
    QStringList sentences;
    for (const Reason &reason : readiness.why) {
        const QString text = reasonText(plan, reason);
        QVERIFY2(text.endsWith(u'.') && !text.contains(u"%1"_s) && !text.contains(u"%2"_s) &&
                     !text.contains(u"%n"_s),
                 qPrintable(text));
        sentences += text;
    }
    QCOMPARE(sentences.size(), 9);
    QVERIFY2(sentences[0].contains(u"DOC-41"_s), qPrintable(sentences[0]));
    QVERIFY2(sentences[1].contains(u"DOC-42, DOC-43, DOC-44, DOC-45, DOC-46 and 2 more"_s),
             qPrintable(sentences[1]));
    QCOMPARE(reasonText(plan, {Reason::Kind::CategoryBelow, Verdict::Go, {}, u"TRN"_s, 72, 80}),
             u"The category “Training” stands at 72 %; GO takes 80 % in each."_s);
    QCOMPARE(reasonText(plan, {Reason::Kind::ScoreBelow, Verdict::ConditionalGo, {}, {}, 72, 85}),
             u"The score is 72 %; CONDITIONAL GO takes 85 %."_s);
}

void TestVerdict::hostileNamesStayAsTheyAre()
{
    Handover handover;
    handover.add(GateClass::Must, ItemState::NotStarted).code = u"%1 %2 <b>"_s;
    handover.items.front().category = handover.items.front().categoryName = u"%1 & %3"_s;
    const Plan plan = handover.plan();
    const Readiness readiness = evaluateReadiness(plan, handover.asOf);
    QVERIFY(reasonText(plan, readiness.why[0]).contains(u"%1 %2 <b>"_s));
    const auto category = std::ranges::find(readiness.why, Reason::Kind::CategoryBelow, &Reason::kind);
    QVERIFY(reasonText(plan, *category).contains(u"“%1 & %3”"_s));
}

void TestVerdict::itemsAddedLaterCount()
{
    Handover handover;
    fill(handover, 1, 0);
    handover.add(GateClass::Must, ItemState::NotStarted).isAddedAfterBaseline = true;
    QCOMPARE(handover.judge().verdict, Verdict::NoGo);
}

void TestVerdict::headline_data()
{
    QTest::addColumn<QDate>("asOf");
    QTest::addColumn<bool>("isBaselined");
    QTest::addColumn<QString>("text");
    // Decision on Thursday 12 March, go-live on Saturday 14, hypercare to Friday 27.
    QTest::newRow("to set up") << QDate(2026, 2, 2) << false
                               << u"To set up: the criteria are not agreed yet"_s;
    QTest::newRow("agreed, nothing due") << QDate(2026, 2, 2) << true << u"Nothing is due yet"_s;
    QTest::newRow("agreed after as-of")
        << QDate(2026, 1, 14) << true << u"To set up: the criteria are not agreed yet"_s;
    QTest::newRow("the pace") << QDate(2026, 2, 25) << true << u"1 of 2 due accepted"_s;
    QTest::newRow("ten working days before") << QDate(2026, 2, 26) << true << u"NO-GO"_s;
    QTest::newRow("even when never agreed") << QDate(2026, 2, 26) << false << u"NO-GO"_s;
    QTest::newRow("on the day") << QDate(2026, 3, 14) << true << u"NO-GO"_s;
    QTest::newRow("first day") << QDate(2026, 3, 15) << true
                               << u"Hypercare day 1 of 10, 1 exit gate(s) open"_s;
    QTest::newRow("sixth day") << QDate(2026, 3, 23) << true
                               << u"Hypercare day 6 of 10, 1 exit gate(s) open"_s;
    QTest::newRow("longer than planned")
        << QDate(2026, 3, 30) << true << u"Hypercare day 11 of 10, 1 exit gate(s) open"_s;
}

void TestVerdict::headline()
{
    QFETCH(QDate, asOf);
    QFETCH(bool, isBaselined);
    QFETCH(QString, text);
    Handover handover;
    handover.asOf = asOf;
    if (!isBaselined)
        handover.project.criteriaBaselinedOn = {};
    handover.add(GateClass::Must, ItemState::Accepted).dueDate = QDate(2026, 2, 20);
    handover.add(GateClass::Must, ItemState::InProgress).dueDate = QDate(2026, 2, 25);
    handover.add(GateClass::Should, ItemState::Accepted).dueDate = QDate(2026, 3, 10);
    handover.add(GateClass::Exit, ItemState::NotStarted).dueDate = QDate(2026, 2, 10);
    QCOMPARE(headlineText(handover.judge()), text);
}

void TestVerdict::hypercareEndsOnExitGatesConditionsAndWaivers_data()
{
    using Change = std::function<void(Handover &)>;
    QTest::addColumn<Change>("change");
    QTest::addColumn<QStringList>("why");
    const auto row = [](const char *name, const Change &change, const QStringList &why) {
        QTest::newRow(name) << change << why;
    };
    const auto condition = [](Handover &handover, ConditionState state) -> Condition & {
        Condition &made = handover.conditions.emplace_back();
        made.id = ConditionId::create();
        made.project = handover.project.id;
        made.item = handover.items[1].id;
        made.state = state;
        made.owner = handover.reviewer.id;
        made.due = QDate(2026, 5, 1);
        return made;
    };
    row("all done", [](Handover &) {}, {});
    row("an exit gate open", [](Handover &h) { h.items[2].state = ItemState::Submitted; },
        {u"1 exit gate(s) are not accepted on current evidence: DOC-03."_s});
    row("an exit gate failed", [](Handover &h) { h.items[2].state = ItemState::Rejected; },
        {u"1 exit gate(s) failed: DOC-03."_s});
    row("no exit gate", [](Handover &h) { h.items[2].gateClass = GateClass::Should; },
        {u"The checklist has no item of class Exit, so nothing says when hypercare may end."_s});
    row("a gate of go-live left", [](Handover &h) { h.items[0].state = ItemState::InProgress; },
        {u"1 gate(s) of go-live are neither accepted nor waived: DOC-01."_s});
    row("proven at go-live, aged since",
        [](Handover &h) {
            h.items[0].evidenceMaxAge = 25; // of 20 February: good for go-live, not for 23 March
        },
        {});
    row("waived",
        [](Handover &h) {
            h.items[1].state = ItemState::InProgress;
            h.waive(h.items[1]);
        },
        {});
    const auto lapse = [](Handover &h) {
        h.items[1].state = ItemState::InProgress;
        h.waive(h.items[1]).expires = QDate(2026, 3, 20);
    };
    row("the waiver has lapsed", lapse,
        {u"1 waiver(s) have lapsed and nobody has taken the gate over: DOC-02."_s});
    row("taken over by operations",
        [=](Handover &h) {
            lapse(h);
            condition(h, ConditionState::TakenOver);
        },
        {});
    row("taken over by the project",
        [=](Handover &h) {
            lapse(h);
            condition(h, ConditionState::TakenOver).owner = h.manager.id;
        },
        {u"1 waiver(s) have lapsed and nobody has taken the gate over: DOC-02."_s,
         u"1 condition(s) are open: DOC-02."_s});
    row("a condition open", [=](Handover &h) { condition(h, ConditionState::Open); },
        {u"1 condition(s) are open: DOC-02."_s});
    row("a condition not verified", [=](Handover &h) { condition(h, ConditionState::Done); },
        {u"1 condition(s) are open: DOC-02."_s});
    row("a condition verified", [=](Handover &h) { condition(h, ConditionState::Verified); }, {});
    row("a condition of a sign-off", [=](Handover &h) { condition(h, ConditionState::Open).item = {}; },
        {u"1 condition(s) are open."_s});
}

void TestVerdict::hypercareEndsOnExitGatesConditionsAndWaivers()
{
    QFETCH(std::function<void(Handover &)>, change);
    QFETCH(QStringList, why);
    Handover handover;
    handover.asOf = QDate(2026, 3, 23);
    handover.add(GateClass::Must, ItemState::Accepted);
    handover.add(GateClass::Waivable, ItemState::Accepted);
    handover.add(GateClass::Exit, ItemState::Accepted);
    change(handover);
    const Plan plan = handover.plan();
    const Readiness readiness = evaluateReadiness(plan, handover.asOf);
    QVERIFY(readiness.exit.isAsked);
    QStringList reasons;
    for (const Reason &reason : readiness.reasons())
        reasons.append(reasonText(plan, reason));
    QCOMPARE(reasons, why);
    QCOMPARE(readiness.exit.isReached, why.isEmpty());
    QCOMPARE(decisionText(readiness), why.isEmpty() ? u"EXIT"_s : u"NOT YET"_s);
}

void TestVerdict::exitIsAskedAfterGoLiveOnly()
{
    Handover handover;
    handover.add(GateClass::Must, ItemState::InProgress);
    handover.add(GateClass::Exit, ItemState::InProgress).dueDate = QDate(2026, 3, 27);
    handover.add(GateClass::Exit, ItemState::InProgress).dueDate = QDate(2026, 3, 20);
    handover.asOf = handover.project.goLive;
    const Readiness before = handover.judge();
    QVERIFY(!before.exit.isAsked);
    QCOMPARE(decisionText(before), u"NO-GO"_s);
    QCOMPARE(before.steps().size(), size_t(1));
    handover.asOf = handover.project.goLive.addDays(1);
    const Readiness after = handover.judge();
    QCOMPARE(decisionText(after), u"NOT YET"_s);
    QCOMPARE(goalText(after), u"EXIT"_s);
    QCOMPARE(after.steps().size(), size_t(3));
    QCOMPARE(after.steps().front().item, handover.items[2].id); // the earlier of the exit gates
    QCOMPARE(after.steps().back().item, handover.items[0].id);
    handover.project.phase = Phase::RolledBack;
    QVERIFY(!handover.judge().exit.isAsked);
}

void TestVerdict::thresholdsThatDifferAreListed()
{
    Handover handover;
    QVERIFY(handover.judge().thresholdChanges.empty());
    handover.project.goScore = 90;
    handover.project.hardStopDays = 40;
    const std::vector<ThresholdChange> changes = handover.judge().thresholdChanges;
    QCOMPARE(changes.size(), size_t(2));
    QCOMPARE(changes[0].field, fieldIndex<Project>("go_score"));
    QVERIFY(changes[0].value == Value(qint64(90)));
    QVERIFY(changes[0].standard == Value(qint64(95)));
    QCOMPARE(changes[1].field, fieldIndex<Project>("hard_stop_days"));
}

void TestVerdict::onBehalfAndAddedLaterAreListed()
{
    Handover handover;
    fill(handover, 2, 0);
    handover.items[1].isAddedAfterBaseline = true;
    handover.decide(handover.items[0], AcceptanceOutcome::Accepted, handover.reviewer.id);
    handover.decide(handover.items[1], AcceptanceOutcome::Accepted, handover.reviewer.id);
    handover.acceptances[0].recordedBy = handover.reviewer.id;
    handover.acceptances[1].recordedBy = handover.manager.id;
    const Readiness readiness = handover.judge();
    QCOMPARE(readiness.onBehalf, std::vector{handover.acceptances[1].id});
    QCOMPARE(readiness.addedLater, std::vector{handover.items[1].id});
    handover.asOf = QDate(2026, 2, 19);
    QVERIFY(handover.judge().onBehalf.empty());
}

void TestVerdict::snapshotKeepsTheVerdict()
{
    Handover handover;
    fill(handover, 94, 6);
    Plan plan = handover.plan();
    Snapshot snapshot = makeSnapshot(plan, evaluateReadiness(plan, handover.asOf), 42);
    QCOMPARE(snapshot.verdict, u"conditional_go"_s);
    QCOMPARE(snapshot.score, std::optional(94.0));
    QCOMPARE(snapshot.takenOn, handover.asOf);
    QCOMPARE(snapshot.revision, 42);
    QCOMPARE(snapshot.inputsHash, verdictInputsHash(plan));
    snapshot.id = SnapshotId::create();
    plan.load(snapshot);
    Snapshot later = snapshot;
    later.id = SnapshotId::create();
    later.takenOn = handover.project.goLive.addDays(1);
    plan.load(later);
    QCOMPARE(frozenVerdict(plan, handover.project.goLive), nullptr);
    QCOMPARE(frozenVerdict(plan, handover.project.goLive.addDays(3))->id, snapshot.id);
    // Keeping one does not change what it was taken of.
    QCOMPARE(verdictInputsHash(plan), snapshot.inputsHash);
}

void TestVerdict::noProjectNoVerdict()
{
    const Readiness readiness = evaluateReadiness(Plan(), QDate(2026, 3, 2));
    QCOMPARE(readiness.verdict, Verdict::NoGo);
    QVERIFY(!readiness.canReachGo);
}

} // namespace baton

QTEST_GUILESS_MAIN(baton::TestVerdict)
#include "tst_verdict.moc"
