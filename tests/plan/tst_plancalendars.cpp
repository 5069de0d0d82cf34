// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan/plancalendars.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace baton {

class TestPlanCalendars : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutAnyCalendarItIsMondayToFriday();
    void exceptionsOfTheBaseApply();
    void recurringExceptionsAndWorkWeeks();
    void peopleAreAwayOnTheirDays();
    void unknownIdsMeanTheProjectsCalendar();
    void theOrderOfRowsDoesNotMatter();
};

namespace {

Calendar calendar(const QString &name, CalendarId base = {}, const QString &week = {})
{
    Calendar row;
    row.id = CalendarId::create();
    row.name = name;
    row.base = base;
    row.week = week;
    return row;
}

CalendarException exception(CalendarId of, QDate from, QDate to, const QString &shifts = {})
{
    CalendarException row;
    row.id = CalendarExceptionId::create();
    row.calendar = of;
    row.from = from;
    row.to = to;
    row.shifts = shifts;
    return row;
}

Plan planWith(CalendarId of)
{
    Plan plan;
    Project project;
    project.id = ProjectId::create();
    project.calendar = of;
    plan.setOpenProject(project.id);
    plan.load(project);
    return plan;
}

} // namespace

void TestPlanCalendars::withoutAnyCalendarItIsMondayToFriday()
{
    const PlanCalendars empty{Plan()};
    QVERIFY(empty.project().isWorkingDay(QDate(2026, 3, 2)));
    QVERIFY(!empty.project().isWorkingDay(QDate(2026, 3, 7)));
    QCOMPARE(empty.all().size(), size_t(1));
}

void TestPlanCalendars::exceptionsOfTheBaseApply()
{
    const Calendar base = calendar(u"Country"_s);
    const Calendar office = calendar(u"Office"_s, base.id, u"fri=08:00-12:00"_s);
    Plan plan = planWith(office.id);
    plan.load(office);
    plan.load(base);
    plan.load(exception(base.id, QDate(2026, 3, 3), QDate(2026, 3, 4)));
    plan.load(exception(office.id, QDate(2026, 3, 4), QDate(2026, 3, 4), u"10:00-11:00"_s));
    const PlanCalendars calendars(plan);
    QVERIFY(!calendars.project().isWorkingDay(QDate(2026, 3, 3)));
    QCOMPARE(calendars.project().workOn(QDate(2026, 3, 4)), Duration::fromHours(1));
    QCOMPARE(calendars.project().workOn(QDate(2026, 3, 6)), Duration::fromHours(4));
    QCOMPARE(calendars.calendar(base.id).workOn(QDate(2026, 3, 6)), Duration::fromHours(8));
}

void TestPlanCalendars::recurringExceptionsAndWorkWeeks()
{
    const Calendar office = calendar(u"Office"_s);
    Plan plan = planWith(office.id);
    plan.load(office);
    CalendarException newYear = exception(office.id, QDate(2025, 1, 1), QDate(2030, 12, 31));
    newYear.recurrence = int(Recurrence::YearlyByDate);
    newYear.month = 0;
    newYear.monthDay = 1;
    plan.load(newYear);
    CalendarException summer = exception(office.id, QDate(2026, 7, 1), QDate(2026, 7, 31));
    summer.kind = ExceptionKind::WorkWeek;
    summer.week = u"fri=;sat=08:00-12:00"_s;
    plan.load(summer);
    const PlanCalendars calendars(plan);
    QVERIFY(!calendars.project().isWorkingDay(QDate(2026, 1, 1)));
    QVERIFY(!calendars.project().isWorkingDay(QDate(2029, 1, 1)));
    QVERIFY(calendars.project().isWorkingDay(QDate(2026, 1, 2)));
    QVERIFY(!calendars.project().isWorkingDay(QDate(2026, 7, 3)));
    QVERIFY(calendars.project().isWorkingDay(QDate(2026, 7, 4)));
    QVERIFY(calendars.project().isWorkingDay(QDate(2026, 8, 7)));
}

void TestPlanCalendars::peopleAreAwayOnTheirDays()
{
    const Calendar shift = calendar(u"Shift"_s, {}, u"sun=08:00-16:00"_s);
    Plan plan = planWith({});
    plan.load(shift);
    Person ada;
    ada.id = PersonId::create();
    ada.calendar = shift.id;
    Person ben = ada;
    ben.id = PersonId::create();
    plan.load(ada);
    plan.load(ben);
    Absence leave;
    leave.id = AbsenceId::create();
    leave.person = ada.id;
    leave.from = QDate(2026, 3, 1);
    leave.to = QDate(2026, 3, 3);
    plan.load(leave);
    const PlanCalendars calendars(plan);
    QVERIFY(!calendars.person(ada.id).isWorkingDay(QDate(2026, 3, 1)));
    QVERIFY(!calendars.person(ada.id).isWorkingDay(QDate(2026, 3, 3)));
    QVERIFY(calendars.person(ada.id).isWorkingDay(QDate(2026, 3, 4)));
    QVERIFY(calendars.person(ben.id).isWorkingDay(QDate(2026, 3, 1)));
    QVERIFY(!calendars.project().isWorkingDay(QDate(2026, 3, 1)));
}

void TestPlanCalendars::unknownIdsMeanTheProjectsCalendar()
{
    const Calendar office = calendar(u"Office"_s, {}, u"mon="_s);
    Plan plan = planWith(office.id);
    plan.load(office);
    const PlanCalendars calendars(plan);
    QVERIFY(!calendars.person({}).isWorkingDay(QDate(2026, 3, 2)));
    QVERIFY(!calendars.calendar(CalendarId::create()).isWorkingDay(QDate(2026, 3, 2)));
    QCOMPARE(calendars.index(PersonId::create()), calendars.projectIndex());
}

void TestPlanCalendars::theOrderOfRowsDoesNotMatter()
{
    const Calendar office = calendar(u"Office"_s);
    const CalendarException first = exception(office.id, QDate(2026, 3, 2), QDate(2026, 3, 6));
    const CalendarException second =
        exception(office.id, QDate(2026, 3, 4), QDate(2026, 3, 4), u"08:00-09:00"_s);
    std::vector<Duration> seen;
    for (const bool isReversed : {false, true}) {
        Plan plan = planWith(office.id);
        plan.load(office);
        plan.load(isReversed ? second : first);
        plan.load(isReversed ? first : second);
        seen.push_back(PlanCalendars(plan).project().workOn(QDate(2026, 3, 4)));
    }
    QCOMPARE(seen[0], seen[1]);
}

} // namespace baton

QTEST_GUILESS_MAIN(baton::TestPlanCalendars)
#include "tst_plancalendars.moc"
