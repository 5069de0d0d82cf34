// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan/holidays.h"

#include "models/plan/actionedit.h"

#include <QCoreApplication>

#include <algorithm>

namespace baton {

namespace {

Result<CalendarException> exceptionOf(CalendarId calendar, const Holiday &holiday)
{
    CalendarException exception;
    exception.calendar = calendar;
    exception.name = holiday.name;
    exception.from = holiday.from;
    exception.to = holiday.to;
    return completeException(exception, holiday.repeat);
}

} // namespace

bool hasHoliday(const Plan &plan, CalendarId calendar, const Holiday &holiday)
{
    const auto wanted = exceptionOf(calendar, holiday);
    return wanted && std::ranges::any_of(plan.rows<CalendarException>(), [&](const CalendarException &row) {
               return row.calendar == calendar && row.kind == ExceptionKind::Exception &&
                      row.from == wanted->from && row.to == wanted->to && row.shifts.isEmpty() &&
                      row.recurrence == wanted->recurrence;
           });
}

Result<Edit> addHolidays(const Plan &plan, CalendarId id, const std::vector<Holiday> &holidays)
{
    const Calendar *calendar = plan.find(id);
    if (!calendar)
        return recordGone();
    std::vector<Holiday> added;
    for (const Holiday &holiday : holidays) {
        const bool isTwice = std::ranges::any_of(added, [&](const Holiday &other) {
            return other.from == holiday.from && other.to == holiday.to && other.repeat == holiday.repeat;
        });
        if (!isTwice && !hasHoliday(plan, id, holiday))
            added.push_back(holiday);
    }
    if (added.empty())
        return invalidInput(
            QCoreApplication::translate("Calendars", "The calendar has all of these days already."));
    Edit edit(plan, QT_TRANSLATE_NOOP("Edit", "Add %1 holidays to the calendar “%2”"),
              {QString::number(added.size()), calendar->name});
    for (const Holiday &holiday : added) {
        auto exception = exceptionOf(id, holiday);
        if (!exception)
            return exception.error();
        edit.insert(*exception);
    }
    return edit;
}

} // namespace baton
