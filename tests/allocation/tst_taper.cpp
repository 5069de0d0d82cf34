// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/allocation/load.h"
#include "models/allocation/presets.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

// A handover from Monday 2 March to go-live on Saturday 21 March 2026.
struct Plans
{
    Project project;
    Person manager;
    std::vector<AllocationStep> steps;
    std::vector<Absence> absences;
    QDate asOf{2026, 3, 4};

    Plans()
    {
        manager.id = PersonId::create();
        manager.name = u"Mara Manager"_s;
        manager.dayRate = {640'00};
        project.id = ProjectId::create();
        project.name = u"SSO integration"_s;
        project.projectManager = manager.id;
        project.handoverStart = QDate(2026, 3, 2);
        project.goLive = QDate(2026, 3, 21);
        project.hypercareEnd = QDate(2026, 4, 3);
        project.tailEnd = QDate(2026, 3, 27);
        project.floorPercent = 0;
    }

    AllocationStep &add(Anchor anchor, int offset, int length, int percent)
    {
        AllocationStep &step = steps.emplace_back();
        step.id = AllocationStepId::create();
        step.project = project.id;
        step.person = manager.id;
        step.position = static_cast<qint64>(steps.size());
        step.anchor = anchor;
        step.offset = offset;
        step.length = length;
        step.percent = percent;
        return step;
    }

    Plan plan() const
    {
        Plan made;
        made.load(project);
        made.setOpenProject(project.id);
        made.load(manager);
        for (const AllocationStep &step : steps)
            made.load(step);
        for (const Absence &absence : absences)
            made.load(absence);
        return made;
    }

    Taper taper() const
    {
        const Plan made = plan();
        return taperOf(made, PlanCalendars(made), manager.id, asOf);
    }
    Effort effort() const
    {
        const Plan made = plan();
        return taper().effort(PlanCalendars(made).project());
    }
};

} // namespace

class TestTaper : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void presetsCostTheDaysOfTheHandbook_data();
    void presetsCostTheDaysOfTheHandbook();
    void presetReplacesAndUndoes();
    void anchorOnADayOffCountsAsTheNextWorkingDay();
    void offsetsAndLengthsAreWorkingDays();
    void offsetsMayLieBeforeTheAnchor();
    void floorRunsUntilCompletion_data();
    void floorRunsUntilCompletion();
    void completionEndsTheSteps();
    void operationsRampsUpWithoutFloor();
    void costFollowsTheDayRate();
    void pointsAreTheStepFunction();
    void stepsWithoutADateAreNotPlaced();
    void loadIsBaseLoadPlusTheGreaterOfTaperAndTasks();
    void daysOffDoNotOverload();
};

void TestTaper::presetsCostTheDaysOfTheHandbook_data()
{
    QTest::addColumn<TaperPreset>("preset");
    QTest::addColumn<double>("days");
    QTest::newRow("minimum") << TaperPreset::Minimum << 6.00;
    QTest::newRow("standard") << TaperPreset::Standard << 9.25;
    QTest::newRow("extended") << TaperPreset::Extended << 20.00;
}

void TestTaper::presetsCostTheDaysOfTheHandbook()
{
    QFETCH(TaperPreset, preset);
    QFETCH(double, days);
    Plans plans;
    plans.project.tailEnd = {};
    Plan plan = plans.plan();
    Edit edit = applyTaperPreset(plan, plans.manager.id, preset);
    const auto change = edit.finish();
    QVERIFY(change.isOk());
    QVERIFY(plan.apply(*change).isOk());
    const PlanCalendars calendars(plan);
    const Taper taper = taperOf(plan, calendars, plans.manager.id, plans.asOf);
    QCOMPARE(taper.effort(calendars.project()).days(), days);
    QCOMPARE(taper.firstDay(), plans.project.handoverStart);
}

void TestTaper::presetReplacesAndUndoes()
{
    Plans plans;
    const AllocationStepId old = plans.add(Anchor::GoLive, 0, 3, 40).id;
    Plan plan = plans.plan();
    Edit edit = applyTaperPreset(plan, plans.manager.id, TaperPreset::Minimum);
    const auto change = edit.finish();
    QVERIFY(change.isOk());
    QVERIFY(plan.apply(*change).isOk());
    QVERIFY(!plan.find(old));
    QCOMPARE(plan.rows<AllocationStep>().size(), size_t(2));
    QVERIFY(plan.apply(change->inverted()).isOk());
    QCOMPARE(plan.rows<AllocationStep>().size(), size_t(1));
    QCOMPARE(*plan.find(old), plans.steps.front());
}

void TestTaper::anchorOnADayOffCountsAsTheNextWorkingDay()
{
    Plans plans;
    plans.add(Anchor::GoLive, 0, 5, 50);
    const Taper taper = plans.taper();
    QCOMPARE(taper.steps.front().first, QDate(2026, 3, 23)); // Monday after Saturday 21
    QCOMPARE(taper.steps.front().last, QDate(2026, 3, 27));
}

void TestTaper::offsetsAndLengthsAreWorkingDays()
{
    Plans plans;
    plans.add(Anchor::HandoverStart, 4, 3, 50); // from Friday 6 March over the weekend
    const Taper taper = plans.taper();
    QCOMPARE(taper.steps.front().first, QDate(2026, 3, 6));
    QCOMPARE(taper.steps.front().last, QDate(2026, 3, 10));
    const WorkingCalendar calendar = WorkingCalendar::standard();
    QCOMPARE(taper.percentOn(calendar, QDate(2026, 3, 7)), 0);
    QCOMPARE(taper.percentOn(calendar, QDate(2026, 3, 9)), 50);
    QCOMPARE(taper.percentOn(calendar, QDate(2026, 3, 11)), 0);
}

void TestTaper::offsetsMayLieBeforeTheAnchor()
{
    Plans plans;
    plans.add(Anchor::GoLive, -5, 5, 80);
    const Taper taper = plans.taper();
    QCOMPARE(taper.steps.front().first, QDate(2026, 3, 16));
    QCOMPARE(taper.steps.front().last, QDate(2026, 3, 20));
}

void TestTaper::floorRunsUntilCompletion_data()
{
    QTest::addColumn<QDate>("asOf");
    QTest::addColumn<QDate>("completedOn");
    QTest::addColumn<QDate>("hardStop");
    QTest::addColumn<QDate>("lastDay");
    const QDate none;
    QTest::newRow("planned to the tail end") << QDate(2026, 3, 4) << none << none << QDate(2026, 3, 27);
    QTest::newRow("drags on to as-of") << QDate(2026, 4, 8) << none << none << QDate(2026, 4, 8);
    QTest::newRow("not beyond the hard stop")
        << QDate(2026, 6, 1) << none << QDate(2026, 4, 24) << QDate(2026, 4, 24);
    QTest::newRow("completed early") << QDate(2026, 6, 1) << QDate(2026, 3, 18) << none << QDate(2026, 3, 18);
    QTest::newRow("completed late") << QDate(2026, 6, 1) << QDate(2026, 4, 2) << none << QDate(2026, 4, 2);
    QTest::newRow("completed only after as-of")
        << QDate(2026, 3, 4) << QDate(2026, 4, 2) << none << QDate(2026, 3, 27);
}

void TestTaper::floorRunsUntilCompletion()
{
    QFETCH(QDate, asOf);
    QFETCH(QDate, completedOn);
    QFETCH(QDate, hardStop);
    QFETCH(QDate, lastDay);
    Plans plans;
    plans.project.floorPercent = 10;
    plans.asOf = asOf;
    plans.project.completedOn = completedOn;
    plans.project.hardStop = hardStop;
    plans.add(Anchor::HandoverStart, 0, 5, 100);
    const Taper taper = plans.taper();
    QCOMPARE(taper.floorFrom, QDate(2026, 3, 9));
    QCOMPARE(taper.lastDay(), lastDay);
    const WorkingCalendar calendar = WorkingCalendar::standard();
    QCOMPARE(taper.percentOn(calendar, lastDay), 10);
    QCOMPARE(taper.percentOn(calendar, calendar.nextWorkingDay(lastDay)), 0);
}

void TestTaper::completionEndsTheSteps()
{
    Plans plans;
    plans.add(Anchor::HandoverStart, 0, 5, 100);
    plans.add(Anchor::HandoverStart, 5, 5, 50);
    plans.asOf = QDate(2026, 6, 1);
    plans.project.completedOn = QDate(2026, 3, 4);
    QCOMPARE(plans.effort().days(), 3.0);
    QVERIFY(!plans.taper().floorFrom.isValid());
}

void TestTaper::operationsRampsUpWithoutFloor()
{
    Plans plans;
    plans.project.floorPercent = 10;
    plans.manager.side = Side::Operations;
    plans.add(Anchor::HandoverStart, 0, 5, 20);
    QCOMPARE(plans.taper().lastDay(), QDate(2026, 3, 6));
    const std::vector<StepPoint> going{{QDate(2026, 3, 2), 100}, {QDate(2026, 3, 9), 10}};
    QCOMPARE(mirrorImage(going), (std::vector<StepPoint>{{QDate(2026, 3, 2), 0}, {QDate(2026, 3, 9), 90}}));
}

void TestTaper::costFollowsTheDayRate()
{
    Plans plans;
    plans.add(Anchor::HandoverStart, 0, 5, 50);
    QCOMPARE(plans.effort(), (Effort{250, Money{1600'00}}));
    plans.manager.dayRate = {1};
    QCOMPARE(plans.effort().cost, Money{3}); // 2.5 rounds up
}

void TestTaper::pointsAreTheStepFunction()
{
    Plans plans;
    plans.project.floorPercent = 10;
    plans.add(Anchor::HandoverStart, 0, 5, 100);
    plans.add(Anchor::HandoverStart, 5, 5, 50);
    const WorkingCalendar calendar = WorkingCalendar::standard();
    QCOMPARE(plans.taper().points(calendar), (std::vector<StepPoint>{{QDate(2026, 3, 2), 100},
                                                                     {QDate(2026, 3, 9), 50},
                                                                     {QDate(2026, 3, 16), 10},
                                                                     {QDate(2026, 3, 30), 0}}));
    // Its sum day by day is the effort.
    int hundredths = 0;
    for (QDate day(2026, 2, 1); day < QDate(2026, 5, 1); day = day.addDays(1))
        hundredths += plans.taper().percentOn(calendar, day);
    QCOMPARE(plans.effort().hundredths, hundredths);
}

void TestTaper::stepsWithoutADateAreNotPlaced()
{
    Plans plans;
    plans.project.hypercareEnd = {};
    const AllocationStepId id = plans.add(Anchor::HypercareEnd, 0, 5, 10).id;
    const Taper taper = plans.taper();
    QVERIFY(taper.steps.empty());
    QCOMPARE(taper.unplaced, std::vector{id});
    QCOMPARE(plans.effort(), Effort{});
}

void TestTaper::loadIsBaseLoadPlusTheGreaterOfTaperAndTasks()
{
    Plans plans;
    plans.manager.baseLoad = 30;
    plans.add(Anchor::HandoverStart, 0, 5, 50);
    const Plan plan = plans.plan();
    const PlanCalendars calendars(plan);
    const std::vector<Taper> all = tapers(plan, calendars, plans.asOf);
    QCOMPARE(all.size(), size_t(1));
    const std::vector<Commitment> tasks{
        {plans.manager.id, QDate(2026, 3, 4), QDate(2026, 3, 5), 80},
        {plans.manager.id, QDate(2026, 3, 5), QDate(2026, 3, 10), 20},
    };
    QCOMPARE(loadOf(plans.manager, calendars, &all.front(), tasks, {}),
             (std::vector<StepPoint>{{QDate(2026, 3, 2), 80},
                                     {QDate(2026, 3, 4), 110},
                                     {QDate(2026, 3, 5), 130},
                                     {QDate(2026, 3, 6), 80},
                                     {QDate(2026, 3, 9), 50},
                                     {QDate(2026, 3, 11), 30}}));
    QCOMPARE(overloads(plan, calendars, all, tasks, {}),
             (std::vector<Overload>{{plans.manager.id, QDate(2026, 3, 4), QDate(2026, 3, 4), 110},
                                    {plans.manager.id, QDate(2026, 3, 5), QDate(2026, 3, 5), 130}}));
}

void TestTaper::daysOffDoNotOverload()
{
    Plans plans;
    const Plan plan = plans.plan();
    const PlanCalendars calendars(plan);
    const std::vector<Commitment> weekend{{plans.manager.id, QDate(2026, 3, 7), QDate(2026, 3, 8), 150}};
    QVERIFY(overloads(plan, calendars, {}, weekend, {}).empty());
    const std::vector<Commitment> weeks{{plans.manager.id, QDate(2026, 3, 7), QDate(2026, 3, 15), 150}};
    QCOMPARE(overloads(plan, calendars, {}, weeks, {}),
             (std::vector<Overload>{{plans.manager.id, QDate(2026, 3, 9), QDate(2026, 3, 13), 150}}));
}

} // namespace baton

QTEST_GUILESS_MAIN(baton::TestTaper)
#include "tst_taper.moc"
