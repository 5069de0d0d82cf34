// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan/waiveractions.h"
#include "models/readiness/reviewqueue.h"
#include "tests/readiness/handover.h"

#include <QtTest>

using namespace baton;
using namespace Qt::StringLiterals;
using S = ItemState;

class TestReviewQueue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysByWhatRight_data();
    void saysByWhatRight();
    void theSubmitterOnlyRecords();
    void mostUrgentFirst();
    void holdsOnlyWhatWaits();
    void notApplicableWaitsForEachApproval();
    void deliverablesWaitToo();
    void aWaiverWaitsForOneAfterTheOther();
    void aWaiverThatCannotOpenItsGateDoesNotWait();
    void aChangeRequestWaitsForThoseLeft();
};

namespace {

std::vector<ReviewEntry> queueOf(const Handover &handover, PersonId person)
{
    const Plan plan = handover.plan();
    return reviewQueue(plan, evaluateReadiness(plan, handover.asOf), person);
}

QStringList codesOf(const Handover &handover, const std::vector<ReviewEntry> &queue)
{
    const Plan plan = handover.plan();
    QStringList codes;
    for (const ReviewEntry &entry : queue) {
        const ChecklistItem *item = plan.find(ChecklistItemId{entry.id});
        codes.append(item ? item->code : plan.name(entry.kind, entry.id));
    }
    return codes;
}

} // namespace

void TestReviewQueue::saysByWhatRight_data()
{
    QTest::addColumn<QString>("who");
    QTest::addColumn<ReviewClaim>("named");   // Rita is the accepter
    QTest::addColumn<ReviewClaim>("unnamed"); // accepted by the side operations
    QTest::newRow("the accepter") << u"Rita Reviewer"_s << ReviewClaim::Named << ReviewClaim::Side;
    QTest::newRow("her deputy") << u"Dora Deputy"_s << ReviewClaim::Deputy << ReviewClaim::Side;
    QTest::newRow("another of the side") << u"Carl Chief"_s << ReviewClaim::Recorder << ReviewClaim::Side;
    QTest::newRow("the service owner") << u"Otto Owner"_s << ReviewClaim::Role << ReviewClaim::Side;
    QTest::newRow("the sponsor") << u"Sara Sponsor"_s << ReviewClaim::Role << ReviewClaim::Role;
    QTest::newRow("the project manager")
        << u"Mara Manager"_s << ReviewClaim::Recorder << ReviewClaim::Recorder;
}

void TestReviewQueue::saysByWhatRight()
{
    QFETCH(QString, who);
    QFETCH(ReviewClaim, named);
    QFETCH(ReviewClaim, unnamed);
    Handover handover;
    handover.add(GateClass::Must, S::Submitted).accepter = handover.reviewer.id;
    handover.add(GateClass::Must, S::Submitted);
    PersonId person;
    const Plan plan = handover.plan();
    for (const Person &row : plan.rows<Person>()) {
        if (row.name == who)
            person = row.id;
    }
    const auto queue = queueOf(handover, person);
    QCOMPARE(queue.size(), size_t(2));
    QCOMPARE(queue[0].claim, named);
    QCOMPARE(queue[1].claim, unnamed);
    QCOMPARE(isMine(queue[0]), named <= ReviewClaim::Side);
}

void TestReviewQueue::theSubmitterOnlyRecords()
{
    Handover handover;
    ChecklistItem &item = handover.add(GateClass::Must, S::Submitted);
    item.accepter = handover.reviewer.id;
    item.submittedBy = handover.reviewer.id;
    QCOMPARE(queueOf(handover, handover.reviewer.id).front().claim, ReviewClaim::Recorder);
    QCOMPARE(queueOf(handover, {}).front().claim, ReviewClaim::Recorder);
}

void TestReviewQueue::mostUrgentFirst()
{
    Handover handover;
    handover.asOf = QDate(2026, 3, 2);
    const auto add = [&](GateClass gateClass, QDate due) {
        ChecklistItem &item = handover.add(gateClass, S::Submitted);
        item.dueOffset.reset();
        item.dueDate = due;
    };
    add(GateClass::Should, QDate(2026, 3, 9));   // DOC-01
    add(GateClass::Must, QDate(2026, 3, 10));    // DOC-02
    add(GateClass::Should, QDate(2026, 2, 27));  // DOC-03, late
    add(GateClass::Waivable, QDate(2026, 3, 4)); // DOC-04
    add(GateClass::Should, QDate());             // DOC-05, no date
    add(GateClass::Should, QDate(2026, 3, 9));   // DOC-06, as urgent as the first
    QCOMPARE(codesOf(handover, queueOf(handover, handover.owner.id)),
             (QStringList{u"DOC-03"_s, u"DOC-04"_s, u"DOC-02"_s, u"DOC-01"_s, u"DOC-06"_s, u"DOC-05"_s}));
    QVERIFY(queueOf(handover, {}).front().isOverdue);
}

void TestReviewQueue::holdsOnlyWhatWaits()
{
    Handover handover;
    for (const S state : {S::NotStarted, S::InProgress, S::Accepted, S::Rejected})
        handover.add(GateClass::Must, state);
    QVERIFY(queueOf(handover, handover.owner.id).empty());
}

void TestReviewQueue::notApplicableWaitsForEachApproval()
{
    Handover handover;
    ChecklistItem &item = handover.add(GateClass::Must, S::NotApplicable);
    item.naReason = u"No database"_s;
    item.accepter = handover.reviewer.id;
    const auto mine = [&](PersonId person) {
        const auto queue = queueOf(handover, person);
        return queue.size() == 1 && queue.front().asks == ReviewEntry::Asks::NotApplicable &&
               isMine(queue.front());
    };
    QVERIFY(mine(handover.reviewer.id));
    QVERIFY(mine(handover.owner.id)); // a Must takes the service owner and the sponsor as well
    QVERIFY(mine(handover.sponsor.id));
    QVERIFY(!mine(handover.manager.id));
    handover.decide(handover.items.front(), AcceptanceOutcome::NotApplicable, handover.reviewer.id);
    QVERIFY(!mine(handover.reviewer.id));
    QVERIFY(mine(handover.owner.id));
    handover.decide(handover.items.front(), AcceptanceOutcome::NotApplicable, handover.owner.id);
    handover.decide(handover.items.front(), AcceptanceOutcome::NotApplicable, handover.sponsor.id);
    QVERIFY(queueOf(handover, handover.sponsor.id).empty());
}

void TestReviewQueue::deliverablesWaitToo()
{
    Handover handover;
    Deliverable &runbook = handover.deliverables.emplace_back();
    runbook.id = DeliverableId::create();
    runbook.project = handover.project.id;
    runbook.name = u"Runbook"_s;
    runbook.accepter = handover.reviewer.id;
    runbook.state = DeliverableState::Submitted;
    runbook.submittedOn = handover.asOf.addDays(-5); // over a weekend
    runbook.due = QDate(2026, 2, 20);
    handover.add(GateClass::Must, S::Submitted);
    const auto queue = queueOf(handover, handover.reviewer.id);
    QCOMPARE(codesOf(handover, queue), (QStringList{u"Runbook"_s, u"DOC-01"_s})); // it is late
    QCOMPARE(queue.front().kind, RecordKind::Deliverable);
    QCOMPARE(queue.front().daysInReview, 3);
    QCOMPARE(queue.front().claim, ReviewClaim::Named);
}

void TestReviewQueue::aWaiverWaitsForOneAfterTheOther()
{
    Handover handover;
    ChecklistItem &item = handover.add(GateClass::Waivable, S::InProgress);
    item.accepter = handover.reviewer.id;
    Waiver &waiver = handover.waive(item);
    waiver.requestedBy = handover.manager.id;
    waiver.requestedOn = handover.asOf.addDays(-14);
    waiver.concurredBy = waiver.approvedBy = {};
    waiver.isOverObjection = false;
    const auto waitsFor = [&](PersonId person) {
        const auto queue = queueOf(handover, person);
        return queue.size() == 1 && queue.front().kind == RecordKind::Waiver && mineCount(queue) == 1;
    };
    const auto asked = [&] { return askedOf(handover.plan(), queueOf(handover, {}).front()); };
    QVERIFY(waitsFor(handover.reviewer.id));
    QVERIFY(!waitsFor(handover.sponsor.id));
    QVERIFY(!waitsFor(handover.manager.id));
    QVERIFY(queueOf(handover, {}).front().isOverdue); // three working days are gone
    QCOMPARE(asked(), std::vector{handover.reviewer.id});
    handover.waivers.front().concurredBy = handover.reviewer.id;
    QVERIFY(!waitsFor(handover.reviewer.id));
    QVERIFY(waitsFor(handover.owner.id));
    QVERIFY(waitsFor(handover.sponsor.id));
    // Who asks for it does not approve it.
    handover.waivers.front().requestedBy = handover.owner.id;
    QVERIFY(!waitsFor(handover.owner.id));
    QCOMPARE(asked(), std::vector{handover.sponsor.id});
    handover.waivers.front().requestedBy = handover.manager.id;
    // After an objection only the sponsor can waive.
    handover.waivers.front().concurredBy = {};
    handover.waivers.front().isOverObjection = true;
    QVERIFY(!waitsFor(handover.owner.id));
    QVERIFY(!waitsFor(handover.reviewer.id));
    QVERIFY(waitsFor(handover.sponsor.id));
    handover.waivers.front().approvedBy = handover.sponsor.id;
    QVERIFY(!waitsFor(handover.sponsor.id));
}

void TestReviewQueue::aWaiverThatCannotOpenItsGateDoesNotWait()
{
    Handover handover;
    handover.add(GateClass::Waivable, S::Rejected);
    handover.add(GateClass::Waivable, S::Accepted);
    handover.add(GateClass::Waivable, S::InProgress);
    for (const ChecklistItem &item : handover.items)
        handover.waive(item).concurredBy = {};
    handover.waivers.back().expires = handover.asOf.addDays(-1);
    QVERIFY(queueOf(handover, handover.owner.id).empty());
    handover.waivers.back().expires = handover.asOf;
    QCOMPARE(queueOf(handover, handover.owner.id).size(), size_t(1));
}

void TestReviewQueue::aChangeRequestWaitsForThoseLeft()
{
    Handover handover;
    Plan plan = handover.plan();
    ChangeRequest request;
    request.id = ChangeRequestId::create();
    request.project = handover.project.id;
    request.kind = ChangeKind::GoLive;
    request.title = u"Later"_s;
    request.state = ChangeState::Draft;
    request.requestedBy = handover.manager.id;
    const auto waitsFor = [&](PersonId person) {
        Plan with = plan;
        with.load(request);
        const auto queue = reviewQueue(with, evaluateReadiness(with, handover.asOf), person);
        return mineCount(queue, RecordKind::ChangeRequest) == 1;
    };
    QVERIFY(!waitsFor(handover.owner.id));
    request.state = ChangeState::Submitted;
    QVERIFY(waitsFor(handover.owner.id));
    QVERIFY(waitsFor(handover.sponsor.id));
    QVERIFY(!waitsFor(handover.manager.id));
    QVERIFY(!waitsFor(handover.reviewer.id));
    request.decidedBy = handover.sponsor.id;
    QVERIFY(waitsFor(handover.owner.id));
    QVERIFY(!waitsFor(handover.sponsor.id));
}

QTEST_GUILESS_MAIN(TestReviewQueue)
#include "tst_reviewqueue.moc"
