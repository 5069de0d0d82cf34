// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/chart/timelinestrip.h"

#include "models/chart/ganttpainting.h"
#include "models/plan/promises.h"
#include "models/records/dateform.h"

#include <QCoreApplication>
#include <QPainter>

#include <cmath>
#include <ranges>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

struct TimelineStripText
{
    Q_DECLARE_TR_FUNCTIONS(Gantt)
};

// In lines of text.
constexpr double laneLines = 1.9;
constexpr double labelLines = 1.25;
constexpr double roomyLabels = 2.0; ///< where there is room to spare
constexpr double axisLines = 2.8;
constexpr double restLines = 1.2;  ///< for the number of those that have no room
constexpr double labelAir = 0.9;   ///< above the uppermost label, and for the signs on the axis
constexpr size_t mostPoints = 120; ///< looked at for a place; more would not be read

/// Labels above the axis: each on a line that goes down to its date. Going from the latest to the earliest, a
/// label stands above those whose lines would cross it.
class Labels
{
public:
    struct Label
    {
        const TimelineStrip::Point *point;
        QString text;
        double x = 0, width = 0;
        int level = 0;
    };

    Labels(int levels, double right) : m_levels(levels), m_right(right) {}

    /// False, and nothing is changed, when there is no room for it together with those before.
    bool add(Label label)
    {
        std::vector<Label> tried = m_labels;
        tried.push_back(std::move(label));
        std::ranges::stable_sort(tried, std::ranges::greater(), &Label::x);
        for (size_t i = 0; i < tried.size(); ++i) {
            int level = 0;
            const double end = textEnd(tried[i]);
            const double begin = textBegin(tried[i]);
            for (size_t j = 0; j < i; ++j) {
                const bool isCrossed = tried[j].x >= begin && tried[j].x <= end;
                const bool overlaps = textBegin(tried[j]) < end && textEnd(tried[j]) > begin;
                if (isCrossed || overlaps)
                    level = std::max(level, tried[j].level + 1);
            }
            tried[i].level = level;
            if (level >= m_levels)
                return false;
        }
        m_labels = std::move(tried);
        return true;
    }
    const std::vector<Label> &labels() const { return m_labels; }
    /// How many there are labels on.
    int levels() const
    {
        int used = 0;
        for (const Label &label : m_labels)
            used = std::max(used, label.level + 1);
        return used;
    }
    /// At the right edge the text stands left of its line.
    double textBegin(const Label &label) const { return std::min(label.x, m_right - label.width); }
    double textEnd(const Label &label) const { return textBegin(label) + label.width; }

private:
    int m_levels;
    double m_right;
    std::vector<Label> m_labels;
};

QString pointText(const TimelineStrip::Point &point, const QLocale &locale)
{
    return locale.toString(point.at.date(), u"d MMM"_s) + u"  "_s + point.name;
}

class StripPainter : private GanttPainting
{
public:
    StripPainter(QPainter &painter, const TimelineStrip &strip, const GanttRange &range, const QRectF &rect,
                 GanttParts shown, const ChartStyle &style)
        : GanttPainting(painter, range, rect, shown, style), m_strip(strip), m_line(m_metrics.height())
    {
        m_lanes = timelineStripLanes(strip.phases, m_laneCount);
        m_strong = style.font;
        m_strong.setBold(true);
        double below = m_line * (axisLines + 0.8 + laneLines * m_laneCount);
        choosePoints(std::max(m_line * 2, rect.height() - below));
        if (leftOut() > 0) { // said below the phases
            below += m_line * restLines;
            choosePoints(std::max(m_line * 2, rect.height() - below));
        }
        const double above = std::max(m_line * 2, rect.height() - below);
        const int levels = m_labels ? m_labels->levels() : 0;
        m_levelHeight = std::min(m_line * roomyLabels, (above - m_line * labelAir) / std::max(1, levels));
        m_axisTop = rect.top() + m_line * labelAir + levels * m_levelHeight;
        m_rect.setBottom(std::min(rect.bottom(), m_axisTop + below));
    }

    /// What is used of the height.
    const QRectF &rect() const { return m_rect; }

    void paintAxis()
    {
        // Its third row, for names of dates, is not used: they stand among the points.
        const QRectF axis(m_rect.left(), m_axisTop, m_rect.width(), m_line * axisLines * 1.5);
        m_painter.fillRect(QRectF(m_rect.left(), m_axisTop, m_rect.width(), m_line * axisLines),
                           m_style.band);
        paintGanttAxis(m_painter, m_strip.frame, m_range, axis, {}, m_style);
        m_painter.setPen(QPen(m_style.muted, m_hair));
        m_painter.drawLine(QPointF(m_rect.left(), m_axisTop), QPointF(m_rect.right(), m_axisTop));
    }

    void paintPhases()
    {
        const double top = m_axisTop + m_line * (axisLines + 0.5);
        const double height = m_line * (laneLines - 0.35);
        for (size_t i = 0; i < m_strip.phases.size(); ++i) {
            const TimelineStrip::Phase &phase = m_strip.phases[i];
            const double left = std::max(m_rect.left(), x(phase.start));
            const double right = std::min(m_rect.right(), x(phase.finish));
            const QRectF box(left, top + m_lanes[i] * laneLines * m_line, std::max(2 * m_hair, right - left),
                             height);
            if (right < m_rect.left() || left > m_rect.right() || box.top() > m_rect.bottom())
                continue;
            const bool isCritical = phase.isCritical && (m_shown & GanttPart::CriticalPath);
            const QColor color = isCritical ? m_style.blocked : m_style.accent;
            m_painter.fillRect(box, m_style.ground);
            m_painter.fillRect(box, faint(color, 0.22F));
            if ((m_shown & GanttPart::Progress) && phase.doneUntil > phase.start) {
                const double until = std::min(right, x(phase.doneUntil));
                m_painter.fillRect(QRectF(left, box.bottom() - 3 * m_hair, until - left, 3 * m_hair), color);
            }
            m_painter.fillRect(QRectF(left, box.top(), 3 * m_hair, height), color);
            const QRectF inner = box.adjusted(m_line * 0.35, 0, -m_line * 0.2, 0);
            if (inner.width() < m_line * 1.5)
                continue;
            m_painter.setPen(m_style.text);
            m_painter.drawText(inner, textFlags,
                               m_metrics.elidedText(phase.name, Qt::ElideRight, inner.width()));
        }
    }

    void paintPoints()
    {
        if (!m_labels)
            return;
        const double radius = m_line * 0.32;
        if (m_shown & GanttPart::Baseline)
            paintBaselines(radius * 0.8);
        // Lines first, so that none crosses a text.
        for (const Labels::Label &label : m_labels->labels()) {
            m_painter.setPen(QPen(label.point->isPromise ? m_style.text : m_style.second, m_hair));
            m_painter.drawLine(QPointF(label.x, levelY(label.level) + m_line * 0.5),
                               QPointF(label.x, m_axisTop));
        }
        for (const Labels::Label &label : m_labels->labels()) {
            const TimelineStrip::Point &point = *label.point;
            const QColor color = point.isPromise ? m_style.accent : pointColor(point);
            m_painter.setPen(QPen(color, m_hair));
            m_painter.setBrush(point.isDone ? m_style.ground : color);
            paintDiamond(m_painter, {label.x, m_axisTop - radius}, radius);
            const double middle = levelY(label.level);
            const QRectF box(m_labels->textBegin(label), middle - m_line / 2, label.width, m_line);
            m_painter.fillRect(box.adjusted(m_hair, 0, -m_line * 0.4, 0), faint(m_style.ground, 0.85F));
            m_painter.setFont(point.isPromise ? m_strong : m_style.font);
            m_painter.setPen(point.isPromise || point.isCritical ? m_style.text : m_style.muted);
            m_painter.drawText(box.adjusted(m_line * 0.25, 0, 0, 0), textFlags, label.text);
        }
        m_painter.setFont(m_style.font);
        if (leftOut() > 0)
            paintRest();
    }

private:
    static constexpr int textFlags =
        static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip);

    double levelY(int level) const { return m_axisTop - m_line * 1.2 - m_levelHeight * level; }

    // The most important ones that have room together.
    void choosePoints(double height)
    {
        const int levels = static_cast<int>((height - m_line * labelAir) / (m_line * labelLines));
        std::vector<const TimelineStrip::Point *> candidates;
        for (const TimelineStrip::Point &point : m_strip.points) {
            if (const double at = x(point.at); at >= m_rect.left() && at <= m_rect.right())
                candidates.push_back(&point);
        }
        m_inRange = candidates.size();
        std::ranges::stable_sort(candidates,
                                 [](const auto *a, const auto *b) { return isMoreImportant(*a, *b); });
        if (candidates.size() > mostPoints)
            candidates.resize(mostPoints);
        m_labels.emplace(levels, m_rect.right());
        for (const TimelineStrip::Point *point : candidates) {
            const QFontMetricsF metrics(point->isPromise ? m_strong : m_style.font);
            const QString text =
                metrics.elidedText(pointText(*point, m_style.locale), Qt::ElideRight, m_line * 18);
            m_labels->add({point, text, x(point->at), metrics.horizontalAdvance(text) + m_line * 0.9});
        }
    }

    // Hollow, on the days that were agreed.
    void paintBaselines(double radius)
    {
        m_painter.setPen(QPen(m_style.second, m_hair));
        m_painter.setBrush(m_style.ground);
        for (const TimelineStrip::Point &point : m_strip.points) {
            const double at = x(PlanTime::fromDate(point.baseline));
            if (!point.baseline.isValid() || at < m_rect.left() || at > m_rect.right())
                continue;
            paintDiamond(m_painter, {at, m_axisTop - radius}, radius);
        }
    }

    QColor pointColor(const TimelineStrip::Point &point) const
    {
        return point.isCritical && (m_shown & GanttPart::CriticalPath) ? m_style.blocked : m_style.text;
    }

    int leftOut() const { return static_cast<int>(m_inRange - m_labels->labels().size()); }

    void paintRest()
    {
        const QString text =
            TimelineStripText::tr("%n more milestone(s) have no room here", nullptr, leftOut());
        const QRectF row(m_rect.left(), m_rect.bottom() - m_line * restLines, m_rect.width() - m_line * 0.4,
                         m_line);
        m_painter.fillRect(
            row.adjusted(row.width() - m_metrics.horizontalAdvance(text) - m_line * 0.4, 0, m_line * 0.4, 0),
            m_style.ground);
        m_painter.setPen(m_style.muted);
        m_painter.drawText(row, static_cast<int>(Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine),
                           text);
    }

    const TimelineStrip &m_strip;
    double m_line;
    double m_axisTop = 0;
    double m_levelHeight = 0;
    QFont m_strong;
    std::optional<Labels> m_labels;
    size_t m_inRange = 0;
    int m_laneCount = 0;
    std::vector<int> m_lanes;
};

} // namespace

namespace {

// A milestone that says one of them once more gives way to it.
void addPromises(TimelineStrip &strip, const Project &project, QDate asOf)
{
    for (const Promise &promise : promises()) {
        const QDate day = project.*promise.date;
        if (!day.isValid())
            continue;
        const QDate was = project.*promise.baseline;
        TimelineStrip::Point point{promiseLabel(promise),
                                   PlanTime::fromDate(day),
                                   was == day ? QDate() : was,
                                   true,
                                   false,
                                   day < asOf,
                                   0,
                                   {}};
        std::erase_if(strip.points, [&](const TimelineStrip::Point &other) {
            const bool isSaid =
                !other.isPromise && promiseSaid(project, other.name, other.at.date()) == &promise;
            if (isSaid)
                point.task = other.task;
            return isSaid;
        });
        strip.points.push_back(std::move(point));
    }
}

} // namespace

std::vector<int> timelineStripLanes(const std::vector<TimelineStrip::Phase> &phases, int &count)
{
    std::vector<PlanTime> freeFrom;
    std::vector<int> lanes(phases.size());
    std::vector<size_t> order(phases.size());
    for (size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::ranges::stable_sort(order, {}, [&](size_t i) { return phases[i].start; });
    for (const size_t i : order) {
        const auto lane =
            std::ranges::find_if(freeFrom, [&](PlanTime free) { return free <= phases[i].start; });
        lanes[i] = static_cast<int>(lane - freeFrom.begin());
        if (lane == freeFrom.end())
            freeFrom.push_back(phases[i].finish);
        else
            *lane = phases[i].finish;
    }
    count = static_cast<int>(freeFrom.size());
    return lanes;
}

bool isMoreImportant(const TimelineStrip::Point &a, const TimelineStrip::Point &b)
{
    if (a.isPromise != b.isPromise)
        return a.isPromise;
    if (a.depth != b.depth)
        return a.depth < b.depth;
    if (a.isCritical != b.isCritical)
        return a.isCritical;
    return a.at < b.at;
}

std::pair<PlanTime, PlanTime> TimelineStrip::span() const
{
    std::optional<PlanTime> first, last;
    const auto take = [&](PlanTime from, PlanTime to) {
        first = first ? std::min(*first, from) : from;
        last = last ? std::max(*last, to) : to;
    };
    for (const Phase &phase : phases)
        take(phase.start, phase.finish);
    for (const Point &point : points)
        take(point.at, point.at);
    if (!first)
        return frame.span();
    return {*first, *last};
}

TimelineStrip timelineStrip(const Plan &plan, const Analysis &analysis, const TaskIndex &index, int baseline)
{
    TimelineStrip strip;
    strip.frame = ganttChart(plan, analysis, index, {}, baseline);
    const PlanSchedule &schedule = analysis.schedule;
    std::vector<int> atDepth;
    for (size_t i = 0; i < schedule.tasks.size(); ++i) {
        const Task *task = plan.find(schedule.tasks[i]);
        if (!task || task->mode == TaskMode::Inactive || task->isPlaceholder)
            continue;
        const GanttChart::Bar bar = ganttBar(plan, analysis, index, task->id, baseline);
        const auto depth = static_cast<size_t>(schedule.depth[i]);
        if (bar.shape == GanttChart::Shape::Milestone) {
            TimelineStrip::Point point{
                bar.name, bar.start, {}, false, bar.isCritical, bar.percent >= 100, static_cast<int>(depth),
                task->id};
            if (bar.baselineFinish && bar.baselineFinish->date() != bar.start.date())
                point.baseline = bar.baselineFinish->date();
            strip.points.push_back(std::move(point));
            continue;
        }
        if (atDepth.size() <= depth)
            atDepth.resize(depth + 1);
        ++atDepth[depth];
    }
    const auto many = std::ranges::find_if(atDepth, [](int count) { return count > 1; });
    const int level = many == atDepth.end() ? 0 : static_cast<int>(many - atDepth.begin());
    for (size_t i = 0; i < schedule.tasks.size(); ++i) {
        if (schedule.depth[i] != level)
            continue;
        const GanttChart::Bar bar = ganttBar(plan, analysis, index, schedule.tasks[i], baseline);
        if (bar.shape != GanttChart::Shape::Milestone && !bar.isInactive && !bar.name.isEmpty())
            strip.phases.push_back(
                {bar.name, bar.start, bar.finish, bar.doneUntil, bar.isCritical, bar.task});
    }
    if (plan.project())
        addPromises(strip, *plan.project(), analysis.asOf);
    std::ranges::stable_sort(strip.points, {}, &TimelineStrip::Point::at);
    return strip;
}

double timelineStripHeight(const TimelineStrip &strip, const ChartStyle &style)
{
    int lanes = 0;
    timelineStripLanes(strip.phases, lanes);
    constexpr double fewestLabels = 8;
    return QFontMetricsF(style.font).height() *
           (axisLines + 1 + laneLines * lanes + labelLines * fewestLabels + 1);
}

void paintTimelineStrip(QPainter &painter, const TimelineStrip &strip, PlanTime from, PlanTime to,
                        const QRectF &rect, GanttParts shown, const ChartStyle &style)
{
    if (rect.isEmpty() || to <= from)
        return;
    GanttRange range;
    range.from = from;
    range.tenthsPerUnit = static_cast<double>(to.tenths - from.tenths) / rect.width();
    painter.save();
    painter.setClipRect(rect, Qt::IntersectClip);
    painter.setFont(style.font);
    StripPainter parts(painter, strip, range, rect, shown, style);
    // Weekends would only be noise at this scale.
    paintGanttGround(painter, strip.frame, range, parts.rect(),
                     shown & ~GanttParts(GanttPart::NonWorkingTime), style);
    parts.paintAxis();
    parts.paintPhases();
    parts.paintPoints();
    painter.restore();
}

QString timelineStripText(const TimelineStrip &strip, const QLocale &locale)
{
    const auto day = [&locale](PlanTime at) { return dateText(at.date(), locale); };
    QStringList lines;
    for (const TimelineStrip::Phase &phase : strip.phases)
        lines += TimelineStripText::tr("%1: from %2 to %3", "task, date, date")
                     .arg(phase.name, day(phase.start), day(PlanTime{phase.finish.tenths - 1}));
    for (const TimelineStrip::Point &point : strip.points)
        lines += TimelineStripText::tr("%1: milestone on %2", "task, date").arg(point.name, day(point.at));
    return lines.join(u'\n');
}

} // namespace baton
