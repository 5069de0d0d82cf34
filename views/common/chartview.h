// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/chart/chartstyle.h"

#include <QWidget>

#include <functional>

namespace baton {

/// A place where a chart paints itself, in the colours of the window, with its content in words for those who
/// cannot see it.
class ChartView : public QWidget
{
    Q_OBJECT

public:
    using Paint = std::function<void(QPainter &, const QRectF &, const ChartStyle &)>;

    explicit ChartView(int height, QWidget *parent = nullptr);

    void setChart(Paint paint, const QString &words);
    void setChartHeight(int height);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    /// The colours and the font of the window.
    ChartStyle chartStyle() const;
    /// Where the chart is painted.
    QRectF chartArea() const;

private:
    int m_height;
    Paint m_paint;
};

} // namespace baton
