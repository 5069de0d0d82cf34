// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/readiness/words.h"
#include "tests/readiness/handover.h"

#include <QRandomGenerator>
#include <QTest>

#include <bit>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

// A small plan of random items, states, weights, categories, evidence and waivers.
Handover randomHandover(QRandomGenerator &random, int size)
{
    static constexpr std::array classes{GateClass::Should,   GateClass::Should, GateClass::Should,
                                        GateClass::Waivable, GateClass::Must,   GateClass::AfterGoLive};
    static constexpr std::array states{ItemState::NotStarted,   ItemState::InProgress, ItemState::Submitted,
                                       ItemState::Accepted,     ItemState::Accepted,   ItemState::Rejected,
                                       ItemState::NotApplicable};
    static constexpr std::array categories{"DOC", "TRN", "OPS"};
    const auto pick = [&](const auto &from) { return from[random.bounded(quint32(from.size()))]; };
    Handover handover;
    handover.project.goScore = pick(std::array{95, 95, 80, 100});
    handover.project.goCategoryScore = pick(std::array{80, 80, 60, 100});
    for (int i = 0; i < size; ++i) {
        ChecklistItem &item =
            handover.add(pick(classes), pick(states), 1 + int(random.bounded(3)), pick(categories));
        item.dueOffset = -int(random.bounded(30));
        if (random.bounded(4) == 0)
            item.evidenceMaxAge = int(random.bounded(60));
        if (item.state == ItemState::NotApplicable && random.bounded(2) == 0) {
            item.naReason = u"Not here"_s;
            for (const Person *person : {&handover.owner, &handover.sponsor, &handover.reviewer})
                handover.decide(item, AcceptanceOutcome::NotApplicable, person->id);
        }
        if (random.bounded(3) == 0)
            handover.waive(item);
        if (random.bounded(6) == 0)
            item.owner = {};
    }
    return handover;
}

// What accepting an item on fresh evidence makes of it.
void accept(Handover &handover, size_t index)
{
    ChecklistItem &item = handover.items[index];
    item.state = ItemState::Accepted;
    item.evidenceMaxAge = {};
    handover.prove(item, QDate(2026, 3, 1));
}

Readiness afterAccepting(const Handover &handover, quint32 chosen)
{
    Handover accepted = handover;
    for (size_t i = 0; i < handover.items.size(); ++i) {
        if (chosen & (1u << i))
            accept(accepted, i);
    }
    return accepted.judge();
}

} // namespace

class TestToReachGo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noSmallerSetReachesGo();
    void raisingAValueNeverLowersScoreOrVerdict();
    void gatesComeFirstByDueDate();
    void thenCategoriesThenTheWhole();
    void tiesByDueDateThenCode();
    void neverProposesWhatIsNotApplicable();
    void saysWhatToDo_data();
    void saysWhatToDo();
};

void TestToReachGo::noSmallerSetReachesGo()
{
    QRandomGenerator random(20260314);
    int proposals = 0;
    for (int run = 0; run < 150; ++run) {
        const int size = 3 + int(random.bounded(7));
        const Handover handover = randomHandover(random, size);
        const Readiness readiness = handover.judge();
        quint32 proposed = 0;
        for (const GoStep &step : readiness.toReachGo)
            proposed |= 1u << readiness.index.find(step.item.uuid);
        QCOMPARE(std::popcount(proposed), int(readiness.toReachGo.size()));
        const auto count = std::popcount(proposed);
        if (readiness.canReachGo) {
            const Verdict reached = afterAccepting(handover, proposed).verdict;
            QVERIFY2(reached == Verdict::Go, qPrintable(u"run %1"_s.arg(run)));
        }
        proposals += count;
        // Accepting does not make a thing applicable, so those stay out of the smaller sets.
        quint32 candidates = 0;
        for (size_t i = 0; i < readiness.items.size(); ++i)
            candidates |= readiness.items[i].isApplicable ? 1u << i : 0;
        for (quint32 chosen = 0; chosen < (1u << size); ++chosen) {
            if (std::popcount(chosen) >= count || (chosen & ~candidates) != 0)
                continue;
            const Verdict reached = afterAccepting(handover, chosen).verdict;
            QVERIFY2(reached != Verdict::Go, qPrintable(u"run %1, set %2"_s.arg(run).arg(chosen, 0, 2)));
        }
    }
    QVERIFY(proposals > 150); // there was something to propose
}

void TestToReachGo::raisingAValueNeverLowersScoreOrVerdict()
{
    // From worth less to worth more; evidence is there throughout.
    static constexpr std::array order{ItemState::NotStarted, ItemState::InProgress, ItemState::Submitted,
                                      ItemState::Accepted};
    QRandomGenerator random(20260315);
    for (int run = 0; run < 400; ++run) {
        Handover handover = randomHandover(random, 4 + int(random.bounded(12)));
        handover.project.conditionalScore = int(random.bounded(101));
        handover.project.conditionalCategoryScore = int(random.bounded(101));
        Readiness before = handover.judge();
        for (int step = 0; step < 25; ++step) {
            const size_t index = random.bounded(quint32(handover.items.size()));
            ChecklistItem &item = handover.items[index];
            if (!before.items[index].isApplicable)
                continue;
            const int from = before.items[index].quarters;
            const ItemState to = order[random.bounded(quint32(order.size()))];
            const Handover unchanged = handover;
            item.state = to;
            item.evidenceMaxAge = {};
            handover.prove(item, QDate(2026, 3, 1));
            const Readiness after = handover.judge();
            const bool isRaised =
                after.items[index].quarters > from ||
                (unchanged.items[index].state == ItemState::Rejected && to != ItemState::Rejected);
            if (!isRaised) {
                handover = unchanged;
                continue;
            }
            QVERIFY(after.score.quarters >= before.score.quarters);
            QCOMPARE(after.score.weight, before.score.weight);
            QVERIFY2(after.verdict >= before.verdict, qPrintable(u"run %1 step %2"_s.arg(run).arg(step)));
            before = after;
        }
    }
}

void TestToReachGo::gatesComeFirstByDueDate()
{
    Handover handover;
    handover.add(GateClass::Should, ItemState::NotStarted, 3).dueOffset = -60;
    handover.add(GateClass::Must, ItemState::Submitted).dueOffset = -3;
    handover.add(GateClass::Waivable, ItemState::NotStarted).dueOffset = -20;
    handover.waive(handover.items.back());
    handover.add(GateClass::Must, ItemState::Accepted);
    handover.add(GateClass::Must, ItemState::Rejected).dueOffset = {};
    const Readiness readiness = handover.judge();
    std::vector<ChecklistItemId> order;
    for (const GoStep &step : readiness.toReachGo)
        order.push_back(step.item);
    QCOMPARE(order, (std::vector{handover.items[2].id, handover.items[1].id, handover.items[4].id,
                                 handover.items[0].id}));
    QCOMPARE(readiness.toReachGo[0].reason, GoStep::For::Gate);
    QCOMPARE(readiness.toReachGo[0].gain, 12);
    QCOMPARE(readiness.toReachGo[1].gain, 6);
    QCOMPARE(readiness.toReachGo[0].owner, handover.manager.id);
    QCOMPARE(readiness.toReachGo[0].due, QDate(2026, 2, 20)); // Friday before Sunday 22
}

void TestToReachGo::thenCategoriesThenTheWhole()
{
    Handover handover;
    for (int i = 0; i < 30; ++i)
        handover.add(GateClass::Should, ItemState::Accepted, 3, "DOC");
    handover.add(GateClass::Should, ItemState::NotStarted, 3, "DOC"); // more to gain, but DOC stands well
    handover.add(GateClass::Should, ItemState::NotStarted, 1, "TRN");
    handover.add(GateClass::Should, ItemState::InProgress, 2, "TRN");
    handover.add(GateClass::Should, ItemState::Accepted, 1, "TRN");
    const Readiness readiness = handover.judge();
    QCOMPARE(readiness.toReachGo.size(), size_t(2));
    QCOMPARE(readiness.toReachGo[0].item, handover.items[32].id); // 6 quarters against 4
    QCOMPARE(readiness.toReachGo[0].reason, GoStep::For::Category);
    QCOMPARE(readiness.toReachGo[1].item, handover.items[31].id);
    handover.project.goScore = 99;
    const Readiness stricter = handover.judge();
    QCOMPARE(stricter.toReachGo.size(), size_t(3));
    QCOMPARE(stricter.toReachGo[2].item, handover.items[30].id);
    QCOMPARE(stricter.toReachGo[2].reason, GoStep::For::Score);
}

void TestToReachGo::tiesByDueDateThenCode()
{
    Handover handover;
    for (const int offset : {-5, -20, -20, -10}) {
        handover.add(GateClass::Should, ItemState::NotStarted).dueOffset = offset;
        handover.items.back().code = u"X%1"_s.arg(10 - handover.items.size());
    }
    const Readiness readiness = handover.judge();
    std::vector<QString> codes;
    const Plan plan = handover.plan();
    for (const GoStep &step : readiness.toReachGo)
        codes.push_back(plan.find(step.item)->code);
    QCOMPARE(codes, (std::vector{u"X7"_s, u"X8"_s, u"X6"_s, u"X9"_s}));
}

void TestToReachGo::neverProposesWhatIsNotApplicable()
{
    Handover handover;
    handover.add(GateClass::Must, ItemState::NotStarted);
    ChecklistItem &item = handover.add(GateClass::Should, ItemState::NotApplicable, 3);
    item.naReason = u"Not here"_s;
    handover.decide(item, AcceptanceOutcome::NotApplicable, handover.reviewer.id);
    const Readiness readiness = handover.judge();
    QCOMPARE(readiness.toReachGo.size(), size_t(1));
    QCOMPARE(readiness.toReachGo.front().item, handover.items[0].id);
}

void TestToReachGo::saysWhatToDo_data()
{
    QTest::addColumn<ItemState>("state");
    QTest::addColumn<bool>("hasEvidence");
    QTest::addColumn<QString>("text");
    QTest::newRow("submitted") << ItemState::Submitted << true << u"Rita Reviewer"_s;
    QTest::newRow("rejected") << ItemState::Rejected << true << u"rejected"_s;
    QTest::newRow("no evidence") << ItemState::Submitted << false << u"Add its evidence"_s;
    QTest::newRow("not started") << ItemState::NotStarted << false << u"Finish it"_s;
    QTest::newRow("not applicable") << ItemState::NotApplicable << false << u"not applicable"_s;
}

void TestToReachGo::saysWhatToDo()
{
    QFETCH(ItemState, state);
    QFETCH(bool, hasEvidence);
    QFETCH(QString, text);
    Handover handover;
    handover.add(GateClass::Must, state).accepter = handover.reviewer.id;
    if (!hasEvidence)
        handover.evidence.clear();
    const Plan plan = handover.plan();
    const Readiness readiness = evaluateReadiness(plan, handover.asOf);
    const QString said = goStepText(plan, readiness, readiness.toReachGo.front());
    QVERIFY2(said.contains(text), qPrintable(said));
    const QString lapse = lapseText(plan, readiness.items.front());
    QCOMPARE(lapse.isEmpty(), readiness.items.front().lapse == Lapse::None);
}

} // namespace baton

QTEST_GUILESS_MAIN(baton::TestToReachGo)
#include "tst_toreachgo.moc"
