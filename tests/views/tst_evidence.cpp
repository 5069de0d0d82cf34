// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan/itemactions.h"
#include "tests/support/openedurls.h"
#include "tests/support/workspacefile.h"
#include "tests/views/windowfixture.h"
#include "views/checklist/itempanel.h"
#include "views/common/askdialog.h"
#include "views/common/evidencelist.h"
#include "views/common/filefield.h"
#include "views/common/messagebar.h"
#include "views/common/plainlabel.h"

#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QMimeData>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace baton;
using test::WindowFixture;

namespace {

// The window on a plan in a file, with DOC-01 selected on the checklist.
struct Evidences : WindowFixture
{
    Evidences()
    {
        openFile();
        showPage("checklistPage");
        select("DOC-01");
        actAs(item("DOC-01").owner);
    }

    AskDialog *ask()
    {
        trigger("addEvidence");
        return window.findChildren<AskDialog *>().last();
    }
    static void press(AskDialog *dialog)
    {
        QTest::mouseClick(dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok),
                          Qt::LeftButton);
    }
    QString makeFile(const QString &name, const QByteArray &content) const
    {
        const QString path = folder.filePath(name);
        test::writeBytes(path, content);
        return path;
    }
    std::vector<Evidence> evidence()
    {
        std::vector<Evidence> found;
        for (const Evidence &at : plan().rows<Evidence>()) {
            if (at.item == item("DOC-01").id)
                found.push_back(at);
        }
        return found;
    }
    Evidence newest()
    {
        std::vector<Evidence> all = evidence();
        const auto copy =
            std::ranges::find_if(all, [](const Evidence &at) { return !at.fileHash.isEmpty(); });
        return copy == all.end() ? Evidence{} : *copy;
    }
    EvidenceList *list() { return find<ItemPanel>("itemPanel")->findChild<EvidenceList *>(); }
};

} // namespace

class TestEvidence : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCopyIsTakenShownAndGivenBack()
    {
        Evidences f;
        const QByteArray content("%PDF drill \0 of the 3rd", 23);
        const QString original = f.makeFile(u"restore drill.pdf"_s, content);
        AskDialog *dialog = f.ask();
        f.dialogs.nextFile = original;
        QTest::mouseClick(dialog->findChild<QToolButton *>(u"chooseFile"_s), Qt::LeftButton);
        QCOMPARE(dialog->text("title"), u"restore drill"_s);
        const size_t before = f.evidence().size();
        Evidences::press(dialog);
        QTRY_COMPARE(f.evidence().size(), before + 1);
        QCOMPARE(f.newest().fileName, u"restore drill.pdf"_s);
        QFile::remove(original);

        // The original is gone; the copy is not.
        f.dialogs.nextAnswer = 0;
        f.dialogs.nextFile = f.folder.filePath(u"saved.pdf"_s);
        f.list()->findChild<QToolButton *>(u"openEvidence"_s)->click();
        QVERIFY(f.dialogs.questions.last().answers.size() == 3);
        QTRY_VERIFY(QFile::exists(f.folder.filePath(u"saved.pdf"_s)));
        QCOMPARE(test::bytesOf(f.folder.filePath(u"saved.pdf"_s)), content);

        // Undone and done again it is the same.
        f.trigger("undo");
        QCOMPARE(f.evidence().size(), before);
        f.trigger("redo");
        QCOMPARE(f.newest().fileName, u"restore drill.pdf"_s);
    }

    void aFileThatCannotBeReadKeepsTheDialogOpen()
    {
        Evidences f;
        AskDialog *dialog = f.ask();
        dialog->findChild<FileField *>()->setPath(f.folder.filePath(u"gone.pdf"_s));
        const size_t before = f.evidence().size();
        Evidences::press(dialog);
        auto *problem = dialog->findChild<PlainLabel *>(u"problem"_s);
        QTRY_VERIFY(problem->isVisible());
        QVERIFY(problem->plain().contains(u"gone.pdf"_s));
        QCOMPARE(f.evidence().size(), before);
        QCOMPARE(dialog->text("title"), u"gone"_s);
        // Without the copy it goes through.
        QTest::mouseClick(dialog->findChild<QToolButton *>(u"clearFile"_s), Qt::LeftButton);
        Evidences::press(dialog);
        QTRY_COMPARE(f.evidence().size(), before + 1);
    }

    void aFileIsDroppedOnTheList()
    {
        Evidences f;
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(f.makeFile(u"minutes.txt"_s, "We met."))});
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(f.list(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(f.list(), &drop);
        auto *dialog = f.find<AskDialog>("askDialog");
        QCOMPARE(dialog->findChild<FileField *>()->path(), data.urls().front().toLocalFile());
        Evidences::press(dialog);
        QTRY_COMPARE(f.newest().fileName, u"minutes.txt"_s);
    }

    // The message by which somebody accepted is kept as it came.
    void aRecordedDecisionKeepsACopyOfItsProof()
    {
        Evidences f;
        QCOMPARE(f.item("DOC-01").state, ItemState::Submitted);
        const QByteArray message = "From: Priya\n\nI accept the runbook.";
        f.trigger("acceptOnBehalf");
        AskDialog *dialog = f.window.findChildren<AskDialog *>().last();
        dialog->findChild<FileField *>()->setPath(f.makeFile(u"runbook accepted.eml"_s, message));
        QCOMPARE(dialog->text("title"), u"runbook accepted"_s);
        Evidences::press(dialog);
        QTRY_COMPARE(f.item("DOC-01").state, ItemState::Accepted);
        const auto proofs = f.plan().rows<Evidence>();
        const auto proof = std::ranges::find(proofs, u"runbook accepted.eml"_s, &Evidence::fileName);
        QVERIFY(proof != proofs.end());
        const Acceptance *decision = f.plan().find(proof->acceptance);
        QVERIFY(decision);
        QCOMPARE(decision->item, f.item("DOC-01").id);
        QVERIFY(decision->recordedBy != decision->decidedBy);
        QByteArray kept;
        f.window.session()->attachments()->fetch(proof->fileHash, this,
                                                 [&kept](const Result<QByteArray> &content) {
                                                     if (content)
                                                         kept = *content;
                                                 });
        QTRY_COMPARE(kept, message);
    }

    void aLinkIsOpenedOnlyByItsAnswers_data()
    {
        QTest::addColumn<QString>("location");
        QTest::addColumn<int>("answer");
        QTest::addColumn<int>("opened");
        const QString page = u"https://wiki.example/runbook"_s;
        const QString mail = u"mailto:desk@wiki.example"_s;
        QTest::newRow("open") << page << 0 << 1;
        QTest::newRow("always") << page << 1 << 1;
        QTest::newRow("closed") << page << -1 << 0;
        QTest::newRow("cancel") << page << 2 << 0;
        QTest::newRow("mail, open") << mail << 0 << 1;
        QTest::newRow("mail, closed") << mail << -1 << 0;
        QTest::newRow("mail, cancel") << mail << 1 << 0;
    }

    void aLinkIsOpenedOnlyByItsAnswers()
    {
        QFETCH(QString, location);
        QFETCH(int, answer);
        QFETCH(int, opened);
        Evidences f;
        Evidence link;
        link.item = f.item("DOC-01").id;
        link.title = u"Seven zeppelins"_s;
        link.location = location;
        link.date = test::today;
        QVERIFY(f.document().commit(addEvidence(f.plan(), link)));
        // As a question answers that is closed, whatever stands last in it.
        f.dialogs.closedAnswer = -1;
        f.dialogs.nextAnswer = answer;
        test::OpenedUrls desktop;
        const QString scheme = QUrl(location).scheme();
        QDesktopServices::setUrlHandler(scheme, &desktop, "open");
        const auto buttons = f.list()->findChildren<QToolButton *>(u"openEvidence"_s);
        const auto shown = std::ranges::find_if(
            buttons, [](const QToolButton *at) { return at->toolTip().contains(u"zeppelins"_s); });
        QVERIFY(shown != buttons.end());
        (*shown)->click();
        QDesktopServices::unsetUrlHandler(scheme);
        QCOMPARE(f.dialogs.questions.size(), 1);
        QCOMPARE(desktop.urls().size(), opened);
        QCOMPARE(f.settings.contains(u"evidence/trustedHosts"_s), answer == 1 && opened == 1);
    }

    void whatCouldRunIsOnlySaved()
    {
        Evidences f;
        AskDialog *dialog = f.ask();
        dialog->findChild<FileField *>()->setPath(f.makeFile(u"evil.desktop"_s, "[Desktop Entry]"));
        Evidences::press(dialog);
        QTRY_VERIFY(!f.newest().fileHash.isEmpty());
        f.list()->findChild<QToolButton *>(u"openEvidence"_s)->click();
        QCOMPARE(f.dialogs.questions.last().answers.size(), 2);
    }
};

QTEST_MAIN(TestEvidence)
#include "tst_evidence.moc"
