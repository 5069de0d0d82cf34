// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plan/edit.h"

class QWidget;

namespace baton {

class PlanSession;

/// Asks for the kind and the lag of a link, or takes it away. Nothing where the plan is open for reading
/// only.
void askForLink(PlanSession &session, LinkId link, QWidget *window);

} // namespace baton
