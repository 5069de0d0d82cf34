// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/windowfixture.h"
#include "views/common/recordtableview.h"

#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

using namespace baton;
using namespace baton::test;
using namespace Qt::StringLiterals;

/// Nothing typed is lost, however the field is left. A second window is in tst_projects.
class TestTyped : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isKeptByLeavingThePage();
    void isKeptInACellByLeavingThePage();
    void isKeptInACellByClosing();
    void isKeptByEscInAnotherField();
    void isKeptByClosing();
    void comesBackAfterUndo();
    void isKeptByAnImport();
    void daysMoveTheDateThatIsThere();
};

namespace {

const QString typed = u"Rashid Karimov"_s;

QString onlyPlan(WindowFixture &f)
{
    const QDir folder(f.folder.filePath(u"plans"_s));
    return folder.filePath(folder.entryList({u"*.baton"_s}, QDir::Files).value(0));
}

// A plan in a file, and a name half typed into the form of CUT-02.
QLineEdit *type(WindowFixture &f)
{
    f.window.QWidget::show();
    f.find<QWidget>("startPage")->findChild<QPushButton *>(u"step5"_s)->click();
    if (!f.window.session())
        qFatal("There is no sample.");
    f.select("CUT-02");
    f.window.activateWindow();
    if (!QTest::qWaitForWindowActive(&f.window))
        qFatal("The window is not active.");
    auto *owner = f.find<QWidget>("itemPanel")->findChild<QLineEdit *>(u"owner"_s);
    owner->setFocus();
    owner->selectAll();
    QTest::keyClicks(owner, typed);
    return owner;
}

// The same in the table, in the row of CUT-03.
QLineEdit *typeIntoCell(WindowFixture &f)
{
    type(f);
    f.select("CUT-03");
    auto *table = f.find<RecordTableView>("checklistTable");
    const auto &rows = static_cast<const FilterModel &>(*table->model());
    table->setCurrentIndex(table->currentIndex().siblingAtColumn(rows.records().columnOf(u"owner"_s)));
    QTest::keyClick(table, Qt::Key_F2);
    auto *cell = table->viewport()->findChild<QLineEdit *>(u"cellEditor"_s);
    if (!cell)
        qFatal("No cell is edited.");
    cell->selectAll();
    QTest::keyClicks(cell, typed);
    return cell;
}

} // namespace

void TestTyped::isKeptByLeavingThePage()
{
    WindowFixture f;
    QLineEdit *owner = type(f);
    QTest::keyClick(owner, Qt::Key_1, Qt::ControlModifier);
    QVERIFY(f.find<QWidget>("overviewPage")->isVisible());
    QCOMPARE(f.item("CUT-02").owner, f.person(typed));
}

void TestTyped::isKeptInACellByLeavingThePage()
{
    WindowFixture f;
    QLineEdit *cell = typeIntoCell(f);
    QTest::keyClick(cell, Qt::Key_1, Qt::ControlModifier);
    QVERIFY(f.find<QWidget>("overviewPage")->isVisible());
    QCOMPARE(f.item("CUT-03").owner, f.person(typed));
}

void TestTyped::isKeptInACellByClosing()
{
    WindowFixture f;
    typeIntoCell(f);
    QVERIFY(f.window.closePlan());
    QVERIFY(f.window.openFile(onlyPlan(f)));
    QCOMPARE(f.item("CUT-03").owner, f.person(typed));
}

void TestTyped::isKeptByEscInAnotherField()
{
    WindowFixture f;
    QLineEdit *owner = type(f);
    QTest::keyClick(owner, Qt::Key_Tab);
    QVERIFY(!owner->hasFocus());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QCOMPARE(owner->text(), typed);
    QCOMPARE(f.item("CUT-02").owner, f.person(typed));
}

void TestTyped::isKeptByClosing()
{
    WindowFixture f;
    type(f);
    QVERIFY(f.window.close());
    f.window.QWidget::show();
    QVERIFY(f.window.openFile(onlyPlan(f)));
    QCOMPARE(f.item("CUT-02").owner, f.person(typed));
}

void TestTyped::comesBackAfterUndo()
{
    WindowFixture f;
    type(f);
    const PersonId before = f.item("CUT-02").owner;
    Edit edit(f.plan(), "");
    edit.set(f.item("CUT-03").id, &ChecklistItem::notes, u"Something else to undo"_s);
    QVERIFY(f.document().commit(std::move(edit)));
    f.trigger("undo");
    QCOMPARE(f.item("CUT-02").owner, before);
    f.trigger("redo");
    QCOMPARE(f.item("CUT-02").owner, f.person(typed));
}

void TestTyped::isKeptByAnImport()
{
    WindowFixture f;
    type(f);
    const QString name = f.plan().project()->name;
    const ProjectId project = f.plan().openProject();
    QFile file(f.folder.filePath(u"plan.xml"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"(<?xml version="1.0" encoding="UTF-8"?>
<Project xmlns="http://schemas.microsoft.com/project"><Name>Imported</Name><StartDate>2026-03-02T08:00:00</StartDate>
<Tasks><Task><UID>1</UID><ID>1</ID><Name>Build</Name><OutlineLevel>1</OutlineLevel><Duration>PT16H0M0S</Duration>
<Start>2026-03-02T08:00:00</Start><Finish>2026-03-03T17:00:00</Finish></Task></Tasks></Project>)");
    file.close();
    f.dialogs.nextFile = file.fileName();
    f.trigger("importProjectHere");
    f.confirmPreview();
    QTRY_COMPARE(f.plan().project()->name, u"Imported"_s);
    QVERIFY(f.window.openProject(project));
    QCOMPARE(f.plan().project()->name, name);
    QCOMPARE(f.item("CUT-02").owner, f.person(typed));
}

// In the table and in the form alike.
void TestTyped::daysMoveTheDateThatIsThere()
{
    WindowFixture f;
    Plan plan = samplePlan();
    Edit open(plan, "");
    open.set(plan.openProject(), &Project::criteriaBaselinedOn, QDate());
    const auto opened = open.finish();
    QVERIFY(opened && plan.apply(*opened));
    f.open(plan);
    f.select("CUT-02");
    const QDate due = f.window.session()->readiness().find(f.item("CUT-02").id)->dates.due;
    QVERIFY(due.isValid());
    auto *table = f.find<RecordTableView>("checklistTable");
    const auto &rows = static_cast<const FilterModel &>(*table->model());
    const auto enter = [&](const QString &text) {
        f.select("CUT-02"); // Enter goes down
        const QModelIndex cell = table->currentIndex().siblingAtColumn(rows.records().columnOf(u"due"_s));
        table->setCurrentIndex(cell);
        QTest::keyClick(table, Qt::Key_F2);
        auto *editor = table->viewport()->findChild<QLineEdit *>(u"cellEditor"_s);
        QVERIFY(editor);
        editor->selectAll();
        QTest::keyClicks(editor, text);
        QTest::keyClick(editor, Qt::Key_Return);
    };
    enter(u"+3d"_s);
    QCOMPARE(f.item("CUT-02").dueDate, due.addDays(3));
    f.select("CUT-02");
    auto *form = f.find<QWidget>("itemPanel")->findChild<QLineEdit *>(u"due_date"_s);
    form->setFocus();
    form->selectAll();
    QTest::keyClicks(form, u"-1w"_s);
    QTest::keyClick(form, Qt::Key_Return);
    QCOMPARE(f.item("CUT-02").dueDate, due.addDays(-4));
}

QTEST_MAIN(TestTyped)
#include "tst_typed.moc"
