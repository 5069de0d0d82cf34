// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/chart/gantt.h"

#include <QAbstractScrollArea>
#include <QTimer>

#include <functional>

namespace baton {

/// What of a bar the mouse holds.
enum class GanttGrip { None, Move, Part, Finish, Progress, Link };

/// A bar being dragged, and how far.
struct GanttDrag
{
    GanttGrip grip = GanttGrip::None;
    TaskId task;
    Duration by;   ///< on the clock, in the steps of the zoom: days, or hours
    PlanTime at;   ///< where the mouse is
    TaskId target; ///< the task it is over, for links
    PlanTime part; ///< where the part of a split bar begins that is held
};

/// What a drag would do.
struct GanttPreview
{
    QHash<QUuid, std::pair<PlanTime, PlanTime>> moved; ///< where tasks would start and finish
    QString text;
    bool isRefused = false;
};

/// The colours and font of a Gantt chart in this widget.
ChartStyle ganttStyle(const QWidget &widget);

/// The Gantt chart beside the tree: the same rows at the same height, scrolled together. Paints the chart it
/// is given; knows time and rows, not the plan.
class GanttView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit GanttView(QWidget *parent = nullptr);

    void setChart(GanttChart chart);
    /// Other links, without a change of the rows.
    void setArrows(std::vector<GanttChart::Arrow> arrows);
    /// Other bars in these rows; everything else is as it was.
    void updateBars(std::vector<std::pair<int, GanttChart::Bar>> &&bars);
    const GanttChart &chart() const { return m_chart; }
    /// What a bar says when the mouse rests on it.
    void setTip(std::function<QString(TaskId)> tip) { m_tip = std::move(tip); }
    void setShownParts(GanttParts parts);
    GanttParts shownParts() const { return m_parts; }
    void setRowHeight(int height);
    void setAxisHeight(int height);
    /// The rows the tree shows as selected and as current.
    void setSelection(std::vector<int> rows, int current);

    double tenthsPerPixel() const { return m_tenthsPerPixel; }
    /// Zooms about the point in the chart; factors above 1 show less time.
    void zoom(double factor, double aboutX);
    void setTenthsPerPixel(double tenths);
    /// True while all of the tasks are fitted into the view.
    bool isFitted() const { return m_followsWidth; }
    PlanTime leftEdge() const { return range().from; }
    /// What the first chart is shown as, instead of fitted into the view.
    void setFirstView(PlanTime leftEdge, double tenthsPerPixel);
    QRectF barRect(int row) const;
    /// Where the bar's handle for links is.
    QPointF linkHandle(int row) const;
    /// The sign at the edge that leads to the bar of the row; empty while any of the bar is in view.
    QRectF wayTo(int row) const;

    /// Bars are fixed in a plan that is open for reading only.
    void setEditable(bool editable) { m_isEditable = editable; }
    void setPreview(GanttPreview preview);
    const GanttPreview &preview() const { return m_preview; }
    void cancelDrag();

public Q_SLOTS:
    void zoomIn();
    void zoomOut();
    /// All of the tasks in view, and the dates of the handover where they are not far from them.
    void zoomToFit();
    /// The next chart is shown as the first one: what is known of an empty one says nothing of its tasks.
    void showAnew() { m_isFitted = false; }
    /// So that the time is in view, a little from the left edge; nothing when it is in view already.
    void showTime(baton::PlanTime at);
    void showToday();
    /// The bar of the current row, as showTime() does.
    void showCurrent();

Q_SIGNALS:
    void rowClicked(int row, Qt::KeyboardModifiers modifiers);
    void rowActivated(int row);
    void linkActivated(baton::LinkId link);
    void zoomed();
    void dragBegun();
    void dragged(const baton::GanttDrag &drag);
    void dropped(const baton::GanttDrag &drag);
    void dragCancelled();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    GanttRange range() const;
    QRectF body() const;
    int rowAt(double y) const;
    void updateScrollRange();
    void showFirst();
    void showAtLeft(PlanTime at, double pixels);
    void describeCurrent();
    GanttGrip gripAt(int row, QPointF point) const;
    LinkId linkAt(QPointF point) const;
    std::optional<PlanTime> laterPartAt(int row, double x) const;
    void hover(QPointF point);
    void paintWay(QPainter &painter, int row, const ChartStyle &style) const;
    QString wayText(int row) const;
    QString tipOf(int row) const;
    GanttDrag dragAt(QPointF point) const;
    void emitDragged();
    bool nudge(const QKeyEvent &key);
    qint64 step() const;
    void paintPreview(QPainter &painter, const ChartStyle &style);
    void paintPreviewText(QPainter &painter, const ChartStyle &style);

    GanttChart m_chart;
    GanttParts m_parts = allGanttParts;
    std::function<QString(TaskId)> m_tip;
    PlanTime m_origin; ///< where the horizontal scroll bar begins
    PlanTime m_end;
    double m_tenthsPerPixel = 14400.0 / 18;
    int m_rowHeight = 24;
    int m_axisHeight = 60;
    bool m_isFitted = false; ///< the first chart is fitted into the view, or shown as it was last time
    std::optional<std::pair<PlanTime, double>> m_firstView;
    bool m_followsWidth = false; ///< what was fitted into the view stays so when it gets wider or narrower
    std::vector<int> m_selected;
    int m_current = -1;
    bool m_isEditable = true;
    int m_hovered = -1;
    GanttGrip m_grip = GanttGrip::None; ///< held; None: nothing is dragged
    int m_gripRow = -1;
    QPointF m_pressed;
    QPointF m_mouse;
    bool m_isDragging = false; ///< has gone far enough to be meant
    QTimer m_dragTimer;        ///< one preview a frame, however often the mouse reports
    GanttPreview m_preview;
};

} // namespace baton
