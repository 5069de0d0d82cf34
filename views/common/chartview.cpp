// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/chartview.h"

#include "views/common/theme.h"

#include <QFontInfo>
#include <QPainter>

namespace baton {

ChartView::ChartView(int height, QWidget *parent) : QWidget(parent), m_height(height)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::TabFocus);
}

void ChartView::setChart(Paint paint, const QString &words)
{
    m_paint = std::move(paint);
    setAccessibleName(words);
    update();
}

void ChartView::setChartHeight(int height)
{
    if (height == m_height)
        return;
    m_height = height;
    updateGeometry();
}

QSize ChartView::sizeHint() const
{
    return {400, m_height};
}

QSize ChartView::minimumSizeHint() const
{
    return {120, m_height};
}

ChartStyle ChartView::chartStyle() const
{
    // Charts measure in the pixel size of their font.
    QFont small = font();
    small.setPixelSize(qRound(QFontInfo(font()).pixelSize() * 0.92));
    ChartStyle style =
        isDark(palette()) ? ChartStyle::dark(small, QLocale()) : ChartStyle::paper(small, QLocale());
    style.ground = palette().color(QPalette::Base);
    style.text = palette().color(QPalette::Text);
    style.muted = quietColor(palette());
    style.rule = lineColor(palette());
    return style;
}

QRectF ChartView::chartArea() const
{
    return QRectF(rect()).adjusted(space::large, space::small, -space::large, -space::small);
}

void ChartView::paintEvent(QPaintEvent *)
{
    if (!m_paint)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    m_paint(painter, chartArea(), chartStyle());
    if (hasFocus()) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), 1, Qt::DotLine));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

} // namespace baton
