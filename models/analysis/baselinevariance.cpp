// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analysis/baselinevariance.h"

namespace baton {

BaselineVariance baselineVariance(const Plan &plan, const Analysis &analysis, const TaskIndex &index,
                                  TaskId task, int number)
{
    const TaskBaseline *baseline = plan.find(index.baseline(task, number));
    const schedule::TaskDates *dates = analysis.schedule.find(task);
    if (!baseline || !dates)
        return {};
    const WorkingCalendar &calendar = analysis.calendars.project();
    BaselineVariance variance;
    if (baseline->start)
        variance.start = calendar.workBetween(*baseline->start, dates->start);
    if (baseline->finish)
        variance.finish = calendar.workBetween(*baseline->finish, dates->finish);
    const Task &row = *plan.find(task);
    if (baseline->duration) {
        const Duration now = analysis.schedule.isSummary(task)
                                 ? calendar.workBetween(dates->start, std::max(dates->start, dates->finish))
                                 : row.duration;
        variance.duration = Duration{now.tenths - baseline->duration->tenths};
    }
    if (baseline->work && row.work)
        variance.work = Duration{row.work->tenths - baseline->work->tenths};
    if (baseline->cost && row.cost)
        variance.cost = Money{row.cost->minor - baseline->cost->minor};
    return variance;
}

} // namespace baton
