// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analysis/analysis.h"
#include "tests/readiness/handover.h"

namespace baton {

/// A handover with something in every section of the report. With `title`, every text field holds it.
struct ReportPlan : Handover
{
    enum class Size { Small, Large };

    explicit ReportPlan(Size size = Size::Small, const QString &title = {}) : m_title(title)
    {
        using namespace Qt::StringLiterals;
        project.code = u"SSO"_s;
        project.classification = text(u"Internal"_s);
        project.name = text(project.name);
        project.goLiveTime = QTime(6, 0);
        project.goLiveBaseline = QDate(2026, 3, 7);
        project.decisionBaseline = QDate(2026, 3, 5);
        project.hypercareEndBaseline = QDate(2026, 3, 20);
        project.currency = u"EUR"_s;
        project.waiverLimit = 4;
        manager.dayRate = Money{80000};
        manager.email = text(u"mara@example.org"_s);
        owner.role = text(u"Head of identity services"_s);
        for (Person *person : {&manager, &owner, &sponsor, &reviewer, &deputy, &chief})
            person->name = text(person->name);

        const struct
        {
            const char *key;
            QString name;
        } categories[] = {{"ACC", u"Acceptance"_s},         {"DOC", u"Documentation"_s},
                          {"TRN", u"Training"_s},           {"SUP", u"Support"_s},
                          {"BDR", u"Backup and restore"_s}, {"MON", u"Monitoring"_s}};
        const S states[] = {S::Accepted, S::Accepted,   S::Submitted,
                            S::Accepted, S::InProgress, S::NotStarted};
        const GateClass classes[] = {GateClass::Must,   GateClass::Waivable,    GateClass::Should,
                                     GateClass::Should, GateClass::AfterGoLive, GateClass::Exit};
        const QString words[] = {u"Operations runbook is complete and walked through with the on-call team"_s,
                                 u"Alerts lead to a response procedure"_s,
                                 u"Restore test of the identity store within four hours"_s,
                                 u"Certificate renewal has an owner and a reminder"_s,
                                 u"Known errors are listed with their workarounds"_s};
        const int count = size == Size::Small ? 36 : 2000;
        for (int i = 0; i < count; ++i) {
            const auto &category = categories[i % 6];
            ChecklistItem &item = add(classes[i / 6 % 6], states[i * 7 % 6], 2, category.key);
            item.categoryName = text(category.name);
            item.text = text(words[i % 5]);
            item.accepter = i % 3 == 0 ? reviewer.id : PersonId();
            item.dueOffset = -(i % 20) - 1;
            if (i % 11 == 5)
                item.owner = {};
        }
        items[0].code = u"ACC-01"_s;
        items[4].state = S::Rejected;
        items[4].rejectedReason = text(u"The restore took nine hours"_s);
        prove(items[4], QDate(2026, 2, 27));
        items[14].state = S::NotApplicable;
        items[14].naReason = text(u"There is no classroom"_s);
        decide(items[14], AcceptanceOutcome::NotApplicable, owner.id);
        items[20].isAddedAfterBaseline = true;
        items[6].state = S::InProgress;
        waive(items[6]);
        waivers.back().isOverObjection = true;
        waivers.back().approvedBy = sponsor.id;
        waivers.back().reason = text(u"The supplier delivers the alert catalogue in April"_s);
        waivers.back().control = text(u"The team lead looks at the dashboard every morning"_s);
        decide(items[0], AcceptanceOutcome::Accepted, owner.id);
        acceptances.back().recordedBy = manager.id;
        acceptances.back().means = AcceptanceMeans::Email;
        for (Evidence &row : evidence) {
            row.title = text(u"Walk-through record"_s);
            row.location = u"https://wiki.example.org/runbook?page=1&version=2"_s;
        }
    }

    Plan plan() const
    {
        using namespace Qt::StringLiterals;
        Plan made = Handover::plan();
        const auto step = [&](int position, int offset, int length, int percent, const QString &purpose) {
            AllocationStep row;
            row.id = fixed<AllocationStep>(position);
            row.project = project.id;
            row.person = manager.id;
            row.position = position;
            row.anchor = Anchor::HandoverStart;
            row.offset = offset;
            row.length = length;
            row.percent = percent;
            row.purpose = text(purpose);
            row.stepDownCriteria = text(u"Two on-call weeks without a question"_s);
            row.approvedOn = QDate(2026, 1, 20);
            made.load(row);
        };
        step(1, 0, 5, 100, u"Documentation and walk-throughs"_s);
        step(2, 5, 5, 50, u"Training"_s);
        step(3, 10, 10, 25, u"Go-live and hypercare"_s);
        step(4, 20, 5, 10, u"Questions"_s);

        ChangeRequest request;
        request.id = fixed<ChangeRequest>();
        request.project = project.id;
        request.kind = ChangeKind::GoLive;
        request.title = text(u"One week later"_s);
        request.from = project.goLiveBaseline;
        request.to = project.goLive;
        request.reason = text(u"The load test found a leak"_s);
        request.impactDays = 7;
        request.impactCost = Money{560000};
        request.requestedBy = manager.id;
        request.requestedOn = QDate(2026, 2, 10);
        request.decidedBy = sponsor.id;
        request.decidedOn = QDate(2026, 2, 12);
        request.secondDecidedBy = owner.id;
        request.secondDecidedOn = QDate(2026, 2, 13);
        request.state = ChangeState::Approved;
        made.load(request);

        Condition condition;
        condition.id = fixed<Condition>();
        condition.project = project.id;
        condition.source = ConditionSource::SignOff;
        condition.text = text(u"The legacy directory stays readable until the end of May"_s);
        condition.owner = reviewer.id;
        condition.due = QDate(2026, 5, 29);
        made.load(condition);

        Deliverable deliverable;
        deliverable.id = fixed<Deliverable>();
        deliverable.project = project.id;
        deliverable.name = text(u"Operations manual"_s);
        deliverable.version = u"1.2"_s;
        deliverable.criteria = text(u"Covers start, stop and restart"_s);
        deliverable.owner = manager.id;
        deliverable.accepter = owner.id;
        deliverable.due = QDate(2026, 2, 27);
        deliverable.state = DeliverableState::Submitted;
        made.load(deliverable);

        const auto milestone = [&](const QString &name, QDate on, int percent) {
            Task task;
            task.id = fixed<Task>(on.dayOfYear());
            task.project = project.id;
            task.name = text(name);
            task.isMilestone = true;
            task.duration = {};
            task.constraint = ConstraintKind::StartNoEarlierThan;
            task.constraintDate = PlanTime::fromDate(on, QTime(8, 0));
            task.percentComplete = percent;
            if (percent == 100)
                task.actualStart = task.actualFinish = task.constraintDate;
            made.load(task);
            TaskBaseline baseline;
            baseline.id = fixed<TaskBaseline>(on.dayOfYear());
            baseline.project = project.id;
            baseline.task = task.id;
            baseline.finish = PlanTime::fromDate(on.addDays(-3), QTime(17, 0));
            made.load(baseline);
        };
        milestone(u"Design agreed"_s, QDate(2026, 1, 9), 100);
        milestone(u"Build complete"_s, QDate(2026, 2, 13), 100);
        milestone(u"Load test passed"_s, QDate(2026, 3, 10), 0);

        Snapshot snapshot;
        snapshot.id = fixed<Snapshot>();
        snapshot.project = project.id;
        snapshot.takenOn = QDate(2026, 2, 23);
        snapshot.takenBy = manager.id;
        snapshot.score = 61.97;
        snapshot.verdict = u"no_go"_s;
        snapshot.gatesPassed = 5;
        snapshot.gatesOpen = 7;
        snapshot.inputsHash = u"0123456789abcdef0123456789abcdef"_s;
        snapshot.note = text(u"For the steering committee"_s);
        made.load(snapshot);
        return made;
    }

private:
    /// The same in each plan made, so that two of them compare equal.
    template <class T>
    static Id<T> fixed(int number = 0)
    {
        return {
            QUuid::createUuidV5(QUuid(), QString::number(static_cast<int>(recordKindOf<T>) * 1000 + number))};
    }
    QString text(const QString &plain) const { return m_title.isEmpty() ? plain : m_title; }

    QString m_title;
};

} // namespace baton
