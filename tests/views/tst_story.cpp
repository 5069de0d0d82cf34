// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/report/pdftext.h"
#include "tests/views/windowfixture.h"
#include "views/common/askdialog.h"
#include "views/common/messagebar.h"
#include "views/common/recordtableview.h"
#include "views/shell/newplandialog.h"
#include "views/shell/tailordialog.h"

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTableWidget>

using namespace baton;
using namespace baton::test;
using namespace Qt::StringLiterals;

/// The project manager's stories: from an empty window to a printed report, and with a spreadsheet. Those of
/// the reviewer and of the go-live move are in tst_decisionstory.
class TestStory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fromEmptyToAPrintedReport();
    void aSpreadsheetIsPastedMendedAndUndone();
};

namespace {

// A plan from a starter, by keyboard, with who speaks for each side and when it goes live.
void startFromATemplate(WindowFixture &f)
{
    f.window.QWidget::show();
    f.window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&f.window));
    QTest::keyClick(&f.window, Qt::Key_N, Qt::ControlModifier);
    auto *made = f.find<NewPlanDialog>("newPlanDialog");
    QTest::keyClick(made->findChild<QListWidget *>(u"templates"_s), Qt::Key_End);
    QTest::keyClicks(made->findChild<QLineEdit *>(u"projectName"_s), u"Payroll"_s);
    QTest::keyClick(made->findChild<QLineEdit *>(u"projectName"_s), Qt::Key_Return);
    QVERIFY(f.window.session());
    auto *tailor = f.find<TailorDialog>("tailorDialog");
    const auto fill = [&](const char *name, const QString &text) {
        auto *line = tailor->findChild<QLineEdit *>(QLatin1StringView(name));
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, text);
    };
    fill("speaker_project", u"Petra Plan"_s);
    fill("speaker_operations", u"Olaf Ops"_s);
    fill("go_live", u"2026-09-01"_s);
    fill("decision", u"2026-08-28"_s);
    for (const char *later : {"hypercare_end", "tail_end", "hard_stop"})
        tailor->findChild<QLineEdit *>(QLatin1StringView(later))->clear();
    QTest::mouseClick(tailor->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok), Qt::LeftButton);
    QCOMPARE(f.plan().project()->goLive, QDate(2026, 9, 1));
}

} // namespace

void TestStory::fromEmptyToAPrintedReport()
{
    WindowFixture f;
    startFromATemplate(f);
    // Works on an item: started, proven, submitted.
    f.actAs(f.plan().project()->projectManager);
    f.select("DOC-01");
    f.trigger("startItem");
    QCOMPARE(f.item("DOC-01").state, ItemState::InProgress);
    f.trigger("addEvidence");
    auto *proof = f.find<AskDialog>("askDialog");
    QTest::keyClicks(proof->findChild<QLineEdit *>(u"title"_s), u"Runbook 1.0, walked through"_s);
    QTest::mouseClick(proof->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok), Qt::LeftButton);
    QCOMPARE(f.plan().rows<Evidence>().size(), size_t(1));
    f.trigger("submitItem");
    QCOMPARE(f.item("DOC-01").state, ItemState::Submitted);
    // Operations accepts.
    f.actAs(f.item("DOC-01").accepter);
    QTRY_VERIFY(f.find<QAction>("acceptItem")->isEnabled());
    f.trigger("acceptItem");
    QVERIFY2(f.item("DOC-01").state == ItemState::Accepted,
             qPrintable(f.find<MessageBar>("message")->text()));
    QTRY_COMPARE(f.document().pendingCount(), size_t(0));
    // Printed for the meeting.
    f.trigger("show_reportPage");
    const QString paper = f.folder.filePath(u"printed.pdf"_s);
    f.dialogs.nextFile = paper;
    f.trigger("printPages");
    QTRY_VERIFY_WITH_TIMEOUT(report::pdfText(paper).contains(u"DOC-01"_s), 20000);
    const QString text = report::pdfText(paper);
    QVERIFY(text.contains(u"Payroll"_s));
    QVERIFY(text.contains(u"Petra Plan"_s));
    QVERIFY(text.contains(u"Olaf Ops"_s));
    QVERIFY(f.dialogs.errors.isEmpty());
}

// Two hundred rows that somebody has kept in a spreadsheet, with what people write into such cells.
void TestStory::aSpreadsheetIsPastedMendedAndUndone()
{
    WindowFixture f;
    startFromATemplate(f);
    QTRY_COMPARE(f.document().pendingCount(), size_t(0));
    const size_t before = f.plan().rows<ChecklistItem>().size();
    QString sheet = u"Item\tClass\tOwner\tDue\tCategory\r\n"_s;
    for (int i = 1; i <= 200; ++i) {
        sheet += u"Site check %1\t%2\t%3\t%4\tSite handover\r\n"_s.arg(i).arg(
            i == 17 ? u"Mussst"_s : u"Should"_s, i == 120 ? u"Nobody Known"_s : u"Olaf Ops"_s,
            i == 121 ? u"soonish"_s : u"T-10"_s);
    }
    QApplication::clipboard()->setText(sheet);
    // Into the checklist, by key; the place by mouse.
    f.window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&f.window));
    QTest::keyClick(&f.window, Qt::Key_3, Qt::ControlModifier);
    auto *table = f.find<RecordTableView>("checklistTable");
    QVERIFY(table->isVisible());
    const auto at = [&](int row) { return table->visualRect(table->model()->index(row, 2)).center(); };
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, at(3));
    QTest::keyClick(table, Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
    // Each cell that is not understood is shown before anything changes, and mended where it stands.
    QCOMPARE(f.plan().rows<ChecklistItem>().size(), before);
    auto *dialog = f.find<QDialog>("pasteDialog");
    auto *problems = dialog->findChild<QTableWidget *>(u"pasteProblems"_s);
    auto *paste = dialog->findChild<QPushButton *>(u"pasteAll"_s);
    QCOMPARE(problems->rowCount(), 3);
    QVERIFY(!paste->isEnabled());
    const QStringList mended{u"Must"_s, u"Olaf Ops"_s, u"T-9"_s};
    for (int row = 0; row < 3; ++row) {
        const QPoint wrong = problems->visualItemRect(problems->item(row, 2)).center();
        QTest::mouseClick(problems->viewport(), Qt::LeftButton, {}, wrong);
        QTest::mouseDClick(problems->viewport(), Qt::LeftButton, {}, wrong);
        QTRY_VERIFY(problems->indexWidget(problems->model()->index(row, 2)));
        QWidget *cell = problems->indexWidget(problems->model()->index(row, 2));
        QTest::keyClicks(cell, mended[row]);
        QTest::keyClick(cell, Qt::Key_Return);
        QTRY_COMPARE(problems->item(row, 2)->text(), mended[row]);
    }
    QVERIFY(paste->isEnabled());
    QTest::mouseClick(paste, Qt::LeftButton);
    QCOMPARE(f.plan().rows<ChecklistItem>().size(), before + 200);
    QTRY_COMPARE(f.document().pendingCount(), size_t(0));
    // Found by typing, then taken back with one key and brought again with another.
    f.window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&f.window));
    auto *search = f.find<QLineEdit>("checklistSearch");
    search->setFocus();
    QTest::keyClicks(search, u"Site check"_s);
    const auto &rows = static_cast<const FilterModel &>(*table->model());
    QCOMPARE(rows.matchCount(), 200);
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(f.plan().rows<ChecklistItem>().size(), before);
    QCOMPARE(rows.matchCount(), 0);
    QTest::keyClick(table, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(rows.matchCount(), 200);
    // It is in the file.
    const QDir folder(f.folder.filePath(u"plans"_s));
    QVERIFY(f.window.closePlan());
    QVERIFY(f.window.openFile(folder.filePath(folder.entryList({u"*.baton"_s}, QDir::Files).value(0))));
    QCOMPARE(f.plan().rows<ChecklistItem>().size(), before + 200);
    QVERIFY(f.dialogs.errors.isEmpty());
}

QTEST_MAIN(TestStory)
#include "tst_story.moc"
