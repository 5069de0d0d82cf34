// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/guardedfile.h"
#include "models/exchange/msproject.h"

namespace baton {

/// Reads a GanttProject file (.gan) in the terms of Microsoft Project, from which records are made. Its days
/// become working days of eight hours; tasks are numbered as they stand in the outline. Where nothing but
/// the place of its bar says when a task starts, it starts no earlier than there. Errors as msproject::parse.
Result<msproject::Project> parseGanttProject(GuardedFile &file);

} // namespace baton
