// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/timeline/timelinecharts.h"

#include "models/chart/milestonechart.h"
#include "models/chart/timelinestrip.h"
#include "views/common/chartview.h"
#include "views/common/plansession.h"
#include "views/common/theme.h"
#include "views/common/timelineindex.h"
#include "views/timeline/ganttview.h"

#include <QScrollBar>

#include <cmath>

using namespace Qt::StringLiterals;

namespace baton {

TimelineCharts::TimelineCharts(const PageContext &context, const TimelineIndex &index, QWidget *parent)
    : QScrollArea(parent), m_context(context), m_index(index), m_chart(new ChartView(200, this))
{
    setObjectName(u"timelineCharts"_s);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setWidgetResizable(true);
    m_chart->setObjectName(u"timelineChart"_s);
    m_chart->setBackgroundRole(QPalette::Base);
    m_chart->setAutoFillBackground(true);
    setWidget(m_chart);
    verticalScrollBar()->setSingleStep(fontMetrics().lineSpacing() * 2);
}

void TimelineCharts::showView(TimelineView view, int baseline)
{
    const Plan &plan = m_context.session.plan();
    const Analysis &analysis = m_context.session.analysis();
    const ChartStyle style = ganttStyle(*this);
    if (view == TimelineView::Milestones && plan.project()) {
        MilestoneChart chart = milestoneChart(plan, analysis, baseline);
        m_height = static_cast<int>(std::ceil(milestoneChartHeight(chart, style)));
        m_chart->setChart(
            [chart](QPainter &painter, const QRectF &rect, const ChartStyle &colors) {
                paintMilestoneChart(painter, chart, rect, colors);
            },
            milestoneChartText(chart, QLocale()));
    } else if (view == TimelineView::Strip) {
        TimelineStrip strip = timelineStrip(plan, analysis, m_index(), baseline);
        m_height = static_cast<int>(std::ceil(timelineStripHeight(strip, style)));
        const auto [first, last] = strip.span();
        const qint64 air = std::max<qint64>(PlanTime::tenthsPerDay, (last.tenths - first.tenths) / 40);
        const PlanTime from{first.tenths - air};
        const PlanTime to{last.tenths + air};
        m_chart->setChart(
            [strip, from, to](QPainter &painter, const QRectF &rect, const ChartStyle &colors) {
                paintTimelineStrip(painter, strip, from, to, rect, allGanttParts, colors);
            },
            timelineStripText(strip, QLocale()));
    }
    fit();
}

// As high as the window, or as all of it needs.
void TimelineCharts::fit()
{
    m_chart->setChartHeight(std::max(m_height + 2 * space::large, viewport()->height()));
}

void TimelineCharts::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    fit();
}

} // namespace baton
