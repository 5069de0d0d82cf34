// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/chart/gantt.h"
#include "models/plan/taskwork.h"
#include "models/records/dateform.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

struct GanttChartText
{
    Q_DECLARE_TR_FUNCTIONS(Gantt)
};

// simplified() makes a copy of what is simple already, nearly every name: half of what a bar takes.
QString onOneLine(const QString &name)
{
    bool wasSpace = true;
    for (const QChar character : name) {
        const bool isSpace = character.isSpace();
        if (isSpace && (wasSpace || character != u' '))
            return name.simplified();
        wasSpace = isSpace;
    }
    return wasSpace ? name.simplified() : name;
}

// Of a summary as much of its span as is done of the work below it.
PlanTime progressEnd(const WorkingCalendar &calendar, int percent, const GanttChart::Bar &bar)
{
    if (percent <= 0 || bar.finish <= bar.start)
        return bar.start;
    if (percent >= 100)
        return bar.finish;
    const qint64 first = calendar.workAt(bar.start);
    const qint64 done = (calendar.workAt(bar.finish) - first) * percent / 100;
    return done > 0 ? std::min(bar.finish, calendar.endOfPeriodAt(first + done)) : bar.start;
}

// Of a task where that much of its work ends.
PlanTime progressEnd(const TaskWork &work, const Task &task, const GanttChart::Bar &bar)
{
    if (task.percentComplete <= 0)
        return bar.start;
    if (task.percentComplete >= 100)
        return bar.finish;
    const Duration done =
        work.done().tenths > 0 ? work.done() : Duration{task.duration.tenths * task.percentComplete / 100};
    return std::clamp(work.end(done), bar.start, bar.finish);
}

} // namespace

std::pair<PlanTime, PlanTime> GanttChart::span() const
{
    std::optional<PlanTime> first, last;
    const auto take = [&](PlanTime from, PlanTime to) {
        first = first ? std::min(*first, from) : from;
        last = last ? std::max(*last, to) : to;
    };
    const auto takeDays = [&](QDate from, QDate to) {
        if (from.isValid() && to.isValid())
            take(PlanTime::fromDate(from), PlanTime::fromDate(to.addDays(1)));
    };
    for (const Bar &bar : bars) {
        take(bar.start, bar.finish);
        if (bar.baselineStart && bar.baselineFinish)
            take(*bar.baselineStart, *bar.baselineFinish);
        if (bar.deadline)
            take(*bar.deadline, *bar.deadline);
    }
    takeDays(decision, decision);
    takeDays(goLive, goLive);
    takeDays(handover.first, handover.last);
    takeDays(hypercare.first, hypercare.last);
    if (!first)
        takeDays(today, today);
    return first ? std::pair(*first, *last) : std::pair<PlanTime, PlanTime>();
}

std::pair<PlanTime, PlanTime> GanttChart::workSpan() const
{
    if (bars.empty())
        return span();
    PlanTime first = bars.front().start;
    PlanTime last = bars.front().finish;
    for (const Bar &bar : bars) {
        first = std::min(first, bar.start);
        last = std::max(last, bar.finish);
    }
    // As much again as the work takes is room enough for what lies around it.
    const qint64 room = std::max<qint64>(last.tenths - first.tenths, 30 * PlanTime::tenthsPerDay);
    const PlanTime from{first.tenths - room / 2};
    const PlanTime to{last.tenths + room / 2};
    for (const QDate day :
         {decision, goLive, handover.first, handover.last, hypercare.first, hypercare.last}) {
        if (!day.isValid() || PlanTime::fromDate(day) < from || PlanTime::fromDate(day.addDays(1)) > to)
            continue;
        first = std::min(first, PlanTime::fromDate(day));
        last = std::max(last, PlanTime::fromDate(day.addDays(1)));
    }
    return {first, last};
}

void GanttChart::markCriticalArrows()
{
    for (Arrow &arrow : arrows)
        arrow.isCritical = bars[static_cast<size_t>(arrow.from)].isCritical &&
                           bars[static_cast<size_t>(arrow.to)].isCritical;
}

GanttChart::Bar ganttBar(const Plan &plan, const Analysis &analysis, const TaskIndex &index, TaskId id,
                         int baselineNumber)
{
    GanttChart::Bar bar;
    bar.task = id;
    const Task *found = plan.find(id);
    const int at = analysis.schedule.index.find(id.uuid);
    if (!found || at < 0)
        return bar;
    const Task &task = *found;
    const schedule::TaskDates &dates = analysis.schedule.result.tasks[static_cast<size_t>(at)];
    const bool isSummary = analysis.schedule.isSummaryTask[static_cast<size_t>(at)];
    bar.name = onOneLine(task.name);
    bar.start = dates.start;
    bar.finish = std::max(dates.start, dates.finish);
    bar.shape = isSummary                                         ? GanttChart::Shape::Summary
                : task.isMilestone || dates.finish <= dates.start ? GanttChart::Shape::Milestone
                                                                  : GanttChart::Shape::Bar;
    bar.isInactive = task.mode == TaskMode::Inactive;
    bar.isCritical = dates.critical && !bar.isInactive;
    bar.isEntered = dates.pinned && !bar.isInactive && !task.actualFinish;
    bar.percent = analysis.schedule.percentComplete(task);
    if (bar.shape == GanttChart::Shape::Bar && (!task.splitParts.isEmpty() || bar.percent > 0)) {
        const TaskWork work(analysis.calendars, task, bar.start);
        if (auto parts = work.stretches(bar.finish); parts.size() > 1)
            bar.parts = std::move(parts);
        bar.doneUntil = progressEnd(work, task, bar);
    } else {
        bar.doneUntil = progressEnd(analysis.calendars.project(), bar.percent, bar);
    }
    const bool hasSlack = !isSummary && !bar.isInactive && dates.totalSlack.tenths > 0;
    bar.slackUntil = hasSlack ? std::max(dates.lateFinish, bar.finish) : bar.finish;
    bar.deadline = task.deadline;
    bar.constraint = task.constraint;
    if (task.constraint > ConstraintKind::AsLateAsPossible && task.mode == TaskMode::Auto)
        bar.constraintDate = task.constraintDate;
    if (const TaskBaseline *baseline = plan.find(index.baseline(task.id, baselineNumber))) {
        bar.baselineStart = baseline->start;
        bar.baselineFinish = baseline->finish;
    }
    return bar;
}

GanttChart ganttChart(const Plan &plan, const Analysis &analysis, const TaskIndex &index,
                      const std::vector<TaskId> &rows, int baseline)
{
    GanttChart chart;
    chart.today = analysis.asOf;
    chart.calendar = analysis.calendars.project();
    if (const Project *project = plan.project()) {
        chart.decision = project->decision;
        chart.statusDate = project->statusDate;
        chart.goLive = project->goLive;
        if (project->handoverStart.isValid() && project->goLive.isValid())
            chart.handover = {project->handoverStart, project->goLive};
        if (project->goLive.isValid() && project->hypercareEnd.isValid())
            chart.hypercare = {project->goLive, project->hypercareEnd};
    }
    IdIndex rowOf;
    rowOf.reserve(std::ssize(rows));
    chart.bars.reserve(rows.size());
    for (const TaskId id : rows) {
        rowOf.insert(id.uuid, static_cast<int>(chart.bars.size()));
        chart.bars.push_back(ganttBar(plan, analysis, index, id, baseline));
    }
    chart.arrows = ganttArrows(plan, rowOf);
    chart.markCriticalArrows();
    return chart;
}

std::vector<GanttChart::Arrow> ganttArrows(const Plan &plan, const IdIndex &rowOf)
{
    std::vector<GanttChart::Arrow> arrows;
    arrows.reserve(plan.rows<Link>().size());
    for (const Link &link : plan.rows<Link>()) {
        const int from = rowOf.find(link.predecessor.uuid);
        const int to = from < 0 ? -1 : rowOf.find(link.successor.uuid);
        if (to >= 0)
            arrows.push_back({from, to, link.type, false, link.id});
    }
    return arrows;
}

QString ganttPartName(GanttPart part)
{
    switch (part) {
    case GanttPart::Names:
        return GanttChartText::tr("Names");
    case GanttPart::Progress:
        return GanttChartText::tr("Progress");
    case GanttPart::Links:
        return GanttChartText::tr("Links");
    case GanttPart::CriticalPath:
        return GanttChartText::tr("Critical path");
    case GanttPart::Slack:
        return GanttChartText::tr("Slack");
    case GanttPart::Baseline:
        return GanttChartText::tr("Baseline");
    case GanttPart::Deadlines:
        return GanttChartText::tr("Deadlines");
    case GanttPart::Constraints:
        return GanttChartText::tr("Constraints");
    case GanttPart::Today:
        return GanttChartText::tr("Today");
    case GanttPart::StatusDate:
        return GanttChartText::tr("Status date");
    case GanttPart::Decision:
        return GanttChartText::tr("Decision", "date of the go/no-go decision");
    case GanttPart::GoLive:
        return GanttChartText::tr("Go-live");
    case GanttPart::HandoverWindow:
        return GanttChartText::tr("Handover window");
    case GanttPart::Hypercare:
        return GanttChartText::tr("Hypercare");
    case GanttPart::NonWorkingTime:
        break;
    }
    return GanttChartText::tr("Non-working time");
}

QString ganttBarText(const GanttChart::Bar &bar, const QLocale &locale)
{
    const auto day = [&locale](PlanTime at) { return dateText(at.date(), locale); };
    // An end at midnight belongs to the day before.
    const PlanTime last = bar.finish > bar.start ? PlanTime{bar.finish.tenths - 1} : bar.finish;
    QStringList parts;
    if (bar.shape == GanttChart::Shape::Milestone)
        parts += GanttChartText::tr("%1: milestone on %2", "task, date").arg(bar.name, day(bar.start));
    else if (bar.shape == GanttChart::Shape::Summary)
        parts += GanttChartText::tr("%1: summary from %2 to %3", "task, date, date")
                     .arg(bar.name, day(bar.start), day(last));
    else
        parts += GanttChartText::tr("%1: from %2 to %3", "task, date, date")
                     .arg(bar.name, day(bar.start), day(last));
    if (bar.percent > 0)
        parts += GanttChartText::tr("%1 % complete").arg(bar.percent);
    if (bar.isCritical)
        parts += GanttChartText::tr("critical");
    if (bar.isEntered)
        parts += GanttChartText::tr("dates entered by hand");
    if (bar.isInactive)
        parts += GanttChartText::tr("inactive");
    if (bar.parts.size() > 1)
        parts += GanttChartText::tr("the work pauses");
    if (bar.slackUntil > bar.finish)
        parts += GanttChartText::tr("may finish as late as %1").arg(day(bar.slackUntil));
    if (bar.constraintDate)
        parts += GanttChartText::tr("%1 %2", "constraint, date")
                     .arg(enumText(bar.constraint).toLower(), day(*bar.constraintDate));
    if (bar.deadline)
        parts += bar.isLate() ? GanttChartText::tr("misses its deadline %1").arg(day(*bar.deadline))
                              : GanttChartText::tr("deadline %1").arg(day(*bar.deadline));
    if (bar.baselineFinish && bar.baselineFinish->date() != bar.finish.date())
        parts += GanttChartText::tr("baseline finish %1").arg(day(*bar.baselineFinish));
    return parts.join(GanttChartText::tr(", ", "between what is said of a bar"));
}

} // namespace baton
