// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan/permissions.h"
#include "models/readiness/judging.h"

#include <algorithm>

namespace baton {

namespace {

using Flaws = std::vector<WaiverFlaw>;

void judgeContent(const Waiver &waiver, const ChecklistItem &item, const ItemJudgement &judgement,
                  Flaws &flaws)
{
    if (item.gateClass != GateClass::Waivable)
        flaws.push_back(WaiverFlaw::NotWaivable);
    if (judgement.state == ItemState::Rejected)
        flaws.push_back(WaiverFlaw::GateFailed);
    if (waiver.reason.isEmpty())
        flaws.push_back(WaiverFlaw::NoReason);
    if (waiver.control.isEmpty())
        flaws.push_back(WaiverFlaw::NoControl);
    if (waiver.followUpOwner.isNull())
        flaws.push_back(WaiverFlaw::NoFollowUpOwner);
    // Without a name nobody could tell whether the approver asked for it himself.
    if (waiver.requestedBy.isNull())
        flaws.push_back(WaiverFlaw::NoRequester);
}

void judgeConsent(const Plan &plan, const Waiver &waiver, const ChecklistItem &item, QDate asOf, Flaws &flaws)
{
    const bool isSponsor = waiver.approvedBy && waiver.approvedBy == plan.project()->sponsor;
    if (waiver.isOverObjection) {
        if (!isSponsor)
            flaws.push_back(WaiverFlaw::ObjectionNotOverruled);
    } else if (waiver.concurredBy.isNull() || waiver.concurredOn > asOf ||
               !speaksForAccepter(plan, item, waiver.concurredBy)) {
        flaws.push_back(WaiverFlaw::NotConcurred);
    }
    if (waiver.approvedBy.isNull() || !waiver.approvedOn.isValid()) {
        flaws.push_back(WaiverFlaw::NotApproved);
        return;
    }
    if (!isServiceOwnerOrSponsor(plan, waiver.approvedBy))
        flaws.push_back(WaiverFlaw::ApproverNotEntitled);
    if (waiver.approvedBy == waiver.requestedBy)
        flaws.push_back(WaiverFlaw::ApproverIsRequester);
    if (waiver.approvedOn > asOf)
        flaws.push_back(WaiverFlaw::NotYetApproved);
}

void judgeDates(const Project &project, const Waiver &waiver, QDate asOf, Flaws &flaws)
{
    if (!project.goLive.isValid())
        flaws.push_back(WaiverFlaw::NoGoLive);
    if (!waiver.expires.isValid()) {
        flaws.push_back(WaiverFlaw::NoExpiry);
        return;
    }
    if (waiver.expires < asOf)
        flaws.push_back(WaiverFlaw::Lapsed);
    if (!project.goLive.isValid())
        return;
    if (waiver.expires < project.goLive)
        flaws.push_back(WaiverFlaw::ExpiresBeforeGoLive);
    if (waiver.expires > project.goLive.addDays(project.waiverMaximumDays))
        flaws.push_back(WaiverFlaw::ExpiresTooLate);
}

} // namespace

void judgeWaivers(const Plan &plan, Readiness &readiness)
{
    struct Ordered
    {
        int position;
        const Waiver *waiver;
    };
    std::vector<Ordered> rows;
    for (const Waiver &waiver : plan.rows<Waiver>()) {
        if (const int at = readiness.index.find(waiver.item.uuid); at >= 0)
            rows.push_back({at, &waiver});
    }
    // Of several valid ones the longest running opens the gate.
    std::ranges::sort(rows, [](const Ordered &a, const Ordered &b) {
        if (a.position != b.position)
            return a.position < b.position;
        if (a.waiver->expires != b.waiver->expires)
            return a.waiver->expires > b.waiver->expires;
        return a.waiver->id < b.waiver->id;
    });
    readiness.waivers.reserve(rows.size());
    for (const auto &[position, waiver] : rows) {
        ItemJudgement &item = readiness.items[static_cast<size_t>(position)];
        const ChecklistItem &row = *plan.find(item.id);
        WaiverJudgement judgement{waiver->id, item.id, {}, false, false};
        judgeContent(*waiver, row, item, judgement.flaws);
        judgeConsent(plan, *waiver, row, readiness.asOf, judgement.flaws);
        judgeDates(*plan.project(), *waiver, readiness.asOf, judgement.flaws);
        if (judgement.isValid()) {
            judgement.isOverObjection = waiver->isOverObjection;
            if (item.gate == GateStatus::Open) {
                item.gate = GateStatus::Waived;
                item.waiver = waiver->id;
                judgement.isUsed = true;
            }
        }
        readiness.waivers.push_back(std::move(judgement));
    }
}

} // namespace baton
