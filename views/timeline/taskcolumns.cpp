// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/timeline/taskcolumns.h"

#include "models/analysis/baselinevariance.h"
#include "models/chart/timelinecolumns.h"
#include "models/plan/assignmentactions.h"
#include "views/common/marks.h"
#include "views/common/timelineindex.h"
#include "views/common/typedfield.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

struct TaskColumnsText
{
    Q_DECLARE_TR_FUNCTIONS(Timeline)
};

using Compute = std::function<Cell(const Task &, const schedule::TaskDates &)>;

Column computed(const PlanSession &session, const char *key, const QString &title, int width, Compute compute)
{
    Column column;
    column.key = QString::fromLatin1(key);
    column.title = title;
    column.width = width;
    column.compute = [&session, compute = std::move(compute)](const Plan &plan, QUuid id) -> Cell {
        const Task *task = plan.find(TaskId{id});
        const schedule::TaskDates *dates = session.analysis().schedule.find(TaskId{id});
        return task && dates ? compute(*task, *dates) : Cell{};
    };
    return column;
}

// Edited as text, in the editor of that field.
Column typed(Column column, const char *field)
{
    column.field = recordInfo(RecordKind::Task).fieldIndex(field);
    return column;
}

Column hidden(Column column)
{
    column.isHidden = true;
    return column;
}

Column right(Column column)
{
    column.alignment = Qt::AlignRight;
    return column;
}

Cell dateCell(PlanTime at, QDate shown, const PlanSession &session)
{
    Cell cell;
    cell.text = shortDate(shown, session.document().today());
    cell.sort = static_cast<qlonglong>(at.tenths);
    return cell;
}

// An end at midnight belongs to the day before.
QDate finishDay(PlanTime start, PlanTime finish)
{
    return finish > start ? PlanTime{finish.tenths - 1}.date() : finish.date();
}

Column numberColumn(const PlanSession &session, const TimelineIndex &index)
{
    Column column = computed(session, "number", TaskColumnsText::tr("No.", "column: number of the task"), 5,
                             [&index](const Task &task, const schedule::TaskDates &) {
                                 Cell cell;
                                 cell.text = QString::number(index().number(task.id));
                                 cell.sort = index().number(task.id);
                                 return cell;
                             });
    return right(column);
}

struct TaskSign
{
    Mark mark;
    QString text;
};

// What a planner must know of a task, the gravest first.
std::vector<TaskSign> taskSigns(const PlanSession &session, const Task &task,
                                const schedule::TaskDates &dates)
{
    const QDate today = session.document().today();
    std::vector<TaskSign> signs;
    const bool isComplete = session.analysis().schedule.percentComplete(task) >= 100;
    if (task.deadline && dates.finish > *task.deadline)
        signs.push_back(
            {Mark::Blocked,
             TaskColumnsText::tr("Misses its deadline %1").arg(shortDate(task.deadline->date(), today))});
    if (isComplete)
        signs.push_back({Mark::Complete, TaskColumnsText::tr("Complete")});
    if (!isComplete && dates.totalSlack.tenths < 0)
        signs.push_back(
            {Mark::Attention, TaskColumnsText::tr("Negative slack: it must be earlier than it can be")});
    if (task.mode == TaskMode::Inactive)
        signs.push_back({Mark::Neutral, TaskColumnsText::tr("Inactive")});
    else if (dates.pinned && !task.actualFinish)
        signs.push_back({Mark::Information, TaskColumnsText::tr("Its dates are entered, not computed")});
    else if (task.constraintDate && !task.actualFinish)
        signs.push_back({Mark::Information,
                         TaskColumnsText::tr("%1 %2", "a constraint and its date")
                             .arg(enumText(task.constraint), shortDate(task.constraintDate->date(), today))});
    if (const QString notes = task.notes.simplified(); !notes.isEmpty())
        signs.push_back({Mark::Information, notes.size() > 160 ? notes.left(160) + u'…' : notes});
    return signs;
}

// The gravest as a sign; the words of all are read aloud and stand in the tool tip.
Column noteColumn(const PlanSession &session)
{
    return computed(session, "note", TaskColumnsText::tr("!", "column: what to know of the task"), 3,
                    [&session](const Task &task, const schedule::TaskDates &dates) {
                        Cell cell;
                        QStringList words;
                        for (const TaskSign &sign : taskSigns(session, task, dates)) {
                            if (words.isEmpty())
                                cell.mark = sign.mark;
                            words.append(sign.text);
                        }
                        cell.accessible = words.join(u"; "_s);
                        return cell;
                    });
}

Column durationColumn(const PlanSession &session)
{
    Column column = computed(session, "duration", TaskColumnsText::tr("Duration"), 9,
                             [&session](const Task &task, const schedule::TaskDates &) {
                                 const TaskDuration shown =
                                     shownDuration(session.plan(), session.analysis(), task);
                                 Cell cell;
                                 cell.text = taskDurationText(shown, session.textContext());
                                 cell.sort = static_cast<qlonglong>(shown.duration.tenths);
                                 return cell;
                             });
    return right(column);
}

// Shown in words of its own, edited as the field.
Column ofField(Column column, const PlanSession &session)
{
    const QByteArray key = column.key.toLatin1();
    column.field = recordInfo(RecordKind::Task).fieldIndex(key.constData());
    column.typed = typedField(session, RecordKind::Task, key.constData());
    return column;
}

// Of a summary what the tasks below it come to.
Column percentColumn(const PlanSession &session)
{
    Column column =
        computed(session, "percent_complete", TaskColumnsText::tr("Done", "column: percent complete"), 7,
                 [&session](const Task &task, const schedule::TaskDates &) {
                     const int percent = session.analysis().schedule.percentComplete(task);
                     Cell cell;
                     cell.text = TaskColumnsText::tr("%1 %", "percent complete").arg(percent);
                     cell.sort = percent;
                     return cell;
                 });
    return ofField(right(column), session);
}

Column actualColumn(const PlanSession &session, const char *key, std::optional<PlanTime> TaskProgress::*end)
{
    const RecordInfo &record = recordInfo(RecordKind::Task);
    const FieldInfo &field = record.fields[static_cast<size_t>(record.fieldIndex(key))];
    return ofField(computed(session, key, fieldLabel(record, field), 11,
                            [&session, end](const Task &task, const schedule::TaskDates &) {
                                const PlanSchedule &schedule = session.analysis().schedule;
                                const auto at = static_cast<size_t>(schedule.index.find(task.id.uuid));
                                const TaskProgress &progress = schedule.progress[at];
                                if (!(progress.*end))
                                    return Cell{};
                                const PlanTime time = *(progress.*end);
                                return dateCell(time, finishDay(progress.actualStart.value_or(time), time),
                                                session);
                            }),
                   session);
}

Column outlineColumn(const PlanSession &session, const TimelineIndex &index)
{
    return computed(session, "outline_number",
                    TaskColumnsText::tr("WBS", "column: place in the work breakdown structure, 1.2.3"), 7,
                    [&index](const Task &task, const schedule::TaskDates &) {
                        Cell cell;
                        cell.text = index().outlineNumber(task.id);
                        cell.sort = index().number(task.id);
                        return cell;
                    });
}

Column successorsColumn(const PlanSession &session, const TimelineIndex &index)
{
    return computed(session, "successors", TaskColumnsText::tr("Successors"), 12,
                    [&session, &index](const Task &task, const schedule::TaskDates &) {
                        Cell cell;
                        cell.text = successorsText(task.id, index(), session.textContext());
                        return cell;
                    });
}

// One of the dates that the schedule gives.
Column scheduleColumn(const PlanSession &session, const char *key, const QString &title,
                      PlanTime schedule::TaskDates::*start, PlanTime schedule::TaskDates::*end)
{
    return computed(session, key, title, 11,
                    [&session, start, end](const Task &, const schedule::TaskDates &dates) {
                        return dateCell(dates.*end, finishDay(dates.*start, dates.*end), session);
                    });
}

Column predecessorsColumn(const PlanSession &session, const TimelineIndex &index)
{
    return computed(session, "predecessors", TaskColumnsText::tr("Predecessors"), 12,
                    [&session, &index](const Task &task, const schedule::TaskDates &) {
                        Cell cell;
                        cell.text = predecessorsText(task.id, index(), session.textContext());
                        return cell;
                    });
}

Column peopleColumn(const PlanSession &session, const TimelineIndex &index)
{
    return computed(session, "people", TaskColumnsText::tr("People", "column: who works on the task"), 18,
                    [&session, &index](const Task &task, const schedule::TaskDates &) {
                        Cell cell;
                        cell.text = assignmentsText(task.id, index(), session.textContext());
                        return cell;
                    });
}

Column slackColumn(const PlanSession &session, const char *key, const QString &title,
                   Duration schedule::TaskDates::*slack)
{
    Column column = computed(
        session, key, title, 9, [&session, slack](const Task &task, const schedule::TaskDates &dates) {
            Cell cell;
            if (task.mode == TaskMode::Inactive)
                return cell;
            const Duration value = dates.*slack;
            cell.text = taskDurationText({value, task.isElapsed, false, 7}, session.textContext());
            cell.sort = static_cast<qlonglong>(value.tenths);
            cell.tone = value.tenths < 0 ? Mark::Blocked : Mark::None;
            return cell;
        });
    return right(column);
}

Column baselineColumn(const PlanSession &session, const TimelineIndex &index, const char *key,
                      const QString &title, const std::function<int()> &number,
                      std::optional<PlanTime> TaskBaseline::*end)
{
    return computed(session, key, title, 11,
                    [&session, &index, number, end](const Task &task, const schedule::TaskDates &) {
                        const TaskBaseline *baseline =
                            session.plan().find(index().baseline(task.id, number()));
                        if (!baseline || !(baseline->*end))
                            return Cell{};
                        const PlanTime at = *(baseline->*end);
                        const PlanTime start = baseline->start.value_or(at);
                        return dateCell(at, finishDay(start, at), session);
                    });
}

QString varianceText(Duration by, const PlanSession &session)
{
    return taskDurationText({by, false, false, 7}, session.textContext());
}

QString varianceText(Money by, const PlanSession &session)
{
    static const RecordInfo &record = recordInfo(RecordKind::Task);
    static const FieldInfo &cost = record.fields[static_cast<size_t>(fieldIndex<Task>("cost"))];
    return displayText(cost, Value{by.minor}, session.textContext());
}

qint64 amountOf(Duration by)
{
    return by.tenths;
}

qint64 amountOf(Money by)
{
    return by.minor;
}

// How far it has moved since the baseline that is compared with: later or more in the colour of what is late.
template <class Amount>
Column varianceColumn(const PlanSession &session, const TimelineIndex &index, const char *key,
                      const QString &title, const std::function<int()> &number,
                      std::optional<Amount> BaselineVariance::*end)
{
    return right(computed(session, key, title, 10,
                          [&session, &index, number, end](const Task &task, const schedule::TaskDates &) {
                              const BaselineVariance variance = baselineVariance(
                                  session.plan(), session.analysis(), index(), task.id, number());
                              if (!(variance.*end))
                                  return Cell{};
                              const qint64 amount = amountOf(*(variance.*end));
                              const QString text = varianceText(*(variance.*end), session);
                              Cell cell;
                              cell.text = amount > 0 ? u'+' + text : text;
                              cell.sort = static_cast<qlonglong>(amount);
                              cell.tone = amount > 0 ? Mark::Attention : Mark::None;
                              return cell;
                          }));
}

} // namespace

std::vector<Column> taskColumns(const PlanSession &session, const TimelineIndex &index,
                                const std::function<int()> &baseline)
{
    const auto plain = [](const char *key) { return fieldColumn(RecordKind::Task, key); };
    Column name = plain("name");
    name.width = 26;
    Column owner = plain("owner");
    owner.width = 14;
    Column critical = computed(session, "critical", TaskColumnsText::tr("Critical"), 8,
                               [](const Task &task, const schedule::TaskDates &dates) {
                                   Cell cell;
                                   if (dates.critical && task.mode != TaskMode::Inactive)
                                       cell.text = TaskColumnsText::tr("Yes", "the task is critical");
                                   return cell;
                               });
    return {
        numberColumn(session, index),
        noteColumn(session),
        name,
        typed(durationColumn(session), "duration"),
        typed(computed(session, "start", TaskColumnsText::tr("Start", "column: date"), 11,
                       [&session](const Task &, const schedule::TaskDates &dates) {
                           return dateCell(dates.start, dates.start.date(), session);
                       }),
              "constraint_date"),
        typed(computed(session, "finish", TaskColumnsText::tr("Finish", "column: date"), 11,
                       [&session](const Task &, const schedule::TaskDates &dates) {
                           return dateCell(dates.finish, finishDay(dates.start, dates.finish), session);
                       }),
              "constraint_date"),
        typed(predecessorsColumn(session, index), "name"),
        typed(peopleColumn(session, index), "name"),
        owner,
        percentColumn(session),
        slackColumn(session, "total_slack", TaskColumnsText::tr("Total slack"),
                    &schedule::TaskDates::totalSlack),
        hidden(slackColumn(session, "free_slack", TaskColumnsText::tr("Free slack"),
                           &schedule::TaskDates::freeSlack)),
        hidden(critical),
        hidden(baselineColumn(session, index, "baseline_start", TaskColumnsText::tr("Baseline start"),
                              baseline, &TaskBaseline::start)),
        hidden(baselineColumn(session, index, "baseline_finish", TaskColumnsText::tr("Baseline finish"),
                              baseline, &TaskBaseline::finish)),
        hidden(varianceColumn(session, index, "start_variance", TaskColumnsText::tr("Start variance"),
                              baseline, &BaselineVariance::start)),
        hidden(varianceColumn(session, index, "finish_variance", TaskColumnsText::tr("Finish variance"),
                              baseline, &BaselineVariance::finish)),
        hidden(varianceColumn(session, index, "duration_variance", TaskColumnsText::tr("Duration variance"),
                              baseline, &BaselineVariance::duration)),
        hidden(varianceColumn(session, index, "work_variance", TaskColumnsText::tr("Work variance"), baseline,
                              &BaselineVariance::work)),
        hidden(varianceColumn(session, index, "cost_variance", TaskColumnsText::tr("Cost variance"), baseline,
                              &BaselineVariance::cost)),
        hidden(outlineColumn(session, index)),
        hidden(successorsColumn(session, index)),
        hidden(scheduleColumn(session, "early_start", TaskColumnsText::tr("Early start"),
                              &schedule::TaskDates::earlyStart, &schedule::TaskDates::earlyStart)),
        hidden(scheduleColumn(session, "early_finish", TaskColumnsText::tr("Early finish"),
                              &schedule::TaskDates::earlyStart, &schedule::TaskDates::earlyFinish)),
        hidden(scheduleColumn(session, "late_start", TaskColumnsText::tr("Late start"),
                              &schedule::TaskDates::lateStart, &schedule::TaskDates::lateStart)),
        hidden(scheduleColumn(session, "late_finish", TaskColumnsText::tr("Late finish"),
                              &schedule::TaskDates::lateStart, &schedule::TaskDates::lateFinish)),
        hidden(actualColumn(session, "actual_start", &TaskProgress::actualStart)),
        hidden(actualColumn(session, "actual_finish", &TaskProgress::actualFinish)),
        hidden(plain("remaining")),
        hidden(plain("work")),
        hidden(plain("cost")),
        hidden(plain("mode")),
        hidden(plain("constraint_kind")),
        hidden(plain("constraint_date")),
        hidden(plain("deadline")),
        hidden(plain("calendar")),
        hidden(plain("priority")),
        hidden(plain("notes")),
    };
}

} // namespace baton
