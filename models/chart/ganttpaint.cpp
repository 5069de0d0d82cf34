// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/chart/gantt.h"
#include "models/chart/timescale.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

// Parts of a row's height.
constexpr double barTop = 0.22;
constexpr double barHeight = 0.5;
constexpr double ghostTop = 0.78;
constexpr double ghostHeight = 0.14;

QColor faint(QColor color, float alpha)
{
    color.setAlphaF(alpha);
    return color;
}

void fillDiamond(QPainter &painter, const QRectF &box)
{
    const QPointF corners[] = {{box.center().x(), box.top()},
                               {box.right(), box.center().y()},
                               {box.center().x(), box.bottom()},
                               {box.left(), box.center().y()}};
    painter.drawPolygon(corners, 4);
}

// A bracket: a beam with feet at both ends.
QPainterPath bracket(const QRectF &box)
{
    const double beam = box.height() * 0.42;
    const double foot = std::min(box.height() * 0.5, box.width() / 2);
    QPainterPath path(box.topLeft());
    path.lineTo(box.topRight());
    path.lineTo(box.bottomRight());
    path.lineTo(box.right() - foot, box.top() + beam);
    path.lineTo(box.left() + foot, box.top() + beam);
    path.lineTo(box.bottomLeft());
    path.closeSubpath();
    return path;
}

class Bars
{
public:
    Bars(QPainter &painter, const GanttChart &chart, const GanttRange &range, const QRectF &rect,
         GanttParts shown, const ChartStyle &style)
        : m_painter(painter), m_chart(chart), m_range(range), m_rect(rect), m_shown(shown), m_style(style),
          m_metrics(style.font), m_hair(std::max(1.0, style.font.pixelSize() / 14.0))
    {
    }

    void paint(int row)
    {
        const GanttChart::Bar &bar = m_chart.bars[static_cast<size_t>(row)];
        const QRectF box = ganttBarRect(bar, row, m_range).translated(m_rect.topLeft());
        m_top = m_rect.top() + row * m_range.rowHeight - m_range.offset;
        if (m_shown & GanttPart::Baseline)
            paintBaseline(bar);
        if (m_shown & GanttPart::Slack)
            paintSlack(bar, box);
        const bool isCritical = bar.isCritical && (m_shown & GanttPart::CriticalPath);
        if (box.right() >= m_rect.left() - 2 && box.left() <= m_rect.right() + 2) {
            if (bar.shape == GanttChart::Shape::Milestone)
                paintMilestone(bar, box, isCritical);
            else if (bar.shape == GanttChart::Shape::Summary)
                paintSummary(bar, box, isCritical);
            else
                paintBar(bar, box, isCritical);
        }
        if (bar.deadline && (m_shown & GanttPart::Deadlines))
            paintDeadline(bar);
        if (m_shown & GanttPart::Names)
            paintName(bar, box);
    }

private:
    double x(PlanTime at) const { return m_rect.left() + m_range.x(at); }

    QRectF clamped(QRectF box) const
    {
        // Far outside painters lose precision.
        box.setLeft(std::max(box.left(), m_rect.left() - 50));
        box.setRight(std::min(box.right(), m_rect.right() + 50));
        return box;
    }

    // Critical: another colour, hatched, with a strong edge. Dates by hand: pale with ends. Inactive: hollow.
    void paintBar(const GanttChart::Bar &bar, const QRectF &whole, bool isCritical)
    {
        const QRectF box = clamped(whole);
        const QColor color = bar.isInactive ? m_style.second : isCritical ? m_style.blocked : m_style.accent;
        const double radius = std::min(3.0 * m_hair, box.width() / 2);
        m_painter.setPen(
            QPen(color, isCritical ? 2 * m_hair : m_hair, bar.isInactive ? Qt::DashLine : Qt::SolidLine));
        m_painter.setBrush(bar.isInactive ? QColor(Qt::transparent)
                                          : blend(color, bar.isEntered ? 0.16 : 0.42));
        m_painter.drawRoundedRect(box, radius, radius);
        if (isCritical && box.width() > 3) {
            m_painter.setPen(Qt::NoPen);
            m_painter.setBrush(QBrush(faint(color, 0.75F), Qt::BDiagPattern));
            m_painter.drawRoundedRect(box, radius, radius);
        }
        if (bar.isEntered) {
            m_painter.fillRect(QRectF(whole.left(), whole.top(), 3 * m_hair, whole.height()), color);
            m_painter.fillRect(QRectF(whole.right() - 3 * m_hair, whole.top(), 3 * m_hair, whole.height()),
                               color);
        }
        paintProgress(bar, whole, color);
    }

    void paintProgress(const GanttChart::Bar &bar, const QRectF &whole, const QColor &color)
    {
        if (!(m_shown & GanttPart::Progress) || bar.percent <= 0)
            return;
        QRectF strip(whole.left(), 0, x(bar.doneUntil) - whole.left(), whole.height() * 0.36);
        strip.moveTop(whole.center().y() - strip.height() / 2);
        m_painter.fillRect(clamped(strip), color);
    }

    void paintSummary(const GanttChart::Bar &bar, const QRectF &whole, bool isCritical)
    {
        const QRectF box = clamped(whole);
        const QColor color = isCritical ? m_style.blocked : m_style.text;
        m_painter.setPen(QPen(color, m_hair));
        m_painter.setBrush(color);
        m_painter.drawPath(bracket(box));
        if (bar.percent > 0 && (m_shown & GanttPart::Progress)) {
            const double beam = box.height() * 0.42;
            const QRectF strip(whole.left() + m_hair, box.top() + beam * 0.3,
                               std::max(0.0, x(bar.doneUntil) - whole.left() - 2 * m_hair), beam * 0.4);
            m_painter.fillRect(clamped(strip), m_style.ground);
        }
    }

    void paintMilestone(const GanttChart::Bar &bar, const QRectF &box, bool isCritical)
    {
        const QColor color = bar.isInactive ? m_style.second : isCritical ? m_style.blocked : m_style.text;
        m_painter.setPen(QPen(color, m_hair, bar.isInactive ? Qt::DashLine : Qt::SolidLine));
        m_painter.setBrush(bar.isInactive || bar.isEntered ? m_style.ground : color);
        fillDiamond(m_painter, box);
        if (isCritical) { // a diamond in a diamond
            m_painter.setBrush(Qt::NoBrush);
            const double air = 2.5 * m_hair;
            fillDiamond(m_painter, box.adjusted(-air, -air, air, air));
        }
        if (bar.percent >= 100 && (m_shown & GanttPart::Progress)) {
            const double inner = box.width() * 0.3;
            m_painter.setPen(Qt::NoPen);
            m_painter.setBrush(m_style.ground);
            fillDiamond(m_painter, box.adjusted(inner, inner, -inner, -inner));
        }
    }

    // A line on to the day it may finish at the latest, with an end.
    void paintSlack(const GanttChart::Bar &bar, const QRectF &box)
    {
        if (bar.slackUntil <= bar.finish)
            return;
        const double until = x(bar.slackUntil);
        const double from = box.right();
        if (until <= from + 1 || until < m_rect.left() || from > m_rect.right())
            return;
        const double y = m_top + m_range.rowHeight * (barTop + barHeight / 2);
        const double tick = m_range.rowHeight * 0.12;
        m_painter.setPen(QPen(m_style.second, 1.5 * m_hair));
        m_painter.drawLine(QPointF(std::max(from, m_rect.left() - 5), y),
                           QPointF(std::min(until, m_rect.right() + 5), y));
        m_painter.drawLine(QPointF(until, y - tick), QPointF(until, y + tick));
    }

    void paintBaseline(const GanttChart::Bar &bar)
    {
        if (!bar.baselineStart || !bar.baselineFinish)
            return;
        const double height = m_range.rowHeight * ghostHeight;
        const double from = x(*bar.baselineStart);
        const double to = x(*bar.baselineFinish);
        if (to < m_rect.left() - 10 || from > m_rect.right() + 10)
            return;
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(m_style.second);
        if (*bar.baselineFinish <= *bar.baselineStart) {
            const double y = m_top + m_range.rowHeight * (ghostTop + ghostHeight / 2);
            m_painter.setPen(QPen(m_style.second, m_hair));
            m_painter.setBrush(m_style.ground);
            fillDiamond(m_painter, QRectF(from - height, y - height, 2 * height, 2 * height));
        } else {
            m_painter.drawRect(clamped(
                QRectF(from, m_top + m_range.rowHeight * ghostTop, std::max(2.0, to - from), height)));
        }
    }

    // An arrow down to the day; filled with a bar across when it is missed.
    void paintDeadline(const GanttChart::Bar &bar)
    {
        const double at = x(*bar.deadline);
        const double size = m_range.rowHeight * 0.2;
        if (at < m_rect.left() - size || at > m_rect.right() + size)
            return;
        const double top = m_top + m_range.rowHeight * 0.08;
        const QPointF corners[] = {{at - size, top + size}, {at + size, top + size}, {at, top + 2.2 * size}};
        const QColor color = bar.isLate() ? m_style.blocked : m_style.complete;
        m_painter.setPen(QPen(color, 1.5 * m_hair));
        m_painter.setBrush(bar.isLate() ? color : m_style.ground);
        m_painter.drawLine(QPointF(at, top), QPointF(at, top + size));
        m_painter.drawPolygon(corners, 3);
        if (bar.isLate())
            m_painter.drawLine(QPointF(at - size, top + 2.6 * size), QPointF(at + size, top + 2.6 * size));
    }

    void paintName(const GanttChart::Bar &bar, const QRectF &box)
    {
        double left = box.right() + m_range.rowHeight * 0.3;
        if ((m_shown & GanttPart::Slack) && bar.slackUntil > bar.finish)
            left = std::max(left, x(bar.slackUntil) + m_range.rowHeight * 0.3);
        if (left > m_rect.right() || left < m_rect.left())
            return;
        QString text = bar.name;
        if (bar.shape == GanttChart::Shape::Milestone)
            text += u"  "_s + m_style.locale.toString(bar.start.date(), u"d MMM"_s);
        // Set off from links and lines that pass behind it.
        const QRectF ground(left - m_hair, box.top(), m_metrics.horizontalAdvance(text) + 2 * m_hair,
                            m_range.rowHeight * barHeight);
        m_painter.fillRect(ground, faint(m_style.ground, 0.75F));
        m_painter.setPen(m_style.muted);
        m_painter.drawText(
            QPointF(left, m_top + m_range.rowHeight * (barTop + barHeight / 2) + m_metrics.capHeight() / 2),
            text);
    }

    QColor blend(const QColor &color, double share) const
    {
        const auto mix = [share](int a, int b) {
            return static_cast<int>(std::lround(a * share + b * (1 - share)));
        };
        const QColor &ground = m_style.ground;
        return {mix(color.red(), ground.red()), mix(color.green(), ground.green()),
                mix(color.blue(), ground.blue())};
    }

    QPainter &m_painter;
    const GanttChart &m_chart;
    const GanttRange &m_range;
    QRectF m_rect;
    GanttParts m_shown;
    const ChartStyle &m_style;
    QFontMetricsF m_metrics;
    double m_hair;
    double m_top = 0.0; // of the row
};

// Days off, and hours off where there is room to see them.
void paintNonWorking(QPainter &painter, const GanttChart &chart, const GanttRange &range, const QRectF &rect,
                     const ChartStyle &style)
{
    const double day = PlanTime::tenthsPerDay / range.tenthsPerUnit;
    if (day < 3)
        return;
    const QColor color = faint(style.rule, 0.55F);
    const QDate last = range.at(rect.width()).date();
    const auto shade = [&](PlanTime from, PlanTime to) {
        painter.fillRect(
            QRectF(rect.left() + range.x(from), rect.top(), range.x(to) - range.x(from), rect.height()),
            color);
    };
    const bool showsHours = day >= 120;
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
}

void paintPeriod(QPainter &painter, const GanttChart::Period &period, const GanttRange &range,
                 const QRectF &rect, const QBrush &brush, const QColor &edge)
{
    if (!period.isValid())
        return;
    const double from = rect.left() + range.x(PlanTime::fromDate(period.first));
    const double to = rect.left() + range.x(PlanTime::fromDate(period.last.addDays(1)));
    const QRectF band = QRectF(QPointF(from, rect.top()), QPointF(to, rect.bottom())).intersected(rect);
    if (band.isEmpty())
        return;
    painter.fillRect(band, brush);
    painter.setPen(QPen(edge, 1, Qt::DotLine));
    painter.drawLine(QPointF(from, rect.top()), QPointF(from, rect.bottom()));
    painter.drawLine(QPointF(to, rect.top()), QPointF(to, rect.bottom()));
}

void paintDate(QPainter &painter, QDate date, const GanttRange &range, const QRectF &rect, const QPen &pen)
{
    if (!date.isValid())
        return;
    const double x = rect.left() + range.x(PlanTime::fromDate(date));
    if (x < rect.left() || x > rect.right())
        return;
    painter.setPen(pen);
    painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom()));
}

QPen todayPen(const ChartStyle &style)
{
    return {style.attention, 2, Qt::DashLine};
}

QPen decisionPen(const ChartStyle &style)
{
    return {style.text, 1.5, Qt::DashDotLine};
}

QPen goLivePen(const ChartStyle &style)
{
    return {style.complete, 2.5};
}

// Arrows that can be seen: a row of theirs is in view, or they pass through.
void paintArrows(QPainter &painter, const GanttChart &chart, const GanttRange &range, const QRectF &rect,
                 GanttParts shown, const ChartStyle &style)
{
    const double height = range.rowHeight;
    const int first = static_cast<int>(std::floor(range.offset / height)) - 1;
    const int last = static_cast<int>(std::ceil((range.offset + rect.height()) / height)) + 1;
    const double gap = height * 0.28;
    const double head = height * 0.16;
    QList<QLineF> plain;
    QList<QLineF> critical;
    QList<QPointF> corners;
    QList<bool> isCriticalHead;
    const auto middle = [&](int row) {
        return rect.top() + (row + barTop + barHeight / 2) * height - range.offset;
    };
    for (const GanttChart::Arrow &arrow : chart.arrows) {
        if (std::max(arrow.from, arrow.to) < first || std::min(arrow.from, arrow.to) > last)
            continue;
        const GanttChart::Bar &from = chart.bars[static_cast<size_t>(arrow.from)];
        const GanttChart::Bar &to = chart.bars[static_cast<size_t>(arrow.to)];
        const bool leavesEnd =
            arrow.type == LinkType::FinishToStart || arrow.type == LinkType::FinishToFinish;
        const bool meetsStart = arrow.type == LinkType::FinishToStart || arrow.type == LinkType::StartToStart;
        const double reach = height * barHeight / 2;
        const double fromEdge = from.shape == GanttChart::Shape::Milestone ? reach : 0;
        const double toEdge = to.shape == GanttChart::Shape::Milestone ? reach : 0;
        const double x1 =
            rect.left() + range.x(leavesEnd ? from.finish : from.start) + (leavesEnd ? fromEdge : -fromEdge);
        const double x2 =
            rect.left() + range.x(meetsStart ? to.start : to.finish) + (meetsStart ? -toEdge : toEdge);
        if (std::max(x1, x2) + gap < rect.left() || std::min(x1, x2) - gap > rect.right())
            continue;
        const double left = rect.left() - 20;
        const double right = rect.right() + 20;
        const double y1 = middle(arrow.from);
        const double y2 = middle(arrow.to);
        const bool isCritical = arrow.isCritical && (shown & GanttPart::CriticalPath);
        QList<QLineF> &lines = isCritical ? critical : plain;
        const auto line = [&](double ax, double ay, double bx, double by) {
            ax = std::clamp(ax, left, right);
            bx = std::clamp(bx, left, right);
            ay = std::clamp(ay, rect.top() - 20, rect.bottom() + 20);
            by = std::clamp(by, rect.top() - 20, rect.bottom() + 20);
            lines.append(QLineF(ax, ay, bx, by));
        };
        const bool goesDown = y2 >= y1;
        if (arrow.type == LinkType::FinishToStart && x2 >= x1 - 1 && toEdge == 0.0) {
            // Across, then onto the start of the bar from above or below.
            const double at = x2 + std::min(gap / 2, 4.0);
            const double end = y2 + (goesDown ? -reach : reach);
            line(x1, y1, at, y1);
            line(at, y1, at, end);
            const double back = goesDown ? -head * 1.5 : head * 1.5;
            corners << QPointF(at, end) << QPointF(at - head, end + back) << QPointF(at + head, end + back);
        } else {
            const double out = x1 + (leavesEnd ? gap : -gap);
            const double in = x2 + (meetsStart ? -gap : gap);
            const double turn =
                leavesEnd == meetsStart ? out : (leavesEnd ? std::max(out, in) : std::min(out, in));
            const double back = meetsStart ? -head * 1.5 : head * 1.5;
            const bool isDirect = leavesEnd != meetsStart || (leavesEnd ? in >= out : in <= out);
            if (isDirect) {
                const double at = leavesEnd == meetsStart ? in : turn;
                line(x1, y1, at, y1);
                line(at, y1, at, y2);
                line(at, y2, x2, y2);
            } else {
                const double between = y2 + (goesDown ? -height / 2 : height / 2);
                line(x1, y1, turn, y1);
                line(turn, y1, turn, between);
                line(turn, between, in, between);
                line(in, between, in, y2);
                line(in, y2, x2, y2);
            }
            corners << QPointF(x2, y2) << QPointF(x2 + back, y2 - head) << QPointF(x2 + back, y2 + head);
        }
        isCriticalHead.append(isCritical);
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(style.second, 1));
    painter.drawLines(plain);
    painter.setPen(QPen(style.blocked, 1.5));
    painter.drawLines(critical);
    painter.restore();
    painter.setPen(Qt::NoPen);
    for (qsizetype i = 0; i < isCriticalHead.size(); ++i) {
        const QPointF &tip = corners[3 * i];
        if (!rect.adjusted(-20, -20, 20, 20).contains(tip))
            continue;
        painter.setBrush(isCriticalHead[i] ? style.blocked : style.second);
        painter.drawPolygon(&corners[3 * i], 3);
    }
}

} // namespace

QRectF ganttBarRect(const GanttChart::Bar &bar, int row, const GanttRange &range)
{
    const double top = row * range.rowHeight - range.offset;
    const double from = range.x(bar.start);
    if (bar.shape == GanttChart::Shape::Milestone) {
        const double size = range.rowHeight * barHeight;
        return {from - size / 2, top + range.rowHeight * barTop, size, size};
    }
    const double width = std::max(2.0, range.x(bar.finish) - from);
    const double height = bar.shape == GanttChart::Shape::Summary ? barHeight * 0.84 : barHeight;
    return {from, top + range.rowHeight * barTop, width, range.rowHeight * height};
}

void paintGantt(QPainter &painter, const GanttChart &chart, const GanttRange &range, const QRectF &rect,
                GanttParts shown, const ChartStyle &style)
{
    if (rect.isEmpty() || range.tenthsPerUnit <= 0 || range.rowHeight <= 0)
        return;
    painter.save();
    painter.setClipRect(rect, Qt::IntersectClip);
    painter.setFont(style.font);
    if (shown & GanttPart::HandoverWindow)
        paintPeriod(painter, chart.handover, range, rect, faint(style.accent, 0.07F), style.accent);
    if (shown & GanttPart::Hypercare)
        paintPeriod(painter, chart.hypercare, range, rect,
                    QBrush(faint(style.second, 0.3F), Qt::FDiagPattern), style.second);
    if (shown & GanttPart::NonWorkingTime)
        paintNonWorking(painter, chart, range, rect, style);
    painter.setPen(style.rule);
    const TimeScale scale(range.tenthsPerUnit, QFontMetricsF(style.font).horizontalAdvance(u'0') * 1.15);
    for (const TimeScale::Cell &cell : scale.coarseCells(range.from, range.at(rect.width()), style.locale)) {
        const double x = rect.left() + range.x(cell.from);
        painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom()));
    }
    if (shown & GanttPart::Decision)
        paintDate(painter, chart.decision, range, rect, decisionPen(style));
    if (shown & GanttPart::GoLive)
        paintDate(painter, chart.goLive, range, rect, goLivePen(style));
    if (shown & GanttPart::Today)
        paintDate(painter, chart.today, range, rect, todayPen(style));
    if (shown & GanttPart::Links)
        paintArrows(painter, chart, range, rect, shown, style);

    const int count = static_cast<int>(chart.bars.size());
    const int first = std::clamp(static_cast<int>(std::floor(range.offset / range.rowHeight)), 0, count);
    const int end = std::clamp(static_cast<int>(std::ceil((range.offset + rect.height()) / range.rowHeight)),
                               first, count);
    Bars bars(painter, chart, range, rect, shown, style);
    for (int row = first; row < end; ++row)
        bars.paint(row);
    painter.restore();
}

void paintGanttSample(QPainter &painter, GanttPart part, const QRectF &rect, const ChartStyle &style)
{
    // A chart of one row, made so that this part alone is seen.
    const QDate day(2026, 3, 2);
    GanttChart chart;
    GanttChart::Bar bar;
    bar.start = bar.doneUntil = PlanTime::fromDate(day.addDays(1));
    bar.finish = bar.slackUntil = PlanTime::fromDate(day.addDays(9));
    GanttRange range;
    range.from = PlanTime::fromDate(day);
    range.rowHeight = rect.height();
    range.tenthsPerUnit = 10 * PlanTime::tenthsPerDay / rect.width();
    GanttParts shown = part;
    const QDate middle = day.addDays(5);
    switch (part) {
    case GanttPart::Names:
    case GanttPart::Links:
        break;
    case GanttPart::Progress:
        bar.percent = 50;
        bar.doneUntil = PlanTime::fromDate(middle);
        break;
    case GanttPart::CriticalPath:
        bar.isCritical = true;
        break;
    case GanttPart::Slack:
        bar.finish = PlanTime::fromDate(day.addDays(4));
        bar.slackUntil = PlanTime::fromDate(day.addDays(9));
        break;
    case GanttPart::Baseline:
        bar.baselineStart = bar.start;
        bar.baselineFinish = PlanTime::fromDate(day.addDays(7));
        break;
    case GanttPart::Deadlines:
        bar.finish = bar.slackUntil = PlanTime::fromDate(day.addDays(4));
        bar.deadline = PlanTime::fromDate(day.addDays(7));
        break;
    case GanttPart::Today:
        chart.today = middle;
        break;
    case GanttPart::Decision:
        chart.decision = middle;
        break;
    case GanttPart::GoLive:
        chart.goLive = middle;
        break;
    case GanttPart::HandoverWindow:
        chart.handover = {day.addDays(1), day.addDays(8)};
        break;
    case GanttPart::Hypercare:
        chart.hypercare = {day.addDays(1), day.addDays(8)};
        break;
    case GanttPart::NonWorkingTime:
        painter.fillRect(rect.adjusted(2, 0, -2, 0), faint(style.rule, 0.55F));
        return;
    }
    painter.save();
    if (part == GanttPart::Names) {
        painter.setFont(style.font);
        painter.setPen(style.muted);
        painter.drawText(rect, static_cast<int>(Qt::AlignCenter), u"Abc"_s);
        painter.restore();
        return;
    }
    if (part == GanttPart::Links) {
        GanttChart::Bar second = bar;
        range.rowHeight = rect.height() / 2;
        bar.finish = bar.slackUntil = PlanTime::fromDate(day.addDays(4));
        second.start = second.doneUntil = PlanTime::fromDate(day.addDays(6));
        chart.bars = {bar, second};
        chart.arrows = {{0, 1, LinkType::FinishToStart, false}};
    } else if (part < GanttPart::Today) {
        chart.bars = {bar};
    }
    paintGantt(painter, chart, range, rect, shown, style);
    painter.restore();
}

} // namespace baton
