// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/chart/handoverchart.h"

#include "models/chart/dateaxis.h"
#include "models/chart/ganttpainting.h"
#include "models/records/dateform.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <ranges>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

struct HandoverChartText
{
    Q_DECLARE_TR_FUNCTIONS(HandoverChart)
};

// In lines of text.
constexpr double pointLines = 1.2;
constexpr double markLines = 0.9;
constexpr double phaseLines = 1.3;
constexpr double taperLines = 5.3;
constexpr double legendLines = 1.4;
constexpr double tickLines = 1.6;

constexpr float phaseTint = 0.2F;
constexpr int mostLanes = 3;
constexpr size_t mostPhases = 30;  ///< looked at for a place in the lanes
constexpr size_t mostPlaced = 120; ///< looked at for a place on the line

constexpr GanttParts dateParts = GanttParts(GanttPart::Decision) | GanttPart::GoLive | GanttPart::Today;
constexpr GanttParts periods = GanttParts(GanttPart::HandoverWindow) | GanttPart::Hypercare;

/// Of more phases than the lanes hold, the longest.
void keepLongest(std::vector<TimelineStrip::Phase> &phases)
{
    std::vector<size_t> order(phases.size());
    for (size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::ranges::stable_sort(order, std::ranges::greater(),
                             [&](size_t i) { return phases[i].finish.tenths - phases[i].start.tenths; });
    std::vector<size_t> kept;
    std::vector<TimelineStrip::Phase> tried;
    for (const size_t i : order | std::views::take(mostPhases)) {
        tried.push_back(phases[i]);
        int lanes = 0;
        timelineStripLanes(tried, lanes);
        if (lanes > mostLanes)
            tried.pop_back();
        else
            kept.push_back(i);
    }
    std::ranges::sort(kept);
    tried.clear();
    for (const size_t i : kept)
        tried.push_back(phases[i]);
    phases = std::move(tried);
}

int laneCount(const HandoverChart &chart)
{
    int lanes = 0;
    timelineStripLanes(chart.strip.phases, lanes);
    return lanes;
}

QString dayText(PlanTime at, const QLocale &locale)
{
    return dateText(at.date(), locale);
}

QString phaseText(const TimelineStrip::Phase &phase, const QLocale &locale)
{
    return HandoverChartText::tr("%1: %2 to %3", "phase, date, date")
        .arg(phase.name, dayText(phase.start, locale), dayText(PlanTime{phase.finish.tenths - 1}, locale));
}

QString milestoneText(const TimelineStrip::Point &point, const QLocale &locale)
{
    return HandoverChartText::tr("%1: %2", "milestone, date").arg(point.name, dayText(point.at, locale));
}

/// What stands where.
class Layout
{
public:
    struct Phase
    {
        const TimelineStrip::Phase *phase;
        QRectF box;
    };
    struct Point
    {
        const TimelineStrip::Point *point; ///< null: today
        QPointF centre;
        QRectF label; ///< empty: no room
        QString text;
    };

    Layout(const HandoverChart &chart, const QRectF &rect, const ChartStyle &style)
        : m_chart(chart), m_font(style.font), m_strong(style.font), m_line(QFontMetricsF(style.font).height())
    {
        m_strong.setBold(true);
        const double height = m_line * (pointLines + markLines + phaseLines * laneCount(chart));
        taper = rect.adjusted(0, height, 0, 0);
        const StepChartPlace place = stepChartPlace(chart.taper, rect, style);
        plot = stepChartPlace(chart.taper, taper, style).plot;
        strip = QRectF(place.plot.left(), rect.top(), place.plot.width(), height);
        if (strip.width() < m_line)
            return;
        range.from = PlanTime::fromDate(chart.taper.first);
        range.tenthsPerUnit =
            static_cast<double>(PlanTime::fromDate(chart.taper.last.addDays(1)).tenths - range.from.tenths) /
            strip.width();
        placePhases();
        placePoints();
    }

    QRectF strip; ///< from edge to edge of the axis
    QRectF taper; ///< for the steps, with what stands at their left and below
    QRectF plot;  ///< of the steps
    GanttRange range;
    std::vector<Phase> phases;
    std::vector<Point> points; ///< the most important first
    double line() const { return m_line; }
    double radius() const { return m_line * 0.3; }
    const QFont &strong() const { return m_strong; }
    bool isGoLive(const TimelineStrip::Point &point) const
    {
        return point.isPromise && point.at.date() == m_chart.strip.frame.goLive;
    }

private:
    double x(PlanTime at) const { return strip.left() + range.x(at); }

    void placePhases()
    {
        int count = 0;
        const std::vector<int> lanes = timelineStripLanes(m_chart.strip.phases, count);
        const double top = strip.top() + m_line * (pointLines + markLines);
        for (size_t i = 0; i < lanes.size(); ++i) {
            const TimelineStrip::Phase &phase = m_chart.strip.phases[i];
            const double left = std::max(strip.left(), x(phase.start));
            const double right = std::min(strip.right(), x(phase.finish));
            if (right > strip.left() && left < strip.right())
                phases.push_back({&phase, QRectF(left, top + lanes[i] * phaseLines * m_line,
                                                 std::max(2.0, right - left), m_line * (phaseLines - 0.15))});
        }
    }

    void placePoints()
    {
        std::vector<const TimelineStrip::Point *> candidates;
        for (const TimelineStrip::Point &point : m_chart.strip.points) {
            if (const double at = x(point.at); at >= strip.left() && at <= strip.right())
                candidates.push_back(&point);
        }
        std::ranges::stable_sort(candidates, [this](const auto *a, const auto *b) {
            if (isGoLive(*a) != isGoLive(*b))
                return isGoLive(*a);
            return isMoreImportant(*a, *b);
        });
        if (candidates.size() > mostPlaced)
            candidates.resize(mostPlaced);
        const QDate today = m_chart.strip.frame.today;
        bool isTodayPlaced = !today.isValid();
        for (const TimelineStrip::Point *point : candidates) {
            if (!isTodayPlaced && !isGoLive(*point)) {
                place(nullptr, PlanTime::fromDate(today), HandoverChartText::tr("today"));
                isTodayPlaced = true;
            }
            place(point, point->at, point->name);
        }
        if (!isTodayPlaced)
            place(nullptr, PlanTime::fromDate(today), HandoverChartText::tr("today"));
    }

    void place(const TimelineStrip::Point *point, PlanTime at, const QString &name)
    {
        const QPointF centre(x(at), strip.top() + m_line * (pointLines + markLines / 2));
        if (centre.x() < strip.left() || centre.x() > strip.right())
            return;
        // Marks on top of each other could not be told apart.
        const bool isHidden =
            point && std::ranges::any_of(points, [&](const Point &other) {
                return other.point && std::abs(other.centre.x() - centre.x()) < radius() * 1.5;
            });
        if (isHidden)
            return;
        const QFontMetricsF metrics(point && point->isPromise ? m_strong : m_font);
        const QString text = metrics.elidedText(name, Qt::ElideRight, m_line * 11);
        const double width = metrics.horizontalAdvance(text);
        QRectF label;
        // Above its mark, or shifted to where there is room.
        for (const double shift : {0.5, 0.1, 0.9}) {
            const double left = std::clamp(centre.x() - width * shift, strip.left(),
                                           std::max(strip.left(), strip.right() - width));
            const QRectF tried(left, strip.top(), width, m_line);
            const QRectF air = tried.adjusted(-m_line * 0.5, 0, m_line * 0.5, 0);
            if (std::ranges::none_of(points,
                                     [&](const Point &other) { return air.intersects(other.label); })) {
                label = tried;
                break;
            }
        }
        points.push_back({point, centre, label, text});
    }

    const HandoverChart &m_chart;
    QFont m_font;
    QFont m_strong;
    double m_line;
};

void paintPhases(QPainter &painter, const Layout &layout, const ChartStyle &style)
{
    const double hair = ganttHair(style);
    for (const auto &[phase, box] : layout.phases) {
        painter.fillRect(box, style.ground);
        painter.fillRect(box, faint(style.accent, phaseTint));
        if (phase->doneUntil > phase->start) {
            const double until =
                std::clamp(layout.strip.left() + layout.range.x(phase->doneUntil), box.left(), box.right());
            painter.fillRect(QRectF(box.left(), box.bottom() - 3 * hair, until - box.left(), 3 * hair),
                             style.accent);
        }
        painter.fillRect(QRectF(box.left(), box.top(), 2 * hair, box.height()), style.accent);
    }
}

// Over the lines of the dates.
void paintPhaseNames(QPainter &painter, const Layout &layout, const ChartStyle &style)
{
    const QFontMetricsF metrics(style.font);
    const double line = layout.line();
    for (const auto &[phase, box] : layout.phases) {
        QRectF inner = box.adjusted(line * 0.35, 0, -line * 0.2, 0);
        if (inner.width() < line * 1.8)
            continue;
        const QString text = metrics.elidedText(phase->name, Qt::ElideRight, inner.width());
        inner.setWidth(std::min(inner.width(), metrics.horizontalAdvance(text) + 1));
        const QRectF ground = inner.adjusted(0, line * 0.1, 0, -line * 0.25);
        painter.fillRect(ground, style.ground);
        painter.fillRect(ground, faint(style.accent, phaseTint));
        painter.setPen(style.text);
        painter.drawText(
            inner, static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip),
            text);
    }
}

void paintPoints(QPainter &painter, const Layout &layout, const ChartStyle &style)
{
    const double hair = ganttHair(style);
    const double line = layout.line();
    for (const Layout::Point &placed : layout.points | std::views::reverse) {
        const TimelineStrip::Point *point = placed.point;
        if (!placed.label.isEmpty()) {
            painter.fillRect(placed.label.adjusted(-line * 0.2, 0, line * 0.2, 0),
                             faint(style.ground, 0.85F));
            painter.setFont(point && point->isPromise ? layout.strong() : style.font);
            painter.setPen(!point ? style.attention : point->isPromise ? style.text : style.muted);
            painter.drawText(placed.label,
                             static_cast<int>(Qt::AlignCenter | Qt::TextSingleLine | Qt::TextDontClip),
                             placed.text);
        }
        if (!point)
            continue;
        const bool isGoLive = layout.isGoLive(*point);
        const QColor color = isGoLive ? style.complete : point->isPromise ? style.accent : style.text;
        painter.setPen(QPen(color, 1.5 * hair));
        painter.setBrush(point->isDone ? style.ground : color);
        if (isGoLive)
            paintDiamond(painter, placed.centre, layout.radius() * 1.45);
        else
            painter.drawEllipse(placed.centre, layout.radius() * 0.9, layout.radius() * 0.9);
    }
    painter.setFont(style.font);
}

} // namespace

HandoverChart handoverChart(const Plan &plan, const Analysis &analysis, const TaskIndex &index)
{
    HandoverChart chart;
    chart.strip = timelineStrip(plan, analysis, index, 0);
    keepLongest(chart.strip.phases);
    const Project *project = plan.project();
    if (!project)
        return chart;

    // The project manager first, who is the one that steps back.
    std::vector<Taper> tapers = analysis.tapers;
    std::ranges::stable_sort(tapers, std::ranges::greater(), [project](const Taper &taper) {
        return taper.person == project->projectManager;
    });
    DaySpan shown;
    for (const TimelineStrip::Point &point : chart.strip.points) {
        if (point.isPromise) {
            shown.take(point.at.date());
            // The lines of the others come from the strip.
            const QDate day = point.at.date();
            if (day != project->goLive && day != project->decision)
                chart.taper.markers.push_back({day, {}});
        }
    }
    for (const Taper &taper : tapers) {
        const Person *person = plan.find(taper.person);
        if (!person || person->side != Side::Project)
            continue;
        StepChart::Series series;
        series.label = person->name;
        for (const StepPoint &point : taper.points(analysis.calendars.project()))
            series.points.push_back({point.from, static_cast<double>(point.percent)});
        series.isFilled = chart.taper.series.empty();
        if (series.isFilled) {
            chart.first = taper.person;
            shown.take(taper.firstDay());
        }
        chart.taper.series.push_back(std::move(series));
    }
    if (shown.isValid())
        shown.take(analysis.asOf);
    const auto [begin, end] = chart.strip.span();
    const QDate from = begin.date();
    const QDate to = end.date();
    if (!shown.isValid()) {
        shown.take(from);
        shown.take(to);
    }
    const qint64 length = std::max<qint64>(14, shown.first.daysTo(shown.last));
    shown = {std::max(std::min(shown.first, from), shown.first.addDays(-length)),
             std::min(std::max(shown.last, to), shown.last.addDays(length / 2))};
    const qint64 air = std::max<qint64>(2, shown.first.daysTo(shown.last) / 40);
    chart.taper.first = shown.first.addDays(-air);
    chart.taper.last = shown.last.addDays(air * 2);
    return chart;
}

double handoverChartHeight(const HandoverChart &chart, const ChartStyle &style)
{
    const size_t series = chart.taper.series.size();
    const double below = series == 0 ? tickLines : taperLines + (series > 1 ? legendLines : 0);
    return QFontMetricsF(style.font).height() *
           (pointLines + markLines + phaseLines * laneCount(chart) + below);
}

std::vector<HandoverMark> handoverMarks(const HandoverChart &chart, const QRectF &rect,
                                        const ChartStyle &style)
{
    std::vector<HandoverMark> marks;
    if (!chart.isValid())
        return marks;
    const Layout layout(chart, rect, style);
    for (const Layout::Point &placed : layout.points) {
        if (!placed.point)
            continue;
        const double reach = layout.radius() * 1.6;
        const QRectF mark(placed.centre - QPointF(reach, reach), QSizeF(2 * reach, 2 * reach));
        marks.push_back({mark, placed.label, milestoneText(*placed.point, style.locale), placed.point->task});
    }
    for (const auto &[phase, box] : layout.phases)
        marks.push_back({box, {}, phaseText(*phase, style.locale), phase->task});
    std::ranges::stable_sort(marks, {}, [](const HandoverMark &mark) { return mark.rect.left(); });
    return marks;
}

QRectF handoverStripRect(const HandoverChart &chart, const QRectF &rect, const ChartStyle &style)
{
    return chart.isValid() ? Layout(chart, rect, style).strip : QRectF();
}

void paintHandoverChart(QPainter &painter, const HandoverChart &chart, const QRectF &rect,
                        const ChartStyle &style)
{
    if (!chart.isValid() || rect.isEmpty())
        return;
    const Layout layout(chart, rect, style);
    if (layout.strip.width() < layout.line())
        return;
    const bool hasTaper = !chart.taper.series.empty();
    const double middle = layout.strip.top() + layout.line() * (pointLines + markLines / 2);
    QRectF ground = layout.strip.adjusted(0, layout.line() * pointLines, 0, 0);
    if (hasTaper)
        ground.setBottom(layout.plot.bottom());
    painter.save();
    painter.setClipRect(rect, Qt::IntersectClip);
    painter.setFont(style.font);
    paintGanttGround(painter, chart.strip.frame, layout.range, ground, periods, style);
    if (hasTaper)
        paintStepChart(painter, chart.taper, layout.taper, style);
    else
        paintDateTicks(painter, DateAxis(chart.taper.first, chart.taper.last, ground.left(), ground.width()),
                       ground, style);
    paintPhases(painter, layout, style);
    paintGanttDates(painter, chart.strip.frame, layout.range, ground, dateParts, style);
    paintPhaseNames(painter, layout, style);
    painter.setPen(QPen(style.muted, 1.5 * ganttHair(style)));
    painter.drawLine(QPointF(layout.strip.left(), middle), QPointF(layout.strip.right(), middle));
    paintPoints(painter, layout, style);
    painter.restore();
}

QString handoverChartText(const HandoverChart &chart, const QLocale &locale)
{
    QStringList lines;
    for (const TimelineStrip::Point &point : chart.strip.points) {
        if (point.isPromise)
            lines += milestoneText(point, locale);
    }
    for (const TimelineStrip::Phase &phase : chart.strip.phases)
        lines += phaseText(phase, locale);
    if (!chart.taper.series.empty())
        lines += stepChartText(chart.taper, locale);
    return lines.join(u'\n');
}

} // namespace baton
