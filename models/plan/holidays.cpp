// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan/holidays.h"

#include "models/calendar/recurrence.h"
#include "models/plan/actionedit.h"
#include "models/plan/exceptiondays.h"

#include <QCoreApplication>

#include <set>

namespace baton {

namespace {

std::set<QDate> daysWithin(const CalendarException &exception, QDate first, QDate last)
{
    const std::vector<QDate> days = exceptionDays(exceptionSpec(exception), first, last);
    return {days.begin(), days.end()};
}

} // namespace

Result<CalendarException> exceptionOf(CalendarId calendar, const Holiday &holiday)
{
    CalendarException exception;
    exception.calendar = calendar;
    exception.name = holiday.name;
    exception.from = holiday.from;
    exception.to = holiday.to;
    auto completed = completeException(exception, holiday.repeat);
    if (completed && holiday.position)
        completed->monthPosition = *holiday.position;
    return completed;
}

std::vector<HolidayFate> holidayFates(const Plan &plan, CalendarId calendar,
                                      const std::vector<Holiday> &holidays, QDate first, QDate last)
{
    std::set<QDate> here;
    for (const CalendarException &row : plan.rows<CalendarException>()) {
        if (row.calendar == calendar && row.kind == ExceptionKind::Exception && row.shifts.isEmpty())
            here.merge(daysWithin(row, first, last));
    }
    std::set<QDate> inFile;
    std::vector<HolidayFate> fates;
    for (const Holiday &holiday : holidays) {
        const auto exception = exceptionOf(calendar, holiday);
        std::set<QDate> days;
        if (exception)
            days = daysWithin(*exception, first, last);
        std::set<QDate> others = days;
        std::erase_if(others, [&](QDate day) { return here.contains(day); });
        const bool isThere = !days.empty() && others.empty();
        std::erase_if(others, [&](QDate day) { return inFile.contains(day); });
        const bool isTwice = !days.empty() && others.empty();
        fates.push_back(isThere ? HolidayFate::There : isTwice ? HolidayFate::Twice : HolidayFate::Added);
        inFile.merge(days);
    }
    return fates;
}

Result<Edit> addHolidays(const Plan &plan, CalendarId id, const std::vector<Holiday> &holidays, QDate first,
                         QDate last)
{
    const Calendar *calendar = plan.find(id);
    if (!calendar)
        return recordGone();
    const std::vector<HolidayFate> fates = holidayFates(plan, id, holidays, first, last);
    std::vector<Holiday> added;
    for (size_t i = 0; i < holidays.size(); ++i) {
        if (fates[i] == HolidayFate::Added)
            added.push_back(holidays[i]);
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
