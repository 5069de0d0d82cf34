// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/units.h"

#include <vector>

namespace baton {

/// How the work on a task is spread (Task::splitParts): stretches of work and the pauses between them in
/// turn, both in working time, in tenths of a minute. "9600 4800 9600" is two days of work, a day's pause and
/// two more days. Only what is of that form counts; all else is as if the work went on.
using SplitParts = std::vector<Duration>;

SplitParts parseSplitParts(const QString &text);
QString formatSplitParts(const SplitParts &parts);

/// The pauses that begin when more work than `done` and less than `whole` has been done, together.
Duration pausesBetween(const SplitParts &parts, Duration done, Duration whole);

} // namespace baton
