// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plan/edit.h"

#include <QDate>

namespace baton {

/// A decision of the accepting side, as the buttons, the review and the command line collect it.
struct Decision
{
    PersonId decidedBy;
    PersonId recordedBy; ///< whoever acts; differs from decidedBy when recorded on behalf
    QDate on;
    AcceptanceMeans means = AcceptanceMeans::Here;
    QString comment;
    QString proofTitle;         ///< evidence of a decision recorded on behalf (the e-mail, the minutes)
    QString proofLocation;      ///< web address or path of it
    QString proofFileName = {}; ///< of the copy of it; empty where there is none
    QString proofFileHash = {}; ///< the name of the copy in the store
};

/// The proof of the decision, not yet about a record. `accepter` is who was to decide: their deputy decides
/// "for" them.
Acceptance acceptanceOf(const Plan &plan, const Decision &decision, AcceptanceOutcome outcome,
                        PersonId accepter);
/// Adds the proof, and the evidence of it where the decision was recorded on behalf.
void insertDecision(Edit &edit, const Decision &decision, Acceptance acceptance);

} // namespace baton
