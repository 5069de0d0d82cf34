// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analysis/analysis.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

PlanTime moment(int month, int day, int hour, int minute = 0)
{
    return PlanTime::fromDate(QDate(2026, month, day), QTime(hour, minute));
}

// A timeline from Monday 2 March 2026 on.
struct Timeline
{
    Project project;
    std::vector<Task> tasks;
    std::vector<Link> links;
    std::vector<Person> people;
    std::vector<Assignment> assignments;
    std::vector<Absence> absences;
    std::vector<Calendar> calendars;
    std::vector<CalendarException> exceptions;

    Timeline()
    {
        project.id = ProjectId::create();
        project.name = u"Relocation"_s;
        project.start = QDate(2026, 3, 2);
        tasks.reserve(50); // references stay good
    }

    Task &add(const QString &name, int days, TaskId parent = {})
    {
        Task &task = tasks.emplace_back();
        task.id = TaskId::create();
        task.project = project.id;
        task.name = name;
        task.parent = parent;
        task.position = static_cast<qint64>(tasks.size()) * positionStep;
        task.duration = Duration::fromHours(8 * days);
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
    Person &person(const QString &name)
    {
        Person &row = people.emplace_back();
        row.id = PersonId::create();
        row.name = name;
        return row;
    }
    void assign(const Task &task, const Person &who, double units = 1)
    {
        Assignment &row = assignments.emplace_back();
        row.id = AssignmentId::create();
        row.project = project.id;
        row.task = task.id;
        row.person = who.id;
        row.units = units;
    }

    Plan plan() const
    {
        Plan made;
        made.load(project);
        made.setOpenProject(project.id);
        const auto all = [&](const auto &rows) {
            for (const auto &row : rows)
                made.load(row);
        };
        all(tasks);
        all(links);
        all(people);
        all(assignments);
        all(absences);
        all(calendars);
        all(exceptions);
        return made;
    }
    Analysis analyse(QDate asOf = {2026, 3, 2}) const { return baton::analyse(plan(), asOf); }
};

} // namespace

class TestPlanSchedule : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void enumerationsMeanTheSame();
    void followsLinksOverTheWeekend();
    void linkOfEveryKindAndLag_data();
    void linkOfEveryKindAndLag();
    void summariesRollUpInOutlineOrder();
    void calendarOfProjectAndTask();
    void peopleWorkWhenTheyAreThere();
    void otherProjectsAreNotScheduled();
    void pinnedTasksKeepTheirDatesAndAreListed();
    void splitWorkTakesItsPauses();
    void countsBackFromTheFinish();
    void aCycleNamesItsTasks();
    void parentsInACircleAreCut();
    void goLiveMilestoneStandsBesideThePromise();
    void startsAtAsOfWithoutAStart();
    void commitmentsAreTheWorkAhead();
    void emptyPlan();
};

void TestPlanSchedule::enumerationsMeanTheSame()
{
    using namespace schedule;
    QCOMPARE(int(ConstraintKind::FinishNoLaterThan), int(Constraint::FinishNoLaterThan));
    QCOMPARE(int(ConstraintKind::AsLateAsPossible), int(Constraint::AsLateAsPossible));
    QCOMPARE(int(ConstraintKind::StartNoEarlierThan), int(Constraint::StartNoEarlierThan));
    QCOMPARE(int(baton::LinkType::FinishToFinish), int(schedule::LinkType::FinishToFinish));
    QCOMPARE(int(baton::LinkType::FinishToStart), int(schedule::LinkType::FinishToStart));
    QCOMPARE(int(baton::LinkType::StartToFinish), int(schedule::LinkType::StartToFinish));
    QCOMPARE(int(baton::LinkType::StartToStart), int(schedule::LinkType::StartToStart));
    QCOMPARE(int(LagUnit::Working), int(LagKind::Working));
    QCOMPARE(int(LagUnit::Elapsed), int(LagKind::Elapsed));
    QCOMPARE(int(LagUnit::Percent), int(LagKind::Percent));
    QCOMPARE(int(LagUnit::ElapsedPercent), int(LagKind::ElapsedPercent));
}

void TestPlanSchedule::followsLinksOverTheWeekend()
{
    Timeline timeline;
    const Task &design = timeline.add(u"Design"_s, 4);
    const Task &build = timeline.add(u"Build"_s, 3);
    const Task &done = timeline.add(u"Done"_s, 0);
    timeline.link(design, build);
    const LinkId last = timeline.link(build, done).id;
    const PlanSchedule schedule = timeline.analyse().schedule;
    QCOMPARE(schedule.find(design.id)->start, moment(3, 2, 8));
    QCOMPARE(schedule.find(design.id)->finish, moment(3, 5, 17));
    QCOMPARE(schedule.find(build.id)->start, moment(3, 6, 8));
    QCOMPARE(schedule.find(build.id)->finish, moment(3, 10, 17));
    QCOMPARE(schedule.find(done.id)->finish, moment(3, 10, 17));
    QVERIFY(schedule.find(design.id)->critical);
    QCOMPARE(schedule.finishDay(build.id), QDate(2026, 3, 10));
    const schedule::Driver driver = schedule.find(done.id)->driver;
    QCOMPARE(driver.kind, schedule::Driver::Kind::Predecessor);
    QCOMPARE(schedule.links[static_cast<size_t>(driver.index)], last);
}

void TestPlanSchedule::linkOfEveryKindAndLag_data()
{
    QTest::addColumn<LinkType>("type");
    QTest::addColumn<LagUnit>("unit");
    QTest::addColumn<int>("hours");
    QTest::addColumn<int>("percent");
    QTest::addColumn<PlanTime>("start");
    const auto row = [](const char *name, LinkType type, LagUnit unit, int hours, int percent,
                        PlanTime start) { QTest::newRow(name) << type << unit << hours << percent << start; };
    // From a task of two days, Monday 2 and Tuesday 3 March, to one of one day.
    row("finish to start", LinkType::FinishToStart, LagUnit::Working, 0, 0, moment(3, 4, 8));
    row("with lag", LinkType::FinishToStart, LagUnit::Working, 24, 0, moment(3, 9, 8));
    row("with lead", LinkType::FinishToStart, LagUnit::Working, -8, 0, moment(3, 3, 8));
    row("elapsed lag", LinkType::FinishToStart, LagUnit::Elapsed, 24, 0, moment(3, 5, 8));
    row("half of the predecessor", LinkType::FinishToStart, LagUnit::Percent, 0, 50, moment(3, 5, 8));
    row("start to start", LinkType::StartToStart, LagUnit::Working, 8, 0, moment(3, 3, 8));
    row("finish to finish", LinkType::FinishToFinish, LagUnit::Working, 0, 0, moment(3, 3, 8));
    row("start to finish", LinkType::StartToFinish, LagUnit::Working, 32, 0, moment(3, 5, 8));
}

void TestPlanSchedule::linkOfEveryKindAndLag()
{
    QFETCH(LinkType, type);
    QFETCH(LagUnit, unit);
    QFETCH(int, hours);
    QFETCH(int, percent);
    QFETCH(PlanTime, start);
    Timeline timeline;
    const Task &from = timeline.add(u"From"_s, 2);
    const Task &to = timeline.add(u"To"_s, 1);
    Link &link = timeline.link(from, to);
    link.type = type;
    link.lagUnit = unit;
    link.lag = Duration::fromHours(hours);
    link.lagPercent = percent;
    const PlanSchedule schedule = timeline.analyse().schedule;
    QCOMPARE(schedule.find(to.id)->start.toIso(), start.toIso());
}

void TestPlanSchedule::summariesRollUpInOutlineOrder()
{
    Timeline timeline;
    Task &phase = timeline.add(u"Phase"_s, 1);
    Task &second = timeline.add(u"Second"_s, 5, phase.id);
    Task &first = timeline.add(u"First"_s, 2, phase.id);
    Task &after = timeline.add(u"After"_s, 1);
    std::swap(first.position, second.position);
    timeline.link(phase, after);
    const PlanSchedule schedule = timeline.analyse().schedule;
    QCOMPARE(schedule.tasks, (std::vector{phase.id, first.id, second.id, after.id}));
    QCOMPARE(schedule.depth, (std::vector{0, 1, 1, 0}));
    QVERIFY(schedule.isSummary(phase.id));
    QVERIFY(!schedule.isSummary(first.id));
    QCOMPARE(schedule.finishDay(phase.id), QDate(2026, 3, 6));
    QCOMPARE(schedule.find(after.id)->start, moment(3, 9, 8));
}

void TestPlanSchedule::calendarOfProjectAndTask()
{
    Timeline timeline;
    Calendar &office = timeline.calendars.emplace_back();
    office.id = CalendarId::create();
    office.name = u"Office"_s;
    timeline.project.calendar = office.id;
    Calendar night;
    night.id = CalendarId::create();
    night.name = u"Night"_s;
    night.week = u"mon=22:00-24:00;tue=22:00-24:00;wed=22:00-24:00;thu=22:00-24:00;fri=;sat=;sun="_s;
    timeline.calendars.push_back(night);
    CalendarException &holiday = timeline.exceptions.emplace_back();
    holiday.id = CalendarExceptionId::create();
    holiday.calendar = timeline.project.calendar;
    holiday.from = holiday.to = QDate(2026, 3, 3);
    const Task &day = timeline.add(u"By day"_s, 2);
    Task &atNight = timeline.add(u"At night"_s, 0);
    atNight.duration = Duration::fromHours(4);
    atNight.calendar = night.id;
    const PlanSchedule schedule = timeline.analyse().schedule;
    QCOMPARE(schedule.find(day.id)->finish, moment(3, 4, 17)); // Tuesday is off
    QCOMPARE(schedule.find(atNight.id)->start, moment(3, 2, 22));
    QCOMPARE(schedule.find(atNight.id)->finish, moment(3, 4, 0));
    QCOMPARE(schedule.finishDay(atNight.id), QDate(2026, 3, 3));
}

void TestPlanSchedule::peopleWorkWhenTheyAreThere()
{
    Timeline timeline;
    const Task &alone = timeline.add(u"Alone"_s, 2);
    const Task &together = timeline.add(u"Together"_s, 2);
    const PersonId away = timeline.person(u"Ada"_s).id;
    timeline.person(u"Ben"_s);
    timeline.assign(alone, timeline.people[0]);
    timeline.assign(together, timeline.people[0]);
    timeline.assign(together, timeline.people[1]);
    Absence &leave = timeline.absences.emplace_back();
    leave.id = AbsenceId::create();
    leave.person = away;
    leave.from = QDate(2026, 3, 2);
    leave.to = QDate(2026, 3, 3);
    PlanSchedule schedule = timeline.analyse().schedule;
    QCOMPARE(schedule.find(alone.id)->start, moment(3, 4, 8));
    QCOMPARE(schedule.finishDay(alone.id), QDate(2026, 3, 5));
    // A second one with a calendar of his own can begin at once.
    Calendar &own = timeline.calendars.emplace_back();
    own.id = CalendarId::create();
    own.name = u"Ben"_s;
    timeline.people[1].calendar = own.id;
    schedule = timeline.analyse().schedule;
    QCOMPARE(schedule.find(together.id)->start, moment(3, 2, 8));
}

void TestPlanSchedule::otherProjectsAreNotScheduled()
{
    Timeline timeline;
    const Task &ours = timeline.add(u"Ours"_s, 1);
    Task &theirs = timeline.add(u"Theirs"_s, 1);
    theirs.project = ProjectId::create();
    const PlanSchedule schedule = timeline.analyse().schedule;
    QCOMPARE(schedule.tasks, std::vector{ours.id});
    QVERIFY(!schedule.find(theirs.id));
}

void TestPlanSchedule::pinnedTasksKeepTheirDatesAndAreListed()
{
    Timeline timeline;
    Task &split = timeline.add(u"Split"_s, 2);
    split.pinnedStart = moment(3, 11, 8);
    split.pinnedFinish = moment(3, 20, 17);
    split.pinnedReason = u"The work on the task is split."_s;
    const Task &next = timeline.add(u"Next"_s, 1);
    timeline.link(split, next);
    const PlanSchedule schedule = timeline.analyse().schedule;
    QCOMPARE(schedule.find(split.id)->finish, moment(3, 20, 17));
    QVERIFY(schedule.find(split.id)->pinned);
    QCOMPARE(schedule.find(next.id)->start, moment(3, 23, 8));
    QCOMPARE(schedule.uncomputed.size(), size_t(1));
    QCOMPARE(schedule.uncomputed.front().task, split.id);
    QVERIFY(schedule.uncomputed.front().isPinned);
    QCOMPARE(schedule.uncomputed.front().reason, u"The work on the task is split."_s);
}

// Two days of work with a day's pause between; of what has begun, only the pauses still to come count.
void TestPlanSchedule::splitWorkTakesItsPauses()
{
    Timeline timeline;
    Task &task = timeline.add(u"Task"_s, 2);
    task.splitParts = u"4800 4800 4800"_s;
    const Task &next = timeline.add(u"Next"_s, 1);
    timeline.link(task, next);
    PlanSchedule schedule = timeline.analyse().schedule;
    QCOMPARE(schedule.find(task.id)->finish, moment(3, 4, 17));
    QCOMPARE(schedule.find(next.id)->start, moment(3, 5, 8));
    QCOMPARE(schedule.find(task.id)->totalSlack, Duration{});
    QVERIFY(schedule.uncomputed.empty());
    task.actualStart = moment(3, 2, 8);
    task.stop = moment(3, 2, 17);
    task.resume = moment(3, 9, 8);
    task.actualDuration = task.remaining = Duration::fromHours(8);
    schedule = timeline.analyse().schedule;
    QCOMPARE(schedule.find(task.id)->finish, moment(3, 9, 17));
    task.splitParts = u"0-480;960-1440"_s; // not of the form
    task.actualStart = task.stop = task.resume = std::nullopt;
    QCOMPARE(timeline.analyse().schedule.find(task.id)->finish, moment(3, 3, 17));
}

void TestPlanSchedule::countsBackFromTheFinish()
{
    Timeline timeline;
    const Task &first = timeline.add(u"First"_s, 2);
    const Task &last = timeline.add(u"Last"_s, 1);
    timeline.link(first, last);
    timeline.project.scheduleFromStart = false;
    QCOMPARE(timeline.analyse().schedule.find(first.id)->start, moment(3, 2, 8)); // no finish to count from
    timeline.project.scheduleFinish = moment(3, 13, 17);
    const PlanSchedule schedule = timeline.analyse().schedule;
    QCOMPARE(schedule.find(last.id)->finish, moment(3, 13, 17));
    QCOMPARE(schedule.find(first.id)->start, moment(3, 11, 8));
    QVERIFY(schedule.uncomputed.empty());
}

void TestPlanSchedule::aCycleNamesItsTasks()
{
    Timeline timeline;
    const Task &a = timeline.add(u"A"_s, 1);
    const Task &b = timeline.add(u"B"_s, 1);
    const Task &free = timeline.add(u"Free"_s, 1);
    timeline.link(a, b);
    timeline.link(b, a);
    const PlanSchedule schedule = timeline.analyse().schedule;
    QCOMPARE(schedule.cycle.size(), size_t(2));
    QVERIFY(std::ranges::find(schedule.cycle, a.id) != schedule.cycle.end());
    QVERIFY(std::ranges::find(schedule.cycle, b.id) != schedule.cycle.end());
    QCOMPARE(schedule.find(free.id)->finish, moment(3, 2, 17));
}

void TestPlanSchedule::parentsInACircleAreCut()
{
    Timeline timeline;
    Task &a = timeline.add(u"A"_s, 1);
    Task &b = timeline.add(u"B"_s, 1, a.id);
    a.parent = b.id;
    const PlanSchedule schedule = timeline.analyse().schedule;
    QCOMPARE(schedule.tasks.size(), size_t(2));
    QVERIFY(schedule.find(a.id));
    QVERIFY(schedule.find(b.id));
}

void TestPlanSchedule::goLiveMilestoneStandsBesideThePromise()
{
    Timeline timeline;
    const Task &build = timeline.add(u"Build"_s, 8);
    const Task &live = timeline.add(u"Live"_s, 0);
    timeline.link(build, live);
    timeline.project.goLiveTask = live.id;
    QCOMPARE(timeline.analyse().goLiveFloat, std::nullopt);
    timeline.project.goLive = QDate(2026, 3, 13);
    Analysis analysis = timeline.analyse();
    QCOMPARE(analysis.schedule.goLive, QDate(2026, 3, 11));
    QCOMPARE(analysis.goLiveFloat, std::optional(2));
    timeline.project.goLive = QDate(2026, 3, 9);
    QCOMPARE(timeline.analyse().goLiveFloat, std::optional(-2));
}

void TestPlanSchedule::startsAtAsOfWithoutAStart()
{
    Timeline timeline;
    timeline.project.start = {};
    const Task &task = timeline.add(u"Task"_s, 1);
    QCOMPARE(timeline.analyse(QDate(2026, 3, 7)).schedule.find(task.id)->start, moment(3, 9, 8));
    timeline.project.scheduleStart = moment(3, 3, 10);
    QCOMPARE(timeline.analyse().schedule.find(task.id)->start, moment(3, 3, 10));
}

void TestPlanSchedule::commitmentsAreTheWorkAhead()
{
    Timeline timeline;
    const Task &design = timeline.add(u"Design"_s, 5);
    Task &done = timeline.add(u"Done"_s, 5);
    const Task &live = timeline.add(u"Live"_s, 0);
    done.percentComplete = 100;
    const PersonId ada = timeline.person(u"Ada"_s).id;
    Person &crane = timeline.person(u"Crane"_s);
    crane.kind = ResourceKind::Material;
    for (const Task *task : {&design, &std::as_const(done), &live}) {
        timeline.assign(*task, timeline.people[0], 1.2);
        timeline.assign(*task, timeline.people[1], 3);
    }
    const Analysis analysis = timeline.analyse(QDate(2026, 3, 4));
    QCOMPARE(analysis.commitments.size(), size_t(1));
    const Commitment &work = analysis.commitments.front();
    QCOMPARE(work.person, ada);
    QCOMPARE(work.from, QDate(2026, 3, 4));
    QCOMPARE(work.to, QDate(2026, 3, 6));
    QCOMPARE(work.percent, 120);
    QCOMPARE(analysis.overloads, (std::vector<Overload>{{ada, QDate(2026, 3, 4), QDate(2026, 3, 6), 120}}));
    QVERIFY(timeline.analyse(QDate(2026, 3, 9)).overloads.empty());
}

void TestPlanSchedule::emptyPlan()
{
    const Analysis nothing = analyse(Plan(), QDate(2026, 3, 2));
    QVERIFY(nothing.schedule.tasks.empty());
    QCOMPARE(nothing.readiness.verdict, Verdict::NoGo);
    const Timeline timeline;
    QVERIFY(timeline.analyse().schedule.tasks.empty());
}

} // namespace baton

QTEST_GUILESS_MAIN(baton::TestPlanSchedule)
#include "tst_planschedule.moc"
