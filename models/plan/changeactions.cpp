// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan/changeactions.h"

#include "models/plan/actionedit.h"
#include "models/plan/permissions.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

class ChangeActionsText
{
    Q_DECLARE_TR_FUNCTIONS(Actions)
};

QString numberOf(const ChangeRequest &request)
{
    return QString::number(request.number);
}

void setDates(Edit &edit, const std::vector<DateMove> &moves)
{
    for (const DateMove &move : moves)
        edit.set(edit.project(), move.promise->date, move.to);
}

// What whoever decides has to know.
Result<void> checkComplete(const ChangeRequest &request)
{
    if (request.reason.trimmed().isEmpty())
        return invalidInput(
            ChangeActionsText::tr("A change request needs a reason that those who decide can judge."));
    if (promiseOf(request.kind)) {
        if (!request.to.isValid())
            return invalidInput(
                ChangeActionsText::tr("The change request does not say to which date it moves."));
        if (request.to == request.from)
            return invalidInput(
                ChangeActionsText::tr("The change request moves to the date that stands there already."));
    } else if (request.scope.trimmed().isEmpty()) {
        return invalidInput(ChangeActionsText::tr("The change request does not say what changes."));
    }
    return {};
}

} // namespace

Result<Edit> requestChange(const Plan &plan, ChangeRequest request)
{
    const Project *project = plan.project();
    if (!project)
        return recordGone();
    request.project = project->id;
    request.number = 1;
    for (const ChangeRequest &other : plan.rows<ChangeRequest>()) {
        if (other.project == project->id)
            request.number = std::max(request.number, other.number + 1);
    }
    if (const Promise *promise = promiseOf(request.kind))
        request.from = project->*promise->date;
    if (request.state == ChangeState::Submitted) {
        if (auto complete = checkComplete(request); !complete)
            return complete.error();
    }
    Edit edit(plan,
              request.state == ChangeState::Submitted
                  ? QT_TRANSLATE_NOOP("Edit", "Submit change request %1: %2")
                  : QT_TRANSLATE_NOOP("Edit", "Draft change request %1: %2"),
              {numberOf(request), request.title});
    edit.insert(std::move(request));
    return edit;
}

Result<Edit> submitChange(const Plan &plan, ChangeRequestId id, PersonId by, QDate on)
{
    const ChangeRequest *request = plan.find(id);
    if (!request)
        return recordGone();
    if (auto complete = checkComplete(*request); !complete)
        return complete.error();
    Edit edit(plan, QT_TRANSLATE_NOOP("Edit", "Submit change request %1: %2"),
              {numberOf(*request), request->title});
    ChangeRequest &changed = edit.change(id);
    changed.state = ChangeState::Submitted;
    changed.requestedOn = on;
    if (changed.requestedBy.isNull() || !whyNotAsk(plan, changed).isEmpty())
        changed.requestedBy = by;
    changed.decidedBy = changed.secondDecidedBy = {};
    changed.decidedOn = changed.secondDecidedOn = {};
    return edit;
}

Result<Edit> approveChange(const Plan &plan, const WorkingCalendar &calendar, ChangeRequestId id, PersonId by,
                           QDate on, const QString &comment)
{
    const ChangeRequest *request = plan.find(id);
    const Project *project = plan.project();
    if (!request || !project)
        return recordGone();
    if (by.isNull())
        return Error{
            ErrorCode::NotAllowed,
            ChangeActionsText::tr("Say first who you are: a decision is recorded under a person's name."),
            {}};
    Edit edit(plan, QT_TRANSLATE_NOOP("Edit", "Approve change request %1, one decision is still needed"),
              {numberOf(*request)});
    ChangeRequest &changed = edit.change(id);
    if (changed.decidedBy.isNull() || changed.decidedBy == by) {
        changed.decidedBy = by;
        changed.decidedOn = on;
    } else {
        changed.secondDecidedBy = by;
        changed.secondDecidedOn = on;
    }
    if (!comment.trimmed().isEmpty())
        changed.decisionComment = changed.decisionComment.isEmpty()
                                      ? comment.trimmed()
                                      : changed.decisionComment + u'\n' + comment.trimmed();
    if (!isFullyDecided(plan, changed))
        return edit;
    changed.state = ChangeState::Approved;
    edit.setAuthority(id);
    const std::vector<DateMove> moves = movesOf(*project, calendar, changed.kind, changed.to);
    if (moves.empty()) {
        edit.setText(QT_TRANSLATE_NOOP("Edit", "Approve change request %1: %2"),
                     {numberOf(changed), changed.title});
        return edit;
    }
    const DateMove &first = moves.front();
    edit.setText(QT_TRANSLATE_NOOP("Edit", "Approve change request %1: “%2” moves to %3"),
                 {numberOf(changed), promiseLabel(*first.promise), first.to.toString(Qt::ISODate)});
    setDates(edit, moves);
    return edit;
}

Result<Edit> rejectChange(const Plan &plan, ChangeRequestId id, PersonId by, QDate on, const QString &reason)
{
    const ChangeRequest *request = plan.find(id);
    if (!request)
        return recordGone();
    if (reason.trimmed().isEmpty())
        return invalidInput(
            ChangeActionsText::tr("A rejection needs a reason, so that the requester knows what to do."));
    Edit edit(plan, QT_TRANSLATE_NOOP("Edit", "Reject change request %1"), {numberOf(*request)});
    ChangeRequest &changed = edit.change(id);
    changed.state = ChangeState::Rejected;
    // Who approved before stays on record beside who rejects.
    if (changed.decidedBy.isNull() || changed.decidedBy == by) {
        changed.decidedBy = by;
        changed.decidedOn = on;
    } else {
        changed.secondDecidedBy = by;
        changed.secondDecidedOn = on;
    }
    changed.decisionComment = changed.decisionComment.isEmpty()
                                  ? reason.trimmed()
                                  : changed.decisionComment + u'\n' + reason.trimmed();
    return edit;
}

Result<Edit> withdrawChange(const Plan &plan, ChangeRequestId id)
{
    const ChangeRequest *request = plan.find(id);
    if (!request)
        return recordGone();
    Edit edit(plan, QT_TRANSLATE_NOOP("Edit", "Withdraw change request %1"), {numberOf(*request)});
    ChangeRequest &changed = edit.change(id);
    changed.state = ChangeState::Withdrawn;
    changed.decidedBy = {};
    changed.decidedOn = {};
    changed.secondDecidedBy = {};
    changed.secondDecidedOn = {};
    return edit;
}

Result<Edit> moveDate(const Plan &plan, const WorkingCalendar &calendar, ChangeKind kind, QDate to)
{
    const Promise *promise = promiseOf(kind);
    if (!promise || !plan.project())
        return recordGone();
    Edit edit(plan, QT_TRANSLATE_NOOP("Edit", "Move “%1” to %2"),
              {promiseLabel(*promise), to.toString(Qt::ISODate)});
    setDates(edit, movesOf(*plan.project(), calendar, kind, to));
    return edit;
}

bool needsRequest(const Plan &plan, ChangeKind kind)
{
    const Promise *promise = promiseOf(kind);
    const Project *project = plan.project();
    if (!project)
        return false;
    return promise ? (project->*promise->baseline).isValid() : project->criteriaBaselinedOn.isValid();
}

ChangeKind requestKindFor(const Error &lock)
{
    for (const Promise &promise : promises()) {
        if (lock.technical == QLatin1StringView(promise.key))
            return promise.kind.value_or(ChangeKind::GoLive);
    }
    return ChangeKind::Criteria;
}

} // namespace baton
