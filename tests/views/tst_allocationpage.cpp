// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/windowfixture.h"
#include "views/allocation/stepeditor.h"
#include "views/common/plainlabel.h"
#include "views/common/recordtableview.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>

using namespace baton;
using namespace baton::test;
using namespace Qt::StringLiterals;

class TestAllocationPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void draggingAnEdgeSetsTheLength();
    void draggingTheTopSetsThePercent();
    void theKeyboardDoesTheSame();
    void escapeTakesADragBack();
    void presetsReplaceTheSteps();
    void theFloorIsSet();
    void emptyOffersTheStandardSteps();
    void operationsRampUpAgainstIt();
};

namespace {

// The steps of the project manager, as they stand in time.
std::vector<PlacedStep> steps(WindowFixture &f)
{
    const Plan &plan = f.plan();
    return taperOf(plan, PlanCalendars(plan), plan.project()->projectManager, today).steps;
}

int lengthOf(WindowFixture &f, AllocationStepId id)
{
    return f.plan().find(id)->length;
}

StepEditor *openPage(WindowFixture &f)
{
    f.open(samplePlan());
    f.actAs(f.plan().project()->projectManager);
    f.trigger("show_allocationPage");
    auto *editor = f.find<StepEditor>("stepEditor");
    if (!editor->isVisible())
        qFatal("The chart is not shown.");
    return editor;
}

void drag(StepEditor &editor, QPoint from, QPoint to, bool release = true)
{
    QTest::mousePress(&editor, Qt::LeftButton, {}, from);
    QMouseEvent move(QEvent::MouseMove, QPointF(to), editor.mapToGlobal(QPointF(to)), Qt::NoButton,
                     Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&editor, &move);
    if (release)
        QTest::mouseRelease(&editor, Qt::LeftButton, {}, to);
}

} // namespace

void TestAllocationPage::draggingAnEdgeSetsTheLength()
{
    WindowFixture f;
    StepEditor *editor = openPage(f);
    const std::vector<PlacedStep> before = steps(f);
    QVERIFY(before.size() >= 3);
    const AllocationStepId id = before[1].id;
    const int length = lengthOf(f, id);
    const QPoint edge = editor->edgeOf(id);
    drag(*editor, edge, edge + QPoint(60, 0));
    QVERIFY(lengthOf(f, id) > length);
    // What follows has moved along, so that nothing overlaps.
    const std::vector<PlacedStep> after = steps(f);
    const WorkingCalendar calendar = PlanCalendars(f.plan()).project();
    QCOMPARE(after[2].first, calendar.nextWorkingDay(after[1].last));
    QVERIFY(f.find<QAction>("undo")->isEnabled());
    f.trigger("undo");
    QCOMPARE(lengthOf(f, id), length);
    QCOMPARE(steps(f)[2].first, before[2].first);
}

void TestAllocationPage::draggingTheTopSetsThePercent()
{
    WindowFixture f;
    StepEditor *editor = openPage(f);
    const AllocationStepId id = steps(f)[1].id;
    const int percent = f.plan().find(id)->percent;
    const QPoint top = editor->topOf(id);
    drag(*editor, top, top + QPoint(0, 40));
    QVERIFY(f.plan().find(id)->percent < percent);
    QCOMPARE(f.plan().find(id)->percent % 5, 0);
    QTRY_VERIFY(f.find<PlainLabel>("taperSum")->plain().contains(u"days of work"_s));
}

void TestAllocationPage::theKeyboardDoesTheSame()
{
    WindowFixture f;
    StepEditor *editor = openPage(f);
    const std::vector<PlacedStep> all = steps(f);
    editor->setFocus();
    editor->setCurrent(all[0].id);
    QTest::keyClick(editor, Qt::Key_Right);
    QCOMPARE(editor->current(), all[1].id);
    QCOMPARE(f.find<RecordTableView>("allocationTable")->currentRecord(), all[1].id.uuid);
    const AllocationStep before = *f.plan().find(all[1].id);
    QTest::keyClick(editor, Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(lengthOf(f, all[1].id), before.length + 1);
    QTRY_VERIFY(editor->accessibleName().contains(u"%1 working days"_s.arg(before.length + 1)));
    QTest::keyClick(editor, Qt::Key_Down);
    QCOMPARE(f.plan().find(all[1].id)->percent, before.percent - 5);
    f.trigger("undo");
    f.trigger("undo");
    QCOMPARE(*f.plan().find(all[1].id), before);
}

void TestAllocationPage::escapeTakesADragBack()
{
    WindowFixture f;
    StepEditor *editor = openPage(f);
    const AllocationStepId id = steps(f)[1].id;
    const AllocationStep before = *f.plan().find(id);
    const QPoint edge = editor->edgeOf(id);
    drag(*editor, edge, edge + QPoint(60, 0), false);
    QVERIFY(editor->edgeOf(id).x() > edge.x());
    QTest::keyClick(editor, Qt::Key_Escape);
    QCOMPARE(editor->edgeOf(id), edge);
    QTest::mouseRelease(editor, Qt::LeftButton, {}, edge + QPoint(60, 0));
    QCOMPARE(*f.plan().find(id), before);
}

void TestAllocationPage::presetsReplaceTheSteps()
{
    WindowFixture f;
    openPage(f);
    f.trigger("taperPreset_standard");
    const std::vector<PlacedStep> made = steps(f);
    QCOMPARE(made.size(), 4U);
    QCOMPARE(made.front().percent, 100);
    QCOMPARE(made.back().percent, 10);
    f.trigger("undo");
    QVERIFY(steps(f).size() != made.size() || steps(f).back().id != made.back().id);
}

void TestAllocationPage::theFloorIsSet()
{
    WindowFixture f;
    openPage(f);
    auto *floor = f.find<QLineEdit>("floorPercent");
    floor->setFocus();
    floor->selectAll();
    QTest::keyClicks(floor, u"20"_s);
    QTest::keyClick(floor, Qt::Key_Return);
    QCOMPARE(f.plan().project()->floorPercent, 20);
}

void TestAllocationPage::emptyOffersTheStandardSteps()
{
    WindowFixture f;
    Plan plan;
    Person manager;
    manager.id = PersonId::create();
    manager.name = u"Ines"_s;
    plan.load(manager);
    Project project;
    project.id = ProjectId::create();
    project.name = u"New"_s;
    project.projectManager = manager.id;
    project.handoverStart = today;
    plan.load(project);
    plan.setOpenProject(project.id);
    f.open(plan);
    f.trigger("show_allocationPage");
    auto *page = f.find<QWidget>("allocationPage");
    QVERIFY(!f.find<QWidget>("stepEditor")->isVisible());
    QTest::mouseClick(page->findChild<QPushButton *>(), Qt::LeftButton);
    QCOMPARE(f.plan().rows<AllocationStep>().size(), 4U);
    QTRY_VERIFY(f.find<QWidget>("stepEditor")->isVisible());
}

void TestAllocationPage::operationsRampUpAgainstIt()
{
    WindowFixture f;
    const StepEditor *editor = openPage(f);
    const int percent = steps(f).front().percent;
    const QString words = editor->accessibleName();
    QVERIFY2(words.contains(u"operations take on: %1 % from"_s.arg(100 - percent)), qPrintable(words));
}

QTEST_MAIN(TestAllocationPage)
#include "tst_allocationpage.moc"
