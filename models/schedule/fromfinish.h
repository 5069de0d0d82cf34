// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schedule/network.h"

namespace baton::schedule {

/// The schedule of a plan whose finish is given: everything as late as possible before `projectFinish`.
/// Computed in the mirror: time runs backwards, links and constraints change places, and the dates that
/// come out are turned back. Free slack is then counted towards the predecessors.
ScheduleResult computeFromFinish(const Network &network);

} // namespace baton::schedule
