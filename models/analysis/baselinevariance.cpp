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
    return variance;
}

} // namespace baton
