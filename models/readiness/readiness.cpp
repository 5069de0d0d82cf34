// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/readiness/readiness.h"

#include "models/readiness/judging.h"

#include <cstring>

namespace baton {

namespace {

void count(GateStatus status, GateCounts &counts)
{
    switch (status) {
    case GateStatus::Passed:
        ++counts.passed;
        break;
    case GateStatus::Waived:
        ++counts.waived;
        break;
    case GateStatus::Open:
        ++counts.open;
        break;
    case GateStatus::Failed:
        ++counts.failed;
        break;
    case GateStatus::NoGate:
        break;
    }
}

void sumUp(const Plan &plan, Readiness &readiness)
{
    QHash<QString, size_t> categoryIndex;
    for (const ItemJudgement &judgement : readiness.items) {
        const ChecklistItem &item = *plan.find(judgement.id);
        const auto known = categoryIndex.constFind(item.category);
        const size_t at = known == categoryIndex.constEnd() ? readiness.categories.size() : *known;
        if (known == categoryIndex.constEnd()) {
            categoryIndex.insert(item.category, at);
            readiness.categories.push_back({item.category, item.categoryName, {}, {}, 0, 0, 0, false, false});
        }
        CategoryScore &category = readiness.categories[at];
        if (category.name.isEmpty())
            category.name = item.categoryName;
        if (!judgement.isApplicable)
            continue;
        if (item.gateClass == GateClass::AfterGoLive)
            readiness.afterGoLiveScore.add(judgement.weight, judgement.quarters);
        if (item.gateClass == GateClass::Exit) {
            readiness.exitScore.add(judgement.weight, judgement.quarters);
            count(judgement.gate, readiness.exitGates);
        }
        if (!judgement.isCounted)
            continue;
        count(judgement.gate, readiness.gates);
        readiness.score.add(judgement.weight, judgement.quarters);
        category.score.add(judgement.weight, judgement.quarters);
        if (judgement.gate != GateStatus::Waived) {
            readiness.scoreWithoutWaived.add(judgement.weight, judgement.quarters);
            category.scoreWithoutWaived.add(judgement.weight, judgement.quarters);
        }
        ++category.applicable;
        category.accepted += judgement.state == ItemState::Accepted ? 1 : 0;
        const bool isOpen = judgement.gate == GateStatus::Open || judgement.gate == GateStatus::Failed;
        category.openGates += isOpen ? 1 : 0;
    }
    const Project &project = *plan.project();
    for (CategoryScore &category : readiness.categories) {
        const Score &score = category.score;
        category.isBelowConditional = !score.isEmpty() && !score.reaches(project.conditionalCategoryScore);
        category.isBelowGo = !score.isEmpty() && !score.reaches(project.goCategoryScore);
    }
}

// The settings stand together in the Project's Schema, from "go_score" to "hard_stop_days".
void compareThresholds(const Project &project, Readiness &readiness)
{
    static const int first = fieldIndex<Project>("go_score");
    static const int last = fieldIndex<Project>("hard_stop_days");
    const Project standard;
    const RecordInfo &info = recordInfo(RecordKind::Project);
    for (int i = first; i <= last; ++i) {
        const FieldInfo &field = info.fields[static_cast<size_t>(i)];
        const Value value = field.get(&project);
        const Value usual = field.get(&standard);
        if (value != usual)
            readiness.thresholdChanges.push_back({i, value, usual});
    }
}

} // namespace

const ItemJudgement *Readiness::find(ChecklistItemId id) const
{
    const int at = index.find(id.uuid);
    return at < 0 ? nullptr : &items[static_cast<size_t>(at)];
}

const WaiverJudgement *Readiness::find(WaiverId id) const
{
    for (const WaiverJudgement &waiver : waivers) {
        if (waiver.id == id)
            return &waiver;
    }
    return nullptr;
}

Readiness evaluateReadiness(const Plan &plan, const PlanCalendars &calendars, QDate asOf)
{
    Readiness readiness;
    readiness.asOf = asOf;
    const Project *project = plan.project();
    if (!project) {
        readiness.canReachGo = false;
        return readiness;
    }
    readiness.isSettingUp = !project->criteriaBaselinedOn.isValid() || project->criteriaBaselinedOn > asOf;
    judgeItems(plan, calendars, readiness);
    judgeWaivers(plan, readiness);
    sumUp(plan, readiness);
    decideVerdict(plan, readiness);
    planToReachGo(plan, readiness);
    watchReviews(plan, readiness);
    compareThresholds(*project, readiness);
    writeHeadline(plan, calendars, readiness);
    decideExit(plan, readiness);
    return readiness;
}

Readiness evaluateReadiness(const Plan &plan, QDate asOf)
{
    return evaluateReadiness(plan, PlanCalendars(plan), asOf);
}

} // namespace baton
