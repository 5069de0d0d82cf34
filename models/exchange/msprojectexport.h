// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analysis/planschedule.h"
#include "models/exchange/msproject.h"
#include "models/exchange/msprojectwriter.h"
#include "models/plan/taskindex.h"
#include "models/records/result.h"

#include <QHash>

namespace baton {

/// Writes the open project as Microsoft Project XML, with the dates that Baton computes. What a plan has and
/// the format has not (checklist, handover dates, estimates in three points) is left behind. `asOf` stands in
/// where the project has no start. NotFound without an open project; else as writeWholeFile. A file of that
/// name is replaced by a whole one or kept as it was.
Result<void> exportMsProject(const Plan &plan, QDate asOf, const QString &path);
/// What this plan holds of all that, as a translated sentence; empty where the file has everything.
QString leftBehindByMsProject(const Plan &plan);

/// Writes one plan in the order of elements that the format's schema prescribes.
class MsProjectExporter
{
public:
    /// The plan must have an open project and outlive the exporter.
    MsProjectExporter(const Plan &plan, QDate asOf);

    /// False when the device refused something.
    bool write(QIODevice &device);

private:
    using Numbers = QHash<QUuid, qint64>;

    void writeProject();

    // msprojectexportcalendars.cpp
    void findOwnCalendars();
    void writeCalendars();
    void writeCalendar(const Calendar &calendar);
    void writeStandardCalendar();
    void writeCalendarOf(const Person &person);
    void writeDays(const WeekSpec &week, const std::vector<ExceptionSpec> &dated, bool isWhole);
    void writeWeekDay(int dayType, const DaySpec &day);
    void writeTimes(const Shifts &shifts);
    void writePeriod(QDate from, QDate to);
    void writeExceptions(const std::vector<CalendarException> &rows);
    void writeRecurrence(const ExceptionSpec &spec);
    void writeWorkWeeks(const std::vector<CalendarException> &rows);
    std::vector<CalendarException> daysOf(const Calendar &calendar) const;

    // msprojectexporttasks.cpp
    void sortByTask();
    void writeTasks();
    void writeProjectRow();
    void writeBlankRow(qint64 number);
    void writeTask(int index);
    void writeProgress(const Task &task);
    void writeLinks(const Task &task);
    void writeLink(const msproject::Link &link);
    void writeBaselines(const Task &task);

    // msprojectexportpeople.cpp
    void writePeople();
    void writePerson(const Person &person, int row);
    void writeAssignments();
    void beginAssignment(qint64 number, const Task &task, qint64 resource);
    void writeSplit(const Task &task, PersonId worker, qint64 number, double units);

    const Plan &m_plan;
    const Project &m_project;
    PlanCalendars m_calendars;
    PlanSchedule m_schedule;
    TaskIndex m_index;
    msproject::Writer *m_out = nullptr;

    Numbers m_taskNumbers, m_calendarNumbers, m_personNumbers, m_assignmentNumbers;
    std::vector<const Calendar *> m_calendarRows; // in the order of their numbers, as are the people
    std::vector<const Person *> m_people;
    std::vector<const Assignment *> m_assignments;
    QHash<QUuid, qint64> m_ownCalendars; // person → number of a calendar that is written for them
    qint64 m_projectCalendar = -1;
    qint64 m_row = 0; // the last one written

    QHash<QUuid, std::vector<const Link *>> m_links;             // by successor
    QHash<QUuid, std::vector<const TaskBaseline *>> m_baselines; // by task
};

} // namespace baton
