// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan/plancalendars.h"

#include "models/calendar/calendartext.h"
#include "models/plan/exceptiondays.h"

namespace baton {

namespace {

std::vector<CalendarSpec> specsOf(const Plan &plan, const QHash<QUuid, int> &index)
{
    std::vector<CalendarSpec> specs;
    specs.reserve(plan.rows<Calendar>().size());
    for (const Calendar &row : plan.rows<Calendar>()) {
        CalendarSpec &spec = specs.emplace_back();
        spec.week = parseWeek(row.week).value;
        if (const auto base = index.constFind(row.base.uuid); base != index.constEnd())
            spec.base = static_cast<size_t>(*base);
    }
    // In the order of their dates, so that the result does not hang on the order of the rows in memory.
    std::vector<const CalendarException *> exceptions;
    for (const CalendarException &row : plan.rows<CalendarException>())
        exceptions.push_back(&row);
    std::ranges::sort(exceptions, {}, [](const CalendarException *row) {
        return std::tuple(row->from.toJulianDay(), row->to.toJulianDay(), row->id);
    });
    for (const CalendarException *row : exceptions) {
        const auto calendar = index.constFind(row->calendar.uuid);
        if (calendar == index.constEnd())
            continue;
        CalendarSpec &spec = specs[static_cast<size_t>(*calendar)];
        if (row->kind == ExceptionKind::WorkWeek)
            spec.workWeeks.push_back({row->from, row->to, parseWeek(row->week).value});
        else
            spec.exceptions.push_back(exceptionSpec(*row));
    }
    return specs;
}

} // namespace

PlanCalendars::PlanCalendars(const Plan &plan)
{
    for (const Calendar &row : plan.rows<Calendar>())
        m_calendarIndex.insert(row.id.uuid, static_cast<int>(m_calendarIndex.size()));
    const std::vector<CalendarSpec> specs = specsOf(plan, m_calendarIndex);
    m_calendars.reserve(specs.size() + 1);
    for (size_t i = 0; i < specs.size(); ++i)
        m_calendars.push_back(WorkingCalendar::compile(specs, i));
    const int standard = static_cast<int>(m_calendars.size());
    m_calendars.push_back(WorkingCalendar::standard());
    const Project *project = plan.project();
    m_project = project ? m_calendarIndex.value(project->calendar.uuid, standard) : standard;

    QHash<QUuid, std::vector<DateRange>> absences;
    for (const Absence &row : plan.rows<Absence>())
        absences[row.person.uuid].push_back({row.from, row.to});
    for (const Person &person : plan.rows<Person>()) {
        int calendar = m_calendarIndex.value(person.calendar.uuid, m_project);
        if (const auto away = absences.constFind(person.id.uuid); away != absences.constEnd()) {
            m_calendars.push_back(m_calendars[static_cast<size_t>(calendar)].without(*away));
            calendar = static_cast<int>(m_calendars.size()) - 1;
        }
        m_personIndex.insert(person.id.uuid, calendar);
    }
}

} // namespace baton
