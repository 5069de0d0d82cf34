// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/msprojectexport.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace baton {

void MsProjectExporter::writePeople()
{
    m_out->begin("Resources"_L1);
    int row = 0;
    for (const Person *person : m_people)
        writePerson(*person, m_personNumbers[person->id.uuid] == 0 ? 0 : ++row);
    m_out->end();
}

void MsProjectExporter::writePerson(const Person &person, int row)
{
    msproject::Writer &out = *m_out;
    const bool isPerson = person.kind == ResourceKind::Person;
    out.begin("Resource"_L1);
    out.integer("UID"_L1, m_personNumbers[person.id.uuid]);
    out.integer("ID"_L1, row);
    out.text("Name"_L1, person.name);
    out.integer("Type"_L1, isPerson ? 1 : 0);
    out.flag("IsNull"_L1, false);
    out.textIfAny("Group"_L1, person.role);
    out.textIfAny("EmailAddress"_L1, person.email);
    if (isPerson && person.dayRate.minor > 0) {
        // A rate for an hour; the day is the project's, as at import.
        out.number("StandardRate"_L1, static_cast<double>(person.dayRate.minor) / 100.0 * 60.0 /
                                          std::max(1, m_project.minutesPerDay));
        out.integer("StandardRateFormat"_L1, 2);
    }
    const auto own = m_ownCalendars.constFind(person.id.uuid);
    out.integer("CalendarUID"_L1,
                own != m_ownCalendars.constEnd() ? *own : m_calendarNumbers.value(person.calendar.uuid, -1));
    out.textIfAny("Notes"_L1, person.notes);
    out.flag("IsInactive"_L1, !person.isActive);
    out.flag("IsCostResource"_L1, person.kind == ResourceKind::Cost);
    out.end();
}

void MsProjectExporter::writeAssignments()
{
    m_out->begin("Assignments"_L1);
    for (const Assignment *row : m_assignments) {
        const Task &task = *m_plan.find(row->task);
        const schedule::TaskDates &dates = *m_schedule.find(row->task);
        m_out->begin("Assignment"_L1);
        m_out->integer("UID"_L1, m_assignmentNumbers[row->id.uuid]);
        m_out->integer("TaskUID"_L1, m_taskNumbers[task.id.uuid]);
        m_out->integer("ResourceUID"_L1, m_personNumbers[row->person.uuid]);
        m_out->duration("ActualWork"_L1, row->actualWork);
        m_out->money("Cost"_L1, row->cost);
        m_out->time("Finish"_L1, dates.finish);
        m_out->duration("RemainingWork"_L1, row->remainingWork);
        m_out->time("Start"_L1, dates.start);
        m_out->number("Units"_L1, row->units);
        m_out->duration("Work"_L1, row->work);
        m_out->end();
    }
    m_out->end();
}

} // namespace baton
