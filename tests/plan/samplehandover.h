// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plan/document.h"

/// A small handover for tests: five people, three items, dates in spring 2026.
struct SampleHandover
{
    baton::Plan plan;
    baton::ProjectId project;
    baton::PersonId manager, serviceOwner, sponsor, operator_, deputy;
    baton::ChecklistItemId runbook, training, criteria;

    static QDate today() { return QDate(2026, 3, 2); }

    SampleHandover()
    {
        using namespace Qt::StringLiterals;
        using namespace baton;
        const auto person = [&](const QString &name, Side side) {
            Person row;
            row.id = PersonId::create();
            row.name = name;
            row.side = side;
            plan.load(row);
            return row.id;
        };
        manager = person(u"Mara Project"_s, Side::Project);
        serviceOwner = person(u"Sven Owner"_s, Side::Operations);
        sponsor = person(u"Sita Sponsor"_s, Side::Business);
        deputy = person(u"Dora Deputy"_s, Side::Vendor);
        Person named;
        named.id = PersonId::create();
        named.name = u"Olu Operator"_s;
        named.side = Side::Operations;
        named.deputy = deputy;
        plan.load(named);
        operator_ = named.id;

        Project row;
        row.id = ProjectId::create();
        row.name = u"Sample"_s;
        row.projectManager = manager;
        row.serviceOwner = serviceOwner;
        row.sponsor = sponsor;
        row.start = QDate(2026, 1, 5);
        row.decision = QDate(2026, 3, 12);
        row.goLive = QDate(2026, 3, 14);
        plan.load(row);
        project = row.id;
        plan.setOpenProject(project);

        const auto item = [&](const QString &code, GateClass gate, PersonId accepter) {
            ChecklistItem entry;
            entry.id = ChecklistItemId::create();
            entry.project = project;
            entry.code = code;
            entry.text = u"Item "_s + code;
            entry.gateClass = gate;
            entry.accepter = accepter;
            entry.accepterSide = Side::Operations;
            plan.load(entry);
            return entry.id;
        };
        runbook = item(u"DOC-01"_s, GateClass::Must, operator_);
        training = item(u"TRN-02"_s, GateClass::Waivable, {});
        criteria = item(u"ACC-01"_s, GateClass::Must, serviceOwner);
    }

    baton::Evidence evidenceOf(baton::ChecklistItemId item) const
    {
        baton::Evidence evidence;
        evidence.project = project;
        evidence.item = item;
        evidence.title = QStringLiteral("Record");
        evidence.date = QDate(2026, 2, 20);
        return evidence;
    }
};
