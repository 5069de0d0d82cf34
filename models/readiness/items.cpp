// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan/permissions.h"
#include "models/readiness/duedates.h"
#include "models/readiness/judging.h"

#include <algorithm>

namespace baton {

namespace {

int quartersOf(ItemState state)
{
    switch (state) {
    case ItemState::Accepted:
        return 4;
    case ItemState::Submitted:
        return 2;
    case ItemState::InProgress:
        return 1;
    case ItemState::NotStarted:
    case ItemState::Rejected:
    case ItemState::NotApplicable:
        break;
    }
    return 0;
}

bool isGoLiveGate(GateClass gateClass)
{
    return gateClass == GateClass::Must || gateClass == GateClass::Waivable;
}

// The newest evidence of each item that is not from after as-of.
QHash<QUuid, QDate> newestEvidence(const Plan &plan, QDate asOf)
{
    QHash<QUuid, QDate> newest;
    newest.reserve(static_cast<qsizetype>(plan.rows<Evidence>().size()));
    for (const Evidence &evidence : plan.rows<Evidence>()) {
        if (evidence.item.isNull() || !evidence.date.isValid() || evidence.date > asOf)
            continue;
        QDate &date = newest[evidence.item.uuid];
        if (!date.isValid() || evidence.date > date)
            date = evidence.date;
    }
    return newest;
}

void judgeState(const Plan &plan, const ChecklistItem &item, QDate judgedOn, QDate asOf,
                ItemJudgement &judgement)
{
    judgement.state = item.state;
    if (judgement.evidenceDate.isValid() && item.evidenceMaxAge)
        judgement.evidenceGoodFor = judgement.evidenceDate.addDays(*item.evidenceMaxAge);
    const auto lapse = [&](Lapse why, ItemState counts) {
        judgement.lapse = why;
        judgement.state = counts;
    };
    const bool restsOnEvidence = item.state == ItemState::Submitted || item.state == ItemState::Accepted;
    if (restsOnEvidence && !judgement.evidenceDate.isValid())
        lapse(Lapse::NoEvidence, ItemState::InProgress);
    else if (item.state == ItemState::Accepted && judgement.evidenceGoodFor.isValid() &&
             judgement.evidenceGoodFor < judgedOn)
        lapse(Lapse::StaleEvidence, ItemState::Submitted);
    else if (item.state == ItemState::NotApplicable && !isNotApplicableApproved(plan, item, asOf))
        lapse(Lapse::NotApproved, ItemState::NotStarted);
    judgement.quarters = quartersOf(judgement.state);
    judgement.isApplicable = judgement.state != ItemState::NotApplicable;
}

void judgeGate(const ChecklistItem &item, ItemJudgement &judgement)
{
    const bool isGate = isGoLiveGate(item.gateClass) || item.gateClass == GateClass::Exit;
    judgement.weight = isGate ? 3 : std::clamp(item.weight, 1, 3);
    judgement.isCounted =
        judgement.isApplicable && (isGoLiveGate(item.gateClass) || item.gateClass == GateClass::Should);
    if (!isGate || !judgement.isApplicable)
        return;
    if (judgement.state == ItemState::Accepted)
        judgement.gate = GateStatus::Passed;
    else if (judgement.state == ItemState::Rejected)
        judgement.gate = GateStatus::Failed;
    else
        judgement.gate = GateStatus::Open;
}

void judgeTime(const Project &project, QDate asOf, ItemJudgement &judgement)
{
    const ItemState state = judgement.state;
    const QDate due = judgement.dates.due;
    if (!judgement.isApplicable) {
        judgement.rag = Rag::NotApplicable;
        return;
    }
    if (state == ItemState::Accepted) {
        judgement.rag = Rag::Complete;
        return;
    }
    judgement.isOverdue = due.isValid() && due < asOf;
    judgement.isDueSoon = due.isValid() && !judgement.isOverdue && due <= asOf.addDays(project.dueSoonDays) &&
                          state != ItemState::Submitted;
    if (judgement.isOverdue || state == ItemState::Rejected)
        judgement.rag = Rag::Red;
    else if (judgement.isDueSoon)
        judgement.rag = Rag::Attention;
}

} // namespace

void judgeItems(const Plan &plan, const PlanCalendars &calendars, Readiness &readiness)
{
    const Project &project = *plan.project();
    const QDate asOf = readiness.asOf;
    // Evidence must still be good on the day it is to carry the service.
    const QDate judgedOn = project.goLive.isValid() ? std::max(asOf, project.goLive) : asOf;
    const QHash<QUuid, QDate> evidence = newestEvidence(plan, asOf);

    std::vector<const ChecklistItem *> rows;
    rows.reserve(plan.rows<ChecklistItem>().size());
    for (const ChecklistItem &item : plan.rows<ChecklistItem>()) {
        if (item.project == project.id)
            rows.push_back(&item);
    }
    std::ranges::sort(rows, [](const ChecklistItem *a, const ChecklistItem *b) {
        return a->position != b->position ? a->position < b->position : a->id < b->id;
    });

    readiness.items.resize(rows.size());
    readiness.index.reserve(static_cast<qsizetype>(rows.size()));
    for (size_t i = 0; i < rows.size(); ++i) {
        const ChecklistItem &item = *rows[i];
        ItemJudgement &judgement = readiness.items[i];
        judgement.id = item.id;
        readiness.index.insert(item.id.uuid, static_cast<int>(i));
        judgement.evidenceDate = evidence.value(item.id.uuid);
        judgeState(plan, item, judgedOn, asOf, judgement);
        judgeGate(item, judgement);
        judgement.dates = dueDates(project, calendars, item);
        judgeTime(project, asOf, judgement);
        if (judgement.state == ItemState::Submitted && item.state == ItemState::Submitted &&
            item.submittedOn.isValid() && item.submittedOn <= asOf)
            judgement.daysInReview =
                calendars.person(item.accepter).workingDaysBetween(item.submittedOn, asOf);
        if (!judgement.isApplicable)
            readiness.tailoredOut.push_back(item.id);
        if (item.isAddedAfterBaseline)
            readiness.addedLater.push_back(item.id);
    }
}

} // namespace baton
