// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/allocation/load.h"
#include "models/readiness/readiness.h"

namespace baton {

/// What a project lets be seen of itself while another one is open: derived values, as of the day and the
/// revision that they were derived from. Its phase and dates are in its Project record.
struct ProjectSummary
{
    ProjectId project;
    qint64 revision = 0;
    QDate asOf;
    Verdict verdict = Verdict::NoGo;
    std::optional<double> score; ///< percent, unrounded; nothing when nothing is counted
    GateCounts gates;
    QDate computedGoLive; ///< by the schedule; null without a milestone that is to produce it
    bool operator==(const ProjectSummary &) const = default;
};

/// A project's summary and what it needs of people from `summary.asOf` on, by person and date.
struct Publication
{
    ProjectSummary summary;
    std::vector<Commitment> commitments;
    bool operator==(const Publication &) const = default;
};

/// A summary as it stands in the file.
struct PublishedSummary
{
    ProjectSummary summary;
    /// Nothing that could concern the project was stored since.
    bool isCurrent = false;
};

} // namespace baton
