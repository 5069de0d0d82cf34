// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/msprojectexport.h"

#include "models/exchange/datasheet.h"
#include "models/records/wholefile.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace baton {

Result<void> exportMsProject(const Plan &plan, QDate asOf, const QString &path)
{
    if (!plan.project()) {
        return Error{
            ErrorCode::NotFound, QCoreApplication::translate("Export", "There is no project to export."), {}};
    }
    MsProjectExporter exporter(plan, asOf);
    return writeWholeFile(path, [&](QIODevice &file) -> Result<void> {
        if (exporter.write(file))
            return {};
        return Error{ErrorCode::Io, {}, file.errorString()};
    });
}

QString leftBehindByMsProject(const Plan &plan)
{
    QStringList parts;
    const auto count = [&parts](const QString &what, std::ptrdiff_t number) {
        if (number > 0)
            parts.append(QCoreApplication::translate("Export", "%1 (%2)", "what a plan holds, how many")
                             .arg(what)
                             .arg(number));
    };
    const Project *project = plan.project();
    if (project && (project->goLive.isValid() || project->handoverStart.isValid()))
        parts.append(QCoreApplication::translate("Export", "the dates of the handover"));
    count(QCoreApplication::translate("Export", "checklist items"), std::ssize(plan.rows<ChecklistItem>()));
    count(QCoreApplication::translate("Export", "deliverables"), std::ssize(plan.rows<Deliverable>()));
    count(QCoreApplication::translate("Export", "steps of allocation"),
          std::ssize(plan.rows<AllocationStep>()));
    count(QCoreApplication::translate("Export", "waivers"), std::ssize(plan.rows<Waiver>()));
    count(QCoreApplication::translate("Export", "change requests"), std::ssize(plan.rows<ChangeRequest>()));
    count(QCoreApplication::translate("Export", "estimates in three points"),
          std::ranges::count_if(plan.rows<Task>(),
                                [](const Task &task) { return task.optimistic || task.pessimistic; }));
    if (parts.isEmpty())
        return {};
    return QCoreApplication::translate("Export", "The format has no place for %1: they stay in the plan.")
        .arg(QLocale().createSeparatedList(parts));
}

namespace {

// Rows keep the number of the file they came from where it is free; the others get the next ones.
template <class Row>
QHash<QUuid, qint64> numbersOf(const std::vector<const Row *> &rows, qint64 least)
{
    QHash<QUuid, qint64> numbers;
    numbers.reserve(static_cast<qsizetype>(rows.size()));
    QSet<qint64> taken;
    qint64 highest = std::max<qint64>(0, least - 1);
    for (const Row *row : rows) {
        bool isNumber = false;
        const qint64 number = row->sourceId.toLongLong(&isNumber);
        // The format's numbers are of 32 bits.
        if (!isNumber || number < least || number > 2'000'000'000 || taken.contains(number))
            continue;
        taken.insert(number);
        numbers.insert(row->id.uuid, number);
        highest = std::max(highest, number);
    }
    for (const Row *row : rows) {
        if (!numbers.contains(row->id.uuid))
            numbers.insert(row->id.uuid, ++highest);
    }
    return numbers;
}

template <class Row>
void sortByNumber(std::vector<const Row *> &rows, const QHash<QUuid, qint64> &numbers)
{
    std::ranges::sort(rows, {}, [&](const Row *row) { return numbers[row->id.uuid]; });
}

// By name, so that a plan gives the same file whatever the order of its rows in memory.
template <class Row>
std::vector<const Row *> rowsByName(const Plan &plan)
{
    std::vector<const Row *> rows;
    for (const Row &row : plan.rows<Row>())
        rows.push_back(&row);
    std::ranges::sort(
        rows, [](const Row *a, const Row *b) { return std::tie(a->name, a->id) < std::tie(b->name, b->id); });
    return rows;
}

constexpr qsizetype longestName = 255; // of the format

bool isCurrencyCode(const QString &text)
{
    return text.size() == 3 && std::ranges::all_of(text, [](QChar c) { return c >= u'A' && c <= u'Z'; });
}

} // namespace

MsProjectExporter::MsProjectExporter(const Plan &plan, QDate asOf)
    : m_plan(plan), m_project(*plan.project()), m_calendars(plan),
      m_schedule(computeSchedule(plan, m_calendars, asOf)), m_index(plan)
{
    m_calendarRows = rowsByName<Calendar>(plan);
    m_calendarNumbers = numbersOf(m_calendarRows, 0);
    sortByNumber(m_calendarRows, m_calendarNumbers);
    m_people = rowsByName<Person>(plan);
    // The row 0 stands for nobody, unless it has a name.
    m_personNumbers = numbersOf(m_people, 0);
    sortByNumber(m_people, m_personNumbers);
    std::vector<const Task *> tasks;
    tasks.reserve(m_schedule.tasks.size());
    for (const TaskId id : m_schedule.tasks)
        tasks.push_back(plan.find(id));
    m_taskNumbers = numbersOf(tasks, 1);
    for (const Assignment &row : plan.rows<Assignment>()) {
        if (m_taskNumbers.contains(row.task.uuid) && m_personNumbers.contains(row.person.uuid))
            m_assignments.push_back(&row);
    }
    const auto ends = [this](const Assignment *row) {
        return std::tuple(m_taskNumbers[row->task.uuid], m_personNumbers[row->person.uuid], row->id);
    };
    std::ranges::sort(m_assignments, {}, ends);
    m_assignmentNumbers = numbersOf(m_assignments, 0);
    sortByNumber(m_assignments, m_assignmentNumbers);
    findOwnCalendars();
    sortByTask();
}

bool MsProjectExporter::write(QIODevice &device)
{
    msproject::Writer out(&device);
    m_out = &out;
    writeProject();
    writeCalendars();
    writeTasks();
    writePeople();
    writeAssignments();
    m_out = nullptr;
    return out.finish();
}

void MsProjectExporter::writeProject()
{
    msproject::Writer &out = *m_out;
    const schedule::ScheduleResult &result = m_schedule.result;
    const Person *manager = m_plan.find(m_project.projectManager);
    out.integer("SaveVersion"_L1, 14);
    // Its own program puts the file's name there and never reads it; others take it for the project's.
    out.text("Name"_L1, m_project.name.left(longestName));
    out.text("Title"_L1, m_project.name);
    out.textIfAny("Subject"_L1, m_project.summary);
    out.textIfAny("Manager"_L1, manager ? manager->name : QString());
    out.flag("ScheduleFromStart"_L1, m_project.scheduleFromStart);
    // The end that the plan is scheduled from is as it was entered, the other one is computed.
    out.time("StartDate"_L1, m_project.scheduleFromStart ? m_schedule.projectStart : result.start);
    out.time("FinishDate"_L1, !m_project.scheduleFromStart && m_project.scheduleFinish
                                  ? m_project.scheduleFinish
                                  : result.finish);
    out.integer("FYStartDate"_L1, m_project.fiscalYearStart);
    out.integer("CriticalSlackLimit"_L1, m_project.criticalSlackDays);
    if (!m_project.currency.isEmpty()) {
        out.integer("CurrencyDigits"_L1, 2);
        out.text("CurrencySymbol"_L1, m_project.currency);
        if (isCurrencyCode(m_project.currency))
            out.text("CurrencyCode"_L1, m_project.currency);
    }
    out.integer("CalendarUID"_L1, m_projectCalendar);
    const Shifts monday = m_calendars.project().shiftsOn(QDate(2001, 1, 1));
    const Shifts usual = monday.empty() ? standardShifts() : monday;
    out.timeOfDay("DefaultStartTime"_L1, usual.front().from);
    out.timeOfDay("DefaultFinishTime"_L1, usual.back().to);
    out.integer("MinutesPerDay"_L1, m_project.minutesPerDay);
    out.integer("MinutesPerWeek"_L1, m_project.minutesPerWeek);
    out.integer("DaysPerMonth"_L1, m_project.daysPerMonth);
    out.integer("DurationFormat"_L1, 7);
    out.integer("WorkFormat"_L1, 2);
    out.flag("HonorConstraints"_L1, m_project.honorConstraints);
    out.flag("MultipleCriticalPaths"_L1, m_project.multipleCriticalPaths);
    out.flag("NewTasksEffortDriven"_L1, false);
    out.time("StatusDate"_L1, m_project.statusDate);
    out.flag("NewTasksAreManual"_L1, false);
}

} // namespace baton
