// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/openplan.h"

namespace baton {

/// Writes what waits for a decision as page ("html") or workbook ("xlsx").
Result<void> writeReviewPack(const OpenPlan &open, const QString &format, const QString &output);
/// What became of the answers of a review pack.
struct RecordedAnswers
{
    QString recorded; ///< how many
    QString problems; ///< a line each: file, line, column and what is wrong; empty when all were recorded
};

/// Records the answers of a review pack on behalf of those who decided, all in one change. Invalid when none
/// can be recorded. Needs --as: whoever records is named in the plan.
Result<RecordedAnswers> importReviewAnswers(const Arguments &arguments);

} // namespace baton
