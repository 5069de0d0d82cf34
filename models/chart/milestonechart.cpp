// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/chart/milestonechart.h"

#include "models/chart/dateaxis.h"
#include "models/records/dateform.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

constexpr double rowLines = 1.45; // height of a row, in lines of text
constexpr double headLines = 2.9; // axis and names of the periods
constexpr double footLines = 1.7; // legend

QString dayText(QDate day, const QLocale &locale)
{
    return dateText(day, locale);
}

} // namespace

std::pair<QDate, QDate> MilestoneChart::span() const
{
    DaySpan shown;
    for (const Period &period : periods) {
        shown.take(period.first);
        shown.take(period.last);
    }
    for (const Milestone &milestone : milestones) {
        shown.take(milestone.baseline);
        shown.take(milestone.current);
    }
    shown.take(today);
    if (!shown.isValid())
        return {};
    const qint64 air = std::max<qint64>(2, shown.first.daysTo(shown.last) / 25);
    return {shown.first.addDays(-air), shown.last.addDays(air)};
}

double milestoneChartHeight(const MilestoneChart &chart, const ChartStyle &style)
{
    const double line = QFontMetricsF(style.font).height();
    return line * (headLines + footLines + rowLines * static_cast<double>(chart.milestones.size()));
}

void paintMilestoneChart(QPainter &painter, const MilestoneChart &chart, const QRectF &rect,
                         const ChartStyle &style)
{
    const auto [first, last] = chart.span();
    if (!first.isValid() || rect.isEmpty())
        return;
    painter.save();
    painter.setClipRect(rect);
    painter.setFont(style.font);
    QFont strong = style.font;
    strong.setBold(true);
    const QFontMetricsF metrics(style.font);
    const QFontMetricsF strongMetrics(strong);
    const double line = metrics.height();
    const double hair = line / 24.0;

    double nameWidth = 0.0;
    for (const MilestoneChart::Milestone &milestone : chart.milestones) {
        const QFontMetricsF &used = milestone.isPromise ? strongMetrics : metrics;
        nameWidth = std::max(nameWidth, used.horizontalAdvance(milestone.name));
    }
    nameWidth = std::min(nameWidth + line * 0.8, rect.width() * 0.34);
    QRectF plot = rect.adjusted(nameWidth, line * headLines, -1, -line * footLines);
    double nameLeft = rect.left();
    if (style.rightToLeft) {
        plot.moveLeft(rect.left() + 1);
        nameLeft = plot.right() + line * 0.4;
    }
    const DateAxis axis(first, last, plot.left(), plot.width());

    // Periods behind everything, their names above where they fit.
    double freeFrom = plot.left();
    bool even = true;
    for (const MilestoneChart::Period &period : chart.periods) {
        if (!period.first.isValid() || !period.last.isValid() || period.last < period.first)
            continue;
        const double left = axis.x(period.first);
        const double right = axis.x(period.last.addDays(1));
        painter.fillRect(QRectF(left, plot.top() - line * 0.1, right - left, plot.height() + line * 0.1),
                         even ? style.band : style.rule);
        even = !even;
        const double width = metrics.horizontalAdvance(period.label);
        const double at =
            std::clamp(left + line * 0.15, plot.left(), std::max(plot.left(), plot.right() - width));
        if (at >= freeFrom) {
            painter.setPen(style.muted);
            painter.drawText(QPointF(at, plot.top() - line * 0.4), period.label);
            freeFrom = at + width + line * 0.5;
        }
    }
    // Axis.
    const double tickWidth = metrics.horizontalAdvance(u"MMM 0000"_s) + line * 0.8;
    double tickFreeFrom = rect.left();
    for (const DateAxis::Tick &tick : axis.ticks(tickWidth, style.locale)) {
        const double x = axis.x(tick.day);
        painter.setPen(QPen(style.rule, hair));
        painter.drawLine(QPointF(x, plot.top() - line * 1.5), QPointF(x, plot.bottom()));
        const double width = metrics.horizontalAdvance(tick.label);
        if (x + line * 0.2 < tickFreeFrom || x + line * 0.2 + width > plot.right())
            continue;
        painter.setPen(style.muted);
        painter.drawText(QPointF(x + line * 0.2, rect.top() + metrics.ascent()), tick.label);
        tickFreeFrom = x + width + line * 0.5;
    }
    painter.setPen(QPen(style.muted, hair));
    painter.drawLine(QPointF(plot.left(), rect.top() + line * 1.15),
                     QPointF(plot.right(), rect.top() + line * 1.15));

    // Rows.
    const double row = std::min(
        line * rowLines, plot.height() / std::max<double>(1.0, static_cast<double>(chart.milestones.size())));
    double top = plot.top();
    for (const MilestoneChart::Milestone &milestone : chart.milestones) {
        const double middle = top + row / 2;
        painter.setPen(QPen(style.rule, hair));
        painter.drawLine(QPointF(plot.left(), middle), QPointF(plot.right(), middle));

        painter.setFont(milestone.isPromise ? strong : style.font);
        painter.setPen(style.text);
        const QFontMetricsF &used = milestone.isPromise ? strongMetrics : metrics;
        painter.drawText(QRectF(nameLeft, top, nameWidth - line * 0.4, row),
                         static_cast<int>((style.rightToLeft ? Qt::AlignRight : Qt::AlignLeft) |
                                          Qt::AlignAbsolute | Qt::AlignVCenter | Qt::TextSingleLine),
                         used.elidedText(milestone.name, Qt::ElideRight, nameWidth - line * 0.4));
        painter.setFont(style.font);

        const double radius = line * 0.34;
        const bool moved = milestone.baseline.isValid() && milestone.baseline != milestone.current;
        if (moved) {
            const QPointF centre(axis.middle(milestone.baseline), middle);
            if (milestone.current.isValid()) {
                painter.setPen(QPen(style.muted, hair * 1.5));
                painter.drawLine(centre, QPointF(axis.middle(milestone.current), middle));
            }
            painter.setPen(QPen(style.muted, hair * 2));
            painter.setBrush(style.ground);
            paintDiamond(painter, centre, radius);
        }
        if (milestone.current.isValid()) {
            const QPointF centre(axis.middle(milestone.current), middle);
            const QColor colour = milestone.state == MilestoneChart::State::Done   ? style.complete
                                  : milestone.state == MilestoneChart::State::Late ? style.blocked
                                                                                   : style.accent;
            painter.setPen(Qt::NoPen);
            painter.setBrush(colour);
            paintDiamond(painter, centre, radius);
            // The date beside it, on the side where there is room; set off from what lies behind.
            QString text = style.locale.toString(milestone.current, u"d MMM"_s);
            if (milestone.state == MilestoneChart::State::Done)
                text.prepend(u"✓ "_s);
            else if (milestone.state == MilestoneChart::State::Late)
                text.prepend(u"! "_s);
            const double width = metrics.horizontalAdvance(text);
            const double gap = radius + line * 0.25;
            const bool baselineRight = moved && milestone.baseline > milestone.current;
            const bool fitsRight = centre.x() + gap + width <= plot.right();
            const bool fitsLeft = centre.x() - gap - width >= plot.left();
            const bool right = fitsRight && (!baselineRight || !fitsLeft);
            const double left = right ? centre.x() + gap : centre.x() - gap - width;
            painter.setPen(milestone.state == MilestoneChart::State::Late ? style.blocked : style.text);
            painter.drawText(QPointF(left, middle - line / 2 + metrics.ascent()), text);
        }
        top += row;
    }
    if (chart.today.isValid()) {
        const double x = axis.middle(chart.today);
        painter.setPen(QPen(style.attention, hair * 2, Qt::DashLine));
        painter.drawLine(QPointF(x, plot.top() - line * 0.1), QPointF(x, plot.bottom()));
    }

    // Legend.
    double x = plot.left();
    const double middle = rect.bottom() - line * 0.6;
    const auto legend = [&](const QString &text) {
        painter.setPen(style.muted);
        painter.drawText(QPointF(x + line * 0.6, middle - line / 2 + metrics.ascent()), text);
        x += metrics.horizontalAdvance(text) + line * 2.0;
    };
    painter.setPen(Qt::NoPen);
    painter.setBrush(style.accent);
    paintDiamond(painter, QPointF(x, middle), line * 0.3);
    legend(QCoreApplication::translate("Chart", "current"));
    painter.setPen(QPen(style.muted, hair * 2));
    painter.setBrush(style.ground);
    paintDiamond(painter, QPointF(x, middle), line * 0.3);
    legend(QCoreApplication::translate("Chart", "baseline, where it differs"));
    if (chart.today.isValid()) {
        painter.setPen(QPen(style.attention, hair * 2, Qt::DashLine));
        painter.drawLine(QPointF(x, middle - line * 0.45), QPointF(x, middle + line * 0.45));
        legend(dayText(chart.today, style.locale));
    }
    painter.restore();
}

QString milestoneChartText(const MilestoneChart &chart, const QLocale &locale)
{
    QStringList parts;
    for (const MilestoneChart::Milestone &milestone : chart.milestones) {
        if (!milestone.current.isValid())
            continue;
        if (milestone.baseline.isValid() && milestone.baseline != milestone.current)
            parts += QCoreApplication::translate("Chart", "%1 %2 (baseline %3)", "milestone, date, date")
                         .arg(milestone.name, dayText(milestone.current, locale),
                              dayText(milestone.baseline, locale));
        else
            parts += QCoreApplication::translate("Chart", "%1 %2", "milestone, date")
                         .arg(milestone.name, dayText(milestone.current, locale));
    }
    return parts.join(QCoreApplication::translate("Chart", ", ", "between milestones"));
}

} // namespace baton
