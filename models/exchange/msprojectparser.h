// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/guardedfile.h"
#include "models/exchange/msproject.h"

namespace baton::msproject {

/// Most rows of one kind (tasks, links, resources …) that are read.
inline constexpr size_t maximumRows = 500'000;

/// Reads the whole file into memory, row by row. Errors name file, line and element: Damaged when it is cut
/// or no XML, Invalid when a value is not of its form, Limit, Cancelled.
Result<Project> parse(GuardedFile &file);

} // namespace baton::msproject
