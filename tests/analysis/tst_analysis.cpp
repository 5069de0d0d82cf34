// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analysis/liveanalysis.h"
#include "models/plan/taskindex.h"

#include "tests/support/everyfield.h"
#include "tests/support/plangenerator.h"

#include <QTest>

#include <set>

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
           a.schedule.cycle == b.schedule.cycle && a.schedule.progress == b.schedule.progress &&
           a.commitments == b.commitments && a.overloads == b.overloads && a.goLiveFloat == b.goLiveFloat &&
           std::ranges::equal(a.readiness.items, b.readiness.items, sameItem) &&
           a.readiness.verdict == b.readiness.verdict && a.readiness.score == b.readiness.score &&
           a.readiness.gates == b.readiness.gates &&
           a.readiness.toReachGo.size() == b.readiness.toReachGo.size();
}

// One of those rows only that `isTaken` takes.
template <class Taken>
ChangeSet randomChangeOf(const Plan &plan, QRandomGenerator &random, Taken &&isTaken)
{
    for (;;) {
        ChangeSet change = test::randomChange(plan, random);
        std::erase_if(change.rows, [&](const RowChange &row) { return !isTaken(row); });
        if (!change.rows.empty())
            return change;
    }
}

bool isUpdateOfTask(const RowChange &row)
{
    return row.record == RecordKind::Task && row.operation == RowChange::Operation::Update;
}

bool isRelation(const RowChange &row)
{
    return row.record == RecordKind::Link || row.record == RecordKind::Assignment;
}

bool isSame(const TaskIndex &a, const TaskIndex &b)
{
    return a.tasks() == b.tasks() && std::ranges::all_of(a.tasks(), [&](TaskId task) {
               const auto people = [task](const TaskIndex &index) {
                   const auto of = index.assignments(task);
                   return std::set<AssignmentId>(of.begin(), of.end());
               };
               return std::ranges::equal(a.predecessors(task), b.predecessors(task)) &&
                      std::ranges::equal(a.successors(task), b.successors(task)) && people(a) == people(b);
           });
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
                i % 2 ? test::randomChange(plan, random) : randomChangeOf(plan, random, isUpdateOfTask);
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

    // Links and people come, go and change while the outline stays: nothing is derived whole, but for people
    // with calendars of their own.
    void linksAndPeopleComeAndGo()
    {
        Plan plan = test::generatePlan({.tasks = 60, .items = 5});
        LiveAnalysis live;
        TaskIndex index(plan);
        QRandomGenerator random(11);
        (void)live.analysis(plan, asOf, {});
        (void)live.takeChanges();
        int parts = 0, cycles = 0;
        for (int i = 0; i < 400; ++i) {
            const ChangeSet change = i % 10 == 9 ? randomChangeOf(plan, random, isUpdateOfTask)
                                                 : randomChangeOf(plan, random, isRelation);
            const PlanSchedule before = live.analysis(plan, asOf, {}).schedule;
            QVERIFY(plan.apply(change));
            live.follow(change);
            const Analysis anew = analyse(plan, asOf);
            QVERIFY2(isSame(live.analysis(plan, asOf, {}), anew), qPrintable(u"change %1"_s.arg(i)));
            QVERIFY(live.analysis(plan, asOf, {}).schedule.links == anew.schedule.links);
            if (!index.follow(change, plan))
                index = TaskIndex(plan);
            QVERIFY2(isSame(index, TaskIndex(plan)), qPrintable(u"change %1"_s.arg(i)));
            cycles += anew.schedule.cycle.empty() ? 0 : 1;
            const LiveAnalysis::Changes changes = live.takeChanges();
            if (changes.areAll)
                continue;
            ++parts;
            for (const RowChange &row : change.rows) {
                if (const Link *link = plan.find(LinkId{row.id})) {
                    QVERIFY(changes.areLinks);
                    QVERIFY(std::ranges::count(changes.tasks, link->successor) == 1);
                }
            }
            for (size_t at = 0; at < before.tasks.size(); ++at)
                QVERIFY(before.result.tasks[at] == anew.schedule.result.tasks[at] ||
                        std::ranges::count(changes.tasks, before.tasks[at]) == 1);
        }
        QVERIFY2(parts > 100, qPrintable(QString::number(parts)));
        QVERIFY2(cycles > 5, qPrintable(QString::number(cycles)));
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
        const Link link = plan.rows<Link>().front();
        const LiveAnalysis::Changes ofLink = change(RecordKind::Link, link.id.uuid);
        QVERIFY(!ofLink.areAll && ofLink.areLinks);
        QVERIFY(std::ranges::count(ofLink.tasks, link.successor) == 1);
        QVERIFY(change(RecordKind::Calendar, plan.rows<Calendar>().front().id.uuid).areAll);
    }
};

QTEST_GUILESS_MAIN(TestAnalysis)
#include "tst_analysis.moc"
