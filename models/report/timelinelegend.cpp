// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/report/timelinelegend.h"

#include "models/report/reportstyle.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace baton::report {

namespace {

struct TimelineLegendText
{
    Q_DECLARE_TR_FUNCTIONS(TimelineSheets)
};

constexpr double sampleWidth = points(26.0);
constexpr double nameGap = points(16.0);  // around a name
constexpr double legendAir = points(6.0); // above the legend

double stepOf(const ChartStyle &style)
{
    return QFontMetricsF(style.font).height() * 1.35;
}

} // namespace

bool occursIn(const GanttChart &chart, GanttPart part, PlanTime from, PlanTime to)
{
    const auto isInRange = [&](QDate first, QDate last) {
        return first.isValid() && PlanTime::fromDate(first) < to && PlanTime::fromDate(last) >= from;
    };
    const auto any = [&](auto matches) { return std::ranges::any_of(chart.bars, matches); };
    using Bar = GanttChart::Bar;
    switch (part) {
    case GanttPart::Names:
        return false; // say themselves what they are
    case GanttPart::Progress:
        return any([](const Bar &bar) { return bar.percent > 0; });
    case GanttPart::Links:
        return !chart.arrows.empty();
    case GanttPart::CriticalPath:
        return any([](const Bar &bar) { return bar.isCritical; });
    case GanttPart::Slack:
        return any([](const Bar &bar) { return bar.slackUntil > bar.finish; });
    case GanttPart::Baseline:
        return any([](const Bar &bar) { return bar.baselineFinish.has_value(); });
    case GanttPart::Deadlines:
        return any([](const Bar &bar) { return bar.deadline.has_value(); });
    case GanttPart::Constraints:
        return any([](const Bar &bar) { return bar.constraintDate.has_value(); });
    case GanttPart::Today:
        return isInRange(chart.today, chart.today);
    case GanttPart::StatusDate:
        return chart.statusDate && *chart.statusDate < to && *chart.statusDate >= from;
    case GanttPart::Decision:
        return isInRange(chart.decision, chart.decision);
    case GanttPart::GoLive:
        return isInRange(chart.goLive, chart.goLive);
    case GanttPart::HandoverWindow:
        return isInRange(chart.handover.first, chart.handover.last);
    case GanttPart::Hypercare:
        return isInRange(chart.hypercare.first, chart.hypercare.last);
    case GanttPart::NonWorkingTime:
        break;
    }
    return true;
}

TimelineLegend::TimelineLegend(const GanttChart &chart, GanttParts shown, PlanTime from, PlanTime to,
                               bool hasBars, const ChartStyle &style, double width)
{
    if (hasBars) {
        m_entries = {
            {{}, GanttChart::Shape::Bar, TimelineLegendText::tr("Task", "in the legend"), {}, 0},
            {{}, GanttChart::Shape::Summary, TimelineLegendText::tr("Summary", "in the legend"), {}, 0},
            {{}, GanttChart::Shape::Milestone, TimelineLegendText::tr("Milestone", "in the legend"), {}, 0}};
    }
    for (const GanttPart part : ganttParts) {
        const bool isOfBars = part != GanttPart::Progress && part != GanttPart::CriticalPath &&
                              (isAtBars(part) || part == GanttPart::NonWorkingTime);
        if ((shown & part) && (hasBars || !isOfBars) && occursIn(chart, part, from, to))
            m_entries.push_back({part, GanttChart::Shape::Bar, ganttPartName(part), {}, 0});
    }
    place(style, width);
}

void TimelineLegend::place(const ChartStyle &style, double width)
{
    const QFontMetricsF metrics(style.font);
    QPointF at(0, legendAir);
    for (Entry &entry : m_entries) {
        entry.width = metrics.horizontalAdvance(entry.name);
        const double needed = sampleWidth + nameGap + entry.width;
        if (at.x() > 0 && at.x() + needed > width)
            at = QPointF(0, at.y() + stepOf(style));
        entry.at = at;
        at.rx() += needed;
    }
    m_height = at.y() + stepOf(style);
}

void TimelineLegend::paint(QPainter &painter, QPointF topLeft, const ChartStyle &style) const
{
    painter.setFont(style.font);
    const double height = stepOf(style) * 0.9;
    for (const Entry &entry : m_entries) {
        const QRectF sample(topLeft + entry.at, QSizeF(sampleWidth, height));
        if (entry.part)
            paintGanttSample(painter, *entry.part, sample, style);
        else
            paintGanttSample(painter, entry.shape, sample, style);
        painter.setPen(style.muted);
        painter.drawText(QRectF(sample.right() + points(4), sample.top(), entry.width + points(2), height),
                         static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine), entry.name);
    }
}

} // namespace baton::report
