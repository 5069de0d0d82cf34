// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/checks/checks.h"
#include "tests/readiness/handover.h"

namespace baton {

/// A handover with something of everything in which no rule finds a mistake. Tests break one thing each.
struct SoundHandover : Handover
{
    SoundHandover()
    {
        tasks.reserve(20); // references stay good
        items.reserve(20);
        for (Person *person : {&manager, &owner, &sponsor, &reviewer})
            person->deputy = deputy.id;
        manager.lineManager = chief.id;
        manager.dayRate = {500'00};
        project.startBaseline = project.start;
        project.decisionBaseline = project.decision;
        project.handoverStartBaseline = project.handoverStart;
        project.goLiveBaseline = project.goLive;
        project.hypercareEndBaseline = project.hypercareEnd;
        project.tailEndBaseline = project.tailEnd;
        project.hardStopBaseline = project.hardStop;

        ChecklistItem &gate = add(GateClass::Must, ItemState::Accepted);
        gate.accepter = reviewer.id;
        decide(gate, AcceptanceOutcome::Accepted, reviewer.id);
        add(GateClass::Should, ItemState::NotStarted).accepter = reviewer.id;

        addStep(Anchor::HandoverStart, 0, 20, 100);
        addStep(Anchor::HandoverStart, 20, 5, 50);

        addTask("Build", 5);
        Task &live = addTask("Go-live", 0);
        live.constraint = ConstraintKind::StartNoEarlierThan;
        live.constraintDate = PlanTime::fromDate(project.goLive, QTime(8, 0));
        project.goLiveTask = live.id;

        Deliverable &runbook = deliverables.emplace_back();
        runbook.id = DeliverableId::create();
        runbook.project = project.id;
        runbook.name = QStringLiteral("Runbook");
        runbook.owner = manager.id;
        runbook.accepter = owner.id;
        runbook.task = tasks.front().id;
        runbook.due = QDate(2026, 3, 6);
    }

    ChecklistItem &gate() { return items[0]; }
    ChecklistItem &open() { return items[1]; }

    AllocationStep &addStep(Anchor anchor, int offset, int length, int percent)
    {
        AllocationStep &step = steps.emplace_back();
        step.id = AllocationStepId::create();
        step.project = project.id;
        step.person = manager.id;
        step.position = static_cast<qint64>(steps.size()) * positionStep;
        step.anchor = anchor;
        step.offset = offset;
        step.length = length;
        step.percent = percent;
        step.approvedOn = QDate(2026, 2, 2);
        return step;
    }

    Task &addTask(const char *name, int days)
    {
        Task &task = tasks.emplace_back();
        task.id = TaskId::create();
        task.project = project.id;
        task.position = static_cast<qint64>(tasks.size()) * positionStep;
        task.name = QString::fromLatin1(name);
        task.duration = Duration::fromHours(8 * days);
        task.owner = manager.id;
        return task;
    }

    Link &link(const Task &from, const Task &to)
    {
        Link &row = links.emplace_back();
        row.id = LinkId::create();
        row.project = project.id;
        row.predecessor = from.id;
        row.successor = to.id;
        return row;
    }

    void leave(const Person &person, QDate from, QDate to)
    {
        Absence &row = absences.emplace_back();
        row.id = AbsenceId::create();
        row.person = person.id;
        row.from = from;
        row.to = to;
    }

    /// A request approved by those who decide on it.
    ChangeRequest &approve(ChangeKind kind, QDate from, QDate to, QDate on = {2026, 2, 20})
    {
        ChangeRequest &request = requests.emplace_back();
        request.id = ChangeRequestId::create();
        request.project = project.id;
        request.number = static_cast<int>(requests.size());
        request.kind = kind;
        request.title = QStringLiteral("Move");
        request.from = from;
        request.to = to;
        request.requestedBy = manager.id;
        request.state = ChangeState::Approved;
        const bool isForSponsor = kind == ChangeKind::GoLive || kind == ChangeKind::TailExtension;
        request.decidedBy = isForSponsor ? sponsor.id : owner.id;
        request.decidedOn = on;
        if (isForSponsor)
            request.secondDecidedBy = kind == ChangeKind::GoLive ? owner.id : chief.id;
        return request;
    }

    std::vector<Finding> check() const
    {
        const Plan made = plan();
        return findings(made, analyse(made, asOf));
    }
};

} // namespace baton
