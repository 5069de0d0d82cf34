// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analysis/analysis.h"
#include "models/storage/publication.h"

namespace baton {

/// What the open project publishes of itself (Store::publish); `analysis` is of that plan at that revision.
Publication publicationOf(const Plan &plan, const Analysis &analysis, qint64 revision);

} // namespace baton
