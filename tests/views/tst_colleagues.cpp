// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/sheetreader.h"
#include "tests/views/windowfixture.h"
#include "views/colleagues/chasedialog.h"
#include "views/colleagues/previewdialog.h"
#include "views/common/messagebar.h"
#include "views/common/plainlabel.h"

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QFile>
#include <QImage>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QUrl>

using namespace baton;
using namespace baton::test;
using namespace Qt::StringLiterals;

class TestColleagues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesPackContactsAndPicture();
    void showsAnswersBeforeTheyAreRecorded();
    void remindsEachPersonOfTheirOwn();
};

void TestColleagues::writesPackContactsAndPicture()
{
    WindowFixture f;
    f.open(samplePlan());
    auto *message = f.find<MessageBar>("message");
    const auto write = [&](const char *action, const QString &name) {
        f.dialogs.nextFile = f.folder.filePath(name);
        f.trigger(action);
        QTRY_VERIFY_WITH_TIMEOUT(message->text().contains(name), 30000);
    };
    write("writeReviewPack", u"pack.html"_s);
    QFile page(f.folder.filePath(u"pack.html"_s));
    QVERIFY(page.open(QIODevice::ReadOnly));
    QVERIFY(page.readAll().contains(f.item("TST-02").id.toString().toUtf8()));
    write("writeReviewPack", u"pack.xlsx"_s);
    const auto rows = readSheetFile(f.folder.filePath(u"pack.xlsx"_s));
    QVERIFY(rows && rows->size() > 5);
    write("exportContacts", u"contacts.csv"_s);
    const auto contacts = readSheetFile(f.folder.filePath(u"contacts.csv"_s));
    QVERIFY(contacts);
    bool hasSponsor = false;
    for (const QStringList &row : *contacts)
        hasSponsor = hasSponsor || row.value(2).contains(u"sponsor"_s);
    QVERIFY(hasSponsor);
    write("printReport", u"page.png"_s);
    const QImage picture(f.folder.filePath(u"page.png"_s));
    QVERIFY(picture.height() > picture.width() && picture.width() > 1000);
    QVERIFY(f.dialogs.errors.isEmpty());
}

void TestColleagues::showsAnswersBeforeTheyAreRecorded()
{
    WindowFixture f;
    f.open(samplePlan());
    f.actAs(f.plan().project()->projectManager);
    const QByteArray owner = f.plan().find(f.plan().project()->serviceOwner)->name.toUtf8();
    const auto line = [&](const char *code, const char *decision, const QByteArray &by) -> QByteArray {
        return f.item(code).id.toString().toUtf8() + ",,,,,," + decision + ",\"Because, yes\",," + by +
               ",\r\n";
    };
    QFile file(f.folder.filePath(u"answers.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("key,code\r\n" + line("TST-02", "accept", owner) + line("TST-03", "reject", owner) +
               line("CUT-02", "accept", owner) + line("DOC-01", "accept", "Nobody"));
    file.close();
    f.dialogs.nextFile = file.fileName();
    f.trigger("importAnswers");
    auto *dialog = f.find<PreviewDialog>("previewDialog");
    const auto *model = dialog->findChild<QTableView *>()->model();
    QCOMPARE(model->rowCount(), 4);
    QVERIFY(dialog->findChild<PlainLabel *>(u"introduction"_s)->plain().startsWith(u"2 "_s));
    QCOMPARE(f.item("TST-02").state, ItemState::Submitted); // nothing has happened yet
    dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->click();
    QCOMPARE(f.item("TST-02").state, ItemState::Accepted);
    QCOMPARE(f.item("TST-03").state, ItemState::Rejected);
    QCOMPARE(f.item("TST-03").rejectedReason, u"Because, yes"_s);
    QCOMPARE(f.item("DOC-01").state, ItemState::Submitted);
    f.trigger("undo");
    QCOMPARE(f.item("TST-02").state, ItemState::Submitted);
    QCOMPARE(f.item("TST-03").state, ItemState::Submitted);

    f.dialogs.nextFile = f.folder.filePath(u"missing.csv"_s);
    f.trigger("importAnswers");
    QCOMPARE(f.dialogs.errors.size(), 1);
}

void TestColleagues::remindsEachPersonOfTheirOwn()
{
    WindowFixture f;
    f.open(samplePlan());
    f.trigger("remindPeople");
    auto *dialog = f.find<ChaseDialog>("chaseDialog");
    auto *people = dialog->findChild<QListWidget *>();
    auto *text = dialog->findChild<QPlainTextEdit *>();
    QVERIFY(people->count() > 1);
    QSet<QString> seen;
    for (int row = 0; row < people->count(); ++row) {
        people->setCurrentRow(row);
        QVERIFY(!seen.contains(text->toPlainText()));
        seen.insert(text->toPlainText());
        QVERIFY(text->toPlainText().contains(u"due "_s));
    }
    people->setCurrentRow(0);
    dialog->findChild<QPushButton *>(u"copyMessage"_s)->click();
    QCOMPARE(QApplication::clipboard()->text(), text->toPlainText());
    if (dialog->findChild<QPushButton *>(u"mailMessage"_s)->isEnabled()) {
        const QUrl address = dialog->mailAddress();
        QCOMPARE(address.scheme(), u"mailto"_s);
        QVERIFY(address.path().contains(u'@'));
        QVERIFY(address.toEncoded().contains("body="));
    }
    dialog->findChild<QPushButton *>(u"copyAllMessages"_s)->click();
    QVERIFY(QApplication::clipboard()->text().size() > text->toPlainText().size());
}

QTEST_MAIN(TestColleagues)
#include "tst_colleagues.moc"
