// SPDX-License-Identifier: GPL-3.0-or-later
// What is said once of a project, in the window: typed, undone, locked.
#include "tests/views/timelinefixture.h"
#include "views/shell/projectdialog.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QPushButton>

using namespace baton;
using namespace baton::test;
using namespace Qt::StringLiterals;

namespace {

ProjectDialog *openSettings(WindowFixture &f)
{
    f.window.activateWindow();
    const bool isThere = QTest::qWaitForWindowActive(&f.window);
    f.trigger("projectSettings");
    auto *dialog = f.find<ProjectDialog>("projectDialog");
    dialog->activateWindow();
    if (!isThere || !QTest::qWaitFor([dialog] { return dialog->isActiveWindow(); }))
        qFatal("The settings are not active.");
    return dialog;
}

void type(const ProjectDialog &dialog, const char *field, const QString &text, Qt::Key end)
{
    auto *line = dialog.findChild<QLineEdit *>(QLatin1StringView(field));
    line->setFocus();
    line->selectAll();
    QTest::keyClicks(line, text);
    QTest::keyClick(line, end);
}

int criticalTasks(TimelineFixture &f)
{
    const auto &bars = f.gantt->chart().bars;
    return static_cast<int>(std::ranges::count_if(bars, &GanttChart::Bar::isCritical));
}

} // namespace

class TestProjectDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fieldsCountAtOnceAndAreUndone();
    void theTimelineFollows();
    void agreedThresholdsAreLocked();
    void closingKeepsWhatIsTyped();
    void leadsToDatesAndPeople();
    void aTaskIsMadeGoLive();
};

void TestProjectDialog::fieldsCountAtOnceAndAreUndone()
{
    WindowFixture f;
    f.open(samplePlan());
    const QString before = f.plan().project()->name;
    auto *dialog = openSettings(f);
    type(*dialog, "name", u"Single sign-on"_s, Qt::Key_Return);
    QCOMPARE(f.plan().project()->name, u"Single sign-on"_s);
    QVERIFY(dialog->isVisible()); // Enter finished the field, no more
    QTRY_VERIFY(f.find<QAbstractButton>("projectName")->text().contains(u"Single sign-on"_s));
    type(*dialog, "go_live_time", u"half past"_s, Qt::Key_Tab);
    QCOMPARE(dialog->findChild<QLineEdit *>(u"go_live_time"_s)->text(), u"half past"_s); // to be mended
    dialog->findChild<QWidget *>(u"code"_s)->setFocus();
    QVERIFY(f.document().undo().isOk());
    QCOMPARE(f.plan().project()->name, before);
    QCOMPARE(dialog->findChild<QLineEdit *>(u"name"_s)->text(), before);
}

void TestProjectDialog::theTimelineFollows()
{
    TimelineFixture f;
    const int before = criticalTasks(f);
    auto *dialog = openSettings(f);
    type(*dialog, "critical_slack_days", u"200"_s, Qt::Key_Tab);
    QTRY_VERIFY(criticalTasks(f) > before);
    type(*dialog, "critical_slack_days", u"0"_s, Qt::Key_Tab);
    QTRY_COMPARE(criticalTasks(f), before);
    // A new task of a plan that is counted back goes to its end.
    type(*dialog, "schedule_finish", u"26 March 2027"_s, Qt::Key_Tab);
    dialog->findChild<QCheckBox *>(u"schedule_from_start"_s)->click();
    QVERIFY(!f.plan().project()->scheduleFromStart);
    dialog->accept();
    f.at(u"Hypercare"_s, "name");
    f.trigger("addTask");
    QTRY_VERIFY(f.editor());
    QTest::keyClicks(f.editor(), u"Farewell"_s);
    QTest::keyClick(f.editor(), Qt::Key_Return);
    const auto finish = [&f] {
        const auto row = static_cast<size_t>(f.row(u"Farewell"_s));
        const auto &bars = f.gantt->chart().bars;
        return row < bars.size() ? bars[row].finish.date() : QDate();
    };
    QTRY_COMPARE(finish(), QDate(2027, 3, 26));
}

void TestProjectDialog::agreedThresholdsAreLocked()
{
    WindowFixture f;
    f.open(samplePlan());
    QVERIFY(f.plan().project()->criteriaBaselinedOn.isValid());
    auto *dialog = openSettings(f);
    auto *score = dialog->findChild<QLineEdit *>(u"go_score"_s);
    QVERIFY(score->isReadOnly());
    QVERIFY(!score->toolTip().isEmpty());
    QVERIFY(!dialog->findChild<QLineEdit *>(u"name"_s)->isReadOnly());
    QVERIFY(!dialog->findChild<QLineEdit *>(u"go_live"_s)); // moves by its own page
}

void TestProjectDialog::closingKeepsWhatIsTyped()
{
    WindowFixture f;
    f.open(samplePlan());
    auto *dialog = openSettings(f);
    auto *code = dialog->findChild<QLineEdit *>(u"code"_s);
    code->setFocus();
    code->selectAll();
    QTest::keyClicks(code, u"IAM"_s);
    dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Close)->click();
    QCOMPARE(f.plan().project()->code, u"IAM"_s);
}

void TestProjectDialog::leadsToDatesAndPeople()
{
    WindowFixture f;
    f.open(samplePlan());
    auto *dialog = openSettings(f);
    dialog->findChild<QPushButton *>(u"projectSetUp"_s)->click();
    QVERIFY(f.find<QDialog>("tailorDialog")->isVisible());
}

void TestProjectDialog::aTaskIsMadeGoLive()
{
    TimelineFixture f;
    const QString name = u"Acceptance test signed"_s;
    QVERIFY(f.plan().project()->goLiveTask != f.task(name).id);
    f.at(name, "name");
    auto *action = f.find<QAction>("makeGoLive");
    QVERIFY(!action->isChecked());
    f.trigger("makeGoLive");
    QCOMPARE(f.plan().project()->goLiveTask, f.task(name).id);
    QTRY_VERIFY(action->isChecked());
    QCOMPARE(f.window.session()->analysis().schedule.goLive,
             f.window.session()->analysis().schedule.finishDay(f.task(name).id));
    f.trigger("makeGoLive");
    QVERIFY(f.plan().project()->goLiveTask.isNull());
}

QTEST_MAIN(TestProjectDialog)
#include "tst_projectdialog.moc"
