// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan/decision.h"

namespace baton {

namespace {

PersonId standsInFor(const Plan &plan, PersonId accepter, PersonId decider)
{
    const Person *named = plan.find(accepter);
    return named && accepter != decider && named->deputy == decider ? accepter : PersonId();
}

} // namespace

Acceptance acceptanceOf(const Plan &plan, const Decision &decision, AcceptanceOutcome outcome,
                        PersonId accepter)
{
    Acceptance acceptance;
    acceptance.id = AcceptanceId::create();
    acceptance.project = plan.openProject();
    acceptance.outcome = outcome;
    acceptance.decidedBy = decision.decidedBy;
    acceptance.decidedFor = standsInFor(plan, accepter, decision.decidedBy);
    acceptance.recordedBy = decision.recordedBy;
    acceptance.decidedOn = decision.on;
    acceptance.means = decision.means;
    acceptance.comment = decision.comment;
    return acceptance;
}

void insertDecision(Edit &edit, const Decision &decision, Acceptance acceptance)
{
    if (!decision.proofTitle.isEmpty()) {
        Evidence proof;
        proof.project = acceptance.project;
        proof.acceptance = acceptance.id;
        proof.title = decision.proofTitle;
        proof.location = decision.proofLocation;
        proof.fileName = decision.proofFileName;
        proof.fileHash = decision.proofFileHash;
        proof.date = decision.on;
        proof.addedBy = decision.recordedBy;
        edit.insert(std::move(proof));
    }
    edit.insert(std::move(acceptance));
}

} // namespace baton
