// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/calendar/workingcalendar.h"
#include "models/plan/plan.h"

namespace baton {

/// The calendars of a plan, compiled once: its Calendar and CalendarException rows by id, and each person's
/// calendar without their absences. Does not follow the plan; make a new one when it has changed.
class PlanCalendars
{
public:
    explicit PlanCalendars(const Plan &plan);

    /// The open project's calendar; Monday to Friday where it has none.
    const WorkingCalendar &project() const { return at(m_project); }
    /// The project's where there is no such calendar.
    const WorkingCalendar &calendar(CalendarId id) const { return at(index(id)); }
    /// When the person works, absences taken out; the project's calendar for nobody.
    const WorkingCalendar &person(PersonId id) const { return at(index(id)); }

    /// All of them, for code that refers to calendars by position.
    std::span<const WorkingCalendar> all() const { return m_calendars; }
    int projectIndex() const { return m_project; }
    int index(CalendarId id) const { return m_calendarIndex.value(id.uuid, m_project); }
    int index(PersonId id) const { return m_personIndex.value(id.uuid, m_project); }

private:
    const WorkingCalendar &at(int index) const { return m_calendars[static_cast<size_t>(index)]; }

    std::vector<WorkingCalendar> m_calendars;
    QHash<QUuid, int> m_calendarIndex;
    QHash<QUuid, int> m_personIndex;
    int m_project = 0;
};

} // namespace baton
