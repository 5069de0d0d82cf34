// SPDX-License-Identifier: GPL-3.0-or-later
#include "plans.h"

#include <QtTest>

using namespace plans;

class TestNetwork : public QObject
{
    Q_OBJECT

private slots:
    void links_data();
    void links();
    void milestones();
    void summaries();
    void linksOfSummaries();
    void constraints_data();
    void constraints();
    void deadlineGivesNegativeSlack();
    void slack();
    void slackLimit();
    void multipleCriticalPaths();
    void linksBeatConstraints();
    void asLateAsPossible();
    void fromFinish();
    void fromFinishAfterPartOfASummary();
    void progress();
    void manual();
    void inactive();
    void summaryOfInactiveTasks();
    void summaryIsAsCompleteAsItsTasks();
    void elapsed();
    void drivers();
    void cycles_data();
    void cycles();
    void cycleThroughSummary();
    void nonsense();
};

void TestNetwork::links_data()
{
    QTest::addColumn<LinkType>("type");
    QTest::addColumn<double>("lag");
    QTest::addColumn<LagKind>("kind");
    QTest::addColumn<QString>("expected"); // of a two-day task after one of three days
    const auto working = LagKind::Working;
    QTest::newRow("FS") << LinkType::FinishToStart << 0.0 << working << u"Thu 8 08:00 - Fri 9 17:00"_s;
    QTest::newRow("FS+1d") << LinkType::FinishToStart << 1.0 << working << u"Fri 9 08:00 - Mon 12 17:00"_s;
    QTest::newRow("FS-1d") << LinkType::FinishToStart << -1.0 << working << u"Wed 7 08:00 - Thu 8 17:00"_s;
    QTest::newRow("FS-5d starts before the project")
        << LinkType::FinishToStart << -5.0 << working << u"Thu 1 08:00 - Fri 2 17:00"_s;
    QTest::newRow("FS+50%") << LinkType::FinishToStart << 50.0 << LagKind::Percent
                            << u"Fri 9 13:00 - Tue 13 12:00"_s;
    QTest::newRow("FS+2ed") << LinkType::FinishToStart << 2.0 << LagKind::Elapsed
                            << u"Mon 12 08:00 - Tue 13 17:00"_s;
    QTest::newRow("SS") << LinkType::StartToStart << 0.0 << working << u"Mon 5 08:00 - Tue 6 17:00"_s;
    QTest::newRow("SS+1d") << LinkType::StartToStart << 1.0 << working << u"Tue 6 08:00 - Wed 7 17:00"_s;
    QTest::newRow("FF") << LinkType::FinishToFinish << 0.0 << working << u"Tue 6 08:00 - Wed 7 17:00"_s;
    QTest::newRow("FF+1d") << LinkType::FinishToFinish << 1.0 << working << u"Wed 7 08:00 - Thu 8 17:00"_s;
    // The finish stays at the instant that binds it, though 17:00 the day before comes to the same.
    QTest::newRow("SF") << LinkType::StartToFinish << 0.0 << working << u"Thu 1 08:00 - Mon 5 08:00"_s;
    QTest::newRow("SF+2d") << LinkType::StartToFinish << 2.0 << working << u"Mon 5 08:00 - Tue 6 17:00"_s;
}

void TestNetwork::links()
{
    QFETCH(LinkType, type);
    QFETCH(double, lag);
    QFETCH(LagKind, kind);
    QFETCH(QString, expected);
    Plan plan;
    const qint32 a = plan.task(3), b = plan.task(2);
    plan.link(a, b, type, lag, kind);
    const auto r = plan.run();
    QCOMPARE(dates(r, a), u"Mon 5 08:00 - Wed 7 17:00"_s);
    QCOMPARE(dates(r, b), expected);
}

void TestNetwork::milestones()
{
    Plan plan;
    const qint32 a = plan.task(3), m = plan.task(0), b = plan.task(1), sunday = plan.task(0);
    plan.link(a, m);
    plan.link(m, b);
    plan[sunday].constraint = Constraint::StartNoEarlierThan;
    plan[sunday].constraintAt = at("2026-01-11 10:00");
    const auto r = plan.run();
    QCOMPARE(dates(r, m), u"Wed 7 17:00 - Wed 7 17:00"_s); // with what drives it, not the next morning
    QCOMPARE(dates(r, b), u"Thu 8 08:00 - Thu 8 17:00"_s);
    QCOMPARE(dates(r, sunday), u"Sun 11 10:00 - Sun 11 10:00"_s);
}

void TestNetwork::summaries()
{
    Plan plan;
    const qint32 top = plan.task(0), inner = plan.task(0, top), a = plan.task(2, inner),
                 b = plan.task(3, inner), c = plan.task(10, top), last = plan.task(1);
    plan.link(a, b);
    plan.link(top, last);
    const auto r = plan.run();
    QCOMPARE(dates(r, inner), u"Mon 5 08:00 - Fri 9 17:00"_s);
    QCOMPARE(dates(r, top), u"Mon 5 08:00 - Fri 16 17:00"_s);
    QCOMPARE(dates(r, last), u"Mon 19 08:00 - Mon 19 17:00"_s);
    QCOMPARE(days(of(r, b).totalSlack), 5.0); // ten days of c beside five of a and b
    QCOMPARE(days(of(r, c).totalSlack), 0.0);
    QCOMPARE(days(of(r, top).totalSlack), 0.0);
    QCOMPARE(days(of(r, inner).totalSlack), 5.0);
}

void TestNetwork::linksOfSummaries()
{
    Plan plan;
    const qint32 before = plan.task(2), sum = plan.task(0), a = plan.task(1, sum), b = plan.task(4, sum);
    plan.link(before, sum);
    plan[sum].constraint = Constraint::AsSoonAsPossible;
    auto r = plan.run();
    QCOMPARE(dates(r, a), u"Wed 7 08:00 - Wed 7 17:00"_s); // bound through the summary
    QCOMPARE(dates(r, sum), u"Wed 7 08:00 - Mon 12 17:00"_s);
    QCOMPARE(days(of(r, before).totalSlack), 0.0);
    QCOMPARE(days(of(r, a).totalSlack), 3.0);
    QCOMPARE(of(r, a).driver.kind, Driver::Kind::SummaryLink);

    plan[sum].constraint = Constraint::StartNoEarlierThan;
    plan[sum].constraintAt = at("2026-01-12 08:00");
    r = plan.run();
    QCOMPARE(dates(r, b), u"Mon 12 08:00 - Thu 15 17:00"_s);
    QCOMPARE(of(r, b).driver, (Driver{Driver::Kind::SummaryFloor, false, sum}));
    QCOMPARE(days(of(r, before).totalSlack), 3.0);
}

void TestNetwork::constraints_data()
{
    QTest::addColumn<Constraint>("constraint");
    QTest::addColumn<PlanTime>("when");
    QTest::addColumn<QString>("expected"); // of a two-day task that links alone put on Thu 8 to Fri 9
    QTest::addColumn<double>("total");
    QTest::newRow("SNET later") << Constraint::StartNoEarlierThan << at("2026-01-12 08:00")
                                << u"Mon 12 08:00 - Tue 13 17:00"_s << 9.0;
    QTest::newRow("SNET earlier") << Constraint::StartNoEarlierThan << at("2026-01-06 08:00")
                                  << u"Thu 8 08:00 - Fri 9 17:00"_s << 11.0;
    QTest::newRow("SNET on a Sunday") << Constraint::StartNoEarlierThan << at("2026-01-11 08:00")
                                      << u"Mon 12 08:00 - Tue 13 17:00"_s << 9.0;
    QTest::newRow("FNET later") << Constraint::FinishNoEarlierThan << at("2026-01-14 17:00")
                                << u"Tue 13 08:00 - Wed 14 17:00"_s << 8.0;
    QTest::newRow("MSO later") << Constraint::MustStartOn << at("2026-01-12 08:00")
                               << u"Mon 12 08:00 - Tue 13 17:00"_s << 0.0;
    QTest::newRow("MSO beats the link")
        << Constraint::MustStartOn << at("2026-01-06 08:00") << u"Tue 6 08:00 - Wed 7 17:00"_s << -2.0;
    QTest::newRow("MFO beats the link")
        << Constraint::MustFinishOn << at("2026-01-08 17:00") << u"Wed 7 08:00 - Thu 8 17:00"_s << -1.0;
    QTest::newRow("SNLT kept") << Constraint::StartNoLaterThan << at("2026-01-12 08:00")
                               << u"Thu 8 08:00 - Fri 9 17:00"_s << 2.0;
    QTest::newRow("SNLT beats the link")
        << Constraint::StartNoLaterThan << at("2026-01-07 08:00") << u"Wed 7 08:00 - Thu 8 17:00"_s << -1.0;
    QTest::newRow("FNLT kept") << Constraint::FinishNoLaterThan << at("2026-01-13 17:00")
                               << u"Thu 8 08:00 - Fri 9 17:00"_s << 2.0;
    QTest::newRow("FNLT beats the link")
        << Constraint::FinishNoLaterThan << at("2026-01-08 17:00") << u"Wed 7 08:00 - Thu 8 17:00"_s << -1.0;
}

void TestNetwork::constraints()
{
    QFETCH(Constraint, constraint);
    QFETCH(PlanTime, when);
    QFETCH(QString, expected);
    QFETCH(double, total);
    Plan plan;
    const qint32 a = plan.task(3), b = plan.task(2), longest = plan.task(16);
    plan.link(a, b);
    plan[b].constraint = constraint;
    plan[b].constraintAt = when;
    const auto r = plan.run();
    QCOMPARE(dates(r, longest), u"Mon 5 08:00 - Mon 26 17:00"_s);
    QCOMPARE(dates(r, b), expected);
    QCOMPARE(days(of(r, b).totalSlack), total);
    QCOMPARE(of(r, b).critical, total <= 0);
}

void TestNetwork::deadlineGivesNegativeSlack()
{
    Plan plan;
    const qint32 a = plan.task(3), b = plan.task(2);
    plan.link(a, b);
    plan[b].deadline = at("2026-01-08 17:00");
    const auto r = plan.run();
    QCOMPARE(dates(r, b), u"Thu 8 08:00 - Fri 9 17:00"_s); // it moves nothing
    QCOMPARE(days(of(r, b).totalSlack), -1.0);
    QCOMPARE(days(of(r, a).totalSlack), -1.0);
    QVERIFY(of(r, a).critical);
    QCOMPARE(days(of(r, a).freeSlack), 0.0);
}

void TestNetwork::slack()
{
    // a(3) → b(2) → d(1), a → c(4) → d: c is critical, b has two days.
    Plan plan;
    const qint32 a = plan.task(3), b = plan.task(2), c = plan.task(4), d = plan.task(1), alone = plan.task(1);
    plan.link(a, b);
    plan.link(a, c);
    plan.link(b, d);
    plan.link(c, d);
    const auto r = plan.run();
    for (const qint32 i : {a, c, d}) {
        QVERIFY(of(r, i).critical);
        QCOMPARE(days(of(r, i).totalSlack), 0.0);
    }
    QCOMPARE(days(of(r, b).totalSlack), 2.0);
    QCOMPARE(days(of(r, b).freeSlack), 2.0);
    QCOMPARE(of(r, b).lateStart.toIso(), u"2026-01-12T08:00:00"_s);
    QCOMPARE(of(r, b).lateFinish.toIso(), u"2026-01-13T17:00:00"_s);
    QCOMPARE(days(of(r, alone).totalSlack), 7.0);
    QCOMPARE(r.finish.toIso(), u"2026-01-14T17:00:00"_s);
}

void TestNetwork::slackLimit()
{
    Plan plan;
    const qint32 a = plan.task(3), b = plan.task(1), c = plan.task(2);
    plan.net.criticalSlackLimit = Duration{4800};
    plan[a].complete = true;
    const auto r = plan.run();
    QVERIFY(!of(r, a).critical); // complete
    QVERIFY(!of(r, b).critical);
    QVERIFY(of(r, c).critical);
}

void TestNetwork::multipleCriticalPaths()
{
    Plan plan;
    const qint32 a = plan.task(3), b = plan.task(1), c = plan.task(2);
    plan.link(b, c);
    plan.net.multipleCriticalPaths = true;
    const qint32 other = plan.task(9);
    const auto r = plan.run();
    for (const qint32 i : {a, b, c, other})
        QVERIFY(of(r, i).critical);
}

void TestNetwork::linksBeatConstraints()
{
    Plan plan;
    const qint32 a = plan.task(3), b = plan.task(2), c = plan.task(1);
    plan.link(a, b);
    plan[b].constraint = plan[c].constraint = Constraint::MustStartOn;
    plan[b].constraintAt = at("2026-01-06 08:00");
    plan[c].constraintAt = at("2026-01-07 08:00");
    plan.net.honorConstraints = false;
    const auto r = plan.run();
    QCOMPARE(dates(r, b), u"Thu 8 08:00 - Fri 9 17:00"_s); // the link wins …
    QCOMPARE(days(of(r, b).totalSlack), -2.0);             // … and the constraint still makes it late
    QCOMPARE(dates(r, c), u"Wed 7 08:00 - Wed 7 17:00"_s);
}

void TestNetwork::asLateAsPossible()
{
    Plan plan;
    const qint32 a = plan.task(2), b = plan.task(1), last = plan.task(1), longest = plan.task(10);
    plan.link(a, b);
    plan.link(b, last);
    plan[a].constraint = Constraint::AsLateAsPossible;
    const auto r = plan.run();
    QCOMPARE(dates(r, longest), u"Mon 5 08:00 - Fri 16 17:00"_s);
    QCOMPARE(dates(r, a), u"Tue 13 08:00 - Wed 14 17:00"_s);
    QCOMPARE(of(r, a).earlyStart.toIso(), u"2026-01-05T08:00:00"_s);
    QCOMPARE(days(of(r, a).totalSlack), 0.0);
    QCOMPARE(dates(r, b), u"Thu 15 08:00 - Thu 15 17:00"_s); // pushed
    QCOMPARE(r.finish.toIso(), u"2026-01-16T17:00:00"_s);
}

// The lag is half of what the summary's tasks take, whatever duration or progress was entered for it.
void TestNetwork::fromFinishAfterPartOfASummary()
{
    plans::Plan plan;
    plan.net.fromStart = false;
    plan.net.projectFinish = at("2026-01-16 17:00");
    const qint32 summary = plan.task(1), inner = plan.task(4, summary), next = plan.task(1);
    plan.link(summary, next, LinkType::FinishToStart, 50, LagKind::Percent);
    plan[summary].actualStart = at("2026-01-05 08:00");
    const auto r = plan.run();
    QCOMPARE(dates(r, next), u"Fri 16 08:00 - Fri 16 17:00"_s);
    QCOMPARE(dates(r, inner), u"Thu 8 08:00 - Tue 13 17:00"_s);
    QCOMPARE(dates(r, summary), u"Thu 8 08:00 - Tue 13 17:00"_s);
}

void TestNetwork::fromFinish()
{
    Plan plan;
    const qint32 a = plan.task(3), b = plan.task(2), short1 = plan.task(1), m = plan.task(0);
    plan.link(a, b, LinkType::FinishToStart, 1);
    plan.link(short1, b);
    plan.link(b, m);
    for (Task &task : plan.net.tasks)
        task.constraint = Constraint::AsLateAsPossible;
    plan.net.fromStart = false;
    plan.net.projectFinish = at("2026-01-16 17:00");
    const auto r = plan.run();
    QCOMPARE(dates(r, m), u"Fri 16 17:00 - Fri 16 17:00"_s);
    QCOMPARE(dates(r, b), u"Thu 15 08:00 - Fri 16 17:00"_s);
    QCOMPARE(dates(r, a), u"Fri 9 08:00 - Tue 13 17:00"_s);
    QCOMPARE(dates(r, short1), u"Wed 14 08:00 - Wed 14 17:00"_s);
    QCOMPARE(days(of(r, a).totalSlack), 0.0);
    QCOMPARE(days(of(r, short1).totalSlack), 3.0);
    QCOMPARE(of(r, short1).earlyStart.toIso(), u"2026-01-09T08:00:00"_s);
    QCOMPARE(r.start.toIso(), u"2026-01-09T08:00:00"_s);
}

void TestNetwork::progress()
{
    Plan plan;
    const qint32 done = plan.task(2), begun = plan.task(4), next = plan.task(1);
    plan.link(done, begun);
    plan.link(begun, next);
    plan[done].actualStart = at("2026-01-06 08:00");
    plan[done].actualFinish = at("2026-01-08 12:00");
    plan[begun].actualStart = at("2026-01-07 08:00"); // before its predecessor was finished
    plan[begun].stop = at("2026-01-07 17:00");
    plan[begun].resume = at("2026-01-12 08:00"); // interrupted
    plan[begun].remaining = Duration::fromHours(24);
    const auto r = plan.run();
    QCOMPARE(dates(r, done), u"Tue 6 08:00 - Thu 8 12:00"_s);
    QCOMPARE(days(of(r, done).totalSlack), 0.0);
    QVERIFY(!of(r, done).critical);
    QCOMPARE(dates(r, begun), u"Wed 7 08:00 - Wed 14 17:00"_s);
    QCOMPARE(of(r, begun).driver.kind, Driver::Kind::ActualStart);
    QCOMPARE(dates(r, next), u"Thu 15 08:00 - Thu 15 17:00"_s);
}

void TestNetwork::manual()
{
    Plan plan;
    const qint32 a = plan.task(10), m = plan.task(1), b = plan.task(1);
    plan.link(a, m);
    plan.link(m, b);
    plan[m].mode = Mode::Manual;
    plan[m].pinnedStart = at("2026-01-10 08:00"); // a Saturday, and before a ends
    plan[m].pinnedFinish = at("2026-01-10 17:00");
    const auto r = plan.run();
    QCOMPARE(dates(r, m), u"Sat 10 08:00 - Sat 10 17:00"_s);
    QVERIFY(of(r, m).pinned);
    QCOMPARE(dates(r, b), u"Mon 12 08:00 - Mon 12 17:00"_s);
    QVERIFY(of(r, m).totalSlack.tenths >= 0);
    QVERIFY(of(r, a).totalSlack.tenths < 0); // what comes before is late
}

void TestNetwork::inactive()
{
    Plan plan;
    const qint32 sum = plan.task(0), a = plan.task(2, sum), gone = plan.task(50, sum), b = plan.task(1);
    plan.link(a, gone);
    plan.link(gone, b);
    plan[gone].mode = Mode::Inactive;
    plan[gone].pinnedStart = at("2027-01-04 08:00");
    plan[gone].pinnedFinish = at("2027-03-05 17:00");
    const auto r = plan.run();
    QCOMPARE(dates(r, sum), u"Mon 5 08:00 - Tue 6 17:00"_s);
    QCOMPARE(dates(r, b), u"Mon 5 08:00 - Mon 5 17:00"_s);
    QCOMPARE(of(r, gone).start, at("2027-01-04 08:00"));
    QCOMPARE(r.finish, at("2026-01-06 17:00"));
}

void TestNetwork::elapsed()
{
    Plan plan;
    const qint32 a = plan.task(5), dry = plan.task(0), b = plan.task(1);
    plan[dry].elapsed = true;
    plan[dry].duration = Duration::fromHours(48);
    plan.link(a, dry);
    plan.link(dry, b);
    const auto r = plan.run();
    QCOMPARE(dates(r, dry), u"Fri 9 17:00 - Sun 11 17:00"_s);
    QCOMPARE(dates(r, b), u"Mon 12 08:00 - Mon 12 17:00"_s);
    QCOMPARE(of(r, dry).totalSlack, Duration::fromHours(15)); // until Monday 08:00, on the clock
}

void TestNetwork::drivers()
{
    Plan plan;
    const qint32 a = plan.task(3), b = plan.task(1), c = plan.task(1), d = plan.task(1);
    plan.link(a, b);
    const qint32 late = plan.link(a, b, LinkType::FinishToStart, 2);
    plan[c].constraint = Constraint::StartNoEarlierThan;
    plan[c].constraintAt = at("2026-01-10 08:00");
    const auto r = plan.run();
    QCOMPARE(of(r, a).driver, (Driver{Driver::Kind::ProjectStart, false, -1}));
    QCOMPARE(of(r, b).driver, (Driver{Driver::Kind::Predecessor, true, late}));
    QCOMPARE(of(r, c).driver, (Driver{Driver::Kind::Constraint, true, -1})); // Saturday, moved to Monday
    QCOMPARE(of(r, d).driver.kind, Driver::Kind::ProjectStart);
}

void TestNetwork::cycles_data()
{
    QTest::addColumn<QList<QPair<int, int>>>("links");
    QTest::addColumn<QList<int>>("expected"); // of five tasks; sorted
    using Links = QList<QPair<int, int>>;
    QTest::newRow("none") << Links{{0, 1}, {1, 2}, {0, 2}} << QList<int>{};
    QTest::newRow("two") << Links{{0, 1}, {1, 0}} << QList<int>{0, 1};
    QTest::newRow("to itself") << Links{{2, 2}} << QList<int>{2};
    QTest::newRow("tails do not count")
        << Links{{0, 1}, {1, 2}, {2, 3}, {3, 1}, {3, 4}} << QList<int>{1, 2, 3};
    QTest::newRow("one of two") << Links{{0, 1}, {1, 0}, {1, 2}, {2, 3}, {3, 4}, {4, 2}} << QList<int>{0, 1};
}

void TestNetwork::cycles()
{
    using Links = QList<QPair<int, int>>;
    QFETCH(Links, links);
    QFETCH(QList<int>, expected);
    Plan plan;
    for (int i = 0; i < 5; ++i)
        plan.task(1);
    for (const auto &[from, to] : links)
        plan.link(from, to);
    const auto r = plan.run();
    QList<int> cycle(r.cycle.begin(), r.cycle.end());
    std::ranges::sort(cycle);
    QCOMPARE(cycle, expected);
    QCOMPARE(r.hasCycle(), !expected.isEmpty());
    for (qint32 i = 0; i < 5; ++i)
        QVERIFY(of(r, i).start >= plan.net.projectStart); // everything still has dates
    if (expected.contains(3))
        QVERIFY(of(r, 4).start >= of(r, 3).finish); // a link that leaves the cycle still counts
}

void TestNetwork::summaryOfInactiveTasks()
{
    Plan plan;
    const qint32 work = plan.task(5), summary = plan.task(200);
    const qint32 first = plan.task(2, summary), second = plan.task(2, summary), after = plan.task(1);
    plan.link(summary, after);
    for (const qint32 gone : {first, second}) {
        plan[gone].mode = Mode::Inactive;
        plan[gone].pinnedStart = at(gone == first ? "2026-02-02 08:00" : "2026-02-04 08:00");
        plan[gone].pinnedFinish = at(gone == first ? "2026-02-03 17:00" : "2026-02-05 17:00");
    }
    const auto r = plan.run();
    QCOMPARE(dates(r, summary), u"Mon 2 08:00 - Thu 5 17:00"_s);
    QVERIFY(!of(r, summary).critical);
    // Neither it nor its links move anything.
    QCOMPARE(r.finish.toIso(), of(r, work).finish.toIso());
    QCOMPARE(dates(r, after), u"Mon 5 08:00 - Mon 5 17:00"_s);
    // With one of them active it is a summary like any other.
    plan[first].mode = Mode::Automatic;
    QCOMPARE(dates(plan.run(), summary), u"Mon 5 08:00 - Tue 6 17:00"_s);
}

void TestNetwork::summaryIsAsCompleteAsItsTasks()
{
    Plan plan;
    const qint32 summary = plan.task(0), leaf = plan.task(5, summary);
    plan[summary].complete = true; // as it was entered once
    QVERIFY(of(plan.run(), summary).critical);
    plan[summary].complete = false;
    plan[leaf].complete = true;
    QVERIFY(!of(plan.run(), summary).critical);
}

void TestNetwork::cycleThroughSummary()
{
    Plan plan;
    const qint32 sum = plan.task(0), a = plan.task(1, sum), b = plan.task(1);
    plan.link(sum, b);
    plan.link(b, a);
    auto r = plan.run();
    QVERIFY(r.hasCycle());
    for (const qint32 i : {sum, a, b})
        QVERIFY(std::ranges::find(r.cycle, i) != r.cycle.end());

    Plan own;
    const qint32 parent = own.task(0), child = own.task(1, parent);
    own.link(parent, child);
    r = own.run();
    QVERIFY(r.hasCycle());
    QCOMPARE(dates(r, child), u"Mon 5 08:00 - Mon 5 17:00"_s);
}

void TestNetwork::nonsense()
{
    QCOMPARE(Plan().run().tasks.size(), std::size_t(0));
    Plan plan;
    const qint32 a = plan.task(1), b = plan.task(1), c = plan.task(-3);
    plan[a].parent = b;
    plan[b].parent = a; // parents in a circle
    plan[c].parent = 99;
    plan[c].calendar = 7;
    plan[c].workCalendar = -5;
    plan.link(a, 12);
    plan.link(-1, c);
    plan.net.projectCalendar = 3;
    CalendarSpec never;
    for (DaySpec &day : never.week)
        day = DaySpec::off();
    plan.net.calendars = {WorkingCalendar::compile(never)};
    const qint32 d = plan.task(1);
    plan[d].calendar = 0;
    plan[d].mode = Mode::Manual; // without dates
    const qint32 endless = plan.task(0), after = plan.task(1);
    plan[endless].duration.tenths = std::numeric_limits<qint64>::max();
    plan.link(endless, after, LinkType::FinishToStart, 0, LagKind::Percent);
    plan.net.links.back().lag = std::numeric_limits<qint64>::min() / 2;
    const auto r = plan.run();
    QCOMPARE(r.tasks.size(), std::size_t(6));
    QCOMPARE(of(r, c).start, plan.net.projectStart);
    QCOMPARE(dates(r, d), u"Mon 5 08:00 - Mon 5 17:00"_s);
    QVERIFY(of(r, endless).finish > of(r, endless).start);
}

QTEST_GUILESS_MAIN(TestNetwork)
#include "tst_network.moc"
