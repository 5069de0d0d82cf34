// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/report/pdftext.h"
#include "tests/views/windowfixture.h"
#include "views/common/askdialog.h"
#include "views/common/messagebar.h"
#include "views/shell/newplandialog.h"
#include "views/shell/tailordialog.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

using namespace baton;
using namespace baton::test;
using namespace Qt::StringLiterals;

/// The project manager's story, from an empty window to a printed report. Those of the reviewer, of the
/// go-live move and of the spreadsheet are in tst_review, tst_changespage and tst_tablepaste.
class TestStory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fromEmptyToAPrintedReport();
};

void TestStory::fromEmptyToAPrintedReport()
{
    WindowFixture f;
    f.window.QWidget::show();
    f.window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&f.window));
    // A starter, by keyboard.
    QTest::keyClick(&f.window, Qt::Key_N, Qt::ControlModifier);
    auto *made = f.find<NewPlanDialog>("newPlanDialog");
    QTest::keyClick(made->findChild<QListWidget *>(u"templates"_s), Qt::Key_End);
    QTest::keyClicks(made->findChild<QLineEdit *>(u"projectName"_s), u"Payroll"_s);
    QTest::keyClick(made->findChild<QLineEdit *>(u"projectName"_s), Qt::Key_Return);
    QVERIFY(f.window.session());
    // Who speaks for each side, and when it goes live.
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

QTEST_MAIN(TestStory)
#include "tst_story.moc"
