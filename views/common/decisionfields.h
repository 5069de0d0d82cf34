// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plan/decision.h"
#include "views/common/askdialog.h"

namespace baton {

/// Asks for what a decision that somebody gave elsewhere needs: who, when, by what means, the evidence.
void addOnBehalfFields(AskDialog &dialog, PersonId accepter, QDate today);
/// What was entered there.
Decision onBehalfDecision(const AskDialog &dialog, PersonId recordedBy);
/// Asks which acceptance criterion is not met, those not ticked first; written out where the deliverable has
/// none.
void addCriterionField(AskDialog &dialog, const Deliverable *deliverable, bool isRequired);

} // namespace baton
