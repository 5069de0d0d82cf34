// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/timeline/taskentry.h"

#include "models/plan/assignmentactions.h"
#include "models/records/dateform.h"
#include "views/common/plansession.h"
#include "views/common/timelineindex.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

struct TaskEntryText
{
    Q_DECLARE_TR_FUNCTIONS(Timeline)
};

QString timeText(PlanTime at)
{
    const QString day = dateText(at.date());
    return at.tenthOfDay() == 0 ? day : day + u' ' + QLocale().toString(at.time(), u"HH:mm"_s);
}

// A date, with a time where it matters; nothing for empty text.
Result<std::optional<PlanTime>> parseTime(const PlanSession &session, const QString &text)
{
    if (text.trimmed().isEmpty())
        return std::optional<PlanTime>();
    const RecordInfo &record = recordInfo(RecordKind::Task);
    const FieldInfo &field = record.fields[static_cast<size_t>(fieldIndex<Task>("constraint_date"))];
    const Result<Value> value = parseText(record, field, text, session.textContext());
    PlanTime at;
    if (!value || !detail::readPlanTime(*value, at))
        return Error{
            ErrorCode::Invalid,
            TaskEntryText::tr(
                "“%1” is not understood as a date. Write a date, today, +3d, next fri or T-14, and a "
                "time behind it where it matters. The dates are unchanged.")
                .arg(text.left(80)),
            {}};
    return std::optional(at);
}

using TimeAction = Result<Edit> (*)(const Plan &, const PlanCalendars &, const std::vector<TaskId> &,
                                    std::optional<PlanTime>);

TaskTreeModel::TextEntry timeEntry(const PlanSession &session, PlanTime schedule::TaskDates::*end,
                                   TimeAction action, bool isFinish)
{
    return {[&session, end](TaskId task) {
                const schedule::TaskDates *dates = session.analysis().schedule.find(task);
                return dates ? timeText(dates->*end) : QString();
            },
            [&session, action](const std::vector<TaskId> &tasks, const QString &text) -> Result<Edit> {
                const auto at = parseTime(session, text);
                if (!at)
                    return at.error();
                return action(session.plan(), session.analysis().calendars, tasks, *at);
            },
            [&session, isFinish](TaskId task, const QString &text) {
                const auto at = parseTime(session, text);
                return at && *at ? dayOffText(session.analysis().calendars, *session.plan().find(task), **at,
                                              isFinish)
                                 : QString();
            }};
}

// The same value for all cells, as one of the actions; nothing where setting the field is all there is to do.
std::optional<Result<Edit>> ruleFor(const PlanSession &session,
                                    const std::vector<RecordTableModel::CellEdit> &cells)
{
    static const int percent = fieldIndex<Task>("percent_complete");
    static const int mode = fieldIndex<Task>("mode");
    static const int constraint = fieldIndex<Task>("constraint_kind");
    static const int duration = fieldIndex<Task>("duration");
    static const int parent = fieldIndex<Task>("parent");
    const RecordTableModel::CellEdit &first = cells.front();
    std::vector<TaskId> tasks;
    for (const RecordTableModel::CellEdit &cell : cells) {
        if (cell.field != first.field || cell.value != first.value)
            return std::nullopt;
        tasks.push_back(TaskId{cell.id});
    }
    const Plan &plan = session.plan();
    const PlanCalendars &calendars = session.analysis().calendars;
    const qint64 *number = integerOf(first.value);
    if (first.field == percent && number)
        return setPercentComplete(plan, calendars, tasks, static_cast<int>(*number), taskSpans(session));
    if (first.field == duration && number) {
        TaskDuration length = durationOf(*plan.find(tasks.front()));
        length.duration = {*number};
        return setTaskDuration(plan, calendars, tasks, length);
    }
    const QString *key = textOf(first.value);
    if (first.field == mode && key) {
        if (const auto value = enumFromKey(EnumTraits<TaskMode>::labels, *key))
            return setTaskMode(plan, tasks, static_cast<TaskMode>(*value), taskSpans(session));
    }
    if (first.field == constraint && key) {
        if (const auto value = enumFromKey(EnumTraits<ConstraintKind>::labels, *key))
            return setConstraint(plan, tasks, static_cast<ConstraintKind>(*value), taskSpans(session));
    }
    if (first.field == parent && tasks.size() == 1) {
        return putUnder(plan, tasks.front(), key ? TaskId::fromString(*key) : TaskId());
    }
    return std::nullopt;
}

// Where a day was typed without a time, the times it means for each task; nothing where none was.
std::optional<std::vector<RecordTableModel::CellEdit>>
meantCells(const PlanSession &session, std::vector<RecordTableModel::CellEdit> cells)
{
    bool differs = false;
    for (RecordTableModel::CellEdit &cell : cells) {
        PlanTime typed;
        const Task *task = session.plan().find(TaskId{cell.id});
        const FieldInfo &field = recordInfo(RecordKind::Task).fields[static_cast<size_t>(cell.field)];
        if (!task || field.kind != FieldKind::PlanTime || !detail::readPlanTime(cell.value, typed))
            continue;
        const PlanTime meant = meantTime(session.analysis().calendars, *task, cell.field, typed);
        differs = differs || meant != typed;
        cell.value = detail::planTimeValue(meant);
    }
    return differs ? std::optional(std::move(cells)) : std::nullopt;
}

} // namespace

std::optional<RecordForm::Derived> summaryValue(const PlanSession &session, TaskId id, int field)
{
    const PlanSchedule &schedule = session.analysis().schedule;
    const Task *task = session.plan().find(id);
    if (!task || task->mode != TaskMode::Auto || !schedule.isSummary(id))
        return std::nullopt;
    const TaskProgress &progress = schedule.progress[static_cast<size_t>(schedule.index.find(id.uuid))];
    const auto timeOf = [](const std::optional<PlanTime> &at) {
        return at ? detail::planTimeValue(*at) : Value{};
    };
    const QString reason = QCoreApplication::translate("Timeline", "Comes from the tasks below it.");
    if (field == fieldIndex<Task>("percent_complete"))
        return RecordForm::Derived{qint64(schedule.percentComplete(*task)), reason};
    if (field == fieldIndex<Task>("duration"))
        return RecordForm::Derived{shownDuration(session.plan(), session.analysis(), *task).duration.tenths,
                                   reason};
    if (field == fieldIndex<Task>("actual_start"))
        return RecordForm::Derived{timeOf(progress.actualStart), reason};
    if (field == fieldIndex<Task>("actual_finish"))
        return RecordForm::Derived{timeOf(progress.actualFinish), reason};
    return std::nullopt;
}

TaskSpans taskSpans(const PlanSession &session)
{
    return [&session](TaskId task) {
        const schedule::TaskDates *dates = session.analysis().schedule.find(task);
        return dates ? TaskSpan{dates->start, dates->finish} : TaskSpan{};
    };
}

void makeTasksEditable(TaskTreeModel &tasks, const PlanSession &session, const TimelineIndex &index)
{
    tasks.setTextEntry(
        u"duration"_s,
        {[&session](TaskId task) {
             return taskDurationText(durationOf(*session.plan().find(task)), session.textContext());
         },
         [&session](const std::vector<TaskId> &ids, const QString &text) -> Result<Edit> {
             const auto duration = parseTaskDuration(text, session.textContext());
             if (!duration)
                 return duration.error();
             return setTaskDuration(session.plan(), session.analysis().calendars, ids, *duration);
         }});
    tasks.setTextEntry(u"start"_s, timeEntry(session, &schedule::TaskDates::start, &setTaskStart, false));
    tasks.setTextEntry(u"finish"_s, timeEntry(session, &schedule::TaskDates::finish, &setTaskFinish, true));
    tasks.setTextEntry(
        u"predecessors"_s,
        {[&session, &index](TaskId task) { return predecessorsText(task, index(), session.textContext()); },
         [&session, &index](const std::vector<TaskId> &ids, const QString &text) -> Result<Edit> {
             std::vector<std::pair<TaskId, std::vector<Link>>> wanted;
             for (const TaskId task : ids) {
                 auto links = parsePredecessors(task, text, index(), session.textContext());
                 if (!links)
                     return links.error();
                 wanted.emplace_back(task, std::move(*links));
             }
             return setPredecessors(session.plan(), wanted);
         }});
    tasks.setTextEntry(
        u"people"_s,
        {[&session, &index](TaskId task) { return assignmentsText(task, index(), session.textContext()); },
         [&session](const std::vector<TaskId> &ids, const QString &text) -> Result<Edit> {
             const auto people = parseAssignments(text, session.textContext());
             if (!people)
                 return people.error();
             return setAssignments(session.plan(), ids, *people);
         },
         {},
         [&session] {
             QStringList names;
             for (const Person &person : session.plan().rows<Person>())
                 names.append(person.name);
             names.sort(Qt::CaseInsensitive);
             return names;
         }});
    RecordTableModel &fields = tasks.cells();
    fields.setEditRule(
        [&session,
         &fields](const std::vector<RecordTableModel::CellEdit> &cells) -> std::optional<Result<Edit>> {
            if (const auto meant = meantCells(session, cells))
                return fields.editOf(*meant);
            return ruleFor(session, cells);
        });
}

} // namespace baton
