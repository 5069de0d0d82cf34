// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/windowfixture.h"
#include "views/common/messagebar.h"
#include "views/common/plainlabel.h"
#include "views/exchange/sheetdialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QPushButton>
#include <QTableView>

using namespace baton;
using namespace baton::test;
using namespace Qt::StringLiterals;

class TestSheetDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsComeIntoThePageThatIsOpen();
    void aColumnIsTakenForSomethingElse();
    void whatIsWrongIsListed();
    void cancelChangesNothing();
    void theStartPageMakesAPlanOfIt();
    void whatCannotBeReadIsSaid();
};

namespace {

QString sheetFile(WindowFixture &f, const QByteArray &content)
{
    QFile file(f.folder.filePath(u"rows.csv"_s));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("The test's own file cannot be written.");
    file.write(content);
    return file.fileName();
}

// The dialog when it has worked out what would come of it.
SheetDialog *dialogOf(WindowFixture &f)
{
    SheetDialog *dialog = nullptr;
    const auto isReady = [&] {
        dialog = f.window.findChild<SheetDialog *>();
        return dialog && !dialog->findChild<PlainLabel *>(u"sheetSummary"_s)->plain().isEmpty();
    };
    return QTest::qWaitFor(isReady, 10000) ? dialog : nullptr;
}

QString summaryOf(const SheetDialog *dialog)
{
    return dialog->findChild<PlainLabel *>(u"sheetSummary"_s)->plain();
}

void confirm(WindowFixture &f, SheetDialog *dialog)
{
    auto *button = dialog->findChild<QPushButton *>(u"import"_s);
    QTRY_VERIFY(button->isEnabled());
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_VERIFY(!f.window.findChild<SheetDialog *>());
}

} // namespace

void TestSheetDialog::rowsComeIntoThePageThatIsOpen()
{
    WindowFixture f;
    f.open(samplePlan());
    f.showPage("timelinePage");
    const auto before = f.plan().rows<Task>().size();
    f.dialogs.nextFile = sheetFile(f, "Name;Duration;Predecessors\nBuild;5d;\nTest;2d;1FS+1d\n");
    f.trigger("importRows");
    SheetDialog *dialog = dialogOf(f);
    QVERIFY(dialog);
    QCOMPARE(dialog->findChild<QComboBox *>(u"sheetKind"_s)->currentText(), u"Tasks"_s);
    QTRY_VERIFY2(summaryOf(dialog).contains(u"2 rows are new"_s), qPrintable(summaryOf(dialog)));
    QCOMPARE(f.plan().rows<Task>().size(), before); // nothing yet
    confirm(f, dialog);
    QCOMPARE(f.plan().rows<Task>().size(), before + 2);
    QVERIFY(f.find<MessageBar>("message")->text().contains(u"2 rows were imported"_s));
    f.trigger("undo");
    QCOMPARE(f.plan().rows<Task>().size(), before);
}

void TestSheetDialog::aColumnIsTakenForSomethingElse()
{
    WindowFixture f;
    f.open(samplePlan());
    f.showPage("checklistPage");
    f.dialogs.nextFile = sheetFile(f, "Punch list,By\nClean up the backlog,Adaeze Okafor\n");
    f.trigger("importRows");
    SheetDialog *dialog = dialogOf(f);
    QVERIFY(dialog);
    QVERIFY(summaryOf(dialog).contains(u"No column holds “Item”"_s));
    QVERIFY(!dialog->findChild<QPushButton *>(u"import"_s)->isEnabled());
    const auto take = [&](const char *column, const QString &title) {
        auto *field = dialog->findChild<QComboBox *>(QLatin1StringView(column));
        field->setFocus();
        field->setCurrentIndex(field->findText(title));
    };
    auto *titles = dialog->findChild<QComboBox *>(u"sheetTitles"_s);
    titles->setCurrentIndex(titles->findData(0));
    take("sheetField0", u"Item"_s);
    take("sheetField1", u"Owner"_s);
    QTRY_VERIFY2(summaryOf(dialog).contains(u"1 row"_s), qPrintable(summaryOf(dialog)));
    // Each field comes from one column only.
    take("sheetField1", u"Item"_s);
    QCOMPARE(dialog->findChild<QComboBox *>(u"sheetField0"_s)->currentText(), u"not imported"_s);
    take("sheetField0", u"Item"_s);
    take("sheetField1", u"Owner"_s);
    QTRY_VERIFY(dialog->findChild<QPushButton *>(u"import"_s)->isEnabled());
    confirm(f, dialog);
    const auto items = f.plan().rows<ChecklistItem>();
    const auto made = std::ranges::find(items, u"Clean up the backlog"_s, &ChecklistItem::text);
    QVERIFY(made != items.end());
    QCOMPARE(made->owner, f.person(u"Adaeze Okafor"_s));
    QVERIFY(!made->code.isEmpty());
}

void TestSheetDialog::whatIsWrongIsListed()
{
    WindowFixture f;
    f.open(samplePlan());
    f.showPage("timelinePage");
    f.dialogs.nextFile = sheetFile(f, "Name,Duration\nBuild,5d\nTest,soon\n,3d\n");
    f.trigger("importRows");
    SheetDialog *dialog = dialogOf(f);
    QVERIFY(dialog);
    QTRY_VERIFY(summaryOf(dialog).contains(u"left out"_s));
    const QAbstractItemModel *lines = dialog->findChild<QTableView *>(u"sheetPreview"_s)->model();
    QCOMPARE(lines->rowCount(), 3);
    dialog->findChild<QCheckBox *>(u"onlyProblems"_s)->click();
    QCOMPARE(lines->rowCount(), 2);
    QCOMPARE(lines->index(0, 0).data().toString(), u"3"_s);
    QVERIFY(lines->index(0, 3).data().toString().contains(u"B: Duration – “soon”"_s));
    QCOMPARE(lines->index(1, 1).data().toString(), u"left out"_s);
    confirm(f, dialog);
    QCOMPARE(std::ranges::count(f.plan().rows<Task>(), u"Test"_s, &Task::name), 1);
}

void TestSheetDialog::cancelChangesNothing()
{
    WindowFixture f;
    f.open(samplePlan());
    f.dialogs.nextFile = sheetFile(f, "Name,Duration\nBuild,5d\n");
    f.trigger("importRows");
    SheetDialog *dialog = dialogOf(f);
    QVERIFY(dialog);
    const auto before = f.plan().rows<Task>().size();
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!f.window.findChild<SheetDialog *>());
    QCOMPARE(f.plan().rows<Task>().size(), before);
    QVERIFY(!f.document().canUndo());
}

void TestSheetDialog::theStartPageMakesAPlanOfIt()
{
    WindowFixture f;
    f.window.QWidget::show();
    f.dialogs.nextFile = sheetFile(f, "Category,Requirement,Class,Owner\nDocumentation,Runbook,Must,Ann\n");
    QPushButton *step = nullptr;
    for (QPushButton *button : f.find<QWidget>("startPage")->findChildren<QPushButton *>()) {
        if (button->text().contains(u"spreadsheet"_s))
            step = button;
    }
    QVERIFY(step);
    QTest::mouseClick(step, Qt::LeftButton);
    SheetDialog *dialog = dialogOf(f);
    QVERIFY(dialog);
    QCOMPARE(dialog->findChild<QComboBox *>(u"sheetKind"_s)->currentText(), u"Checklist items"_s);
    confirm(f, dialog);
    QTRY_VERIFY(f.window.session());
    QCOMPARE(f.plan().project()->name, u"rows"_s);
    QCOMPARE(f.item("DOC-01").text, u"Runbook"_s);
    QVERIFY(f.person(u"Ann"_s));
    QVERIFY(f.dialogs.errors.isEmpty());
}

void TestSheetDialog::whatCannotBeReadIsSaid()
{
    WindowFixture f;
    f.open(samplePlan());
    f.dialogs.nextFile = sheetFile(f, "Name,Duration\n\"Build,5d\n");
    f.trigger("importRows");
    QTRY_COMPARE(f.dialogs.errors.size(), 1);
    QVERIFY2(f.dialogs.errors[0].contains(u"never closed"_s), qPrintable(f.dialogs.errors[0]));
}

QTEST_MAIN(TestSheetDialog)
#include "tst_sheetdialog.moc"
