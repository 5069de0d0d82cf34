// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/records.h"

namespace baton {

/// The project's date an anchor stands for; null where the project has none yet.
QDate anchorDate(const Project &project, Anchor anchor);

} // namespace baton
