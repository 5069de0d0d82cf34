// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/everyfield.h"
#include "tests/views/windowfixture.h"
#include "views/checklist/checklistpage.h"
#include "views/common/askdialog.h"
#include "views/common/fieldeditor.h"
#include "views/common/messagebar.h"
#include "views/common/plainlabel.h"
#include "views/common/recordtableview.h"
#include "views/shell/projectbutton.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QListWidget>
#include <QPushButton>
#include <QScrollBar>
#include <QStatusTipEvent>
#include <QTableView>
#include <QToolButton>
#include <QTreeView>

using namespace baton;
using namespace baton::test;
using namespace Qt::StringLiterals;

class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beginsWithFirstSteps();
    void saysTheVerdict();
    void fillsAScreenItIsTooLargeFor();
    void editsInTheTable();
    void editsAnEnumerationInTheTable();
    void enterGoesDownTabGoesRight();
    void refusesWhatIsLocked();
    void editsInTheForm();
    void escTakesBackWhatWasTyped();
    void undoWorksFromAField();
    void acceptsUnderTheRules();
    void rejectsWithAReason();
    void addsEvidenceAndSubmits();
    void filtersAndShowsAllAgain();
    void pastesFromASpreadsheet();
    void editsManyAtOnce();
    void addsAndRemovesRows();
    void jumpsFromTheOverview();
    void aJumpToAPageNotSeenYetBeginsAtItsName();
    void showsHostileTextAsText();
    void refusesWhenReadOnly();
    void remembersTheLayout();
    void aClickInThePageListLeadsIntoThePage();
    void theCountOfErrorsLeadsToTheWorst();
    void tipsHideNothing();
    void followsTheColours();
};

namespace {

// The cell of that record and column, visible.
QModelIndex cellOf(RecordTableView &table, QUuid id, const QString &column)
{
    auto &model = static_cast<FilterModel &>(*table.model());
    return model.index(model.rowOf(id), model.records().columnOf(column));
}

void edit(RecordTableView &table, const QModelIndex &cell)
{
    table.setFocus();
    table.setCurrentIndex(cell);
    QTest::keyClick(&table, Qt::Key_F2);
}

} // namespace

void TestMainWindow::beginsWithFirstSteps()
{
    WindowFixture f;
    f.window.QWidget::show();
    auto *start = f.find<QWidget>("startPage");
    QVERIFY(start->isVisible());
    QCOMPARE(start->findChildren<QPushButton *>().size(), 5);
    QVERIFY(!f.find<QListWidget>("pageList")->isVisible());
}

void TestMainWindow::saysTheVerdict()
{
    WindowFixture f;
    f.open(samplePlan());
    QCOMPARE(f.find<PlainLabel>("verdict")->plain(), u"NO-GO"_s);
    QCOMPARE(f.find<ProjectButton>("projectName")->name(), u"SSO integration"_s);
    QVERIFY(f.window.windowTitle().startsWith(u"SSO integration"_s));
    QCOMPARE(f.find<PlainLabel>("storeState")->plain(), u"All changes saved"_s);
}

// Else the line with who one is and what is saved would be below the edge.
void TestMainWindow::fillsAScreenItIsTooLargeFor()
{
    WindowFixture f;
    f.window.fitInto({1920, 1080});
    QVERIFY(!f.window.isMaximized());
    f.window.fitInto({1280, 800});
    QVERIFY(f.window.isMaximized());
}

void TestMainWindow::editsInTheTable()
{
    WindowFixture f;
    f.open(samplePlan());
    f.select("DOC-02");
    auto *table = f.find<RecordTableView>("checklistTable");
    const QUuid id = f.item("DOC-02").id.uuid;
    edit(*table, cellOf(*table, id, u"text"_s));
    auto *editor = f.find<QLineEdit>("cellEditor");
    editor->selectAll();
    QTest::keyClicks(editor, u"Diagrams checked"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    QCOMPARE(f.item("DOC-02").text, u"Diagrams checked"_s);
    QVERIFY(f.find<QAction>("undo")->text().contains(u"DOC-02"_s));
    f.trigger("undo");
    QVERIFY(f.item("DOC-02").text != u"Diagrams checked"_s);
    f.trigger("redo");
    QCOMPARE(f.item("DOC-02").text, u"Diagrams checked"_s);
}

void TestMainWindow::editsAnEnumerationInTheTable()
{
    WindowFixture f;
    f.open(samplePlan());
    f.select("CUT-02");
    auto *table = f.find<RecordTableView>("checklistTable");
    edit(*table, cellOf(*table, f.item("CUT-02").id.uuid, u"state"_s));
    auto *editor = f.find<QComboBox>("cellEditor");
    editor->setCurrentIndex(editor->findText(u"In progress"_s));
    Q_EMIT editor->activated(editor->currentIndex());
    QCOMPARE(f.item("CUT-02").state, ItemState::InProgress);
}

void TestMainWindow::enterGoesDownTabGoesRight()
{
    WindowFixture f;
    f.open(samplePlan());
    f.select("DOC-01");
    auto *table = f.find<RecordTableView>("checklistTable");
    table->setCurrentIndex(cellOf(*table, f.item("DOC-01").id.uuid, u"code"_s));
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(table->currentRecord(), f.item("DOC-02").id.uuid);
    QTest::keyClick(table, Qt::Key_Tab);
    QCOMPARE(table->currentIndex().column(), cellOf(*table, f.item("DOC-02").id.uuid, u"text"_s).column());
    for (int i = 0; i < 20 && table->hasFocus(); ++i)
        QTest::keyClick(table, Qt::Key_Tab);
    QVERIFY(!table->hasFocus()); // out at the end
}

void TestMainWindow::refusesWhatIsLocked()
{
    WindowFixture f;
    f.open(samplePlan());
    f.select("CUT-04");
    auto *table = f.find<RecordTableView>("checklistTable");
    const ChecklistItemId id = f.item("CUT-04").id;
    QVERIFY(f.plan().project()->criteriaBaselinedOn.isValid());
    // Agreed criteria do not move by typing, and the window says why.
    edit(*table, cellOf(*table, id.uuid, u"due"_s));
    QVERIFY(!f.window.findChild<QWidget *>(u"cellEditor"_s));
    QVERIFY(f.find<MessageBar>("message")->text().contains(u"locked"_s));
    QVERIFY(!f.document().canUndo());
}

void TestMainWindow::editsInTheForm()
{
    WindowFixture f;
    f.open(samplePlan());
    f.select("CUT-02");
    auto *panel = f.find<QWidget>("itemPanel");
    auto *owner = panel->findChild<QLineEdit *>(u"owner"_s);
    owner->setFocus();
    owner->selectAll();
    QTest::keyClicks(owner, u"rashid"_s); // the start of a name is enough
    QTest::keyClick(owner, Qt::Key_Return);
    QCOMPARE(f.item("CUT-02").owner, f.person(u"Rashid Karimov"_s));
    QTRY_COMPARE(owner->text(), u"Rashid Karimov"_s);
    owner->selectAll();
    QTest::keyClicks(owner, u"Nobody we know"_s);
    QTest::keyClick(owner, Qt::Key_Return);
    QCOMPARE(f.item("CUT-02").owner, f.person(u"Rashid Karimov"_s));
    QCOMPARE(owner->text(), u"Nobody we know"_s); // kept, to be mended
}

void TestMainWindow::escTakesBackWhatWasTyped()
{
    WindowFixture f;
    f.open(samplePlan());
    f.select("CUT-02");
    auto *owner = f.find<QWidget>("itemPanel")->findChild<QLineEdit *>(u"owner"_s);
    const QString before = owner->text();
    owner->setFocus();
    owner->selectAll();
    QTest::keyClicks(owner, u"Somebody"_s);
    QTest::keyClick(owner, Qt::Key_Escape);
    QCOMPARE(owner->text(), before);
    QVERIFY(!f.document().canUndo());
}

// A field that was not typed into leaves Ctrl+Z to the plan.
void TestMainWindow::undoWorksFromAField()
{
    WindowFixture f;
    f.open(samplePlan());
    f.select("CUT-02");
    auto *owner = f.find<QWidget>("itemPanel")->findChild<QLineEdit *>(u"owner"_s);
    const PersonId before = f.item("CUT-02").owner;
    owner->setFocus();
    owner->selectAll();
    QTest::keyClicks(owner, u"Rashid Karimov"_s);
    QTest::keyClick(owner, Qt::Key_Return);
    QVERIFY(f.item("CUT-02").owner != before);
    QTest::keyClick(owner, Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(f.item("CUT-02").owner, before);
}

void TestMainWindow::acceptsUnderTheRules()
{
    WindowFixture f;
    f.open(samplePlan());
    const ChecklistItem submitted = f.item("TST-02");
    QCOMPARE(submitted.state, ItemState::Submitted);
    f.actAs(submitted.owner);
    f.select("TST-02");
    QVERIFY(f.find<QAction>("acceptItem")->isEnabled());
    f.trigger("acceptItem");
    QCOMPARE(f.item("TST-02").state, ItemState::Submitted);
    auto *message = f.find<MessageBar>("message");
    QVERIFY(message->isVisible());
    QVERIFY(message->text().contains(u"may not decide"_s));

    f.actAs(submitted.accepter);
    f.trigger("acceptItem");
    QCOMPARE(f.item("TST-02").state, ItemState::Accepted);
    QVERIFY(message->text().contains(u"TST-02 is accepted"_s)); // in place of what was refused
    QTRY_VERIFY(!f.find<QAction>("acceptItem")->isEnabled());
    f.trigger("undo");
    QCOMPARE(f.item("TST-02").state, ItemState::Submitted);
}

void TestMainWindow::rejectsWithAReason()
{
    WindowFixture f;
    f.open(samplePlan());
    f.actAs(f.item("TST-02").accepter);
    f.select("TST-02");
    f.trigger("rejectItem");
    auto *dialog = f.find<AskDialog>("askDialog");
    auto *ok = dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
    ok->click();
    QVERIFY(dialog->isVisible()); // a reason is needed
    QCOMPARE(f.item("TST-02").state, ItemState::Submitted);
    auto *reason = dialog->findChild<QPlainTextEdit *>(u"rejected_reason"_s);
    QTest::keyClicks(reason, u"Severity list is of last month"_s);
    ok->click();
    QCOMPARE(f.item("TST-02").state, ItemState::Rejected);
    QCOMPARE(f.item("TST-02").rejectedReason, u"Severity list is of last month"_s);
}

void TestMainWindow::addsEvidenceAndSubmits()
{
    WindowFixture f;
    f.open(samplePlan());
    f.actAs(f.item("CUT-02").owner);
    f.select("CUT-02");
    f.trigger("submitItem");
    QVERIFY(f.find<MessageBar>("message")->text().contains(u"evidence"_s));
    f.trigger("addEvidence");
    auto *dialog = f.find<AskDialog>("askDialog");
    QTest::keyClicks(dialog->findChild<QLineEdit *>(u"title"_s), u"Rollback log"_s);
    dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->click();
    f.trigger("submitItem");
    QCOMPARE(f.item("CUT-02").state, ItemState::Submitted);
    QCOMPARE(f.item("CUT-02").submittedBy, f.window.session()->me());
    QTRY_VERIFY(f.find<PlainLabel>("itemStanding")->plain().contains(u"Due"_s));
}

void TestMainWindow::filtersAndShowsAllAgain()
{
    WindowFixture f;
    f.open(samplePlan());
    f.showPage("checklistPage");
    auto *table = f.find<RecordTableView>("checklistTable");
    auto &model = static_cast<FilterModel &>(*table->model());
    const int all = model.matchCount();
    QCOMPARE(static_cast<size_t>(all), f.plan().rows<ChecklistItem>().size());
    QTest::keyClicks(f.find<QLineEdit>("checklistSearch"), u"runbook"_s);
    QVERIFY(model.matchCount() > 0 && model.matchCount() < all);
    f.find<QToolButton>("checklistOverdue")->click();
    QVERIFY(model.matchCount() < all);
    f.find<QToolButton>("checklistClearFilters")->click();
    QCOMPARE(model.matchCount(), all);
    QVERIFY(f.find<QLineEdit>("checklistSearch")->text().isEmpty());
    // By column.
    QTest::keyClick(&f.window, Qt::Key_F, Qt::ControlModifier);
    QTest::keyClicks(f.find<QWidget>("checklistPage")->findChild<QLineEdit *>(u"filter_state"_s),
                     u"rejected"_s);
    QCOMPARE(model.matchCount(), 1);
    QTest::keyClick(f.find<QWidget>("checklistPage")->findChild<QLineEdit *>(u"filter_state"_s),
                    Qt::Key_Escape);
    QCOMPARE(model.matchCount(), all);
}

void TestMainWindow::pastesFromASpreadsheet()
{
    WindowFixture f;
    f.open(samplePlan());
    f.select("DOC-02");
    auto *table = f.find<RecordTableView>("checklistTable");
    table->setFocus();
    table->setCurrentIndex(cellOf(*table, f.item("DOC-02").id.uuid, u"text"_s));
    QApplication::clipboard()->setText(u"First\r\nSecond \"quoted\"\r\n"_s);
    f.trigger("paste");
    QCOMPARE(f.item("DOC-02").text, u"First"_s);
    QCOMPARE(f.item("DOC-03").text, u"Second \"quoted\""_s);
    f.trigger("undo");
    QVERIFY(f.item("DOC-02").text != u"First"_s);
    QVERIFY(f.item("DOC-03").text != u"Second \"quoted\""_s);

    table->selectionModel()->clear();
    table->setCurrentIndex(cellOf(*table, f.item("DOC-02").id.uuid, u"code"_s));
    table->selectionModel()->select(cellOf(*table, f.item("DOC-02").id.uuid, u"text"_s),
                                    QItemSelectionModel::Select);
    f.trigger("copy");
    QCOMPARE(QApplication::clipboard()->text(), u"DOC-02\t%1\n"_s.arg(f.item("DOC-02").text));
}

void TestMainWindow::editsManyAtOnce()
{
    WindowFixture f;
    f.open(samplePlan());
    f.select("CUT-02");
    auto *table = f.find<RecordTableView>("checklistTable");
    const QModelIndex first = cellOf(*table, f.item("CUT-02").id.uuid, u"owner"_s);
    const QModelIndex second = cellOf(*table, f.item("CUT-03").id.uuid, u"owner"_s);
    table->setFocus();
    table->setCurrentIndex(first);
    table->selectionModel()->select(second, QItemSelectionModel::Select);
    table->QTableView::edit(first);
    auto *editor = f.find<QLineEdit>("cellEditor");
    editor->selectAll();
    QTest::keyClicks(editor, u"Rashid Karimov"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    QCOMPARE(f.item("CUT-02").owner, f.person(u"Rashid Karimov"_s));
    QCOMPARE(f.item("CUT-03").owner, f.person(u"Rashid Karimov"_s));
    f.trigger("undo");
    QVERIFY(f.item("CUT-03").owner != f.person(u"Rashid Karimov"_s));
    QVERIFY(!f.document().canUndo());
}

void TestMainWindow::addsAndRemovesRows()
{
    WindowFixture f;
    f.open(samplePlan());
    f.select("DOC-02");
    auto *table = f.find<RecordTableView>("checklistTable");
    const size_t before = f.plan().rows<ChecklistItem>().size();
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Insert);
    QCOMPARE(f.plan().rows<ChecklistItem>().size(), before + 1);
    auto *editor = f.find<QLineEdit>("cellEditor"); // the text can be typed at once
    QTest::keyClicks(editor, u"A new thing"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    const QUuid added = static_cast<FilterModel &>(*table->model()).idAt(table->currentIndex().row() - 1);
    QCOMPARE(f.plan().find(ChecklistItemId{added})->text, u"A new thing"_s);
    QCOMPARE(f.plan().find(ChecklistItemId{added})->category, u"DOC"_s);
    QVERIFY(table->goTo(added));
    QTest::keyClick(table, Qt::Key_Space, Qt::ShiftModifier); // the whole row
    QTest::keyClick(table, Qt::Key_Delete);
    QCOMPARE(f.plan().rows<ChecklistItem>().size(), before);
}

void TestMainWindow::jumpsFromTheOverview()
{
    WindowFixture f;
    f.open(samplePlan());
    auto *steps = f.find<QTableView>("toReachGo");
    QVERIFY(steps->model()->rowCount() > 0);
    const QString code = steps->model()->index(0, 0).data().toString();
    steps->setFocus();
    steps->setCurrentIndex(steps->model()->index(0, 0));
    QTest::keyClick(steps, Qt::Key_Return);
    auto *table = f.find<RecordTableView>("checklistTable");
    QVERIFY(table->isVisible());
    QCOMPARE(f.plan().find(ChecklistItemId{table->currentRecord()})->code, code);
    QCOMPARE(f.find<PlainLabel>("itemTitle")->plain(), code);
}

// A title that looks like markup or a formula is shown as it is, everywhere.
void TestMainWindow::aJumpToAPageNotSeenYetBeginsAtItsName()
{
    WindowFixture f;
    f.open(samplePlan());
    QVERIFY(f.window.goTo(RecordKind::ChecklistItem, f.item("BDR-01").id.uuid));
    auto *table = f.find<RecordTableView>("checklistTable");
    QTRY_VERIFY(table->isVisible());
    QTRY_VERIFY(table->viewport()->rect().contains(
        table->visualRect(cellOf(*table, f.item("BDR-01").id.uuid, u"state"_s))));
    QCOMPARE(table->horizontalScrollBar()->value(), 0);
}

void TestMainWindow::showsHostileTextAsText()
{
    const QString hostile = hostileText();
    WindowFixture f;
    Plan plan = samplePlan();
    f.open(plan);
    Edit edit{f.plan(), "Hostile"};
    edit.set(f.plan().openProject(), &Project::name, hostile);
    edit.set(f.item("CUT-02").id, &ChecklistItem::text, hostile);
    edit.set(f.item("CUT-02").owner, &Person::name, hostile);
    edit.set(f.item("CUT-02").id, &ChecklistItem::categoryName, hostile);
    const auto done = f.document().commit(std::move(edit));
    QVERIFY2(done, done ? "" : qPrintable(done.error().userMessage));
    f.select("CUT-02");
    QTRY_COMPARE(f.find<ProjectButton>("projectName")->name(), hostile);
    for (int page = 0; page < f.window.pages().size(); ++page) {
        f.window.showPage(page);
        QCoreApplication::processEvents();
        for (const QLabel *label : f.window.findChildren<QLabel *>()) {
            if (label->text().contains(u"<img"_s))
                QCOMPARE(label->textFormat(), Qt::PlainText);
        }
        for (const QWidget *widget : f.window.findChildren<QWidget *>())
            QVERIFY2(!widget->toolTip().contains(u"<img"_s), qPrintable(widget->objectName()));
    }
    auto *text = f.find<QWidget>("itemPanel")->findChild<QPlainTextEdit *>(u"text"_s);
    QCOMPARE(text->toPlainText(), hostile);
    f.actAs(f.item("TST-02").accepter);
    f.select("CUT-02");
    f.trigger("addEvidence");
    auto *introduction = f.find<AskDialog>("askDialog")->findChild<PlainLabel *>(u"introduction"_s);
    QCOMPARE(introduction->textFormat(), Qt::PlainText);
    QVERIFY(introduction->text().contains(hostile));
}

void TestMainWindow::refusesWhenReadOnly()
{
    WindowFixture f;
    auto document = std::make_unique<Document>(samplePlan());
    document->setReadOnly(true);
    f.window.show(std::make_unique<WindowPlan>(std::move(document)));
    f.window.QWidget::show();
    QVERIFY(f.find<MessageBar>("banner")->isVisible());
    f.select("DOC-02");
    auto *table = f.find<RecordTableView>("checklistTable");
    edit(*table, cellOf(*table, f.item("DOC-02").id.uuid, u"text"_s));
    QVERIFY(!f.window.findChild<QWidget *>(u"cellEditor"_s));
    QVERIFY(!f.find<QAction>("submitItem")->isEnabled());
    QVERIFY(f.find<QWidget>("itemPanel")->findChild<QLineEdit *>(u"owner"_s)->isReadOnly());
}

void TestMainWindow::remembersTheLayout()
{
    WindowFixture f;
    const Plan plan = samplePlan();
    f.open(plan);
    auto *table = f.find<RecordTableView>("checklistTable");
    auto &model = static_cast<FilterModel &>(*table->model());
    const int owner = model.records().columnOf(u"owner"_s);
    table->setColumnWidth(owner, 222);
    table->horizontalHeader()->moveSection(table->horizontalHeader()->visualIndex(owner), 0);
    QVERIFY(f.window.closePlan());
    f.open(plan);
    table = f.find<RecordTableView>("checklistTable");
    QCOMPARE(table->columnWidth(owner), 222);
    QCOMPARE(table->horizontalHeader()->visualIndex(owner), 0);
}

void TestMainWindow::aClickInThePageListLeadsIntoThePage()
{
    WindowFixture f;
    f.open(samplePlan());
    f.window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&f.window));
    auto *list = f.find<QListWidget>("pageList");
    const auto table = f.find<RecordTableView>("checklistTable");
    for (int row = 0; row < list->count(); ++row) {
        if (f.window.pages().at(row)->isAncestorOf(table))
            QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                              list->visualItemRect(list->item(row)).center());
    }
    QCOMPARE(QApplication::focusWidget(), f.window.pages().at(list->currentRow())->firstFocus());
    QVERIFY(!list->hasFocus());
    // Who walks the list stays in it.
    list->setFocus();
    const int before = list->currentRow();
    QTest::keyClick(list, Qt::Key_Up);
    QTest::keyClick(list, Qt::Key_Up);
    QCOMPARE(list->currentRow(), before - 2);
    QVERIFY(list->hasFocus());
}

void TestMainWindow::theCountOfErrorsLeadsToTheWorst()
{
    WindowFixture f;
    Plan plan = samplePlan();
    Edit edit{plan, "Test"};
    for (const Waiver &waiver : plan.rows<Waiver>())
        edit.change(waiver.id).reason.clear(); // without one it does not hold
    const Result<ChangeSet> change = edit.finish();
    QVERIFY(change && plan.apply(*change));
    f.open(plan);
    auto *count = f.find<QToolButton>("findings");
    QTest::mouseClick(count, Qt::LeftButton);
    auto *table = f.find<QTableView>("findingsTable");
    QVERIFY(table->model()->rowCount() > 1);
    const auto severityIn = [table](int row) { return table->model()->index(row, 0).data().toString(); };
    QCOMPARE(severityIn(table->currentIndex().row()), u"Error"_s);
    // Also when it is opened again, wherever one was.
    const int last = table->model()->rowCount() - 1;
    QVERIFY(severityIn(last) != u"Error"_s);
    table->setCurrentIndex(table->model()->index(last, 0));
    QTest::mouseClick(count, Qt::LeftButton);
    QTest::mouseClick(count, Qt::LeftButton);
    QCOMPARE(severityIn(table->currentIndex().row()), u"Error"_s);
    QVERIFY(table->viewport()->rect().intersects(table->visualRect(table->currentIndex())));
}

void TestMainWindow::tipsHideNothing()
{
    WindowFixture f;
    f.open(samplePlan());
    QStatusTipEvent tip(u"Takes the last change back."_s);
    QApplication::sendEvent(&f.window, &tip);
    QCOMPARE(f.find<PlainLabel>("statusTip")->plain(), u"Takes the last change back."_s);
    QVERIFY(f.find<PlainLabel>("statusTip")->isVisible());
    QVERIFY(f.find<PlainLabel>("storeState")->isVisible());
}

// Everything with colours of its own changes with them, and at once.
void TestMainWindow::followsTheColours()
{
    WindowFixture f;
    f.open(samplePlan());
    const QWidget *const pages = f.find<QListWidget>("pageList");
    const QWidget *const table = f.find<RecordTableView>("checklistTable");
    const QWidget *const tree = f.find<QTreeView>("taskTree");
    const QWidget *const verdict = f.find<QFrame>("verdictBox");
    for (const ThemeChoice choice : {ThemeChoice::Dark, ThemeChoice::HighContrast, ThemeChoice::Light}) {
        f.theme.choose(choice);
        const QPalette now = QApplication::palette();
        QCOMPARE(pages->palette().color(QPalette::Base), now.color(QPalette::Window));
        for (const QWidget *widget : {table, tree}) {
            QCOMPARE(widget->palette().color(QPalette::Base), now.color(QPalette::Base));
            QCOMPARE(widget->palette().color(QPalette::Text), now.color(QPalette::Text));
        }
        QCOMPARE(isDark(verdict->palette()), choice != ThemeChoice::Light);
    }
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
