// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/page.h"

#include <QScrollArea>

namespace baton {

class ChartView;
class TimelineIndex;

/// What the timeline page shows in place of tree and Gantt chart.
enum class TimelineView { Gantt, Milestones, Strip };

/// The milestones against their baseline, or phases and milestones on one line of time.
class TimelineCharts : public QScrollArea
{
    Q_OBJECT

public:
    TimelineCharts(const PageContext &context, const TimelineIndex &index, QWidget *parent = nullptr);

    /// As the plan is now; of Gantt nothing is shown here.
    void showView(TimelineView view, int baseline);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();

    PageContext m_context;
    const TimelineIndex &m_index;
    ChartView *m_chart;
    int m_height = 0; ///< of the content, at least
};

} // namespace baton
