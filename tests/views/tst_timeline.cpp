// SPDX-License-Identifier: GPL-3.0-or-later
// The timeline driven as people do: keys in the tree, mouse in the chart.
#include "models/items/taskfiltermodel.h"
#include "models/plan/tasktext.h"
#include "tests/views/timelinefixture.h"
#include "views/common/askdialog.h"
#include "views/common/derivedtable.h"
#include "views/common/messagebar.h"
#include "views/common/pagesview.h"
#include "views/common/plainlabel.h"
#include "views/timeline/ganttview.h"
#include "views/timeline/printdialog.h"
#include "views/timeline/tasktreeview.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollBar>
#include <QSpinBox>
#include <QToolButton>

using namespace baton;
using namespace baton::test;
using namespace Qt::StringLiterals;

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
    void emptyPlanTakesKeys();
    void dragsBarsWithAPreview();
    void dragsEdgesAndProgress();
    void dragsLinks();
    void escapeCancelsADrag();
    void keysMoveBars();
    void zooms();
    void followsEdits();
    void firstShowsTheTasks();
    void peopleOfATask();
    void saysWhyATaskStartsThen();
    void filtersWithContext();
    void legendSwitchesParts();
    void isReadAloud();
    void setsAndComparesBaselines();
    void showsMilestonesAndStrip();
    void printsAfterAPreview();
    void savesWhatThePreviewShows();
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

namespace {

Plan emptyPlan()
{
    Plan plan;
    Project project;
    project.id = ProjectId::create();
    project.name = u"New"_s;
    plan.load(project);
    plan.setOpenProject(project.id);
    return plan;
}

} // namespace

// What a spreadsheet holds is pasted where there is nothing yet, and Ins begins there.
void TestTimeline::emptyPlanTakesKeys()
{
    TimelineFixture f(emptyPlan());
    const auto press = [&f](const QKeySequence &keys) {
        const QKeyCombination key = keys[0];
        QTest::keyClick(f.window.windowHandle(), key.key(), key.keyboardModifiers());
    };
    QApplication::clipboard()->setText(u"Survey\t3 d\nBuild\t2 w"_s);
    press(QKeySequence::Paste);
    QTRY_COMPARE(f.plan().rows<Task>().size(), size_t(2));
    QTRY_COMPARE(f.text(u"Build"_s, "duration"), u"2 w"_s);
    QVERIFY(f.document().undo().isOk());
    QTRY_VERIFY(!f.tree->isVisible());
    press(Qt::Key_Insert);
    QCOMPARE(f.plan().rows<Task>().size(), size_t(1));
    QVERIFY(f.editor());
    f.showPage("peoplePage");
    QApplication::clipboard()->setText(u"Ann\nBert\n"_s);
    press(QKeySequence::Paste);
    QTRY_COMPARE(f.plan().rows<Person>().size(), size_t(2));
}

void TestTimeline::emptyPlanOffersAFirstTask()
{
    TimelineFixture f(emptyPlan());
    QVERIFY(!f.tree->isVisible());
    for (QPushButton *button : f.window.findChildren<QPushButton *>()) {
        if (button->text() == u"Add a first task"_s)
            button->click();
    }
    QTRY_COMPARE(f.plan().rows<Task>().size(), size_t(1));
    QVERIFY(f.tree->isVisible());
    QTRY_COMPARE(f.gantt->chart().bars.size(), size_t(1)); // its dates are there, and it is still typed over
    QVERIFY(f.editor());
    QCOMPARE(f.editor()->selectedText(), f.editor()->text());
    QTest::keyClicks(f.editor(), u"Plan"_s);
    QTest::keyClick(f.editor(), Qt::Key_Return);
    QCOMPARE(f.task(u"Plan"_s).name, u"Plan"_s);
    QTRY_COMPARE(f.gantt->chart().bars.size(), size_t(1));
}

namespace {

// A drag in steps, as a hand does it; the button stays down.
void hold(TimelineFixture &f, QPointF from, QPointF to)
{
    QWidget *view = f.gantt->viewport();
    QTest::mouseMove(view, from.toPoint());
    QTest::mousePress(view, Qt::LeftButton, {}, from.toPoint());
    QMouseEvent half(QEvent::MouseMove, (from + to) / 2, view->mapToGlobal((from + to) / 2), Qt::NoButton,
                     Qt::LeftButton, {});
    QApplication::sendEvent(view, &half);
    QMouseEvent whole(QEvent::MouseMove, to, view->mapToGlobal(to), Qt::NoButton, Qt::LeftButton, {});
    QApplication::sendEvent(view, &whole);
}

void release(TimelineFixture &f, QPointF at)
{
    QTest::mouseRelease(f.gantt->viewport(), Qt::LeftButton, {}, at.toPoint());
}

constexpr double day = 20; // pixels

// The chart at a zoom of `day`, with the task in sight.
QRectF bring(TimelineFixture &f, const QString &name)
{
    f.gantt->setTenthsPerPixel(PlanTime::tenthsPerDay / day);
    f.at(name, "name");
    QCoreApplication::processEvents();
    f.gantt->showTime({f.gantt->chart().bars[static_cast<size_t>(f.row(name))].start});
    return f.gantt->barRect(f.row(name));
}

} // namespace

void TestTimeline::dragsBarsWithAPreview()
{
    TimelineFixture f;
    const QString name = u"Restore test in the target environment"_s; // 2 and 3 March
    const Task before = f.task(name);
    const QRectF bar = bring(f, name);
    const QPointF from(bar.left() + bar.width() / 3, bar.center().y());
    hold(f, from, from + QPointF(7 * day, 0));
    QTRY_VERIFY(f.gantt->preview().moved.contains(before.id.uuid));
    QCOMPARE(f.gantt->preview().moved.value(before.id.uuid).first.date(), QDate(2026, 3, 9));
    QVERIFY2(f.gantt->preview().text.contains(u"9 Mar"_s), qPrintable(f.gantt->preview().text));
    QVERIFY2(f.gantt->preview().text.contains(u"other task"_s), qPrintable(f.gantt->preview().text));
    QVERIFY(f.task(name) == before); // not before it is released
    QVERIFY(!f.document().canUndo());
    release(f, from + QPointF(7 * day, 0));
    QVERIFY(f.gantt->preview().text.isEmpty());
    QCOMPARE(f.task(name).constraint, ConstraintKind::StartNoEarlierThan);
    QTRY_COMPARE(f.text(name, "start"), u"9 Mar"_s);
    QVERIFY(f.document().undo().isOk());
    QVERIFY(f.task(name) == before);
}

void TestTimeline::dragsEdgesAndProgress()
{
    TimelineFixture f;
    const QString name = u"Hypercare"_s;
    const QString duration = f.text(name, "duration");
    const QRectF bar = bring(f, name);
    const QPointF end(bar.right() - 2, bar.center().y());
    hold(f, end, end + QPointF(7 * day, 0));
    QTRY_VERIFY(!f.gantt->preview().text.isEmpty());
    release(f, end + QPointF(7 * day, 0));
    QTRY_VERIFY(f.text(name, "duration") != duration);
    QVERIFY(f.task(name).duration > Duration::fromHours(8 * 12));
    QVERIFY(f.document().undo().isOk());
    QTRY_COMPARE(f.text(name, "duration"), duration);

    const QRectF again = bring(f, name);
    const QPointF begin(again.left() + 1, again.center().y()); // nothing is done yet
    hold(f, begin, QPointF(again.center().x(), begin.y()));
    QTRY_VERIFY(f.gantt->preview().text.contains(u'%'));
    release(f, QPointF(again.center().x(), begin.y()));
    QVERIFY(f.task(name).percentComplete >= 30 && f.task(name).percentComplete <= 70);
    QVERIFY(f.document().undo().isOk());
    QCOMPARE(f.task(name).percentComplete, 0);
}

void TestTimeline::dragsLinks()
{
    TimelineFixture f;
    const QString from = u"Train the service desk"_s;
    const QString to = u"Dress rehearsal with rollback"_s;
    (void)bring(f, from);
    const size_t links = f.plan().rows<Link>().size();
    const QPointF handle = f.gantt->linkHandle(f.row(from));
    const QPointF target = f.gantt->barRect(f.row(to)).center();
    hold(f, handle, target);
    QTRY_VERIFY(f.gantt->preview().text.contains(to));
    release(f, target);
    QCOMPARE(f.plan().rows<Link>().size(), links + 1);
    QVERIFY(f.document().undo().isOk());
    QCOMPARE(f.plan().rows<Link>().size(), links);
    // What would wait for itself is refused while it is dragged already, and when it is dropped.
    const QString last = u"Hypercare"_s;
    (void)bring(f, last);
    const QPointF back = f.gantt->barRect(f.row(u"Go-live"_s)).center();
    hold(f, f.gantt->linkHandle(f.row(last)), back);
    QTRY_VERIFY(f.gantt->preview().isRefused);
    release(f, back);
    QVERIFY2(f.message().contains(u"“Go-live”"_s), qPrintable(f.message()));
    QCOMPARE(f.plan().rows<Link>().size(), links);
}

void TestTimeline::escapeCancelsADrag()
{
    TimelineFixture f;
    const QString name = u"Hypercare"_s;
    const QRectF bar = bring(f, name);
    hold(f, bar.center(), bar.center() + QPointF(5 * day, 0));
    QTRY_VERIFY(!f.gantt->preview().text.isEmpty());
    QTest::keyClick(f.gantt, Qt::Key_Escape);
    QVERIFY(f.gantt->preview().text.isEmpty());
    release(f, bar.center() + QPointF(5 * day, 0));
    QVERIFY(!f.document().canUndo());
}

void TestTimeline::keysMoveBars()
{
    TimelineFixture f;
    const QString name = u"Hypercare"_s;
    (void)bring(f, name);
    const QString duration = f.text(name, "duration");
    f.gantt->setFocus();
    QTest::keyClick(f.gantt, Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(f.task(name).constraint, ConstraintKind::StartNoEarlierThan);
    QTest::keyClick(f.gantt, Qt::Key_Left, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(f.text(name, "duration") != duration);
}

void TestTimeline::zooms()
{
    TimelineFixture f;
    const double before = f.gantt->tenthsPerPixel();
    f.trigger("zoomIn");
    QVERIFY(f.gantt->tenthsPerPixel() < before);
    QWheelEvent wheel(QPointF(100, 100), f.gantt->viewport()->mapToGlobal(QPointF(100, 100)), {}, {0, -360},
                      Qt::NoButton, Qt::ControlModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(f.gantt->viewport(), &wheel);
    QVERIFY(f.gantt->tenthsPerPixel() > before);
    f.trigger("zoomToFit");
    const auto [first, last] = f.gantt->chart().span();
    QVERIFY(f.gantt->tenthsPerPixel() * f.gantt->viewport()->width() >= double(last.tenths - first.tenths));
}

// What follows an edit in part is what would be drawn anew.
void TestTimeline::followsEdits()
{
    TimelineFixture f;
    const auto isAsNew = [&f] {
        const GanttChart &shown = f.gantt->chart();
        std::vector<TaskId> rows;
        for (const GanttChart::Bar &bar : shown.bars)
            rows.push_back(bar.task);
        const GanttChart anew =
            ganttChart(f.plan(), f.window.session()->analysis(), TaskIndex(f.plan()), rows, 0);
        const auto sameBar = [](const GanttChart::Bar &a, const GanttChart::Bar &b) {
            return a.name == b.name && a.start == b.start && a.finish == b.finish &&
                   a.isCritical == b.isCritical && a.slackUntil == b.slackUntil && a.percent == b.percent &&
                   a.doneUntil == b.doneUntil;
        };
        const auto sameArrow = [](const GanttChart::Arrow &a, const GanttChart::Arrow &b) {
            return a.from == b.from && a.to == b.to && a.isCritical == b.isCritical;
        };
        return std::ranges::equal(shown.bars, anew.bars, sameBar) &&
               std::ranges::equal(shown.arrows, anew.arrows, sameArrow);
    };
    const QString task = u"Go/no-go decision"_s;
    const auto critical = [&f] {
        return std::ranges::count_if(f.gantt->chart().bars, &GanttChart::Bar::isCritical);
    };
    const auto before = critical();
    f.at(u"Restore test in the target environment"_s, "duration");
    f.enter(u"60d"_s);
    QTRY_VERIFY(critical() != before);
    QVERIFY(isAsNew());
    QVERIFY(f.find<QAbstractButton>("showCritical")
                ->text()
                .contains(QString::number(
                    std::ranges::count_if(f.gantt->chart().bars, [](const GanttChart::Bar &bar) {
                        return bar.isCritical && bar.shape != GanttChart::Shape::Summary;
                    }))));
    f.at(task, "name");
    f.enter(u"Decision"_s);
    QTRY_VERIFY(isAsNew() && f.row(u"Decision"_s) >= 0);
    f.trigger("undo");
    f.trigger("undo");
    QTRY_COMPARE(critical(), before);
    QVERIFY(isAsNew());
}

// Nobody sees a plan as a smear at the left because go-live is far away; the view is kept for the next time.
void TestTimeline::firstShowsTheTasks()
{
    Plan plan = samplePlan();
    Edit edit{plan, "Test"};
    Project &project = edit.change(plan.openProject());
    project.goLive = today.addYears(3);
    QVERIFY(plan.apply(*edit.finish()));
    TimelineFixture f(plan);
    const auto [first, last] = f.gantt->chart().workSpan();
    QVERIFY(last < PlanTime::fromDate(today.addYears(2)));
    const auto taken = double(last.tenths - first.tenths) / f.gantt->tenthsPerPixel();
    QVERIFY(taken > 0.5 * f.gantt->viewport()->width() && taken < f.gantt->viewport()->width());
    QVERIFY(f.gantt->horizontalScrollBar()->maximum() >
            2 * f.gantt->viewport()->width()); // still within reach
    f.trigger("zoomIn");
    f.gantt->horizontalScrollBar()->setValue(300);
    const double zoom = f.gantt->tenthsPerPixel();
    const PlanTime left = f.gantt->leftEdge();
    f.open(plan);
    f.showPage("timelinePage");
    auto *again = f.find<GanttView>("gantt");
    QCOMPARE(again->tenthsPerPixel(), zoom);
    QVERIFY(std::abs(double(again->leftEdge().tenths - left.tenths)) <= 2 * zoom);
}

void TestTimeline::peopleOfATask()
{
    TimelineFixture f;
    const QString name = u"Restore test in the target environment"_s;
    const QString first = u"Adaeze Okafor"_s;
    const QString second = u"Anders Holm"_s;
    const TaskId task = f.task(name).id;
    const auto assigned = [&] {
        return std::ranges::count(f.plan().rows<Assignment>(), task, &Assignment::task);
    };
    f.at(name, "people");
    f.enter(second + u" 50%; "_s + first);
    QTRY_COMPARE(assigned(), 2);
    QVERIFY2(f.text(name, "people").contains(second + u" 50%"_s), qPrintable(f.text(name, "people")));
    f.at(name, "people");
    f.enter(u"Nobody knows them"_s);
    QVERIFY(f.message().contains(u"Nobody knows them"_s));
    QCOMPARE(assigned(), 2);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);

    f.at(name, "people");
    if (!f.find<QAction>("showDetails")->isChecked())
        f.trigger("showDetails");
    auto *relations = f.find<DerivedTable>("taskRelationsTable");
    const auto rowOf = [&](const QString &text) {
        for (int row = 0; row < relations->model()->rowCount(); ++row) {
            if (relations->model()->index(row, 1).data().toString().contains(text))
                return row;
        }
        return -1;
    };
    QVERIFY(rowOf(first) >= 0 && rowOf(second) >= 0);
    relations->setFocus();
    relations->selectRow(rowOf(first));
    QTest::keyClick(relations, Qt::Key_Delete);
    QTRY_COMPARE(assigned(), 1);
    QCOMPARE(f.text(name, "people"), second + u" 50%"_s);
    // A link goes the same way, and Enter goes to the task.
    const auto linksOf = [&] { return std::ranges::count(f.plan().rows<Link>(), task, &Link::successor); };
    const auto links = linksOf();
    QVERIFY(links > 0);
    relations->selectRow(0);
    const TaskId before{f.plan().find(TaskIndex(f.plan()).predecessors(task).front())->predecessor};
    QTest::keyClick(relations, Qt::Key_Return);
    QCOMPARE(f.tree->currentTask(), before);
    f.tree->goTo(task);
    relations->selectRow(0);
    QTest::keyClick(relations, Qt::Key_Delete);
    QTRY_COMPARE(linksOf(), links - 1);
}

void TestTimeline::saysWhyATaskStartsThen()
{
    TimelineFixture f;
    f.at(u"Change freeze and notices to users"_s, "name");
    if (!f.find<QAction>("showDetails")->isChecked())
        f.trigger("showDetails");
    QVERIFY(f.find<QWidget>("taskPanel")->isVisible());
    const QString why = f.find<PlainLabel>("startReasonText")->plain();
    QVERIFY2(why.contains(u"“Go/no-go decision” is finished"_s), qPrintable(why));
    f.find<QToolButton>("startReasonJump")->click();
    QCOMPARE(f.tree->currentTask(), f.task(u"Go/no-go decision"_s).id);
    f.at(u"Change freeze and notices to users"_s, "start");
    f.enter(u"2026-05-04"_s);
    QTRY_VERIFY(f.find<PlainLabel>("startReasonText")->plain().contains(u"4 May 2026"_s) ||
                f.tree->currentTask() != f.task(u"Change freeze and notices to users"_s).id);
    f.at(u"Change freeze and notices to users"_s, "start");
    const QString held = f.find<PlainLabel>("startReasonText")->plain();
    QVERIFY2(held.contains(u"not to start earlier"_s), qPrintable(held));
    // What its links alone would allow, and the way there.
    QVERIFY2(held.contains(u"Without that"_s) && held.contains(u"“Go/no-go decision” is finished"_s),
             qPrintable(held));
    f.find<QToolButton>("startReasonJump")->click();
    QCOMPARE(f.tree->currentTask(), f.task(u"Go/no-go decision"_s).id);
}

void TestTimeline::filtersWithContext()
{
    TimelineFixture f;
    const size_t all = f.gantt->chart().bars.size();
    f.at(u"Testing"_s, "name");
    f.key(Qt::Key_Minus);
    QTRY_VERIFY(f.gantt->chart().bars.size() < all);
    const size_t folded = f.gantt->chart().bars.size();
    f.trigger("findTask");
    QTest::keyClicks(f.find<QLineEdit>("taskSearch"), u"penetration"_s);
    // The task, and what it hangs under, opened for it.
    QTRY_COMPARE(f.gantt->chart().bars.size(), size_t(2));
    QCOMPARE(f.row(u"Testing"_s), 0);
    QCOMPARE(f.row(u"Penetration test and fixes"_s), 1);
    f.find<QToolButton>("clearTaskFilters")->click();
    QTRY_COMPARE(f.gantt->chart().bars.size(), folded);
    f.find<QToolButton>("showMilestones")->click();
    QTRY_COMPARE(f.row(u"Hypercare"_s), -1);
    QVERIFY(f.row(u"Go-live"_s) >= 0);
    // A jump to what the filter hides takes it away.
    QVERIFY(f.window.goTo(RecordKind::Task, f.task(u"Hypercare"_s).id.uuid));
    QTRY_VERIFY(f.row(u"Hypercare"_s) > 0);
    QCOMPARE(f.tree->currentTask(), f.task(u"Hypercare"_s).id);
}

void TestTimeline::legendSwitchesParts()
{
    TimelineFixture f;
    const QImage before = f.gantt->viewport()->grab().toImage();
    auto *links = f.find<QCheckBox>("ganttPart4");
    QVERIFY(links->isChecked());
    links->click();
    QVERIFY(!(f.gantt->shownParts() & GanttPart::Links));
    QVERIFY(f.gantt->viewport()->grab().toImage() != before);
    links->click();
    QVERIFY(f.gantt->viewport()->grab().toImage() == before);
    f.trigger("showLegend");
    QVERIFY(!links->isVisible());
}

void TestTimeline::isReadAloud()
{
    TimelineFixture f;
    const QString spoken = f.cell(u"Hypercare"_s, "name").data(Qt::AccessibleTextRole).toString();
    QVERIFY2(spoken.contains(u"Hypercare"_s) && spoken.contains(u"2026"_s) && spoken.contains(u"critical"_s),
             qPrintable(spoken));
    f.at(u"Hypercare"_s, "name");
    QCOMPARE(f.gantt->accessibleDescription(), spoken);
}

void TestTimeline::setsAndComparesBaselines()
{
    TimelineFixture f;
    const auto choose = [&](const char *action, const QString &baseline) {
        f.trigger(action);
        QPointer<AskDialog> dialog = f.find<AskDialog>("askDialog");
        auto *choice = dialog->findChild<QComboBox *>(u"baseline"_s);
        choice->setCurrentIndex(choice->findText(baseline, Qt::MatchStartsWith));
        QTest::mouseClick(dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok),
                          Qt::LeftButton);
        QVERIFY(!dialog || !dialog->isVisible());
        delete dialog;
    };
    choose("setBaseline", u"Baseline 2"_s);
    // It is what is compared with at once; what moves is later than it.
    const auto *compared = f.find<QComboBox>("baselineChoice");
    QCOMPARE(compared->currentText(), u"Baseline 2"_s);
    const QString task = u"Change freeze and notices to users"_s;
    const GanttChart::Bar &bar = f.gantt->chart().bars[static_cast<size_t>(f.row(task))];
    QCOMPARE(bar.baselineStart, bar.start);
    f.at(task, "duration");
    f.enter(u"5d"_s);
    QTRY_COMPARE(f.text(task, "finish_variance"), u"+3 d"_s);
    QCOMPARE(f.text(task, "start_variance"), u"0 d"_s);
    choose("clearBaseline", u"Baseline 2"_s);
    QTRY_VERIFY(compared->findText(u"Baseline 2"_s) < 0);
    QCOMPARE(compared->currentText(), u"Baseline"_s);
}

void TestTimeline::showsMilestonesAndStrip()
{
    TimelineFixture f;
    auto *view = f.find<QComboBox>("timelineView");
    view->setCurrentIndex(view->findText(u"Milestones"_s));
    auto *chart = f.find<QWidget>("timelineChart");
    QTRY_VERIFY(chart->isVisible());
    QVERIFY(!f.tree->isVisible());
    QVERIFY(chart->accessibleName().contains(u"Go-live"_s));
    const QImage milestones = chart->grab().toImage();
    view->setCurrentIndex(view->findText(u"Strip"_s));
    QVERIFY(chart->accessibleName().contains(u"Handover to operations"_s));
    QVERIFY(chart->grab().toImage() != milestones);
    // It follows the plan.
    Edit edit(f.plan(), "Change");
    edit.set(f.task(u"Testing"_s).id, &Task::name, u"Trying out"_s);
    QVERIFY(f.document().commit(std::move(edit)));
    QTRY_VERIFY(chart->accessibleName().contains(u"Trying out"_s));
    view->setCurrentIndex(view->findText(u"Gantt"_s));
    QVERIFY(f.tree->isVisible());
}

void TestTimeline::printsAfterAPreview()
{
    TimelineFixture f;
    f.trigger("printTimeline");
    auto *dialog = f.find<PrintDialog>("printTimelineDialog");
    auto *preview = dialog->findChild<PagesView *>(u"timelinePreview"_s);
    QTRY_COMPARE(preview->pageCount(), 1);
    auto *fit = dialog->findChild<QComboBox *>(u"printFit"_s);
    fit->setCurrentIndex(fit->findData(static_cast<int>(report::TimelineFit::Tiles)));
    auto *across = dialog->findChild<QSpinBox *>(u"printAcross"_s);
    QTRY_VERIFY(across->isEnabled());
    across->setValue(3);
    QTRY_COMPARE(preview->pageCount(), 3);
    QCOMPARE(dialog->options().across, 3);
    // A word that is no date is said, and changes nothing.
    auto *from = dialog->findChild<QLineEdit *>(u"printFrom"_s);
    QTest::keyClicks(from, u"someday"_s);
    QTRY_VERIFY(dialog->findChild<PlainLabel *>(u"printProblem"_s)->isVisible());
    from->setText(u"2026-03-01"_s);
    QTRY_VERIFY(!dialog->findChild<PlainLabel *>(u"printProblem"_s)->isVisible());
    QCOMPARE(dialog->options().from, QDate(2026, 3, 1));
    const QString file = f.folder.filePath(u"printed.pdf"_s);
    f.dialogs.nextFile = file;
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"printTimelinePages"_s), Qt::LeftButton);
    QTRY_VERIFY(QFileInfo(file).size() > 1000);
    QVERIFY(f.dialogs.errors.isEmpty());
}

void TestTimeline::savesWhatThePreviewShows()
{
    TimelineFixture f;
    f.trigger("printTimeline");
    auto *dialog = f.find<PrintDialog>("printTimelineDialog");
    auto *columns = dialog->findChild<QListWidget *>(u"printColumns"_s);
    for (int row = 0; row < columns->count(); ++row)
        columns->item(row)->setCheckState(row == 1 ? Qt::Checked : Qt::Unchecked);
    QCOMPARE(dialog->options().columns, QStringList{u"name"_s});
    auto *orientation = dialog->findChild<QComboBox *>(u"printOrientation"_s);
    orientation->setCurrentIndex(orientation->findData(static_cast<int>(QPageLayout::Portrait)));
    for (const QString &suffix : {u"pdf"_s, u"svg"_s, u"png"_s}) {
        f.dialogs.nextFile = f.folder.filePath(u"timeline."_s + suffix);
        const QString file = f.dialogs.nextFile;
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"saveTimelinePages"_s), Qt::LeftButton);
        QTRY_VERIFY(QFileInfo(file).size() > 1000);
    }
    QFile pdf(f.folder.filePath(u"timeline.pdf"_s));
    QVERIFY(pdf.open(QIODevice::ReadOnly));
    QVERIFY(pdf.readAll().contains("/MediaBox [0 0 595")); // points; 842 when it lies
    // What cannot be written is said.
    f.dialogs.nextFile = f.folder.filePath(u"no such folder/timeline.pdf"_s);
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"saveTimelinePages"_s), Qt::LeftButton);
    QTRY_COMPARE(f.dialogs.errors.size(), 1);
    // Columns and layout are remembered.
    delete dialog;
    f.trigger("printTimeline");
    QCOMPARE(f.find<PrintDialog>("printTimelineDialog")->options().columns, QStringList{u"name"_s});
}

QTEST_MAIN(TestTimeline)
#include "tst_timeline.moc"
