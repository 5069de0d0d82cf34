// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analysis/analysis.h"
#include "models/report/block.h"

namespace baton::report {

struct ReportOptions
{
    QLocale locale;
    bool hasSigningEdition = true; ///< page 1 and the sign-off page
    bool hasAnnex = true;
    qint64 revision = 0; ///< history number the plan stands at; 0: not stored yet
    QString headHash;    ///< hash of that entry of the history, hex; empty: not stored yet
    /// Said in the footer and on page 1 when the records are not the present ones ("as they were on …").
    QString reconstruction;
};

/// The readiness report of the open project (handover.md §8): the signing edition of two pages and its
/// annex. A report that says so when no project is open.
Report readinessReport(const Plan &plan, const Analysis &analysis, const ReportOptions &options);

} // namespace baton::report
