// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/chart/gantt.h"
#include "models/report/pagedlayout.h"

namespace baton::report {

enum class TimelineFit {
    Width, ///< the whole time across one page, as many pages down as the tasks need
    Tiles, ///< several pages across, columns and time scale on each
    Strip, ///< phases and milestones on one page
    Page,  ///< all of it on one page, smaller; on the fewest pages where that could not be read
};

/// What of the timeline is printed, and how.
struct TimelineOptions
{
    TimelineFit fit = TimelineFit::Width;
    QDate from, to;           ///< both included; null: where the plan begins or ends
    std::vector<TaskId> rows; ///< empty: every task
    QStringList columns = {QStringLiteral("number"), QStringLiteral("name"), QStringLiteral("duration"),
                           QStringLiteral("start"), QStringLiteral("finish")};
    int baseline = 0;
    GanttParts parts = allGanttParts & ~GanttParts(GanttPart::Names); ///< the names stand in a column
    bool hasLegend = true;
    int across = 0; ///< pages side by side when tiled, at most 50; 0: as many as it takes to read the weeks
    QLocale locale;
};

/// The timeline laid out on sheets of one size: the same on paper, in PDF, as a picture and in a preview.
/// Keeps what it needs of the plan.
class TimelineSheets
{
public:
    TimelineSheets(const Plan &plan, const Analysis &analysis, const TimelineOptions &options,
                   const QPageLayout &page);
    /// One sheet as large as all of it needs, at the width of the paper unless tiled.
    static TimelineSheets onOneSheet(const Plan &plan, const Analysis &analysis,
                                     const TimelineOptions &options, const QPageLayout &page);
    ~TimelineSheets();
    TimelineSheets(TimelineSheets &&) noexcept;
    TimelineSheets &operator=(TimelineSheets &&) noexcept;

    int pageCount() const;
    /// Points, the whole sheet.
    QSizeF pageSize() const;
    /// Sheets side by side, and below each other.
    int across() const;
    int down() const;

    /// As PagedLayout does: the paper itself is not painted.
    void paintPage(QPainter &painter, int index, qreal pixelsPerPoint) const;
    bool print(QPagedPaintDevice &device, const Progress &progress = {}) const;

    /// With the margins the sheets are designed for.
    static QPageLayout pageLayout(QPageSize::PageSizeId size,
                                  QPageLayout::Orientation orientation = QPageLayout::Landscape);

private:
    struct Data;
    TimelineSheets(const Plan &plan, const Analysis &analysis, const TimelineOptions &options,
                   const QPageLayout &page, bool isOneSheet);

    std::unique_ptr<Data> m_data;
};

} // namespace baton::report
