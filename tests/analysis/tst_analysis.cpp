// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analysis/publish.h"

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

} // namespace

class TestAnalysis : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Whatever changes, in whatever kind of record: what is kept from before is what would be derived anew.
    void whatIsKeptIsWhatWouldBeDerived()
    {
        Plan plan = test::generatePlan({.tasks = 60, .items = 40});
        Analysis kept = analyse(plan, asOf);
        QRandomGenerator random(7);
        int judged = 0;
        for (int i = 0; i < 400; ++i) {
            const ChangeSet change = test::randomChange(plan, random);
            QVERIFY(plan.apply(change));
            const Analysis anew = analyse(plan, asOf);
            if (concernsSchedule(change)) {
                kept = anew;
                continue;
            }
            kept = judgedAnew(std::move(kept), plan);
            ++judged;
            QVERIFY2(isSame(kept, anew), qPrintable(u"change %1"_s.arg(i)));
        }
        QVERIFY2(judged > 50, qPrintable(QString::number(judged)));
    }

    void checklistsDoNotMoveTasks()
    {
        const Plan plan = test::generatePlan({.tasks = 20, .items = 20});
        const QUuid item = plan.rows<ChecklistItem>().front().id.uuid;
        const QUuid task = plan.rows<Task>().back().id.uuid;
        ChangeSet change;
        change.rows.push_back({RecordKind::ChecklistItem, item, RowChange::Operation::Update, {}});
        QVERIFY(!concernsSchedule(change));
        change.rows.push_back({RecordKind::Task, task, RowChange::Operation::Update, {}});
        QVERIFY(concernsSchedule(change));
    }
};

QTEST_GUILESS_MAIN(TestAnalysis)
#include "tst_analysis.moc"
