// SPDX-License-Identifier: GPL-3.0-or-later
// What holds for the schedule of every plan, whatever is done to it.
#include "models/analysis/trialschedule.h"
#include "models/plan/document.h"
#include "models/plan/taskactions.h"
#include "tests/support/plangenerator.h"

#include <QtTest>

#include <random>

using namespace baton;

namespace {

const QDate today(2026, 3, 2);

/// A random thing that people do with tasks; now and then one that is refused.
Result<Edit> randomEdit(const Plan &plan, const PlanCalendars &calendars, std::mt19937 &random)
{
    const auto tasks = plan.rows<Task>();
    const auto upTo = [&](size_t n) { return std::uniform_int_distribution<size_t>(0, n)(random); };
    const TaskId task = tasks[upTo(tasks.size() - 1)].id;
    const TaskId other = tasks[upTo(tasks.size() - 1)].id;
    switch (upTo(5)) {
    case 0:
        return setTaskDuration(plan, calendars, {task}, {Duration::fromHours(static_cast<int>(upTo(80)))});
    case 1:
        return setTaskStart(plan, calendars, {task},
                            PlanTime::fromDate(today.addDays(static_cast<int>(upTo(200)))));
    case 2:
        return linkTasks(plan, task, other);
    case 3:
        return unlinkTasks(plan, {task});
    case 4:
        return removeTasks(plan, {task});
    default:
        return indentTasks(plan, {task});
    }
}

bool sameDates(const PlanSchedule &a, const PlanSchedule &b)
{
    if (a.tasks != b.tasks || a.goLive != b.goLive)
        return false;
    for (size_t i = 0; i < a.tasks.size(); ++i) {
        const schedule::TaskDates &x = a.result.tasks[i];
        const schedule::TaskDates &y = b.result.tasks[i];
        if (x.start != y.start || x.finish != y.finish || x.lateStart != y.lateStart ||
            x.lateFinish != y.lateFinish || x.totalSlack != y.totalSlack || x.freeSlack != y.freeSlack ||
            x.critical != y.critical)
            return false;
    }
    return true;
}

PlanSchedule scheduleOf(const Plan &plan)
{
    return computeSchedule(plan, PlanCalendars(plan), today);
}

Plan generated(quint32 seed)
{
    test::PlanSize size;
    size.tasks = 120;
    size.items = 5;
    size.seed = seed;
    return test::generatePlan(size);
}

} // namespace

class TestScheduleProperties : public QObject
{
    Q_OBJECT

private slots:
    void undoRestoresEveryDate();
    void aTrialIsWhatTheEditGives();
};

void TestScheduleProperties::undoRestoresEveryDate()
{
    for (quint32 seed = 1; seed <= 5; ++seed) {
        std::mt19937 random(seed);
        Document document(generated(seed));
        std::vector<PlanSchedule> before;
        while (before.size() < 25) {
            PlanSchedule now = scheduleOf(document.plan());
            const auto done =
                document.commit(randomEdit(document.plan(), PlanCalendars(document.plan()), random));
            if (done && document.canUndo())
                before.push_back(std::move(now));
        }
        const PlanSchedule last = scheduleOf(document.plan());
        size_t undone = before.size();
        while (undone > 0 && document.canUndo()) {
            QVERIFY(document.undo());
            --undone;
        }
        // Edits that changed nothing are no steps to undo.
        QVERIFY(sameDates(scheduleOf(document.plan()), before.front()));
        while (document.canRedo())
            QVERIFY(document.redo());
        QVERIFY(sameDates(scheduleOf(document.plan()), last));
    }
}

void TestScheduleProperties::aTrialIsWhatTheEditGives()
{
    const Plan plan = generated(7);
    const Analysis analysis = analyse(plan, today);
    TrialSchedule trial(plan, analysis);
    std::mt19937 random(7);
    int moved = 0;
    for (int i = 0; i < 120; ++i) {
        const auto seed = random();
        std::mt19937 same(seed);
        std::mt19937 again(seed);
        const auto after = trial.after(randomEdit(plan, analysis.calendars, same));
        Document document(plan);
        const auto done = document.commit(randomEdit(document.plan(), analysis.calendars, again));
        QCOMPARE(bool(after), bool(done));
        if (!done)
            continue;
        const PlanSchedule whole = computeSchedule(document.plan(), analysis.calendars, today);
        QVERIFY(sameDates(**after, whole));
        moved += !sameDates(whole, trial.before());
    }
    QVERIFY(moved > 20);
    // Nothing of what was tried is kept.
    const auto none = trial.after(Edit(plan, "Nothing"));
    QVERIFY(none);
    QVERIFY(sameDates(**none, analysis.schedule));
}

QTEST_GUILESS_MAIN(TestScheduleProperties)
#include "tst_scheduleproperties.moc"
