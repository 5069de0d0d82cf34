// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/chart/timelinecolumns.h"

#include "models/analysis/baselinevariance.h"
#include "models/plan/assignmentactions.h"
#include "models/plan/tasktext.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

using Kind = TimelineColumn::Kind;

struct TimelineColumnsText
{
    Q_DECLARE_TR_FUNCTIONS(Timeline)
};

constexpr std::array columns{
    TimelineColumn{Kind::Number, "number", true},
    TimelineColumn{Kind::Name, "name"},
    TimelineColumn{Kind::Duration, "duration", true},
    TimelineColumn{Kind::Start, "start"},
    TimelineColumn{Kind::Finish, "finish"},
    TimelineColumn{Kind::Predecessors, "predecessors"},
    TimelineColumn{Kind::People, "people"},
    TimelineColumn{Kind::Owner, "owner"},
    TimelineColumn{Kind::Done, "percent_complete", true},
    TimelineColumn{Kind::TotalSlack, "total_slack", true},
    TimelineColumn{Kind::BaselineStart, "baseline_start"},
    TimelineColumn{Kind::BaselineFinish, "baseline_finish"},
    TimelineColumn{Kind::Variance, "finish_variance", true},
};

} // namespace

std::span<const TimelineColumn> timelineColumns()
{
    return columns;
}

const TimelineColumn *findTimelineColumn(const QString &key)
{
    const auto at = std::ranges::find_if(
        columns, [&](const TimelineColumn &column) { return key == QLatin1StringView(column.key); });
    return at == columns.end() ? nullptr : &*at;
}

QString timelineColumnTitle(Kind kind)
{
    switch (kind) {
    case Kind::Number:
        return TimelineColumnsText::tr("No.", "column: number of the task");
    case Kind::Name:
        return TimelineColumnsText::tr("Task", "column");
    case Kind::Duration:
        return TimelineColumnsText::tr("Duration");
    case Kind::Start:
        return TimelineColumnsText::tr("Start", "column: date");
    case Kind::Finish:
        return TimelineColumnsText::tr("Finish", "column: date");
    case Kind::Predecessors:
        return TimelineColumnsText::tr("Predecessors");
    case Kind::People:
        return TimelineColumnsText::tr("People", "column: who works on the task");
    case Kind::Owner:
        return TimelineColumnsText::tr("Owner", "column: of a task");
    case Kind::Done:
        return TimelineColumnsText::tr("Done", "column: percent complete");
    case Kind::TotalSlack:
        return TimelineColumnsText::tr("Total slack");
    case Kind::BaselineStart:
        return TimelineColumnsText::tr("Baseline start");
    case Kind::BaselineFinish:
        return TimelineColumnsText::tr("Baseline finish");
    case Kind::Variance:
        break;
    }
    return TimelineColumnsText::tr("Finish variance", "column: later or earlier than in the baseline");
}

TimelineCells::TimelineCells(const Plan &plan, const Analysis &analysis, const TaskIndex &index, int baseline,
                             const QLocale &locale)
    : m_plan(plan), m_analysis(analysis), m_index(index), m_baseline(baseline),
      m_context{&plan, locale, analysis.asOf}
{
}

QString TimelineCells::day(PlanTime at) const
{
    return m_context.locale.toString(at.date(), u"d MMM yy"_s);
}

// An end at midnight belongs to the day before.
QString TimelineCells::endDay(PlanTime start, PlanTime finish) const
{
    return day(finish > start ? PlanTime{finish.tenths - 1} : finish);
}

QString TimelineCells::text(TaskId id, Kind kind) const
{
    const Task *task = m_plan.find(id);
    const schedule::TaskDates *dates = m_analysis.schedule.find(id);
    if (!task || !dates)
        return {};
    const auto length = [&](Duration duration) {
        return taskDurationText({duration, task->isElapsed, false, 7}, m_context);
    };
    const TaskBaseline *baseline = m_plan.find(m_index.baseline(id, m_baseline));
    switch (kind) {
    case Kind::Number:
        return QString::number(m_index.number(id));
    case Kind::Name:
        return task->name.simplified();
    case Kind::Duration:
        return taskDurationText(shownDuration(m_plan, m_analysis, *task), m_context);
    case Kind::Start:
        return day(dates->start);
    case Kind::Finish:
        return endDay(dates->start, dates->finish);
    case Kind::Predecessors:
        return predecessorsText(id, m_index, m_context);
    case Kind::People:
        return assignmentsText(id, m_index, m_context);
    case Kind::Owner: {
        const Person *owner = m_plan.find(task->owner);
        return owner ? owner->name : QString();
    }
    case Kind::Done:
        return TimelineColumnsText::tr("%1 %", "percent complete")
            .arg(m_analysis.schedule.percentComplete(*task));
    case Kind::TotalSlack:
        return task->mode == TaskMode::Inactive ? QString() : length(dates->totalSlack);
    case Kind::BaselineStart:
        return baseline && baseline->start ? day(*baseline->start) : QString();
    case Kind::BaselineFinish:
        return baseline && baseline->finish
                   ? endDay(baseline->start.value_or(*baseline->finish), *baseline->finish)
                   : QString();
    case Kind::Variance:
        break;
    }
    const auto variance = baselineVariance(m_plan, m_analysis, m_index, id, m_baseline).finish;
    if (!variance)
        return {};
    const QString text = taskDurationText({*variance, false, false, 7}, m_context);
    return variance->tenths > 0 ? u'+' + text : text;
}

QString TimelineCells::allText(TaskId id) const
{
    const Task *task = m_plan.find(id);
    if (!task || !m_analysis.schedule.find(id))
        return {};
    const auto said = [](const QString &title, const QString &value) {
        return TimelineColumnsText::tr("%1: %2", "a figure of a task: what, how much").arg(title, value);
    };
    QStringList lines{TimelineColumnsText::tr("%1  %2", "number and name of a task")
                          .arg(text(id, Kind::Number), text(id, Kind::Name))};
    for (const TimelineColumn &column : columns) {
        const QString value = text(id, column.kind);
        if (column.kind != Kind::Number && column.kind != Kind::Name && !value.isEmpty())
            lines += said(timelineColumnTitle(column.kind), value);
    }
    if (task->constraint != ConstraintKind::AsSoonAsPossible)
        lines += task->constraintDate ? said(enumText(task->constraint), day(*task->constraintDate))
                                      : enumText(task->constraint);
    if (task->deadline)
        lines += said(TimelineColumnsText::tr("Deadline"), day(*task->deadline));
    return lines.join(u'\n');
}

} // namespace baton
