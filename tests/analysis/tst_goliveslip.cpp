// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analysis/goliveslip.h"
#include "models/plan/edit.h"

#include <QTest>

using namespace baton;
using namespace Qt::StringLiterals;

class TestGoLiveSlip : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatAChangeMadeWorse_data();
    void saysWhatAChangeMadeWorse();
    void isWrittenInWords();
};

namespace {

const QDate promised(2026, 3, 13); // a Friday

} // namespace

void TestGoLiveSlip::saysWhatAChangeMadeWorse_data()
{
    QTest::addColumn<QDate>("promise");
    QTest::addColumn<QDate>("before");
    QTest::addColumn<QDate>("computed");
    QTest::addColumn<int>("late"); // -1: there is nothing to say

    QTest::newRow("in time") << promised << promised.addDays(-3) << promised.addDays(-1) << -1;
    QTest::newRow("on the day") << promised << promised.addDays(-3) << promised << -1;
    QTest::newRow("from in time to late") << promised << promised << promised.addDays(3) << 1;
    QTest::newRow("on a day off") << promised << promised << promised.addDays(1) << 1;
    QTest::newRow("later still") << promised << promised.addDays(3) << promised.addDays(4) << 2;
    QTest::newRow("late as before") << promised << promised.addDays(3) << promised.addDays(3) << -1;
    QTest::newRow("less late") << promised << promised.addDays(10) << promised.addDays(3) << -1;
    QTest::newRow("a milestone for go-live is chosen") << promised << QDate() << promised.addDays(3) << 1;
    QTest::newRow("the milestone has gone") << promised << promised << QDate() << -1;
    QTest::newRow("nothing is promised") << QDate() << promised << promised.addDays(3) << -1;
}

void TestGoLiveSlip::saysWhatAChangeMadeWorse()
{
    QFETCH(const QDate, promise);
    QFETCH(const QDate, before);
    QFETCH(const QDate, computed);
    QFETCH(const int, late);
    Plan plan;
    Project project;
    project.id = ProjectId::create();
    project.name = u"SSO"_s;
    project.goLive = promise;
    plan.setOpenProject(project.id);
    Edit edit(plan, "Make");
    edit.insert(project);
    QVERIFY(plan.apply(*edit.finish()));
    const PlanCalendars calendars(plan);
    const auto slip = goLiveSlip(plan, calendars.project(), before, computed);
    if (late < 0)
        QVERIFY(!slip);
    else
        QCOMPARE(slip, (GoLiveSlip{computed, promise, late}));
}

void TestGoLiveSlip::isWrittenInWords()
{
    QCOMPARE(goLiveSlipText({QDate(2026, 3, 18), promised, 3}),
             u"Go-live is now computed for 18 Mar 2026, 3 working day(s) after the promised 13 Mar 2026."_s);
}

QTEST_GUILESS_MAIN(TestGoLiveSlip)
#include "tst_goliveslip.moc"
