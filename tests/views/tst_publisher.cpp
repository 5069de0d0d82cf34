// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shell/publisher.h"

#include "tests/support/plangenerator.h"
#include "tests/support/workspacefile.h"
#include "views/shell/windowplan.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace baton;
using test::noon;

class TestPublisher : public QObject
{
    Q_OBJECT

    test::Workspace m_files;

    static std::unique_ptr<WindowPlan> window(const QString &path, ProjectId project = {},
                                              bool isReadOnly = false)
    {
        PlanFile::Options options;
        options.clock = noon;
        options.project = project;
        options.store.isReadOnly = isReadOnly;
        options.watchMilliseconds = 5;
        options.isChecked = false;
        options.hasDailyBackup = false;
        auto file = PlanFile::open(path, options);
        if (!file)
            qFatal("%s", qPrintable(file.error().technical));
        auto plan = std::make_unique<WindowPlan>(std::move(*file));
        plan->document().setToday(noon().date());
        return plan;
    }

    static void rename(WindowPlan &plan, const QString &name)
    {
        Edit edit(plan.document().plan(), "Rename");
        edit.set(plan.document().plan().openProject(), &Project::name, name);
        QVERIFY(plan.document().commit(std::move(edit)));
    }

    static std::vector<PublishedSummary> summariesOf(const QString &path)
    {
        return *(*Store::open(path, {.isReadOnly = true}))->summaries();
    }

private Q_SLOTS:
    void anEditIsPublishedAtTheLatestOnClosing()
    {
        const QString path = m_files.newPath();
        m_files.makeWith(path, test::generatePlan({.tasks = 20, .items = 30})).reset();
        auto plan = window(path);
        rename(*plan, u"New name"_s);
        const Verdict verdict = plan->session().readiness().verdict;
        const auto score = plan->session().readiness().score.percent();
        plan.reset();
        const std::vector<PublishedSummary> summaries = summariesOf(path);
        QCOMPARE(summaries.size(), 1U);
        QVERIFY(summaries[0].isCurrent);
        QCOMPARE(summaries[0].summary.revision, 2);
        QCOMPARE(summaries[0].summary.verdict, verdict);
        QCOMPARE(summaries[0].summary.score, score);
    }

    void anEditIsPublishedWhileThePlanStaysOpen()
    {
        const QString path = m_files.newPath();
        m_files.makeWith(path, test::generatePlan({.tasks = 20, .items = 30})).reset();
        const auto plan = window(path);
        rename(*plan, u"New name"_s);
        QTRY_VERIFY(!summariesOf(path).empty());
        QTRY_COMPARE(summariesOf(path)[0].summary.revision, 2);
    }

    void lookingWritesNothing()
    {
        const QString path = m_files.newPath();
        m_files.makeWith(path, test::generatePlan({.tasks = 20, .items = 30})).reset();
        auto plan = window(path);
        rename(*plan, u"New name"_s);
        plan.reset();
        const QByteArray before = test::bytesOf(path);
        plan = window(path);
        QVERIFY(!plan->session().readiness().items.empty());
        plan->file()->store().waitForAnswers();
        plan.reset();
        QCOMPARE(test::bytesOf(path), before);
    }

    // The program ended between the change and its publication, or another program version made the file.
    void whatIsOutOfDateIsPublishedOnOpening()
    {
        const QString path = m_files.newPath();
        m_files.makeWith(path, test::generatePlan({.tasks = 20, .items = 30})).reset();
        window(path, {}, true).reset();
        QVERIFY(summariesOf(path).empty());
        auto plan = window(path);
        plan->file()->store().waitForAnswers();
        plan.reset();
        QCOMPARE(summariesOf(path).size(), 1U);
        QVERIFY(summariesOf(path)[0].isCurrent);
    }

    void otherProjectsCountInTheLoad()
    {
        const QString path = m_files.newPath();
        const Plan first = test::generatePlan({.tasks = 5, .items = 5, .seed = 1});
        const Plan second = test::generatePlan({.tasks = 5, .items = 5, .seed = 2});
        auto store = m_files.makeWith(path, first);
        QVERIFY(store->commit(test::creationOf(second), {u"ada"_s, {}}, noon()));
        store.reset();
        const auto one = window(path, first.openProject());
        const auto other = window(path, second.openProject());
        QVERIFY(one->session().analysis().elsewhere.empty());
        QSignalSpy analysed(&one->session(), &PlanSession::analysed);
        AllocationStep step;
        step.project = second.openProject();
        step.person = first.rows<Person>().front().id;
        step.anchor = Anchor::GoLive;
        step.length = 5;
        step.percent = 80;
        Edit edit(other->document().plan(), "Add a step");
        edit.insert(step);
        QVERIFY(other->document().commit(std::move(edit)));
        QTRY_VERIFY(
            std::ranges::any_of(one->session().analysis().elsewhere, [&](const Commitment &commitment) {
                return commitment.person == step.person && commitment.percent >= 80;
            }));
        QVERIFY(!analysed.isEmpty());
    }
};

QTEST_MAIN(TestPublisher)
#include "tst_publisher.moc"
