// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analysis/trialschedule.h"
#include "models/items/tasktreemodel.h"
#include "views/common/plansession.h"
#include "views/timeline/ganttview.h"

namespace baton {

/// Turns what the mouse does in the chart into edits of tasks: tries each on the schedule while it is dragged
/// and makes it when it is dropped.
class GanttEditing : public QObject
{
    Q_OBJECT

public:
    GanttEditing(PlanSession &session, TaskTreeModel &tasks, GanttView &gantt, QObject *parent = nullptr);

private:
    Result<Edit> editOf(const Plan &plan, const GanttDrag &drag) const;
    Result<Edit> setProgress(const Plan &plan, const Task &task, PlanTime until) const;
    void begin();
    void preview(const GanttDrag &drag);
    void drop(const GanttDrag &drag);
    void end();
    QString describe(const GanttDrag &drag, const PlanSchedule &after,
                     const std::vector<TaskId> &moved) const;

    PlanSession &m_session;
    TaskTreeModel &m_tasks;
    GanttView &m_gantt;
    std::optional<TrialSchedule> m_trial;
};

} // namespace baton
