// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/calendar/workingcalendar.h"
#include "models/exchange/importresult.h"
#include "models/exchange/msproject.h"

#include <QHash>

namespace baton::msproject {

/// Makes records of what a Microsoft Project file says. Computed dates are left behind, except of tasks
/// whose dates are inputs (manual, inactive, external) or cannot be computed yet (pinned).
class Importer
{
public:
    Importer(const Project &file, QString fileName, const Plan &plan, const ImportOptions &options);

    /// Invalid names file and line: two rows of one UID, a calendar that is its own base.
    Result<ImportedPlan> run();

private:
    // msprojectcalendars.cpp
    void insertCalendars();
    void insertExceptions(const Calendar &calendar, CalendarId id);
    void insertWorkWeeks(const Calendar &calendar, CalendarId id);
    void connectBases();
    Shifts shiftsOf(const Days &days, const Calendar &calendar);
    WeekSpec weekOf(const std::vector<Days> &days, const Calendar &calendar);
    QString nameOf(const Calendar &calendar) const;

    void insertProject();
    void insertPeople();
    void insertTasks();
    void insertTask(const Task &task, TaskId parent, bool isSummary, qint64 position);
    void readInputs(const Task &task, baton::Task &to);
    void readSplit(const Task &task, baton::Task &to);
    void insertBaselines(const Task &task, TaskId id);
    void insertLinks();
    void insertLink(const Task &successor, const Link &link, QSet<qint64> &seen);
    void keepOutsideLink(const Task &successor, const Link &link);
    void insertAssignments();
    void findSplits();
    QString splitOf(const Task &task, const Assignment &assignment, const WorkingCalendar &works) const;

    void noteExtras(RecordKind record, const std::vector<Extra> &extras, qint64 uid, const QString &name);
    void note(ImportNote::Kind kind, RecordKind record, qint64 uid, const QString &name, qint64 line,
              const char *field, const QString &message);
    void fail(qint64 line, const QString &problem);
    QString mended(RecordKind record, const char *key, const QString &text, qint64 uid, const QString &name,
                   qint64 line);

    const Project &m_file;
    QString m_fileName;
    const ImportOptions &m_options;
    ImportedPlan m_result;
    std::optional<Error> m_error;
    baton::Project m_project;
    QHash<qint64, CalendarId> m_calendars;
    QHash<qint64, QString> m_resourceOfCalendar; // the name of who works by it
    QHash<qint64, PersonId> m_people;
    QHash<QString, PersonId> m_peopleByName; // in lower case; the first of a name
    QHash<qint64, TaskId> m_tasks;
    QHash<qint64, QString> m_split; // tasks with a pause in their work; empty: the pauses do not add up
    QSet<qint64> m_isLinked;        // tasks with a link on either side
};

} // namespace baton::msproject
