// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/checks/soundhandover.h"

/// The mistakes that the rules are tested with, and things that look like mistakes and are none.
namespace baton::mistakes {

using namespace Qt::StringLiterals;

using H = SoundHandover;

struct Case
{
    const char *name;
    const char *rule;
    Severity severity;
    RecordKind record;
    const char *says; ///< part of the sentence
    void (*spoil)(H &handover);
};

// Each breaks one thing and expects exactly one finding, of this rule.
inline const Case cases[] = {
    {"decision after go-live", "dates.order", Severity::Error, RecordKind::Project, "Go/no-go decision",
     [](H &h) { h.project.decision = h.project.decisionBaseline = QDate(2026, 3, 16); }},
    {"date moved", "dates.baseline", Severity::Error, RecordKind::Project, "without an approved change request",
     [](H &h) { h.project.handoverStartBaseline = QDate(2026, 2, 9); }},
    {"date removed", "dates.baseline", Severity::Error, RecordKind::Project, "no longer set",
     [](H &h) { h.project.decision = {}; }},
    {"request to another date", "dates.baseline", Severity::Error, RecordKind::Project, "“Tail end”",
     [](H &h) {
         h.project.tailEndBaseline = QDate(2026, 4, 3);
         h.approve(ChangeKind::TailExtension, QDate(2026, 4, 3), QDate(2026, 4, 9));
     }},
    {"request of another kind", "dates.baseline", Severity::Error, RecordKind::Project, "“Tail end”",
     [](H &h) {
         h.project.tailEndBaseline = QDate(2026, 4, 3);
         h.approve(ChangeKind::Scope, QDate(2026, 4, 3), h.project.tailEnd).decidedBy = h.sponsor.id;
     }},
    {"request approved later", "dates.baseline", Severity::Error, RecordKind::Project, "“Tail end”",
     [](H &h) {
         h.project.tailEndBaseline = QDate(2026, 4, 3);
         h.approve(ChangeKind::TailExtension, QDate(2026, 4, 3), h.project.tailEnd, QDate(2026, 3, 3));
     }},
    {"decided by one alone", "changes.decision", Severity::Error, RecordKind::ChangeRequest, "1",
     [](H &h) { h.approve(ChangeKind::GoLive, h.project.goLive, h.project.goLive).secondDecidedBy = {}; }},
    {"chain starts elsewhere", "changes.chain", Severity::Error, RecordKind::ChangeRequest, "Change request 1",
     [](H &h) { h.approve(ChangeKind::HypercareEnd, QDate(2026, 3, 26), h.project.hypercareEnd); }},
    {"chain with a gap", "changes.chain", Severity::Error, RecordKind::ChangeRequest, "Change request 2",
     [](H &h) {
         h.approve(ChangeKind::HypercareEnd, h.project.hypercareEnd, QDate(2026, 3, 30), QDate(2026, 2, 18));
         h.approve(ChangeKind::HypercareEnd, QDate(2026, 3, 31), h.project.hypercareEnd);
     }},
    {"timeline is late", "golive.milestone", Severity::Warning, RecordKind::Task, "after the promised",
     [](H &h) { h.tasks[1].constraintDate = PlanTime::fromDate(QDate(2026, 3, 16), QTime(8, 0)); }},
    {"timeline is early", "golive.milestone", Severity::Info, RecordKind::Task, "before the promised",
     [](H &h) { h.tasks[1].constraintDate = PlanTime::fromDate(QDate(2026, 3, 13), QTime(8, 0)); }},
    {"no milestone", "golive.milestone", Severity::Info, RecordKind::Project, "No milestone",
     [](H &h) { h.project.goLiveTask = {}; }},
    {"holiday in the week", "golive.holiday", Severity::Warning, RecordKind::Project, "holiday",
     [](H &h) {
         Calendar &calendar = h.calendars.emplace_back();
         calendar.id = h.project.calendar = CalendarId::create();
         calendar.name = u"Office"_s;
         CalendarException &holiday = h.exceptions.emplace_back();
         holiday.id = CalendarExceptionId::create();
         holiday.calendar = calendar.id;
         holiday.from = holiday.to = QDate(2026, 3, 9);
         h.steps[0].length = 19; // the taper keeps its dates
         h.steps[1].offset = 19;
     }},
    {"short hypercare", "hypercare.length", Severity::Warning, RecordKind::Project, "10",
     [](H &h) { h.project.hypercareEnd = h.project.hypercareEndBaseline = QDate(2026, 3, 26); }},
    {"long hypercare", "hypercare.length", Severity::Warning, RecordKind::Project, "as long as 10",
     [](H &h) { h.project.profile = Profile::Minor; }},
    {"exit gate too late", "hypercare.exit_gate", Severity::Error, RecordKind::ChecklistItem, "Exit gate DOC-03",
     [](H &h) {
         ChecklistItem &exit = h.add(GateClass::Exit, ItemState::NotStarted);
         exit.accepter = h.reviewer.id;
         exit.dueDate = QDate(2026, 3, 30);
     }},
    {"completed, gate open", "completion.open", Severity::Error, RecordKind::ChecklistItem, "gate DOC-03",
     [](H &h) {
         h.project.phase = Phase::Closed;
         h.add(GateClass::Waivable, ItemState::InProgress).accepter = h.reviewer.id;
     }},
    {"completed, condition open", "completion.open", Severity::Error, RecordKind::Condition, "Renew the licence",
     [](H &h) {
         h.project.phase = Phase::Closed;
         Condition &condition = h.conditions.emplace_back();
         condition.id = ConditionId::create();
         condition.project = h.project.id;
         condition.text = u"Renew the licence"_s;
         condition.state = ConditionState::Done;
     }},
    {"completed before its gate", "completion.before_gate", Severity::Error, RecordKind::Project, "DOC-01",
     [](H &h) { h.project.completedOn = QDate(2026, 2, 19); }},
    {"no hard stop", "tail.hard_stop", Severity::Error, RecordKind::Project, "no hard stop",
     [](H &h) { h.project.hardStop = h.project.hardStopBaseline = {}; }},
    {"late hard stop", "tail.hard_stop", Severity::Error, RecordKind::Project, "20",
     [](H &h) { h.project.hardStop = h.project.hardStopBaseline = QDate(2026, 5, 11); }},
    {"endless tail", "tail.hard_stop", Severity::Error, RecordKind::Project, "10 %",
     [](H &h) { h.project.tailEnd = h.project.tailEndBaseline = {}; }},
    {"tail runs on", "tail.overrun", Severity::Error, RecordKind::Project, "0.20 days",
     [](H &h) {
         h.asOf = QDate(2026, 4, 14);
         h.project.floorPercent = 10;
     }},
    {"task after the tail", "tail.work_after", Severity::Warning, RecordKind::Task, "“Cleaning”",
     [](H &h) { h.addTask("Cleaning", 100); }},
    {"item after the tail", "tail.work_after", Severity::Warning, RecordKind::ChecklistItem, "DOC-03",
     [](H &h) { h.add(GateClass::AfterGoLive, ItemState::NotStarted).dueDate = QDate(2026, 4, 13); }},
    {"deliverable after the tail", "tail.work_after", Severity::Warning, RecordKind::Deliverable, "“Runbook”",
     [](H &h) { h.deliverables[0].due = QDate(2026, 4, 13); }},
    {"impossible percent", "taper.range", Severity::Error, RecordKind::AllocationStep, "120",
     [](H &h) { h.addStep(Anchor::HandoverStart, 0, 5, 120).person = h.chief.id; }},
    {"step without a date", "taper.contiguous", Severity::Error, RecordKind::AllocationStep, "Carl Chief",
     [](H &h) {
         h.addStep(Anchor::HypercareEnd, 0, 5, 20).person = h.chief.id;
         h.project.hypercareEnd = h.project.hypercareEndBaseline = {};
     }},
    {"impossible length", "taper.range", Severity::Error, RecordKind::AllocationStep, "at least one",
     [](H &h) { h.addStep(Anchor::HandoverStart, 25, 0, 50).person = h.chief.id; }},
    {"gap", "taper.contiguous", Severity::Error, RecordKind::AllocationStep, "gap",
     [](H &h) {
         h.steps[1].offset = 21;
         h.addStep(Anchor::HandoverStart, 26, 5, 10);
     }},
    {"overlap", "taper.contiguous", Severity::Error, RecordKind::AllocationStep, "overlap",
     [](H &h) { h.steps[1].offset = 19; }},
    {"rising without reason", "taper.rising", Severity::Error, RecordKind::AllocationStep, "without a reason",
     [](H &h) { h.addStep(Anchor::HandoverStart, 25, 5, 60); }},
    {"rising with reason", "taper.rising", Severity::Warning, RecordKind::AllocationStep, "50 to 60",
     [](H &h) { h.addStep(Anchor::HandoverStart, 25, 5, 60).reason = u"Second site"_s; }},
    {"begins late", "taper.coverage", Severity::Error, RecordKind::AllocationStep, "begins",
     [](H &h) { h.project.handoverStart = h.project.handoverStartBaseline = QDate(2026, 2, 13);
         h.steps[0].offset = 1;
         h.steps[1].offset = 21; }},
    {"ends early", "taper.coverage", Severity::Error, RecordKind::AllocationStep, "before the tail end",
     [](H &h) { h.project.floorPercent = 0; }},
    {"no taper", "taper.coverage", Severity::Error, RecordKind::Person, "No allocation",
     [](H &h) { h.steps.clear(); }},
    {"below the floor", "taper.floor", Severity::Error, RecordKind::AllocationStep, "5 %",
     [](H &h) { h.addStep(Anchor::HandoverStart, 25, 5, 5); }},
    {"step not approved", "taper.approval", Severity::Warning, RecordKind::AllocationStep, "Carl Chief",
     [](H &h) { h.steps[1].approvedOn = {}; }},
    {"over 100 %", "load.over", Severity::Warning, RecordKind::Person, "(120 %)",
     [](H &h) { h.manager.baseLoad = 20; }},
    {"unowned item", "item.unowned", Severity::Warning, RecordKind::ChecklistItem, "DOC-02",
     [](H &h) { h.open().owner = {}; }},
    {"undated item", "item.undated", Severity::Warning, RecordKind::ChecklistItem, "DOC-02",
     [](H &h) { h.open().dueOffset = {}; }},
    {"due before the start", "item.clipped", Severity::Warning, RecordKind::Project, "1 item",
     [](H &h) { h.open().dueOffset = -200; }},
    {"owner on leave", "owner.away", Severity::Warning, RecordKind::ChecklistItem, "Mara Manager",
     [](H &h) { h.leave(h.manager, QDate(2026, 3, 9), QDate(2026, 3, 13)); }},
    {"accepter on leave", "owner.away", Severity::Warning, RecordKind::ChecklistItem, "Rita Reviewer",
     [](H &h) {
         h.leave(h.reviewer, QDate(2026, 3, 9), QDate(2026, 3, 13));
         h.open().dueDate = QDate(2026, 3, 12);
     }},
    {"accepter of a deliverable on leave", "owner.away", Severity::Warning, RecordKind::Deliverable, "Otto Owner",
     [](H &h) { h.leave(h.owner, QDate(2026, 3, 6), QDate(2026, 3, 6)); }},
    {"no deputy", "deputy.missing", Severity::Warning, RecordKind::Person, "Otto Owner",
     [](H &h) { h.owner.deputy = {}; }},
    {"vendor without deputy", "deputy.missing", Severity::Warning, RecordKind::Person, "Carl Chief",
     [](H &h) {
         h.chief.side = Side::Vendor;
         h.open().owner = h.chief.id;
     }},
    {"no evidence", "evidence.missing", Severity::Warning, RecordKind::ChecklistItem, "DOC-01",
     [](H &h) { h.evidence.clear(); }},
    {"stale evidence of a gate", "evidence.stale", Severity::Error, RecordKind::ChecklistItem, "DOC-01",
     [](H &h) { h.gate().evidenceMaxAge = 10; }},
    {"stale evidence", "evidence.stale", Severity::Warning, RecordKind::ChecklistItem, "DOC-01",
     [](H &h) {
         h.gate().gateClass = GateClass::Should;
         h.gate().evidenceMaxAge = 10;
     }},
    {"register fails", "item.register", Severity::Warning, RecordKind::ChecklistItem, "not accepted yet",
     [](H &h) { h.gate().autoCheck = u"deliverables_accepted"_s; }},
    {"waiver without control", "waiver.invalid", Severity::Error, RecordKind::Waiver, "compensating control",
     [](H &h) {
         ChecklistItem &item = h.add(GateClass::Waivable, ItemState::InProgress);
         item.accepter = h.reviewer.id;
         h.waive(item).control.clear();
     }},
    {"accepted by nobody", "acceptance.unproved", Severity::Warning, RecordKind::ChecklistItem, "DOC-01",
     [](H &h) { h.acceptances.clear(); }},
    {"on behalf without evidence", "acceptance.unproved", Severity::Warning, RecordKind::Acceptance,
     "Mara Manager recorded", [](H &h) { h.acceptances[0].recordedBy = h.manager.id; }},
    {"review late", "review.late", Severity::Warning, RecordKind::ChecklistItem, "Rita Reviewer",
     [](H &h) {
         ChecklistItem &item = h.add(GateClass::Should, ItemState::Submitted);
         item.accepter = h.reviewer.id;
         item.submittedOn = QDate(2026, 2, 24);
     }},
    {"review escalated", "review.late", Severity::Warning, RecordKind::ChecklistItem, "Carl Chief",
     [](H &h) {
         ChecklistItem &item = h.add(GateClass::Should, ItemState::Submitted);
         item.accepter = h.reviewer.id;
         item.submittedOn = QDate(2026, 2, 20);
     }},
    {"crowded day", "review.crowded", Severity::Warning, RecordKind::Person, "6 item",
     [](H &h) {
         for (int i = 0; i < 5; ++i)
             h.add(GateClass::Should, ItemState::NotStarted).accepter = h.reviewer.id;
     }},
    {"nobody accepts", "deliverable.accepter", Severity::Warning, RecordKind::Deliverable, "Nobody",
     [](H &h) { h.deliverables[0].accepter = {}; }},
    {"accepted outside operations", "deliverable.accepter", Severity::Warning, RecordKind::Deliverable,
     "Sara Sponsor", [](H &h) { h.deliverables[0].accepter = h.sponsor.id; }},
    {"unowned deliverable", "deliverable.unplanned", Severity::Warning, RecordKind::Deliverable, "no owner",
     [](H &h) { h.deliverables[0].owner = {}; }},
    {"undated deliverable", "deliverable.unplanned", Severity::Warning, RecordKind::Deliverable, "no date",
     [](H &h) { h.deliverables[0].due = {}; }},
    {"recurring task", "task.operation", Severity::Warning, RecordKind::Task, "“Patching”",
     [](H &h) {
         Task &series = h.addTask("Patching", 1);
         series.isRecurring = true;
         Task &single = h.addTask("Patching 1", 1);
         single.isRecurring = true;
         single.parent = series.id;
     }},
    {"the same again and again", "task.operation", Severity::Warning, RecordKind::Task, "“Backup check 1”",
     [](H &h) {
         for (const char *name : {"Backup check 1", "Backup check 2", "backup check 3", "Backup check #4"})
             h.addTask(name, 1);
     }},
    {"task after its gate", "task.after_gate", Severity::Warning, RecordKind::Task, "DOC-02",
     [](H &h) { h.open().task = h.addTask("Write the runbook", 80).id; }},
    {"task after its deliverable", "task.after_gate", Severity::Warning, RecordKind::Task, "“Runbook”",
     [](H &h) { h.deliverables[0].due = QDate(2025, 12, 4); }},
    {"cycle", "schedule.cycle", Severity::Error, RecordKind::Task, "“One”",
     [](H &h) {
         Task &one = h.addTask("One", 1);
         Task &two = h.addTask("Two", 1);
         h.link(one, two);
         h.link(two, one);
     }},
    {"not computed", "schedule.uncomputed", Severity::Info, RecordKind::Task, "2 task",
     [](H &h) {
         h.addTask("One", 1).pinnedReason = u"The work on the task is split."_s;
         h.addTask("Two", 1).pinnedReason = u"The work on the task is split."_s;
     }},
};

// Legitimate things no rule may complain about.
struct Peace
{
    const char *name;
    void (*arrange)(H &handover);
};

inline const Peace peaces[] = {
    {"as it is", [](H &) {}},
    {"go-live moved by request, dates after it along",
     [](H &h) {
         h.approve(ChangeKind::GoLive, QDate(2026, 3, 7), h.project.goLive);
         h.project.goLiveBaseline = QDate(2026, 3, 7);
         h.project.decisionBaseline = QDate(2026, 3, 5);
         h.project.hypercareEndBaseline = QDate(2026, 3, 20);
         h.project.tailEndBaseline = QDate(2026, 4, 3);
         h.project.hardStopBaseline = QDate(2026, 4, 23);
     }},
    {"chain of two",
     [](H &h) {
         h.project.tailEndBaseline = QDate(2026, 4, 3);
         h.approve(ChangeKind::TailExtension, QDate(2026, 4, 3), QDate(2026, 4, 8), QDate(2026, 2, 10));
         h.approve(ChangeKind::TailExtension, QDate(2026, 4, 8), QDate(2026, 4, 10), QDate(2026, 2, 20));
     }},
    {"rejected request",
     [](H &h) {
         h.approve(ChangeKind::GoLive, QDate(2026, 1, 1), QDate(2026, 5, 1)).state = ChangeState::Rejected;
     }},
    {"hypercare counted from a go-live on a working day",
     [](H &h) {
         h.project.goLive = h.project.goLiveBaseline = QDate(2026, 3, 16);
         h.tasks[1].constraintDate = PlanTime::fromDate(QDate(2026, 3, 16), QTime(8, 0));
     }},
    {"operations ramps up",
     [](H &h) {
         h.addStep(Anchor::HandoverStart, 0, 10, 20).person = h.reviewer.id;
         h.addStep(Anchor::HandoverStart, 10, 10, 80).person = h.reviewer.id;
     }},
    {"completed in time",
     [](H &h) {
         h.asOf = QDate(2026, 4, 20);
         h.project.completedOn = QDate(2026, 4, 9);
         h.project.phase = Phase::Closed;
         h.open().state = ItemState::Accepted;
         h.prove(h.open(), QDate(2026, 3, 12));
         h.decide(h.open(), AcceptanceOutcome::Accepted, h.reviewer.id, QDate(2026, 3, 12));
     }},
    {"work of operations after the tail",
     [](H &h) {
         h.addTask("Cleaning", 100).owner = h.reviewer.id;
         ChecklistItem &item = h.add(GateClass::AfterGoLive, ItemState::NotStarted);
         item.owner = h.reviewer.id;
         item.dueDate = QDate(2026, 4, 13);
     }},
    {"three of a kind",
     [](H &h) {
         for (const char *name : {"Rollout 1", "Rollout 2", "Rollout 3"})
             h.addTask(name, 1);
     }},
    {"somebody away when nothing of theirs is due",
     [](H &h) { h.leave(h.manager, QDate(2026, 3, 9), QDate(2026, 3, 11)); }},
};

} // namespace baton::mistakes
