// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/readiness/judging.h"

#include <QSet>

#include <algorithm>
#include <tuple>

namespace baton {

namespace {

using Kind = Reason::Kind;

// Operations may take over what is left, by name and with a date.
bool isTakenOver(const Plan &plan, const Condition &condition)
{
    const Person *owner = plan.find(condition.owner);
    return condition.state == ConditionState::TakenOver && owner && owner->side == Side::Operations &&
           condition.due.isValid();
}

// Runs the tests of handover.md §3 for the end of hypercare and collects those that fail.
class ExitTests
{
public:
    ExitTests(const Plan &plan, const Readiness &readiness) : m_plan(plan)
    {
        for (const Condition &condition : plan.rows<Condition>())
            sortIn(condition);
        for (const WaiverJudgement &waiver : readiness.waivers)
            sortIn(waiver);
        for (const ItemJudgement &judgement : readiness.items)
            sortIn(judgement);
        m_hasExitGates = readiness.exitGates.total() > 0;
    }

    ExitJudgement run() const
    {
        ExitJudgement exit;
        const auto fail = [&](Kind kind, const std::vector<ChecklistItemId> &items, int count) {
            if (count > 0)
                exit.why.push_back({kind, Verdict::ConditionalGo, items, {}, count, 0});
        };
        fail(Kind::ExitGatesFailed, m_failed, static_cast<int>(m_failed.size()));
        fail(Kind::ExitGatesOpen, m_open, static_cast<int>(m_open.size()));
        fail(Kind::ExitGatesMissing, {}, m_hasExitGates ? 0 : 1);
        fail(Kind::GoLiveGatesLeft, m_leftBehind, static_cast<int>(m_leftBehind.size()));
        fail(Kind::WaiversLapsed, m_lapsed, static_cast<int>(m_lapsed.size()));
        fail(Kind::ConditionsOpen, m_conditioned, m_openConditions);
        exit.isAsked = true;
        exit.isReached = exit.why.empty();
        return exit;
    }
    // What is to be accepted, the exit gates first.
    std::vector<ChecklistItemId> open() const
    {
        std::vector<ChecklistItemId> all;
        for (const std::vector<ChecklistItemId> *items : {&m_failed, &m_open, &m_leftBehind, &m_lapsed})
            all.insert(all.end(), items->begin(), items->end());
        return all;
    }

private:
    void sortIn(const Condition &condition)
    {
        if (condition.project != m_plan.openProject())
            return;
        if (isTakenOver(m_plan, condition)) {
            m_takenOver.insert(condition.item.uuid);
            if (const Waiver *waiver = m_plan.find(condition.waiver))
                m_takenOver.insert(waiver->item.uuid);
            return;
        }
        if (condition.state == ConditionState::Verified)
            return;
        ++m_openConditions;
        if (condition.item)
            m_conditioned.push_back(condition.item);
    }

    // Only a waiver that somebody granted can lapse.
    void sortIn(const WaiverJudgement &judgement)
    {
        const Waiver *waiver = m_plan.find(judgement.id);
        if (waiver && waiver->approvedBy && std::ranges::count(judgement.flaws, WaiverFlaw::Lapsed) > 0)
            m_wasWaived.insert(judgement.item.uuid);
    }

    void sortIn(const ItemJudgement &judgement)
    {
        const bool isOpen = judgement.gate == GateStatus::Open || judgement.gate == GateStatus::Failed;
        if (!isOpen || m_takenOver.contains(judgement.id.uuid))
            return;
        if (!judgement.isCounted)
            (judgement.gate == GateStatus::Failed ? m_failed : m_open).push_back(judgement.id);
        else if (m_wasWaived.contains(judgement.id.uuid))
            m_lapsed.push_back(judgement.id);
        else if (judgement.lapse != Lapse::StaleEvidence) // what was proven at go-live may age from then on
            m_leftBehind.push_back(judgement.id);
    }

    const Plan &m_plan;
    QSet<QUuid> m_takenOver;
    QSet<QUuid> m_wasWaived;
    std::vector<ChecklistItemId> m_failed;
    std::vector<ChecklistItemId> m_open;
    std::vector<ChecklistItemId> m_leftBehind;
    std::vector<ChecklistItemId> m_lapsed;
    std::vector<ChecklistItemId> m_conditioned;
    int m_openConditions = 0;
    bool m_hasExitGates = false;
};

} // namespace

void decideExit(const Plan &plan, Readiness &readiness)
{
    if (readiness.headline.kind != Headline::Kind::Hypercare)
        return;
    const ExitTests tests(plan, readiness);
    readiness.exit = tests.run();
    for (const ChecklistItemId id : tests.open()) {
        const ItemJudgement &judgement = *readiness.find(id);
        readiness.exit.steps.push_back({id, GoStep::For::Gate, plan.find(id)->owner, judgement.dates.due,
                                        judgement.weight * (4 - judgement.quarters)});
    }
    // As those to GO: by due date, undated last, then by code.
    std::ranges::sort(readiness.exit.steps, {}, [&](const GoStep &step) {
        const ChecklistItem *item = plan.find(step.item);
        return std::tuple(item->gateClass != GateClass::Exit, !step.due.isValid(), step.due, item->code,
                          item->id);
    });
}

} // namespace baton
