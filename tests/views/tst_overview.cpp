// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/chart/handoverchart.h"
#include "tests/support/plangenerator.h"
#include "tests/views/windowfixture.h"
#include "views/common/derivedtable.h"
#include "views/common/plainlabel.h"
#include "views/common/recordtableview.h"
#include "views/overview/handoverview.h"
#include "views/timeline/tasktreeview.h"

#include <QHelpEvent>
#include <QScrollArea>
#include <QTest>
#include <QToolButton>
#include <QToolTip>

using namespace baton;
using namespace baton::test;
using namespace Qt::StringLiterals;

class TestOverview : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsGoLiveAmongThePhases();
    void aClickLeadsToTheTimeline();
    void theKeyboardLeadsToATask();
    void labelsDoNotOverlap_data();
    void labelsDoNotOverlap();
    void nothingPlannedShowsNothing();
    void aCellWithoutRoomSaysItsWholeText();
    void showsWhatStandsInTheWayInASmallWindow();
    void aReasonLeadsToItsItemsAlone();
    void aCategoryLeadsToItsItemsAlone();
    void theHeaderSaysByHowMuchItIsLate();
    void afterGoLiveItSaysWhatTheEndOfHypercareWaitsFor();
};

namespace {

HandoverView *viewOf(WindowFixture &f)
{
    f.window.QWidget::show();
    f.showPage("overviewPage");
    return f.find<HandoverView>("dates");
}

} // namespace

void TestOverview::showsGoLiveAmongThePhases()
{
    WindowFixture f;
    f.open(samplePlan());
    HandoverView *view = viewOf(f);
    QVERIFY(view->isVisible());
    const QString words = view->accessibleName();
    QVERIFY2(words.contains(u"Go-live: 14 Mar 2026"_s), qPrintable(words));
    QVERIFY2(words.contains(u"Implementation: "_s), qPrintable(words));
    QVERIFY2(words.contains(u"100 %"_s), qPrintable(words)); // the taper beneath
}

// Nobody reads a negative float.
void TestOverview::theHeaderSaysByHowMuchItIsLate()
{
    WindowFixture f;
    Plan plan = samplePlan();
    Edit edit(plan, "");
    edit.change(plan.openProject()).goLive = plan.project()->goLive.addDays(-14);
    const auto change = edit.finish();
    QVERIFY(change && plan.apply(*change));
    f.open(plan);
    const auto slack = f.window.session()->analysis().goLiveFloat;
    QVERIFY(slack && *slack < 0);
    const QString said = f.find<PlainLabel>("floatValue")->plain();
    QVERIFY2(said.startsWith(QString::number(-*slack)) && said.endsWith(u"late"_s), qPrintable(said));
}

void TestOverview::aClickLeadsToTheTimeline()
{
    WindowFixture f;
    f.open(samplePlan());
    HandoverView *view = viewOf(f);
    QTest::mouseClick(view, Qt::LeftButton, {}, QPoint(view->width() / 2, view->height() - 12));
    QVERIFY(view->isVisible()); // below the strip nothing leads away
    QTest::mouseClick(view, Qt::LeftButton, {}, QPoint(view->width() / 2, 12));
    QVERIFY(!view->isVisible());
    QVERIFY(f.find<QWidget>("timelinePage")->isVisible());
}

void TestOverview::theKeyboardLeadsToATask()
{
    WindowFixture f;
    f.open(samplePlan());
    HandoverView *view = viewOf(f);
    view->setFocus();
    for (int step = 0; step < 30 && !view->accessibleDescription().startsWith(u"Testing: "_s); ++step)
        QTest::keyClick(view, Qt::Key_Right);
    QVERIFY(view->accessibleDescription().startsWith(u"Testing: "_s));
    QTest::keyClick(view, Qt::Key_Return);
    auto *tree = f.find<TaskTreeView>("taskTree");
    QVERIFY(tree->isVisible());
    QCOMPARE(f.plan().find(tree->currentTask())->name, u"Testing"_s);
}

void TestOverview::labelsDoNotOverlap_data()
{
    QTest::addColumn<int>("tasks");
    QTest::addColumn<int>("width");
    QTest::newRow("300 tasks") << 300 << 1000;
    QTest::newRow("narrow") << 300 << 300;
    QTest::newRow("3000 tasks") << 3000 << 1600;
}

void TestOverview::labelsDoNotOverlap()
{
    QFETCH(int, tasks);
    QFETCH(int, width);
    PlanSize size;
    size.tasks = tasks;
    size.items = 10;
    const Plan plan = generatePlan(size);
    const HandoverChart chart =
        handoverChart(plan, analyse(plan, plan.project()->handoverStart), TaskIndex(plan));
    QVERIFY(chart.isValid());
    QFont font;
    font.setPixelSize(12);
    const ChartStyle style = ChartStyle::paper(font, QLocale::c());
    const double height = handoverChartHeight(chart, style);
    const QRectF area(0, 0, width, height);
    const std::vector<HandoverMark> marks = handoverMarks(chart, area, style);
    const QRectF strip = handoverStripRect(chart, area, style);
    QVERIFY(strip.height() < 100);
    bool hasGoLive = false;
    for (size_t i = 0; i < marks.size(); ++i) {
        hasGoLive = hasGoLive || marks[i].text.startsWith(u"Go-live"_s);
        QVERIFY(strip.adjusted(-10, 0, 10, 0).contains(marks[i].rect));
        for (size_t j = i + 1; j < marks.size(); ++j) {
            QVERIFY(!marks[i].label.intersects(marks[j].label));
            QVERIFY(!marks[i].label.intersects(marks[j].rect));
        }
    }
    QVERIFY(hasGoLive);
}

void TestOverview::nothingPlannedShowsNothing()
{
    Plan plan;
    Project project;
    project.id = ProjectId::create();
    plan.load(project);
    plan.setOpenProject(project.id);
    QVERIFY(!handoverChart(plan, analyse(plan, QDate(2026, 3, 2)), TaskIndex(plan)).isValid());
}

// As in every table of the program.
void TestOverview::aCellWithoutRoomSaysItsWholeText()
{
    DerivedTableModel model({{{}, 12, false}});
    DerivedRow row;
    row.cells = {Cell{}};
    row.cells.front().text = u"A finding of a good many words that no narrow panel has the room for"_s;
    model.setRows({row});
    DerivedTable table(model);
    table.resize(200, 100);
    table.show();
    const QPoint middle = table.visualRect(model.index(0, 0)).center();
    QHelpEvent help(QEvent::ToolTip, middle, table.viewport()->mapToGlobal(middle));
    QApplication::sendEvent(table.viewport(), &help);
    QVERIFY2(QToolTip::text().contains(u"no narrow panel"_s), qPrintable(QToolTip::text()));
}

namespace {

// The codes that the checklist shows.
QStringList codesShown(WindowFixture &f)
{
    const auto &rows = static_cast<const FilterModel &>(*f.find<RecordTableView>("checklistTable")->model());
    QStringList codes;
    for (int row = 0; row < rows.rowCount(); ++row) {
        if (const auto *item = f.plan().find(ChecklistItemId{rows.idAt(row)}))
            codes.append(item->code);
    }
    codes.sort();
    return codes;
}

} // namespace

void TestOverview::showsWhatStandsInTheWayInASmallWindow()
{
    WindowFixture f;
    f.window.resize(1024, 600);
    f.open(samplePlan());
    const auto *steps = f.find<DerivedTable>("toReachGo");
    QTRY_VERIFY(steps->viewport()->height() >= 4 * steps->rowHeight(0));
    auto *area = f.find<QScrollArea>("overviewArea");
    QVERIFY(area->widget()->height() > area->viewport()->height()); // it scrolls
    QVERIFY(area->widget()->width() <= area->viewport()->width());
}

void TestOverview::afterGoLiveItSaysWhatTheEndOfHypercareWaitsFor()
{
    WindowFixture f;
    Plan plan = samplePlan();
    Edit edit(plan, "");
    edit.change(plan.openProject()).goLive = today.addDays(-3);
    const auto change = edit.finish();
    QVERIFY(change && plan.apply(*change));
    f.open(plan);
    viewOf(f);
    QCOMPARE(f.find<PlainLabel>("verdict")->plain(), u"NOT YET"_s);
    QVERIFY(f.find<PlainLabel>("headline")->plain().startsWith(u"Hypercare day "_s));
    auto *why = f.find<DerivedTable>("why");
    const QString first = why->model()->index(0, 0).data().toString();
    QVERIFY2(first.contains(u"exit gate"_s), qPrintable(first));
    auto *steps = f.find<DerivedTable>("toReachGo");
    const ChecklistItem item = f.item(steps->model()->index(0, 0).data().toString().toUtf8().constData());
    QCOMPARE(item.gateClass, GateClass::Exit);
    // A reason leads to its items, as before go-live.
    why->setFocus();
    why->setCurrentIndex(why->model()->index(0, 0));
    QTest::keyClick(why, Qt::Key_Return);
    QVERIFY(codesShown(f).contains(item.code));
}

void TestOverview::aReasonLeadsToItsItemsAlone()
{
    WindowFixture f;
    f.window.resize(1600, 800);
    f.open(samplePlan());
    viewOf(f);
    auto *why = f.find<DerivedTable>("why");
    why->setFocus();
    QTest::keyClick(why, Qt::Key_Down);
    why->setCurrentIndex(why->model()->index(2, 0));
    const QString reason = why->currentIndex().data().toString();
    QVERIFY2(reason.contains(u"CUT-03, ACC-04"_s), qPrintable(reason));
    QTest::keyClick(why, Qt::Key_Return);
    QVERIFY(f.find<QWidget>("checklistPage")->isVisible());
    QCOMPARE(codesShown(f), QStringList({u"ACC-04"_s, u"CUT-03"_s}));
    // It says so, and goes with a click.
    auto *filter = f.find<QWidget>("checklistPage")->findChild<QToolButton *>(u"passingChoice"_s);
    QVERIFY(filter->isVisible());
    QVERIFY(reason.startsWith(filter->text().left(20)));
    QVERIFY(!f.find<QToolButton>("checklistAll")->isChecked());
    QTest::mouseClick(filter, Qt::LeftButton);
    QCOMPARE(codesShown(f).size(), qsizetype(f.plan().rows<ChecklistItem>().size()));
    QVERIFY(!filter->isVisible());
    QVERIFY(f.find<QToolButton>("checklistAll")->isChecked());
}

void TestOverview::aCategoryLeadsToItsItemsAlone()
{
    WindowFixture f;
    f.open(samplePlan());
    viewOf(f);
    auto *categories = f.find<DerivedTable>("categories");
    const QPoint first = categories->visualRect(categories->model()->index(0, 0)).center();
    QTest::mouseClick(categories->viewport(), Qt::LeftButton, {}, first);
    QTest::mouseDClick(categories->viewport(), Qt::LeftButton, {}, first);
    QVERIFY(f.find<QWidget>("checklistPage")->isVisible());
    const QStringList codes = codesShown(f);
    QVERIFY(codes.size() > 3);
    for (const QString &code : codes)
        QVERIFY2(code.startsWith(u"DOC-"_s), qPrintable(code));
}

QTEST_MAIN(TestOverview)
#include "tst_overview.moc"
