// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan/calendaractions.h"

#include "models/calendar/calendartext.h"
#include "models/plan/actionedit.h"

#include <QCoreApplication>
#include <QLocale>
#include <QtAlgorithms>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

class CalendarActionsText
{
    Q_DECLARE_TR_FUNCTIONS(Calendars)
};

QString offText()
{
    return CalendarActionsText::tr("off", "a day of the week on which nobody works");
}

// The exchange format counts positions in a month from 0, the fifth is the last.
int positionInMonth(QDate day)
{
    return day.day() + 7 > day.daysInMonth() ? 4 : (day.day() - 1) / 7;
}

// 3 Sunday … 9 Saturday.
int itemOf(QDate day)
{
    return 3 + day.dayOfWeek() % 7;
}

QString positionText(int position)
{
    switch (position) {
    case 0:
        return CalendarActionsText::tr("first", "of a month");
    case 1:
        return CalendarActionsText::tr("second", "of a month");
    case 2:
        return CalendarActionsText::tr("third", "of a month");
    case 3:
        return CalendarActionsText::tr("fourth", "of a month");
    default:
        return CalendarActionsText::tr("last", "of a month");
    }
}

// And puts its working times into their one form.
Result<void> check(CalendarException &exception)
{
    if (exception.name.trimmed().isEmpty())
        return invalidInput(
            CalendarActionsText::tr("The exception needs a name, such as that of the holiday."));
    if (!exception.from.isValid() || !exception.to.isValid() || exception.to < exception.from)
        return invalidInput(CalendarActionsText::tr("The last day has to be on or after the first."));
    const Parsed<Shifts> shifts = parseShifts(QString(exception.shifts).remove(u' '));
    if (!shifts.isOk())
        return invalidInput(shifts.problem);
    exception.shifts = formatShifts(shifts.value);
    return {};
}

void setRepeat(CalendarException &exception, Repeat repeat)
{
    const QDate first = exception.from;
    exception.period = 1;
    switch (repeat) {
    case Repeat::Never:
        exception.recurrence = static_cast<int>(Recurrence::Daily);
        break;
    case Repeat::YearlyOnDate:
        exception.recurrence = static_cast<int>(Recurrence::YearlyByDate);
        exception.month = first.month() - 1;
        exception.monthDay = first.day();
        break;
    case Repeat::YearlyOnWeekday:
        exception.recurrence = static_cast<int>(Recurrence::YearlyByPosition);
        exception.month = first.month() - 1;
        exception.monthItem = itemOf(first);
        exception.monthPosition = positionInMonth(first);
        break;
    case Repeat::MonthlyOnDate:
        exception.recurrence = static_cast<int>(Recurrence::MonthlyByDate);
        exception.monthDay = first.day();
        break;
    case Repeat::Weekly:
        exception.recurrence = static_cast<int>(Recurrence::Weekly);
        exception.daysOfWeek = 1 << (first.dayOfWeek() % 7);
        break;
    }
}

} // namespace

Result<Edit> setWeekDay(const Plan &plan, CalendarId id, int day, const QString &text)
{
    const Calendar *calendar = plan.find(id);
    if (!calendar || day < 0 || day > 6)
        return recordGone();
    WeekSpec week = parseWeek(calendar->week).value;
    DaySpec &changed = week[static_cast<size_t>(day)];
    const QString typed = text.trimmed();
    if (typed.isEmpty()) {
        changed = {};
    } else if (typed.compare(offText(), Qt::CaseInsensitive) == 0 ||
               typed.compare("off"_L1, Qt::CaseInsensitive) == 0) {
        changed = DaySpec::off();
    } else {
        const Parsed<Shifts> shifts = parseShifts(QString(typed).remove(u' '));
        if (!shifts.isOk())
            return invalidInput(shifts.problem);
        changed = DaySpec::working(shifts.value);
    }
    Edit edit(plan, QT_TRANSLATE_NOOP("Edit", "Change the week of “%1”"), {calendar->name});
    edit.set(id, &Calendar::week, formatWeek(week));
    return edit;
}

QString weekDayText(const Calendar &calendar, int day)
{
    const WeekSpec week = parseWeek(calendar.week).value;
    const DaySpec &spec = week[static_cast<size_t>(day)];
    switch (spec.kind) {
    case DaySpec::Kind::Inherit:
        return {};
    case DaySpec::Kind::Off:
        return offText();
    case DaySpec::Kind::Working:
        break;
    }
    return formatShifts(spec.shifts).replace(u","_s, u", "_s);
}

Result<CalendarException> completeException(CalendarException exception, Repeat repeat)
{
    if (const auto checked = check(exception); !checked)
        return checked.error();
    setRepeat(exception, repeat);
    return exception;
}

Result<Edit> addException(const Plan &plan, CalendarException exception, Repeat repeat)
{
    const Calendar *calendar = plan.find(exception.calendar);
    if (!calendar)
        return recordGone();
    const auto completed = completeException(std::move(exception), repeat);
    if (!completed)
        return completed.error();
    Edit edit(plan, QT_TRANSLATE_NOOP("Edit", "Add “%1” to the calendar “%2”"),
              {completed->name, calendar->name});
    edit.insert(*completed);
    return edit;
}

Result<Edit> changeException(const Plan &plan, CalendarException exception, std::optional<Repeat> repeat)
{
    const Calendar *calendar = plan.find(exception.calendar);
    if (!calendar || !plan.find(exception.id))
        return recordGone();
    if (const auto checked = check(exception); !checked)
        return checked.error();
    if (repeat)
        setRepeat(exception, *repeat);
    Edit edit(plan, QT_TRANSLATE_NOOP("Edit", "Change “%1” in the calendar “%2”"),
              {exception.name, calendar->name});
    edit.change(exception.id) = exception;
    return edit;
}

std::optional<Repeat> repeatOf(const CalendarException &exception)
{
    switch (exception.recurrence) {
    case static_cast<int>(Recurrence::YearlyByDate):
        return Repeat::YearlyOnDate;
    case static_cast<int>(Recurrence::YearlyByPosition):
        return Repeat::YearlyOnWeekday;
    case static_cast<int>(Recurrence::MonthlyByDate):
        return exception.period <= 1 ? std::optional(Repeat::MonthlyOnDate) : std::nullopt;
    case static_cast<int>(Recurrence::Weekly):
        return exception.period <= 1 && qPopulationCount(static_cast<quint32>(exception.daysOfWeek)) == 1
                   ? std::optional(Repeat::Weekly)
                   : std::nullopt;
    case static_cast<int>(Recurrence::MonthlyByPosition):
    case static_cast<int>(Recurrence::EveryNDays):
        return std::nullopt;
    default:
        return Repeat::Never;
    }
}

QString repeatText(const CalendarException &exception, const QLocale &locale)
{
    const QString month = locale.monthName(exception.month + 1);
    const QString weekday = exception.monthItem >= 3
                                ? locale.dayName(exception.monthItem == 3 ? 7 : exception.monthItem - 3)
                                : QString();
    switch (exception.recurrence) {
    case static_cast<int>(Recurrence::YearlyByDate):
        return CalendarActionsText::tr("every year on %1 %2", "day, month")
            .arg(exception.monthDay)
            .arg(month);
    case static_cast<int>(Recurrence::YearlyByPosition):
        return CalendarActionsText::tr("every year on the %1 %2 of %3", "position, weekday, month")
            .arg(positionText(exception.monthPosition), weekday, month);
    case static_cast<int>(Recurrence::MonthlyByDate):
        return CalendarActionsText::tr("every month on day %1").arg(exception.monthDay);
    case static_cast<int>(Recurrence::MonthlyByPosition):
        return CalendarActionsText::tr("every month on the %1 %2", "position, weekday")
            .arg(positionText(exception.monthPosition), weekday);
    case static_cast<int>(Recurrence::Weekly): {
        QStringList days;
        for (int day = 1; day <= 7; ++day) {
            if (exception.daysOfWeek & (1 << (day % 7)))
                days.append(locale.dayName(day, QLocale::ShortFormat));
        }
        return CalendarActionsText::tr("weekly on %1").arg(days.join(u", "_s));
    }
    case static_cast<int>(Recurrence::EveryNDays):
        return CalendarActionsText::tr("every %n day(s)", nullptr, std::max(1, exception.period));
    default:
        return {};
    }
}

Result<Edit> addAbsence(const Plan &plan, Absence absence)
{
    const Person *person = plan.find(absence.person);
    if (!person)
        return recordGone();
    if (!absence.from.isValid() || !absence.to.isValid() || absence.to < absence.from)
        return invalidInput(CalendarActionsText::tr("The last day has to be on or after the first."));
    Edit edit(plan, QT_TRANSLATE_NOOP("Edit", "Add an absence of %1"), {person->name});
    edit.insert(std::move(absence));
    return edit;
}

Result<Edit> changeAbsence(const Plan &plan, const Absence &absence)
{
    const Person *person = plan.find(absence.person);
    if (!person || !plan.find(absence.id))
        return recordGone();
    if (!absence.from.isValid() || !absence.to.isValid() || absence.to < absence.from)
        return invalidInput(CalendarActionsText::tr("The last day has to be on or after the first."));
    Edit edit(plan, QT_TRANSLATE_NOOP("Edit", "Change an absence of %1"), {person->name});
    edit.change(absence.id) = absence;
    return edit;
}

Result<Edit> removeAbsence(const Plan &plan, AbsenceId id)
{
    const Absence *absence = plan.find(id);
    if (!absence)
        return recordGone();
    const Person *person = plan.find(absence->person);
    Edit edit(plan, QT_TRANSLATE_NOOP("Edit", "Remove an absence of %1"),
              {person ? person->name : QString()});
    edit.remove(id);
    return edit;
}

Result<Edit> removeException(const Plan &plan, CalendarExceptionId id)
{
    const CalendarException *exception = plan.find(id);
    if (!exception)
        return recordGone();
    const Calendar *calendar = plan.find(exception->calendar);
    Edit edit(plan, QT_TRANSLATE_NOOP("Edit", "Remove “%1” from the calendar “%2”"),
              {exception->name, calendar ? calendar->name : QString()});
    edit.remove(id);
    return edit;
}

} // namespace baton
