// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/schedule/network.h"

#include <QtTest>

#include <random>

using namespace baton;
using namespace baton::schedule;
using namespace Qt::StringLiterals;

namespace {

// Monday 5 January 2026 08:00 is the project start; days of eight hours, Monday to Friday.
PlanTime at(const char *text)
{
    const QDateTime t = QDateTime::fromString(QString::fromLatin1(text), u"yyyy-MM-dd HH:mm"_s);
    return PlanTime::fromDate(t.date(), t.time());
}

class Plan
{
public:
    Plan() { net.projectStart = at("2026-01-05 08:00"); }

    qint32 task(double days, qint32 parent = -1)
    {
        Task t;
        t.duration = Duration{qRound64(days * 4800)};
        t.parent = parent;
        net.tasks.push_back(t);
        return static_cast<qint32>(net.tasks.size()) - 1;
    }
    qint32 link(qint32 from, qint32 to, LinkType type = LinkType::FinishToStart, double lagDays = 0,
                LagKind kind = LagKind::Working)
    {
        const bool percent = kind == LagKind::Percent || kind == LagKind::ElapsedPercent;
        const double unit = percent ? 1 : kind == LagKind::Elapsed ? 14400 : 4800;
        net.links.push_back({from, to, type, kind, qRound64(lagDays * unit)});
        return static_cast<qint32>(net.links.size()) - 1;
    }
    Task &operator[](qint32 i) { return net.tasks[static_cast<std::size_t>(i)]; }
    ScheduleResult run() const { return compute(net); }

    Network net;
};

QString dates(const ScheduleResult &r, qint32 i)
{
    const TaskDates &d = r.tasks[static_cast<std::size_t>(i)];
    const auto text = [](PlanTime t) -> QString {
        return t.date().toString(u"ddd d "_s) + t.time().toString(u"HH:mm"_s);
    };
    return text(d.start) + u" - "_s + text(d.finish);
}

double days(Duration d)
{
    return static_cast<double>(d.tenths) / 4800;
}

const TaskDates &of(const ScheduleResult &r, qint32 i)
{
    return r.tasks[static_cast<std::size_t>(i)];
}

Plan randomPlan(unsigned seed, bool withSummaries, bool oneCalendar = false)
{
    std::mt19937 random(seed);
    const auto upTo = [&](int n) { return std::uniform_int_distribution<int>(0, n)(random); };
    Plan plan;
    CalendarSpec holidays;
    ExceptionSpec off;
    off.from = QDate(2026, 1, 14);
    off.to = QDate(2026, 1, 16);
    holidays.exceptions = {off};
    plan.net.calendars = {WorkingCalendar::compile(holidays), WorkingCalendar::alwaysOn()};
    plan.net.projectCalendar = 0;
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
    void progress();
    void manual();
    void inactive();
    void elapsed();
    void drivers();
    void cycles_data();
    void cycles();
    void cycleThroughSummary();
    void nonsense();
    void noTaskStartsBeforeItsLinksAllow_data();
    void noTaskStartsBeforeItsLinksAllow();
    void totalSlackIsExact_data();
    void totalSlackIsExact();
    void plainTasksAreOnlyQuicker_data();
    void plainTasksAreOnlyQuicker();
    void orderOfTasksDoesNotMatter();
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
    // The finish stays at the instant that binds it: 08:00, not the 17:00 before.
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
    const auto r = plan.run();
    QCOMPARE(r.tasks.size(), std::size_t(4));
    QCOMPARE(of(r, c).start, plan.net.projectStart);
    QCOMPARE(dates(r, d), u"Mon 5 08:00 - Mon 5 17:00"_s);
}

void TestNetwork::noTaskStartsBeforeItsLinksAllow_data()
{
    QTest::addColumn<bool>("summaries");
    QTest::newRow("flat") << false;
    QTest::newRow("with summaries") << true;
}

void TestNetwork::noTaskStartsBeforeItsLinksAllow()
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

void TestNetwork::totalSlackIsExact_data()
{
    QTest::addColumn<bool>("oneCalendar");
    QTest::newRow("one calendar") << true;
    QTest::newRow("several calendars") << false;
}

void TestNetwork::totalSlackIsExact()
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

void TestNetwork::plainTasksAreOnlyQuicker_data()
{
    noTaskStartsBeforeItsLinksAllow_data();
}

// A deadline in the far future changes no date but takes every task the long way round.
void TestNetwork::plainTasksAreOnlyQuicker()
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

void TestNetwork::orderOfTasksDoesNotMatter()
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

QTEST_GUILESS_MAIN(TestNetwork)
#include "tst_network.moc"
