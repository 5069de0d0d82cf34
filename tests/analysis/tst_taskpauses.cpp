// SPDX-License-Identifier: GPL-3.0-or-later
// Pauses in the work of tasks and progress at a status date: what an edit asks for is what the schedule
// gives.
#include "models/analysis/analysis.h"
#include "models/plan/document.h"
#include "models/plan/taskactions.h"
#include "models/plan/taskwork.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

// In March 2026; the 2nd is a Monday.
PlanTime at(int day, int hour, int minute = 0)
{
    return PlanTime::fromDate(QDate(2026, 3, day), QTime(hour, minute));
}

using Stretches = std::vector<std::pair<PlanTime, PlanTime>>;

/// "Build" of four days from Monday 2 March, then "Test" of one.
struct Workshop
{
    std::unique_ptr<Document> document;
    TaskId build, test;

    Workshop()
    {
        Plan plan;
        Project project;
        project.id = ProjectId::create();
        project.start = QDate(2026, 3, 2);
        plan.load(project);
        plan.setOpenProject(project.id);
        const auto add = [&](const QString &name, int days) {
            Task task;
            task.id = TaskId::create();
            task.project = project.id;
            task.name = name;
            task.duration = Duration::fromHours(8 * days);
            plan.load(task);
            return task.id;
        };
        build = add(u"Build"_s, 4);
        test = add(u"Test"_s, 1);
        Link link;
        link.id = LinkId::create();
        link.project = project.id;
        link.predecessor = build;
        link.successor = test;
        plan.load(link);
        document = std::make_unique<Document>(plan);
    }

    const Plan &plan() const { return document->plan(); }
    const Task &task(TaskId id) const { return *plan().find(id); }
    PlanCalendars calendars() const { return PlanCalendars(plan()); }
    schedule::TaskDates dates(TaskId id) const
    {
        return *computeSchedule(plan(), calendars(), QDate(2026, 3, 2)).find(id);
    }
    TaskSpans spans() const
    {
        return [this](TaskId id) {
            const schedule::TaskDates now = dates(id);
            return TaskSpan{now.start, now.finish};
        };
    }
    Stretches stretches(TaskId id) const
    {
        return TaskWork(calendars(), task(id), dates(id).start).stretches(dates(id).finish);
    }
    QString commit(Result<Edit> edit)
    {
        const auto done = document->commit(std::move(edit));
        return done ? QString() : done.error().userMessage;
    }
    QString split(PlanTime stop, PlanTime resume)
    {
        return commit(splitTask(plan(), calendars(), build, stop, resume, spans()));
    }
};

} // namespace

class TestTaskPauses : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void arithmetic();
    void splitsAndJoins();
    void refusesPausesThatAreNone();
    void partsMove();
    void progressStopsAtPauses();
    void splitsWhatHasBegun();
    void durationKeepsItsPauses();
    void enteredDatesFollow();
    void progressUntilTheStatusDate();
    void movesWhatIsNotDone();
    void spreadIsWhatTheScheduleSays();
};

void TestTaskPauses::arithmetic()
{
    const SplitParts parts = parseSplitParts(u"30 10 20 5 50"_s); // pauses after 30 and after 50
    for (const auto &[work, span] : {std::pair(0, 0), {10, 10}, {30, 30}, {31, 41}, {50, 60}, {51, 66}})
        QCOMPARE(spanOf(parts, {work}).tenths, span);
    for (const auto &[span, work] :
         {std::pair(0, 0), {30, 30}, {35, 30}, {40, 30}, {41, 31}, {62, 50}, {66, 51}})
        QCOMPARE(workWithin(parts, {span}).tenths, work);
    QCOMPARE(formatSplitParts(partsAfter(parts, {30})), u"20 5 50"_s); // and not the pause before it
    QCOMPARE(formatSplitParts(partsAfter(parts, {40})), u"10 5 50"_s);
    QVERIFY(partsAfter(parts, {50}).empty());
    QCOMPARE(formatSplitParts(withPause(parts, {100}, {40}, {7})), u"30 10 10 7 10 5 50"_s);
    QCOMPARE(formatSplitParts(withPause(parts, {100}, {30}, {})), u"50 5 50"_s);
    QCOMPARE(formatSplitParts(resized(parts, {45})), u"30 10 15"_s);
    QVERIFY(resized(parts, {30}).empty());
}

void TestTaskPauses::splitsAndJoins()
{
    Workshop w;
    QCOMPARE(w.split(at(3, 0), at(9, 0)), QString()); // whole days: until Tuesday evening, from Monday
    QCOMPARE(w.stretches(w.build), (Stretches{{at(2, 8), at(3, 17)}, {at(9, 8), at(10, 17)}}));
    QCOMPARE(w.dates(w.test).start, at(11, 8));
    QCOMPARE(w.task(w.build).duration, Duration::fromHours(32)); // the work is the same
    QCOMPARE(w.split(at(9, 12), at(9, 15)), QString());          // a second pause, by the hour
    QCOMPARE(w.stretches(w.build),
             (Stretches{{at(2, 8), at(3, 17)}, {at(9, 8), at(9, 12)}, {at(9, 15), at(11, 10)}}));
    QCOMPARE(w.split(at(5, 0), at(10, 0)), QString()); // while it pauses already: a longer pause
    QCOMPARE(w.stretches(w.build)[1].first, at(10, 8));
    QCOMPARE(w.commit(joinTasks(w.plan(), w.calendars(), {w.build})), QString());
    QCOMPARE(w.stretches(w.build), (Stretches{{at(2, 8), at(5, 17)}}));
    for (int i = 0; i < 4; ++i)
        QVERIFY(w.document->undo().isOk());
    QVERIFY(w.task(w.build).splitParts.isEmpty());
}

void TestTaskPauses::refusesPausesThatAreNone()
{
    Workshop w;
    const Task before = w.task(w.build);
    QVERIFY(w.split(at(5, 0), at(10, 0)).contains(u"5 Mar 2026"_s)); // the last day of the work
    QVERIFY(w.split(at(1, 0), at(10, 0)).contains(u"2 Mar 2026"_s));
    QVERIFY(w.split(at(3, 0), at(3, 0)).contains(u"no working time"_s));
    QVERIFY(w.split(at(3, 0), at(4, 8)).contains(u"no working time"_s)); // a night is no pause
    QCOMPARE(w.commit(setTaskDuration(w.plan(), w.calendars(), {w.build}, {})), QString());
    QVERIFY(w.split(at(2, 0), at(4, 0)).contains(u"milestone"_s));
    QVERIFY(w.document->undo().isOk());
    QVERIFY(w.task(w.build) == before);
}

void TestTaskPauses::partsMove()
{
    Workshop w;
    QCOMPARE(w.split(at(3, 0), at(9, 0)), QString());
    const auto move = [&](PlanTime from, PlanTime to) {
        return w.commit(movePart(w.plan(), w.calendars(), w.build, from, to, w.spans()));
    };
    QCOMPARE(move(at(9, 8), at(11, 8)), QString());
    QCOMPARE(w.stretches(w.build), (Stretches{{at(2, 8), at(3, 17)}, {at(11, 8), at(12, 17)}}));
    QVERIFY(move(at(2, 8), at(4, 8)).contains(u"has begun"_s)); // the first goes with the task
    QCOMPARE(move(at(11, 8), at(3, 8)), QString());             // back to the first: joined
    QCOMPARE(w.stretches(w.build), (Stretches{{at(2, 8), at(5, 17)}}));
}

void TestTaskPauses::progressStopsAtPauses()
{
    Workshop w;
    QCOMPARE(w.split(at(3, 0), at(9, 0)), QString());
    const auto progress = [&](int percent) {
        return w.commit(setPercentComplete(w.plan(), w.calendars(), {w.build}, percent, w.spans()));
    };
    const PlanTime finish = w.dates(w.build).finish;
    for (const int percent : {25, 50, 75}) {
        QCOMPARE(progress(percent), QString());
        QCOMPARE(w.dates(w.build).finish, finish);
        QCOMPARE(w.stretches(w.build), (Stretches{{at(2, 8), at(3, 17)}, {at(9, 8), at(10, 17)}}));
    }
    QCOMPARE(w.task(w.build).stop, at(9, 17));
    QCOMPARE(progress(50), QString());
    QCOMPARE(w.task(w.build).stop, at(3, 17));
    QCOMPARE(w.task(w.build).resume, at(9, 8));
}

void TestTaskPauses::splitsWhatHasBegun()
{
    Workshop w;
    QCOMPARE(w.commit(setPercentComplete(w.plan(), w.calendars(), {w.build}, 50, w.spans())), QString());
    QVERIFY(w.split(at(2, 0), at(9, 0)).contains(u"3 Mar 2026"_s)); // what is done is done
    QCOMPARE(w.split(at(3, 0), at(9, 0)), QString());
    QCOMPARE(w.stretches(w.build), (Stretches{{at(2, 8), at(3, 17)}, {at(9, 8), at(10, 17)}}));
    QCOMPARE(w.split(at(9, 0), at(12, 0)), QString());
    QCOMPARE(w.stretches(w.build),
             (Stretches{{at(2, 8), at(3, 17)}, {at(9, 8), at(9, 17)}, {at(12, 8), at(12, 17)}}));
    QCOMPARE(w.dates(w.build).finish, at(12, 17));
    QCOMPARE(w.commit(joinTasks(w.plan(), w.calendars(), {w.build})), QString());
    QCOMPARE(w.stretches(w.build), (Stretches{{at(2, 8), at(5, 17)}}));
}

void TestTaskPauses::durationKeepsItsPauses()
{
    Workshop w;
    QCOMPARE(w.split(at(3, 0), at(9, 0)), QString());
    const auto setDays = [&](int days) {
        return w.commit(
            setTaskDuration(w.plan(), w.calendars(), {w.build}, {.duration = Duration::fromHours(8 * days)}));
    };
    QCOMPARE(setDays(5), QString());
    QCOMPARE(w.stretches(w.build), (Stretches{{at(2, 8), at(3, 17)}, {at(9, 8), at(11, 17)}}));
    QCOMPARE(setDays(2), QString()); // the pause would be behind the work
    QCOMPARE(w.stretches(w.build), (Stretches{{at(2, 8), at(3, 17)}}));
    QVERIFY(w.task(w.build).splitParts.isEmpty());
}

void TestTaskPauses::enteredDatesFollow()
{
    Workshop w;
    QCOMPARE(w.commit(setTaskMode(w.plan(), {w.build}, TaskMode::Manual, w.spans())), QString());
    QCOMPARE(w.split(at(3, 0), at(9, 0)), QString());
    QCOMPARE(w.dates(w.build).finish, at(10, 17));
    QCOMPARE(w.commit(setTaskStart(w.plan(), w.calendars(), {w.build}, at(3, 0))), QString());
    QCOMPARE(w.stretches(w.build), (Stretches{{at(3, 8), at(4, 17)}, {at(10, 8), at(11, 17)}}));
    QCOMPARE(w.commit(setTaskFinish(w.plan(), w.calendars(), {w.build}, at(12, 0))), QString());
    QCOMPARE(w.task(w.build).duration, Duration::fromHours(40));
}

void TestTaskPauses::progressUntilTheStatusDate()
{
    Workshop w;
    const auto update = [&](PlanTime date) {
        return w.commit(setProgressUntil(w.plan(), w.calendars(), {w.build, w.test}, date, w.spans()));
    };
    QCOMPARE(update(at(4, 0)), QString()); // to the evening of the third day of four
    QCOMPARE(w.plan().project()->statusDate, at(4, 17));
    QCOMPARE(w.task(w.build).percentComplete, 75);
    QCOMPARE(w.task(w.build).stop, at(4, 17));
    QVERIFY(!w.task(w.test).actualStart);
    QCOMPARE(update(at(3, 0)), QString()); // further than that already
    QCOMPARE(w.task(w.build).percentComplete, 75);
    QCOMPARE(update(at(6, 12)), QString());
    QCOMPARE(w.task(w.build).actualFinish, at(5, 17));
    QCOMPARE(w.task(w.test).percentComplete, 50);
}

void TestTaskPauses::movesWhatIsNotDone()
{
    Workshop w;
    QCOMPARE(w.commit(setPercentComplete(w.plan(), w.calendars(), {w.build}, 25, w.spans())), QString());
    const auto move = [&](PlanTime date) {
        return w.commit(moveWorkBehind(w.plan(), w.calendars(), {w.build, w.test}, date, w.spans()));
    };
    QCOMPARE(move(at(6, 0)), QString()); // Friday evening
    QCOMPARE(w.stretches(w.build), (Stretches{{at(2, 8), at(2, 17)}, {at(9, 8), at(11, 17)}}));
    QCOMPARE(w.dates(w.test).start, at(12, 8)); // by its link
    // What has not begun begins then, unless it has to keep a date.
    QCOMPARE(w.commit(setPercentComplete(w.plan(), w.calendars(), {w.build}, 0, w.spans())), QString());
    QCOMPARE(move(at(6, 0)), QString());
    QCOMPARE(w.dates(w.build).start, at(9, 8));
    QCOMPARE(w.task(w.build).constraint, ConstraintKind::StartNoEarlierThan);
    QCOMPARE(w.commit(setConstraint(w.plan(), {w.build}, ConstraintKind::MustStartOn, w.spans())), QString());
    QCOMPARE(move(at(20, 0)), QString());
    QCOMPARE(w.dates(w.build).start, at(9, 8));
}

// However a task is split and begun: its stretches end where the schedule says and hold just its work.
void TestTaskPauses::spreadIsWhatTheScheduleSays()
{
    QRandomGenerator random(7);
    for (int round = 0; round < 300; ++round) {
        Workshop w;
        for (int step = 0; step < 6; ++step) {
            const schedule::TaskDates now = w.dates(w.build);
            const auto hours = static_cast<int>((now.finish.tenths - now.start.tenths) / 600);
            const PlanTime from{now.start.tenths + 600LL * random.bounded(hours + 10)};
            const PlanTime to{from.tenths + 600LL * random.bounded(200)};
            switch (random.bounded(4)) {
            case 0:
                (void)w.commit(
                    setPercentComplete(w.plan(), w.calendars(), {w.build}, random.bounded(100), w.spans()));
                break;
            case 1:
                (void)w.commit(movePart(w.plan(), w.calendars(), w.build, from, to, w.spans()));
                break;
            default:
                (void)w.split(from, to);
            }
            const Stretches parts = w.stretches(w.build);
            const PlanCalendars calendars = w.calendars();
            Duration work;
            PlanTime last;
            for (const auto &[begin, end] : parts) {
                QVERIFY(begin > last);
                QVERIFY(end > begin);
                last = end;
                work.tenths += calendars.project().workBetween(begin, end).tenths;
            }
            QCOMPARE(parts.front().first, w.dates(w.build).start);
            QCOMPARE(last, w.dates(w.build).finish);
            QVERIFY2(
                work == w.task(w.build).duration,
                qPrintable(u"round %1, step %2: %3 hours"_s.arg(round).arg(step).arg(work.minutes() / 60)));
        }
    }
}

} // namespace baton

QTEST_GUILESS_MAIN(baton::TestTaskPauses)
#include "tst_taskpauses.moc"
