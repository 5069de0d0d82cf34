// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan/consequences.h"

#include "models/plan/edit.h"

using namespace Qt::StringLiterals;

namespace baton {

namespace {

template <class T>
bool hasEvidence(const Edit &edit, Id<T> owner, Id<T> Evidence::*member)
{
    bool found = false;
    edit.forEach<Evidence>([&](const Evidence &evidence) { found = found || evidence.*member == owner; });
    return found;
}

// The items or deliverables whose evidence this edit adds, changes or removes.
template <class T>
QSet<QUuid> ownersOfChangedEvidence(const Edit &edit, Id<T> Evidence::*member)
{
    QSet<QUuid> owners;
    for (const EvidenceId id : edit.touched<Evidence>()) {
        const Evidence *before = edit.before(id);
        const Evidence *after = edit.find(id);
        if (before && after && *before == *after)
            continue;
        for (const Evidence *evidence : {before, after}) {
            if (evidence && evidence->*member)
                owners.insert((evidence->*member).uuid);
        }
    }
    return owners;
}

bool differsInSubstance(const ChecklistItem &a, const ChecklistItem &b)
{
    return a.text != b.text || a.gateClass != b.gateClass || a.weight != b.weight;
}

void keepItemsHonest(Edit &edit)
{
    const QSet<QUuid> evidenceChanged = ownersOfChangedEvidence(edit, &Evidence::item);
    std::vector<ChecklistItemId> items = edit.touched<ChecklistItem>();
    for (const QUuid &id : evidenceChanged)
        items.push_back({id});
    for (const ChecklistItemId id : items) {
        const ChecklistItem *item = edit.find(id);
        if (!item)
            continue;
        const ChecklistItem *before = edit.before(id);
        const bool wasAccepted = before && before->state == ItemState::Accepted;
        if (wasAccepted && item->state == ItemState::Accepted &&
            (evidenceChanged.contains(id.uuid) || differsInSubstance(*before, *item)))
            edit.set(id, &ChecklistItem::state, ItemState::Submitted);
        item = edit.find(id);
        const bool needsEvidence = item->state == ItemState::Submitted || item->state == ItemState::Accepted;
        if (before && needsEvidence && evidenceChanged.contains(id.uuid) &&
            !hasEvidence(edit, id, &Evidence::item))
            edit.set(id, &ChecklistItem::state, ItemState::InProgress);
        item = edit.find(id);
        const bool isOpen = item->state == ItemState::NotStarted || item->state == ItemState::InProgress;
        if (isOpen && (item->submittedBy || item->submittedOn.isValid())) {
            ChecklistItem &open = edit.change(id);
            open.submittedBy = {};
            open.submittedOn = {};
        }
        if (item->state != ItemState::Rejected && !item->rejectedReason.isEmpty())
            edit.change(id).rejectedReason.clear();
    }
}

void keepDeliverablesHonest(Edit &edit)
{
    const QSet<QUuid> evidenceChanged = ownersOfChangedEvidence(edit, &Evidence::deliverable);
    std::vector<DeliverableId> deliverables = edit.touched<Deliverable>();
    for (const QUuid &id : evidenceChanged)
        deliverables.push_back({id});
    for (const DeliverableId id : deliverables) {
        if (!edit.find(id))
            continue;
        Deliverable after = *edit.find(id);
        const Deliverable *before = edit.before(id);
        const bool isEvidenceChanged = before && evidenceChanged.contains(id.uuid);
        const bool differs =
            before && (after.criteria != before->criteria || after.version != before->version);
        if (before && before->state == DeliverableState::Accepted &&
            after.state == DeliverableState::Accepted && (isEvidenceChanged || differs))
            after.state = DeliverableState::Submitted;
        const bool needsEvidence =
            after.state == DeliverableState::Submitted || after.state == DeliverableState::Accepted;
        if (isEvidenceChanged && needsEvidence && !hasEvidence(edit, id, &Evidence::deliverable))
            after.state = DeliverableState::InProgress;
        if (after.state == DeliverableState::Planned || after.state == DeliverableState::InProgress) {
            after.submittedBy = {};
            after.submittedOn = {};
        }
        if (after.state != DeliverableState::Rejected) {
            after.rejectedCriterion.clear();
            after.rejectedReason.clear();
        }
        if (after != *edit.find(id))
            edit.change(id) = after;
    }
}

QDate acceptedOn(const Edit &edit, ChecklistItemId item)
{
    QDate latest;
    edit.forEach<Acceptance>([&](const Acceptance &acceptance) {
        if (acceptance.item == item && acceptance.outcome == AcceptanceOutcome::Accepted &&
            (!latest.isValid() || acceptance.decidedOn > latest))
            latest = acceptance.decidedOn;
    });
    return latest;
}

void baselineCriteria(Edit &edit)
{
    const Project *project = edit.find(edit.project());
    if (!project)
        return;
    if (!project->criteriaBaselinedOn.isValid()) {
        for (const ChecklistItemId id : edit.touched<ChecklistItem>()) {
            const ChecklistItem *item = edit.find(id);
            const ChecklistItem *before = edit.before(id);
            if (!item || item->code != "ACC-01"_L1 || item->state != ItemState::Accepted ||
                (before && before->state == ItemState::Accepted))
                continue;
            const QDate on = acceptedOn(edit, id);
            if (!on.isValid())
                continue;
            Project &changed = edit.change(edit.project());
            changed.criteriaBaselinedOn = on;
            const auto keep = [&](QDate Project::*baseline, QDate Project::*current) {
                if (!(changed.*baseline).isValid())
                    changed.*baseline = changed.*current;
            };
            keep(&Project::startBaseline, &Project::start);
            keep(&Project::decisionBaseline, &Project::decision);
            keep(&Project::handoverStartBaseline, &Project::handoverStart);
            keep(&Project::goLiveBaseline, &Project::goLive);
            keep(&Project::hypercareEndBaseline, &Project::hypercareEnd);
            keep(&Project::tailEndBaseline, &Project::tailEnd);
            keep(&Project::hardStopBaseline, &Project::hardStop);
        }
        return;
    }
    const Project *before = edit.before(edit.project());
    if (!before || !before->criteriaBaselinedOn.isValid())
        return;
    for (const ChecklistItemId id : edit.touched<ChecklistItem>()) {
        const ChecklistItem *item = edit.find(id);
        if (item && !edit.before(id) && !item->isAddedAfterBaseline)
            edit.set(id, &ChecklistItem::isAddedAfterBaseline, true);
    }
}

} // namespace

void drawConsequences(Edit &edit)
{
    keepItemsHonest(edit);
    keepDeliverablesHonest(edit);
    baselineCriteria(edit);
}

} // namespace baton
