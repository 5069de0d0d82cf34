// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/msprojectexport.h"
#include "models/exchange/msprojectlinks.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

constexpr int fixedDuration = 1; // durations are entered here and never follow from work
constexpr int elapsedDays = 8;
constexpr int accruedAsWorked = 3;

size_t at(int index)
{
    return static_cast<size_t>(index);
}

int formatOf(const Task &task)
{
    const bool isElapsed = msproject::isElapsedFormat(task.durationFormat);
    const int format = task.isElapsed == isElapsed ? task.durationFormat
                       : task.isElapsed            ? elapsedDays
                                                   : msproject::usualFormat;
    return task.isEstimated ? format + msproject::estimatedFormat : format;
}

bool isStarted(const Task &task)
{
    return task.actualStart || task.percentComplete > 0;
}

} // namespace

void MsProjectExporter::sortByTask()
{
    for (const Link &link : m_plan.rows<Link>())
        m_links[link.successor.uuid].push_back(&link);
    for (const TaskBaseline &baseline : m_plan.rows<TaskBaseline>())
        m_baselines[baseline.task.uuid].push_back(&baseline);
    for (auto &baselines : m_baselines)
        std::ranges::sort(baselines, {}, &TaskBaseline::number);
    for (auto &links : m_links) {
        std::ranges::sort(links, {},
                          [this](const Link *link) { return m_taskNumbers.value(link->predecessor.uuid); });
    }
}

void MsProjectExporter::writeTasks()
{
    m_out->begin("Tasks"_L1);
    writeProjectRow();
    qint64 unused = 0; // a number for rows that nobody refers to
    for (const qint64 number : std::as_const(m_taskNumbers))
        unused = std::max(unused, number);
    m_row = 0;
    for (int i = 0; at(i) < m_schedule.tasks.size(); ++i) {
        for (int blank = m_plan.find(m_schedule.tasks[at(i)])->blankRowsAbove; blank > 0; --blank)
            writeBlankRow(++unused);
        writeTask(i);
    }
    m_out->end();
}

// The row that stands for the whole project.
void MsProjectExporter::writeProjectRow()
{
    const schedule::ScheduleResult &result = m_schedule.result;
    m_out->begin("Task"_L1);
    m_out->integer("UID"_L1, 0);
    m_out->integer("ID"_L1, 0);
    m_out->text("Name"_L1, m_project.name);
    m_out->integer("Type"_L1, fixedDuration);
    m_out->flag("IsNull"_L1, false);
    m_out->text("WBS"_L1, u"0"_s);
    m_out->text("OutlineNumber"_L1, u"0"_s);
    m_out->integer("OutlineLevel"_L1, 0);
    m_out->integer("Priority"_L1, 500);
    m_out->time("Start"_L1, result.start);
    m_out->time("Finish"_L1, result.finish);
    m_out->duration("Duration"_L1, m_calendars.project().workBetween(result.start, result.finish));
    m_out->integer("DurationFormat"_L1, msproject::usualFormat);
    m_out->flag("Milestone"_L1, false);
    m_out->flag("Summary"_L1, true);
    m_out->textIfAny("Notes"_L1, m_project.notes);
    m_out->end();
}

void MsProjectExporter::writeBlankRow(qint64 number)
{
    m_out->begin("Task"_L1);
    m_out->integer("UID"_L1, number);
    m_out->integer("ID"_L1, ++m_row);
    m_out->flag("IsNull"_L1, true);
    m_out->end();
}

void MsProjectExporter::writeTask(int index)
{
    msproject::Writer &out = *m_out;
    const Task &task = *m_plan.find(m_schedule.tasks[at(index)]);
    const schedule::TaskDates &dates = m_schedule.result.tasks[at(index)];
    const bool isSummary = m_schedule.isSummaryTask[at(index)];
    const bool isManual = task.mode == TaskMode::Manual;
    const bool isRolledUp = isSummary && task.mode == TaskMode::Auto;
    // Dates that were entered go out as they were entered, also where they contradict each other.
    const bool isEntered = task.mode != TaskMode::Auto || task.isExternal;
    const PlanTime start = isEntered ? task.pinnedStart.value_or(dates.start) : dates.start;
    const PlanTime finish = isEntered ? task.pinnedFinish.value_or(dates.finish) : dates.finish;
    const Duration duration = isRolledUp ? m_calendars.project().workBetween(start, finish) : task.duration;

    out.begin("Task"_L1);
    out.integer("UID"_L1, m_taskNumbers[task.id.uuid]);
    out.integer("ID"_L1, ++m_row);
    out.text("Name"_L1, task.name);
    out.flag("Active"_L1, task.mode != TaskMode::Inactive);
    out.flag("Manual"_L1, isManual);
    out.integer("Type"_L1, fixedDuration);
    out.flag("IsNull"_L1, false);
    out.textIfAny("Contact"_L1, m_plan.name(RecordKind::Person, task.owner.uuid));
    const QString outlineNumber = m_index.outlineNumber(task.id);
    out.text("WBS"_L1, outlineNumber);
    out.text("OutlineNumber"_L1, outlineNumber);
    out.integer("OutlineLevel"_L1, m_schedule.depth[at(index)] + 1);
    out.integer("Priority"_L1, task.priority);
    out.time("Start"_L1, start);
    out.time("Finish"_L1, finish);
    out.duration("Duration"_L1, duration);
    if (isManual) {
        out.time("ManualStart"_L1, start);
        out.time("ManualFinish"_L1, finish);
        out.duration("ManualDuration"_L1, duration);
    }
    out.integer("DurationFormat"_L1, formatOf(task));
    out.duration("Work"_L1, task.work);
    out.time("Stop"_L1, task.stop);
    out.time("Resume"_L1, task.resume);
    out.flag("EffortDriven"_L1, false);
    out.flag("Recurring"_L1, task.isRecurring);
    out.flag("Estimated"_L1, task.isEstimated);
    out.flag("Milestone"_L1, task.isMilestone);
    out.flag("Summary"_L1, isSummary);
    out.flag("Critical"_L1, dates.critical);
    out.flag("IsSubproject"_L1, false);
    out.flag("ExternalTask"_L1, task.isExternal);
    out.time("EarlyStart"_L1, dates.earlyStart);
    out.time("EarlyFinish"_L1, dates.earlyFinish);
    out.time("LateStart"_L1, dates.lateStart);
    out.time("LateFinish"_L1, dates.lateFinish);
    out.integer("FreeSlack"_L1, dates.freeSlack.tenths);
    out.integer("TotalSlack"_L1, dates.totalSlack.tenths);
    out.integer("StartSlack"_L1, dates.startSlack.tenths);
    out.integer("FinishSlack"_L1, dates.finishSlack.tenths);
    out.integer("FixedCostAccrual"_L1, accruedAsWorked);
    const TaskProgress &progress = m_schedule.progress[at(index)];
    const int percent = isRolledUp ? progress.percent() : task.percentComplete;
    out.integer("PercentComplete"_L1, percent);
    out.integer("PercentWorkComplete"_L1, percent);
    out.money("Cost"_L1, task.cost);
    if (isRolledUp) {
        out.time("ActualStart"_L1, progress.actualStart);
        out.time("ActualFinish"_L1, progress.actualFinish);
    } else {
        writeProgress(task);
    }
    out.integer("ConstraintType"_L1, static_cast<int>(task.constraint));
    out.integer("CalendarUID"_L1, m_calendarNumbers.value(task.calendar.uuid, -1));
    out.time("ConstraintDate"_L1, task.constraintDate);
    out.time("Deadline"_L1, task.deadline);
    out.flag("LevelAssignments"_L1, true);
    out.flag("LevelingCanSplit"_L1, true);
    out.integer("LevelingDelay"_L1, task.levelingDelay.tenths);
    out.integer("LevelingDelayFormat"_L1, elapsedDays);
    out.flag("IgnoreResourceCalendar"_L1, task.ignoresResourceCalendars);
    out.textIfAny("Notes"_L1, task.notes);
    writeLinks(task);
    writeBaselines(task);
    out.end();
}

void MsProjectExporter::writeProgress(const Task &task)
{
    m_out->time("ActualStart"_L1, task.actualStart);
    m_out->time("ActualFinish"_L1, task.actualFinish);
    m_out->duration("ActualDuration"_L1, isStarted(task) ? task.actualDuration : Duration{});
    m_out->duration("RemainingDuration"_L1, isStarted(task) ? task.remaining : task.duration);
}

void MsProjectExporter::writeLinks(const Task &task)
{
    const auto found = m_links.constFind(task.id.uuid);
    if (found != m_links.constEnd()) {
        for (const Link *link : *found) {
            const auto predecessor = m_taskNumbers.constFind(link->predecessor.uuid);
            if (predecessor != m_taskNumbers.constEnd())
                writeLink(msproject::linkOf(*link, *predecessor));
        }
    }
    for (const msproject::Link &link : msproject::parseOutsideLinks(task.outsideLinks))
        writeLink(link);
}

void MsProjectExporter::writeLink(const msproject::Link &link)
{
    m_out->begin("PredecessorLink"_L1);
    m_out->integer("PredecessorUID"_L1, link.predecessor);
    m_out->integer("Type"_L1, link.type);
    m_out->flag("CrossProject"_L1, link.isCrossProject);
    m_out->textIfAny("CrossProjectName"_L1, link.otherProject);
    m_out->integer("LinkLag"_L1, link.lag);
    m_out->integer("LagFormat"_L1, link.lagFormat);
    m_out->end();
}

void MsProjectExporter::writeBaselines(const Task &task)
{
    const auto found = m_baselines.constFind(task.id.uuid);
    if (found == m_baselines.constEnd())
        return;
    for (const TaskBaseline *baseline : *found) {
        m_out->begin("Baseline"_L1);
        m_out->integer("Number"_L1, baseline->number);
        m_out->time("Start"_L1, baseline->start);
        m_out->time("Finish"_L1, baseline->finish);
        m_out->duration("Duration"_L1, baseline->duration);
        m_out->integer("DurationFormat"_L1, baseline->durationFormat);
        m_out->duration("Work"_L1, baseline->work);
        m_out->money("Cost"_L1, baseline->cost);
        m_out->end();
    }
}

} // namespace baton
