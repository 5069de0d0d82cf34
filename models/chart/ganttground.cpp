// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/chart/ganttpainting.h"
#include "models/chart/timescale.h"

#include <QFontMetricsF>
#include <QPainter>

namespace baton {

namespace {

// Days off, and hours off where there is room to see them.
void paintNonWorking(QPainter &painter, const GanttChart &chart, const GanttRange &range, const QRectF &rect,
                     const ChartStyle &style)
{
    const double day = PlanTime::tenthsPerDay / range.tenthsPerUnit;
    if (day < 3 * ganttHair(style))
        return;
    const QColor color = nonWorkingColor(style);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing,
                          false); // takes longer, and leaves seams between two days off
    const QDate last = range.at(rect.width()).date();
    const auto shade = [&](PlanTime from, PlanTime to) {
        painter.fillRect(
            QRectF(rect.left() + range.x(from), rect.top(), range.x(to) - range.x(from), rect.height()),
            color);
    };
    const bool showsHours = day >= 120 * ganttHair(style);
    for (QDate at = range.from.date(); at <= last; at = at.addDays(1)) {
        const PlanTime begin = PlanTime::fromDate(at);
        if (!chart.calendar.isWorkingDay(at)) {
            shade(begin, {begin.tenths + PlanTime::tenthsPerDay});
            continue;
        }
        if (!showsHours)
            continue;
        qint64 from = 0;
        for (const Shift &shift : chart.calendar.shiftsOn(at)) {
            const Duration first = Duration::fromMinutes(shift.from);
            if (first.tenths > from)
                shade({begin.tenths + from}, {begin.tenths + first.tenths});
            from = Duration::fromMinutes(shift.to).tenths;
        }
        if (from < PlanTime::tenthsPerDay)
            shade({begin.tenths + from}, {begin.tenths + PlanTime::tenthsPerDay});
    }
    painter.restore();
}

void paintPeriod(QPainter &painter, const GanttChart::Period &period, const GanttRange &range,
                 const QRectF &rect, const QColor &color, bool isHatched, const QPen &edge)
{
    if (!period.isValid())
        return;
    const double from = rect.left() + range.x(PlanTime::fromDate(period.first));
    const double to = rect.left() + range.x(PlanTime::fromDate(period.last.addDays(1)));
    const QRectF band = QRectF(QPointF(from, rect.top()), QPointF(to, rect.bottom())).intersected(rect);
    if (band.isEmpty())
        return;
    if (isHatched)
        fillHatched(painter, band, color, Hatch::Falling, edge.widthF());
    else
        painter.fillRect(band, color);
    painter.setPen(edge);
    painter.drawLine(QPointF(from, rect.top()), QPointF(from, rect.bottom()));
    painter.drawLine(QPointF(to, rect.top()), QPointF(to, rect.bottom()));
}

void paintInstant(QPainter &painter, std::optional<PlanTime> at, const GanttRange &range, const QRectF &rect,
                  const QPen &pen)
{
    if (!at)
        return;
    const double x = rect.left() + range.x(*at);
    if (x < rect.left() || x > rect.right())
        return;
    painter.setPen(pen);
    painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom()));
}

void paintDate(QPainter &painter, QDate date, const GanttRange &range, const QRectF &rect, const QPen &pen)
{
    if (date.isValid())
        paintInstant(painter, PlanTime::fromDate(date), range, rect, pen);
}

QPen todayPen(const ChartStyle &style)
{
    return {style.attention, 2 * ganttHair(style), Qt::DashLine};
}

QPen statusPen(const ChartStyle &style)
{
    return {style.accent, 1.5 * ganttHair(style), Qt::DotLine};
}

QPen decisionPen(const ChartStyle &style)
{
    return {style.text, 1.5 * ganttHair(style), Qt::DashDotLine};
}

QPen goLivePen(const ChartStyle &style)
{
    return {style.complete, 2.5 * ganttHair(style)};
}

} // namespace

void paintGanttGround(QPainter &painter, const GanttChart &chart, const GanttRange &range, const QRectF &rect,
                      GanttParts shown, const ChartStyle &style)
{
    if (shown & GanttPart::HandoverWindow)
        paintPeriod(painter, chart.handover, range, rect, faint(style.accent, 0.07F), false,
                    QPen(style.accent, ganttHair(style), Qt::DotLine));
    if (shown & GanttPart::Hypercare)
        paintPeriod(painter, chart.hypercare, range, rect, faint(style.second, 0.3F), true,
                    QPen(style.second, ganttHair(style), Qt::DotLine));
    if (shown & GanttPart::NonWorkingTime)
        paintNonWorking(painter, chart, range, rect, style);
    painter.setPen(QPen(style.rule, ganttHair(style)));
    const TimeScale scale(range.tenthsPerUnit, QFontMetricsF(style.font).horizontalAdvance(u'0') * 1.15);
    for (const TimeScale::Cell &cell : scale.coarseCells(range.from, range.at(rect.width()), style.locale)) {
        const double x = rect.left() + range.x(cell.from);
        painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom()));
    }
    paintGanttDates(painter, chart, range, rect, shown, style);
}

void paintGanttDates(QPainter &painter, const GanttChart &chart, const GanttRange &range, const QRectF &rect,
                     GanttParts shown, const ChartStyle &style)
{
    if (shown & GanttPart::StatusDate)
        paintInstant(painter, chart.statusDate, range, rect, statusPen(style));
    if (shown & GanttPart::Decision)
        paintDate(painter, chart.decision, range, rect, decisionPen(style));
    if (shown & GanttPart::GoLive)
        paintDate(painter, chart.goLive, range, rect, goLivePen(style));
    if (shown & GanttPart::Today)
        paintDate(painter, chart.today, range, rect, todayPen(style));
}

} // namespace baton
