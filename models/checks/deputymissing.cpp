// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checks/rules.h"

#include <algorithm>

namespace baton {

namespace {

void checkDeputyMissing(const CheckContext &context, Findings &findings)
{
    const Plan &plan = context.plan;
    const Project &project = context.project;
    std::vector<PersonId> people;
    const auto needed = [&](PersonId id, bool onlyVendors) {
        const Person *person = plan.find(id);
        if (person && person->deputy.isNull() && (!onlyVendors || person->side == Side::Vendor) &&
            std::ranges::find(people, id) == people.end())
            people.push_back(id);
    };
    for (const PersonId key : {project.projectManager, project.serviceOwner, project.sponsor})
        needed(key, false);
    forEachOpenItem(context, [&](const ChecklistItem &item, const ItemJudgement &judgement) {
        if (judgement.gate != GateStatus::NoGate)
            needed(item.accepter, false);
        needed(item.owner, true);
    });
    for (const Deliverable &deliverable : plan.rows<Deliverable>()) {
        if (deliverable.project == project.id && deliverable.state != DeliverableState::Accepted)
            needed(deliverable.owner, true);
    }
    for (const PersonId id : people) {
        const Person &person = *plan.find(id);
        findings.add(id, person.side == Side::Vendor
                             ? Checks::tr("%1 of the vendor has no deputy.").arg(person.name)
                             : Checks::tr("%1 decides or accepts here and has no deputy.").arg(person.name));
    }
}

} // namespace

const Rule deputyMissing{
    "deputy.missing", Severity::Warning, QT_TRANSLATE_NOOP("Checks", "No deputy"),
    QT_TRANSLATE_NOOP("Checks", "Project manager, service owner, sponsor, those who accept gates and the "
                                "people of a vendor need somebody who stands in when they are ill."),
    checkDeputyMissing};

} // namespace baton
