// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/openplan.h"

namespace baton {

/// Writes what waits for a decision as page ("html") or workbook ("xlsx").
Result<void> writeReviewPack(const OpenPlan &open, const QString &format, const QString &output);
/// Records the answers of a review pack on behalf of those who decided, all in one change, and says line by
/// line what could not be recorded. Needs --as: whoever records is named in the plan.
Result<QString> importReviewAnswers(const Arguments &arguments);

} // namespace baton
