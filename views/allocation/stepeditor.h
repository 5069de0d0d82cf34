// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/allocation/taper.h"
#include "models/chart/stepchart.h"
#include "views/common/chartview.h"

#include <optional>

namespace baton {

class PlanSession;

/// One person's steps as a chart in which they are drawn: the right edge of a step sets its length, its top
/// the percent. Arrow keys choose a step and change it. Shows what it would be while dragging, and asks for
/// it on release; knows no rules.
class StepEditor : public ChartView
{
    Q_OBJECT

public:
    StepEditor(const PlanSession &session, QWidget *parent = nullptr);

    void setPerson(PersonId person);
    void setCurrent(AllocationStepId step);
    AllocationStepId current() const { return m_current; }
    /// Where the edge and the top of a step can be taken hold of, in the coordinates of the widget.
    QPoint edgeOf(AllocationStepId step) const;
    QPoint topOf(AllocationStepId step) const;

Q_SIGNALS:
    void currentChanged(baton::AllocationStepId step);
    void lengthAsked(baton::AllocationStepId step, int length);
    void percentAsked(baton::AllocationStepId step, int percent);

protected:
    void showEvent(QShowEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum class Part { None, Body, Edge, Top };
    struct Hit
    {
        Part part = Part::None;
        AllocationStepId step;
    };
    struct Drag
    {
        Hit hit;
        int length = 0;
        int percent = 0;
    };

    void follow();
    void showTaper();
    void say();
    void choose(AllocationStepId step);
    void chooseBy(int steps);
    Hit hitAt(const QPointF &at) const;
    QRectF rectOf(const PlacedStep &step) const;
    const PlacedStep *find(AllocationStepId step) const;
    int lengthOf(const PlacedStep &step) const;
    StepChartPlace place() const;

    const PlanSession &m_session;
    PersonId m_person;
    AllocationStepId m_current;
    Taper m_taper; ///< as planned, or as it would be while dragging
    StepChart m_chart;
    std::optional<Drag> m_drag;
};

} // namespace baton
