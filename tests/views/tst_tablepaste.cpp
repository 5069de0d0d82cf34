// SPDX-License-Identifier: GPL-3.0-or-later
// From a spreadsheet into the table and back: rows are made, errors are shown before anything is changed, and
// one undo takes all of it back.
#include "tests/views/tablefixture.h"
#include "views/common/pastedialog.h"
#include "views/common/plainlabel.h"

#include <QComboBox>
#include <QPushButton>
#include <QTableWidget>

using namespace baton;
using namespace baton::test;
using namespace Qt::StringLiterals;

class TestTablePaste : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pastesTwoHundredItemsMendsThemAndUndoes();
    void pastesOverCells();
    void submitsUnderAName();
    void pastesBehindTheEnd();
    void pastesOneRowIntoMany();
    void readsQuotedCells();
    void copiesWhatCanBePastedBack();
    void titlesSayWhereCellsBelong();
    void leavesOutWhatIsWrong();
    void cancelChangesNothing();
    void obeysTheRules();
    void showsWhatIsLocked();
    void fillsDown();
};

namespace {

void toClipboard(const QString &text)
{
    QApplication::clipboard()->setText(text);
}

struct Asked
{
    explicit Asked(TableFixture &f)
        : dialog(f.find<PasteDialog>("pasteDialog")),
          problems(dialog->findChild<QTableWidget *>(u"pasteProblems"_s))
    {
    }
    QString at(int row, int column) const { return problems->item(row, column)->text(); }
    void click(const char *button) { dialog->findChild<QPushButton *>(QLatin1StringView(button))->click(); }
    void close()
    {
        dialog->reject();
        delete dialog.data();
    }

    QPointer<PasteDialog> dialog;
    QTableWidget *problems;
};

size_t itemCount(TableFixture &f)
{
    return f.plan().rows<ChecklistItem>().size();
}

} // namespace

void TestTablePaste::pastesTwoHundredItemsMendsThemAndUndoes()
{
    TableFixture f;
    const size_t before = itemCount(f);
    QString sheet = u"Item\tClass\tOwner\tDue\tCategory\r\n"_s;
    for (int i = 1; i <= 200; ++i) {
        sheet += u"Site check %1\t%2\t%3\t%4\tSite handover\r\n"_s.arg(i).arg(
            i == 17 ? u"Mussst"_s : u"Should"_s, i == 120 ? u"Nobody Known"_s : u"Rashid Karimov"_s,
            i == 121 ? u"soonish"_s : u"T-10"_s);
    }
    toClipboard(sheet);
    f.at("CUT-02", "text");
    f.press(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(itemCount(f), before); // nothing before the errors are seen
    Asked asked(f);
    QVERIFY(asked.dialog->isVisible());
    QCOMPARE(asked.problems->rowCount(), 3);
    QCOMPARE(asked.at(0, 0), u"17, new"_s);
    QCOMPARE(asked.at(0, 1), u"Class"_s);
    QCOMPARE(asked.at(0, 2), u"Mussst"_s);
    QVERIFY(asked.at(0, 3).contains(u"not understood"_s));
    QVERIFY(asked.at(1, 3).contains(u"Nobody Known"_s));
    QVERIFY(!asked.dialog->findChild<QPushButton *>(u"pasteAll"_s)->isEnabled());
    QVERIFY2(asked.at(0, 3).contains(u"Must, Waivable, Should"_s), qPrintable(asked.at(0, 3)));
    // Chosen from what there is, where the text stands.
    asked.problems->editItem(asked.problems->item(0, 2));
    auto *choice = asked.problems->findChild<QComboBox *>(u"mendedText"_s);
    QVERIFY(choice);
    QCOMPARE(choice->currentText(), u"Mussst"_s);
    choice->setCurrentIndex(choice->findText(u"Waivable"_s));
    Q_EMIT choice->activated(choice->currentIndex());
    QCOMPARE(asked.at(0, 3), u"Mended"_s);
    // Mended by typing.
    asked.problems->item(0, 2)->setText(u"Must"_s);
    asked.problems->item(1, 2)->setText(u"Rashid Karimov"_s);
    asked.problems->item(2, 2)->setText(u"T-9"_s);
    QCOMPARE(asked.at(2, 3), u"Mended"_s);
    QElapsedTimer timer;
    timer.start();
    asked.click("pasteAll");
    QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(itemCount(f), before + 200);
    int owned = 0;
    QSet<QString> codes;
    for (const ChecklistItem &item : f.plan().rows<ChecklistItem>()) {
        if (item.categoryName != u"Site handover"_s)
            continue;
        QCOMPARE(item.category, u"SIT"_s);
        codes.insert(item.code);
        owned += item.owner == f.person(u"Rashid Karimov"_s);
    }
    QCOMPARE(owned, 200);
    QCOMPARE(codes.size(), 200);
    QVERIFY(codes.contains(u"SIT-01"_s) && codes.contains(u"SIT-200"_s));
    QCOMPARE(f.item("SIT-17").gateClass, GateClass::Must);
    QCOMPARE(f.item("SIT-121").dueOffset, std::optional(-9));
    QVERIFY(f.item("SIT-01").position > f.item("CUT-02").position);
    auto *message = f.find<MessageBar>("message");
    QVERIFY(message->isVisible());
    QVERIFY2(message->text().startsWith(u"200 row"_s), qPrintable(message->text()));
    message->findChild<QPushButton *>(u"messageAction"_s)->click();
    QCOMPARE(itemCount(f), before);
    QVERIFY(!f.document().canUndo());
    f.trigger("redo");
    QCOMPARE(itemCount(f), before + 200);
}

void TestTablePaste::pastesOverCells()
{
    TableFixture f;
    f.at("CUT-02", "text");
    toClipboard(u"First\tSubmitted\nSecond\tIn progress\n"_s);
    f.press(Qt::Key_V, Qt::ControlModifier);
    Asked asked(f); // a submission needs evidence, in a paste as in the menu
    QCOMPARE(asked.problems->rowCount(), 1);
    QCOMPARE(asked.at(0, 0), u"1, CUT-02"_s);
    QCOMPARE(asked.at(0, 1), u"State"_s);
    asked.problems->item(0, 2)->setText(u"In progress"_s);
    asked.click("pasteAll");
    QCOMPARE(f.item("CUT-02").text, u"First"_s);
    QCOMPARE(f.item("CUT-03").text, u"Second"_s);
    QCOMPARE(f.item("CUT-03").state, ItemState::InProgress);
    QVERIFY2(f.said().startsWith(u"2 row"_s) && f.said().contains(u"changed"_s), qPrintable(f.said()));
    QVERIFY(f.table->selectionModel()->isSelected(f.cell("CUT-03", "state")));
    f.trigger("undo");
    QVERIFY(f.item("CUT-02").text != u"First"_s);
    QVERIFY(f.item("CUT-03").text != u"Second"_s);
    QVERIFY(!f.document().canUndo());
}

// Who submits by paste is remembered, and may not accept.
void TestTablePaste::submitsUnderAName()
{
    TableFixture f;
    f.actAs(f.item("DOC-02").owner);
    f.at("DOC-02", "state");
    f.model().records().setCells({{f.item("DOC-02").id.uuid, fieldIndex<ChecklistItem>("state"),
                                   Value{enumKey(ItemState::InProgress)}}});
    toClipboard(u"Submitted"_s);
    f.press(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(f.item("DOC-02").state, ItemState::Submitted);
    QCOMPARE(f.item("DOC-02").submittedBy, f.item("DOC-02").owner);
    QCOMPARE(f.item("DOC-02").submittedOn, today);
}

void TestTablePaste::pastesBehindTheEnd()
{
    TableFixture f;
    const size_t before = itemCount(f);
    const int last = f.model().rowCount() - 1;
    // Alone selected, whichever keys the test before has left pressed.
    f.table->selectionModel()->setCurrentIndex(f.model().index(last, f.model().records().columnOf(u"text"_s)),
                                               QItemSelectionModel::ClearAndSelect);
    toClipboard(u"Over the last\nOne more\nAnother"_s);
    f.press(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(itemCount(f), before + 2);
    f.trigger("undo");
    QCOMPARE(itemCount(f), before);
    // All new.
    f.at("DOC-02", "text");
    toClipboard(u"One\nTwo"_s);
    f.trigger("pasteAsRows");
    QCOMPARE(itemCount(f), before + 2);
    const int row = f.cell("DOC-02", "text").row();
    const auto shown = [&](int below) {
        return f.model().index(row + below, f.cell("DOC-02", "text").column()).data().toString();
    };
    QCOMPARE(shown(1), u"One"_s);
    QCOMPARE(shown(2), u"Two"_s);
    QVERIFY(shown(0) != u"One"_s);
    f.trigger("undo");
    QCOMPARE(itemCount(f), before);
}

void TestTablePaste::pastesOneRowIntoMany()
{
    TableFixture f;
    toClipboard(u"Same"_s);
    f.at("DOC-02", "notes");
    f.alsoSelect("DOC-03", "text");
    f.alsoSelect("DOC-05", "text");
    f.press(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(f.item("DOC-03").text, u"Same"_s);
    QCOMPARE(f.item("DOC-05").text, u"Same"_s);
    f.trigger("undo");
    QVERIFY(f.item("DOC-03").text != u"Same"_s);
    QVERIFY(!f.document().canUndo());
}

void TestTablePaste::readsQuotedCells()
{
    TableFixture f;
    f.table->setColumnHidden(f.cell("DOC-02", "notes").column(), false);
    f.at("DOC-02", "notes");
    toClipboard(u"\"two\nlines\tand \"\"quotes\"\"\"\r\nplain\r\n"_s);
    f.press(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(f.item("DOC-02").notes, u"two\nlines and \"quotes\""_s);
    QCOMPARE(f.item("DOC-03").notes, u"plain"_s);
    f.alsoSelect("DOC-03", "notes");
    f.press(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), u"\"two\nlines and \"\"quotes\"\"\"\nplain\n"_s);
}

// A spreadsheet gets the date, our own tables what was typed: it still moves with go-live.
void TestTablePaste::copiesWhatCanBePastedBack()
{
    TableFixture f;
    f.at("CUT-04", "due");
    f.type(u"T-9"_s);
    f.leave(Qt::Key_Return);
    f.at("CUT-04", "due");
    f.press(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), f.cell("CUT-04", "due").data().toString() + u'\n');
    f.at("CUT-02", "due");
    f.press(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(f.item("CUT-02").dueOffset, std::optional(-9));
    QVERIFY(f.item("CUT-02").dueDate.isNull());
}

void TestTablePaste::titlesSayWhereCellsBelong()
{
    TableFixture f;
    const size_t before = itemCount(f);
    f.at("CUT-02", "text");
    toClipboard(u"Owner\tCode\tItem\nRashid Karimov\tDOC-02\tChanged\n\tABC-07\tNew one\n"_s);
    f.press(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(itemCount(f), before + 1);
    QCOMPARE(f.item("DOC-02").text, u"Changed"_s);
    QCOMPARE(f.item("DOC-02").owner, f.person(u"Rashid Karimov"_s));
    QCOMPARE(f.item("ABC-07").text, u"New one"_s);
    QCOMPARE(f.item("ABC-07").category, u"ABC"_s);
}

void TestTablePaste::leavesOutWhatIsWrong()
{
    TableFixture f;
    const QString before = f.item("DOC-02").text;
    f.at("DOC-02", "code");
    toClipboard(u"\tFirst\nDOC-33\tSecond"_s); // a code cannot be empty
    f.press(Qt::Key_V, Qt::ControlModifier);
    Asked asked(f);
    QCOMPARE(asked.problems->rowCount(), 1);
    asked.click("pasteRest");
    QCOMPARE(f.item("DOC-02").text, u"First"_s);
    QCOMPARE(f.item("DOC-33").text, u"Second"_s);
    f.trigger("undo");
    QCOMPARE(f.item("DOC-02").text, before);
}

void TestTablePaste::cancelChangesNothing()
{
    TableFixture f;
    f.at("DOC-02", "owner");
    toClipboard(u"Rashid Karimov\nNobody Known"_s);
    f.press(Qt::Key_V, Qt::ControlModifier);
    Asked asked(f);
    asked.close();
    QVERIFY(!f.document().canUndo());
}

void TestTablePaste::obeysTheRules()
{
    TableFixture f;
    f.actAs(f.plan().project()->projectManager);
    f.at("TST-02", "state"); // submitted
    toClipboard(u"Accepted"_s);
    f.press(Qt::Key_V, Qt::ControlModifier);
    Asked asked(f);
    QVERIFY(asked.at(0, 3).contains(u"Accept or Reject"_s));
    asked.click("pasteRest");
    QCOMPARE(f.item("TST-02").state, ItemState::Submitted);
    QVERIFY(!f.document().canUndo());
}

void TestTablePaste::showsWhatIsLocked()
{
    TableFixture f(TableFixture::Criteria::Agreed);
    QVERIFY(f.plan().project()->criteriaBaselinedOn.isValid());
    f.at("DOC-02", "gate_class");
    toClipboard(u"After go-live\tRashid Karimov"_s);
    f.press(Qt::Key_V, Qt::ControlModifier);
    Asked asked(f);
    QVERIFY(asked.at(0, 3).contains(u"locked"_s));
    asked.close();
    QVERIFY(!f.document().canUndo());
}

void TestTablePaste::fillsDown()
{
    TableFixture f;
    f.at("CUT-02", "due");
    f.type(u"T-9"_s);
    f.leave(Qt::Key_Return);
    f.at("CUT-02", "due");
    f.alsoSelect("CUT-02", "owner");
    for (const char *code : {"CUT-03", "CUT-04"}) {
        f.alsoSelect(code, "due");
        f.alsoSelect(code, "owner");
    }
    f.press(Qt::Key_D, Qt::ControlModifier);
    for (const char *code : {"CUT-03", "CUT-04"}) {
        QCOMPARE(f.item(code).dueOffset, std::optional(-9));
        QCOMPARE(f.item(code).owner, f.item("CUT-02").owner);
    }
    f.trigger("undo");
    QVERIFY(f.item("CUT-04").dueOffset != std::optional(-9));
    // A single cell takes what stands above it.
    f.at("CUT-03", "due");
    f.press(Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(f.item("CUT-03").dueOffset, std::optional(-9));
}

QTEST_MAIN(TestTablePaste)
#include "tst_tablepaste.moc"
