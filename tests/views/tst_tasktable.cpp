// SPDX-License-Identifier: GPL-3.0-or-later
// The table of tasks beside the chart: what its cells say, and how they are typed into.
#include "models/plan/baselineactions.h"
#include "models/plan/taskactions.h"
#include "models/plan/taskindex.h"
#include "tests/views/timelinefixture.h"
#include "views/common/askdialog.h"
#include "views/common/plansession.h"

#include <QComboBox>
#include <QCompleter>
#include <QHeaderView>

using namespace baton;
using namespace baton::test;

class TestTaskTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void summariesShowTheProgressBelow();
    void namesOneTaskAfterTheOther();
    void typesRowsAsInASpreadsheet();
    void fitsAColumnToItsRows();
    void saysWhatADayOffDoes();
    void completesPeople();
    void showsWhatPlannersAskFor();
    void signsSayWhatTheyMean();
    void saysThatABaselineIsReplaced();
    void changesALink();
    void aDayMeansItsWork();
};

void TestTaskTable::summariesShowTheProgressBelow()
{
    TimelineFixture f;
    const TaskId summary = f.task(u"Testing"_s).id;
    std::vector<TaskId> below;
    for (const Task &task : f.plan().rows<Task>()) {
        if (task.parent == summary)
            below.push_back(task.id);
    }
    QVERIFY(below.size() > 1);
    const Analysis &analysis = f.window.session()->analysis();
    const auto spans = [&](TaskId task) {
        const schedule::TaskDates *dates = analysis.schedule.find(task);
        return TaskSpan{dates->start, dates->finish};
    };
    QVERIFY(f.document().commit(setPercentComplete(f.plan(), analysis.calendars, below, 0, spans)).isOk());
    QTRY_COMPARE(f.text(u"Testing"_s, "percent_complete"), u"0 %"_s);
    f.at(f.plan().find(below.front())->name, "percent_complete");
    f.enter(u"100"_s);
    const auto percent = [&] { return f.text(u"Testing"_s, "percent_complete").chopped(2).toInt(); };
    QTRY_VERIFY(percent() > 0 && percent() < 100);
    QVERIFY(f.document().commit(setPercentComplete(f.plan(), analysis.calendars, below, 100, spans)).isOk());
    QTRY_COMPARE(percent(), 100);
    QTRY_COMPARE(f.gantt->chart().bars[static_cast<size_t>(f.row(u"Testing"_s))].percent, 100);
    QVERIFY(f.cell(u"Testing"_s, "note").data(Qt::AccessibleTextRole).toString().contains(u"Complete"_s));
    QVERIFY(!f.text(u"Testing"_s, "actual_finish").isEmpty());
    // Nor in the details, which show the same.
    f.at(u"Testing"_s, "name");
    f.trigger("showDetails");
    auto *panel = f.find<QWidget>("taskPanel");
    auto *field = panel->findChild<QLineEdit *>(u"percent_complete"_s);
    QTRY_VERIFY(field->isReadOnly());
    QVERIFY2(field->text().startsWith(u"100"_s), qPrintable(field->text()));
    QVERIFY(field->toolTip().contains(u"below it"_s));
    QCOMPARE(panel->findChild<QLineEdit *>(u"duration"_s)->text(), f.text(u"Testing"_s, "duration"));
    QVERIFY(f.document().undo().isOk());
    QTRY_VERIFY(!field->text().startsWith(u"100"_s));
    QVERIFY(f.document().redo().isOk());
    QTRY_VERIFY(field->text().startsWith(u"100"_s));
    f.at(f.plan().find(below.front())->name, "name");
    QTRY_VERIFY(!field->isReadOnly());
    // It is not entered there.
    f.at(u"Testing"_s, "percent_complete");
    f.enter(u"50"_s);
    QVERIFY2(f.message().contains(u"below it"_s), qPrintable(f.message()));
    QVERIFY(f.document().undo().isOk());
    QTRY_VERIFY(percent() > 0 && percent() < 100);
}

// A list of tasks typed in a go: none of them, and none of those that were there, is written over.
void TestTaskTable::namesOneTaskAfterTheOther()
{
    TimelineFixture f;
    const size_t before = f.plan().rows<Task>().size();
    const QString first = u"User acceptance test"_s;
    f.at(first, "name");
    f.key(Qt::Key_Insert);
    for (const QString &name : {u"Alpha"_s, u"Beta"_s, u"Gamma"_s}) {
        f.type(name);
        QVERIFY(f.editor());
        QTest::keyClick(f.editor(), Qt::Key_Return);
        QCOMPARE(f.tree->currentTask(), f.task(name).id);
    }
    QCOMPARE(f.plan().rows<Task>().size(), before + 3);
    QTRY_COMPARE(f.row(u"Gamma"_s), f.row(first) + 3);
    QCOMPARE(f.row(u"Acceptance test signed"_s), f.row(first) + 4);
    // Enter goes on from there, and typing means that cell again.
    f.key(Qt::Key_Return);
    QCOMPARE(f.tree->currentTask(), f.task(u"Acceptance test signed"_s).id);
    f.key(Qt::Key_Up);
    f.type(u"Delta"_s);
    QTest::keyClick(f.editor(), Qt::Key_Return);
    QCOMPARE(f.plan().rows<Task>().size(), before + 3);
    QVERIFY(f.task(u"Delta"_s).id);
}

// Name, Tab, duration, Enter, and the next; Shift is held down for the capital letter of each name.
void TestTaskTable::typesRowsAsInASpreadsheet()
{
    TimelineFixture f;
    const auto press = [&f](Qt::Key key, Qt::KeyboardModifiers with = {}) {
        QTest::keyClick(f.window.windowHandle(), key, with);
    };
    const size_t before = f.plan().rows<Task>().size();
    const auto rows = f.tree->shownTasks();
    const QString last = f.plan().find(rows.back())->name;
    f.at(last, "name");
    press(Qt::Key_Return);
    for (const Qt::Key letter : {Qt::Key_K, Qt::Key_Q, Qt::Key_X}) {
        press(letter, Qt::ShiftModifier);
        press(Qt::Key_Tab);
        press(Qt::Key_4);
        press(Qt::Key_D);
        press(Qt::Key_Return);
    }
    QCOMPARE(f.plan().rows<Task>().size(), before + 3);
    for (const QString &name : {u"k"_s, u"q"_s, u"x"_s})
        QTRY_COMPARE(f.text(name, "duration"), u"4 d"_s);
    QVERIFY(f.task(last).id);
    QCOMPARE(f.tree->selectedTasks().size(), size_t(1));
    // Who comes back to a name means to change it.
    f.at(u"x"_s, "duration");
    press(Qt::Key_Left);
    press(Qt::Key_Z, Qt::ShiftModifier);
    press(Qt::Key_Return);
    QCOMPARE(f.plan().rows<Task>().size(), before + 3);
    QVERIFY(f.task(u"z"_s).id);
}

void TestTaskTable::fitsAColumnToItsRows()
{
    TimelineFixture f;
    QHeaderView &header = *f.tree->header();
    const int name = f.tasks().columnOf(u"name"_s);
    header.resizeSection(name, 60);
    const int border = header.sectionViewportPosition(name) + header.sectionSize(name) - 1;
    QTest::mouseDClick(header.viewport(), Qt::LeftButton, {}, QPoint(border, header.height() / 2));
    const QModelIndex cell = f.cell(u"User acceptance test"_s, "name");
    const int text = f.tree->fontMetrics().horizontalAdvance(cell.data().toString());
    const int indent = f.tree->visualRect(cell).left() - header.sectionViewportPosition(name);
    QVERIFY2(header.sectionSize(name) > indent + text, qPrintable(QString::number(header.sectionSize(name))));
}

void TestTaskTable::saysWhatADayOffDoes()
{
    TimelineFixture f;
    const QString name = u"Change freeze and notices to users"_s;
    f.at(name, "start");
    f.enter(u"2026-04-04"_s);
    QVERIFY2(f.message().contains(u"Saturday"_s) && f.message().contains(u"Monday 6 Apr 2026"_s),
             qPrintable(f.message()));
    f.at(name, "start");
    f.enter(u"2026-04-07"_s);
    QVERIFY2(!f.message().contains(u"day off"_s), qPrintable(f.message()));
}

void TestTaskTable::completesPeople()
{
    TimelineFixture f;
    const auto people = f.plan().rows<Person>();
    QVERIFY(people.size() > 1);
    const QString name = u"User acceptance test"_s;
    f.at(name, "people");
    f.key(Qt::Key_F2);
    QVERIFY(f.editor() && f.editor()->completer());
    f.editor()->setText(people[0].name + u"; "_s + people[1].name.left(4));
    QCompleter &completer = *f.editor()->completer();
    completer.setCompletionPrefix(f.editor()->text());
    QVERIFY(completer.completionCount() > 0);
    QVERIFY(completer.currentCompletion().startsWith(people[0].name + u"; "_s));
    f.editor()->setText(u"Nobody Known"_s);
    QTest::keyClick(f.editor(), Qt::Key_Return);
    QVERIFY2(f.message().contains(u"Nobody here is called “Nobody Known”"_s), qPrintable(f.message()));
}

void TestTaskTable::showsWhatPlannersAskFor()
{
    TimelineFixture f;
    for (const char *column : {"outline_number", "successors", "work", "cost", "actual_start",
                               "actual_finish", "remaining", "early_start", "early_finish", "late_start",
                               "late_finish", "duration_variance", "work_variance", "cost_variance"}) {
        const int at = f.tasks().columnOf(QLatin1StringView(column));
        QVERIFY2(at >= 0 && f.tree->isColumnHidden(at), column);
    }
    const QString name = u"User acceptance test"_s;
    const TaskId parent = f.task(name).parent;
    QVERIFY(f.text(name, "outline_number").startsWith(TaskIndex(f.plan()).outlineNumber(parent) + u'.'));
    QCOMPARE(f.text(name, "early_start"), f.text(name, "start"));
    // The same link from both ends.
    const TaskIndex index(f.plan());
    const auto into = index.predecessors(f.task(name).id);
    QVERIFY(!into.empty());
    const TaskId before = f.plan().find(into.front())->predecessor;
    QVERIFY(f.text(f.plan().find(before)->name, "successors")
                .contains(QString::number(index.number(f.task(name).id))));
    // What is stored is typed there.
    f.tree->setColumnHidden(f.tasks().columnOf(u"actual_start"_s), false);
    f.at(name, "actual_start");
    f.enter(u"2026-03-30"_s);
    QCOMPARE(f.task(name).actualStart->date(), QDate(2026, 3, 30));
}

void TestTaskTable::signsSayWhatTheyMean()
{
    TimelineFixture f;
    const QString name = u"Change freeze and notices to users"_s;
    f.at(name, "start");
    f.enter(u"2026-04-07"_s);
    Edit edit(f.plan(), "Test");
    edit.change(f.task(name).id).notes = u"Ask <b>the desk</b> first"_s;
    QVERIFY(f.document().commit(std::move(edit)).isOk());
    const QString said = f.cell(name, "note").data(Qt::AccessibleTextRole).toString();
    QVERIFY2(said.contains(u"Start no earlier than 7 Apr"_s), qPrintable(said));
    QVERIFY2(said.contains(u"Ask <b>the desk</b> first"_s), qPrintable(said));
    QVERIFY(f.cell(name, "note").data(Qt::ToolTipRole).toString().contains(u"&lt;b&gt;"_s));
}

void TestTaskTable::saysThatABaselineIsReplaced()
{
    TimelineFixture f;
    const Analysis &analysis = f.window.session()->analysis();
    const auto spans = [&](TaskId task) {
        const schedule::TaskDates *dates = analysis.schedule.find(task);
        return TaskSpan{dates->start, dates->finish};
    };
    QVERIFY(f.document().commit(setBaseline(f.plan(), analysis.calendars, 3, {}, spans)).isOk());
    f.trigger("setBaseline");
    auto *dialog = f.window.findChild<AskDialog *>();
    QVERIFY(dialog);
    QStringList choices;
    for (const QComboBox *box : dialog->findChildren<QComboBox *>()) {
        for (int i = 0; i < box->count(); ++i)
            choices.append(box->itemText(i));
    }
    QVERIFY2(!choices.filter(u"Baseline 3, replaces"_s).isEmpty(), qPrintable(choices.join(u'\n')));
    dialog->reject();
}

void TestTaskTable::changesALink()
{
    TimelineFixture f;
    const QString name = u"User acceptance test"_s;
    f.at(name, "name");
    if (!f.find<QAction>("showDetails")->isChecked())
        f.trigger("showDetails");
    const QString before = f.text(name, "predecessors");
    auto *relations = f.find<QWidget>("taskRelationsTable");
    const auto lag = [&](const QString &text) {
        QTest::keyClick(relations, Qt::Key_F2);
        auto *dialog = f.window.findChild<AskDialog *>();
        QVERIFY(dialog);
        dialog->setValue("lag", detail::textValue(text));
        dialog->accept();
        if (dialog->isVisible()) // refused: it says why
            dialog->reject();
        QTRY_VERIFY(!f.window.findChild<AskDialog *>());
    };
    lag(u"nonsense"_s);
    QCOMPARE(f.text(name, "predecessors"), before);
    lag(u"2d"_s);
    QTRY_VERIFY2(f.text(name, "predecessors").contains(u"FS+2d"_s), qPrintable(f.text(name, "predecessors")));
    QVERIFY(f.document().undo().isOk());
    QTRY_COMPARE(f.text(name, "predecessors"), before);
    QVERIFY(f.document().redo().isOk());
    QTRY_VERIFY(f.text(name, "predecessors").contains(u"FS+2d"_s));
}

// A deadline is met by work that ends on that day; what began on a day began with its work.
void TestTaskTable::aDayMeansItsWork()
{
    TimelineFixture f;
    const QString name = u"Restore test in the target environment"_s; // 2 and 3 March
    const auto enter = [&](const char *column, const QString &text) {
        QVERIFY(f.tree->model()->setData(f.cell(name, column), text, RecordTableModel::TextRole));
    };
    enter("deadline", u"3 Mar 2026"_s);
    QCOMPARE(f.task(name).deadline, PlanTime::fromDate(QDate(2026, 3, 3), QTime(17, 0)));
    enter("deadline", u"3 Mar 2026 12:00"_s);
    QCOMPARE(f.task(name).deadline, PlanTime::fromDate(QDate(2026, 3, 3), QTime(12, 0)));
    enter("constraint_kind", enumText(ConstraintKind::FinishNoLaterThan));
    enter("constraint_date", u"3 Mar 2026"_s);
    QCOMPARE(f.task(name).constraintDate, PlanTime::fromDate(QDate(2026, 3, 3), QTime(17, 0)));
    enter("constraint_kind", enumText(ConstraintKind::StartNoEarlierThan));
    enter("constraint_date", u"2 Mar 2026"_s);
    QCOMPARE(f.task(name).constraintDate, PlanTime::fromDate(QDate(2026, 3, 2), QTime(8, 0)));
    enter("actual_start", u"2 Mar 2026"_s);
    QCOMPARE(f.task(name).actualStart, PlanTime::fromDate(QDate(2026, 3, 2), QTime(8, 0)));
    QVERIFY(f.document().undo().isOk()); // each is one step
    QVERIFY(!f.task(name).actualStart);
}

QTEST_MAIN(TestTaskTable)
#include "tst_tasktable.moc"
