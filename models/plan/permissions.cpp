// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan/permissions.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

const Project *projectOf(const Plan &plan, ProjectId id)
{
    return plan.find(id);
}

bool isServiceOwner(const Project *project, PersonId person)
{
    return project && !person.isNull() && project->serviceOwner == person;
}

bool isSponsor(const Project *project, PersonId person)
{
    return project && !person.isNull() && project->sponsor == person;
}

// The accepter or their deputy; with nobody named, anyone of the side; always service owner and sponsor.
bool standsForAccepter(const Plan &plan, ProjectId project, PersonId accepter, std::optional<Side> side,
                       PersonId person)
{
    const Person *who = plan.find(person);
    if (!who || !who->isActive || who->side == Side::Project)
        return false;
    const Project *owner = projectOf(plan, project);
    if (isServiceOwner(owner, person) || isSponsor(owner, person))
        return true;
    if (accepter) {
        const Person *named = plan.find(accepter);
        return accepter == person || (named && named->deputy == person);
    }
    return side ? who->side == *side : true;
}

} // namespace

bool isServiceOwnerOrSponsor(const Plan &plan, PersonId person)
{
    return isServiceOwner(plan.project(), person) || isSponsor(plan.project(), person);
}

bool mayWithdraw(const Plan &plan, const Evidence &evidence, PersonId person)
{
    const Project *project = plan.project();
    if (person.isNull())
        return false;
    if (person == evidence.addedBy || (project && person == project->projectManager))
        return true;
    const auto isTheirs = [person](const auto *record) {
        return record && (record->owner == person || record->submittedBy == person);
    };
    return isTheirs(plan.find(evidence.item)) || isTheirs(plan.find(evidence.deliverable));
}

bool speaksForAccepter(const Plan &plan, const ChecklistItem &item, PersonId person)
{
    return standsForAccepter(plan, item.project, item.accepter, item.accepterSide, person);
}

bool mayAccept(const Plan &plan, const ChecklistItem &item, PersonId person)
{
    return person != item.submittedBy && speaksForAccepter(plan, item, person);
}

bool mayAccept(const Plan &plan, const Deliverable &deliverable, PersonId person)
{
    return person != deliverable.submittedBy &&
           standsForAccepter(plan, deliverable.project, deliverable.accepter, std::nullopt, person);
}

std::vector<PersonId> decidersOf(const Plan &plan, const ChangeRequest &request)
{
    const Project *project = projectOf(plan, request.project);
    if (!project)
        return {};
    std::vector<PersonId> deciders;
    switch (request.kind) {
    case ChangeKind::GoLive:
        deciders = {project->sponsor, project->serviceOwner};
        break;
    case ChangeKind::HypercareEnd:
    case ChangeKind::Criteria:
        deciders = {project->serviceOwner};
        break;
    case ChangeKind::TailExtension: {
        const Person *manager = plan.find(project->projectManager);
        deciders = {project->sponsor, manager ? manager->lineManager : PersonId()};
        break;
    }
    case ChangeKind::Scope:
        deciders = {project->sponsor};
        break;
    }
    // One person who holds both roles decides once.
    if (deciders.size() == 2 && deciders.front() == deciders.back())
        deciders.pop_back();
    return deciders;
}

std::vector<PersonId> decidersLeft(const Plan &plan, const ChangeRequest &request)
{
    std::vector<PersonId> left = decidersOf(plan, request);
    std::erase_if(left, [&](PersonId person) {
        return !person.isNull() && (person == request.requestedBy || person == request.decidedBy ||
                                    person == request.secondDecidedBy);
    });
    return left;
}

namespace {

// Who can ask for what somebody decides alone: the project manager, where there is one.
QString otherRequester(const Plan &plan, const ChangeRequest &request)
{
    const Project *project = projectOf(plan, request.project);
    const Person *manager = plan.find(project ? project->projectManager : PersonId());
    return manager && manager->id != request.requestedBy
               ? manager->name
               : QCoreApplication::translate("Permissions", "somebody else");
}

} // namespace

bool mayDecide(const Plan &plan, const ChangeRequest &request, PersonId person)
{
    return !person.isNull() && person != request.requestedBy &&
           std::ranges::count(decidersOf(plan, request), person) > 0;
}

QString decidersText(const Plan &plan, ChangeKind kind)
{
    const Project *project = plan.project();
    const auto nameOf = [&](PersonId id, const QString &role) {
        const Person *person = plan.find(id);
        return person ? person->name : role;
    };
    const auto role = [](const char *text) { return QCoreApplication::translate("Permissions", text); };
    if (!project)
        return {};
    const QString serviceOwner =
        nameOf(project->serviceOwner, role(QT_TRANSLATE_NOOP("Permissions", "the service owner")));
    const QString sponsor = nameOf(project->sponsor, role(QT_TRANSLATE_NOOP("Permissions", "the sponsor")));
    // One person who holds both roles decides once.
    const auto both = [](const QString &one, const QString &other) {
        return one == other
                   ? one
                   : QCoreApplication::translate("Permissions", "%1 and %2", "two persons who decide")
                         .arg(one, other);
    };
    switch (kind) {
    case ChangeKind::GoLive:
        return both(sponsor, serviceOwner);
    case ChangeKind::HypercareEnd:
    case ChangeKind::Criteria:
        return serviceOwner;
    case ChangeKind::TailExtension: {
        const Person *manager = plan.find(project->projectManager);
        const QString line =
            nameOf(manager ? manager->lineManager : PersonId(),
                   role(QT_TRANSLATE_NOOP("Permissions", "the project manager's line manager")));
        return both(sponsor, line);
    }
    case ChangeKind::Scope:
        break;
    }
    return sponsor;
}

bool isFullyDecided(const Plan &plan, const ChangeRequest &request)
{
    return request.decidedOn.isValid() && mayDecide(plan, request, request.decidedBy) &&
           decidersLeft(plan, request).empty();
}

QString decidersLeftText(const Plan &plan, const ChangeRequest &request)
{
    QStringList names;
    for (const PersonId id : decidersLeft(plan, request)) {
        const Person *person = plan.find(id);
        names.append(person ? person->name
                            : QCoreApplication::translate("Permissions", "a decider who is not named yet"));
    }
    return names.isEmpty() ? QCoreApplication::translate(
                                 "Permissions", "nobody, as the only one who decides it has asked for it")
                           : names.join(u", "_s);
}

bool waitsForDecision(const Plan &plan, const ChangeRequest &request, PersonId person)
{
    return request.state == ChangeState::Submitted && !person.isNull() &&
           std::ranges::count(decidersLeft(plan, request), person) > 0;
}

QString whyNotAsk(const Plan &plan, const ChangeRequest &request)
{
    const std::vector<PersonId> deciders = decidersOf(plan, request);
    const bool isAlone = deciders.size() == 1 && deciders.front() && deciders.front() == request.requestedBy;
    if (!isAlone)
        return {};
    return QCoreApplication::translate(
               "Permissions", "%1 alone decides requests of this kind, and nobody decides what they ask for "
                              "themselves. Keep it as a draft and let %2 submit it: then %1 decides.")
        .arg(plan.name(RecordKind::Person, request.requestedBy.uuid), otherRequester(plan, request));
}

QString whyNotDecide(const Plan &plan, const ChangeRequest &request, PersonId person)
{
    const auto text = [](const char *sentence) {
        return QCoreApplication::translate("Permissions", sentence);
    };
    if (request.state != ChangeState::Submitted)
        return text(QT_TRANSLATE_NOOP("Permissions", "Only a submitted change request can be decided."));
    if (waitsForDecision(plan, request, person))
        return {};
    if (decidersLeft(plan, request).empty())
        return text(QT_TRANSLATE_NOOP(
                        "Permissions",
                        "%1 alone decides requests of this kind, and nobody decides what they "
                        "ask for themselves. Withdraw it, and let %2 submit it: then %1 decides."))
            .arg(decidersText(plan, request.kind), otherRequester(plan, request));
    const QString left = decidersLeftText(plan, request);
    if (person == request.requestedBy)
        return text(QT_TRANSLATE_NOOP("Permissions",
                                      "You have asked for this change and do not decide it. It "
                                      "waits for %1."))
            .arg(left);
    if (person && (person == request.decidedBy || person == request.secondDecidedBy))
        return text(QT_TRANSLATE_NOOP("Permissions", "You have approved it already. It waits for %1."))
            .arg(left);
    return text(QT_TRANSLATE_NOOP("Permissions", "You do not decide this change request. It waits for %1."))
        .arg(left);
}

std::vector<PersonId> notApplicableApproversLeft(const Plan &plan, const ChecklistItem &item)
{
    std::vector<PersonId> approved;
    for (const Acceptance &acceptance : plan.rows<Acceptance>()) {
        if (acceptance.item == item.id && acceptance.outcome == AcceptanceOutcome::NotApplicable)
            approved.push_back(acceptance.decidedBy);
    }
    std::vector<PersonId> left;
    if (std::ranges::none_of(approved, [&](PersonId by) { return speaksForAccepter(plan, item, by); }))
        left.push_back(item.accepter);
    const Project *project = projectOf(plan, item.project);
    if (item.gateClass != GateClass::Must || !project)
        return left;
    for (const PersonId needed : {project->serviceOwner, project->sponsor}) {
        if (std::ranges::count(approved, needed) == 0 && std::ranges::count(left, needed) == 0)
            left.push_back(needed);
    }
    return left;
}

bool isNotApplicableApproved(const Plan &plan, const ChecklistItem &item, QDate asOf)
{
    if (item.state != ItemState::NotApplicable || item.naReason.isEmpty())
        return false;
    const Project *project = projectOf(plan, item.project);
    bool bySide = false;
    bool byServiceOwner = false;
    bool bySponsor = false;
    for (const Acceptance &acceptance : plan.rows<Acceptance>()) {
        if (acceptance.item != item.id || acceptance.outcome != AcceptanceOutcome::NotApplicable ||
            acceptance.decidedOn > asOf)
            continue;
        bySide = bySide || speaksForAccepter(plan, item, acceptance.decidedBy);
        byServiceOwner = byServiceOwner || isServiceOwner(project, acceptance.decidedBy);
        bySponsor = bySponsor || isSponsor(project, acceptance.decidedBy);
    }
    return bySide && (item.gateClass != GateClass::Must || (byServiceOwner && bySponsor));
}

namespace {

QString deliverablesFailure(const Plan &plan, ProjectId project)
{
    int open = 0;
    int total = 0;
    for (const Deliverable &deliverable : plan.rows<Deliverable>()) {
        if (deliverable.project != project)
            continue;
        ++total;
        if (deliverable.state != DeliverableState::Accepted)
            ++open;
    }
    if (total == 0)
        return QCoreApplication::translate("Permissions", "No deliverable is listed yet.");
    if (open == 0)
        return {};
    return QCoreApplication::translate("Permissions", "%n deliverable(s) are not accepted yet.", nullptr,
                                       open);
}

QString waiversFailure(const Plan &plan, ProjectId project)
{
    int incomplete = 0;
    for (const Waiver &waiver : plan.rows<Waiver>()) {
        const bool isComplete = !waiver.control.isEmpty() && waiver.followUpOwner && waiver.approvedBy &&
                                waiver.expires.isValid();
        if (waiver.project == project && !isComplete)
            ++incomplete;
    }
    if (incomplete == 0)
        return {};
    return QCoreApplication::translate(
        "Permissions",
        "%n waiver(s) lack a compensating control, a follow-up owner, an approver or an expiry date.",
        nullptr, incomplete);
}

QString taperFailure(const Plan &plan, ProjectId project)
{
    int unapproved = 0;
    int total = 0;
    for (const AllocationStep &step : plan.rows<AllocationStep>()) {
        if (step.project != project)
            continue;
        ++total;
        if (!step.approvedOn.isValid())
            ++unapproved;
    }
    if (total == 0)
        return QCoreApplication::translate("Permissions", "No allocation step is planned yet.");
    if (unapproved == 0)
        return {};
    return QCoreApplication::translate("Permissions",
                                       "%n allocation step(s) are not approved by the line manager yet.",
                                       nullptr, unapproved);
}

} // namespace

QString registerFailure(const Plan &plan, const ChecklistItem &item)
{
    if (item.autoCheck == "deliverables_accepted"_L1)
        return deliverablesFailure(plan, item.project);
    if (item.autoCheck == "waivers_complete"_L1)
        return waiversFailure(plan, item.project);
    if (item.autoCheck == "taper_approved"_L1)
        return taperFailure(plan, item.project);
    return {}; // its register is not kept yet
}

} // namespace baton
