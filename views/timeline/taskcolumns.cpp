// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/timeline/taskcolumns.h"

#include "models/analysis/baselinevariance.h"
#include "models/chart/timelinecolumns.h"
#include "models/plan/assignmentactions.h"
#include "views/common/marks.h"
#include "views/common/timelineindex.h"

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

// What a planner must know of a task at a glance; the words are read aloud and stand in the tool tip.
Column noteColumn(const PlanSession &session)
{
    return computed(session, "note", TaskColumnsText::tr("!", "column: what to know of the task"), 3,
                    [&session](const Task &task, const schedule::TaskDates &dates) {
                        Cell cell;
                        if (task.deadline && dates.finish > *task.deadline) {
                            cell.mark = Mark::Blocked;
                            cell.accessible =
                                TaskColumnsText::tr("Misses its deadline %1")
                                    .arg(shortDate(task.deadline->date(), session.document().today()));
                        } else if (task.percentComplete >= 100) {
                            cell.mark = Mark::Complete;
                            cell.accessible = TaskColumnsText::tr("Complete");
                        } else if (dates.totalSlack.tenths < 0) {
                            cell.mark = Mark::Attention;
                            cell.accessible =
                                TaskColumnsText::tr("Negative slack: it must be earlier than it can be");
                        } else if (task.mode == TaskMode::Inactive) {
                            cell.mark = Mark::Neutral;
                            cell.accessible = TaskColumnsText::tr("Inactive");
                        } else if (dates.pinned && !task.actualFinish) {
                            cell.mark = Mark::Information;
                            cell.accessible = TaskColumnsText::tr("Its dates are entered, not computed");
                        }
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

// How far it has moved since the baseline that is compared with: later in the colour of what is late.
Column varianceColumn(const PlanSession &session, const TimelineIndex &index, const char *key,
                      const QString &title, const std::function<int()> &number,
                      std::optional<Duration> BaselineVariance::*end)
{
    return right(
        computed(session, key, title, 10,
                 [&session, &index, number, end](const Task &task, const schedule::TaskDates &) {
                     const BaselineVariance variance =
                         baselineVariance(session.plan(), session.analysis(), index(), task.id, number());
                     if (!(variance.*end))
                         return Cell{};
                     const Duration by = *(variance.*end);
                     Cell cell;
                     const QString text = taskDurationText({by, false, false, 7}, session.textContext());
                     cell.text = by.tenths > 0 ? u'+' + text : text;
                     cell.sort = static_cast<qlonglong>(by.tenths);
                     cell.tone = by.tenths > 0 ? Mark::Attention : Mark::None;
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
    Column percent = plain("percent_complete");
    percent.title = TaskColumnsText::tr("Done", "column: percent complete");
    percent.width = 7;
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
        percent,
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
