// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline.h"

#include "models/report/timelinefile.h"

namespace baton {

/// What the options of "timeline" ask for.
struct TimelineRequest
{
    report::TimelineFormat format = report::TimelineFormat::Pdf;
    report::TimelineOptions options;
    QPageSize::PageSizeId paper = QPageSize::A4;
    QPageLayout::Orientation orientation = QPageLayout::Landscape;
    int level = 0; ///< of the outline, down to which tasks are shown; 0: all
};

/// Invalid names the option at fault.
Result<TimelineRequest> timelineRequest(const Arguments &arguments);

/// The tasks down to that level of the outline (1: the uppermost), in its order.
std::vector<TaskId> tasksDownTo(const PlanSchedule &schedule, int level);

} // namespace baton
