// SPDX-License-Identifier: GPL-3.0-or-later
// The timeline driven as people do: keys in the tree, mouse in the chart.
#include "models/items/taskfiltermodel.h"
#include "models/plan/tasktext.h"
#include "tests/views/windowfixture.h"
#include "views/common/messagebar.h"
#include "views/timeline/ganttview.h"
#include "views/timeline/tasktreeview.h"

#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>

using namespace baton;
using namespace baton::test;
using namespace Qt::StringLiterals;

namespace {

class TimelineFixture : public WindowFixture
{
public:
    TaskTreeView *tree = nullptr;
    GanttView *gantt = nullptr;

    explicit TimelineFixture(const Plan &plan = samplePlan())
    {
        open(plan);
        showPage("timelinePage");
        tree = find<TaskTreeView>("taskTree");
        gantt = find<GanttView>("gantt");
        tree->setFocus();
    }

    const TaskTreeModel &tasks() const
    {
        const auto *shown = static_cast<const QSortFilterProxyModel *>(tree->model());
        return static_cast<const TaskTreeModel &>(*shown->sourceModel());
    }
    const Task &task(const QString &name)
    {
        for (const Task &task : plan().rows<Task>()) {
            if (task.name == name)
                return task;
        }
        qFatal("There is no task “%s”.", qPrintable(name));
        Q_UNREACHABLE();
    }
    QModelIndex cell(const QString &name, const char *column)
    {
        const auto *shown = static_cast<const QSortFilterProxyModel *>(tree->model());
        return shown->mapFromSource(
            tasks().indexOf(task(name).id, tasks().columnOf(QLatin1StringView(column))));
    }
    /// Makes it the current cell, alone selected.
    void at(const QString &name, const char *column)
    {
        tree->setFocus();
        tree->setCurrentIndex(cell(name, column));
    }
    /// Null while nothing is being edited; an editor that is closed goes a moment later.
    QLineEdit *editor()
    {
        for (QLineEdit *editor : tree->viewport()->findChildren<QLineEdit *>(u"cellEditor"_s)) {
            if (!editor->isHidden())
                return editor;
        }
        return nullptr;
    }
    void key(Qt::Key key, Qt::KeyboardModifiers with = {}) { QTest::keyClick(tree, key, with); }
    /// As people type over a cell: the first letter opens the editor.
    void type(const QString &text)
    {
        for (const QChar letter : text)
            QTest::keyClick(editor() ? static_cast<QWidget *>(editor()) : tree, letter.toLatin1());
    }
    /// F2, then the text instead of what stands there, then Enter.
    void enter(const QString &text)
    {
        key(Qt::Key_F2);
        QVERIFY(editor());
        editor()->selectAll();
        QTest::keyClicks(editor(), text);
        QTest::keyClick(editor(), Qt::Key_Return);
    }
    QString text(const QString &name, const char *column)
    {
        return cell(name, column).data().toString().replace(QChar(0xa0), u' ');
    }
    int row(const QString &name)
    {
        const auto &bars = gantt->chart().bars;
        const TaskId id = task(name).id;
        const auto at = std::ranges::find(bars, id, &GanttChart::Bar::task);
        return at == bars.end() ? -1 : static_cast<int>(at - bars.begin());
    }
    QString message() { return find<MessageBar>("message")->text(); }
};

} // namespace

class TestTimeline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void treeAndChartShowTheSameRows();
    void editsInTheTree();
    void predecessorsWithClearErrors();
    void addsAndRemoves();
    void indentsAndMoves();
    void losesNothingTyped();
    void emptyPlanOffersAFirstTask();
};

void TestTimeline::treeAndChartShowTheSameRows()
{
    TimelineFixture f;
    QCOMPARE(f.gantt->chart().bars.size(), f.plan().rows<Task>().size());
    QCOMPARE(f.tree->verticalScrollBar()->maximum(), f.gantt->verticalScrollBar()->maximum());
    f.gantt->verticalScrollBar()->setValue(60);
    QCOMPARE(f.tree->verticalScrollBar()->value(), 60);
    f.tree->verticalScrollBar()->setValue(0);
    QCOMPARE(f.gantt->verticalScrollBar()->value(), 0);
    // Each bar beside its row.
    for (const QString &name : {u"API design"_s, u"User acceptance test"_s}) {
        const QRect inTree = f.tree->visualRect(f.cell(name, "name"));
        const QRectF bar = f.gantt->barRect(f.row(name));
        const int top = f.tree->viewport()->mapTo(f.tree, inTree.topLeft()).y();
        QVERIFY(bar.top() >= top && bar.bottom() <= top + inTree.height() + 1);
    }
    // A click in the chart selects in the tree.
    const int row = f.row(u"User acceptance test"_s);
    QTest::mouseClick(f.gantt->viewport(), Qt::LeftButton, {}, f.gantt->barRect(row).center().toPoint());
    QCOMPARE(f.tree->currentTask(), f.task(u"User acceptance test"_s).id);
    // Folding a summary takes its rows from both.
    f.at(u"API design"_s, "name");
    f.key(Qt::Key_Minus);
    QTRY_COMPARE(f.row(u"API design approved"_s), -1);
    f.key(Qt::Key_Plus);
    QTRY_VERIFY(f.row(u"API design approved"_s) > 0);
}

void TestTimeline::editsInTheTree()
{
    TimelineFixture f;
    f.at(u"User acceptance test"_s, "name");
    f.enter(u"Users accept"_s);
    QCOMPARE(f.task(u"Users accept"_s).name, u"Users accept"_s);
    // Enter went down.
    QCOMPARE(f.tree->currentTask(), f.task(u"Acceptance test signed"_s).id);

    f.at(u"Change freeze and notices to users"_s, "duration");
    f.enter(u"1w"_s);
    QTRY_COMPARE(f.text(u"Change freeze and notices to users"_s, "duration"), u"1 w"_s);
    f.at(u"Change freeze and notices to users"_s, "start");
    f.enter(u"2026-04-04"_s); // a Saturday
    QTRY_COMPARE(f.text(u"Change freeze and notices to users"_s, "start"), u"6 Apr"_s);
    QCOMPARE(f.task(u"Change freeze and notices to users"_s).constraint, ConstraintKind::StartNoEarlierThan);
    f.at(u"Change freeze and notices to users"_s, "percent_complete");
    f.enter(u"50"_s);
    QVERIFY(f.task(u"Change freeze and notices to users"_s).actualStart);
    f.at(u"API design"_s, "duration");
    f.key(Qt::Key_F2);
    QVERIFY(f.editor());
    f.editor()->setText(u"2d"_s);
    QTest::keyClick(f.editor(), Qt::Key_Return);
    QVERIFY(f.message().contains(u"“API design”"_s));
    QTest::keyClick(f.editor(), Qt::Key_Escape);
    while (f.document().canUndo())
        QVERIFY(f.document().undo().isOk());
    QCOMPARE(f.task(u"User acceptance test"_s).name, u"User acceptance test"_s);
    QTRY_COMPARE(f.text(u"Change freeze and notices to users"_s, "duration"), u"2 d"_s);
}

void TestTimeline::predecessorsWithClearErrors()
{
    TimelineFixture f;
    const QString name = u"Train the service desk"_s;
    const QString before = f.text(name, "predecessors");
    f.at(name, "predecessors");
    f.enter(u"2FS+2d;7SS"_s);
    QTRY_COMPARE(f.text(name, "predecessors"), u"2FS+2d;7SS"_s);
    f.at(name, "predecessors");
    f.enter(u"99"_s);
    QVERIFY(f.message().contains(u"99"_s));
    QVERIFY(f.editor()); // what is not understood stays to be mended
    QCOMPARE(f.editor()->text(), u"99"_s);
    f.editor()->setText(u"24"_s); // itself
    QTest::keyClick(f.editor(), Qt::Key_Return);
    QVERIFY(f.message().contains(name));
    f.editor()->setText(u"2"_s);
    QTest::keyClick(f.editor(), Qt::Key_Return);
    QTRY_COMPARE(f.text(name, "predecessors"), u"2"_s);
    QVERIFY(f.document().undo().isOk());
    QVERIFY(f.document().undo().isOk());
    QTRY_COMPARE(f.text(name, "predecessors"), before);
}

void TestTimeline::addsAndRemoves()
{
    TimelineFixture f;
    const size_t before = f.plan().rows<Task>().size();
    f.at(u"User acceptance test"_s, "name");
    f.key(Qt::Key_Insert);
    QVERIFY(f.editor());
    QTest::keyClicks(f.editor(), u"Second acceptance"_s);
    QTest::keyClick(f.editor(), Qt::Key_Return);
    QCOMPARE(f.task(u"Second acceptance"_s).parent, f.task(u"User acceptance test"_s).parent);
    QTRY_COMPARE(f.row(u"Second acceptance"_s), f.row(u"User acceptance test"_s) + 1);
    f.at(u"Testing"_s, "name");
    f.key(Qt::Key_Delete);
    QVERIFY(f.plan().rows<Task>().size() < before - 5);
    QVERIFY(f.tree->currentTask());
    while (f.document().canUndo())
        QVERIFY(f.document().undo().isOk());
    QCOMPARE(f.plan().rows<Task>().size(), before);
    // Del on a date takes the constraint away, not the task.
    f.at(u"User acceptance test"_s, "start");
    f.key(Qt::Key_Delete);
    QCOMPARE(f.plan().rows<Task>().size(), before);
}

void TestTimeline::indentsAndMoves()
{
    TimelineFixture f;
    const QString name = u"Interface tests, end to end"_s;
    const TaskId parent = f.task(name).parent;
    f.at(name, "name");
    f.key(Qt::Key_Left, Qt::AltModifier | Qt::ShiftModifier);
    QVERIFY(f.task(name).parent.isNull());
    QCOMPARE(f.tree->currentTask(), f.task(name).id);
    // What followed hangs under it now, and is seen.
    QTRY_VERIFY(f.row(u"User acceptance test"_s) > 0);
    f.key(Qt::Key_Right, Qt::AltModifier | Qt::ShiftModifier);
    QCOMPARE(f.task(name).parent, parent);
    QVERIFY(f.document().undo().isOk());
    QVERIFY(f.document().undo().isOk());
    f.at(name, "name");
    const int row = f.row(name);
    f.key(Qt::Key_Down, Qt::AltModifier | Qt::ShiftModifier);
    QTRY_COMPARE(f.row(name), row + 1);
    QCOMPARE(f.tree->currentTask(), f.task(name).id);
    f.key(Qt::Key_Up, Qt::AltModifier | Qt::ShiftModifier);
    QTRY_COMPARE(f.row(name), row);
}

void TestTimeline::losesNothingTyped()
{
    TimelineFixture f;
    f.at(u"User acceptance test"_s, "name");
    f.type(u"By page"_s);
    f.showPage("checklistPage");
    QTRY_COMPARE(f.task(u"By page"_s).name, u"By page"_s);
    f.showPage("timelinePage");
    f.at(u"By page"_s, "name");
    f.type(u"By undo"_s);
    f.trigger("undo"); // takes over what is typed, then takes it back
    QVERIFY(f.document().canRedo());
    f.trigger("redo");
    QCOMPARE(f.task(u"By undo"_s).name, u"By undo"_s);
}

void TestTimeline::emptyPlanOffersAFirstTask()
{
    Plan plan;
    Project project;
    project.id = ProjectId::create();
    project.name = u"New"_s;
    plan.load(project);
    plan.setOpenProject(project.id);
    TimelineFixture f(plan);
    QVERIFY(!f.tree->isVisible());
    for (QPushButton *button : f.window.findChildren<QPushButton *>()) {
        if (button->text() == u"Add a first task"_s)
            button->click();
    }
    QTRY_COMPARE(f.plan().rows<Task>().size(), size_t(1));
    QVERIFY(f.tree->isVisible());
    QVERIFY(f.editor());
    QTest::keyClicks(f.editor(), u"Plan"_s);
    QTest::keyClick(f.editor(), Qt::Key_Return);
    QCOMPARE(f.task(u"Plan"_s).name, u"Plan"_s);
    QTRY_COMPARE(f.gantt->chart().bars.size(), size_t(1));
}

QTEST_MAIN(TestTimeline)
#include "tst_timeline.moc"
