// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/chart/chartstyle.h"
#include "models/chart/dateaxis.h"

#include <QDate>
#include <QRectF>
#include <QString>

#include <vector>

class QPainter;

namespace baton {

/// Percent over days as steps: the taper of a project manager, and operations ramping up against it.
struct StepChart
{
    struct Point
    {
        QDate from; ///< From this day on, until the next point.
        double percent = 0.0;
    };
    struct Series
    {
        QString label;
        std::vector<Point> points;
        bool isFilled = true; ///< else a line
    };
    /// A day that matters: go-live.
    struct Marker
    {
        QDate day;
        QString label;
    };

    QDate first;
    QDate last;
    double maximum = 100.0;     ///< percent; what is above is drawn, the axis grows
    std::vector<Series> series; ///< the first in the accent colour, filled and with its percents written in
    std::vector<Marker> markers;
};

/// Where the chart's steps stand in `rect`, for those who point at them.
struct StepChartPlace
{
    QRectF plot; ///< empty when there is no room
    DateAxis axis;
    double maximum = 100.0; ///< percent at the top

    double y(double percent) const { return plot.bottom() - plot.height() * percent / maximum; }
    double percentAt(double y) const { return (plot.bottom() - y) / plot.height() * maximum; }
};
StepChartPlace stepChartPlace(const StepChart &chart, const QRectF &rect, const ChartStyle &style);

/// The days below a plot, one and a half lines high.
void paintDateTicks(QPainter &painter, const DateAxis &axis, const QRectF &plot, const ChartStyle &style);

/// Nothing is painted outside `rect`. Invalid or reversed dates paint nothing.
void paintStepChart(QPainter &painter, const StepChart &chart, const QRectF &rect, const ChartStyle &style);

/// The chart in words for those who cannot see it: "100 % from 2 Mar 2026, 50 % from …".
QString stepChartText(const StepChart &chart, const QLocale &locale);

} // namespace baton
