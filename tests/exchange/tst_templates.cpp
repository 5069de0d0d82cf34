// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/allocation/taper.h"
#include "models/analysis/planschedule.h"
#include "models/exchange/starterchecklist.h"
#include "models/exchange/templates.h"
#include "models/plan/permissions.h"
#include "models/readiness/readiness.h"
#include "models/readiness/words.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace baton;

namespace {

Plan planFrom(const QString &name, QDate asOf, QString *problem = nullptr)
{
    Plan plan;
    plan.setOpenProject(ProjectId::create());
    auto edit = createFromTemplate(plan, name, asOf);
    auto change = edit ? edit->finish() : Result<ChangeSet>(edit.error());
    if (problem)
        *problem = change ? QString() : change.error().userMessage + u' ' + change.error().technical;
    if (!change)
        return {};
    const auto applied = plan.apply(*change);
    if (problem && !applied)
        *problem = applied.error().userMessage;
    return plan;
}

// Days on which dates go wrong first: weekends, ends of months and years, a leap day, holidays.
const QList<QDate> &days()
{
    static const QList<QDate> list = [] {
        QList<QDate> result{{2024, 2, 28},  {2024, 2, 29}, {2024, 3, 1},  {2024, 12, 24},
                            {2024, 12, 31}, {2025, 1, 1},  {2025, 4, 30}, {2025, 5, 1},
                            {2026, 12, 25}, {2028, 2, 29}, {2031, 1, 5},  {2099, 12, 31}};
        for (int i = 0; i < 370; i += 5) // every weekday, every week of a year
            result.append(QDate(2026, 1, 1).addDays(i));
        return result;
    }();
    return list;
}

struct Sample
{
    const char *name;
    Verdict verdict;
};
constexpr Sample samples[] = {
    {"sso-integration", Verdict::NoGo},
    {"cloud-migration", Verdict::ConditionalGo},
    {"ecommerce-platform", Verdict::Go},
    {"office-relocation", Verdict::NoGo},
};

} // namespace

class TemplatesTest : public QObject
{
    Q_OBJECT

    void addSamples()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<Verdict>("verdict");
        for (const Sample &sample : samples)
            QTest::newRow(sample.name) << QString::fromLatin1(sample.name) << sample.verdict;
    }

private Q_SLOTS:
    void listsThem()
    {
        QStringList names;
        for (const TemplateInfo &info : listTemplates()) {
            QVERIFY(!info.title.isEmpty() && !info.description.isEmpty());
            QVERIFY(!info.description.contains(u'\n'));
            names.append(info.name);
        }
        QCOMPARE(names.first(), u"sso-integration"_s);
        for (const char *name : {"it-service", "integration", "data", "infrastructure", "facility", "other",
                                 "it-service-critical", "facility-minor"})
            QVERIFY2(names.contains(QLatin1StringView(name)), name);
        QCOMPARE(QSet<QString>(names.begin(), names.end()).size(), names.size());
    }

    void makesAProjectFromEach_data()
    {
        QTest::addColumn<QString>("name");
        for (const TemplateInfo &info : listTemplates()) {
            if (info.kind != TemplateInfo::Kind::Blank)
                QTest::newRow(qPrintable(info.name)) << info.name;
        }
    }

    void aBlankOneHasACalendarAndNothingElse()
    {
        QString problem;
        const Plan plan = planFrom(u"blank"_s, QDate(2025, 3, 1), &problem); // a Saturday
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        const Project *project = plan.project();
        QVERIFY(project && plan.find(project->calendar));
        QVERIFY(project->scheduleStart &&
                *project->scheduleStart == PlanTime::fromDate(QDate(2025, 3, 3), QTime(8, 0)));
        QVERIFY(!project->goLive.isValid() && project->goLiveTask.isNull());
        QVERIFY(plan.rows<Task>().empty() && plan.rows<ChecklistItem>().empty());
        const Readiness readiness = evaluateReadiness(plan, QDate(2025, 3, 1));
        QVERIFY(readiness.isSettingUp);
        QCOMPARE(readiness.verdict, Verdict::NoGo);
    }

    void makesAProjectFromEach()
    {
        QFETCH(QString, name);
        QString problem;
        const Plan plan = planFrom(name, QDate(2025, 3, 2), &problem);
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        const Project *project = plan.project();
        QVERIFY(project);
        QCOMPARE(static_cast<qsizetype>(plan.rows<ChecklistItem>().size()),
                 starterItems(project->kind, project->profile).size());
        QVERIFY(plan.find(project->goLiveTask));
        QVERIFY(plan.find(project->calendar));
        const QDate order[] = {project->start,   project->handoverStart, project->decision,
                               project->goLive,  project->hypercareEnd,  project->tailEnd,
                               project->hardStop};
        for (size_t i = 1; i < std::size(order); ++i)
            QVERIFY2(order[i - 1].isValid() && order[i - 1] <= order[i], qPrintable(order[i].toString()));
    }

    void keepsItsVerdictOnAnyDay_data() { addSamples(); }

    void keepsItsVerdictOnAnyDay()
    {
        QFETCH(QString, name);
        QFETCH(Verdict, verdict);
        std::optional<Readiness> first;
        for (const QDate day : days()) {
            QString problem;
            const Plan plan = planFrom(name, day, &problem);
            QVERIFY2(problem.isEmpty(), qPrintable(day.toString(Qt::ISODate) + u": "_s + problem));
            const Readiness readiness = evaluateReadiness(plan, day);
            QVERIFY2(
                readiness.verdict == verdict,
                qPrintable(day.toString(Qt::ISODate) + u' ' + verdictText(readiness.verdict) + u' ' +
                           (readiness.why.empty() ? QString() : reasonText(plan, readiness.why.front()))));
            if (!first)
                first = readiness;
            QVERIFY2(readiness.score == first->score, qPrintable(day.toString(Qt::ISODate)));
            QVERIFY2(readiness.gates == first->gates, qPrintable(day.toString(Qt::ISODate)));
        }
    }

    void isComplete_data() { addSamples(); }

    void isComplete()
    {
        QFETCH(QString, name);
        const Plan plan = planFrom(name, QDate(2025, 3, 2));
        QSet<int> states, sides;
        for (const ChecklistItem &item : plan.rows<ChecklistItem>()) {
            states.insert(int(item.state));
            QVERIFY2(!item.owner.isNull(), qPrintable(item.code));
            QVERIFY2(!item.accepter.isNull(), qPrintable(item.code));
        }
        QVERIFY(states.size() >= 4);
        for (const Person &person : plan.rows<Person>()) {
            sides.insert(int(person.side));
            QVERIFY2(person.email.endsWith("@example.org"_L1), qPrintable(person.name));
        }
        QVERIFY(sides.size() >= 5);
        QVERIFY(plan.rows<Task>().size() > 15);
        QVERIFY(plan.rows<Link>().size() > 12);
        QVERIFY(plan.rows<Deliverable>().size() >= 5);
        QVERIFY(plan.rows<Waiver>().size() >= 1);
        QVERIFY(plan.rows<ChangeRequest>().size() >= 1);
        QVERIFY(plan.rows<AllocationStep>().size() >= 4);
        QVERIFY(plan.rows<CalendarException>().size() >= 3);
        QVERIFY(plan.rows<Absence>().size() >= 1);
        QVERIFY(plan.rows<TaskBaseline>().size() >= 3);
        QVERIFY(plan.project()->criteriaBaselinedOn.isValid());
    }

    void followsTheRules_data() { addSamples(); }

    // What a sample shows could have been entered: nobody decides who may not, nothing happened in the
    // future, and every date that moved has its change request.
    void followsTheRules()
    {
        QFETCH(QString, name);
        for (const QDate day : days()) {
            const Plan plan = planFrom(name, day);
            const auto tell = [&](const QString &what) {
                return qPrintable(day.toString(Qt::ISODate) + u": "_s + what);
            };
            QHash<QUuid, int> decisions, evidence;
            for (const Evidence &row : plan.rows<Evidence>()) {
                evidence[row.item.uuid]++;
                QVERIFY2(row.date.isValid() && row.date <= day, tell(row.title));
            }
            for (const Acceptance &row : plan.rows<Acceptance>()) {
                decisions[row.item ? row.item.uuid : row.deliverable.uuid]++;
                QVERIFY2(row.decidedOn.isValid() && row.decidedOn <= day, tell(row.decidedOn.toString()));
                if (const ChecklistItem *item = plan.find(row.item)) {
                    QVERIFY2(mayAccept(plan, *item, row.decidedBy), tell(item->code));
                    QVERIFY2(item->submittedOn <= row.decidedOn, tell(item->code));
                } else {
                    const Deliverable *deliverable = plan.find(row.deliverable);
                    QVERIFY(deliverable);
                    QVERIFY2(mayAccept(plan, *deliverable, row.decidedBy), tell(deliverable->name));
                    QVERIFY2(deliverable->submittedOn <= row.decidedOn, tell(deliverable->name));
                }
            }
            bool areDeliverablesAccepted = true;
            for (const Deliverable &row : plan.rows<Deliverable>()) {
                const bool isDecided =
                    row.state == DeliverableState::Accepted || row.state == DeliverableState::Rejected;
                QCOMPARE(decisions.value(row.id.uuid) > 0, isDecided);
                areDeliverablesAccepted = areDeliverablesAccepted && row.state == DeliverableState::Accepted;
                if (row.state == DeliverableState::Accepted)
                    QVERIFY2(!row.criteria.contains(u"[ ]"_s), tell(row.name));
            }
            for (const ChecklistItem &item : plan.rows<ChecklistItem>()) {
                const bool isDecided = item.state == ItemState::Accepted || item.state == ItemState::Rejected;
                QVERIFY2(!isDecided || decisions.value(item.id.uuid) > 0, tell(item.code));
                QVERIFY2(item.submittedOn <= day, tell(item.code));
                if (isDecided || item.state == ItemState::Submitted) {
                    QVERIFY2(evidence.value(item.id.uuid) > 0, tell(item.code));
                    QVERIFY2(registerFailure(plan, item).isEmpty(), tell(item.code));
                }
                if (item.state == ItemState::Rejected)
                    QVERIFY2(!item.rejectedReason.isEmpty(), tell(item.code));
            }
            const Project &project = *plan.project();
            QHash<int, QDate> moved{{int(ChangeKind::GoLive), project.goLiveBaseline},
                                    {int(ChangeKind::HypercareEnd), project.hypercareEndBaseline},
                                    {int(ChangeKind::TailExtension), project.tailEndBaseline}};
            for (const ChangeRequest &request : plan.rows<ChangeRequest>()) {
                QVERIFY2(request.requestedOn <= day, tell(request.title));
                if (request.state != ChangeState::Approved)
                    continue;
                QVERIFY2(isFullyDecided(plan, request), tell(request.title));
                QVERIFY2(request.requestedOn <= request.decidedOn && request.decidedOn <= day,
                         tell(request.title));
                if (moved.contains(int(request.kind))) {
                    QVERIFY2(request.from == moved[int(request.kind)], tell(request.title));
                    moved[int(request.kind)] = request.to;
                }
            }
            QCOMPARE(moved[int(ChangeKind::GoLive)], project.goLive);
            QCOMPARE(moved[int(ChangeKind::HypercareEnd)], project.hypercareEnd);
            QCOMPARE(moved[int(ChangeKind::TailExtension)], project.tailEnd);
            QCOMPARE(project.startBaseline, project.start);
            QCOMPARE(project.decisionBaseline, project.decision);
            QCOMPARE(project.handoverStartBaseline, project.handoverStart);
            QCOMPARE(project.hardStopBaseline, project.hardStop);
            const PlanCalendars calendars(plan);
            const Taper taper = taperOf(plan, calendars, project.projectManager, day);
            QVERIFY2(!taper.steps.empty() && taper.unplaced.empty(), tell(u"taper"_s));
            QCOMPARE(taper.firstDay(), calendars.project().workingDayOnOrAfter(project.handoverStart));
            QVERIFY2(taper.steps.back().last >= project.tailEnd, tell(taper.steps.back().last.toString()));
            for (size_t i = 1; i < taper.steps.size(); ++i) {
                QCOMPARE(taper.steps[i].first, calendars.project().nextWorkingDay(taper.steps[i - 1].last));
                QVERIFY2(taper.steps[i].percent <= taper.steps[i - 1].percent, tell(u"rising"_s));
            }
            for (const Task &task : plan.rows<Task>()) {
                for (const auto &time : {task.actualStart, task.actualFinish})
                    QVERIFY2(!time || time->date() < day, tell(task.name));
                QVERIFY2(task.percentComplete == 0 || task.actualStart, tell(task.name));
            }
        }
    }

    void hasATimelineThatHolds_data() { addSamples(); }

    void hasATimelineThatHolds()
    {
        QFETCH(QString, name);
        for (const QDate day : days()) {
            const Plan plan = planFrom(name, day);
            const PlanSchedule schedule = computeSchedule(plan, PlanCalendars(plan), day);
            const auto tell = [&](const QString &what) {
                return qPrintable(day.toString(Qt::ISODate) + u": "_s + what);
            };
            QVERIFY2(schedule.cycle.empty(), tell(u"cycle"_s));
            QVERIFY2(schedule.uncomputed.empty(), tell(u"uncomputed"_s));
            QCOMPARE(schedule.goLive, plan.project()->goLive);
            for (const Task &task : plan.rows<Task>()) {
                const auto *dates = schedule.find(task.id);
                QVERIFY(dates);
                // What lies before the day has happened, what has not happened lies ahead.
                if (!schedule.isSummary(task.id) && !task.actualStart)
                    QVERIFY2(dates->start.date() >= day, tell(task.name));
                if (!schedule.isSummary(task.id) && !task.actualFinish)
                    QVERIFY2(dates->finish.date() >= day, tell(task.name));
            }
        }
    }

    void namesTheTemplatesThereAre()
    {
        Plan plan;
        plan.setOpenProject(ProjectId::create());
        const auto edit = createFromTemplate(plan, u"sso"_s, QDate(2025, 3, 2));
        QVERIFY(!edit);
        QCOMPARE(edit.error().code, ErrorCode::NotFound);
        QVERIFY(edit.error().userMessage.contains(u"sso-integration"_s));
    }

    void takesAName()
    {
        Plan plan;
        plan.setOpenProject(ProjectId::create());
        auto edit = createFromTemplate(plan, u"facility"_s, QDate(2025, 3, 2), u" New branch "_s);
        QVERIFY(edit);
        QVERIFY(plan.apply(*edit->finish()));
        QCOMPARE(plan.project()->name, u"New branch"_s);
        QCOMPARE(plan.project()->kind, ProjectKind::Facility);
    }
};

QTEST_GUILESS_MAIN(TemplatesTest)
#include "tst_templates.moc"
