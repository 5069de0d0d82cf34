// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analysis/analysis.h"
#include "models/chart/chartstyle.h"
#include "models/plan/taskindex.h"

#include <QFlags>
#include <QRectF>

class QPainter;

namespace baton {

/// What a Gantt chart shows beside the bars, each switched on and off by itself.
enum class GanttPart : quint16 {
    Names = 0x1,
    Progress = 0x2,
    Links = 0x4,
    CriticalPath = 0x8,
    Slack = 0x10,
    Baseline = 0x20,
    Deadlines = 0x40,
    Today = 0x80,
    Decision = 0x100,
    GoLive = 0x200,
    HandoverWindow = 0x400,
    Hypercare = 0x800,
    NonWorkingTime = 0x1000,
    Constraints = 0x2000,
    StatusDate = 0x4000,
};
Q_DECLARE_FLAGS(GanttParts, GanttPart)
Q_DECLARE_OPERATORS_FOR_FLAGS(GanttParts)

inline constexpr GanttPart ganttParts[] = {
    GanttPart::Names,          GanttPart::Progress,   GanttPart::Links,         GanttPart::CriticalPath,
    GanttPart::Slack,          GanttPart::Baseline,   GanttPart::Deadlines,     GanttPart::Constraints,
    GanttPart::Today,          GanttPart::StatusDate, GanttPart::Decision,      GanttPart::GoLive,
    GanttPart::HandoverWindow, GanttPart::Hypercare,  GanttPart::NonWorkingTime};

inline constexpr GanttParts allGanttParts = [] {
    GanttParts parts;
    for (const GanttPart part : ganttParts)
        parts |= part;
    return parts;
}();

/// Whether it is painted at the bars, else behind all of them.
inline constexpr bool isAtBars(GanttPart part)
{
    return part < GanttPart::Today || part == GanttPart::Constraints;
}

/// Tasks as bars over time, a row each, with the links between them and the dates of the handover. A value:
/// made from a plan, painted on the screen, on paper or into a picture.
struct GanttChart
{
    enum class Shape : quint8 { Bar, Summary, Milestone };

    struct Bar
    {
        TaskId task;
        QString name;
        Shape shape = Shape::Bar;
        bool isCritical = false;
        bool isEntered = false;  ///< its dates are inputs, not computed
        bool isInactive = false; ///< takes no part in the schedule
        int percent = 0;
        PlanTime start, finish;
        PlanTime doneUntil;  ///< where the progress strip ends
        PlanTime slackUntil; ///< how late it may finish; its finish where it has no slack
        std::vector<std::pair<PlanTime, PlanTime>>
            parts; ///< stretches of work between pauses; empty: no pauses
        std::optional<PlanTime> baselineStart, baselineFinish;
        std::optional<PlanTime> deadline;
        ConstraintKind constraint = ConstraintKind::AsSoonAsPossible;
        std::optional<PlanTime> constraintDate; ///< of a constraint that has one
        bool isLate() const { return deadline && finish > *deadline; }
    };
    struct Arrow
    {
        int from = 0; ///< rows
        int to = 0;
        LinkType type = LinkType::FinishToStart;
        bool isCritical = false;
        LinkId link = {};
    };
    /// Days, both included; invalid: not there.
    struct Period
    {
        QDate first, last;
        bool isValid() const { return first.isValid() && last >= first; }
    };

    std::vector<Bar> bars;
    std::vector<Arrow> arrows;
    QDate today, decision, goLive;
    std::optional<PlanTime> statusDate; ///< up to which progress is counted
    Period handover, hypercare;
    WorkingCalendar calendar = WorkingCalendar::standard();

    /// From the first to the last date of anything in the chart; the day of `today` where there is none.
    std::pair<PlanTime, PlanTime> span() const;
    /// What to look at first: from the first start to the last finish of the bars, and the dates of the
    /// handover unless they are so far off that the bars would be squashed. span() where there are no bars.
    std::pair<PlanTime, PlanTime> workSpan() const;
    /// An arrow is critical when both its ends are.
    void markCriticalArrows();
};

/// The chart of these tasks, a row each. `baseline` is the number of the baseline to compare with.
GanttChart ganttChart(const Plan &plan, const Analysis &analysis, const TaskIndex &index,
                      const std::vector<TaskId> &rows, int baseline);

/// The links between tasks that have a row, before any is marked critical.
std::vector<GanttChart::Arrow> ganttArrows(const Plan &plan, const IdIndex &rowOf);

/// The bar of one task; without name where the schedule does not know the task.
GanttChart::Bar ganttBar(const Plan &plan, const Analysis &analysis, const TaskIndex &index, TaskId task,
                         int baseline);

/// Which part of the chart is painted, and how large. Lengths are in the unit of the painter.
struct GanttRange
{
    PlanTime from;                ///< at the left edge
    double tenthsPerUnit = 14400; ///< tenths of a minute in one unit of length
    double offset = 0.0;          ///< how far the rows are scrolled up
    double rowHeight = 24.0;

    double x(PlanTime at) const { return static_cast<double>(at.tenths - from.tenths) / tenthsPerUnit; }
    PlanTime at(double x) const { return {from.tenths + static_cast<qint64>(x * tenthsPerUnit)}; }
};

/// Only what is visible is painted, nothing outside `rect`.
void paintGantt(QPainter &painter, const GanttChart &chart, const GanttRange &range, const QRectF &rect,
                GanttParts shown, const ChartStyle &style);
/// The link whose arrow passes within `reach` of the point, the nearest of them; null where none does.
/// `range`, `rect` and `style` are those it is painted with.
LinkId ganttLinkAt(const GanttChart &chart, const GanttRange &range, const QRectF &rect,
                   const ChartStyle &style, QPointF point, double reach);
/// Two rows of time, from hours to years, and below them the names of the dates that are marked.
void paintGanttAxis(QPainter &painter, const GanttChart &chart, const GanttRange &range, const QRectF &rect,
                    GanttParts shown, const ChartStyle &style);
/// What a part looks like, small, for a legend.
void paintGanttSample(QPainter &painter, GanttPart part, const QRectF &rect, const ChartStyle &style);
void paintGanttSample(QPainter &painter, GanttChart::Shape shape, const QRectF &rect,
                      const ChartStyle &style);

/// Where the bar lies, relative to the left edge and top of the chart. Of a milestone: its diamond.
QRectF ganttBarRect(const GanttChart::Bar &bar, int row, const GanttRange &range);
/// "Links", "Critical path": a part as people call it.
QString ganttPartName(GanttPart part);
/// The bar in words for those who cannot see it.
QString ganttBarText(const GanttChart::Bar &bar, const QLocale &locale);

} // namespace baton
