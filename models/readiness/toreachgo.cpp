// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/readiness/judging.h"

#include <algorithm>

namespace baton {

namespace {

struct Candidate
{
    const ChecklistItem *item;
    QDate due;
    int gain; // in quarters
    int category;
    bool isGate;
};

// Undated items come last.
bool isDueBefore(const Candidate &a, const Candidate &b)
{
    if (a.due != b.due)
        return a.due.isValid() && (!b.due.isValid() || a.due < b.due);
    if (a.item->code != b.item->code)
        return a.item->code < b.item->code;
    return a.item->id < b.item->id;
}

} // namespace

// Why this is the fewest: every unpassed gate is in any set that reaches GO. Of the rest a set needs in each
// category at least as many items as its largest gains take to the threshold; exchanging its items of a
// category for as many of the largest gains loses nothing, so those may be taken to be in it. What it has
// beyond may likewise be exchanged for the largest gains left over.
void planToReachGo(const Plan &plan, Readiness &readiness)
{
    const Project &project = *plan.project();
    readiness.canReachGo = !readiness.score.isEmpty();
    if (readiness.verdict == Verdict::Go || !readiness.canReachGo)
        return;

    QHash<QString, int> categoryIndex;
    std::vector<qint64> missing;
    for (const CategoryScore &category : readiness.categories) {
        categoryIndex.insert(category.key, static_cast<int>(missing.size()));
        missing.push_back(category.score.missing(project.goCategoryScore));
    }
    qint64 missingInAll = readiness.score.missing(project.goScore);

    std::vector<Candidate> candidates;
    for (const ItemJudgement &judgement : readiness.items) {
        const bool isGate = judgement.gate != GateStatus::NoGate;
        const bool isOpen = isGate ? judgement.gate != GateStatus::Passed : judgement.quarters < 4;
        if (!judgement.isCounted || !isOpen)
            continue;
        const ChecklistItem *item = plan.find(judgement.id);
        candidates.push_back({item, judgement.dates.due, judgement.weight * (4 - judgement.quarters),
                              categoryIndex.value(item->category), isGate});
    }
    std::ranges::sort(candidates, [](const Candidate &a, const Candidate &b) {
        if (a.isGate != b.isGate)
            return a.isGate;
        if (!a.isGate && a.gain != b.gain)
            return a.gain > b.gain;
        return isDueBefore(a, b);
    });

    const auto propose = [&](const Candidate &candidate, GoStep::For reason) {
        readiness.toReachGo.push_back(
            {candidate.item->id, reason, candidate.item->owner, candidate.due, candidate.gain});
        missing[static_cast<size_t>(candidate.category)] -= candidate.gain;
        missingInAll -= candidate.gain;
    };
    std::vector<Candidate> rest;
    for (const Candidate &candidate : candidates) {
        if (candidate.isGate)
            propose(candidate, GoStep::For::Gate);
    }
    for (const Candidate &candidate : candidates) {
        if (candidate.isGate)
            continue;
        if (missing[static_cast<size_t>(candidate.category)] > 0)
            propose(candidate, GoStep::For::Category);
        else
            rest.push_back(candidate);
    }
    for (const Candidate &candidate : rest) {
        if (missingInAll <= 0)
            break;
        propose(candidate, GoStep::For::Score);
    }
}

} // namespace baton
