// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/tablefixture.h"
#include "views/common/plainlabel.h"
#include "views/common/recordtableview.h"

#include <QAction>
#include <QHeaderView>
#include <QHelpEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>
#include <QToolTip>

using namespace baton;
using namespace baton::test;
using namespace Qt::StringLiterals;

namespace {

bool isInSight(RecordTableView &table, const char *key)
{
    const auto &model = *static_cast<FilterModel *>(table.model());
    const int column = model.records().columnOf(QLatin1StringView(key));
    const int left = table.columnViewportPosition(column);
    return left >= 0 && left + table.columnWidth(column) <= table.viewport()->width();
}

// Nothing in it ends beyond its right edge.
bool isWhole(QScrollArea &area)
{
    return area.widget()->width() <= area.viewport()->width();
}

} // namespace

class TestFormPane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesWayToWhatMatters();
    void isThereWhenAskedFor();
    void isNotThereWithoutRecords();
    void hasNothingCutOff();
    void reviewHasNothingCutOff();
    void aWidthThatIsChosenHolds();
    void isThatOfAllWhoAreSelected();
    void longTextIsReadWhole();
};

void TestFormPane::givesWayToWhatMatters()
{
    WindowFixture f;
    f.open(samplePlan());
    f.showPage("checklistPage");
    auto *form = f.find<QWidget>("itemPanel");
    auto *table = f.find<RecordTableView>("checklistTable");
    QVERIFY(form->isVisible());
    for (const int width : {1280, 1150, 1024, 900}) {
        f.window.resize(width, 700);
        QTRY_COMPARE(f.window.width(), width);
        QVERIFY2(isInSight(*table, "state"), qPrintable(QString::number(width)));
        QVERIFY2(isInSight(*table, "due"), qPrintable(QString::number(width)));
    }
    QVERIFY(!form->isVisible());
    f.window.resize(1280, 800);
    QTRY_VERIFY(form->isVisible());
}

void TestFormPane::isThereWhenAskedFor()
{
    WindowFixture f;
    f.window.resize(900, 700);
    f.open(samplePlan());
    f.showPage("checklistPage");
    auto *form = f.find<QWidget>("itemPanel");
    QVERIFY(!form->isVisible());
    auto *table = f.find<RecordTableView>("checklistTable");
    table->setFocus();
    QTest::keyClick(table, Qt::Key_F7);
    QVERIFY(form->isVisible());
    f.window.closePlan();
    f.open(samplePlan());
    f.showPage("checklistPage");
    QVERIFY(f.find<QWidget>("itemPanel")->isVisible());
    // The button beside the search does the same; as there is no room, nothing is chosen by that.
    f.find<QWidget>("checklistList")->findChild<QToolButton *>(u"checklistshowForm"_s)->click();
    QVERIFY(!f.find<QWidget>("itemPanel")->isVisible());
    f.window.resize(1280, 800);
    QTRY_VERIFY(f.find<QWidget>("itemPanel")->isVisible());
    f.trigger("showForm");
    QVERIFY(!f.find<QWidget>("itemPanel")->isVisible());
    f.showPage("deliverablesPage");
    QVERIFY(!f.find<QWidget>("deliverablePanel")->isVisible());
}

void TestFormPane::isNotThereWithoutRecords()
{
    WindowFixture f;
    Plan plan;
    Project project;
    project.id = ProjectId::create();
    project.name = u"New"_s;
    plan.load(project);
    plan.setOpenProject(project.id);
    f.open(plan);
    f.showPage("deliverablesPage");
    QVERIFY(!f.find<QWidget>("deliverablePanel")->isVisible());
    QVERIFY(!f.find<QAction>("showForm")->isEnabled());
    f.find<QWidget>("deliverablesPage")->findChild<QAbstractButton *>(u"step1"_s)->click();
    QTRY_VERIFY(f.find<QWidget>("deliverablePanel")->isVisible());
    f.showPage("overviewPage");
    QVERIFY(!f.find<QAction>("showForm")->isEnabled());
}

void TestFormPane::hasNothingCutOff()
{
    WindowFixture f;
    f.open(samplePlan());
    f.window.resize(900, 700);
    f.trigger("showForm");
    for (const auto &[page, panel] : {std::pair{"checklistPage", "itemPanel"},
                                      {"deliverablesPage", "deliverablePanel"},
                                      {"changesPage", "changePanel"},
                                      {"allocationPage", "stepPanel"},
                                      {"peoplePage", "personPanel"}}) {
        f.showPage(page);
        auto *form = f.find<QScrollArea>(panel);
        if (!form->isVisible())
            f.trigger("showForm");
        QTRY_VERIFY2(form->isVisible() && isWhole(*form), panel);
    }
}

void TestFormPane::reviewHasNothingCutOff()
{
    WindowFixture f;
    f.open(samplePlan());
    f.actAs(f.plan().project()->serviceOwner);
    f.showPage("reviewPage");
    f.window.resize(1024, 700);
    auto *card = f.find<QScrollArea>("reviewCard");
    QTRY_VERIFY(isWhole(*card));
    auto *evidence = card->findChild<QToolButton *>(u"reviewOpenButton"_s);
    QVERIFY(evidence && card->viewport()->rect().contains(
                            QRect(evidence->mapTo(card->viewport(), QPoint()), evidence->size())));
}

void TestFormPane::aWidthThatIsChosenHolds()
{
    WindowFixture f;
    f.window.resize(900, 700);
    f.open(samplePlan());
    f.showPage("checklistPage");
    auto *table = f.find<RecordTableView>("checklistTable");
    const auto &model = *static_cast<FilterModel *>(table->model());
    const int name = model.records().columnOf(u"text"_s);
    table->setColumnWidth(name, 600);
    QCOMPARE(table->columnWidth(name), 600);
    // In another room it gives way again.
    f.window.resize(910, 700);
    QTRY_VERIFY(isInSight(*table, "due"));
}

void TestFormPane::isThatOfAllWhoAreSelected()
{
    TableFixture f;
    auto *panel = f.find<QWidget>("itemPanel");
    auto *owner = panel->findChild<QLineEdit *>(u"owner"_s);
    const ChecklistItem first = f.item("BDR-01");
    const ChecklistItem second = f.item("BDR-03");
    const ChecklistItem third = f.item("DOC-02");
    QVERIFY(first.owner != third.owner || second.owner != third.owner);
    f.at("BDR-01", "text");
    f.alsoSelect("BDR-03", "text");
    f.alsoSelect("DOC-02", "text");
    QCOMPARE(f.find<PlainLabel>("itemTitle")->plain(), u"3 selected"_s);
    QVERIFY(owner->text().isEmpty());
    QCOMPARE(owner->placeholderText(), u"various"_s);
    QVERIFY(!f.find<QWidget>("waiverSection")->isVisible()); // belongs to one
    // Passing by changes nothing.
    owner->setFocus();
    f.table->setFocus();
    QVERIFY(!f.document().canUndo());
    QTest::keyClicks(owner, f.plan().find(f.plan().project()->serviceOwner)->name);
    QTest::keyClick(owner, Qt::Key_Return);
    for (const char *code : {"BDR-01", "BDR-03", "DOC-02"})
        QCOMPARE(f.item(code).owner, f.plan().project()->serviceOwner);
    QCOMPARE(owner->text(), f.plan().find(f.plan().project()->serviceOwner)->name);
    f.trigger("undo");
    QCOMPARE(f.item("BDR-01").owner, first.owner);
    QCOMPARE(f.item("DOC-02").owner, third.owner);
    QVERIFY(!f.document().canUndo()); // one step
    QCOMPARE(owner->placeholderText(), u"various"_s);
    f.at("BDR-01", "text");
    QCOMPARE(f.find<PlainLabel>("itemTitle")->plain(), u"BDR-01"_s);
    QVERIFY(owner->placeholderText() != u"various"_s);
}

// Of several lines from the first one on; of a line that is too long in its tool tip.
void TestFormPane::longTextIsReadWhole()
{
    WindowFixture f;
    f.open(samplePlan());
    f.window.resize(1280, 800);
    f.showPage("checklistPage");
    auto *panel = f.find<QWidget>("itemPanel");
    auto *text = panel->findChild<QPlainTextEdit *>(u"text"_s);
    QTRY_VERIFY(text->isVisible() && text->toPlainText().size() > 20);
    QTRY_COMPARE(text->verticalScrollBar()->value(), 0);

    f.showPage("peoplePage");
    auto *mail = f.find<QWidget>("personPanel")->findChild<QLineEdit *>(u"email"_s);
    QVERIFY(mail && mail->isVisible());
    mail->setText(u"somebody.with.a.long.name@identity-operations.harbour-logistics.example"_s);
    QHelpEvent rests(QEvent::ToolTip, {5, 5}, mail->mapToGlobal(QPoint(5, 5)));
    QApplication::sendEvent(mail, &rests);
    QTRY_VERIFY2(QToolTip::text().contains(u"harbour-logistics.example"_s), qPrintable(QToolTip::text()));
}

QTEST_MAIN(TestFormPane)
#include "tst_formpane.moc"
