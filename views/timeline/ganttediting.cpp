// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/timeline/ganttediting.h"

#include "models/analysis/goliveslip.h"
#include "models/plan/taskactions.h"
#include "models/plan/taskwork.h"
#include "views/common/marks.h"
#include "views/timeline/taskentry.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace baton {

GanttEditing::GanttEditing(PlanSession &session, TaskTreeModel &tasks, GanttView &gantt, QObject *parent)
    : QObject(parent), m_session(session), m_tasks(tasks), m_gantt(gantt)
{
    connect(&gantt, &GanttView::dragBegun, this, &GanttEditing::begin);
    connect(&gantt, &GanttView::dragged, this, &GanttEditing::preview);
    connect(&gantt, &GanttView::dropped, this, &GanttEditing::drop);
    connect(&gantt, &GanttView::dragCancelled, this, &GanttEditing::end);
    // Somebody else changed the plan under the mouse: what is shown would no longer be what happens.
    connect(&session.document(), &Document::changed, this, [this] {
        if (m_trial)
            m_gantt.cancelDrag();
    });
}

Result<Edit> GanttEditing::editOf(const Plan &plan, const GanttDrag &drag) const
{
    const Task *task = plan.find(drag.task);
    const schedule::TaskDates *dates = m_session.analysis().schedule.find(drag.task);
    if (!task || !dates)
        return setTaskStart(plan, m_session.analysis().calendars, {drag.task}, {}).error();
    const PlanCalendars &calendars = m_session.analysis().calendars;
    const WorkingCalendar &calendar = calendars.calendar(task->calendar);
    switch (drag.grip) {
    case GanttGrip::Finish: {
        const PlanTime finish{std::max(dates->start.tenths + 600, dates->finish.tenths + drag.by.tenths)};
        TaskDuration duration = durationOf(*task);
        duration.duration = TaskWork(calendars, *task, dates->start).until(finish);
        duration.duration = std::max(duration.duration, Duration::fromMinutes(60));
        return setTaskDuration(plan, calendars, {drag.task}, duration);
    }
    case GanttGrip::Part:
        return movePart(plan, calendars, drag.task, drag.part, {drag.part.tenths + drag.by.tenths},
                        taskSpans(m_session));
    case GanttGrip::Progress:
        return setProgress(plan, *task, drag.at);
    case GanttGrip::Link:
        return linkTasks(plan, drag.task, drag.target);
    case GanttGrip::Move:
    case GanttGrip::None:
        break;
    }
    PlanTime start{dates->start.tenths + drag.by.tenths};
    // Dragged onto a day off: the day's work that comes next, or came before, the way it is dragged.
    if (!task->isElapsed && drag.by.tenths < 0 && !calendar.isWorkingDay(start.date()))
        start = calendar.nextStart(PlanTime::fromDate(calendar.workingDayOnOrBefore(start.date())));
    return setTaskStart(plan, calendars, {drag.task}, start);
}

Result<Edit> GanttEditing::setProgress(const Plan &plan, const Task &task, PlanTime until) const
{
    const schedule::TaskDates &dates = *m_session.analysis().schedule.find(task.id);
    const TaskWork work(m_session.analysis().calendars, task, dates.start);
    const auto whole = static_cast<double>(work.until(dates.finish).tenths);
    const auto done = static_cast<double>(work.until(std::min(until, dates.finish)).tenths);
    const double part = whole > 0 ? done / whole : 1.0;
    constexpr int step = 5;
    const int percent = static_cast<int>(std::lround(std::clamp(part, 0.0, 1.0) * 100 / step)) * step;
    return setPercentComplete(plan, m_session.analysis().calendars, {task.id}, percent, taskSpans(m_session));
}

void GanttEditing::begin()
{
    m_trial.emplace(m_session.plan(), m_session.analysis());
}

void GanttEditing::preview(const GanttDrag &drag)
{
    if (!m_trial)
        return;
    GanttPreview shown;
    if (drag.grip == GanttGrip::Link && drag.target.isNull()) {
        shown.text = tr("Release on the task that is to start when “%1” is finished.")
                         .arg(m_session.plan().find(drag.task)->name.simplified());
        m_gantt.setPreview(std::move(shown));
        return;
    }
    const Result<const PlanSchedule *> after = m_trial->after(editOf(m_trial->plan(), drag));
    if (!after) {
        shown.text = after.error().userMessage;
        shown.isRefused = true;
    } else {
        const PlanSchedule &schedule = **after;
        const std::vector<TaskId> moved = movedTasks(m_trial->before(), schedule);
        shown.moved.reserve(static_cast<qsizetype>(moved.size()));
        for (const TaskId task : moved) {
            const schedule::TaskDates &dates = *schedule.find(task);
            shown.moved.insert(task.uuid, {dates.start, dates.finish});
        }
        shown.text = describe(drag, schedule, moved);
    }
    m_gantt.setPreview(std::move(shown));
}

// "Mon 2 Mar – Fri 6 Mar, 5 d. Moves 7 other tasks. Go-live would be 17 Mar, 3 days later."
QString GanttEditing::describe(const GanttDrag &drag, const PlanSchedule &after,
                               const std::vector<TaskId> &moved) const
{
    const QDate today = m_session.document().today();
    const TaskId subject = drag.grip == GanttGrip::Link ? drag.target : drag.task;
    const schedule::TaskDates &dates = *after.find(subject);
    QStringList lines{m_session.plan().find(subject)->name.simplified()};
    lines.append(tr("%1 – %2", "start and finish of a task")
                     .arg(shortDate(dates.start.date(), today), shortDate(after.finishDay(subject), today)));
    if (drag.grip == GanttGrip::Progress) {
        const Result<Edit> edit = editOf(m_trial->plan(), drag);
        if (edit && edit->find(drag.task))
            lines.append(tr("%1 % complete").arg(edit->find(drag.task)->percentComplete));
    }
    int others = 0;
    for (const TaskId task : moved)
        others += task != subject && !after.isSummary(task);
    if (others > 0)
        lines.append(tr("Moves %n other task(s).", nullptr, others));
    const schedule::TaskDates *before = m_trial->before().find(subject);
    if (drag.grip == GanttGrip::Move && drag.by.tenths != 0 && before && before->start == dates.start)
        lines.append(tr("Its links or constraints hold it where it is."));
    if (after.goLive.isValid() && m_trial->before().goLive.isValid() &&
        after.goLive != m_trial->before().goLive) {
        const int days = static_cast<int>(m_trial->before().goLive.daysTo(after.goLive));
        lines.append(days > 0 ? tr("Go-live would be %1, %n day(s) later.", nullptr, days)
                                    .arg(shortDate(after.goLive, today))
                              : tr("Go-live would be %1, %n day(s) earlier.", nullptr, -days)
                                    .arg(shortDate(after.goLive, today)));
    }
    if (const auto slip = goLiveSlip(m_session.plan(), m_session.analysis().calendars.project(),
                                     m_trial->before().goLive, after.goLive))
        lines.append(tr("It was promised for %1, %n working day(s) earlier.", nullptr, slip->workingDays)
                         .arg(shortDate(slip->promised, today)));
    return lines.join(u'\n');
}

void GanttEditing::drop(const GanttDrag &drag)
{
    end();
    if (drag.grip == GanttGrip::Link && drag.target.isNull())
        return;
    m_tasks.commit(editOf(m_session.plan(), drag));
}

void GanttEditing::end()
{
    m_trial.reset();
    m_gantt.setPreview({});
}

} // namespace baton
