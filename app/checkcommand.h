// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/openplan.h"

#include "models/readiness/readiness.h"

#include <QJsonObject>

namespace baton {

/// The verdict and what stands in the way as plain lines for a terminal.
QString checkText(const OpenPlan &open, const Readiness &readiness);
/// The same for other programs. Keys are permanent: added, never renamed.
QJsonObject checkJson(const OpenPlan &open, const Readiness &readiness);

} // namespace baton
