// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/chart/ganttpainting.h"
#include "models/chart/timescale.h"

#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

class Axis : private GanttPainting
{
public:
    Axis(QPainter &painter, const GanttRange &range, const QRectF &rect, const ChartStyle &style)
        : GanttPainting(painter, range, rect, {}, style)
    {
    }

    void paintCells(const std::vector<TimeScale::Cell> &cells, const QRectF &row, bool isCentred)
    {
        const double air = m_metrics.height() * 0.3;
        for (const TimeScale::Cell &cell : cells) {
            const double from = x(cell.from);
            const double to = x(cell.to);
            m_painter.setPen(QPen(m_style.rule, m_hair));
            m_painter.drawLine(QPointF(from, row.top()), QPointF(from, row.bottom()));
            // What is cut at the left keeps its name in sight.
            const QRectF box(QPointF(std::max(from, m_rect.left()) + (isCentred ? 0 : air), row.top()),
                             QPointF(std::min(to, m_rect.right()) - (isCentred ? 0 : air), row.bottom()));
            const QString label = fitting(cell, box.width());
            if (label.isEmpty())
                continue;
            m_painter.setPen(isCentred ? m_style.muted : m_style.text);
            m_painter.drawText(box,
                               static_cast<int>((isCentred ? Qt::AlignHCenter : Qt::AlignLeft) |
                                                Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip),
                               label);
        }
    }

    // The names of dates, the most important first; what would overlap is left out.
    void paintName(const QRectF &row, QDate day, const QString &text, const QColor &color)
    {
        if (!day.isValid())
            return;
        const double left = x(PlanTime::fromDate(day));
        const double width = m_metrics.horizontalAdvance(text) + m_metrics.height() * 0.7;
        QRectF box(left, row.top(), width, row.height());
        bool isLeft = false;
        if (isTaken(box)) {
            box.moveRight(left);
            isLeft = true;
        }
        if (isTaken(box) || box.right() < m_rect.left() || box.left() > m_rect.right())
            return;
        m_taken.push_back(box);
        m_painter.setPen(color);
        const double gap = m_metrics.height() * 0.25;
        m_painter.drawText(box.adjusted(gap, 0, -gap, 0),
                           static_cast<int>((isLeft ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter |
                                            Qt::TextSingleLine | Qt::TextDontClip),
                           text);
        m_painter.fillRect(
            QRectF(left - m_hair, row.top() + 2 * m_hair, 2 * m_hair, row.height() - 2 * m_hair), color);
    }

private:
    // The longest label with room; none where not even the shortest has.
    QString fitting(const TimeScale::Cell &cell, double room) const
    {
        if (m_metrics.horizontalAdvance(cell.label) <= room)
            return cell.label;
        const auto fits = [&](const QString &label) { return m_metrics.horizontalAdvance(label) <= room; };
        const auto found = std::ranges::find_if(cell.shorter, fits);
        return found == cell.shorter.end() ? QString() : *found;
    }

    bool isTaken(const QRectF &box) const
    {
        return std::ranges::any_of(m_taken, [&](const QRectF &taken) { return taken.intersects(box); });
    }

    std::vector<QRectF> m_taken;
};

} // namespace

void paintGanttAxis(QPainter &painter, const GanttChart &chart, const GanttRange &range, const QRectF &rect,
                    GanttParts shown, const ChartStyle &style)
{
    painter.save();
    painter.setClipRect(rect, Qt::IntersectClip);
    painter.setFont(style.font);
    const QFontMetricsF metrics(style.font);
    const TimeScale scale(range.tenthsPerUnit, metrics.horizontalAdvance(u'0') * 1.15);
    const double height = rect.height() / 3;
    const QRectF coarse(rect.left(), rect.top(), rect.width(), height);
    const QRectF fine = coarse.translated(0, height);
    const QRectF names = fine.translated(0, height);
    const PlanTime to = range.at(rect.width());
    Axis axis(painter, range, rect, style);
    axis.paintCells(scale.coarseCells(range.from, to, style.locale), coarse, false);
    axis.paintCells(scale.fineCells(range.from, to, style.locale), fine, true);
    painter.setPen(QPen(style.rule, ganttHair(style)));
    painter.drawLine(coarse.bottomLeft(), coarse.bottomRight());
    painter.drawLine(fine.bottomLeft(), fine.bottomRight());
    const auto name = [&](GanttPart part, QDate day, const QColor &color) {
        if (shown & part)
            axis.paintName(names, day, ganttPartName(part), color);
    };
    name(GanttPart::GoLive, chart.goLive, style.complete);
    name(GanttPart::Today, chart.today, style.attention);
    name(GanttPart::StatusDate, chart.statusDate ? chart.statusDate->date() : QDate(), style.accent);
    name(GanttPart::Decision, chart.decision, style.text);
    if (chart.handover.isValid())
        name(GanttPart::HandoverWindow, chart.handover.first, style.accent);
    if (chart.hypercare.isValid())
        name(GanttPart::Hypercare, chart.hypercare.first.addDays(1), style.muted);
    painter.restore();
}

} // namespace baton
