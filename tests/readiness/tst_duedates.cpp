// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/readiness/duedates.h"
#include "tests/readiness/handover.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace baton {

class TestDueDates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void offsetsAreCalendarDaysFromTheAnchor_data();
    void offsetsAreCalendarDaysFromTheAnchor();
    void landsOnThePreviousWorkingDayOfTheAccepter();
    void fixedDatesStay();
    void moveWithGoLiveUnlessFixed();
    void clipAtTheProjectStart();
    void compressKeepsOrderAndFits();
    void compressHasNothingToOfferWhenNothingIsClipped();
    void reviewsAreLateAfterThreeWorkingDays_data();
    void reviewsAreLateAfterThreeWorkingDays();
    void nothingIsAcceptedByWaiting();
    void moreThanFiveOnADayAreTooMany();
};

void TestDueDates::offsetsAreCalendarDaysFromTheAnchor_data()
{
    QTest::addColumn<Anchor>("anchor");
    QTest::addColumn<int>("offset");
    QTest::addColumn<QDate>("due");
    QTest::addColumn<QDate>("submitBy");
    // Go-live on Saturday 14 March.
    QTest::newRow("two weeks before") << Anchor::GoLive << -14 << QDate(2026, 2, 27) << QDate(2026, 2, 24);
    QTest::newRow("on a working day") << Anchor::GoLive << -4 << QDate(2026, 3, 10) << QDate(2026, 3, 5);
    QTest::newRow("after go-live") << Anchor::GoLive << 30 << QDate(2026, 4, 13) << QDate(2026, 4, 8);
    QTest::newRow("hypercare end") << Anchor::HypercareEnd << 0 << QDate(2026, 3, 27) << QDate(2026, 3, 24);
    QTest::newRow("handover start") << Anchor::HandoverStart << 2 << QDate(2026, 2, 18) << QDate(2026, 2, 13);
    QTest::newRow("project start") << Anchor::ProjectStart << 7 << QDate(2025, 12, 8) << QDate(2025, 12, 3);
}

void TestDueDates::offsetsAreCalendarDaysFromTheAnchor()
{
    QFETCH(Anchor, anchor);
    QFETCH(int, offset);
    Handover handover;
    ChecklistItem &item = handover.add(GateClass::Should, ItemState::NotStarted);
    item.dueAnchor = anchor;
    item.dueOffset = offset;
    QTEST(handover.judge().items.front().dates.due, "due");
    QTEST(handover.judge().items.front().dates.submitBy, "submitBy");
    handover.project.start = handover.project.handoverStart = handover.project.goLive =
        handover.project.hypercareEnd = {};
    QVERIFY(!handover.judge().items.front().dates.due.isValid());
}

void TestDueDates::landsOnThePreviousWorkingDayOfTheAccepter()
{
    Handover handover;
    ChecklistItem &item = handover.add(GateClass::Should, ItemState::NotStarted);
    item.accepter = handover.reviewer.id;
    item.dueOffset = -4; // Tuesday 10 March
    Absence &leave = handover.absences.emplace_back();
    leave.id = AbsenceId::create();
    leave.person = handover.reviewer.id;
    leave.from = QDate(2026, 3, 9);
    leave.to = QDate(2026, 3, 10);
    QCOMPARE(handover.judge().items.front().dates.due, QDate(2026, 3, 6));
    item.accepter = handover.chief.id;
    QCOMPARE(handover.judge().items.front().dates.due, QDate(2026, 3, 10));
    // With a calendar of their own, which works on Sundays and not on Tuesdays.
    Calendar &calendar = handover.calendars.emplace_back();
    calendar.id = handover.chief.calendar = CalendarId::create();
    calendar.name = u"Shift"_s;
    calendar.week = u"sun=08:00-16:00;mon=;tue="_s;
    QCOMPARE(handover.judge().items.front().dates.due, QDate(2026, 3, 8));
    // Who never works does not push it to the beginning of time.
    calendar.week = u"mon=;tue=;wed=;thu=;fri=;sat=;sun="_s;
    QCOMPARE(handover.judge().items.front().dates.due, QDate(2026, 3, 10));
}

void TestDueDates::fixedDatesStay()
{
    Handover handover;
    ChecklistItem &item = handover.add(GateClass::Should, ItemState::NotStarted);
    item.dueDate = QDate(2026, 3, 7); // a Saturday, as somebody wants it
    QCOMPARE(handover.judge().items.front().dates.due, QDate(2026, 3, 7));
    QCOMPARE(handover.judge().items.front().dates.submitBy, QDate(2026, 3, 4));
    handover.project.submitLeadDays = 0;
    QCOMPARE(handover.judge().items.front().dates.submitBy, QDate(2026, 3, 7));
}

void TestDueDates::moveWithGoLiveUnlessFixed()
{
    Handover handover;
    handover.add(GateClass::Should, ItemState::NotStarted).dueOffset = -4;
    handover.add(GateClass::Should, ItemState::NotStarted).dueDate = QDate(2026, 3, 10);
    handover.project.goLive = handover.project.goLive.addDays(7);
    const Readiness readiness = handover.judge();
    QCOMPARE(readiness.items[0].dates.due, QDate(2026, 3, 17));
    QCOMPARE(readiness.items[1].dates.due, QDate(2026, 3, 10));
}

void TestDueDates::clipAtTheProjectStart()
{
    Handover handover;
    handover.add(GateClass::Should, ItemState::NotStarted).dueOffset = -120;
    handover.add(GateClass::Should, ItemState::NotStarted).dueOffset = -102; // the day after the start
    const Readiness readiness = handover.judge();
    QCOMPARE(readiness.items[0].dates.due, handover.project.start);
    QCOMPARE(readiness.items[0].dates.submitBy, handover.project.start);
    QVERIFY(readiness.items[0].dates.isClipped);
    QCOMPARE(readiness.items[1].dates.due, QDate(2025, 12, 2));
    QVERIFY(!readiness.items[1].dates.isClipped);
}

void TestDueDates::compressKeepsOrderAndFits()
{
    Handover handover;
    handover.project.start = QDate(2026, 2, 12); // 30 days before go-live
    handover.asOf = QDate(2026, 2, 1);
    for (const int offset : {-90, -60, -45, -30, -3, 10})
        handover.add(GateClass::Should, ItemState::NotStarted).dueOffset = offset;
    handover.add(GateClass::Should, ItemState::Accepted).dueOffset = -90;
    handover.evidence.back().date = QDate(2026, 1, 30);
    handover.add(GateClass::Should, ItemState::NotStarted).dueDate = QDate(2026, 2, 1);
    const Plan plan = handover.plan();
    const PlanCalendars calendars(plan);
    const std::vector<CompressedDue> changes =
        compressDueDates(plan, calendars, evaluateReadiness(plan, calendars, handover.asOf));
    QHash<QUuid, int> offsets;
    for (const CompressedDue &change : changes) {
        offsets.insert(change.item.uuid, change.offset);
        QVERIFY(change.to >= handover.project.start);
    }
    QCOMPARE(offsets.value(handover.items[0].id.uuid), -30);
    QCOMPARE(offsets.value(handover.items[1].id.uuid), -20);
    QCOMPARE(offsets.value(handover.items[2].id.uuid), -15);
    QCOMPARE(offsets.value(handover.items[3].id.uuid), -10);
    QCOMPARE(offsets.value(handover.items[4].id.uuid), -1);
    QCOMPARE(changes.size(), size_t(5)); // nothing after go-live, accepted or fixed
    for (ChecklistItem &item : handover.items) {
        if (offsets.contains(item.id.uuid))
            item.dueOffset = offsets.value(item.id.uuid);
    }
    const Readiness after = handover.judge();
    for (size_t i = 0; i < 6; ++i)
        QVERIFY(!after.items[i].dates.isClipped);
}

void TestDueDates::compressHasNothingToOfferWhenNothingIsClipped()
{
    Handover handover;
    handover.add(GateClass::Should, ItemState::NotStarted).dueOffset = -60;
    const Plan plan = handover.plan();
    const PlanCalendars calendars(plan);
    QVERIFY(compressDueDates(plan, calendars, evaluateReadiness(plan, calendars, handover.asOf)).empty());
}

void TestDueDates::reviewsAreLateAfterThreeWorkingDays_data()
{
    QTest::addColumn<QDate>("submitted");
    QTest::addColumn<int>("days");
    QTest::addColumn<bool>("isEscalated");
    // As of Monday 2 March.
    QTest::newRow("three days") << QDate(2026, 2, 25) << 0 << false;
    QTest::newRow("four days") << QDate(2026, 2, 24) << 4 << false;
    QTest::newRow("five days") << QDate(2026, 2, 23) << 5 << false;
    QTest::newRow("six days") << QDate(2026, 2, 20) << 6 << true;
}

void TestDueDates::reviewsAreLateAfterThreeWorkingDays()
{
    QFETCH(QDate, submitted);
    QFETCH(int, days);
    QFETCH(bool, isEscalated);
    Handover handover;
    ChecklistItem &item = handover.add(GateClass::Should, ItemState::Submitted);
    item.accepter = handover.reviewer.id;
    item.submittedOn = submitted;
    const std::vector<LateReview> late = handover.judge().lateReviews;
    QCOMPARE(late.size(), size_t(days > 0 ? 1 : 0));
    if (days == 0)
        return;
    QCOMPARE(late.front().days, days);
    QCOMPARE(late.front().reviewer, handover.reviewer.id);
    QCOMPARE(late.front().isEscalated, isEscalated);
    QCOMPARE(late.front().escalated, isEscalated ? handover.chief.id : PersonId());
}

void TestDueDates::nothingIsAcceptedByWaiting()
{
    Handover handover;
    ChecklistItem &item = handover.add(GateClass::Must, ItemState::Submitted);
    item.submittedOn = QDate(2025, 12, 2);
    handover.asOf = QDate(2027, 3, 2);
    QCOMPARE(handover.judge().items.front().state, ItemState::Submitted);
    QCOMPARE(handover.judge().verdict, Verdict::NoGo);
}

void TestDueDates::moreThanFiveOnADayAreTooMany()
{
    Handover handover;
    for (int i = 0; i < 5; ++i)
        handover.add(GateClass::Should, ItemState::NotStarted).accepter = handover.reviewer.id;
    handover.add(GateClass::Should, ItemState::Accepted).accepter = handover.reviewer.id;
    handover.add(GateClass::Should, ItemState::NotStarted).accepter = handover.chief.id;
    handover.add(GateClass::Should, ItemState::NotStarted); // anybody of operations
    QVERIFY(handover.judge().crowdedDays.empty());
    handover.add(GateClass::AfterGoLive, ItemState::NotStarted).accepter = handover.reviewer.id;
    const std::vector<CrowdedDay> crowded = handover.judge().crowdedDays;
    QCOMPARE(crowded.size(), size_t(1));
    QCOMPARE(crowded.front().reviewer, handover.reviewer.id);
    QCOMPARE(crowded.front().day, QDate(2026, 3, 13));
    QCOMPARE(crowded.front().items.size(), size_t(6));
    handover.asOf = QDate(2026, 3, 14);
    QVERIFY(handover.judge().crowdedDays.empty()); // over
}

} // namespace baton

QTEST_GUILESS_MAIN(baton::TestDueDates)
#include "tst_duedates.moc"
