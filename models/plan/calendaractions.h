// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/calendar/calendarspec.h"
#include "models/plan/edit.h"

namespace baton {

// What the editors of people and calendars do. Each gives one Edit. NotFound when the record does not exist.

/// `text` is "08:00-12:00, 13:00-17:00", "off" (or a translation of it), or empty for the base calendar's
/// day. `day` counts from Monday, 0 to 6. Invalid when the text is not understood.
Result<Edit> setWeekDay(const Plan &plan, CalendarId calendar, int day, const QString &text);
/// The day as setWeekDay() reads it.
QString weekDayText(const Calendar &calendar, int day);

/// How an exception repeats, as people say it; everything else follows from its first day.
enum class Repeat { Never, YearlyOnDate, YearlyOnWeekday, MonthlyOnDate, Weekly };
/// Invalid without a name, with dates the wrong way round or with working times that are not understood.
/// A repeating exception of one day lasts from its first day to `to`.
Result<Edit> addException(const Plan &plan, CalendarException exception, Repeat repeat);
/// The same for one that is there. Without a repetition it goes on repeating as it does.
Result<Edit> changeException(const Plan &plan, CalendarException exception, std::optional<Repeat> repeat);
/// The exception with all that follows from its dates and from how it repeats; Invalid as for addException.
Result<CalendarException> completeException(CalendarException exception, Repeat repeat);
/// Nothing where it repeats in a way that only other programs offer.
std::optional<Repeat> repeatOf(const CalendarException &exception);
/// "every year on 25 December", "every year on the last Monday of May"; empty when it does not repeat.
QString repeatText(const CalendarException &exception, const QLocale &locale);

/// Invalid with dates the wrong way round.
Result<Edit> addAbsence(const Plan &plan, Absence absence);
Result<Edit> changeAbsence(const Plan &plan, const Absence &absence);
Result<Edit> removeAbsence(const Plan &plan, AbsenceId absence);
Result<Edit> removeException(const Plan &plan, CalendarExceptionId exception);

} // namespace baton
