// SPDX-License-Identifier: GPL-3.0-or-later
#include "plans.h"

#include <QtTest>

#include <random>

using namespace plans;

namespace {

Plan randomPlan(unsigned seed, bool withSummaries, bool oneCalendar = false)
{
    std::mt19937 random(seed);
    const auto upTo = [&](int n) { return std::uniform_int_distribution<int>(0, n)(random); };
    Plan plan;
    plan.useHolidays();
    for (int i = 0; i < 60; ++i) {
        const bool child = withSummaries && i > 5 && upTo(2) > 0;
        const qint32 task = plan.task(upTo(4) == 0 ? 0 : upTo(40) / 8.0 + 0.125, child ? upTo(5) : -1);
        if (upTo(9) == 0 && !oneCalendar)
            plan[task].calendar = 1;
        if (upTo(9) == 0) {
            plan[task].constraint = Constraint::StartNoEarlierThan;
            plan[task].constraintAt = PlanTime{plan.net.projectStart.tenths + upTo(40) * 3600};
        }
    }
    for (int i = 0; i < 110; ++i) {
        const qint32 to = 6 + upTo(53), from = withSummaries ? 6 + upTo(std::max(0, to - 7)) : upTo(to - 1);
        if (from == to)
            continue;
        const auto type = upTo(2) > 0 ? LinkType::FinishToStart : static_cast<LinkType>(upTo(3));
        plan.link(from, to, type, upTo(3) == 0 ? upTo(8) / 4.0 : 0);
    }
    return plan;
}

} // namespace

/// What must hold for every plan, tried on random ones.
class TestNetworkProperties : public QObject
{
    Q_OBJECT

private slots:
    void fromFinishIsTheMirror();
    void noTaskStartsBeforeItsLinksAllow_data();
    void noTaskStartsBeforeItsLinksAllow();
    void totalSlackIsExact_data();
    void totalSlackIsExact();
    void plainTasksAreOnlyQuicker_data();
    void plainTasksAreOnlyQuicker();
    void orderOfTasksDoesNotMatter();
};

// Scheduling back from the finish that scheduling forwards gave yields the late dates.
void TestNetworkProperties::fromFinishIsTheMirror()
{
    for (unsigned seed = 300; seed < 330; ++seed) {
        Plan plan = randomPlan(seed, false, true);
        for (Task &task : plan.net.tasks) {
            task.constraint = Constraint::AsSoonAsPossible;
            task.duration.tenths += 600; // milestones have a finish of their own on each side
        }
        for (Link &link : plan.net.links)
            link.type = LinkType::FinishToStart;
        const auto forward = plan.run();
        for (Task &task : plan.net.tasks)
            task.constraint = Constraint::AsLateAsPossible;
        plan.net.fromStart = false;
        plan.net.projectFinish = forward.finish;
        const auto backward = plan.run();
        QCOMPARE(backward.finish, forward.finish);
        // The critical path is as long one way as the other.
        const WorkingCalendar &calendar = plan.net.calendars.front();
        QCOMPARE(calendar.workBetween(backward.start, backward.finish),
                 calendar.workBetween(forward.start, forward.finish));
        for (std::size_t i = 0; i < forward.tasks.size(); ++i) {
            QCOMPARE(backward.tasks[i].start.toIso(), forward.tasks[i].lateStart.toIso());
            QCOMPARE(backward.tasks[i].finish.toIso(), forward.tasks[i].lateFinish.toIso());
        }
    }
}

void TestNetworkProperties::noTaskStartsBeforeItsLinksAllow_data()
{
    QTest::addColumn<bool>("summaries");
    QTest::newRow("flat") << false;
    QTest::newRow("with summaries") << true;
}

void TestNetworkProperties::noTaskStartsBeforeItsLinksAllow()
{
    QFETCH(bool, summaries);
    for (unsigned seed = 0; seed < 60; ++seed) {
        const Plan plan = randomPlan(seed, summaries);
        const auto r = plan.run();
        QVERIFY(!r.hasCycle());
        for (const Link &link : plan.net.links) {
            const TaskDates &from = of(r, link.predecessor), &to = of(r, link.successor);
            const bool start = link.type == LinkType::StartToStart || link.type == LinkType::StartToFinish;
            const bool onStart = link.type == LinkType::StartToStart || link.type == LinkType::FinishToStart;
            const qint32 own = plan.net.tasks[static_cast<std::size_t>(link.successor)].calendar;
            const WorkingCalendar &calendar = plan.net.calendars[static_cast<std::size_t>(own < 0 ? 0 : own)];
            const PlanTime bound = calendar.addWork(start ? from.start : from.finish, {link.lag});
            QVERIFY((onStart ? to.start : to.finish) >= bound);
        }
        for (std::size_t i = 0; i < r.tasks.size(); ++i) {
            const TaskDates &d = r.tasks[i];
            QVERIFY(d.finish >= d.start && d.finish <= r.finish);
            QVERIFY(d.totalSlack.tenths >= 0 && d.freeSlack <= d.totalSlack);
            QVERIFY(d.lateFinish <= r.finish);
            const qint32 parent = plan.net.tasks[i].parent;
            if (parent >= 0)
                QVERIFY(of(r, parent).start <= d.start && of(r, parent).finish >= d.finish);
        }
        QVERIFY(std::ranges::any_of(r.tasks, &TaskDates::critical));
    }
}

void TestNetworkProperties::totalSlackIsExact_data()
{
    QTest::addColumn<bool>("oneCalendar");
    QTest::newRow("one calendar") << true;
    QTest::newRow("several calendars") << false;
}

void TestNetworkProperties::totalSlackIsExact()
{
    QFETCH(bool, oneCalendar);
    for (unsigned seed = 100; seed < 120; ++seed) {
        const Plan plan = randomPlan(seed, false, oneCalendar);
        const auto r = plan.run();
        for (std::size_t i = 0; i < r.tasks.size(); ++i) {
            const qint32 own = plan.net.tasks[i].calendar;
            const WorkingCalendar &calendar = plan.net.calendars[static_cast<std::size_t>(own < 0 ? 0 : own)];
            const auto finishWhenDelayed = [&](qint64 tenths) {
                Plan later = plan;
                Task &task = later[static_cast<qint32>(i)];
                const PlanTime start = r.tasks[i].start;
                const qint64 work = calendar.workAt(start) + tenths;
                task.constraint = Constraint::StartNoEarlierThan;
                task.constraintAt =
                    task.duration.tenths > 0 ? calendar.startOfPeriodAt(work) : calendar.endOfPeriodAt(work);
                if (tenths == 0)
                    task.constraintAt = start;
                return later.run().finish;
            };
            QCOMPARE(finishWhenDelayed(r.tasks[i].totalSlack.tenths).toIso(), r.finish.toIso());
            // Between calendars a late finish at 17:00 stands for the whole night after it.
            if (oneCalendar)
                QVERIFY(finishWhenDelayed(r.tasks[i].totalSlack.tenths + 10) > r.finish);
        }
    }
}

void TestNetworkProperties::plainTasksAreOnlyQuicker_data()
{
    noTaskStartsBeforeItsLinksAllow_data();
}

// A deadline in the far future changes no date but takes every task the long way round.
void TestNetworkProperties::plainTasksAreOnlyQuicker()
{
    QFETCH(bool, summaries);
    for (unsigned seed = 0; seed < 60; ++seed) {
        Plan plan = randomPlan(seed, summaries);
        const auto quick = plan.run();
        for (Task &task : plan.net.tasks)
            task.deadline = at("2099-01-01 00:00");
        const auto slow = plan.run();
        for (std::size_t i = 0; i < quick.tasks.size(); ++i) {
            const TaskDates &a = quick.tasks[i], &b = slow.tasks[i];
            QCOMPARE(a.start, b.start);
            QCOMPARE(a.finish, b.finish);
            QCOMPARE(a.earlyStart, b.earlyStart);
            QCOMPARE(a.earlyFinish, b.earlyFinish);
            QCOMPARE(a.lateStart, b.lateStart);
            QCOMPARE(a.lateFinish, b.lateFinish);
            QCOMPARE(a.totalSlack, b.totalSlack);
            QCOMPARE(a.freeSlack, b.freeSlack);
            QCOMPARE(a.startSlack, b.startSlack);
            QCOMPARE(a.finishSlack, b.finishSlack);
            QCOMPARE(a.critical, b.critical);
            QCOMPARE(a.driver, b.driver);
        }
    }
}

void TestNetworkProperties::orderOfTasksDoesNotMatter()
{
    for (unsigned seed = 200; seed < 230; ++seed) {
        const Plan plan = randomPlan(seed, true);
        const auto r = plan.run();
        const auto n = static_cast<qint32>(plan.net.tasks.size());
        Plan turned = plan; // task i becomes n - 1 - i
        std::ranges::reverse(turned.net.tasks);
        for (Task &task : turned.net.tasks)
            task.parent = task.parent < 0 ? -1 : n - 1 - task.parent;
        for (Link &link : turned.net.links) {
            link.predecessor = n - 1 - link.predecessor;
            link.successor = n - 1 - link.successor;
        }
        const auto other = turned.run();
        for (qint32 i = 0; i < n; ++i) {
            QCOMPARE(of(other, n - 1 - i).start, of(r, i).start);
            QCOMPARE(of(other, n - 1 - i).lateFinish, of(r, i).lateFinish);
            QCOMPARE(of(other, n - 1 - i).totalSlack, of(r, i).totalSlack);
            QCOMPARE(of(other, n - 1 - i).freeSlack, of(r, i).freeSlack);
        }
    }
}

QTEST_GUILESS_MAIN(TestNetworkProperties)
#include "tst_networkproperties.moc"
