// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan/rules.h"

#include "models/plan/criterialock.h"
#include "models/plan/deliverableactions.h"
#include "models/plan/permissions.h"
#include "models/plan/plancalendars.h"
#include "models/plan/promises.h"
#include "models/plan/requestlock.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

// Looks at one change against the plan before it; `m_after` is a row's content with the change in it.
class RuleCheck
{
    Q_DECLARE_TR_FUNCTIONS(Rules)

public:
    RuleCheck(const Plan &before, const ChangeSet &change, const RuleContext &context)
        : m_before(before), m_change(change), m_context(context)
    {
    }

    Result<void> run()
    {
        if (isFounding())
            return {};
        for (const RowChange &row : m_change.rows) {
            if (auto allowed = checkRow(row); !allowed)
                return allowed;
        }
        return {};
    }

private:
    template <class T>
    T after(const RowChange &row) const
    {
        const T *current = m_before.find(Id<T>{row.id});
        T result = current ? *current : T{};
        result.id = Id<T>{row.id};
        for (const FieldChange &field : row.fields)
            recordInfo(row.record).fields[static_cast<size_t>(field.field)].set(&result, field.after);
        return result;
    }

    bool isFounding() const
    {
        return std::ranges::any_of(m_change.rows, [](const RowChange &row) {
            return row.record == RecordKind::Project && row.operation == RowChange::Operation::Insert;
        });
    }

    PersonId me() const { return m_context.actor.person; }
    const Project *project() const { return m_before.project(); }
    bool isBaselined() const { return project() && project()->criteriaBaselinedOn.isValid(); }

    QString nameOf(PersonId person) const
    {
        const Person *found = m_before.find(person);
        return found ? found->name : tr("nobody");
    }

    static Error notAllowed(const QString &message) { return {ErrorCode::NotAllowed, message, {}}; }

    Error unknownActor() const
    {
        return notAllowed(tr("Choose who you are first: a decision is recorded under a person's name."));
    }

    Result<void> checkRow(const RowChange &row)
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
        case RecordKind::ChangeRequest:
            return checkChangeRequest(row);
        case RecordKind::Project:
            return checkProject(row);
        case RecordKind::TaskBaseline:
            return checkBaseline(row);
        default:
            return {};
        }
    }

    // An approved change request of kind "criteria" opens the lock; it is named by the edit.
    bool hasCriteriaAuthority() const
    {
        const ChangeRequest *request = m_before.find(m_change.authority);
        return request && request->kind == ChangeKind::Criteria && request->state == ChangeState::Approved &&
               isFullyDecided(m_before, *request);
    }

    Result<void> checkLock(const RowChange &row) const
    {
        if (!isBaselined() || row.operation == RowChange::Operation::Insert || hasCriteriaAuthority())
            return {};
        QString what;
        if (row.operation == RowChange::Operation::Remove) {
            // Taking back the adding of an item that came after the baseline removes nothing agreed.
            const ChecklistItem *item = m_before.find(ChecklistItemId{row.id});
            if (item && item->isAddedAfterBaseline && item->state == ItemState::NotStarted)
                return {};
            what = tr("Removing “%1”").arg(m_before.name(row.record, row.id));
        }
        if (row.operation == RowChange::Operation::Update) {
            for (const FieldChange &field : row.fields) {
                if (const auto lock = criteriaLock(m_before, row.record, field.field))
                    return *lock;
            }
        }
        if (what.isEmpty())
            return {};
        return Error{ErrorCode::Locked,
                     tr("%1 is locked: the criteria were agreed on %2. It takes a change request of kind "
                        "“criteria”, approved by the service owner. Nothing was changed.")
                         .arg(what, project()->criteriaBaselinedOn.toString(Qt::ISODate)),
                     {}};
    }

    // The Acceptance of this change that decides on the row, if it has one.
    template <class T>
    std::optional<Acceptance> decisionOn(Id<T> id, AcceptanceOutcome outcome) const
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

    bool insertsEvidenceFor(AcceptanceId acceptance) const
    {
        return std::ranges::any_of(m_change.rows, [&](const RowChange &row) {
            return row.record == RecordKind::Evidence && row.operation == RowChange::Operation::Insert &&
                   after<Evidence>(row).acceptance == acceptance;
        });
    }

    template <class T>
    bool removesAcceptanceOf(Id<T> id, Id<T> Acceptance::*member) const
    {
        return std::ranges::any_of(m_change.rows, [&](const RowChange &row) {
            const Acceptance *removed =
                row.operation == RowChange::Operation::Remove ? m_before.find(AcceptanceId{row.id}) : nullptr;
            return removed && removed->*member == id;
        });
    }

    template <class T>
    int evidenceCountAfter(Id<T> id, Id<T> Evidence::*member) const
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

    Result<void> checkItem(const RowChange &row)
    {
        if (auto open = checkLock(row); !open)
            return open;
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
                return Error{
                    ErrorCode::Locked,
                    tr("Setting “%1” not applicable is locked: the criteria were agreed on %2. It takes "
                       "an approved change request of kind “criteria”.")
                        .arg(item.code, project()->criteriaBaselinedOn.toString(Qt::ISODate)),
                    {}};
            }
            return {};
        case ItemState::Submitted:
            return checkSubmission(item, before);
        case ItemState::NotStarted:
        case ItemState::InProgress:
            break;
        }
        if (before && before->state == ItemState::Accepted &&
            !removesAcceptanceOf(item.id, &Acceptance::item) &&
            evidenceCountAfter(item.id, &Evidence::item) > 0 && !speaksForAccepter(m_before, *before, me())) {
            return notAllowed(
                tr("“%1” is accepted. Only those who may accept it can reopen it.").arg(item.code));
        }
        return {};
    }

    Result<void> checkDecision(const ChecklistItem &item, AcceptanceOutcome outcome) const
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

    QString accepterText(const ChecklistItem &item) const
    {
        return item.accepter ? nameOf(item.accepter) : tr("the side “%1”").arg(enumText(item.accepterSide));
    }

    Result<void> checkSubmission(const ChecklistItem &item, const ChecklistItem *before) const
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
            return Error{
                ErrorCode::Invalid, tr("“%1” cannot be submitted yet: %2").arg(item.code, failure), {}};
        return {};
    }

    Result<void> checkDeliverable(const RowChange &row) const
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

    Result<void> checkDecision(const Deliverable &deliverable, AcceptanceOutcome outcome) const
    {
        if (decisionOn(deliverable.id, outcome))
            return {}; // the Acceptance itself is checked as its own row
        // As with items: undoing an edit that reopened it restores a decision that is already proven.
        const bool isProven = std::ranges::any_of(m_before.rows<Acceptance>(), [&](const Acceptance &a) {
            return a.deliverable == deliverable.id && a.outcome == outcome;
        });
        if (isProven && (!m_change.undoes.isNull() || mayAccept(m_before, deliverable, me())))
            return {};
        return notAllowed(
            tr("“%1” is accepted or rejected with a record of who decided and when. Use Accept or "
               "Reject.")
                .arg(deliverable.name));
    }

    Result<void> checkAcceptance(const RowChange &row) const
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
            return notAllowed(
                tr("A decision recorded on behalf of %1 needs the means (e-mail or meeting) and "
                   "evidence of it.")
                    .arg(nameOf(acceptance.decidedBy)));
        }
        if (m_context.today.isValid() && acceptance.decidedOn > m_context.today)
            return Error{ErrorCode::Invalid, tr("A decision cannot be dated in the future."), {}};
        return {};
    }

    Result<void> checkDecider(const Acceptance &acceptance) const
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

    Result<void> checkWaiver(const RowChange &row) const
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
                return notAllowed(
                    tr("A waiver is approved by the service owner or the sponsor in person, and "
                       "never by who requested it."));
            }
        }
        static const int overObjection = fieldIndex<Waiver>("over_objection");
        const Project *of = project();
        if (row.find(overObjection) && waiver.isOverObjection &&
            (!of || of->sponsor.isNull() || of->sponsor != me())) {
            return notAllowed(
                tr("Over the objection of the accepting side only the sponsor can waive, and in "
                   "person. Nothing was changed."));
        }
        if (row.find(concurredBy) && waiver.concurredBy && item) {
            if (waiver.concurredBy != me() || !speaksForAccepter(m_before, *item, waiver.concurredBy)) {
                return notAllowed(tr("To this waiver %1 has to concur in person.").arg(accepterText(*item)));
            }
        }
        return {};
    }

    Result<void> checkChangeRequest(const RowChange &row) const
    {
        static const int stateField = fieldIndex<ChangeRequest>("state");
        const ChangeRequest *before = m_before.find(ChangeRequestId{row.id});
        const auto isDecided = [](const ChangeRequest *request) {
            return request &&
                   (request->state == ChangeState::Approved || request->state == ChangeState::Rejected);
        };
        if (row.operation == RowChange::Operation::Remove) {
            if (isDecided(before))
                return notAllowed(tr("A decided change request is kept; it cannot be removed."));
            return {};
        }
        const auto request = after<ChangeRequest>(row);
        if (auto open = checkAskedFor(row, before, request); !open)
            return open;
        if (isDecided(before) && request.state == ChangeState::Withdrawn)
            return notAllowed(tr("A decided change request cannot be withdrawn. Make a new one."));
        static const int decidedBy = fieldIndex<ChangeRequest>("decided_by");
        static const int secondDecidedBy = fieldIndex<ChangeRequest>("second_decided_by");
        for (const int field : {decidedBy, secondDecidedBy}) {
            const FieldChange *change = row.find(field);
            const PersonId person = field == decidedBy ? request.decidedBy : request.secondDecidedBy;
            if (change && person && (person != me() || !mayDecide(m_before, request, person)))
                return notAllowed(mayNotDecide(request));
        }
        if (row.find(stateField)) {
            if (before && before->state == ChangeState::Submitted &&
                request.state == ChangeState::Withdrawn && me() != before->requestedBy && project() &&
                me() != project()->projectManager) {
                return notAllowed(tr("A submitted change request is withdrawn by %1, who made it, or by the "
                                     "project manager.")
                                      .arg(nameOf(before->requestedBy)));
            }
            if (request.state == ChangeState::Approved && !isFullyDecided(m_before, request))
                return notAllowed(
                    tr("The change request is approved only when all who must decide have done so."));
            if (request.state == ChangeState::Rejected && !mayDecide(m_before, request, me()))
                return notAllowed(mayNotDecide(request));
            if (isDecided(before) && !mayDecide(m_before, *before, me()))
                return notAllowed(tr("Only those who decided can take the decision back."));
        }
        return {};
    }

    // What was handed to those who decide stays as they read it.
    Result<void> checkAskedFor(const RowChange &row, const ChangeRequest *before,
                               const ChangeRequest &request) const
    {
        const auto isOpen = [](ChangeState s) {
            return s == ChangeState::Draft || s == ChangeState::Withdrawn;
        };
        if (!before || isOpen(before->state)) {
            const bool isForged = request.requestedBy != me() && m_change.undoes.isNull() &&
                                  std::ranges::count(decidersOf(m_before, request), request.requestedBy) > 0;
            if (!isOpen(request.state) && request.requestedBy && isForged)
                return notAllowed(tr("%1 agrees to this change request by asking for it, so only %1 can "
                                     "submit it.")
                                      .arg(nameOf(request.requestedBy)));
            return {};
        }
        if (request.state == ChangeState::Draft && m_change.undoes.isNull())
            return notAllowed(tr("A submitted change request does not become a draft again. Withdraw it."));
        return checkStaysAsAsked(row, isOpen(request.state));
    }

    QString mayNotDecide(const ChangeRequest &request) const
    {
        if (me().isNull())
            return unknownActor().userMessage;
        if (me() == request.requestedBy)
            return tr("%1 has made this change request and cannot decide it.").arg(nameOf(me()));
        return tr("%1 may not decide this change request. It is decided by %2.")
            .arg(nameOf(me()), decidersText(m_before, request.kind));
    }

    // A date that was agreed moves only to where an approved request puts it, in this change or before.
    Result<void> checkPromises(const RowChange &row) const
    {
        const Project *before = m_before.find(ProjectId{row.id});
        if (!before || before->id != m_before.openProject() || !m_change.undoes.isNull())
            return {};
        std::optional<Plan> made;
        for (const Promise &promise : promises()) {
            if (!row.find(recordInfo(RecordKind::Project).fieldIndex(promise.key)) ||
                !(before->*promise.baseline).isValid())
                continue;
            if (!made) {
                made = m_before;
                if (auto applied = made->apply(m_change); !applied)
                    return applied;
            }
            if (isKept(*made, PlanCalendars(*made).project(), promise, {}))
                continue;
            return Error{
                ErrorCode::Locked,
                tr("“%1” was agreed as %2. It moves only through an approved change request; “Move a "
                   "date…” makes one. Nothing was changed.")
                    .arg(promiseLabel(promise), (before->*promise.baseline).toString(Qt::ISODate)),
                QString::fromLatin1(promise.key)};
        }
        return {};
    }

    // Baseline 0 of the tasks is part of what was agreed; a task that goes takes its own along.
    Result<void> checkBaseline(const RowChange &row) const
    {
        const TaskBaseline *before = m_before.find(TaskBaselineId{row.id});
        if (!isBaselined() || !before || before->number != 0 || !m_change.undoes.isNull())
            return {};
        const ChangeRequest *request = m_before.find(m_change.authority);
        if (request && request->state == ChangeState::Approved && isFullyDecided(m_before, *request))
            return {};
        const bool goesWithTask = std::ranges::any_of(m_change.rows, [&](const RowChange &other) {
            return other.record == RecordKind::Task && other.operation == RowChange::Operation::Remove &&
                   other.id == before->task.uuid;
        });
        if (goesWithTask)
            return {};
        return Error{ErrorCode::Locked,
                     tr("The baseline was agreed on %1. It is set anew only after an approved change "
                        "request; the baselines 1 to 10 are free. Nothing was changed.")
                         .arg(project()->criteriaBaselinedOn.toString(Qt::ISODate)),
                     {}};
    }

    Result<void> checkProject(const RowChange &row) const
    {
        if (row.operation == RowChange::Operation::Remove)
            return {};
        if (auto open = checkLock(row); !open)
            return open;
        if (auto kept = checkPromises(row); !kept)
            return kept;
        const auto project = after<Project>(row);
        if (!project.projectManager.isNull() &&
            (project.projectManager == project.serviceOwner || project.projectManager == project.sponsor)) {
            return Error{ErrorCode::Invalid,
                         tr("The project manager cannot also be the service owner or the sponsor."),
                         {}};
        }
        static const int baselined = fieldIndex<Project>("criteria_baselined_on");
        const FieldChange *change = row.find(baselined);
        if (change && !m_change.touches(RecordKind::Acceptance))
            return notAllowed(tr("The criteria are baselined by accepting ACC-01, in no other way."));
        return {};
    }

    const Plan &m_before;
    const ChangeSet &m_change;
    const RuleContext &m_context;
};

} // namespace

Result<void> checkRules(const Plan &before, const ChangeSet &change, const RuleContext &context)
{
    return RuleCheck(before, change, context).run();
}

} // namespace baton
