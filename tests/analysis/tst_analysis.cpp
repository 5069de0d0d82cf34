// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analysis/liveanalysis.h"

#include "tests/support/everyfield.h"
#include "tests/support/plangenerator.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace baton;

namespace {

const QDate asOf(2026, 5, 4);

bool isSame(const Analysis &a, const Analysis &b)
{
    const auto sameDates = [](const schedule::TaskDates &x, const schedule::TaskDates &y) {
        return x.start == y.start && x.finish == y.finish && x.lateStart == y.lateStart &&
               x.lateFinish == y.lateFinish && x.totalSlack == y.totalSlack && x.freeSlack == y.freeSlack &&
               x.critical == y.critical && x.driver == y.driver;
    };
    const auto sameItem = [](const ItemJudgement &x, const ItemJudgement &y) {
        return x.id == y.id && x.state == y.state && x.lapse == y.lapse && x.quarters == y.quarters &&
               x.gate == y.gate && x.waiver == y.waiver && x.dates == y.dates && x.rag == y.rag;
    };
    return std::ranges::equal(a.schedule.result.tasks, b.schedule.result.tasks, sameDates) &&
           a.schedule.tasks == b.schedule.tasks && a.schedule.goLive == b.schedule.goLive &&
           a.schedule.cycle == b.schedule.cycle && a.commitments == b.commitments &&
           a.overloads == b.overloads && a.goLiveFloat == b.goLiveFloat &&
           std::ranges::equal(a.readiness.items, b.readiness.items, sameItem) &&
           a.readiness.verdict == b.readiness.verdict && a.readiness.score == b.readiness.score &&
           a.readiness.gates == b.readiness.gates &&
           a.readiness.toReachGo.size() == b.readiness.toReachGo.size();
}

ChangeSet randomChangeOfTasks(const Plan &plan, QRandomGenerator &random)
{
    const auto isOfTask = [](const RowChange &row) {
        return row.record == RecordKind::Task && row.operation == RowChange::Operation::Update;
    };
    for (;;) {
        ChangeSet change = test::randomChange(plan, random);
        std::erase_if(change.rows, [&](const RowChange &row) { return !isOfTask(row); });
        if (!change.rows.empty())
            return change;
    }
}

} // namespace

class TestAnalysis : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Whatever changes, in whatever kind of record: what is kept from before is what would be derived anew.
    void whatIsKeptIsWhatWouldBeDerived()
    {
        Plan plan = test::generatePlan({.tasks = 60, .items = 40});
        LiveAnalysis live;
        QRandomGenerator random(7);
        int parts = 0;
        (void)live.analysis(plan, asOf, {});
        (void)live.takeChanges();
        for (int i = 0; i < 600; ++i) {
            const ChangeSet change =
                i % 2 ? test::randomChange(plan, random) : randomChangeOfTasks(plan, random);
            const PlanSchedule before = live.analysis(plan, asOf, {}).schedule;
            QVERIFY(plan.apply(change));
            live.follow(change);
            const Analysis anew = analyse(plan, asOf);
            QVERIFY2(isSame(live.analysis(plan, asOf, {}), anew), qPrintable(u"change %1"_s.arg(i)));
            const LiveAnalysis::Changes changes = live.takeChanges();
            if (changes.areAll)
                continue;
            ++parts;
            QCOMPARE(before.tasks, anew.schedule.tasks);
            for (size_t at = 0; at < before.tasks.size(); ++at)
                QVERIFY(before.result.tasks[at] == anew.schedule.result.tasks[at] ||
                        std::ranges::count(changes.tasks, before.tasks[at]) == 1);
        }
        QVERIFY2(parts > 100, qPrintable(QString::number(parts)));
    }

    void ofWhatChangedOnlyThatIsSaid()
    {
        Plan plan = test::generatePlan({.tasks = 20, .items = 20});
        LiveAnalysis live;
        (void)live.analysis(plan, asOf, {});
        QVERIFY(live.takeChanges().areAll);
        const auto change = [&](RecordKind kind, QUuid id) {
            ChangeSet made;
            made.rows.push_back({kind, id, RowChange::Operation::Update, {}});
            live.follow(made);
            (void)live.analysis(plan, asOf, {});
            return live.takeChanges();
        };
        const LiveAnalysis::Changes ofItem =
            change(RecordKind::ChecklistItem, plan.rows<ChecklistItem>().front().id.uuid);
        QVERIFY(!ofItem.areAll && ofItem.tasks.empty());
        const TaskId task = plan.rows<Task>().back().id;
        const LiveAnalysis::Changes ofTask = change(RecordKind::Task, task.uuid);
        QVERIFY(!ofTask.areAll);
        QCOMPARE(ofTask.tasks, std::vector<TaskId>{task});
        QVERIFY(change(RecordKind::Link, plan.rows<Link>().front().id.uuid).areAll);
    }
};

QTEST_GUILESS_MAIN(TestAnalysis)
#include "tst_analysis.moc"
