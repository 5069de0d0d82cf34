// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan/tailoring.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

class Texts
{
    Q_DECLARE_TR_FUNCTIONS(Tailoring)
};

PersonId personCalled(const Plan &plan, const QString &name)
{
    for (const Person &person : plan.rows<Person>()) {
        if (person.isActive && person.kind == ResourceKind::Person &&
            person.name.compare(name, Qt::CaseInsensitive) == 0)
            return person.id;
    }
    return {};
}

// Whoever has most to do with the items of that side.
PersonId mostNamed(const Plan &plan, Side side)
{
    QHash<PersonId, int> counts;
    for (const ChecklistItem &item : plan.rows<ChecklistItem>()) {
        if (item.ownerSide == side && item.owner)
            ++counts[item.owner];
        if (item.accepterSide == side && item.accepter)
            ++counts[item.accepter];
    }
    PersonId most;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        const int best = counts.value(most);
        if (it.value() > best || (it.value() == best && it.key() < most))
            most = it.key();
    }
    return most;
}

Result<void> checkOrder(const Tailoring &tailoring)
{
    const std::array<QDate, 6> dates{tailoring.start,        tailoring.handoverStart, tailoring.goLive,
                                     tailoring.hypercareEnd, tailoring.tailEnd,       tailoring.hardStop};
    QDate before;
    for (const QDate date : dates) {
        if (date.isValid() && before.isValid() && date < before) {
            return Error{
                ErrorCode::Invalid,
                Texts::tr("The dates are not in order: start, handover start, go-live, hypercare end, "
                          "tail end and hard stop follow one another."),
                {}};
        }
        if (date.isValid())
            before = date;
    }
    if (tailoring.decision.isValid() && tailoring.goLive.isValid() && tailoring.decision > tailoring.goLive)
        return Error{ErrorCode::Invalid, Texts::tr("The decision comes before go-live."), {}};
    return {};
}

} // namespace

Tailoring tailoringOf(const Plan &plan)
{
    Tailoring tailoring;
    const Project *project = plan.project();
    if (!project)
        return tailoring;
    tailoring.kind = project->kind;
    tailoring.profile = project->profile;
    tailoring.start = project->start;
    tailoring.handoverStart = project->handoverStart;
    tailoring.decision = project->decision;
    tailoring.goLive = project->goLive;
    tailoring.hypercareEnd = project->hypercareEnd;
    tailoring.tailEnd = project->tailEnd;
    tailoring.hardStop = project->hardStop;
    for (const EnumLabel &label : EnumTraits<Side>::labels) {
        const auto side = static_cast<Side>(label.value);
        PersonId person;
        if (side == Side::Project)
            person = project->projectManager;
        else if (side == Side::Operations)
            person = project->serviceOwner;
        else if (side == Side::Business)
            person = project->sponsor;
        if (person.isNull())
            person = mostNamed(plan, side);
        tailoring.speakers.push_back({side, plan.name(RecordKind::Person, person.uuid)});
    }
    return tailoring;
}

Result<Edit> tailorProject(const Plan &plan, const Tailoring &tailoring)
{
    const Project *project = plan.project();
    if (!project)
        return Error{ErrorCode::NotFound, Texts::tr("There is no project to set up."), {}};
    if (const auto inOrder = checkOrder(tailoring); !inOrder)
        return inOrder.error();
    Edit edit(plan, QT_TRANSLATE_NOOP("Edit", "Set up %1"), {project->name});
    Project &changed = edit.change(project->id);
    changed.kind = tailoring.kind;
    changed.profile = tailoring.profile;
    changed.start = tailoring.start;
    changed.handoverStart = tailoring.handoverStart;
    changed.decision = tailoring.decision;
    changed.goLive = tailoring.goLive;
    changed.hypercareEnd = tailoring.hypercareEnd;
    changed.tailEnd = tailoring.tailEnd;
    changed.hardStop = tailoring.hardStop;
    QHash<int, PersonId> speakers;
    for (const Tailoring::Speaker &speaker : tailoring.speakers) {
        const QString name = speaker.name.simplified();
        if (name.isEmpty())
            continue;
        PersonId id = personCalled(plan, name);
        if (id.isNull()) {
            Person person;
            person.name = name;
            person.side = speaker.side;
            id = edit.insert(person);
        }
        speakers.insert(static_cast<int>(speaker.side), id);
        if (speaker.side == Side::Project)
            changed.projectManager = id;
        else if (speaker.side == Side::Operations)
            changed.serviceOwner = id;
        else if (speaker.side == Side::Business)
            changed.sponsor = id;
    }
    const bool isLocked = project->criteriaBaselinedOn.isValid();
    for (const ChecklistItem &item : plan.rows<ChecklistItem>()) {
        if (item.project != project->id)
            continue;
        const PersonId owner = speakers.value(static_cast<int>(item.ownerSide));
        const PersonId accepter = speakers.value(static_cast<int>(item.accepterSide));
        if (item.owner.isNull() && owner)
            edit.set(item.id, &ChecklistItem::owner, owner);
        if (item.accepter.isNull() && accepter && !isLocked)
            edit.set(item.id, &ChecklistItem::accepter, accepter);
    }
    return edit;
}

} // namespace baton
