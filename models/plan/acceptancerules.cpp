// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan/acceptancerules.h"

#include "models/plan/deliverableactions.h"
#include "models/plan/permissions.h"
#include "models/records/dateform.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace baton {

Result<void> AcceptanceRules::check(const RowChange &row) const
{
    switch (row.record) {
    case RecordKind::ChecklistItem:
        return checkItem(row);
    case RecordKind::Deliverable:
        return checkDeliverable(row);
    case RecordKind::Acceptance:
        return checkAcceptance(row);
    case RecordKind::Waiver:
        return checkWaiver(row);
    default:
        return {};
    }
}

template <class T>
std::optional<Acceptance> AcceptanceRules::decisionOn(Id<T> id, AcceptanceOutcome outcome) const
{
    for (const RowChange &row : m_change.rows) {
        if (row.record != RecordKind::Acceptance || row.operation != RowChange::Operation::Insert)
            continue;
        Acceptance acceptance = after<Acceptance>(row);
        bool isAbout = false;
        if constexpr (std::is_same_v<T, ChecklistItem>)
            isAbout = acceptance.item == id;
        else
            isAbout = acceptance.deliverable == id;
        if (isAbout && acceptance.outcome == outcome)
            return acceptance;
    }
    return std::nullopt;
}

bool AcceptanceRules::insertsEvidenceFor(AcceptanceId acceptance) const
{
    return std::ranges::any_of(m_change.rows, [&](const RowChange &row) {
        return row.record == RecordKind::Evidence && row.operation == RowChange::Operation::Insert &&
               after<Evidence>(row).acceptance == acceptance;
    });
}

template <class T>
bool AcceptanceRules::removesAcceptanceOf(Id<T> id, Id<T> Acceptance::*member) const
{
    return std::ranges::any_of(m_change.rows, [&](const RowChange &row) {
        const Acceptance *removed =
            row.operation == RowChange::Operation::Remove ? m_before.find(AcceptanceId{row.id}) : nullptr;
        return removed && removed->*member == id;
    });
}

template <class T>
int AcceptanceRules::evidenceCountAfter(Id<T> id, Id<T> Evidence::*member) const
{
    int count = 0;
    for (const Evidence &evidence : m_before.rows<Evidence>())
        count += evidence.*member == id ? 1 : 0;
    for (const RowChange &row : m_change.rows) {
        if (row.record != RecordKind::Evidence)
            continue;
        const Evidence *was = m_before.find(EvidenceId{row.id});
        count -= was && was->*member == id ? 1 : 0;
        if (row.operation != RowChange::Operation::Remove)
            count += after<Evidence>(row).*member == id ? 1 : 0;
    }
    return count;
}

Result<void> AcceptanceRules::checkItem(const RowChange &row) const
{
    if (row.operation == RowChange::Operation::Remove)
        return {};
    static const int stateField = fieldIndex<ChecklistItem>("state");
    const FieldChange *state = row.find(stateField);
    if (!state)
        return {};
    const auto item = after<ChecklistItem>(row);
    const ChecklistItem *before = m_before.find(item.id);
    const bool isNew = row.operation == RowChange::Operation::Insert;
    if (isNew && item.state == ItemState::NotStarted)
        return {};
    switch (item.state) {
    case ItemState::Accepted:
        return checkDecision(item, AcceptanceOutcome::Accepted);
    case ItemState::Rejected:
        return checkDecision(item, AcceptanceOutcome::Rejected);
    case ItemState::NotApplicable:
        if (item.naReason.isEmpty()) {
            return Error{ErrorCode::Invalid,
                         tr("“%1” can be set not applicable only with a reason.").arg(item.code),
                         {}};
        }
        if (isBaselined() && !hasCriteriaAuthority() && before) {
            return Error{ErrorCode::Locked,
                         tr("Setting “%1” not applicable is locked: the criteria were agreed on %2. It takes "
                            "an approved change request of kind “criteria”.")
                             .arg(item.code, dateText(project()->criteriaBaselinedOn)),
                         {}};
        }
        return {};
    case ItemState::Submitted:
        return checkSubmission(item, before);
    case ItemState::NotStarted:
    case ItemState::InProgress:
        break;
    }
    if (before && before->state == ItemState::Accepted && !removesAcceptanceOf(item.id, &Acceptance::item) &&
        evidenceCountAfter(item.id, &Evidence::item) > 0 && !speaksForAccepter(m_before, *before, me())) {
        return notAllowed(tr("“%1” is accepted. Only those who may accept it can reopen it.").arg(item.code));
    }
    return {};
}

Result<void> AcceptanceRules::checkDecision(const ChecklistItem &item, AcceptanceOutcome outcome) const
{
    if (decisionOn(item.id, outcome))
        return {}; // the Acceptance itself is checked as its own row
    // Undoing an edit that reopened the item restores a decision that is already proven.
    for (const Acceptance &acceptance : m_before.rows<Acceptance>()) {
        if (acceptance.item == item.id && acceptance.outcome == outcome &&
            (!m_change.undoes.isNull() || speaksForAccepter(m_before, item, me())))
            return {};
    }
    return notAllowed(tr("“%1” is accepted or rejected by %2, with a record of who decided and when. Use "
                         "Accept or Reject.")
                          .arg(item.code, accepterText(item)));
}

QString AcceptanceRules::accepterText(const ChecklistItem &item) const
{
    return item.accepter ? nameOf(item.accepter) : tr("the side “%1”").arg(enumText(item.accepterSide));
}

Result<void> AcceptanceRules::checkSubmission(const ChecklistItem &item, const ChecklistItem *before) const
{
    if (before && before->state == ItemState::Accepted)
        return {}; // falling back from Accepted is a consequence of what else changed
    if (evidenceCountAfter(item.id, &Evidence::item) == 0) {
        return Error{
            ErrorCode::Invalid,
            tr("“%1” cannot be submitted without evidence. Add at least one piece of evidence first.")
                .arg(item.code),
            {}};
    }
    if (item.submittedBy.isNull()) {
        return notAllowed(tr("“%1” is submitted under a person's name, which may not accept it later. "
                             "Choose who you are and use Submit.")
                              .arg(item.code));
    }
    const QString failure = registerFailure(m_before, item);
    if (!failure.isEmpty())
        return Error{ErrorCode::Invalid, tr("“%1” cannot be submitted yet: %2").arg(item.code, failure), {}};
    return {};
}

Result<void> AcceptanceRules::checkDeliverable(const RowChange &row) const
{
    static const int stateField = fieldIndex<Deliverable>("state");
    const FieldChange *state = row.find(stateField);
    if (!state || row.operation == RowChange::Operation::Remove)
        return {};
    const auto deliverable = after<Deliverable>(row);
    const Deliverable *before = m_before.find(deliverable.id);
    const bool wasAccepted = before && before->state == DeliverableState::Accepted;
    const bool hasEvidence = evidenceCountAfter(deliverable.id, &Evidence::deliverable) > 0;
    switch (deliverable.state) {
    case DeliverableState::Accepted:
        if (const int open = openCriteriaCount(deliverable); open > 0) {
            return Error{ErrorCode::Invalid,
                         tr("“%1” cannot be accepted yet: %n of its acceptance criteria are not ticked. "
                            "Tick those that are met, or reject it and name the criterion.",
                            nullptr, open)
                             .arg(deliverable.name),
                         {}};
        }
        return checkDecision(deliverable, AcceptanceOutcome::Accepted);
    case DeliverableState::Rejected:
        return checkDecision(deliverable, AcceptanceOutcome::Rejected);
    case DeliverableState::Submitted:
        if (wasAccepted || hasEvidence)
            return {};
        return Error{ErrorCode::Invalid,
                     tr("“%1” cannot be submitted without evidence. Add at least one piece of evidence "
                        "first, such as where it can be found.")
                         .arg(deliverable.name),
                     {}};
    case DeliverableState::Planned:
    case DeliverableState::InProgress:
        break;
    }
    if (wasAccepted && hasEvidence && !mayAccept(m_before, *before, me()) &&
        !removesAcceptanceOf(deliverable.id, &Acceptance::deliverable)) {
        return notAllowed(
            tr("“%1” is accepted. Only those who may accept it can reopen it.").arg(deliverable.name));
    }
    return {};
}

Result<void> AcceptanceRules::checkDecision(const Deliverable &deliverable, AcceptanceOutcome outcome) const
{
    if (decisionOn(deliverable.id, outcome))
        return {}; // the Acceptance itself is checked as its own row
    // As with items: undoing an edit that reopened it restores a decision that is already proven.
    const bool isProven = std::ranges::any_of(m_before.rows<Acceptance>(), [&](const Acceptance &a) {
        return a.deliverable == deliverable.id && a.outcome == outcome;
    });
    if (isProven && (!m_change.undoes.isNull() || mayAccept(m_before, deliverable, me())))
        return {};
    return notAllowed(tr("“%1” is accepted or rejected with a record of who decided and when. Use Accept or "
                         "Reject.")
                          .arg(deliverable.name));
}

Result<void> AcceptanceRules::checkAcceptance(const RowChange &row) const
{
    if (me().isNull())
        return unknownActor();
    const Acceptance *before = m_before.find(AcceptanceId{row.id});
    if (row.operation == RowChange::Operation::Remove) {
        // Undo of the one who decided or recorded; the removal of the whole item takes its proof along.
        const bool goesWithOwner = std::ranges::any_of(m_change.rows, [&](const RowChange &other) {
            return other.operation == RowChange::Operation::Remove &&
                   (other.id == before->item.uuid || other.id == before->deliverable.uuid);
        });
        if (goesWithOwner || me() == before->decidedBy || me() == before->recordedBy)
            return {};
        return notAllowed(tr("Only %1 can take this decision back.").arg(nameOf(before->decidedBy)));
    }
    if (row.operation == RowChange::Operation::Update)
        return notAllowed(tr("A recorded decision is not changed. Record a new one."));
    const auto acceptance = after<Acceptance>(row);
    if (auto may = checkDecider(acceptance); !may)
        return may;
    if (acceptance.decidedBy != me() &&
        (acceptance.means == AcceptanceMeans::Here || !insertsEvidenceFor(acceptance.id))) {
        return notAllowed(tr("A decision recorded on behalf of %1 needs the means (e-mail or meeting) and "
                             "evidence of it.")
                              .arg(nameOf(acceptance.decidedBy)));
    }
    if (m_context.today.isValid() && acceptance.decidedOn > m_context.today)
        return Error{ErrorCode::Invalid, tr("A decision cannot be dated in the future."), {}};
    return checkDay(acceptance);
}

Result<void> AcceptanceRules::checkDay(const Acceptance &acceptance) const
{
    // That something does not apply rests on a reason; undo brings back what was in order when it was
    // decided.
    if (acceptance.outcome == AcceptanceOutcome::NotApplicable || !m_change.undoes.isNull())
        return {};
    QDate shown;
    for (const Evidence &evidence : m_before.rows<Evidence>()) {
        const bool isAbout = (acceptance.item && evidence.item == acceptance.item) ||
                             (acceptance.deliverable && evidence.deliverable == acceptance.deliverable);
        const bool isThere =
            evidence.date.isValid() && (!m_context.today.isValid() || evidence.date <= m_context.today);
        if (isAbout && isThere && (!shown.isValid() || evidence.date > shown))
            shown = evidence.date;
    }
    if (!shown.isValid() || acceptance.decidedOn >= shown)
        return {};
    return Error{ErrorCode::Invalid,
                 tr("The evidence decided on is of %1; the decision cannot be dated earlier. Whoever decided "
                    "has to see what is there now.")
                     .arg(dateText(shown)),
                 {}};
}

Result<void> AcceptanceRules::checkDecider(const Acceptance &acceptance) const
{
    if (acceptance.item) {
        const ChecklistItem *item = m_before.find(acceptance.item);
        if (!item)
            return {};
        if (acceptance.outcome == AcceptanceOutcome::NotApplicable) {
            if (speaksForAccepter(m_before, *item, acceptance.decidedBy) ||
                isServiceOwnerOrSponsor(m_before, acceptance.decidedBy))
                return {};
        } else if (mayAccept(m_before, *item, acceptance.decidedBy)) {
            return {};
        }
        return notAllowed(tr("%1 may not decide on “%2”. It is accepted by %3, the service owner or the "
                             "sponsor, never by the project side or by who submitted it.")
                              .arg(nameOf(acceptance.decidedBy), item->code, accepterText(*item)));
    }
    const Deliverable *deliverable = m_before.find(acceptance.deliverable);
    if (!deliverable || mayAccept(m_before, *deliverable, acceptance.decidedBy))
        return {};
    return notAllowed(
        tr("%1 may not decide on “%2”. It is accepted by %3, the service owner or the sponsor, "
           "never by the project side or by who submitted it.")
            .arg(nameOf(acceptance.decidedBy), deliverable->name,
                 deliverable->accepter ? nameOf(deliverable->accepter) : tr("the receiving side")));
}

// What somebody has said yes to stays as they read it. What is said for or against a waiver is noted in its
// reason, together with the decision.
Result<void> AcceptanceRules::checkWaiverStaysAsAgreed(const RowChange &row, const Waiver *before) const
{
    if (!before || (before->concurredBy.isNull() && before->approvedBy.isNull()))
        return {};
    const auto changes = [&row](const char *key) { return row.find(fieldIndex<Waiver>(key)); };
    const bool isDecided = changes("over_objection") || changes("approved_by");
    for (const char *key :
         {"item", "control", "follow_up_owner", "requested_by", "requested_on", "expires", "reason"}) {
        if (changes(key) && !(isDecided && QLatin1StringView(key) == "reason"_L1))
            return Error{ErrorCode::Locked,
                         tr("Somebody has agreed to this waiver as it stands, so it is not changed. Withdraw "
                            "it and ask for a new one. Nothing was changed."),
                         QString::fromLatin1(key)};
    }
    return {};
}

Result<void> AcceptanceRules::checkWaiver(const RowChange &row) const
{
    if (row.operation == RowChange::Operation::Remove)
        return {};
    const auto waiver = after<Waiver>(row);
    const ChecklistItem *item = m_before.find(waiver.item);
    if (item && item->gateClass != GateClass::Waivable) {
        return Error{ErrorCode::Invalid,
                     tr("“%1” is of class %2 and cannot be waived; only Waivable gates can.")
                         .arg(item->code, enumText(item->gateClass)),
                     {}};
    }
    static const int approvedBy = fieldIndex<Waiver>("approved_by");
    static const int concurredBy = fieldIndex<Waiver>("concurred_by");
    if (row.find(approvedBy) && waiver.approvedBy) {
        if (waiver.approvedBy != me() || !isServiceOwnerOrSponsor(m_before, waiver.approvedBy) ||
            waiver.approvedBy == waiver.requestedBy) {
            return notAllowed(tr("A waiver is approved by the service owner or the sponsor in person, and "
                                 "never by who requested it."));
        }
    }
    const Waiver *before = m_before.find(waiver.id);
    if (auto kept = checkWaiverStaysAsAgreed(row, before); !kept)
        return kept;
    const bool objectsAnew = waiver.isOverObjection != (before && before->isOverObjection);
    const bool approvesNow = row.find(approvedBy) && waiver.approvedBy;
    const Project *of = project();
    if (waiver.isOverObjection && approvesNow && (!of || of->sponsor.isNull() || of->sponsor != me())) {
        return notAllowed(tr("Over the objection of the accepting side only the sponsor can waive, and in "
                             "person. Nothing was changed."));
    }
    if (objectsAnew && !approvesNow && item && !speaksForAccepter(m_before, *item, me())) {
        return notAllowed(tr("Only %1 can object to this waiver or take an objection back, and in person.")
                              .arg(accepterText(*item)));
    }
    if (row.find(concurredBy) && waiver.concurredBy && item) {
        if (waiver.concurredBy != me() || !speaksForAccepter(m_before, *item, waiver.concurredBy)) {
            return notAllowed(tr("%1 has to concur with this waiver in person.").arg(accepterText(*item)));
        }
    }
    return {};
}

} // namespace baton
