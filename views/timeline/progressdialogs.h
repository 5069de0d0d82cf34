// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/id.h"

#include <vector>

class QWidget;

namespace baton {

class PlanSession;

/// Asks from when to when the work on a task pauses. Nothing where the plan is open for reading only.
void askForPause(PlanSession &session, TaskId task, QWidget *window);

/// Asks for the status date, and whether what was planned until then is done or what is not done moves behind
/// it: for every task, or for the selected ones.
void askForProgress(PlanSession &session, std::vector<TaskId> selected, QWidget *window);

} // namespace baton
