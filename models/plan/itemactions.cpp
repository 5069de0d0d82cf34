// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan/itemactions.h"

#include "models/plan/actionedit.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

class ItemActionsText
{
    Q_DECLARE_TR_FUNCTIONS(Actions)
};

QString codeOf(const ChecklistItem &item)
{
    return item.code;
}

} // namespace

void decideItem(Edit &edit, ChecklistItemId id, const Decision &decision, AcceptanceOutcome outcome,
                const QString &reason)
{
    ChecklistItem &item = edit.change(id);
    if (outcome == AcceptanceOutcome::Accepted) {
        item.state = ItemState::Accepted;
    } else if (outcome == AcceptanceOutcome::Rejected) {
        item.state = ItemState::Rejected;
        item.rejectedReason = reason.trimmed();
    }
    Acceptance acceptance = acceptanceOf(edit.plan(), decision, outcome, item.accepter);
    acceptance.item = id;
    insertDecision(edit, decision, std::move(acceptance));
}

Result<Edit> startItems(const Plan &plan, const std::vector<ChecklistItemId> &items)
{
    auto edit = editOf(plan, items, QT_TRANSLATE_NOOP("Edit", "Start %1"),
                       QT_TRANSLATE_NOOP("Edit", "Start %1 items"), codeOf);
    if (!edit)
        return edit;
    for (const ChecklistItemId id : items) {
        if (plan.find(id)->state == ItemState::NotStarted)
            edit->set(id, &ChecklistItem::state, ItemState::InProgress);
    }
    return edit;
}

Result<Edit> submitItems(const Plan &plan, const std::vector<ChecklistItemId> &items, PersonId by, QDate on)
{
    auto edit = editOf(plan, items, QT_TRANSLATE_NOOP("Edit", "Submit %1"),
                       QT_TRANSLATE_NOOP("Edit", "Submit %1 items"), codeOf);
    if (!edit)
        return edit;
    for (const ChecklistItemId id : items) {
        ChecklistItem &item = edit->change(id);
        if (item.state == ItemState::Accepted || item.state == ItemState::Submitted)
            continue;
        item.state = ItemState::Submitted;
        item.submittedBy = by;
        item.submittedOn = on;
    }
    return edit;
}

Result<Edit> acceptItems(const Plan &plan, const std::vector<ChecklistItemId> &items,
                         const Decision &decision)
{
    auto edit = editOf(plan, items, QT_TRANSLATE_NOOP("Edit", "Accept %1"),
                       QT_TRANSLATE_NOOP("Edit", "Accept %1 items"), codeOf);
    if (!edit)
        return edit;
    for (const ChecklistItemId id : items) {
        if (plan.find(id)->state == ItemState::Accepted)
            continue;
        decideItem(*edit, id, decision, AcceptanceOutcome::Accepted);
    }
    return edit;
}

Result<Edit> rejectItems(const Plan &plan, const std::vector<ChecklistItemId> &items,
                         const Decision &decision, const QString &reason)
{
    if (reason.trimmed().isEmpty())
        return invalidInput(
            ItemActionsText::tr("A rejection needs a reason, so that the owner knows what to mend."));
    auto edit = editOf(plan, items, QT_TRANSLATE_NOOP("Edit", "Reject %1"),
                       QT_TRANSLATE_NOOP("Edit", "Reject %1 items"), codeOf);
    if (!edit)
        return edit;
    for (const ChecklistItemId id : items)
        decideItem(*edit, id, decision, AcceptanceOutcome::Rejected, reason);
    return edit;
}

Result<Edit> assignItems(const Plan &plan, const std::vector<ChecklistItemId> &items, PersonId owner)
{
    auto edit = editOf(plan, items, QT_TRANSLATE_NOOP("Edit", "Assign %1"),
                       QT_TRANSLATE_NOOP("Edit", "Assign %1 items"), codeOf);
    if (!edit)
        return edit;
    for (const ChecklistItemId id : items)
        edit->set(id, &ChecklistItem::owner, owner);
    return edit;
}

Result<Edit> reopenItems(const Plan &plan, const std::vector<ChecklistItemId> &items)
{
    auto edit = editOf(plan, items, QT_TRANSLATE_NOOP("Edit", "Reopen %1"),
                       QT_TRANSLATE_NOOP("Edit", "Reopen %1 items"), codeOf);
    if (!edit)
        return edit;
    for (const ChecklistItemId id : items)
        edit->set(id, &ChecklistItem::state, ItemState::InProgress);
    return edit;
}

Result<Edit> markNotApplicable(const Plan &plan, const std::vector<ChecklistItemId> &items,
                               const QString &reason)
{
    if (reason.trimmed().isEmpty())
        return invalidInput(
            ItemActionsText::tr("“Not applicable” needs a reason that the accepting side can judge."));
    auto edit = editOf(plan, items, QT_TRANSLATE_NOOP("Edit", "Set %1 not applicable"),
                       QT_TRANSLATE_NOOP("Edit", "Set %1 items not applicable"), codeOf);
    if (!edit)
        return edit;
    for (const ChecklistItemId id : items) {
        ChecklistItem &item = edit->change(id);
        item.state = ItemState::NotApplicable;
        item.naReason = reason.trimmed();
    }
    return edit;
}

Result<Edit> approveNotApplicable(const Plan &plan, const std::vector<ChecklistItemId> &items,
                                  const Decision &decision)
{
    auto edit = editOf(plan, items, QT_TRANSLATE_NOOP("Edit", "Approve that %1 is not applicable"),
                       QT_TRANSLATE_NOOP("Edit", "Approve that %1 items are not applicable"), codeOf);
    if (!edit)
        return edit;
    for (const ChecklistItemId id : items)
        decideItem(*edit, id, decision, AcceptanceOutcome::NotApplicable);
    return edit;
}

Result<Edit> addEvidence(const Plan &plan, Evidence evidence)
{
    if (evidence.title.trimmed().isEmpty())
        return invalidInput(ItemActionsText::tr("Evidence needs a title."));
    evidence.project = plan.openProject();
    const ChecklistItem *item = plan.find(evidence.item);
    const Deliverable *deliverable = plan.find(evidence.deliverable);
    if (!item && !deliverable && !plan.find(evidence.acceptance))
        return recordGone();
    const QString of = item ? item->code : deliverable ? deliverable->name : QString();
    Edit edit(plan, QT_TRANSLATE_NOOP("Edit", "Add evidence “%1” to %2"), {evidence.title, of});
    edit.insert(std::move(evidence));
    return edit;
}

Result<Edit> addCondition(const Plan &plan, Condition condition)
{
    const ChecklistItem *item = plan.find(condition.item);
    if (!item)
        return recordGone();
    if (condition.text.trimmed().isEmpty())
        return invalidInput(ItemActionsText::tr("A condition says what must still be done."));
    condition.project = plan.openProject();
    Edit edit(plan, QT_TRANSLATE_NOOP("Edit", "Add a condition to %1"), {item->code});
    edit.insert(std::move(condition));
    return edit;
}

Result<Edit> meetCondition(const Plan &plan, ConditionId id)
{
    const Condition *condition = plan.find(id);
    if (!condition)
        return recordGone();
    Edit edit(plan, QT_TRANSLATE_NOOP("Edit", "Mark condition “%1” as met"),
              {condition->text.simplified().left(80)});
    if (condition->state == ConditionState::Open)
        edit.set(id, &Condition::state, ConditionState::Done);
    return edit;
}

Result<Edit> removeCondition(const Plan &plan, ConditionId id)
{
    const Condition *condition = plan.find(id);
    if (!condition)
        return recordGone();
    Edit edit(plan, QT_TRANSLATE_NOOP("Edit", "Remove condition “%1”"),
              {condition->text.simplified().left(80)});
    edit.remove(id);
    return edit;
}

} // namespace baton
