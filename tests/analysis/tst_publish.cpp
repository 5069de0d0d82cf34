// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analysis/publish.h"

#include "models/plan/edit.h"
#include "tests/support/plangenerator.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace baton;

namespace {

const QDate asOf(2026, 3, 2); // a Monday

Plan handover(PersonId person, const QString &code)
{
    Plan plan;
    Project project;
    project.id = ProjectId::create();
    project.code = code;
    project.name = code;
    project.start = asOf;
    project.handoverStart = asOf;
    project.goLive = asOf.addDays(28);
    project.tailEnd = asOf.addDays(60);
    project.completedOn = asOf.addDays(60);
    plan.load(project);
    plan.setOpenProject(project.id);
    Person manager;
    manager.id = person;
    manager.name = u"Mara"_s;
    manager.baseLoad = 10;
    plan.load(manager);
    AllocationStep step;
    step.id = AllocationStepId::create();
    step.project = project.id;
    step.person = person;
    step.anchor = Anchor::HandoverStart;
    step.length = 5;
    step.percent = 60;
    plan.load(step);
    return plan;
}

} // namespace

class TestPublish : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatTheOverviewTells()
    {
        Plan plan = test::generatePlan({.tasks = 50, .items = 40});
        Edit edit(plan, "Go-live by the schedule");
        edit.set(plan.openProject(), &Project::goLiveTask, plan.rows<Task>().back().id);
        QVERIFY(plan.apply(*edit.finish()));
        const Analysis analysis = analyse(plan, asOf);
        const ProjectSummary summary = publicationOf(plan, analysis, 12).summary;
        QCOMPARE(summary.project, plan.openProject());
        QCOMPARE(summary.revision, 12);
        QCOMPARE(summary.asOf, asOf);
        QCOMPARE(summary.verdict, analysis.readiness.verdict);
        QCOMPARE(summary.score, analysis.readiness.score.percent());
        QVERIFY(summary.score);
        QCOMPARE(summary.gates, analysis.readiness.gates);
        QVERIFY(summary.gates.total() > 0);
        QVERIFY(summary.computedGoLive.isValid());
    }

    // 10 % of day-to-day work, 60 % here and 50 % there: over, though each project alone is not.
    void peopleAreCountedOverAllProjects()
    {
        const PersonId mara = PersonId::create();
        const Plan here = handover(mara, u"Here"_s);
        const Plan there = handover(mara, u"There"_s);
        QVERIFY(analyse(here, asOf).overloads.empty());
        const Publication published = publicationOf(there, analyse(there, asOf), 1);
        QCOMPARE(published.commitments,
                 (std::vector<Commitment>{{mara, asOf, QDate(2026, 3, 8), 60},
                                          {mara, QDate(2026, 3, 9), QDate(2026, 5, 3), 10}}));
        const Analysis both = analyse(here, asOf, published.commitments);
        QCOMPARE(both.overloads, (std::vector<Overload>{{mara, asOf, QDate(2026, 3, 6), 130}}));
        // Who is over elsewhere alone is not this project's finding.
        const std::vector<Commitment> later{{mara, QDate(2027, 1, 4), QDate(2027, 1, 8), 150}};
        QVERIFY(analyse(here, asOf, later).overloads.empty());
    }

    void onlyWhatIsAheadIsPublished()
    {
        const PersonId mara = PersonId::create();
        const Plan plan = handover(mara, u"Here"_s);
        const QDate thursday(2026, 3, 5);
        const Publication published = publicationOf(plan, analyse(plan, thursday), 1);
        QCOMPARE(published.commitments.front(), (Commitment{mara, thursday, QDate(2026, 3, 8), 60}));
        QVERIFY(publicationOf(plan, analyse(plan, QDate(2026, 8, 3)), 1).commitments.empty());
    }
};

QTEST_GUILESS_MAIN(TestPublish)
#include "tst_publish.moc"
