// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan/waiveractions.h"

#include "models/plan/actionedit.h"
#include "models/plan/permissions.h"
#include "models/records/dateform.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

class WaiverActionsText
{
    Q_DECLARE_TR_FUNCTIONS(Actions)
};

/// The code of the item that a waiver is about.
struct WaivedItem
{
    const Plan &plan;

    QString operator()(const Waiver &waiver) const
    {
        const ChecklistItem *item = plan.find(waiver.item);
        return item ? item->code : QString();
    }
};

/// Where a waiver keeps who said yes to it, and when.
struct Signature
{
    PersonId Waiver::*by;
    QDate Waiver::*on;
};

Result<Edit> signWaivers(Result<Edit> edit, const std::vector<WaiverId> &waivers, const Signature &signature,
                         PersonId by, QDate on)
{
    if (!edit)
        return edit;
    for (const WaiverId id : waivers) {
        Waiver &changed = edit->change(id);
        changed.*signature.by = by;
        changed.*signature.on = on;
    }
    return edit;
}

// The waiver keeps what was said against it, so that whoever decides later reads it.
void noteObjection(Waiver &waiver, const QString &line)
{
    waiver.isOverObjection = true;
    waiver.reason += u'\n' + line;
}

} // namespace

WaiverStep waiverStep(const Plan &plan, const Waiver &waiver)
{
    const Project *project = plan.find(waiver.project);
    const bool isBySponsor = project && waiver.approvedBy && waiver.approvedBy == project->sponsor;
    if (waiver.isOverObjection)
        return isBySponsor ? WaiverStep::None : WaiverStep::Overruling;
    if (waiver.concurredBy.isNull())
        return WaiverStep::Concurrence;
    return waiver.approvedBy.isNull() ? WaiverStep::Approval : WaiverStep::None;
}

QString objectionOf(const Waiver &waiver)
{
    return waiver.isOverObjection ? waiver.reason.section(u'\n', 1).section(u'\n', -1) : QString();
}

std::vector<PersonId> waiverDeciders(const Plan &plan, const Waiver &waiver)
{
    const Project *project = plan.find(waiver.project);
    const ChecklistItem *item = plan.find(waiver.item);
    std::vector<PersonId> deciders;
    switch (waiverStep(plan, waiver)) {
    case WaiverStep::Concurrence:
        return {item ? item->accepter : PersonId()};
    case WaiverStep::Approval:
        if (project)
            deciders = {project->serviceOwner, project->sponsor};
        break;
    case WaiverStep::Overruling:
        if (project)
            deciders = {project->sponsor};
        break;
    case WaiverStep::None:
        break;
    }
    std::erase_if(deciders, [&](PersonId person) { return person && person == waiver.requestedBy; });
    if (deciders.size() == 2 && deciders.front() == deciders.back())
        deciders.pop_back();
    return deciders;
}

bool mayTakeStep(const Plan &plan, const Waiver &waiver, PersonId person)
{
    const ChecklistItem *item = plan.find(waiver.item);
    switch (waiverStep(plan, waiver)) {
    case WaiverStep::Concurrence:
        return item && speaksForAccepter(plan, *item, person);
    case WaiverStep::Approval:
    case WaiverStep::Overruling:
        return !person.isNull() && std::ranges::count(waiverDeciders(plan, waiver), person) > 0;
    case WaiverStep::None:
        break;
    }
    return false;
}

QString whyNotApprove(const Plan &plan, const Waiver &waiver, PersonId person)
{
    const Project *project = plan.find(waiver.project);
    const auto nameOf = [&](PersonId id, const QString &role) {
        const Person *found = plan.find(id);
        return found ? found->name : role;
    };
    const QString serviceOwner =
        nameOf(project ? project->serviceOwner : PersonId(), WaiverActionsText::tr("the service owner"));
    const QString sponsor =
        nameOf(project ? project->sponsor : PersonId(), WaiverActionsText::tr("the sponsor"));
    const bool isSponsor = project && person && person == project->sponsor;
    const bool isServiceOwner = project && person && person == project->serviceOwner;
    const bool isRequester = person && person == waiver.requestedBy;
    if (waiver.isOverObjection && (!isSponsor || isRequester))
        return isRequester && isSponsor
                   ? WaiverActionsText::tr(
                         "You have asked for this waiver, and the accepting side objects. Only the "
                         "sponsor could waive nevertheless, and not for themselves.")
                   : WaiverActionsText::tr("The accepting side objects, so only %1 can waive as sponsor.")
                         .arg(sponsor);
    if (isRequester && isSponsor && isServiceOwner)
        return WaiverActionsText::tr(
            "You have asked for this waiver and are the only one who could approve it. Withdraw "
            "it, and let somebody else ask for it.");
    if (isRequester && isSponsor)
        return WaiverActionsText::tr("You have asked for this waiver, so %1 has to approve it.")
            .arg(serviceOwner);
    if (isRequester && isServiceOwner)
        return WaiverActionsText::tr("You have asked for this waiver, so %1 has to approve it.").arg(sponsor);
    if (isRequester)
        return WaiverActionsText::tr("You have asked for this waiver, so %1 or %2 has to approve it.")
            .arg(serviceOwner, sponsor);
    if (isSponsor || isServiceOwner)
        return {};
    return WaiverActionsText::tr("A waiver is approved by the service owner or the sponsor: %1 or %2.")
        .arg(serviceOwner, sponsor);
}

Result<Edit> requestWaiver(const Plan &plan, Waiver waiver)
{
    const ChecklistItem *item = plan.find(waiver.item);
    if (!item)
        return recordGone();
    waiver.project = plan.openProject();
    Edit edit(plan, QT_TRANSLATE_NOOP("Edit", "Request a waiver for %1"), {item->code});
    edit.insert(std::move(waiver));
    return edit;
}

Result<Edit> concurWithWaivers(const Plan &plan, const std::vector<WaiverId> &waivers, PersonId by, QDate on)
{
    auto edit = signWaivers(editOf(plan, waivers, QT_TRANSLATE_NOOP("Edit", "Concur with the waiver for %1"),
                                   QT_TRANSLATE_NOOP("Edit", "Concur with %1 waivers"), WaivedItem{plan}),
                            waivers, {&Waiver::concurredBy, &Waiver::concurredOn}, by, on);
    if (!edit)
        return edit;
    for (const WaiverId id : waivers)
        edit->set(id, &Waiver::isOverObjection, false);
    return edit;
}

Result<Edit> objectToWaivers(const Plan &plan, const std::vector<WaiverId> &waivers, PersonId by, QDate on,
                             const QString &reason)
{
    if (reason.trimmed().isEmpty())
        return invalidInput(
            WaiverActionsText::tr("An objection needs a reason, so that the sponsor can judge it."));
    auto edit = editOf(plan, waivers, QT_TRANSLATE_NOOP("Edit", "Object to the waiver for %1"),
                       QT_TRANSLATE_NOOP("Edit", "Object to %1 waivers"), WaivedItem{plan});
    if (!edit)
        return edit;
    for (const WaiverId id : waivers)
        noteObjection(edit->change(id),
                      WaiverActionsText::tr("Objection of %1, %2: %3", "person, date, reason")
                          .arg(plan.name(RecordKind::Person, by.uuid), dateText(on), reason.trimmed()));
    return edit;
}

Result<Edit> approveWaivers(const Plan &plan, const std::vector<WaiverId> &waivers, PersonId by, QDate on)
{
    return signWaivers(editOf(plan, waivers, QT_TRANSLATE_NOOP("Edit", "Approve the waiver for %1"),
                              QT_TRANSLATE_NOOP("Edit", "Approve %1 waivers"), WaivedItem{plan}),
                       waivers, {&Waiver::approvedBy, &Waiver::approvedOn}, by, on);
}

Result<Edit> waiveOverObjection(const Plan &plan, const std::vector<WaiverId> &waivers, PersonId by, QDate on,
                                const QString &reason)
{
    if (reason.trimmed().isEmpty())
        return invalidInput(WaiverActionsText::tr("A waiver over an objection needs a reason."));
    auto edit =
        signWaivers(editOf(plan, waivers, QT_TRANSLATE_NOOP("Edit", "Waive %1 over the objection"),
                           QT_TRANSLATE_NOOP("Edit", "Waive %1 items over the objection"), WaivedItem{plan}),
                    waivers, {&Waiver::approvedBy, &Waiver::approvedOn}, by, on);
    if (!edit)
        return edit;
    for (const WaiverId id : waivers)
        noteObjection(edit->change(id),
                      WaiverActionsText::tr("Over the objection: %1").arg(reason.trimmed()));
    return edit;
}

Result<Edit> refuseWaiver(const Plan &plan, WaiverId id, const QString &reason)
{
    const Waiver *waiver = plan.find(id);
    if (!waiver)
        return recordGone();
    if (reason.trimmed().isEmpty())
        return invalidInput(
            WaiverActionsText::tr("A refusal needs a reason, so that the requester knows what to do."));
    Edit edit(plan, QT_TRANSLATE_NOOP("Edit", "Refuse the waiver for %1: %2"),
              {WaivedItem{plan}(*waiver), reason.simplified().left(200)});
    edit.remove(id);
    return edit;
}

Result<Edit> withdrawWaiver(const Plan &plan, WaiverId id)
{
    const Waiver *waiver = plan.find(id);
    if (!waiver)
        return recordGone();
    Edit edit(plan, QT_TRANSLATE_NOOP("Edit", "Withdraw the waiver for %1"), {WaivedItem{plan}(*waiver)});
    edit.remove(id);
    return edit;
}

} // namespace baton
