// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>

#include <array>
#include <optional>
#include <span>
#include <vector>

namespace baton {

/// A stretch of working time within one day, in minutes of the day: [from, to), 0 ≤ from < to ≤ 1440.
struct Shift
{
    int from = 0;
    int to = 0;
    bool operator==(const Shift &) const = default;
};
using Shifts = std::vector<Shift>; ///< sorted, without overlap; empty means a day off

/// 08:00–12:00, 13:00–17:00: a working day for which no times are given.
inline Shifts standardShifts()
{
    return {{480, 720}, {780, 1020}};
}

/// What a calendar says about one day of the week.
struct DaySpec
{
    enum class Kind { Inherit, Off, Working };
    Kind kind = Kind::Inherit;
    Shifts shifts; ///< used when Working

    static DaySpec off() { return {Kind::Off, {}}; }
    static DaySpec working(const Shifts &shifts)
    {
        return {shifts.empty() ? Kind::Off : Kind::Working, shifts};
    }
    bool operator==(const DaySpec &) const = default;
};

using WeekSpec = std::array<DaySpec, 7>; ///< Monday first

/// A range of dates with a week of its own. Days it inherits keep the calendar's usual day.
struct WorkWeekSpec
{
    QDate from, to; ///< both inclusive; an invalid one leaves that side open
    WeekSpec week;
    bool operator==(const WorkWeekSpec &) const = default;
};

/// How an exception repeats; the values are those of the exchange format.
enum class Recurrence {
    Daily = 1,             ///< every day from `from` to `to`
    YearlyByDate = 2,      ///< month, monthDay
    YearlyByPosition = 3,  ///< month, monthItem, monthPosition
    MonthlyByDate = 4,     ///< monthDay, every `period` months
    MonthlyByPosition = 5, ///< monthItem, monthPosition, every `period` months
    Weekly = 6,            ///< daysOfWeek, every `period` weeks
    EveryNDays = 7,        ///< every `period` days
};

/// Dates on which a calendar departs from its week.
struct ExceptionSpec
{
    QDate from, to; ///< both inclusive; an open end runs to the horizon (see WorkingCalendar)
    Shifts shifts;  ///< empty: off
    Recurrence recurrence = Recurrence::Daily;
    int period = 1;        ///< in the unit of the recurrence
    int daysOfWeek = 0;    ///< mask, Sunday 1, Monday 2 … Saturday 64
    int month = 0;         ///< 0 January … 11 December
    int monthDay = 1;      ///< 1…31; a month without that day has no occurrence
    int monthItem = 0;     ///< 0 day, 1 weekday, 2 weekend day, 3 Sunday … 9 Saturday
    int monthPosition = 0; ///< 0 first … 3 fourth, 4 last
    int occurrences = 0;   ///< at most so many of a recurring one; 0: as many as fit

    bool isDated() const { return recurrence == Recurrence::Daily; }
    bool operator==(const ExceptionSpec &) const = default;
};

/// A calendar as a person writes it down. Calendars refer to their base by position in one list.
///
/// A day is decided by the first that says something: exceptions (dated before recurring), the base's
/// exceptions, work weeks, the week, the base. Nobody says anything: Monday to Friday standardShifts().
struct CalendarSpec
{
    WeekSpec week;
    std::vector<WorkWeekSpec> workWeeks;
    std::vector<ExceptionSpec> exceptions;
    std::optional<std::size_t> base;
    bool operator==(const CalendarSpec &) const = default;
};

/// An inclusive range of days, such as an absence.
struct DateRange
{
    QDate from, to;
    bool operator==(const DateRange &) const = default;
};

} // namespace baton
