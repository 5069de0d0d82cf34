// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/calendar/workingcalendar.h"

#include <QtTest>

#include <random>

using namespace baton;
using namespace Qt::StringLiterals;

namespace {

PlanTime at(const char *text)
{
    const QDateTime t = QDateTime::fromString(QString::fromLatin1(text), u"yyyy-MM-dd HH:mm"_s);
    return PlanTime::fromDate(t.date(), t.time());
}

QDate day(const char *text)
{
    return QDate::fromString(QString::fromLatin1(text), Qt::ISODate);
}

ExceptionSpec off(const char *from, const char *to)
{
    ExceptionSpec e;
    e.from = day(from);
    e.to = day(to);
    return e;
}

// Mon–Fri 8–12, 13–17; 24 and 25 December 2025 off, Saturday 10 January 2026 works in the morning.
WorkingCalendar office()
{
    CalendarSpec spec;
    spec.exceptions = {off("2025-12-24", "2025-12-25"), off("2026-01-10", "2026-01-10")};
    spec.exceptions[1].shifts = {{480, 720}};
    return WorkingCalendar::compile(spec);
}

CalendarSpec nightSpec()
{
    CalendarSpec night;
    for (std::size_t i = 0; i < 7; ++i)
        night.week[i] = DaySpec::working(i < 5 ? Shifts{{0, 180}, {240, 480}, {1380, 1440}} : Shifts{});
    return night;
}

// What the tables must agree with: minute by minute.
qint64 workByHand(const WorkingCalendar &calendar, PlanTime from, PlanTime to)
{
    qint64 work = 0;
    for (qint64 minute = from.tenths / 10; minute < to.tenths / 10; ++minute) {
        const PlanTime t{minute * 10};
        const int m = static_cast<int>(t.tenthOfDay() / 10);
        for (const Shift &shift : calendar.shiftsOn(t.date()))
            work += (m >= shift.from && m < shift.to) ? 10 : 0;
    }
    return work;
}

} // namespace

class TestWorkingCalendar : public QObject
{
    Q_OBJECT

private slots:
    void addWork_data();
    void addWork();
    void snapping_data();
    void snapping();
    void workingDays_data();
    void workingDays();
    void precedence_data();
    void precedence();
    void alwaysOn();
    void farDates();
    void neverWorking();
    void combining();
    void absences();
    void extraDays();
    void mirror();
    void baseCycleIsCut();
    void tablesAgreeWithCounting_data();
    void tablesAgreeWithCounting();
};

void TestWorkingCalendar::addWork_data()
{
    QTest::addColumn<PlanTime>("from");
    QTest::addColumn<int>("minutes");
    QTest::addColumn<PlanTime>("expected");
    // 2026-01-05 is a Monday.
    QTest::newRow("one day ends at 17:00") << at("2026-01-05 08:00") << 480 << at("2026-01-05 17:00");
    QTest::newRow("over lunch") << at("2026-01-05 11:30") << 60 << at("2026-01-05 13:30");
    QTest::newRow("up to lunch") << at("2026-01-05 11:00") << 60 << at("2026-01-05 12:00");
    QTest::newRow("over the working Saturday") << at("2026-01-09 16:00") << 61 << at("2026-01-10 08:01");
    QTest::newRow("over the weekend") << at("2026-01-16 16:00") << 61 << at("2026-01-19 08:01");
    QTest::newRow("over Christmas") << at("2025-12-23 16:00") << 120 << at("2025-12-26 09:00");
    QTest::newRow("nothing") << at("2026-01-11 03:00") << 0 << at("2026-01-11 03:00");
    QTest::newRow("back one day begins at 08:00") << at("2026-01-05 17:00") << -480 << at("2026-01-05 08:00");
    QTest::newRow("back to the end of lunch") << at("2026-01-05 17:00") << -240 << at("2026-01-05 13:00");
    QTest::newRow("back over the weekend") << at("2026-01-19 08:00") << -60 << at("2026-01-16 16:00");
    QTest::newRow("two years") << at("2026-01-12 08:00") << 480 * 520 << at("2028-01-07 17:00");
    QTest::newRow("two years back") << at("2025-12-22 08:00") << -480 * 520 << at("2023-12-25 08:00");
}

void TestWorkingCalendar::addWork()
{
    QFETCH(PlanTime, from);
    QFETCH(int, minutes);
    QFETCH(PlanTime, expected);
    const WorkingCalendar calendar = office();
    QCOMPARE(calendar.addWork(from, Duration::fromMinutes(minutes)).toIso(), expected.toIso());
    QCOMPARE(calendar.workBetween(from, expected), Duration::fromMinutes(minutes));
}

void TestWorkingCalendar::snapping_data()
{
    QTest::addColumn<PlanTime>("t");
    QTest::addColumn<PlanTime>("next");
    QTest::addColumn<PlanTime>("previous");
    QTest::newRow("inside") << at("2026-01-05 09:00") << at("2026-01-05 09:00") << at("2026-01-05 09:00");
    QTest::newRow("morning") << at("2026-01-05 08:00") << at("2026-01-05 08:00") << at("2026-01-02 17:00");
    QTest::newRow("noon") << at("2026-01-05 12:00") << at("2026-01-05 13:00") << at("2026-01-05 12:00");
    QTest::newRow("evening") << at("2026-01-05 17:00") << at("2026-01-06 08:00") << at("2026-01-05 17:00");
    QTest::newRow("Sunday") << at("2026-01-11 10:00") << at("2026-01-12 08:00") << at("2026-01-10 12:00");
}

void TestWorkingCalendar::snapping()
{
    QFETCH(PlanTime, t);
    QFETCH(PlanTime, next);
    QFETCH(PlanTime, previous);
    QCOMPARE(office().nextStart(t).toIso(), next.toIso());
    QCOMPARE(office().previousEnd(t).toIso(), previous.toIso());
}

void TestWorkingCalendar::workingDays_data()
{
    QTest::addColumn<QDate>("from");
    QTest::addColumn<int>("n");
    QTest::addColumn<QDate>("expected");
    QTest::newRow("tomorrow") << day("2026-01-05") << 1 << day("2026-01-06");
    QTest::newRow("working Saturday") << day("2026-01-09") << 1 << day("2026-01-10");
    QTest::newRow("after it") << day("2026-01-09") << 2 << day("2026-01-12");
    QTest::newRow("from Sunday") << day("2026-01-18") << 1 << day("2026-01-19");
    QTest::newRow("back from Sunday") << day("2026-01-18") << -1 << day("2026-01-16");
    QTest::newRow("over Christmas") << day("2025-12-22") << 3 << day("2025-12-29");
    QTest::newRow("back over Christmas") << day("2025-12-29") << -3 << day("2025-12-22");
    QTest::newRow("none") << day("2026-01-18") << 0 << day("2026-01-18");
    QTest::newRow("far") << day("2026-01-12") << 2600 << day("2035-12-31");
    QTest::newRow("far back") << day("2025-12-22") << -2600 << day("2016-01-04");
}

void TestWorkingCalendar::workingDays()
{
    QFETCH(QDate, from);
    QFETCH(int, n);
    QFETCH(QDate, expected);
    const WorkingCalendar calendar = office();
    QCOMPARE(calendar.addWorkingDays(from, n), expected);
    QCOMPARE(calendar.workingDaysBetween(from, expected), n);
    QCOMPARE(calendar.addWorkingDays(QDate(), 3), QDate());
    QVERIFY(!calendar.isWorkingDay(QDate()));
    QCOMPARE(calendar.workingDaysIn(expected, expected), calendar.isWorkingDay(expected) ? 1 : 0);
}

void TestWorkingCalendar::precedence_data()
{
    QTest::addColumn<QDate>("date");
    QTest::addColumn<Shifts>("expected");
    QTest::newRow("base week") << day("2026-03-02") << Shifts{{540, 1020}};
    QTest::newRow("own week day") << day("2026-03-03") << Shifts{{600, 660}};
    QTest::newRow("own day off") << day("2026-03-04") << Shifts{};
    QTest::newRow("base's exception beats own week day") << day("2026-03-10") << Shifts{};
    QTest::newRow("own exception beats base's") << day("2026-03-17") << Shifts{{0, 60}};
    QTest::newRow("own work week beats own week day") << day("2026-03-24") << Shifts{{60, 120}};
    QTest::newRow("base's exception beats own work week") << day("2026-03-25") << Shifts{};
    QTest::newRow("day that the work week inherits") << day("2026-03-26") << Shifts{{540, 1020}};
    QTest::newRow("own week day beats base's work week") << day("2026-04-07") << Shifts{{600, 660}};
    QTest::newRow("base's work week") << day("2026-04-06") << Shifts{{300, 360}};
    QTest::newRow("dated beats recurring") << day("2026-05-08") << Shifts{{480, 540}};
    QTest::newRow("recurring") << day("2026-05-15") << Shifts{};
}

void TestWorkingCalendar::precedence()
{
    std::vector<CalendarSpec> specs(2);
    CalendarSpec &base = specs[0], &own = specs[1];
    for (std::size_t i = 0; i < 5; ++i)
        base.week[i] = DaySpec::working({{540, 1020}});
    base.exceptions = {off("2026-03-10", "2026-03-10"), off("2026-03-17", "2026-03-17"),
                       off("2026-03-25", "2026-03-25")};
    WorkWeekSpec april{day("2026-04-06"), day("2026-04-10"), {}};
    april.week[0] = april.week[1] = DaySpec::working({{300, 360}});
    base.workWeeks = {april};
    own.base = 0;
    own.week[1] = DaySpec::working({{600, 660}});
    own.week[2] = DaySpec::off();
    WorkWeekSpec march{day("2026-03-23"), day("2026-03-27"), {}};
    march.week[1] = march.week[2] = DaySpec::working({{60, 120}});
    own.workWeeks = {march};
    ExceptionSpec extra = off("2026-03-17", "2026-03-17");
    extra.shifts = {{0, 60}};
    ExceptionSpec fridays = off("2026-05-01", "2026-05-31");
    fridays.recurrence = Recurrence::Weekly;
    fridays.daysOfWeek = 32;
    ExceptionSpec dated = off("2026-05-08", "2026-05-08");
    dated.shifts = {{480, 540}};
    own.exceptions = {extra, dated, fridays};

    QFETCH(QDate, date);
    QFETCH(Shifts, expected);
    QCOMPARE(WorkingCalendar::compile(specs, 1).shiftsOn(date), expected);
}

void TestWorkingCalendar::alwaysOn()
{
    const WorkingCalendar calendar = WorkingCalendar::alwaysOn();
    QVERIFY(calendar.isAlwaysOn());
    const PlanTime t = at("2026-01-10 22:00");
    QCOMPARE(calendar.addWork(t, Duration::fromHours(2)).toIso(), u"2026-01-11T00:00:00"_s);
    QCOMPARE(calendar.nextStart(t), t);
    QCOMPARE(calendar.previousEnd(t), t);
    QCOMPARE(calendar.workBetween(at("1999-12-31 00:00"), at("2000-01-01 00:00")).tenths, 14400);

    CalendarSpec shifts24;
    for (DaySpec &d : shifts24.week)
        d = DaySpec::working({{0, 1440}});
    QVERIFY(WorkingCalendar::compile(shifts24).isAlwaysOn());
    QVERIFY(!WorkingCalendar::standard().isAlwaysOn());
}

void TestWorkingCalendar::farDates()
{
    const WorkingCalendar calendar = office();
    QVERIFY(calendar.isWorkingDay(day("2999-01-01")));
    QVERIFY(!calendar.isWorkingDay(day("2999-01-05")));
    QVERIFY(calendar.isWorkingDay(day("1899-01-02")));
    const PlanTime far = calendar.addWork(at("2026-01-05 08:00"), Duration::fromHours(8LL * 260 * 1000));
    QCOMPARE(calendar.workBetween(at("2026-01-05 08:00"), far).tenths, 8LL * 260 * 1000 * 600);
    QCOMPARE(calendar.addWork(far, Duration::fromHours(-8LL * 260 * 1000)), at("2026-01-05 08:00"));
}

void TestWorkingCalendar::neverWorking()
{
    CalendarSpec spec;
    for (DaySpec &d : spec.week)
        d = DaySpec::off();
    ExceptionSpec once = off("2026-01-05", "2026-01-05");
    once.shifts = standardShifts();
    spec.exceptions = {once};
    const WorkingCalendar calendar = WorkingCalendar::compile(spec);
    QVERIFY(!calendar.hasWorkingTime());
    QCOMPARE(calendar.addWork(at("2026-01-01 00:00"), Duration::fromHours(8)).toIso(),
             u"2026-01-05T17:00:00"_s);
    QCOMPARE(calendar.nextStart(at("2026-01-06 00:00")).date(), WorkingCalendar::horizonEnd());
    QCOMPARE(calendar.previousEnd(at("2026-01-05 08:00")).date(), WorkingCalendar::horizonStart());
    QCOMPARE(calendar.nextWorkingDay(day("2026-01-05")), WorkingCalendar::horizonEnd());
    QCOMPARE(calendar.nextWorkingDay(day("2026-01-01")), day("2026-01-05"));
    QCOMPARE(calendar.workingDaysIn(day("2020-01-01"), day("2030-01-01")), 1);
}

void TestWorkingCalendar::combining()
{
    const WorkingCalendar night = WorkingCalendar::compile(nightSpec());
    const WorkingCalendar both = WorkingCalendar::intersected(office(), night);
    QVERIFY(!both.hasWorkingTime());
    const WorkingCalendar either = WorkingCalendar::united(office(), night);
    QCOMPARE(either.shiftsOn(day("2026-01-05")), (Shifts{{0, 180}, {240, 720}, {780, 1020}, {1380, 1440}}));
    QCOMPARE(either.shiftsOn(day("2025-12-24")), (Shifts{{0, 180}, {240, 480}, {1380, 1440}}));
    QCOMPARE(either.shiftsOn(day("2026-01-10")), (Shifts{{480, 720}}));
    QCOMPARE(either.shiftsOn(day("2040-01-02")), (Shifts{{0, 180}, {240, 720}, {780, 1020}, {1380, 1440}}));

    CalendarSpec mornings;
    for (DaySpec &d : mornings.week)
        d = DaySpec::working({{0, 720}});
    const WorkingCalendar half = WorkingCalendar::intersected(office(), WorkingCalendar::compile(mornings));
    QCOMPARE(half.shiftsOn(day("2026-01-05")), (Shifts{{480, 720}}));
    QCOMPARE(half.shiftsOn(day("2026-01-10")), (Shifts{{480, 720}}));
    QVERIFY(!half.isWorkingDay(day("2025-12-25")));
    QVERIFY(WorkingCalendar::united(office(), WorkingCalendar()).isAlwaysOn());
    QCOMPARE(WorkingCalendar::intersected(WorkingCalendar(), office()).workOn(day("2026-01-05")).tenths,
             4800);
}

void TestWorkingCalendar::absences()
{
    const std::array ranges{DateRange{day("2026-02-02"), day("2026-02-06")},
                            DateRange{day("2026-02-20"), day("2026-02-10")}, // reversed: ignored
                            DateRange{QDate(), day("2026-02-12")}};          // open: ignored
    const WorkingCalendar calendar = office().without(ranges);
    QCOMPARE(calendar.addWorkingDays(day("2026-01-30"), 1), day("2026-02-09"));
    QVERIFY(calendar.isWorkingDay(day("2026-02-12")));
    QVERIFY(!calendar.isWorkingDay(day("2025-12-24")));
    QVERIFY(calendar.isWorkingDay(day("2026-01-10")));
    const std::array year{DateRange{day("2030-01-01"), day("2030-12-31")}};
    QCOMPARE(WorkingCalendar().without(year).workingDaysIn(day("2029-12-31"), day("2031-01-01")), 2);
}

void TestWorkingCalendar::extraDays()
{
    const std::array days{day("2026-03-07"), day("2026-03-09"), QDate()}; // a Saturday, a Monday
    const WorkingCalendar calendar = office().workingAlso(days);
    QCOMPARE(calendar.shiftsOn(day("2026-03-07")), standardShifts());
    QVERIFY(!calendar.isWorkingDay(day("2026-03-08")));
    QCOMPARE(calendar.workingDaysBetween(day("2026-03-02"), day("2026-03-09")), 6);
    QVERIFY(!calendar.isWorkingDay(day("2025-12-24")));
}

void TestWorkingCalendar::mirror()
{
    const WorkingCalendar calendar = office(), mirror = calendar.mirrored();
    for (const char *text :
         {"2025-12-23 16:00", "2026-01-05 08:00", "2026-01-10 10:00", "2030-05-05 05:05"}) {
        const PlanTime t = at(text), back{-t.tenths};
        QCOMPARE(mirror.nextStart(back).tenths, -calendar.previousEnd(t).tenths);
        QCOMPARE(mirror.addWork(back, Duration::fromHours(100)).tenths,
                 -calendar.addWork(t, Duration::fromHours(-100)).tenths);
        QCOMPARE(mirror.addWork(back, Duration::fromHours(-100)).tenths,
                 -calendar.addWork(t, Duration::fromHours(100)).tenths);
    }
}

void TestWorkingCalendar::baseCycleIsCut()
{
    std::vector<CalendarSpec> specs(2);
    specs[0].base = 1;
    specs[1].base = 0;
    specs[1].week[5] = DaySpec::working({{480, 600}});
    QCOMPARE(WorkingCalendar::compile(specs, 0).workOn(day("2026-01-10")), Duration::fromHours(2));
    QCOMPARE(WorkingCalendar::compile(specs, 7).workOn(day("2026-01-05")), Duration::fromHours(8));
}

void TestWorkingCalendar::tablesAgreeWithCounting_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("office") << 0;
    QTest::newRow("night shift") << 1;
    QTest::newRow("recurring") << 2;
}

void TestWorkingCalendar::tablesAgreeWithCounting()
{
    QFETCH(int, kind);
    CalendarSpec sparse = nightSpec();
    ExceptionSpec monthly = off("2025-06-01", "2026-06-30");
    monthly.recurrence = Recurrence::MonthlyByDate;
    monthly.monthDay = 15;
    monthly.shifts = {{100, 101}};
    ExceptionSpec holiday = off("2025-11-20", "2025-12-10");
    sparse.exceptions = {monthly, holiday};
    const WorkingCalendar calendar = kind == 0   ? office()
                                     : kind == 1 ? WorkingCalendar::compile(nightSpec())
                                                 : WorkingCalendar::compile(sparse);
    std::mt19937 random(7);
    std::uniform_int_distribution<qint64> anyMinute(at("2025-11-15 00:00").tenths / 10,
                                                    at("2026-02-01 00:00").tenths / 10);
    for (int i = 0; i < 60; ++i) {
        PlanTime a{anyMinute(random) * 10}, b{anyMinute(random) * 10};
        if (b < a)
            std::swap(a, b);
        const qint64 work = workByHand(calendar, a, b);
        QCOMPARE(calendar.workBetween(a, b).tenths, work);
        if (work > 0) {
            const PlanTime end = calendar.addWork(a, {work});
            QVERIFY(end <= b && workByHand(calendar, a, end) == work);
            QVERIFY(workByHand(calendar, {end.tenths - 10}, end) == 10);
            const PlanTime begin = calendar.addWork(b, {-work});
            QVERIFY(begin >= a && workByHand(calendar, begin, b) == work);
            QVERIFY(workByHand(calendar, begin, {begin.tenths + 10}) == 10);
        }
    }
}

QTEST_GUILESS_MAIN(TestWorkingCalendar)
#include "tst_workingcalendar.moc"
