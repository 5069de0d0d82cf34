// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/msprojectexport.h"
#include "models/exchange/msprojectlinks.h"
#include "models/plan/splitparts.h"

#include <algorithm>
#include <cmath>

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
    QSet<QUuid> assigned;
    qint64 number = 0;
    for (const Assignment *row : m_assignments) {
        const qint64 own = m_assignmentNumbers[row->id.uuid];
        const Task &task = *m_plan.find(row->task);
        beginAssignment(own, task, m_personNumbers[row->person.uuid]);
        m_out->duration("ActualWork"_L1, row->actualWork);
        m_out->money("Cost"_L1, row->cost);
        m_out->time("Finish"_L1, m_schedule.find(row->task)->finish);
        m_out->duration("RemainingWork"_L1, row->remainingWork);
        m_out->time("Start"_L1, m_schedule.find(row->task)->start);
        m_out->number("Units"_L1, row->units);
        m_out->duration("Work"_L1, row->work);
        writeSplit(task, row->person, own, row->units);
        m_out->end();
        assigned.insert(row->task.uuid);
        number = std::max(number, own);
    }
    // Pauses are told with an assignment, if need be of nobody.
    for (const TaskId id : m_schedule.tasks) {
        const Task &task = *m_plan.find(id);
        if (task.splitParts.isEmpty() || assigned.contains(id.uuid))
            continue;
        beginAssignment(++number, task, msproject::unassigned);
        writeSplit(task, {}, number, 1);
        m_out->end();
    }
    m_out->end();
}

void MsProjectExporter::beginAssignment(qint64 number, const Task &task, qint64 resource)
{
    m_out->begin("Assignment"_L1);
    m_out->integer("UID"_L1, number);
    m_out->integer("TaskUID"_L1, m_taskNumbers[task.id.uuid]);
    m_out->integer("ResourceUID"_L1, resource);
}

// Stretches with work and without, as the importer reads them.
void MsProjectExporter::writeSplit(const Task &task, PersonId worker, qint64 number, double units)
{
    const SplitParts parts = parseSplitParts(task.splitParts);
    if (parts.empty())
        return;
    const Person *person = m_plan.find(worker);
    const WorkingCalendar &byTask =
        task.calendar ? m_calendars.calendar(task.calendar) : m_calendars.project();
    const bool usesWorker = person && person->calendar && !(task.calendar && task.ignoresResourceCalendars);
    const WorkingCalendar works = task.isElapsed ? WorkingCalendar::alwaysOn()
                                  : !usesWorker  ? byTask
                                  : task.calendar
                                      ? WorkingCalendar::intersected(byTask, m_calendars.person(worker))
                                      : m_calendars.person(worker);
    constexpr int planned = 1, actual = 2, days = 2;
    qint64 at = works.workAt(m_schedule.find(task.id)->start);
    Duration left = task.duration;
    for (size_t i = 0; i < parts.size() && left.tenths > 0; ++i) {
        const bool isPause = i % 2 == 1;
        const bool isLast = i + 1 == parts.size();
        const Duration length = isPause ? parts[i] : isLast ? left : std::min(parts[i], left);
        if (!isPause)
            left.tenths -= length.tenths;
        const Duration done{task.duration.tenths - left.tenths};
        const bool isDone = task.actualDuration && done <= *task.actualDuration;
        m_out->begin("TimephasedData"_L1);
        m_out->integer("Type"_L1, isDone && !isPause ? actual : planned);
        m_out->integer("UID"_L1, number);
        const PlanTime start = isPause ? works.endOfPeriodAt(at) : works.startOfPeriodAt(at);
        at += length.tenths;
        m_out->time("Start"_L1, start);
        m_out->time("Finish"_L1, isPause ? works.startOfPeriodAt(at) : works.endOfPeriodAt(at));
        m_out->integer("Unit"_L1, days);
        const double work = static_cast<double>(length.tenths) * (units > 0 ? units : 1.0);
        m_out->duration("Value"_L1, isPause ? Duration{} : Duration{std::max<qint64>(1, std::llround(work))});
        m_out->end();
    }
}

} // namespace baton
