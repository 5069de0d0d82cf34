// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/report/timelinesheets.h"

#include "models/chart/timelinecolumns.h"
#include "models/chart/timelinestrip.h"
#include "models/records/dateform.h"
#include "models/report/printing.h"
#include "models/report/reportstyle.h"
#include "models/report/timelinelegend.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace baton::report {

namespace {

struct TimelineSheetsText
{
    Q_DECLARE_TR_FUNCTIONS(TimelineSheets)
};

// All lengths are units of the report, twentieths of a point.
constexpr double fontSize = 8.0;
constexpr double titleSize = 12.0;
constexpr double roomyRow = points(15.0);
constexpr double tightRow = points(11.5); // where it saves a page
constexpr double smallestScale = 0.5;     // letters of four points: smaller ones are not read
constexpr double readableWeek = points(26.0);
constexpr double cellAir = points(3.5);
constexpr double headHeight = points(34.0);
constexpr int mostAcross = 50;
constexpr int mostAcrossUnasked = 8;

struct PrintedColumn
{
    TimelineColumn column;
    double left = 0, width = 0;
};

/// Of one line of the table.
struct PrintedRow
{
    QStringList cells;
    int depth = 0;
    bool isSummary = false;
};

} // namespace

struct TimelineSheets::Data
{
    GanttChart chart;
    TimelineStrip strip;
    TimelineOptions options;
    ChartStyle style;
    QString title, subtitle;
    std::vector<PrintedColumn> columns;
    std::vector<PrintedRow> rows;
    TimelineLegend legend;
    double scale = 1; ///< of what is laid out, on the paper
    QSizeF sheet;     ///< the paper, before it is scaled
    QRectF body;      ///< between head and legend, on every sheet
    PlanTime from, to;
    double tenthsPerUnit = 1;
    double columnsWidth = 0;
    double axisHeight = 0;
    double rowHeight = roomyRow;
    int rowsOnSheet = 1;
    int across = 1, down = 1;
    std::vector<int> pages; ///< places on the map that are printed: those with something to see

    void chooseTime();
    void readRows(const Plan &plan, const Analysis &analysis, const TaskIndex &index);
    void placeColumns();
    double scaleForOnePage(const QRectF &paper) const;
    void arrange(const QRectF &paper, bool isOneSheet);
    void choosePages();
    GanttRange rangeAt(int place) const;
    void say(const Plan &plan, const Analysis &analysis, int leftOut);

    double chartWidth() const { return body.width() - columnsWidth; }
    double line() const { return QFontMetricsF(style.font).height(); }
    void paint(QPainter &painter, int index) const;
    void paintHead(QPainter &painter, int index) const;
    QRectF mapRect(const QRectF &head) const;
    void paintMap(QPainter &painter, const QRectF &rect, int place) const;
    void paintColumns(QPainter &painter, int firstRow, int endRow) const;
    void cover(QPainter &painter, const QRectF &kept) const;
};

// The days asked for, else those of the plan with a little air.
void TimelineSheets::Data::chooseTime()
{
    const auto [first, last] = options.fit == TimelineFit::Strip ? strip.span() : chart.span();
    const qint64 air = std::max<qint64>(PlanTime::tenthsPerDay, (last.tenths - first.tenths) / 40);
    from = PlanTime::fromDate(options.from.isValid() ? options.from : PlanTime{first.tenths - air}.date());
    to = PlanTime::fromDate(
        (options.to.isValid() ? options.to : PlanTime{last.tenths + air}.date()).addDays(1));
    if (to <= from)
        to = {from.tenths + 7 * PlanTime::tenthsPerDay};
}

void TimelineSheets::Data::readRows(const Plan &plan, const Analysis &analysis, const TaskIndex &index)
{
    for (const QString &key : options.columns) {
        if (const TimelineColumn *column = findTimelineColumn(key))
            columns.push_back({*column});
    }
    const TimelineCells cells(plan, analysis, index, options.baseline, options.locale);
    rows.reserve(chart.bars.size());
    for (const GanttChart::Bar &bar : chart.bars) {
        PrintedRow row;
        const int at = analysis.schedule.index.find(bar.task.uuid);
        row.depth = at < 0 ? 0 : analysis.schedule.depth[static_cast<size_t>(at)];
        row.isSummary = bar.shape == GanttChart::Shape::Summary;
        for (const PrintedColumn &column : columns)
            row.cells.append(cells.text(bar.task, column.column.kind));
        rows.push_back(std::move(row));
    }
}

// As wide as what stands in them; the name takes what is left of less than half of the sheet.
void TimelineSheets::Data::placeColumns()
{
    const QFontMetricsF plain(style.font);
    const QFontMetricsF strong(reportFont(fontSize, true));
    const double indent = plain.horizontalAdvance(u"  "_s) * 1.2;
    double others = 0;
    PrintedColumn *name = nullptr;
    for (size_t i = 0; i < columns.size(); ++i) {
        PrintedColumn &column = columns[i];
        const bool isName = column.column.kind == TimelineColumn::Kind::Name;
        double widest = 0;
        const QStringList words = timelineColumnTitle(column.column.kind).split(u' ');
        for (const QString &word : words)
            widest = std::max(widest, strong.horizontalAdvance(word));
        for (const PrintedRow &row : rows) {
            const QFontMetricsF &metrics = row.isSummary ? strong : plain;
            widest = std::max(widest, metrics.horizontalAdvance(row.cells[static_cast<qsizetype>(i)]) +
                                          (isName ? row.depth * indent : 0.0));
        }
        const double most = isName ? points(260) : points(110);
        column.width = std::min(widest + 2 * cellAir + points(0.5), most);
        if (isName)
            name = &column;
        else
            others += column.width;
    }
    if (name) {
        const double room = std::max(points(130), body.width() * 0.42 - others);
        name->width = std::min(name->width, room);
    }
    columnsWidth = 0;
    for (PrintedColumn &column : columns) {
        column.left = columnsWidth;
        columnsWidth += column.width;
    }
    // Never less than a third for the chart: the last columns give way.
    while (columnsWidth > body.width() * 2 / 3 && columns.size() > 1) {
        columnsWidth -= columns.back().width;
        columns.pop_back();
    }
}

// What stands above and below the rows grows with them: two lines of legend are reckoned with.
double TimelineSheets::Data::scaleForOnePage(const QRectF &paper) const
{
    const double around = headHeight + 3 * line() * 1.25 + 3 * line() * 1.35;
    const double needed = around + tightRow * static_cast<double>(std::max<size_t>(1, rows.size()));
    return std::clamp(paper.height() / needed, smallestScale, 1.0);
}

void TimelineSheets::Data::arrange(const QRectF &paper, bool isOneSheet)
{
    axisHeight = 3 * line() * 1.25;
    if (options.hasLegend)
        legend = TimelineLegend(chart, options.parts, from, to, options.fit != TimelineFit::Strip, style,
                                paper.width());
    body = paper.adjusted(0, headHeight, 0, -legend.height());
    if (options.fit == TimelineFit::Strip) {
        columns.clear();
        if (isOneSheet)
            body.setHeight(std::min(body.height(), timelineStripHeight(strip, style)));
        tenthsPerUnit = static_cast<double>(to.tenths - from.tenths) / body.width();
    } else {
        placeColumns();
        const auto length = static_cast<double>(to.tenths - from.tenths);
        tenthsPerUnit = length / chartWidth();
        if (options.fit == TimelineFit::Tiles) {
            const double wanted = 7 * PlanTime::tenthsPerDay / readableWeek;
            const int needed = static_cast<int>(std::ceil(length / wanted / chartWidth()));
            across = options.across > 0 ? std::min(options.across, mostAcross)
                                        : std::clamp(needed, 1, mostAcrossUnasked);
            tenthsPerUnit = length / (chartWidth() * across);
        }
        const auto count = static_cast<double>(std::max<size_t>(1, rows.size()));
        const double room = body.height() - axisHeight;
        const auto pagesAt = [&](double height) { return std::ceil(count / std::floor(room / height)); };
        if (pagesAt(tightRow) < pagesAt(roomyRow))
            rowHeight = std::max(tightRow, std::min(roomyRow, room / std::ceil(count / pagesAt(tightRow))));
        rowsOnSheet = std::max(1, static_cast<int>(std::floor(room / rowHeight + 1e-6)));
        if (isOneSheet) {
            rowHeight = roomyRow;
            rowsOnSheet = static_cast<int>(count);
            body.setWidth(columnsWidth + chartWidth() * across);
            body.setHeight(axisHeight + rowHeight * count);
            across = 1;
        }
        down = static_cast<int>(std::ceil(count / rowsOnSheet));
    }
    choosePages();
    if (isOneSheet) {
        const double margin = paper.left();
        sheet = QSizeF(body.width() + 2 * margin, body.bottom() + legend.height() + margin);
    }
}

// Of the tiles those without any bar are left out.
void TimelineSheets::Data::choosePages()
{
    pages.clear();
    const auto width = static_cast<qint64>(chartWidth() * tenthsPerUnit);
    for (int place = 0; place < across * down; ++place) {
        const qint64 begin = rangeAt(place).from.tenths;
        const auto first = static_cast<size_t>(place / across * rowsOnSheet);
        const size_t end = std::min(first + static_cast<size_t>(rowsOnSheet), chart.bars.size());
        bool isUsed = across == 1;
        for (size_t row = first; row < end && !isUsed; ++row) {
            const GanttChart::Bar &bar = chart.bars[row];
            isUsed = bar.finish.tenths >= begin && bar.start.tenths <= begin + width;
        }
        if (isUsed)
            pages.push_back(place);
    }
    if (pages.empty())
        pages.push_back(0);
}

GanttRange TimelineSheets::Data::rangeAt(int place) const
{
    GanttRange range;
    range.tenthsPerUnit = tenthsPerUnit;
    range.from = {from.tenths + static_cast<qint64>(place % across * chartWidth() * tenthsPerUnit)};
    const int rowsBefore = place / across * rowsOnSheet;
    range.offset = rowsBefore * rowHeight;
    range.rowHeight = rowHeight;
    return range;
}

void TimelineSheets::Data::say(const Plan &plan, const Analysis &analysis, int leftOut)
{
    const QLocale &locale = options.locale;
    const auto day = [&locale](QDate date) { return dateText(date, locale); };
    title = plan.project() ? plan.project()->name.simplified() : QString();
    QStringList said{TimelineSheetsText::tr("Timeline from %1 to %2", "dates")
                         .arg(day(from.date()), day(PlanTime{to.tenths - 1}.date())),
                     TimelineSheetsText::tr("as of %1", "date").arg(day(analysis.asOf))};
    if ((options.parts & GanttPart::Baseline) && occursIn(chart, GanttPart::Baseline, from, to))
        said += options.baseline == 0
                    ? TimelineSheetsText::tr("compared with the baseline")
                    : TimelineSheetsText::tr("compared with baseline %1").arg(options.baseline);
    if (leftOut > 0)
        said += TimelineSheetsText::tr("%n task(s) outside these dates are left out", nullptr, leftOut);
    subtitle = said.join(u"  ·  "_s);
}

void TimelineSheets::Data::paintHead(QPainter &painter, int index) const
{
    const QRectF head(body.left(), body.top() - headHeight, body.width(), headHeight);
    const auto count = static_cast<int>(pages.size());
    double room = head.width();
    painter.setPen(style.muted);
    painter.setFont(style.font);
    if (count > 1) {
        // Pages that only follow each other need no map.
        const QRectF map = across > 1 ? mapRect(head) : QRectF(head.topRight(), QSizeF(0, 0));
        if (across > 1)
            paintMap(painter, map, pages[static_cast<size_t>(index)]);
        const QString page = TimelineSheetsText::tr("Page %1 of %2")
                                 .arg(options.locale.toString(index + 1), options.locale.toString(count));
        const double width = QFontMetricsF(style.font).horizontalAdvance(page);
        painter.setPen(style.muted);
        painter.drawText(QRectF(map.left() - width - points(8), head.top(), width + points(2), line()),
                         static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine), page);
        room = map.left() - width - points(20) - head.left();
    }
    const QFont strong = reportFont(titleSize, true);
    const QFontMetricsF strongMetrics(strong);
    painter.setFont(strong);
    painter.setPen(style.text);
    painter.drawText(QPointF(head.left(), head.top() + strongMetrics.ascent()),
                     strongMetrics.elidedText(title, Qt::ElideRight, room));
    painter.setFont(style.font);
    painter.setPen(style.muted);
    const QFontMetricsF metrics(style.font);
    painter.drawText(QPointF(head.left(), head.top() + strongMetrics.height() + metrics.ascent() + points(1)),
                     metrics.elidedText(subtitle, Qt::ElideRight, room));
}

// At the right of the head, as high as that; flat where there are many below each other.
QRectF TimelineSheets::Data::mapRect(const QRectF &head) const
{
    const double height = std::min((headHeight - points(5)) / down, points(10));
    const double width = std::min(points(140) / across, std::max(height * 1.4, points(11)));
    const QSizeF size(width * across, height * down);
    return {QPointF(head.right() - size.width(), head.top()), size};
}

// How the sheets lie beside each other, and which of them this is. Those not printed are left blank.
void TimelineSheets::Data::paintMap(QPainter &painter, const QRectF &rect, int place) const
{
    const double width = rect.width() / across;
    const double height = rect.height() / down;
    const double gap = std::min(points(1), height * 0.2);
    for (const int page : pages) {
        const int column = page % across;
        const int row = page / across;
        const QRectF box(rect.left() + column * width, rect.top() + row * height, width - gap, height - gap);
        painter.fillRect(box, page == place ? style.accent : style.rule);
    }
}

void TimelineSheets::Data::paintColumns(QPainter &painter, int firstRow, int endRow) const
{
    const QFont strong = reportFont(fontSize, true);
    const QFontMetricsF plainMetrics(style.font);
    const QFontMetricsF strongMetrics(strong);
    const double indent = plainMetrics.horizontalAdvance(u"  "_s) * 1.2;
    const double top = body.top() + axisHeight;
    const auto flags = [](const PrintedColumn &column) {
        return static_cast<int>((column.column.isRight ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter |
                                Qt::TextSingleLine);
    };
    painter.setFont(strong);
    painter.setPen(style.text);
    for (const PrintedColumn &column : columns) {
        const QRectF box(body.left() + column.left + cellAir, body.top(), column.width - 2 * cellAir,
                         axisHeight - points(3));
        painter.drawText(box,
                         static_cast<int>((column.column.isRight ? Qt::AlignRight : Qt::AlignLeft) |
                                          Qt::AlignBottom | Qt::TextWordWrap),
                         timelineColumnTitle(column.column.kind));
    }
    for (const bool isStrong : {false, true}) {
        painter.setFont(isStrong ? strong : style.font);
        const QFontMetricsF &metrics = isStrong ? strongMetrics : plainMetrics;
        for (int row = firstRow; row < endRow; ++row) {
            const PrintedRow &printed = rows[static_cast<size_t>(row)];
            if (printed.isSummary != isStrong)
                continue;
            for (size_t i = 0; i < columns.size(); ++i) {
                const PrintedColumn &column = columns[i];
                QRectF box(body.left() + column.left + cellAir, top + (row - firstRow) * rowHeight,
                           column.width - 2 * cellAir, rowHeight);
                if (column.column.kind == TimelineColumn::Kind::Name)
                    box.setLeft(std::min(box.left() + printed.depth * indent, box.right() - points(30)));
                painter.drawText(box, flags(column),
                                 metrics.elidedText(printed.cells[static_cast<qsizetype>(i)], Qt::ElideRight,
                                                    box.width() + points(0.5)));
            }
        }
    }
}

// Not every device clips: what reaches out of the chart is covered by the paper.
void TimelineSheets::Data::cover(QPainter &painter, const QRectF &kept) const
{
    const QRectF all(QPointF(0, 0), sheet);
    painter.fillRect(QRectF(all.topLeft(), QPointF(kept.left(), all.bottom())), style.ground);
    painter.fillRect(QRectF(QPointF(kept.right(), 0), all.bottomRight()), style.ground);
    painter.fillRect(QRectF(all.topLeft(), QPointF(all.right(), kept.top())), style.ground);
    painter.fillRect(QRectF(QPointF(0, kept.bottom()), all.bottomRight()), style.ground);
}

void TimelineSheets::Data::paint(QPainter &painter, int index) const
{
    if (options.fit == TimelineFit::Strip) {
        paintTimelineStrip(painter, strip, from, to, body, options.parts, style);
        cover(painter, body);
        paintHead(painter, index);
        legend.paint(painter, body.bottomLeft(), style);
        return;
    }
    const int place = pages[static_cast<size_t>(index)];
    const int firstRow = place / across * rowsOnSheet;
    const int endRow = std::min(firstRow + rowsOnSheet, static_cast<int>(rows.size()));
    const double height = std::max(1, endRow - firstRow) * rowHeight;
    const QRectF plot(body.left() + columnsWidth, body.top() + axisHeight, chartWidth(), height);
    const GanttRange range = rangeAt(place);
    const double hair = points(0.4);
    painter.setPen(QPen(style.rule, hair));
    for (int row = firstRow + 1; row < endRow; ++row) {
        const double y = plot.top() + (row - firstRow) * rowHeight;
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
    }
    paintGantt(painter, chart, range, plot, options.parts, style);
    const QRectF axis(plot.left(), body.top(), plot.width(), axisHeight);
    cover(painter, plot);
    painter.fillRect(QRectF(body.left(), body.top(), body.width(), axisHeight), style.band);
    paintGanttAxis(painter, chart, range, axis, options.parts, style);
    painter.fillRect(QRectF(0, body.top(), body.left(), axisHeight), style.ground);
    painter.fillRect(QRectF(body.right(), body.top(), sheet.width() - body.right(), axisHeight),
                     style.ground);
    painter.fillRect(QRectF(body.left(), body.top(), columnsWidth, axisHeight), style.band);
    painter.setPen(QPen(style.rule, hair));
    for (int row = firstRow + 1; row < endRow; ++row) {
        const double y = plot.top() + (row - firstRow) * rowHeight;
        painter.drawLine(QPointF(body.left(), y), QPointF(plot.left(), y));
    }
    paintColumns(painter, firstRow, endRow);
    painter.setPen(QPen(style.second, hair));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF(body.left(), body.top(), body.width(), axisHeight + height));
    painter.drawLine(QPointF(body.left(), plot.top()), QPointF(body.right(), plot.top()));
    painter.drawLine(QPointF(plot.left(), body.top()), QPointF(plot.left(), plot.bottom()));
    paintHead(painter, index);
    legend.paint(painter, body.bottomLeft(), style);
}

TimelineSheets::TimelineSheets(const Plan &plan, const Analysis &analysis, const TimelineOptions &options,
                               const QPageLayout &page, bool isOneSheet)
    : m_data(std::make_unique<Data>())
{
    Data &data = *m_data;
    data.options = options;
    data.style = ChartStyle::paper(reportFont(fontSize, false), options.locale);
    const TaskIndex index(plan);
    std::vector<TaskId> tasks = options.rows.empty() ? index.tasks() : options.rows;
    // What lies outside of the dates asked for would be an empty line.
    const auto outside = std::erase_if(tasks, [&](TaskId task) {
        const schedule::TaskDates *dates = analysis.schedule.find(task);
        if (!dates)
            return true;
        return (options.from.isValid() && dates->finish < PlanTime::fromDate(options.from)) ||
               (options.to.isValid() && dates->start >= PlanTime::fromDate(options.to.addDays(1)));
    });
    data.chart = ganttChart(plan, analysis, index, tasks, options.baseline);
    if (options.fit == TimelineFit::Strip)
        data.strip = timelineStrip(plan, analysis, index, options.baseline);
    else
        data.readRows(plan, analysis, index);
    data.chooseTime();
    data.say(plan, analysis, options.fit == TimelineFit::Strip ? 0 : static_cast<int>(outside));
    const QRectF paper = page.paintRect(QPageLayout::Point);
    const auto laidOut = [&](QPointF topLeft, QSizeF size) {
        return QRectF(topLeft * unitsPerPoint / data.scale, size * unitsPerPoint / data.scale);
    };
    if (options.fit == TimelineFit::Page && !isOneSheet)
        data.scale = data.scaleForOnePage(laidOut(paper.topLeft(), paper.size()));
    data.sheet = laidOut({}, page.fullRect(QPageLayout::Point).size()).size();
    data.arrange(laidOut(paper.topLeft(), paper.size()), isOneSheet);
}

TimelineSheets::TimelineSheets(const Plan &plan, const Analysis &analysis, const TimelineOptions &options,
                               const QPageLayout &page)
    : TimelineSheets(plan, analysis, options, page, false)
{
}

TimelineSheets TimelineSheets::onOneSheet(const Plan &plan, const Analysis &analysis,
                                          const TimelineOptions &options, const QPageLayout &page)
{
    return {plan, analysis, options, page, true};
}

TimelineSheets::~TimelineSheets() = default;
TimelineSheets::TimelineSheets(TimelineSheets &&) noexcept = default;
TimelineSheets &TimelineSheets::operator=(TimelineSheets &&) noexcept = default;

int TimelineSheets::pageCount() const
{
    return static_cast<int>(m_data->pages.size());
}

QSizeF TimelineSheets::pageSize() const
{
    return m_data->sheet * m_data->scale / unitsPerPoint;
}

int TimelineSheets::across() const
{
    return m_data->across;
}

int TimelineSheets::down() const
{
    return m_data->down;
}

void TimelineSheets::paintPage(QPainter &painter, int index, qreal pixelsPerPoint) const
{
    if (index < 0 || index >= pageCount())
        return;
    painter.save();
    const double scale = m_data->scale * pixelsPerPoint / unitsPerPoint;
    painter.scale(scale, scale);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    m_data->paint(painter, index);
    painter.restore();
}

bool TimelineSheets::print(QPagedPaintDevice &device, const Progress &progress) const
{
    return printSheets(
        device, pageCount(),
        [this](QPainter &painter, int index, qreal pixelsPerPoint) {
            paintPage(painter, index, pixelsPerPoint);
        },
        progress);
}

QPageLayout TimelineSheets::pageLayout(QPageSize::PageSizeId size, QPageLayout::Orientation orientation)
{
    return QPageLayout(QPageSize(size), orientation, QMarginsF(34, 34, 34, 30), QPageLayout::Point);
}

} // namespace baton::report
