// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analysis/startreason.h"

#include "models/analysis/schedulenetwork.h"
#include "models/plan/tasktext.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

struct StartReasonText
{
    Q_DECLARE_TR_FUNCTIONS(StartReason)
};

QString momentText(PlanTime at, const QLocale &locale)
{
    return locale.toString(at.date(), u"ddd d MMM yyyy"_s) + u' ' + locale.toString(at.time(), u"HH:mm"_s);
}

// The schedule if the task at that position had no constraint.
PlanSchedule withoutConstraint(const Plan &plan, const Analysis &analysis, int position)
{
    ScheduleNetwork made = scheduleNetwork(plan, analysis.calendars, analysis.asOf);
    schedule::Task &task = made.network.tasks[static_cast<size_t>(position)];
    task.constraint = made.network.fromStart ? schedule::Constraint::AsSoonAsPossible
                                             : schedule::Constraint::AsLateAsPossible;
    task.constraintAt = {};
    made.compute();
    return made.schedule;
}

class Explanation
{
public:
    Explanation(const Plan &plan, const PlanSchedule &schedule, const QLocale &locale)
        : m_plan(plan), m_schedule(schedule), m_locale(locale)
    {
    }

    StartReason of(const Task &task, const schedule::TaskDates &dates) const
    {
        StartReason reason;
        const schedule::Driver &driver = dates.driver;
        switch (driver.kind) {
        case schedule::Driver::Kind::ProjectStart:
            reason.text = StartReasonText::tr("Nothing holds it back: it starts when the project starts.");
            break;
        case schedule::Driver::Kind::Predecessor:
            reason = byLink(driver.index, {});
            break;
        case schedule::Driver::Kind::SummaryLink:
            reason = byLink(driver.index, task.id);
            break;
        case schedule::Driver::Kind::Constraint:
            reason.text = byConstraint(task);
            break;
        case schedule::Driver::Kind::SummaryFloor:
            reason.task = taskAt(driver.index);
            reason.text =
                StartReasonText::tr("Its summary “%1” does not start earlier.").arg(nameOf(reason.task));
            break;
        case schedule::Driver::Kind::ActualStart:
            reason.text =
                StartReasonText::tr("It has started on %1; that is history.").arg(timeText(dates.start));
            break;
        case schedule::Driver::Kind::EnteredDates:
            reason.text = entered(task);
            break;
        case schedule::Driver::Kind::Child:
            reason.task = taskAt(driver.index);
            reason.text = StartReasonText::tr("It starts with “%1”, the first of the tasks below it.")
                              .arg(nameOf(reason.task));
            break;
        }
        if (driver.movedByCalendar)
            reason.text +=
                u' ' + StartReasonText::tr("That falls into time off, so it starts when work goes on, %1.")
                           .arg(timeText(dates.start));
        return reason;
    }

private:
    TaskId taskAt(qint32 index) const
    {
        return index >= 0 && static_cast<size_t>(index) < m_schedule.tasks.size()
                   ? m_schedule.tasks[static_cast<size_t>(index)]
                   : TaskId();
    }
    QString nameOf(TaskId id) const
    {
        const Task *task = m_plan.find(id);
        return task ? task->name.simplified() : QString();
    }
    QString timeText(PlanTime at) const { return momentText(at, m_locale); }

    // `below`: the link leads to a summary of that task.
    StartReason byLink(qint32 index, TaskId below) const
    {
        StartReason reason;
        if (index < 0 || static_cast<size_t>(index) >= m_schedule.links.size())
            return reason;
        reason.link = m_schedule.links[static_cast<size_t>(index)];
        const Link *link = m_plan.find(reason.link);
        const schedule::TaskDates *from = link ? m_schedule.find(link->predecessor) : nullptr;
        if (!from)
            return reason;
        reason.task = link->predecessor;
        const QString name = nameOf(link->predecessor);
        switch (link->type) {
        case LinkType::FinishToStart:
            reason.text =
                StartReasonText::tr("It waits until “%1” is finished, %2.").arg(name, timeText(from->finish));
            break;
        case LinkType::StartToStart:
            reason.text =
                StartReasonText::tr("It waits until “%1” has started, %2.").arg(name, timeText(from->start));
            break;
        case LinkType::FinishToFinish:
            reason.text = StartReasonText::tr("It must not be finished before “%1” is, %2.")
                              .arg(name, timeText(from->finish));
            break;
        case LinkType::StartToFinish:
            reason.text = StartReasonText::tr("It must not be finished before “%1” has started, %2.")
                              .arg(name, timeText(from->start));
            break;
        }
        if (const QString lag = lagText(*link, {&m_plan, m_locale, {}}); !lag.isEmpty())
            reason.text += u' ' + StartReasonText::tr("The link adds %1.", "lag such as +2d").arg(lag);
        if (below)
            reason.text +=
                u' ' + StartReasonText::tr("The link leads to its summary “%1” and counts for all below it.")
                           .arg(nameOf(link->successor));
        return reason;
    }

    QString byConstraint(const Task &task) const
    {
        const QString when = task.constraintDate ? timeText(*task.constraintDate) : QString();
        switch (task.constraint) {
        case ConstraintKind::MustStartOn:
            return StartReasonText::tr("It must start on %1.").arg(when);
        case ConstraintKind::MustFinishOn:
            return StartReasonText::tr("It must finish on %1.").arg(when);
        case ConstraintKind::StartNoEarlierThan:
            return StartReasonText::tr("It is not to start earlier than %1.").arg(when);
        case ConstraintKind::StartNoLaterThan:
            return StartReasonText::tr("It is to start no later than %1.").arg(when);
        case ConstraintKind::FinishNoEarlierThan:
            return StartReasonText::tr("It is not to finish earlier than %1.").arg(when);
        case ConstraintKind::FinishNoLaterThan:
            return StartReasonText::tr("It is to finish no later than %1.").arg(when);
        case ConstraintKind::AsLateAsPossible:
        case ConstraintKind::AsSoonAsPossible:
            break;
        }
        return StartReasonText::tr("It goes as late as what follows it allows.");
    }

    QString entered(const Task &task) const
    {
        const auto why = std::ranges::find(m_schedule.uncomputed, task.id, &UncomputedTask::task);
        if (why != m_schedule.uncomputed.end() && why->isPinned)
            return StartReasonText::tr("It keeps the dates of the imported file. %1").arg(why->reason);
        if (task.mode == TaskMode::Inactive)
            return StartReasonText::tr("It is inactive and takes no part in the schedule.");
        if (task.isExternal)
            return StartReasonText::tr("It stands in another file and keeps the dates it had there.");
        return StartReasonText::tr("It is scheduled by hand: its dates are entered, links do not move it.");
    }

    const Plan &m_plan;
    const PlanSchedule &m_schedule;
    const QLocale &m_locale;
};

} // namespace

StartReason startReason(const Plan &plan, const Analysis &analysis, TaskId id, const QLocale &locale)
{
    const PlanSchedule &schedule = analysis.schedule;
    const Task *task = plan.find(id);
    const schedule::TaskDates *dates = schedule.find(id);
    if (!task || !dates)
        return {};
    StartReason reason = Explanation(plan, schedule, locale).of(*task, *dates);
    if (dates->driver.kind != schedule::Driver::Kind::Constraint)
        return reason;
    const PlanSchedule free = withoutConstraint(plan, analysis, schedule.index.find(id.uuid));
    const schedule::TaskDates &then = *free.find(id);
    if (then.start == dates->start)
        return reason;
    const StartReason other = Explanation(plan, free, locale).of(*task, then);
    reason.text += u"\n"_s + StartReasonText::tr("Without that it would start on %1. %2",
                                                 "a time; and why, as a sentence")
                                 .arg(momentText(then.start, locale), other.text);
    reason.task = other.task;
    reason.link = other.link;
    return reason;
}

} // namespace baton
