// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan/baselineactions.h"
#include "models/plan/document.h"
#include "tests/plan/samplehandover.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace baton;

namespace {

PlanTime at(int day)
{
    return PlanTime::fromDate(QDate(2026, 3, day), QTime(8, 0));
}

/// Two tasks, the second of which may be moved by `shift` days.
struct Tasks : SampleHandover
{
    TaskId first, second;
    int shift = 0;

    explicit Tasks(bool isAgreed = false)
    {
        if (isAgreed) {
            Project row = *plan.project();
            row.criteriaBaselinedOn = QDate(2026, 2, 1);
            Plan changed;
            changed.setOpenProject(project);
            changed.load(row);
            for (const Person &person : plan.rows<Person>())
                changed.load(person);
            plan = changed;
        }
        first = add(u"Build"_s, 1);
        second = add(u"Test"_s, 2);
    }
    TaskId add(const QString &name, int position)
    {
        Task task;
        task.id = TaskId::create();
        task.project = project;
        task.name = name;
        task.position = position;
        plan.load(task);
        return task.id;
    }
    TaskSpans spans() const
    {
        return [this](TaskId task) {
            return task == first ? TaskSpan{at(2), at(3)} : TaskSpan{at(4 + shift), at(5 + shift)};
        };
    }
    Result<Edit> set(const Plan &to, int number, const std::vector<TaskId> &tasks = {}) const
    {
        return setBaseline(to, PlanCalendars(to), number, tasks, spans());
    }
};

const TaskBaseline *find(const Plan &plan, TaskId task, int number)
{
    for (const TaskBaseline &baseline : plan.rows<TaskBaseline>()) {
        if (baseline.task == task && baseline.number == number)
            return &baseline;
    }
    return nullptr;
}

} // namespace

class TestBaselineActions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheDatesAsOneStep();
    void eachNumberIsKeptByItself();
    void onlyTheSelectedTasks();
    void clears();
    void refusesWhatMakesNoSense();
    void theAgreedBaselineIsLocked();
};

void TestBaselineActions::keepsTheDatesAsOneStep()
{
    Tasks t;
    Document document(t.plan);
    QVERIFY(document.commit(t.set(document.plan(), 0)));
    QCOMPARE(find(document.plan(), t.first, 0)->start, at(2));
    QCOMPARE(find(document.plan(), t.second, 0)->finish, at(5));
    QCOMPARE(find(document.plan(), t.second, 0)->duration, Duration::fromHours(8));
    t.shift = 7;
    QVERIFY(document.commit(t.set(document.plan(), 0)));
    QCOMPARE(document.plan().rows<TaskBaseline>().size(), size_t(2));
    QCOMPARE(find(document.plan(), t.second, 0)->finish, at(12));
    QVERIFY(document.undo());
    QCOMPARE(find(document.plan(), t.second, 0)->finish, at(5));
    QVERIFY(document.undo());
    QVERIFY(document.plan().rows<TaskBaseline>().empty());
    QVERIFY(document.redo());
    QCOMPARE(find(document.plan(), t.second, 0)->finish, at(5));
}

void TestBaselineActions::eachNumberIsKeptByItself()
{
    Tasks t;
    Document document(t.plan);
    for (int number = 0; number < mostBaselines; ++number) {
        t.shift = number;
        QVERIFY(document.commit(t.set(document.plan(), number)));
    }
    for (int number = 0; number < mostBaselines; ++number)
        QCOMPARE(find(document.plan(), t.second, number)->start, at(4 + number));
}

void TestBaselineActions::onlyTheSelectedTasks()
{
    Tasks t;
    Document document(t.plan);
    QVERIFY(document.commit(t.set(document.plan(), 3, {t.second})));
    QVERIFY(!find(document.plan(), t.first, 3));
    QVERIFY(find(document.plan(), t.second, 3));
}

void TestBaselineActions::clears()
{
    Tasks t;
    Document document(t.plan);
    QVERIFY(document.commit(t.set(document.plan(), 1)));
    QVERIFY(document.commit(t.set(document.plan(), 2)));
    QVERIFY(document.commit(clearBaseline(document.plan(), 1, {t.first})));
    QVERIFY(!find(document.plan(), t.first, 1));
    QVERIFY(find(document.plan(), t.second, 1));
    QVERIFY(document.commit(clearBaseline(document.plan(), 2, {})));
    QCOMPARE(document.plan().rows<TaskBaseline>().size(), size_t(1));
    QVERIFY(document.undo());
    QCOMPARE(document.plan().rows<TaskBaseline>().size(), size_t(3));
}

void TestBaselineActions::refusesWhatMakesNoSense()
{
    Tasks t;
    QVERIFY(!t.set(t.plan, 11));
    QVERIFY(!t.set(t.plan, -1));
    QVERIFY(!clearBaseline(t.plan, 4, {}));
    QVERIFY(!t.set(SampleHandover().plan, 0));
    QCOMPARE(t.set(t.plan, 0, {TaskId::create()}).error().code, ErrorCode::NotFound);
}

void TestBaselineActions::theAgreedBaselineIsLocked()
{
    Tasks t(true);
    Document document(t.plan);
    QVERIFY(document.commit(t.set(document.plan(), 0))); // the first time
    t.shift = 7;
    const auto again = document.commit(t.set(document.plan(), 0));
    QVERIFY(!again);
    QCOMPARE(again.error().code, ErrorCode::Locked);
    QVERIFY(again.error().userMessage.contains(u"1 to 10"_s));
    QVERIFY(!document.commit(clearBaseline(document.plan(), 0, {})));
    QVERIFY(document.commit(t.set(document.plan(), 1)));
    // A task that goes takes its baseline along, and can come back with it.
    QVERIFY(document.commit(removeTasks(document.plan(), {t.first})));
    QVERIFY(!find(document.plan(), t.first, 0));
    QVERIFY(document.undo());
    QVERIFY(find(document.plan(), t.first, 0));
    // After an approved change request it follows what was approved.
    Plan approved = document.plan();
    ChangeRequest request;
    request.id = ChangeRequestId::create();
    request.project = t.project;
    request.kind = ChangeKind::GoLive;
    request.state = ChangeState::Approved;
    request.requestedBy = t.manager;
    request.decidedBy = t.sponsor;
    request.secondDecidedBy = t.serviceOwner;
    request.decidedOn = request.secondDecidedOn = QDate(2026, 2, 20);
    approved.load(request);
    Document after(approved);
    const auto done = after.commit(t.set(after.plan(), 0));
    QVERIFY2(done, done ? "" : qPrintable(done.error().userMessage));
    QCOMPARE(find(after.plan(), t.second, 0)->start, at(11));
}

QTEST_GUILESS_MAIN(TestBaselineActions)
#include "tst_baselineactions.moc"
