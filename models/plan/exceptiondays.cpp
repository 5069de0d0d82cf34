// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan/exceptiondays.h"

#include "models/calendar/calendartext.h"
#include "models/calendar/recurrence.h"

namespace baton {

ExceptionSpec exceptionSpec(const CalendarException &row)
{
    ExceptionSpec spec;
    spec.from = row.from;
    spec.to = row.to;
    spec.shifts = parseShifts(row.shifts).value;
    // 0 and 8 are what files write for a plain range of days.
    if (row.recurrence >= int(Recurrence::Daily) && row.recurrence <= int(Recurrence::EveryNDays))
        spec.recurrence = static_cast<Recurrence>(row.recurrence);
    spec.period = std::max(1, row.period);
    spec.daysOfWeek = row.daysOfWeek;
    spec.month = row.month;
    spec.monthDay = row.monthDay;
    spec.monthItem = row.monthItem;
    spec.monthPosition = row.monthPosition;
    spec.occurrences = row.occurrences;
    return spec;
}

bool coversDay(const CalendarException &exception, QDate day)
{
    if (exception.kind == ExceptionKind::WorkWeek)
        return (!exception.from.isValid() || exception.from <= day) &&
               (!exception.to.isValid() || day <= exception.to);
    return !exceptionDays(exceptionSpec(exception), day, day).empty();
}

} // namespace baton
