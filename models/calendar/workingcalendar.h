// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/calendar/calendarspec.h"
#include "models/records/units.h"

#include <limits>

namespace baton {

/// Working time, compiled: converts wall clock to cumulative working time and back in constant time.
///
/// Knows a table of days around the dates its exceptions name, and a week that repeats before and after
/// it. A value: cheap to move, safe to read from several threads. Instants without any working time
/// beyond them stop at the horizon, the years 1950 to 2149; open-ended exceptions end there too.
///
/// Working time is counted in tenths of a minute from an origin of the calendar's own: only differences
/// mean something. The tenth w is worked in [startOfPeriodAt(w), endOfPeriodAt(w + 1)).
class WorkingCalendar
{
public:
    /// Every minute of every day works.
    WorkingCalendar();
    static WorkingCalendar alwaysOn() { return WorkingCalendar(); }
    /// Monday to Friday, standardShifts().
    static WorkingCalendar standard();
    /// The calendar `specs[index]` with its bases. A base that leads back to itself is ignored from there;
    /// an index out of range gives standard().
    static WorkingCalendar compile(std::span<const CalendarSpec> specs, std::size_t index);
    static WorkingCalendar compile(const CalendarSpec &spec) { return compile({&spec, 1}, 0); }

    /// Works when both do (a task's calendar and its resource's).
    static WorkingCalendar intersected(const WorkingCalendar &a, const WorkingCalendar &b);
    /// Works when either does (several resources of one task).
    static WorkingCalendar united(const WorkingCalendar &a, const WorkingCalendar &b);
    /// This calendar with some days off. Ranges with an invalid or reversed end are ignored.
    WorkingCalendar without(std::span<const DateRange> absences) const;
    /// This calendar with some of its days off worked after all, with the times of the working day before.
    WorkingCalendar workingAlso(std::span<const QDate> days) const;
    /// This calendar seen in a mirror at 1970-01-01T00:00: what was worked at t is worked at -t. Scheduling
    /// backwards is scheduling in the mirror.
    WorkingCalendar mirrored() const;

    /// False when no day of the repeating week works: time added may never arrive.
    bool hasWorkingTime() const { return m_weekWork > 0; }
    bool isAlwaysOn() const { return m_alwaysOn; }

    /// \name Days
    /// @{
    bool isWorkingDay(QDate day) const { return workOn(day).tenths > 0; }
    Duration workOn(QDate day) const;
    /// The first working day after `day` (never `day` itself).
    QDate nextWorkingDay(QDate day) const { return addWorkingDays(day, 1); }
    /// The last working day before `day` (never `day` itself).
    QDate previousWorkingDay(QDate day) const { return addWorkingDays(day, -1); }
    /// `day` if it works, else the next that does.
    QDate workingDayOnOrAfter(QDate day) const { return isWorkingDay(day) ? day : nextWorkingDay(day); }
    /// `day` if it works, else the last before it that does.
    QDate workingDayOnOrBefore(QDate day) const { return isWorkingDay(day) ? day : previousWorkingDay(day); }
    /// The n-th working day after `day` (n > 0) or before it (n < 0); `day` itself for 0, working or not.
    /// From a day off, 1 is the next working day.
    QDate addWorkingDays(QDate day, int n) const;
    /// What addWorkingDays(from, …) needs to reach `to`: working days in (from, to], or minus those in
    /// [to, from) when `to` is earlier.
    int workingDaysBetween(QDate from, QDate to) const;
    /// Working days in [first, last]; 0 when reversed.
    int workingDaysIn(QDate first, QDate last) const;
    /// @}

    /// \name Instants
    /// @{
    /// Working time up to `at`, from the calendar's origin.
    qint64 workAt(PlanTime at) const;
    /// The latest instant with that much work before it: where the next work begins (08:00).
    PlanTime startOfPeriodAt(qint64 work) const;
    /// The earliest instant with that much work before it: where the last work ended (17:00).
    PlanTime endOfPeriodAt(qint64 work) const { return {startOfPeriodAt(work - 1).tenths + 1}; }

    /// `at` if work goes on right after it, else the next instant where it does.
    PlanTime nextStart(PlanTime at) const { return startOfPeriodAt(workAt(at)); }
    /// `at` if work goes on right before it, else the last instant where it did.
    PlanTime previousEnd(PlanTime at) const { return endOfPeriodAt(workAt(at)); }
    /// Adding ends at the end of a period, subtracting at the start of one; 0 leaves `at` alone.
    PlanTime addWork(PlanTime at, Duration work) const;
    /// Working time from `from` to `to`; negative when `to` is earlier.
    Duration workBetween(PlanTime from, PlanTime to) const { return {workAt(to) - workAt(from)}; }
    /// @}

    /// The working times of a day, in minutes from midnight.
    Shifts shiftsOn(QDate day) const;

    static QDate horizonStart() { return QDate::fromJulianDay(2433283); } // 1950-01-01
    static QDate horizonEnd() { return QDate::fromJulianDay(2506331); }   // 2149-12-31

private:
    friend class WorkingCalendarBuilder;

    struct Span // of one day, in tenths of a minute
    {
        qint32 from = 0;
        qint32 to = 0;
        qint32 before = 0; // work of the day up to `from`
    };
    struct Pattern // the kinds of day that occur; spans [first, first + count)
    {
        qint32 first = 0;
        qint32 count = 0;
        qint32 work = 0;
    };
    struct WorkDay // a day that works, with all that finding an instant in it takes
    {
        qint64 before = std::numeric_limits<qint64>::max(); // work; the default ends a list
        qint32 day = 0;
        qint32 pattern = 0;
        qint32 start = 0;
        qint32 untilBreak = 0; // work before the first break; -1: more than one break
        qint32 breakLength = 0;
    };
    struct Day
    {
        qint64 workBefore = 0; // from the first day of the table
        qint32 daysBefore = 0; // working days, likewise
        qint32 pattern = 0;
    };
    struct Week // repeats outside the table; position 0 is Thursday, like 1970-01-01
    {
        std::array<qint32, 7> pattern{};
        std::array<qint32, 8> workBefore{};
        std::array<qint32, 8> daysBefore{};
        std::array<WorkDay, 8> working; // its working days, then the end
        std::array<quint8, 32> hint{};  // work >> 12 → the first entry of `working` to look at
    };

    Day dayAt(qint64 day) const;
    Day weekDayAt(qint64 day, qint64 anchor, const Day &atAnchor) const;
    PlanTime inWeek(qint64 work, qint64 anchor) const;
    void finishWeek();
    qint32 workWithin(const Pattern &pattern, qint32 tenth) const;
    WorkDay workDay(qint64 before, qint32 day, qint32 pattern) const;
    qint32 tenthWithin(const WorkDay &day, qint64 work) const;
    qint64 dayOfCount(qint64 count) const;

    std::vector<Span> m_spans;
    std::vector<Pattern> m_patterns;
    Week m_week;
    qint64 m_weekWork = 0;
    double m_weeksPerWork = 0; // a multiplication is quicker than a division
    qint32 m_weekDays = 0;
    bool m_alwaysOn = false;

    qint64 m_first = 0;             // first day of the table, since 1970-01-01; a Thursday
    std::vector<Day> m_days;        // a whole number of weeks
    Day m_total;                    // after the last day of the table
    std::vector<WorkDay> m_working; // the table's working days, then the end
    std::vector<qint32> m_hint;     // work >> m_hintShift → the first entry of m_working to look at
    int m_hintShift = 0;
};

} // namespace baton
