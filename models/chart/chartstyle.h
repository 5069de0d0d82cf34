// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QLocale>
#include <QPointF>

class QPainter;

namespace baton {

/// How a chart looks where it is painted: on the window's ground, light or dark, or on paper. The unit of
/// the painter (a pixel, a point) is that of the font's pixel size.
struct ChartStyle
{
    QColor text;
    QColor muted;
    QColor rule;   ///< grid lines
    QColor ground; ///< what the chart stands on; text over bars is set off with it
    QColor band;   ///< weak areas: the handover window, hypercare
    QColor accent; ///< the main series
    QColor second; ///< the other one
    QColor complete;
    QColor attention;
    QColor blocked;
    QFont font;
    QLocale locale;
    bool rightToLeft = false; ///< labels stand at the right; time always runs from left to right

    /// Ink on white, as reports use it.
    static ChartStyle paper(const QFont &font, const QLocale &locale);
    /// Light marks on a dark ground.
    static ChartStyle dark(const QFont &font, const QLocale &locale);
};

/// With the painter's pen and brush; `radius` from the centre to each corner.
void paintDiamond(QPainter &painter, QPointF centre, double radius);

} // namespace baton
