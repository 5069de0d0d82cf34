// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analysis/analysis.h"
#include "models/plan/taskindex.h"
#include "models/plan/tasktext.h"

#include <QLocale>

#include <span>

namespace baton {

/// A column beside a printed timeline. The keys are those of the columns of the timeline page.
struct TimelineColumn
{
    enum class Kind : quint8 {
        Number,
        Name,
        Duration,
        Start,
        Finish,
        Predecessors,
        Owner,
        People,
        Done,
        TotalSlack,
        BaselineStart,
        BaselineFinish,
        Variance
    };
    Kind kind = Kind::Name;
    const char *key = "";
    bool isRight = false;
};

/// All there are, in the order they stand on paper.
std::span<const TimelineColumn> timelineColumns();
/// Null when there is none of that key.
const TimelineColumn *findTimelineColumn(const QString &key);
QString timelineColumnTitle(TimelineColumn::Kind kind);

/// What stands in the columns. Plan, analysis and index must outlive it.
class TimelineCells
{
public:
    /// `baseline` is the number of the baseline to compare with.
    TimelineCells(const Plan &plan, const Analysis &analysis, const TaskIndex &index, int baseline,
                  const QLocale &locale);

    /// Empty for a task the schedule does not know.
    QString text(TaskId task, TimelineColumn::Kind kind) const;

    /// All of them that say something of the task, and its constraint and deadline, a line each: for a tool
    /// tip.
    QString allText(TaskId task) const;

private:
    QString day(PlanTime at) const;
    QString endDay(PlanTime start, PlanTime finish) const;

    const Plan &m_plan;
    const Analysis &m_analysis;
    const TaskIndex &m_index;
    int m_baseline;
    TextContext m_context;
};

} // namespace baton
