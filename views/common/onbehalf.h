// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plan/decision.h"
#include "views/common/askdialog.h"

namespace baton {

/// Asks for what a decision that somebody gave elsewhere needs: who, when, by what means, the evidence.
void addOnBehalfFields(AskDialog &dialog, PersonId accepter, QDate today);
/// What was entered there.
Decision onBehalfDecision(const AskDialog &dialog, PersonId recordedBy);

} // namespace baton
