// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/chart/gantt.h"

#include <QFontMetricsF>

#include <algorithm>

// What the files that paint a Gantt chart share; for nobody else.
namespace baton {

// Parts of a row's height.
inline constexpr double ganttBarTop = 0.22;
inline constexpr double ganttBarHeight = 0.5;

/// The rows that are painted: [first, end).
struct GanttRows
{
    int first = 0, end = 0;
};

/// A thin line: one unit on a screen, more where a unit is less than that.
inline double ganttHair(const ChartStyle &style)
{
    return std::max(1.0, style.font.pixelSize() / 14.0);
}

inline QColor faint(QColor color, float alpha)
{
    color.setAlphaF(alpha);
    return color;
}

/// From the text, so that it stays faint also where lines are as strong as text.
inline QColor nonWorkingColor(const ChartStyle &style)
{
    return faint(style.text, 0.08F);
}

/// Hatched, rising to the right or falling, with lines as thin as `hair`.
enum class Hatch { Rising, Falling };
void fillHatched(QPainter &painter, const QRectF &box, const QColor &color, Hatch hatch, double hair);

/// What each part of a chart along a line of time is painted with.
class GanttPainting
{
protected:
    GanttPainting(QPainter &painter, const GanttRange &range, const QRectF &rect, GanttParts shown,
                  const ChartStyle &style)
        : m_painter(painter), m_range(range), m_rect(rect), m_shown(shown), m_style(style),
          m_metrics(style.font), m_hair(ganttHair(style))
    {
    }

    double x(PlanTime at) const { return m_rect.left() + m_range.x(at); }

    QPainter &m_painter;
    const GanttRange &m_range;
    QRectF m_rect;
    GanttParts m_shown;
    const ChartStyle &m_style;
    QFontMetricsF m_metrics;
    double m_hair;
};

/// Periods, days off, the grid and the dates of the handover: what lies behind the bars.
void paintGanttGround(QPainter &painter, const GanttChart &chart, const GanttRange &range, const QRectF &rect,
                      GanttParts shown, const ChartStyle &style);
/// Of these only today, the decision and go-live, as lines.
void paintGanttDates(QPainter &painter, const GanttChart &chart, const GanttRange &range, const QRectF &rect,
                     GanttParts shown, const ChartStyle &style);
void paintGanttLinks(QPainter &painter, const GanttChart &chart, const GanttRange &range, const QRectF &rect,
                     GanttParts shown, const ChartStyle &style);
void paintGanttBars(QPainter &painter, const GanttChart &chart, const GanttRange &range, const QRectF &rect,
                    GanttParts shown, const ChartStyle &style, GanttRows rows);

} // namespace baton
