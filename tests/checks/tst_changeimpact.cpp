// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checks/changeimpact.h"
#include "tests/plan/samplehandover.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace baton;

class TestChangeImpact : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsDaysAndMoneyOfTheLongerTaper();
    void listsDueDatesThatMove();
    void findsWaiversAndEvidenceThatLapse();
    void findsPeopleAboveHundredPercent();
    void saysNothingWhereNothingMoves();
    void namesTheErrorsThatTheMoveAdds();
};

namespace {

struct Handover : SampleHandover
{
    Handover()
    {
        Plan changed;
        changed.setOpenProject(project);
        Project row = *plan.project();
        row.handoverStart = QDate(2026, 3, 2);
        row.hypercareEnd = QDate(2026, 3, 27);
        row.tailEnd = QDate(2026, 4, 10);
        row.hardStop = QDate(2026, 5, 8);
        row.floorPercent = 10;
        changed.load(row);
        for (Person person : plan.rows<Person>()) {
            person.dayRate = {80000};
            changed.load(person);
        }
        for (ChecklistItem item : plan.rows<ChecklistItem>()) {
            item.dueOffset = -7;
            if (item.id == runbook) {
                item.state = ItemState::Accepted;
                item.evidenceMaxAge = 30;
            }
            changed.load(item);
        }
        Acceptance accepted;
        accepted.id = AcceptanceId::create();
        accepted.project = project;
        accepted.item = runbook;
        accepted.decidedBy = accepted.recordedBy = operator_;
        accepted.decidedOn = QDate(2026, 2, 21);
        changed.load(accepted);
        Evidence evidence = evidenceOf(runbook);
        evidence.id = EvidenceId::create();
        changed.load(evidence);
        Waiver waiver;
        waiver.id = WaiverId::create();
        waiver.project = project;
        waiver.item = training;
        waiver.reason = u"Trainer ill"_s;
        waiver.control = u"Shadowing"_s;
        waiver.followUpOwner = manager;
        waiver.requestedBy = manager;
        waiver.concurredBy = operator_;
        waiver.concurredOn = waiver.approvedOn = QDate(2026, 2, 25);
        waiver.approvedBy = serviceOwner;
        waiver.expires = QDate(2026, 3, 31);
        changed.load(waiver);
        AllocationStep step;
        step.id = AllocationStepId::create();
        step.project = project;
        step.person = manager;
        step.anchor = Anchor::HandoverStart;
        step.length = 10;
        step.percent = 100;
        changed.load(step);
        plan = changed;
    }

    ChangeImpact impact(ChangeKind kind, QDate to) const
    {
        return impactOf(plan, analyse(plan, today()), kind, to);
    }
    AllocationStep stepFromGoLive()
    {
        AllocationStep step;
        step.id = AllocationStepId::create();
        step.project = project;
        step.person = manager;
        step.anchor = Anchor::GoLive;
        step.length = 5;
        step.percent = 50;
        plan.load(step);
        return step;
    }
    QString text(const ChangeImpact &impact) const
    {
        return impactLines(plan, impact, QLocale::c()).join(u'\n');
    }
};

} // namespace

void TestChangeImpact::namesTheErrorsThatTheMoveAdds()
{
    // One step counts from the start of the handover, which stays, the next from go-live, which moves.
    Handover h;
    h.stepFromGoLive();
    const ChangeImpact impact = h.impact(ChangeKind::GoLive, QDate(2026, 3, 28));
    QCOMPARE(impact.errors.size(), 1);
    QVERIFY2(h.text(impact).contains(u"A new error: The steps of Mara Project leave a gap"_s),
             qPrintable(h.text(impact)));
    // What is wrong already is not announced as new.
    QVERIFY(h.impact(ChangeKind::TailExtension, QDate(2026, 4, 17)).errors.isEmpty());
}

void TestChangeImpact::countsDaysAndMoneyOfTheLongerTaper()
{
    const Handover h;
    // The floor of 10 % runs on to the tail end, which goes along: ten working days more.
    const ChangeImpact impact = h.impact(ChangeKind::GoLive, QDate(2026, 3, 28));
    QCOMPARE(impact.workingDays, 10);
    QCOMPARE(impact.effort.hundredths, 100);
    QCOMPARE(impact.effort.cost.minor, 80000);
    QVERIFY(h.text(impact).contains(u"1.00 more days"_s));
    const ChangeImpact earlier = h.impact(ChangeKind::TailExtension, QDate(2026, 4, 3));
    QCOMPARE(earlier.effort.hundredths, -50);
    QVERIFY(h.text(earlier).contains(u"0.50 fewer days"_s));
}

void TestChangeImpact::listsDueDatesThatMove()
{
    const Handover h;
    const ChangeImpact impact = h.impact(ChangeKind::GoLive, QDate(2026, 3, 21));
    // The accepted runbook has no due date to move any more.
    QCOMPARE(impact.dueDates.size(), 2U);
    QCOMPARE(impact.dueDates.front().from, QDate(2026, 3, 6));
    QCOMPARE(impact.dueDates.front().to, QDate(2026, 3, 13));
    QVERIFY(h.text(impact).contains(u"TRN-02"_s));
    QVERIFY(h.impact(ChangeKind::TailExtension, QDate(2026, 4, 17)).dueDates.empty());
}

void TestChangeImpact::findsWaiversAndEvidenceThatLapse()
{
    const Handover h;
    const ChangeImpact near = h.impact(ChangeKind::GoLive, QDate(2026, 3, 21));
    QVERIFY(near.waivers.empty());
    QVERIFY(near.stale.empty());
    const ChangeImpact far = h.impact(ChangeKind::GoLive, QDate(2026, 4, 4));
    QCOMPARE(far.waivers.size(), 1U);
    QCOMPARE(far.stale, std::vector{h.runbook});
    QVERIFY(h.text(far).contains(u"DOC-01"_s));
}

void TestChangeImpact::findsPeopleAboveHundredPercent()
{
    Handover h;
    const AllocationStep step = h.stepFromGoLive();
    Person busy = *h.plan.find(h.manager);
    Plan changed;
    changed.setOpenProject(h.project);
    for (Person person : h.plan.rows<Person>()) {
        if (person.id == h.manager)
            person.baseLoad = 60;
        changed.load(person);
    }
    changed.load(*h.plan.project());
    changed.load(step);
    const ChangeImpact impact =
        impactOf(changed, analyse(changed, h.today()), ChangeKind::GoLive, QDate(2026, 3, 21));
    QVERIFY(!impact.overloads.empty());
    QCOMPARE(impact.overloads.front().person, h.manager);
    QVERIFY(impactLines(changed, impact, QLocale::c()).join(u'\n').contains(busy.name));
}

void TestChangeImpact::saysNothingWhereNothingMoves()
{
    const Handover h;
    QVERIFY(h.text(h.impact(ChangeKind::GoLive, h.plan.project()->goLive)).isEmpty());
    QVERIFY(h.text(h.impact(ChangeKind::Scope, QDate(2026, 5, 1))).isEmpty());
}

QTEST_GUILESS_MAIN(TestChangeImpact)
#include "tst_changeimpact.moc"
