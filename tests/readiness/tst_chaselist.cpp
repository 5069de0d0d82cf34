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
        ChecklistItem item;
        item.id = ChecklistItemId::create();
        item.project = h.project.id;
        item.code = u"TST-02"_s;
        item.text = u"Restore drill"_s;
        item.owner = h.manager.id;
        item.accepter = h.owner.id;
        item.state = ItemState::InProgress;
        item.dueDate = QDate(2026, 3, 9);
        h.items.push_back(item);
        const Plan plan = h.plan();
        const std::vector<ChaseMessage> messages = chaseMessages(plan, evaluateReadiness(plan, h.asOf));
        QCOMPARE(messages.size(), size_t{1});
        QVERIFY2(messages.front().text.contains(u"(submit by 4 Mar 2026, to be accepted by 9 Mar 2026)"_s),
                 qPrintable(messages.front().text));
    }
};

QTEST_GUILESS_MAIN(TestChaseList)
#include "tst_chaselist.moc"
