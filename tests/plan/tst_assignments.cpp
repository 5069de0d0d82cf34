// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan/assignmentactions.h"
#include "models/plan/document.h"

#include <QtTest>

using namespace baton;
using namespace Qt::StringLiterals;

class TestAssignments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_plan = Plan();
        Project project;
        project.id = ProjectId::create();
        project.name = u"SSO"_s;
        m_plan.load(project);
        m_plan.setOpenProject(project.id);
        for (const QString &name : {u"Ann Lee"_s, u"Bob"_s, u"Crane"_s}) {
            Person person;
            person.id = PersonId::create();
            person.name = name;
            m_plan.load(person);
            m_people.insert(name, person.id);
        }
        for (TaskId *id : {&m_task, &m_other}) {
            Task task;
            task.id = *id = TaskId::create();
            task.project = project.id;
            task.name = u"Task"_s;
            m_plan.load(task);
        }
    }

    void textIsReadBack_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("shown");
        QTest::newRow("one") << u"Bob"_s << u"Bob"_s;
        QTest::newRow("by name") << u"Bob; Ann Lee"_s << u"Ann Lee; Bob"_s;
        QTest::newRow("share") << u"bob 50%;Ann Lee"_s << u"Ann Lee; Bob 50%"_s;
        QTest::newRow("brackets") << u"Bob[12.5%] ; "_s << u"Bob 12.5%"_s;
        QTest::newRow("full") << u"Bob 100 %"_s << u"Bob"_s;
        QTest::newRow("twice") << u"Bob; Bob 20%"_s << u"Bob"_s;
        QTest::newRow("pieces") << u"Crane 300%"_s << u"Crane 300%"_s;
        QTest::newRow("nobody") << u" ; "_s << u""_s;
    }

    void textIsReadBack()
    {
        QFETCH(QString, typed);
        QFETCH(QString, shown);
        const auto wanted = parseAssignments(typed, context(m_plan));
        QVERIFY(wanted);
        Result<Edit> edit = setAssignments(m_plan, {m_task}, *wanted);
        QVERIFY(edit);
        QVERIFY(m_plan.apply(*edit->finish()));
        QCOMPARE(assignmentsText(m_task, TaskIndex(m_plan), context(m_plan)), shown);
    }

    void saysWhatIsNotUnderstood()
    {
        for (const QString &text : {u"Zoe"_s, u"Bob 0%"_s, u"Bob[x]"_s, u"50%"_s}) {
            const auto wanted = parseAssignments(text, context(m_plan));
            QVERIFY2(!wanted, qPrintable(text));
            QVERIFY(!wanted.error().userMessage.isEmpty());
        }
    }

    void whoStaysKeepsWhatIsKnown()
    {
        Edit edit{m_plan, "Test"};
        Assignment assignment;
        assignment.project = m_plan.openProject();
        assignment.task = m_task;
        assignment.person = m_people[u"Bob"_s];
        assignment.units = 1.0 / 3; // as a file gives it
        assignment.work = Duration::fromHours(7);
        const AssignmentId id = edit.insert(assignment);
        QVERIFY(m_plan.apply(*edit.finish()));

        Document document(m_plan);
        const auto text = [&] {
            return assignmentsText(m_task, TaskIndex(document.plan()), context(document.plan()));
        };
        QCOMPARE(text(), u"Bob 33.33%"_s);
        const auto enter = [&](const QString &typed) {
            return bool(document.commit(setAssignments(document.plan(), {m_task, m_other},
                                                       *parseAssignments(typed, context(m_plan)))));
        };
        QVERIFY(enter(u"Bob 33.33%; Ann Lee"_s));
        QCOMPARE(document.plan().find(id)->units, 1.0 / 3);
        QCOMPARE(document.plan().find(id)->work, std::optional(Duration::fromHours(7)));
        QCOMPARE(document.plan().rows<Assignment>().size(), size_t(4)); // both tasks
        const Plan after = document.plan();
        QVERIFY(document.undo());
        QCOMPARE(document.plan().rows<Assignment>().size(), size_t(1));
        QVERIFY(document.redo());
        QCOMPARE(text(), assignmentsText(m_task, TaskIndex(after), context(after)));

        QVERIFY(document.commit(removeAssignment(document.plan(), id)));
        QCOMPARE(text(), u"Ann Lee"_s);
        QVERIFY(!removeAssignment(document.plan(), id));
    }

private:
    static TextContext context(const Plan &plan) { return {&plan, QLocale::c(), QDate(2026, 3, 2)}; }

    Plan m_plan;
    TaskId m_task, m_other;
    QHash<QString, PersonId> m_people;
};

QTEST_GUILESS_MAIN(TestAssignments)
#include "tst_assignments.moc"
