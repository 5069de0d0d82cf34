// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/checks/checks.h"
#include "models/records/dateform.h"

#include <QCoreApplication>

namespace baton {

// A new rule: its file, its declaration here, its place in rules.cpp, its test.

extern const Rule datesOrder;
extern const Rule datesBaseline;
extern const Rule changesDecision;
extern const Rule changesChain;
extern const Rule goLiveMilestone;
extern const Rule goLiveHolidayWeek;
extern const Rule hypercareLength;
extern const Rule hypercareExitGate;
extern const Rule completionBeforeGate;
extern const Rule completionOpen;
extern const Rule tailHardStop;
extern const Rule tailOverrun;
extern const Rule tailWorkAfter;
extern const Rule taperRange;
extern const Rule taperContiguous;
extern const Rule taperRising;
extern const Rule taperCoverage;
extern const Rule taperFloor;
extern const Rule taperApproval;
extern const Rule loadOver;
extern const Rule itemUnowned;
extern const Rule itemUndated;
extern const Rule itemClipped;
extern const Rule ownerAway;
extern const Rule deputyMissing;
extern const Rule evidenceMissing;
extern const Rule evidenceStale;
extern const Rule registerFails;
extern const Rule waiverInvalid;
extern const Rule acceptanceUnproved;
extern const Rule reviewLate;
extern const Rule reviewCrowded;
extern const Rule deliverableAccepter;
extern const Rule deliverableUnplanned;
extern const Rule operationAsProject;
extern const Rule taskAfterGate;
extern const Rule scheduleCycle;
extern const Rule scheduleUncomputed;

/// Sentences of the rules. A class so that lupdate sees the context.
struct Checks
{
    Q_DECLARE_TR_FUNCTIONS(Checks)
};

// What several rules need.

/// The person's name; "nobody" for none.
QString personName(const Plan &plan, PersonId person);
/// Approved up to as-of, by all who must (handover.md §4 "Who decides").
bool isApproved(const CheckContext &context, const ChangeRequest &request);
/// Items that count and are not accepted: those it makes sense to nag about.
template <class Function>
void forEachOpenItem(const CheckContext &context, Function &&function)
{
    for (const ItemJudgement &judgement : context.analysis.readiness.items) {
        const ChecklistItem *item = context.plan.find(judgement.id);
        if (item && judgement.isApplicable && judgement.state != ItemState::Accepted)
            function(*item, judgement);
    }
}

} // namespace baton
