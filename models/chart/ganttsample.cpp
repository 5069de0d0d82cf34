// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/chart/ganttpainting.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace baton {

void paintGanttSample(QPainter &painter, GanttPart part, const QRectF &rect, const ChartStyle &style)
{
    // A chart of one row, made so that this part alone is seen.
    const QDate day(2026, 3, 2);
    GanttChart chart;
    GanttChart::Bar bar;
    bar.start = bar.doneUntil = PlanTime::fromDate(day.addDays(1));
    bar.finish = bar.slackUntil = PlanTime::fromDate(day.addDays(9));
    GanttRange range;
    range.from = PlanTime::fromDate(day);
    range.rowHeight = rect.height();
    range.tenthsPerUnit = 10 * PlanTime::tenthsPerDay / rect.width();
    GanttParts shown = part;
    const QDate middle = day.addDays(5);
    switch (part) {
    case GanttPart::Names:
    case GanttPart::Links:
        break;
    case GanttPart::Progress:
        bar.percent = 50;
        bar.doneUntil = PlanTime::fromDate(middle);
        break;
    case GanttPart::CriticalPath:
        bar.isCritical = true;
        break;
    case GanttPart::Slack:
        bar.finish = PlanTime::fromDate(day.addDays(4));
        bar.slackUntil = PlanTime::fromDate(day.addDays(9));
        break;
    case GanttPart::Baseline:
        bar.baselineStart = bar.start;
        bar.baselineFinish = PlanTime::fromDate(day.addDays(7));
        break;
    case GanttPart::Deadlines:
        bar.finish = bar.slackUntil = PlanTime::fromDate(day.addDays(4));
        bar.deadline = PlanTime::fromDate(day.addDays(7));
        break;
    case GanttPart::Constraints:
        bar.start = bar.doneUntil = PlanTime::fromDate(day.addDays(3));
        bar.constraint = ConstraintKind::StartNoEarlierThan;
        bar.constraintDate = bar.start;
        break;
    case GanttPart::Today:
        chart.today = middle;
        break;
    case GanttPart::StatusDate:
        chart.statusDate = PlanTime::fromDate(middle);
        break;
    case GanttPart::Decision:
        chart.decision = middle;
        break;
    case GanttPart::GoLive:
        chart.goLive = middle;
        break;
    case GanttPart::HandoverWindow:
        chart.handover = {day.addDays(1), day.addDays(8)};
        break;
    case GanttPart::Hypercare:
        chart.hypercare = {day.addDays(1), day.addDays(8)};
        break;
    case GanttPart::NonWorkingTime:
        painter.fillRect(rect.adjusted(2, 0, -2, 0), nonWorkingColor(style));
        return;
    }
    painter.save();
    if (part == GanttPart::Names) {
        painter.setFont(style.font);
        painter.setPen(style.muted);
        painter.drawText(rect, static_cast<int>(Qt::AlignCenter), u"Abc"_s);
        painter.restore();
        return;
    }
    if (part == GanttPart::Links) {
        GanttChart::Bar second = bar;
        range.rowHeight = rect.height() / 2;
        bar.finish = bar.slackUntil = PlanTime::fromDate(day.addDays(4));
        second.start = second.doneUntil = PlanTime::fromDate(day.addDays(6));
        chart.bars = {bar, second};
        chart.arrows = {{0, 1, LinkType::FinishToStart, false}};
    } else if (isAtBars(part)) {
        chart.bars = {bar};
    }
    paintGantt(painter, chart, range, rect, shown, style);
    painter.restore();
}

void paintGanttSample(QPainter &painter, GanttChart::Shape shape, const QRectF &rect, const ChartStyle &style)
{
    const QDate day(2026, 3, 2);
    GanttChart::Bar bar;
    bar.shape = shape;
    const bool isMilestone = shape == GanttChart::Shape::Milestone;
    bar.start = bar.doneUntil = PlanTime::fromDate(day.addDays(isMilestone ? 5 : 1));
    bar.finish = bar.slackUntil = PlanTime::fromDate(day.addDays(isMilestone ? 5 : 9));
    GanttChart chart;
    chart.bars = {bar};
    GanttRange range;
    range.from = PlanTime::fromDate(day);
    range.rowHeight = rect.height();
    range.tenthsPerUnit = 10 * PlanTime::tenthsPerDay / rect.width();
    paintGantt(painter, chart, range, rect, {}, style);
}

} // namespace baton
