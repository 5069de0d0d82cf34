// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/chart/stepchart.h"

#include "models/records/dateform.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

QString percentText(double percent, const QLocale &locale)
{
    return QCoreApplication::translate("Chart", "%1 %", "percent")
        .arg(locale.toString(std::round(percent), 'f', 0));
}

} // namespace

StepChartPlace stepChartPlace(const StepChart &chart, const QRectF &rect, const ChartStyle &style)
{
    const QFontMetricsF metrics(style.font);
    const double line = metrics.height();
    double maximum = chart.maximum;
    for (const StepChart::Series &series : chart.series) {
        for (const StepChart::Point &point : series.points)
            maximum = std::max(maximum, point.percent);
    }
    maximum = std::ceil(maximum / 25.0) * 25.0;
    const double labelWidth = metrics.horizontalAdvance(percentText(maximum, style.locale)) + line * 0.5;
    const bool hasNames =
        std::ranges::any_of(chart.markers, [](const auto &marker) { return !marker.label.isEmpty(); });
    const bool hasLegend = chart.series.size() > 1;
    QRectF plot =
        rect.adjusted(labelWidth, line * (hasNames ? 1.4 : 0.6), -1, -line * (hasLegend ? 2.9 : 1.5));
    if (plot.height() < line || plot.width() < line)
        plot = {};
    return {plot, DateAxis(chart.first, chart.last, plot.left(), plot.width()), maximum};
}

void paintDateTicks(QPainter &painter, const DateAxis &axis, const QRectF &plot, const ChartStyle &style)
{
    const QFontMetricsF metrics(style.font);
    const double line = metrics.height();
    const double tickWidth = metrics.horizontalAdvance(u"00 MMM 0000"_s) + line * 0.6;
    painter.setFont(style.font);
    for (const DateAxis::Tick &tick : axis.ticks(tickWidth, style.locale)) {
        const double x = axis.x(tick.day);
        painter.setPen(QPen(style.muted, line / 24.0));
        painter.drawLine(QPointF(x, plot.bottom()), QPointF(x, plot.bottom() + line * 0.25));
        painter.setPen(style.muted);
        const double width = metrics.horizontalAdvance(tick.label);
        const double left = std::clamp(x - width / 2, plot.left() - line * 2, plot.right() - width);
        painter.drawText(QPointF(left, plot.bottom() + line * 0.25 + metrics.ascent()), tick.label);
    }
}

void paintStepChart(QPainter &painter, const StepChart &chart, const QRectF &rect, const ChartStyle &style)
{
    if (!chart.first.isValid() || !chart.last.isValid() || chart.last < chart.first || rect.isEmpty())
        return;
    painter.save();
    painter.setClipRect(rect);
    painter.setFont(style.font);
    const QFontMetricsF metrics(style.font);
    const double line = metrics.height();

    const StepChartPlace place = stepChartPlace(chart, rect, style);
    const QRectF plot = place.plot;
    const double maximum = place.maximum;
    const DateAxis &axis = place.axis;
    const double labelWidth = plot.left() - rect.left();
    const bool hasLegend = chart.series.size() > 1;
    if (plot.isEmpty()) {
        painter.restore();
        return;
    }
    const auto y = [&](double percent) { return place.y(percent); };
    const double hair = line / 24.0;

    // Grid.
    const double gridStep = plot.height() > line * 7 ? 25.0 : 50.0;
    const int gridLines = static_cast<int>(std::lround(maximum / gridStep));
    for (int i = 0; i <= gridLines; ++i) {
        const double percent = i * gridStep;
        painter.setPen(QPen(i == 0 ? style.muted : style.rule, hair));
        painter.drawLine(QPointF(plot.left(), y(percent)), QPointF(plot.right(), y(percent)));
        painter.setPen(style.muted);
        painter.drawText(QRectF(rect.left(), y(percent) - line / 2, labelWidth - line * 0.4, line),
                         static_cast<int>(Qt::AlignRight | Qt::AlignVCenter),
                         percentText(percent, style.locale));
    }
    paintDateTicks(painter, axis, plot, style);

    // Series, the last below the first.
    for (size_t s = chart.series.size(); s-- > 0;) {
        const StepChart::Series &series = chart.series[s];
        const QColor colour = s == 0 ? style.accent : style.second;
        QPainterPath outline;
        for (size_t p = 0; p < series.points.size(); ++p) {
            const QDate from = std::clamp(series.points[p].from, chart.first, chart.last.addDays(1));
            const QDate until = p + 1 < series.points.size() ? std::clamp(series.points[p + 1].from,
                                                                          chart.first, chart.last.addDays(1))
                                                             : chart.last.addDays(1);
            if (until <= from)
                continue;
            const double percent = series.points[p].percent;
            const QRectF step(QPointF(axis.x(from), y(percent)), QPointF(axis.x(until), plot.bottom()));
            if (series.isFilled) {
                QColor fill = colour;
                fill.setAlphaF(s == 0 ? 0.85F : 0.3F);
                painter.fillRect(step, fill);
            }
            if (outline.elementCount() == 0)
                outline.moveTo(step.bottomLeft());
            outline.lineTo(step.topLeft());
            outline.lineTo(step.topRight());
        }
        if (outline.elementCount() > 0 && !series.isFilled) {
            painter.setPen(QPen(colour, hair * 2.5, s == 0 ? Qt::SolidLine : Qt::DashLine));
            painter.setBrush(Qt::NoBrush);
            painter.drawPath(outline);
        }
    }
    // Percents in or above the first series' steps.
    if (!chart.series.empty()) {
        const StepChart::Series &series = chart.series.front();
        for (size_t p = 0; p < series.points.size(); ++p) {
            const QDate from = std::clamp(series.points[p].from, chart.first, chart.last.addDays(1));
            const QDate until = p + 1 < series.points.size() ? std::clamp(series.points[p + 1].from,
                                                                          chart.first, chart.last.addDays(1))
                                                             : chart.last.addDays(1);
            const double percent = series.points[p].percent;
            const QString text = percentText(percent, style.locale);
            const double room = axis.x(until) - axis.x(from);
            if (percent <= 0.0 || room < metrics.horizontalAdvance(text) + line * 0.3)
                continue;
            const double top = y(percent);
            const bool inside = series.isFilled && plot.bottom() - top > line * 1.3;
            painter.setPen(inside ? style.ground : style.text);
            painter.drawText(QPointF(axis.x(from) + (room - metrics.horizontalAdvance(text)) / 2,
                                     inside ? top + metrics.ascent() + line * 0.1 : top - line * 0.25),
                             text);
        }
    }
    // Markers: labels that would touch the one before are left out, their line stays.
    double freeFrom = plot.left() - labelWidth;
    for (const StepChart::Marker &marker : chart.markers) {
        if (!marker.day.isValid() || marker.day < chart.first || marker.day > chart.last)
            continue;
        const double x = axis.x(marker.day);
        painter.setPen(QPen(style.text, hair * 1.5, Qt::DotLine));
        painter.drawLine(QPointF(x, plot.top() - line * 0.25), QPointF(x, plot.bottom()));
        const double width = metrics.horizontalAdvance(marker.label);
        const double left =
            std::clamp(x - width / 2, rect.left(), std::max(rect.left(), rect.right() - width));
        if (left < freeFrom)
            continue;
        painter.setPen(style.text);
        painter.drawText(QPointF(left, plot.top() - line * 0.4), marker.label);
        freeFrom = left + width + line * 0.4;
    }
    // Legend.
    if (hasLegend) {
        double x = plot.left();
        const double top = plot.bottom() + line * 1.75;
        for (size_t s = 0; s < chart.series.size(); ++s) {
            QColor fill = s == 0 ? style.accent : style.second;
            if (chart.series[s].isFilled) {
                fill.setAlphaF(s == 0 ? 0.85F : 0.3F);
                painter.fillRect(QRectF(x, top + line * 0.2, line * 0.8, line * 0.6), fill);
            } else {
                painter.setPen(QPen(fill, hair * 2.5, s == 0 ? Qt::SolidLine : Qt::DashLine));
                painter.drawLine(QPointF(x, top + line / 2), QPointF(x + line * 0.8, top + line / 2));
            }
            const double left = x + line * 1.1;
            const QString text =
                metrics.elidedText(chart.series[s].label, Qt::ElideRight, std::max(0.0, plot.right() - left));
            painter.setPen(style.text);
            painter.drawText(QPointF(left, top + metrics.ascent()), text);
            x = left + metrics.horizontalAdvance(text) + line;
        }
    }
    painter.restore();
}

QString stepChartText(const StepChart &chart, const QLocale &locale)
{
    QStringList parts;
    for (const StepChart::Series &series : chart.series) {
        QStringList steps;
        for (const StepChart::Point &point : series.points)
            steps += QCoreApplication::translate("Chart", "%1 from %2", "percent, date")
                         .arg(percentText(point.percent, locale), dateText(point.from, locale));
        const QString all = steps.join(QCoreApplication::translate("Chart", ", ", "between steps"));
        parts +=
            series.label.isEmpty()
                ? all
                : QCoreApplication::translate("Chart", "%1: %2", "series, its steps").arg(series.label, all);
    }
    return parts.join(QCoreApplication::translate("Chart", "; ", "between series"));
}

} // namespace baton
