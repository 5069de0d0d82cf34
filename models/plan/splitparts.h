// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/units.h"

#include <vector>

namespace baton {

/// How the work on a task is spread (Task::splitParts): stretches of work and the pauses between them in
/// turn, both in working time, in tenths of a minute. "9600 4800 9600" is two days of work, a day's pause and
/// two more days. Only what is of that form counts; all else is as if the work went on. The last stretch
/// lasts as long as there is work, whatever is said of it.
using SplitParts = std::vector<Duration>;

SplitParts parseSplitParts(const QString &text);
QString formatSplitParts(const SplitParts &parts);

/// The pauses that begin when more work than `done` and less than `whole` has been done, together.
Duration pausesBetween(const SplitParts &parts, Duration done, Duration whole);
/// How long that much work takes from the start on, with the pauses on the way; not one at its end.
Duration spanOf(const SplitParts &parts, Duration work);
/// The work that is done so long after the start: the opposite of spanOf(). Within a pause, what was done
/// before it.
Duration workWithin(const SplitParts &parts, Duration span);
/// The pause that begins when exactly that much work has been done; zero: the work goes on.
Duration pauseAfter(const SplitParts &parts, Duration work);
/// What is left to do after that much work: begins with work, not with a pause.
SplitParts partsAfter(const SplitParts &parts, Duration done);
/// With a pause of that length after that much work of `whole`, in place of one that is there; zero takes it
/// away. Empty when no pause is left.
SplitParts withPause(const SplitParts &parts, Duration whole, Duration work, Duration pause);
/// The same pauses for another amount of work; those at its end and after it go.
SplitParts resized(const SplitParts &parts, Duration whole);

} // namespace baton
