// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan/deliverableactions.h"

#include "models/plan/actionedit.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

class DeliverableActionsText
{
    Q_DECLARE_TR_FUNCTIONS(Actions)
};

QString deliverableName(const Deliverable &deliverable)
{
    return deliverable.name;
}

void insertProof(Edit &edit, DeliverableId id, const Decision &decision, AcceptanceOutcome outcome)
{
    Acceptance acceptance = acceptanceOf(edit.plan(), decision, outcome, edit.find(id)->accepter);
    acceptance.deliverable = id;
    insertDecision(edit, decision, std::move(acceptance));
}

} // namespace

void acceptDeliverable(Edit &edit, DeliverableId id, const Decision &decision)
{
    edit.set(id, &Deliverable::state, DeliverableState::Accepted);
    insertProof(edit, id, decision, AcceptanceOutcome::Accepted);
}

void rejectDeliverable(Edit &edit, DeliverableId id, const Decision &decision, const QString &criterion,
                       const QString &reason)
{
    Deliverable &changed = edit.change(id);
    changed.state = DeliverableState::Rejected;
    changed.rejectedCriterion = criterion.trimmed();
    changed.rejectedReason = reason.trimmed();
    std::vector<Criterion> criteria = criteriaOf(changed.criteria);
    const auto named = std::ranges::find(criteria, criterion.trimmed(), &Criterion::text);
    if (named != criteria.end() && named->isMet) {
        named->isMet = false;
        changed.criteria = checkLines(criteria);
    }
    insertProof(edit, id, decision, AcceptanceOutcome::Rejected);
}

std::vector<Criterion> criteriaOf(const QString &checkLines)
{
    std::vector<Criterion> criteria;
    for (const QString &line : checkLines.split(u'\n')) {
        QString text = line.trimmed();
        const bool isMet = text.startsWith("[x]"_L1, Qt::CaseInsensitive);
        if (isMet || text.startsWith("[ ]"_L1))
            text = text.mid(3).trimmed();
        if (!text.isEmpty())
            criteria.push_back({isMet, text});
    }
    return criteria;
}

QString checkLines(const std::vector<Criterion> &criteria)
{
    QStringList lines;
    for (const Criterion &criterion : criteria)
        lines.append((criterion.isMet ? u"[x] "_s : u"[ ] "_s) + criterion.text);
    return lines.join(u'\n');
}

int openCriteriaCount(const Deliverable &deliverable)
{
    return static_cast<int>(std::ranges::count(criteriaOf(deliverable.criteria), false, &Criterion::isMet));
}

Result<Edit> startDeliverables(const Plan &plan, const std::vector<DeliverableId> &deliverables)
{
    auto edit = editOf(plan, deliverables, QT_TRANSLATE_NOOP("Edit", "Start %1"),
                       QT_TRANSLATE_NOOP("Edit", "Start %1 deliverables"), deliverableName);
    if (!edit)
        return edit;
    for (const DeliverableId id : deliverables) {
        const DeliverableState state = plan.find(id)->state;
        if (state == DeliverableState::Planned || state == DeliverableState::Rejected)
            edit->set(id, &Deliverable::state, DeliverableState::InProgress);
    }
    return edit;
}

Result<Edit> submitDeliverables(const Plan &plan, const std::vector<DeliverableId> &deliverables, PersonId by,
                                QDate on)
{
    auto edit = editOf(plan, deliverables, QT_TRANSLATE_NOOP("Edit", "Submit %1"),
                       QT_TRANSLATE_NOOP("Edit", "Submit %1 deliverables"), deliverableName);
    if (!edit)
        return edit;
    for (const DeliverableId id : deliverables) {
        Deliverable &deliverable = edit->change(id);
        if (deliverable.state == DeliverableState::Accepted ||
            deliverable.state == DeliverableState::Submitted)
            continue;
        deliverable.state = DeliverableState::Submitted;
        deliverable.submittedBy = by;
        deliverable.submittedOn = on;
    }
    return edit;
}

Result<Edit> acceptDeliverables(const Plan &plan, const std::vector<DeliverableId> &deliverables,
                                const Decision &decision)
{
    auto edit = editOf(plan, deliverables, QT_TRANSLATE_NOOP("Edit", "Accept %1"),
                       QT_TRANSLATE_NOOP("Edit", "Accept %1 deliverables"), deliverableName);
    if (!edit)
        return edit;
    for (const DeliverableId id : deliverables) {
        if (plan.find(id)->state == DeliverableState::Accepted)
            continue;
        acceptDeliverable(*edit, id, decision);
    }
    return edit;
}

Result<Edit> rejectDeliverable(const Plan &plan, DeliverableId id, const Decision &decision,
                               const QString &criterion, const QString &reason)
{
    if (criterion.trimmed().isEmpty() || reason.trimmed().isEmpty())
        return invalidInput(
            DeliverableActionsText::tr("A rejection names the criterion that is not met and the reason."));
    auto edit = editOf<Deliverable>(plan, {id}, QT_TRANSLATE_NOOP("Edit", "Reject %1"),
                                    QT_TRANSLATE_NOOP("Edit", "Reject %1 deliverables"), deliverableName);
    if (!edit)
        return edit;
    rejectDeliverable(*edit, id, decision, criterion, reason);
    return edit;
}

Result<Edit> reopenDeliverables(const Plan &plan, const std::vector<DeliverableId> &deliverables)
{
    auto edit = editOf(plan, deliverables, QT_TRANSLATE_NOOP("Edit", "Reopen %1"),
                       QT_TRANSLATE_NOOP("Edit", "Reopen %1 deliverables"), deliverableName);
    if (!edit)
        return edit;
    for (const DeliverableId id : deliverables)
        edit->set(id, &Deliverable::state, DeliverableState::InProgress);
    return edit;
}

Result<Edit> tickCriterion(const Plan &plan, DeliverableId id, int index, bool isMet)
{
    const Deliverable *deliverable = plan.find(id);
    std::vector<Criterion> criteria =
        deliverable ? criteriaOf(deliverable->criteria) : std::vector<Criterion>();
    const auto place = static_cast<size_t>(index);
    if (index < 0 || place >= criteria.size())
        return recordGone();
    criteria[place].isMet = isMet;
    Edit edit(plan,
              isMet ? QT_TRANSLATE_NOOP("Edit", "Tick “%1” of %2")
                    : QT_TRANSLATE_NOOP("Edit", "Take the tick off “%1” of %2"),
              {criteria[place].text, deliverable->name});
    edit.set(id, &Deliverable::criteria, checkLines(criteria));
    return edit;
}

Result<Edit> addCriterion(const Plan &plan, DeliverableId id, const QString &text)
{
    const Deliverable *deliverable = plan.find(id);
    if (!deliverable)
        return recordGone();
    const QString line = text.simplified();
    if (line.isEmpty())
        return invalidInput(DeliverableActionsText::tr("A criterion needs a text that can be judged."));
    std::vector<Criterion> criteria = criteriaOf(deliverable->criteria);
    criteria.push_back({false, line});
    Edit edit(plan, QT_TRANSLATE_NOOP("Edit", "Add the criterion “%1” to %2"), {line, deliverable->name});
    edit.set(id, &Deliverable::criteria, checkLines(criteria));
    return edit;
}

Result<Edit> removeCriterion(const Plan &plan, DeliverableId id, int index)
{
    const Deliverable *deliverable = plan.find(id);
    std::vector<Criterion> criteria =
        deliverable ? criteriaOf(deliverable->criteria) : std::vector<Criterion>();
    if (index < 0 || static_cast<size_t>(index) >= criteria.size())
        return recordGone();
    const auto at = criteria.begin() + index;
    Edit edit(plan, QT_TRANSLATE_NOOP("Edit", "Remove the criterion “%1” from %2"),
              {at->text, deliverable->name});
    criteria.erase(at);
    edit.set(id, &Deliverable::criteria, checkLines(criteria));
    return edit;
}

} // namespace baton
