// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/readiness/chaselist.h"
#include "tests/readiness/handover.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace baton;

class TestChaseList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // The program calls "due" when something is to be accepted; who hands in reads both days.
    void saysUntilWhenToSubmitAndUntilWhenItIsAccepted()
    {
        Handover h;
        ChecklistItem &item = h.add(GateClass::Should, ItemState::InProgress);
        item.text = u"Restore drill"_s;
        item.accepter = h.owner.id;
        item.dueDate = QDate(2026, 3, 9);
        const Plan plan = h.plan();
        const std::vector<ChaseMessage> messages = chaseMessages(plan, evaluateReadiness(plan, h.asOf));
        QCOMPARE(messages.size(), size_t{1});
        QVERIFY2(messages.front().text.contains(u"(submit by 4 Mar 2026, to be accepted by 9 Mar 2026)"_s),
                 qPrintable(messages.front().text));
    }

    // Beside items: deliverables, waivers and change requests that wait, each for whoever is asked.
    void asksThoseWhoDecide()
    {
        Handover h;
        Deliverable &runbook = h.deliverables.emplace_back();
        runbook.id = DeliverableId::create();
        runbook.project = h.project.id;
        runbook.name = u"The runbook"_s;
        runbook.accepter = h.owner.id;
        runbook.state = DeliverableState::Submitted;
        runbook.due = h.asOf;
        ChangeRequest &later = h.requests.emplace_back();
        later.id = ChangeRequestId::create();
        later.project = h.project.id;
        later.kind = ChangeKind::HypercareEnd;
        later.title = u"A longer hypercare"_s;
        later.state = ChangeState::Submitted;
        later.requestedBy = h.manager.id;
        later.requestedOn = h.asOf;
        const Plan plan = h.plan();
        const std::vector<ChaseMessage> messages = chaseMessages(plan, evaluateReadiness(plan, h.asOf));
        QCOMPARE(messages.size(), size_t{1});
        QCOMPARE(messages.front().person, h.owner.id);
        QCOMPARE(messages.front().count, 2);
        const QString text = messages.front().text;
        QVERIFY2(text.contains(u"The runbook: please accept or reject"_s), qPrintable(text));
        QVERIFY2(
            text.contains(u"A longer hypercare: change request, please approve or reject (an answer is"_s),
            qPrintable(text));
    }

    void asksAboutAWaiver()
    {
        Handover h;
        ChecklistItem &item = h.add(GateClass::Waivable, ItemState::NotStarted);
        item.text = u"Restore drill"_s;
        item.accepter = h.reviewer.id;
        Waiver &waiver = h.waive(item);
        waiver.concurredBy = {};
        waiver.concurredOn = {};
        waiver.approvedBy = {};
        waiver.approvedOn = {};
        const Plan plan = h.plan();
        const std::vector<ChaseMessage> messages = chaseMessages(plan, evaluateReadiness(plan, h.asOf));
        const auto toReviewer = std::ranges::find(messages, h.reviewer.id, &ChaseMessage::person);
        QVERIFY(toReviewer != messages.end());
        QVERIFY2(toReviewer->text.contains(u"DOC-01 Restore drill: waiver, please concur"_s),
                 qPrintable(toReviewer->text));
    }
};

QTEST_GUILESS_MAIN(TestChaseList)
#include "tst_chaselist.moc"
