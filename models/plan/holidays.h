// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plan/calendaractions.h"

namespace baton {

/// A day off, or several, as a file of holidays names it.
struct Holiday
{
    QString name;
    QDate from, to; ///< both included; of a repeating one day the last day it is for
    Repeat repeat = Repeat::Never;
    qint64 line = 0; ///< of the file, from 1
    /// Of YearlyOnWeekday: 0 the first to 3 the fourth, 4 the last in its month; else `from` says it.
    std::optional<int> position;
    bool operator==(const Holiday &) const = default;
};

/// The holiday as the calendar would hold it. Errors as of completeException.
Result<CalendarException> exceptionOf(CalendarId calendar, const Holiday &holiday);

/// What becomes of a holiday when the holidays of a file are added to a calendar.
enum class HolidayFate {
    Added,
    There, ///< the calendar has all of its days off already
    Twice, ///< another one of the file has
};

/// Of each, in their order. Only days within [first, last] count, both included: a file that begins its
/// years earlier than another one says nothing new.
std::vector<HolidayFate> holidayFates(const Plan &plan, CalendarId calendar,
                                      const std::vector<Holiday> &holidays, QDate first, QDate last);

/// Adds as days off those whose fate that is. NotFound without the calendar, Invalid when nothing is left to
/// add.
Result<Edit> addHolidays(const Plan &plan, CalendarId calendar, const std::vector<Holiday> &holidays,
                         QDate first, QDate last);

} // namespace baton
