// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan/changecontrolrules.h"

#include "models/plan/criterialock.h"
#include "models/plan/permissions.h"
#include "models/plan/plancalendars.h"
#include "models/plan/promises.h"
#include "models/plan/requestlock.h"
#include "models/records/dateform.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace baton {

Result<void> ChangeControlRules::check(const RowChange &row) const
{
    switch (row.record) {
    case RecordKind::ChecklistItem:
        return checkLock(row);
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

Result<void> ChangeControlRules::checkLock(const RowChange &row) const
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
                     .arg(what, dateText(project()->criteriaBaselinedOn)),
                 {}};
}

Result<void> ChangeControlRules::checkChangeRequest(const RowChange &row) const
{
    static const int stateField = fieldIndex<ChangeRequest>("state");
    const ChangeRequest *before = m_before.find(ChangeRequestId{row.id});
    const auto isDecided = [](const ChangeRequest *request) {
        return request &&
               (request->state == ChangeState::Approved || request->state == ChangeState::Rejected);
    };
    if (row.operation == RowChange::Operation::Remove) {
        // Taking back what asked for it is not removing it.
        if (!before || before->state == ChangeState::Draft || !m_change.undoes.isNull())
            return {};
        return notAllowed(
            before->state == ChangeState::Submitted
                ? tr("Only a draft can be deleted; change request %1 is submitted. Withdraw it instead.")
                      .arg(before->number)
                : tr("Only a draft can be deleted. Change request %1 is kept: it says what was asked and "
                     "what became of it.")
                      .arg(before->number));
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
        if (before && before->state == ChangeState::Submitted && request.state == ChangeState::Withdrawn &&
            me() != before->requestedBy && project() && me() != project()->projectManager) {
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
Result<void> ChangeControlRules::checkAskedFor(const RowChange &row, const ChangeRequest *before,
                                               const ChangeRequest &request) const
{
    const auto isOpen = [](ChangeState s) { return s == ChangeState::Draft || s == ChangeState::Withdrawn; };
    if (!before || isOpen(before->state)) {
        const bool isForged = request.requestedBy != me() && m_change.undoes.isNull() &&
                              std::ranges::count(decidersOf(m_before, request), request.requestedBy) > 0;
        if (request.state == ChangeState::Submitted && m_change.undoes.isNull()) {
            if (const QString why = whyNotAsk(m_before, request); !why.isEmpty())
                return notAllowed(why);
        }
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

QString ChangeControlRules::mayNotDecide(const ChangeRequest &request) const
{
    if (me().isNull())
        return unknownActor().userMessage;
    if (me() == request.requestedBy)
        return tr("%1 has made this change request and cannot decide it.").arg(nameOf(me()));
    return tr("%1 may not decide this change request. It is decided by %2.")
        .arg(nameOf(me()), decidersText(m_before, request.kind));
}

// A date that was agreed moves only to where an approved request puts it, in this change or before.
Result<void> ChangeControlRules::checkPromises(const RowChange &row) const
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
        return Error{ErrorCode::Locked,
                     tr("“%1” was agreed as %2. It moves only through an approved change request; “Move a "
                        "date…” makes one. Nothing was changed.")
                         .arg(promiseLabel(promise), dateText(before->*promise.baseline)),
                     QString::fromLatin1(promise.key)};
    }
    return {};
}

// Baseline 0 of the tasks is part of what was agreed; a task that goes takes its own along.
Result<void> ChangeControlRules::checkBaseline(const RowChange &row) const
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
                     .arg(dateText(project()->criteriaBaselinedOn)),
                 {}};
}

Result<void> ChangeControlRules::checkProject(const RowChange &row) const
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

} // namespace baton
