// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/chart/handoverchart.h"
#include "views/common/chartview.h"

namespace baton {

/// The handover at a glance. A click on a phase or date leads to it, as does Enter after the arrow keys.
class HandoverView : public ChartView
{
    Q_OBJECT

public:
    explicit HandoverView(QWidget *parent = nullptr);

    void setHandover(HandoverChart chart);

Q_SIGNALS:
    /// Show the task on the timeline; null: the timeline as it is.
    void timelineRequested(baton::TaskId task);

protected:
    bool event(QEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    std::vector<HandoverMark> marks() const;
    /// The mark at that place; -1: none.
    int markAt(QPointF place) const;
    void setCurrent(int mark);
    void describe();

    HandoverChart m_chart;
    int m_current = -1; ///< of marks(), where the arrow keys are; -1: at none
};

} // namespace baton
