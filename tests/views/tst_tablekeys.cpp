// SPDX-License-Identifier: GPL-3.0-or-later
// The table as people use it who come from a spreadsheet: every key does what their fingers expect.
#include "tests/views/tablefixture.h"

#include <QCalendarWidget>
#include <QCompleter>
#include <QLineEdit>
#include <QPlainTextEdit>

using namespace baton;
using namespace baton::test;
using namespace Qt::StringLiterals;

class TestTableKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void typingReplacesAndEnterGoesDown();
    void arrowsLeaveWhatWasBegunByTyping();
    void looksWithoutChanging();
    void escRevertsOnlyTheCell();
    void keepsWhatIsNotUnderstood();
    void choosesFromADropDown();
    void completesPeople();
    void understandsDates();
    void choosesFromACalendar();
    void entersToday();
    void takesLongTexts();
    void clearsCellsAndRemovesRows();
    void cutsAndPastes();
    void selectsRowsAndColumns();
    void losesNothingTyped();
};

void TestTableKeys::typingReplacesAndEnterGoesDown()
{
    TableFixture f;
    f.at("DOC-02", "text");
    f.type(u"Diagrams"_s);
    f.leave(Qt::Key_Return);
    QCOMPARE(f.item("DOC-02").text, u"Diagrams"_s);
    QCOMPARE(f.table->currentIndex(), f.cell("DOC-03", "text"));
    QVERIFY(f.table->hasFocus());
    f.press(Qt::Key_F2);
    QTest::keyClick(f.editor(), Qt::Key_End);
    QTest::keyClick(f.editor(), '!');
    f.leave(Qt::Key_Tab);
    QVERIFY(f.item("DOC-03").text.endsWith(u'!'));
    QVERIFY(f.item("DOC-03").text.size() > 2);
    QCOMPARE(f.table->currentIndex().row(), f.cell("DOC-03", "text").row());
    QVERIFY(f.table->currentIndex().column() != f.cell("DOC-03", "text").column());
    f.press(Qt::Key_Tab, Qt::ShiftModifier);
    QCOMPARE(f.table->currentIndex(), f.cell("DOC-03", "text"));
    f.press(Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(f.table->currentIndex(), f.cell("DOC-02", "text"));
}

void TestTableKeys::arrowsLeaveWhatWasBegunByTyping()
{
    TableFixture f;
    f.at("DOC-02", "text");
    f.type(u"One"_s);
    f.leave(Qt::Key_Right);
    QCOMPARE(f.item("DOC-02").text, u"One"_s);
    QVERIFY(!f.editor());
    f.at("DOC-02", "text");
    f.press(Qt::Key_F2);
    QTest::keyClick(f.editor(), Qt::Key_Left); // within the text
    QVERIFY(f.editor());
    QTest::keyClick(f.editor(), 'x');
    f.leave(Qt::Key_Down);
    QVERIFY(f.item("DOC-02").text.contains(u'x'));
    QCOMPARE(f.table->currentIndex(), f.cell("DOC-03", "text"));
}

// Opening and leaving an editor changes nothing, however many cells are selected.
void TestTableKeys::looksWithoutChanging()
{
    TableFixture f;
    for (const char *column : {"text", "owner", "due", "state"}) {
        f.at("CUT-02", column);
        f.alsoSelect("CUT-03", column);
        f.press(Qt::Key_F2);
        QVERIFY(f.editor());
        f.leave(Qt::Key_Return);
        QVERIFY2(!f.document().canUndo(), column);
    }
}

void TestTableKeys::escRevertsOnlyTheCell()
{
    TableFixture f;
    const QString before = f.item("DOC-02").text;
    f.at("DOC-02", "text");
    f.type(u"Nonsense"_s);
    f.leave(Qt::Key_Escape);
    if (f.editor())
        f.leave(Qt::Key_Escape); // the first took the text back, the second leaves
    QVERIFY(!f.editor());
    QCOMPARE(f.item("DOC-02").text, before);
    QVERIFY(!f.document().canUndo());
    QCOMPARE(f.table->currentIndex(), f.cell("DOC-02", "text"));
}

void TestTableKeys::keepsWhatIsNotUnderstood()
{
    TableFixture f;
    f.at("CUT-02", "owner");
    f.type(u"Zaphod"_s);
    f.leave(Qt::Key_Return);
    QVERIFY(f.editor());
    QCOMPARE(f.editorAs<QLineEdit>()->text(), u"Zaphod"_s);
    QVERIFY(f.said().contains(u"Zaphod"_s));
    f.find<QLineEdit>("checklistSearch")->setFocus(); // leaving with the mouse keeps it, too
    QVERIFY(f.editor());
    f.editorAs<QLineEdit>()->setText(u"Rashid Karimov"_s);
    f.leave(Qt::Key_Return);
    QCOMPARE(f.item("CUT-02").owner, f.person(u"Rashid Karimov"_s));
}

void TestTableKeys::choosesFromADropDown()
{
    TableFixture f;
    f.at("CUT-02", "gate_class");
    const GateClass before = f.item("CUT-02").gateClass;
    f.type(u"s"_s); // opens the list at "Should"; nothing is chosen yet
    auto *combo = f.editorAs<QComboBox>();
    QVERIFY(combo->view()->isVisible());
    QCOMPARE(combo->view()->currentIndex().data().toString(), u"Should"_s);
    QCOMPARE(f.item("CUT-02").gateClass, before);
    QTest::keyClick(combo->view(), Qt::Key_Return);
    QCOMPARE(f.item("CUT-02").gateClass, GateClass::Should);
    QTRY_VERIFY(!f.editor());
    f.at("CUT-02", "gate_class");
    f.press(Qt::Key_Down, Qt::AltModifier);
    combo = f.editorAs<QComboBox>();
    QVERIFY(combo->view()->isVisible());
    QTest::keyClick(combo->view(), Qt::Key_Home);
    QTest::keyClick(combo->view(), Qt::Key_Return);
    QCOMPARE(f.item("CUT-02").gateClass, GateClass::Must);
}

void TestTableKeys::completesPeople()
{
    TableFixture f;
    f.at("CUT-02", "owner");
    f.type(u"kari"_s);
    auto *line = f.editorAs<QLineEdit>();
    QVERIFY(line->completer());
    QTRY_VERIFY(line->completer()->popup()->isVisible());
    QTest::keyClick(line->completer()->popup(), Qt::Key_Down);
    QTest::keyClick(line->completer()->popup(), Qt::Key_Return);
    QCOMPARE(f.item("CUT-02").owner, f.person(u"Rashid Karimov"_s));
    QCOMPARE(f.table->currentIndex(), f.cell("CUT-03", "owner"));
    // Without looking at the list.
    f.type(u"rash"_s);
    f.leave(Qt::Key_Return);
    QCOMPARE(f.item("CUT-03").owner, f.person(u"Rashid Karimov"_s));
}

void TestTableKeys::understandsDates()
{
    TableFixture f;
    const auto due = [&](const QString &typed) {
        f.at("CUT-04", "due");
        f.type(typed);
        f.leave(Qt::Key_Return);
        return f.item("CUT-04");
    };
    QCOMPARE(due(u"T-9"_s).dueOffset, std::optional(-9));
    QVERIFY(f.item("CUT-04").dueDate.isNull());
    QCOMPARE(due(u"+3d"_s).dueDate, QDate(2026, 3, 8)); // later than it was: T-9 is 5 March
    QCOMPARE(due(u"in 3 days"_s).dueDate, QDate(2026, 3, 5));
    QCOMPARE(due(u"next fri"_s).dueDate, QDate(2026, 3, 6));
    QCOMPARE(due(u"14 mar"_s).dueDate, QDate(2026, 3, 14));
    QCOMPARE(due(u"15.3."_s).dueDate, QDate(2026, 3, 15));
    QCOMPARE(due(u"2026-03-16"_s).dueDate, QDate(2026, 3, 16));
    QCOMPARE(due(u"today"_s).dueDate, today);
    QCOMPARE(due(u"T-9"_s).dueOffset, std::optional(-9));
    QVERIFY(f.item("CUT-04").dueDate.isNull());
}

void TestTableKeys::choosesFromACalendar()
{
    TableFixture f;
    f.at("CUT-04", "due");
    f.press(Qt::Key_Down, Qt::AltModifier);
    auto *calendar = f.find<QCalendarWidget>("calendar");
    QVERIFY(calendar->isVisible());
    calendar->setSelectedDate(QDate(2026, 3, 20));
    Q_EMIT calendar->activated(QDate(2026, 3, 20));
    QVERIFY(f.editor());
    f.leave(Qt::Key_Return);
    QCOMPARE(f.item("CUT-04").dueDate, QDate(2026, 3, 20));
}

void TestTableKeys::entersToday()
{
    TableFixture f;
    f.at("CUT-04", "due");
    f.press(Qt::Key_Semicolon, Qt::ControlModifier);
    QCOMPARE(f.item("CUT-04").dueDate, today);
}

void TestTableKeys::takesLongTexts()
{
    TableFixture f;
    f.table->setColumnHidden(f.cell("DOC-02", "notes").column(), false);
    f.at("DOC-02", "notes");
    f.type(u"One"_s);
    QVERIFY(qobject_cast<QPlainTextEdit *>(f.editor()));
    f.leave(Qt::Key_Return, Qt::AltModifier);
    f.type(u"Two"_s);
    f.leave(Qt::Key_Return);
    QCOMPARE(f.item("DOC-02").notes, u"One\nTwo"_s);
    QCOMPARE(f.table->currentIndex(), f.cell("DOC-03", "notes"));
}

void TestTableKeys::clearsCellsAndRemovesRows()
{
    TableFixture f;
    const size_t count = f.plan().rows<ChecklistItem>().size();
    f.at("CUT-02", "owner");
    f.alsoSelect("CUT-03", "owner");
    f.press(Qt::Key_Delete);
    QVERIFY(f.item("CUT-02").owner.isNull() && f.item("CUT-03").owner.isNull());
    QCOMPARE(f.plan().rows<ChecklistItem>().size(), count);
    f.trigger("undo");
    QVERIFY(!f.item("CUT-02").owner.isNull() && !f.item("CUT-03").owner.isNull());
    f.at("CUT-02", "state"); // has always a value
    f.press(Qt::Key_Delete);
    QVERIFY(f.said().contains(u"State"_s));
    QVERIFY(!f.document().canUndo());
    f.at("CUT-02", "text");
    f.press(Qt::Key_Space, Qt::ShiftModifier);
    f.press(Qt::Key_Delete);
    QCOMPARE(f.plan().rows<ChecklistItem>().size(), count - 1);
    f.trigger("undo");
    QCOMPARE(f.plan().rows<ChecklistItem>().size(), count);
}

void TestTableKeys::cutsAndPastes()
{
    TableFixture f;
    const PersonId owner = f.item("CUT-02").owner;
    f.at("CUT-02", "owner");
    f.press(Qt::Key_X, Qt::ControlModifier);
    QVERIFY(f.item("CUT-02").owner.isNull());
    f.at("DOC-02", "owner");
    f.press(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(f.item("DOC-02").owner, owner);
}

void TestTableKeys::selectsRowsAndColumns()
{
    TableFixture f;
    f.at("CUT-02", "text");
    f.alsoSelect("CUT-04", "text");
    f.press(Qt::Key_Space, Qt::ShiftModifier);
    const std::vector<QUuid> expected{f.item("CUT-02").id.uuid, f.item("CUT-04").id.uuid};
    QVERIFY(f.table->selectedRecords() == expected);
    QVERIFY(f.table->selectionModel()->isSelected(f.cell("CUT-04", "owner")));
    f.at("CUT-02", "text");
    f.press(Qt::Key_Space, Qt::ControlModifier);
    QCOMPARE(f.table->selectedRecords().size(), f.plan().rows<ChecklistItem>().size());
    QVERIFY(!f.table->selectionModel()->isSelected(f.cell("CUT-02", "owner")));
}

// Whatever ends the typing: it has been typed.
void TestTableKeys::losesNothingTyped()
{
    TableFixture f;
    const auto typeInto = [&f](const char *code, const QString &text) {
        f.showPage("checklistPage");
        f.at(code, "text");
        f.type(text);
        QVERIFY(f.editor());
    };
    typeInto("DOC-02", u"By page"_s);
    f.window.showPage(0);
    QTRY_COMPARE(f.item("DOC-02").text, u"By page"_s);
    typeInto("DOC-03", u"By focus"_s);
    f.find<QLineEdit>("checklistSearch")->setFocus();
    QCOMPARE(f.item("DOC-03").text, u"By focus"_s);
    typeInto("DOC-02", u"By undo"_s);
    f.trigger("undo"); // takes back what was typed, and what was typed can be had again
    QCOMPARE(f.item("DOC-02").text, u"By page"_s);
    f.trigger("redo");
    QCOMPARE(f.item("DOC-02").text, u"By undo"_s);
    typeInto("DOC-03", u"By row"_s);
    f.table->goTo(f.item("CUT-02").id.uuid);
    f.table->finishEditing();
    QCOMPARE(f.item("DOC-03").text, u"By row"_s);
    // Closing.
    typeInto("DOC-02", u"By closing"_s);
    QStringList texts;
    QObject::connect(&f.document(), &Document::changed, &f.window,
                     [&](const ChangeSet &) { texts.append(f.item("DOC-02").text); });
    QVERIFY(f.window.closePlan());
    QCOMPARE(texts, QStringList{u"By closing"_s});
}

QTEST_MAIN(TestTableKeys)
#include "tst_tablekeys.moc"
