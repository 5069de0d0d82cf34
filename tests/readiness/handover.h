// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/readiness/readiness.h"

namespace baton {

/// A plan under handover to judge: people on every side, dates around a Saturday go-live, no items yet.
/// Change the parts, then ask for plan() or judge().
struct Handover
{
    using S = ItemState;

    Project project;
    Person manager;  ///< project manager, project side
    Person owner;    ///< service owner, operations; accepts by default
    Person sponsor;  ///< business
    Person reviewer; ///< operations, deputy is `deputy`, line manager is `chief`
    Person deputy;   ///< operations
    Person chief;    ///< operations
    std::vector<ChecklistItem> items;
    std::vector<Evidence> evidence;
    std::vector<Acceptance> acceptances;
    std::vector<Waiver> waivers;
    std::vector<Absence> absences;
    std::vector<Calendar> calendars;
    std::vector<CalendarException> exceptions;
    std::vector<Task> tasks;
    std::vector<Link> links;
    std::vector<Assignment> assignments;
    std::vector<Deliverable> deliverables;
    std::vector<AllocationStep> steps;
    std::vector<ChangeRequest> requests;
    std::vector<Condition> conditions;
    QDate asOf{2026, 3, 2};

    Handover()
    {
        const auto person = [](Person &row, const char *name, Side side) {
            row.id = PersonId::create();
            row.name = QString::fromLatin1(name);
            row.side = side;
        };
        person(manager, "Mara Manager", Side::Project);
        person(owner, "Otto Owner", Side::Operations);
        person(sponsor, "Sara Sponsor", Side::Business);
        person(reviewer, "Rita Reviewer", Side::Operations);
        person(deputy, "Dora Deputy", Side::Operations);
        person(chief, "Carl Chief", Side::Operations);
        reviewer.deputy = deputy.id;
        reviewer.lineManager = chief.id;
        project.id = ProjectId::create();
        project.name = QStringLiteral("SSO integration");
        project.projectManager = manager.id;
        project.serviceOwner = owner.id;
        project.sponsor = sponsor.id;
        project.start = QDate(2025, 12, 1);
        project.handoverStart = QDate(2026, 2, 16);
        project.decision = QDate(2026, 3, 12);
        project.goLive = QDate(2026, 3, 14);
        project.hypercareEnd = QDate(2026, 3, 27);
        project.tailEnd = QDate(2026, 4, 10);
        project.hardStop = QDate(2026, 4, 30);
        project.criteriaBaselinedOn = QDate(2026, 1, 15);
    }

    /// The returned reference holds until the next item is added.
    ChecklistItem &add(GateClass gateClass, ItemState state, int weight = 2, const char *category = "DOC")
    {
        ChecklistItem &item = items.emplace_back();
        item.id = ChecklistItemId::create();
        item.project = project.id;
        item.position = static_cast<qint64>(items.size());
        item.code =
            QStringLiteral("%1-%2").arg(QLatin1String(category)).arg(items.size(), 2, 10, QLatin1Char('0'));
        item.category = QString::fromLatin1(category);
        item.categoryName = item.category;
        item.text = QStringLiteral("Item ") + item.code;
        item.gateClass = gateClass;
        item.weight = weight;
        item.state = state;
        item.owner = manager.id;
        item.dueOffset = -1;
        if (state == S::Submitted || state == S::Accepted || state == S::Rejected)
            prove(item, QDate(2026, 2, 20));
        return item;
    }

    void prove(const ChecklistItem &item, QDate date)
    {
        Evidence &row = evidence.emplace_back();
        row.id = EvidenceId::create();
        row.project = project.id;
        row.item = item.id;
        row.title = QStringLiteral("Protocol");
        row.date = date;
    }

    void decide(const ChecklistItem &item, AcceptanceOutcome outcome, PersonId by, QDate on = {2026, 2, 20})
    {
        Acceptance &row = acceptances.emplace_back();
        row.id = AcceptanceId::create();
        row.project = project.id;
        row.item = item.id;
        row.outcome = outcome;
        row.decidedBy = by;
        row.decidedOn = on;
    }

    /// A waiver that is valid as long as nothing is changed.
    Waiver &waive(const ChecklistItem &item)
    {
        Waiver &row = waivers.emplace_back();
        row.id = WaiverId::create();
        row.project = project.id;
        row.item = item.id;
        row.reason = QStringLiteral("The supplier delivers in April");
        row.control = QStringLiteral("Manual check every morning");
        row.followUpOwner = reviewer.id;
        row.requestedBy = manager.id;
        row.requestedOn = QDate(2026, 2, 20);
        row.concurredBy = reviewer.id;
        row.concurredOn = QDate(2026, 2, 23);
        row.approvedBy = owner.id;
        row.approvedOn = QDate(2026, 2, 24);
        row.expires = QDate(2026, 4, 30);
        return row;
    }

    Plan plan() const
    {
        Plan made;
        made.load(project);
        made.setOpenProject(project.id);
        for (const Person &row : {manager, owner, sponsor, reviewer, deputy, chief})
            made.load(row);
        load(made, calendars);
        load(made, exceptions);
        load(made, absences);
        load(made, items);
        load(made, evidence);
        load(made, acceptances);
        load(made, waivers);
        load(made, tasks);
        load(made, links);
        load(made, assignments);
        load(made, deliverables);
        load(made, steps);
        load(made, requests);
        load(made, conditions);
        return made;
    }

    Readiness judge() const { return evaluateReadiness(plan(), asOf); }

private:
    template <class T>
    static void load(Plan &plan, const std::vector<T> &rows)
    {
        for (const T &row : rows)
            plan.load(row);
    }
};

} // namespace baton
