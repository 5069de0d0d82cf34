// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/chart/milestonechart.h"

#include "models/plan/promises.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace baton {

namespace {

struct PlanMilestonesText
{
    Q_DECLARE_TR_FUNCTIONS(ReadinessReport)
};

} // namespace

MilestoneChart milestoneChart(const Plan &plan, const Analysis &analysis, int number)
{
    const Project &project = *plan.project();
    const QDate asOf = analysis.asOf;
    MilestoneChart chart;
    chart.today = asOf;
    const auto period = [&](const QString &label, QDate first, QDate last) {
        if (first.isValid() && last.isValid() && first <= last)
            chart.periods.push_back({label, first, last});
    };
    const auto dayBefore = [](QDate day) { return day.isValid() ? day.addDays(-1) : QDate(); };
    period(PlanMilestonesText::tr("Handover"), project.handoverStart, dayBefore(project.goLive));
    period(PlanMilestonesText::tr("Hypercare"), project.goLive, project.hypercareEnd);
    if (project.hypercareEnd.isValid())
        period(PlanMilestonesText::tr("Tail"), project.hypercareEnd.addDays(1), project.tailEnd);

    for (const Promise &promise : promises()) {
        const QDate baseline = project.*promise.baseline;
        const QDate current = project.*promise.date;
        if (!current.isValid())
            continue;
        const bool late = baseline.isValid() && current > baseline;
        chart.milestones.push_back({promiseLabel(promise), baseline, current,
                                    current < asOf ? MilestoneChart::State::Done
                                    : late         ? MilestoneChart::State::Late
                                                   : MilestoneChart::State::OnTrack,
                                    true});
    }

    QHash<QUuid, QDate> baselines;
    for (const TaskBaseline &row : plan.rows<TaskBaseline>()) {
        if (row.number == number && row.finish)
            baselines.insert(row.task.uuid, row.finish->date());
    }
    for (const TaskId id : analysis.schedule.tasks) {
        const Task *task = plan.find(id);
        if (!task || !task->isMilestone || task->mode == TaskMode::Inactive || task->isPlaceholder)
            continue;
        MilestoneChart::Milestone row;
        row.name = task->name.simplified();
        row.baseline = baselines.value(task->id.uuid);
        if (task->actualFinish)
            row.current = task->actualFinish->date();
        else
            row.current = analysis.schedule.finishDay(task->id);
        if (!row.current.isValid() || promiseSaid(project, row.name, row.current))
            continue;
        const bool late = (row.baseline.isValid() && row.current > row.baseline) ||
                          (task->deadline && row.current > task->deadline->date());
        row.state = task->actualFinish || task->percentComplete == 100 ? MilestoneChart::State::Done
                    : late || row.current < asOf                       ? MilestoneChart::State::Late
                                                                       : MilestoneChart::State::OnTrack;
        chart.milestones.push_back(std::move(row));
    }
    std::ranges::stable_sort(chart.milestones, {},
                             [](const MilestoneChart::Milestone &row) { return row.current; });
    return chart;
}

} // namespace baton
