// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analysis/analysis.h"
#include "models/chart/chartstyle.h"

#include <QDate>
#include <QRectF>
#include <QString>

#include <vector>

class QPainter;

namespace baton {

/// Milestones against their baseline over the weeks of the handover: a row each, with the periods that lie
/// behind them.
struct MilestoneChart
{
    enum class State { Done, OnTrack, Late };

    struct Milestone
    {
        QString name;
        QDate baseline; ///< hollow; null: never had one
        QDate current;  ///< filled; null: no date
        State state = State::OnTrack;
        bool isPromise = false; ///< a date of the project (bold), else one of the timeline's tasks
    };
    struct Period
    {
        QString label;
        QDate first;
        QDate last;
    };

    std::vector<Period> periods;
    std::vector<Milestone> milestones;
    QDate today; ///< null: not drawn

    /// The days the chart spans: all its dates and some air.
    std::pair<QDate, QDate> span() const;
};

/// The dates of the project and the milestones among its tasks, by date, against that baseline of the tasks.
/// There must be an open project.
MilestoneChart milestoneChart(const Plan &plan, const Analysis &analysis, int baseline);

/// What the chart needs to show every row legibly, in the unit of the font's pixel size.
double milestoneChartHeight(const MilestoneChart &chart, const ChartStyle &style);

/// Nothing is painted outside `rect`; names that are too long end in an ellipsis.
void paintMilestoneChart(QPainter &painter, const MilestoneChart &chart, const QRectF &rect,
                         const ChartStyle &style);

/// The chart in words: "Go-live 14 Mar 2026 (baseline 7 Mar 2026), …".
QString milestoneChartText(const MilestoneChart &chart, const QLocale &locale);

} // namespace baton
