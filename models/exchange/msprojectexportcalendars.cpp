// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/calendar/calendartext.h"
#include "models/calendar/recurrence.h"
#include "models/exchange/msprojectexport.h"
#include "models/plan/exceptiondays.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

constexpr size_t maximumRepeatedDays = 1000; // that older readers are told one by one
constexpr size_t maximumBases = 100;

} // namespace

// The format gives each resource a calendar of its own. People who came with a file keep what they came
// with; others, and who is absent, get one on top of the calendar they work by.
void MsProjectExporter::findOwnCalendars()
{
    qint64 highest = 0;
    for (const qint64 number : std::as_const(m_calendarNumbers))
        highest = std::max(highest, number);
    m_projectCalendar = m_calendarNumbers.value(m_project.calendar.uuid, -1);
    if (m_projectCalendar < 0)
        m_projectCalendar = ++highest;
    QHash<QUuid, int> users;
    for (const Person *person : m_people)
        ++users[person->calendar.uuid];
    QSet<QUuid> away;
    for (const Absence &absence : m_plan.rows<Absence>())
        away.insert(absence.person.uuid);
    for (const Person *person : m_people) {
        const Calendar *calendar = m_plan.find(person->calendar);
        const bool isShared =
            calendar && person->sourceId.isEmpty() && (!calendar->base || users.value(calendar->id.uuid) > 1);
        if (person->kind == ResourceKind::Person && (isShared || away.contains(person->id.uuid)))
            m_ownCalendars.insert(person->id.uuid, ++highest);
    }
}

void MsProjectExporter::writeCalendars()
{
    m_out->begin("Calendars"_L1);
    for (const Calendar *calendar : m_calendarRows)
        writeCalendar(*calendar);
    if (!m_plan.find(m_project.calendar))
        writeStandardCalendar();
    for (const Person *person : m_people) {
        if (m_ownCalendars.contains(person->id.uuid))
            writeCalendarOf(*person);
    }
    m_out->end();
}

// What the calendar says itself. One made here that others build upon also repeats its bases, because the
// format knows bases only for calendars of resources.
void MsProjectExporter::writeCalendar(const Calendar &calendar)
{
    const bool isUsed =
        calendar.id == m_project.calendar ||
        std::ranges::any_of(m_calendarRows,
                            [&](const Calendar *other) { return other->base == calendar.id; }) ||
        std::ranges::any_of(m_plan.rows<Task>(),
                            [&](const Task &task) { return task.calendar == calendar.id; });
    const bool isOfResource = calendar.base && m_plan.find(calendar.base) && !isUsed;
    const bool isMadeHere = calendar.sourceId.isEmpty();
    WeekSpec week = parseWeek(calendar.week).value;
    std::vector<CalendarException> days = daysOf(calendar);
    if (isUsed && isMadeHere) {
        const Calendar *base = m_plan.find(calendar.base);
        for (size_t steps = 0; base && steps < maximumBases; ++steps) {
            const WeekSpec more = parseWeek(base->week).value;
            for (size_t i = 0; i < week.size(); ++i) {
                if (week[i].kind == DaySpec::Kind::Inherit)
                    week[i] = more[i];
            }
            const auto inherited = daysOf(*base);
            days.insert(days.end(), inherited.begin(), inherited.end());
            base = m_plan.find(base->base);
        }
    }
    m_out->begin("Calendar"_L1);
    m_out->integer("UID"_L1, m_calendarNumbers[calendar.id.uuid]);
    m_out->text("Name"_L1, calendar.name);
    m_out->flag("IsBaseCalendar"_L1, !isOfResource);
    const bool hasBase = calendar.base && !(isUsed && isMadeHere);
    m_out->integer("BaseCalendarUID"_L1, hasBase ? m_calendarNumbers.value(calendar.base.uuid, -1) : -1);
    std::vector<ExceptionSpec> exceptions;
    for (const CalendarException &row : days) {
        if (row.kind == ExceptionKind::Exception)
            exceptions.push_back(exceptionSpec(row));
    }
    writeDays(week, exceptions, !isOfResource && isMadeHere);
    writeExceptions(days);
    writeWorkWeeks(days);
    m_out->end();
}

// For a project without a calendar: the week it is scheduled by.
void MsProjectExporter::writeStandardCalendar()
{
    m_out->begin("Calendar"_L1);
    m_out->integer("UID"_L1, m_projectCalendar);
    m_out->text("Name"_L1, u"Standard"_s);
    m_out->flag("IsBaseCalendar"_L1, true);
    m_out->integer("BaseCalendarUID"_L1, -1);
    writeDays({}, {}, true);
    m_out->end();
}

void MsProjectExporter::writeCalendarOf(const Person &person)
{
    std::vector<CalendarException> days;
    std::vector<ExceptionSpec> exceptions;
    for (const Absence &absence : m_plan.rows<Absence>()) {
        if (absence.person != person.id)
            continue;
        CalendarException &day = days.emplace_back();
        day.name = absence.note.isEmpty() ? enumText(absence.kind) : absence.note;
        day.from = absence.from;
        day.to = std::max(absence.from, absence.to);
        exceptions.push_back(exceptionSpec(day));
    }
    std::ranges::sort(days, {}, &CalendarException::from);
    m_out->begin("Calendar"_L1);
    m_out->integer("UID"_L1, m_ownCalendars[person.id.uuid]);
    m_out->text("Name"_L1, person.name);
    m_out->flag("IsBaseCalendar"_L1, false);
    m_out->integer("BaseCalendarUID"_L1, m_calendarNumbers.value(person.calendar.uuid, m_projectCalendar));
    writeDays({}, exceptions, false);
    writeExceptions(days);
    m_out->end();
}

std::vector<CalendarException> MsProjectExporter::daysOf(const Calendar &calendar) const
{
    std::vector<CalendarException> rows;
    for (const CalendarException &row : m_plan.rows<CalendarException>()) {
        if (row.calendar == calendar.id)
            rows.push_back(row);
    }
    std::ranges::sort(rows, [](const CalendarException &a, const CalendarException &b) {
        return std::tuple(a.from.toJulianDay(), a.to.toJulianDay(), a.name, a.id) <
               std::tuple(b.from.toJulianDay(), b.to.toJulianDay(), b.name, b.id);
    });
    return rows;
}

// `isWhole` writes out also the days of the week that nobody has said anything about. Readers that are older
// than exceptions and their recurrence look for dated days here; the others read <Exceptions>.
void MsProjectExporter::writeDays(const WeekSpec &week, const std::vector<ExceptionSpec> &dated, bool isWhole)
{
    const bool isSilent =
        std::ranges::all_of(week, [](const DaySpec &day) { return day.kind == DaySpec::Kind::Inherit; });
    if (isSilent && !isWhole && dated.empty())
        return;
    m_out->begin("WeekDays"_L1);
    for (int dayType = 1; dayType <= 7; ++dayType) { // 1 is Sunday
        const size_t index = static_cast<size_t>((dayType + 5) % 7);
        if (week[index].kind != DaySpec::Kind::Inherit)
            writeWeekDay(dayType, week[index]);
        else if (isWhole)
            writeWeekDay(dayType, index < 5 ? DaySpec::working(standardShifts()) : DaySpec::off());
    }
    const auto write = [&](QDate from, QDate to, const Shifts &shifts) {
        m_out->begin("WeekDay"_L1);
        m_out->integer("DayType"_L1, 0);
        m_out->flag("DayWorking"_L1, !shifts.empty());
        writePeriod(from, to);
        writeTimes(shifts);
        m_out->end();
    };
    for (const ExceptionSpec &exception : dated) {
        if (exception.isDated()) {
            write(exception.from, exception.to, exception.shifts);
            continue;
        }
        const auto days = exceptionDays(exception, exception.from, exception.to);
        for (size_t i = 0; i < std::min(days.size(), maximumRepeatedDays); ++i)
            write(days[i], days[i], exception.shifts);
    }
    m_out->end();
}

void MsProjectExporter::writeWeekDay(int dayType, const DaySpec &day)
{
    m_out->begin("WeekDay"_L1);
    m_out->integer("DayType"_L1, dayType);
    m_out->flag("DayWorking"_L1, day.kind == DaySpec::Kind::Working);
    if (day.kind == DaySpec::Kind::Working)
        writeTimes(day.shifts);
    m_out->end();
}

void MsProjectExporter::writeTimes(const Shifts &shifts)
{
    if (shifts.empty())
        return;
    m_out->begin("WorkingTimes"_L1);
    for (const Shift &shift : shifts) {
        m_out->begin("WorkingTime"_L1);
        m_out->timeOfDay("FromTime"_L1, shift.from);
        m_out->timeOfDay("ToTime"_L1, shift.to);
        m_out->end();
    }
    m_out->end();
}

void MsProjectExporter::writePeriod(QDate from, QDate to)
{
    m_out->begin("TimePeriod"_L1);
    m_out->time("FromDate"_L1, PlanTime::fromDate(from));
    m_out->time("ToDate"_L1, PlanTime::fromDate(to, QTime(23, 59)));
    m_out->end();
}

void MsProjectExporter::writeExceptions(const std::vector<CalendarException> &rows)
{
    const auto isException = [](const CalendarException &row) {
        return row.kind == ExceptionKind::Exception;
    };
    if (std::ranges::none_of(rows, isException))
        return;
    m_out->begin("Exceptions"_L1);
    for (const CalendarException &row : rows) {
        if (!isException(row))
            continue;
        const ExceptionSpec spec = exceptionSpec(row);
        m_out->begin("Exception"_L1);
        m_out->flag("EnteredByOccurrences"_L1, row.occurrences > 0);
        writePeriod(row.from, row.to);
        m_out->integer("Occurrences"_L1, row.occurrences > 0 ? row.occurrences
                                         : spec.isDated()    ? row.from.daysTo(row.to) + 1
                                                             : 0);
        m_out->textIfAny("Name"_L1, row.name);
        m_out->integer("Type"_L1, static_cast<int>(spec.recurrence));
        if (!spec.isDated())
            writeRecurrence(spec);
        m_out->flag("DayWorking"_L1, !spec.shifts.empty());
        writeTimes(spec.shifts);
        m_out->end();
    }
    m_out->end();
}

// Those that mean something to this kind of recurrence, and what else somebody has written down.
void MsProjectExporter::writeRecurrence(const ExceptionSpec &spec)
{
    const auto is = [&](std::initializer_list<Recurrence> kinds) {
        return std::ranges::find(kinds, spec.recurrence) != kinds.end();
    };
    const auto write = [&](QLatin1StringView element, int value, int usual, bool isMeant) {
        if (isMeant || value != usual)
            m_out->integer(element, value);
    };
    using enum Recurrence;
    write("Period"_L1, spec.period, 1, is({MonthlyByDate, MonthlyByPosition, Weekly, EveryNDays}));
    write("DaysOfWeek"_L1, spec.daysOfWeek, 0, is({Weekly}));
    write("MonthItem"_L1, spec.monthItem, 0, is({YearlyByPosition, MonthlyByPosition}));
    write("MonthPosition"_L1, spec.monthPosition, 0, is({YearlyByPosition, MonthlyByPosition}));
    write("Month"_L1, spec.month, 0, is({YearlyByDate, YearlyByPosition}));
    write("MonthDay"_L1, spec.monthDay, 0, is({YearlyByDate, MonthlyByDate}));
}

void MsProjectExporter::writeWorkWeeks(const std::vector<CalendarException> &rows)
{
    const auto isWorkWeek = [](const CalendarException &row) { return row.kind == ExceptionKind::WorkWeek; };
    if (std::ranges::none_of(rows, isWorkWeek))
        return;
    m_out->begin("WorkWeeks"_L1);
    for (const CalendarException &row : rows) {
        if (!isWorkWeek(row))
            continue;
        m_out->begin("WorkWeek"_L1);
        writePeriod(row.from, row.to);
        m_out->text("Name"_L1, row.name);
        writeDays(parseWeek(row.week).value, {}, false);
        m_out->end();
    }
    m_out->end();
}

} // namespace baton
