// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/result.h"
#include "models/report/timelinesheets.h"

namespace baton::report {

/// The forms a timeline is written in. Pictures hold all of it on one sheet.
enum class TimelineFormat { Pdf, Svg, Png };

/// What is written: the plan and its analysis are read only while it is laid out.
struct TimelineOrder
{
    Plan plan;
    Analysis analysis;
    TimelineOptions options;
    QPageSize::PageSizeId paper = QPageSize::A4;
    QPageLayout::Orientation orientation = QPageLayout::Landscape;

    QPageLayout page() const { return TimelineSheets::pageLayout(paper, orientation); }
};

/// The file is replaced only when the whole timeline is written. Errors: Cancelled (by `progress`), Invalid
/// for a PNG that would be larger than programs open, ReadOnly, NoSpace, Io.
Result<void> writeTimeline(const TimelineOrder &order, TimelineFormat format, const QString &path,
                           const Progress &progress = {});

} // namespace baton::report
