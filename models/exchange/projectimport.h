// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/importresult.h"

namespace baton {

/// Reads a project plan from a file: Microsoft Project XML (also ProjectLibre's) or GanttProject's, told by
/// its content. Other formats are recognized and refused with what to do instead.
///
/// `plan` is what to import into. Its open project must be an id of no record yet, which becomes the id of
/// the imported project: `plan.setOpenProject(ProjectId::create())`. The plan must outlive the edit.
///
/// Errors name file, line and element: NotFound, Io, Limit, Unsupported, Damaged, Invalid, Cancelled. Nothing
/// is half imported.
Result<ImportedPlan> importProject(const Plan &plan, const QString &path, const ImportOptions &options = {});

} // namespace baton
