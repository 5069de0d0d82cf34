// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/workspacefile.h"
#include "tests/views/windowfixture.h"
#include "views/checklist/itempanel.h"
#include "views/common/askdialog.h"
#include "views/common/evidencelist.h"
#include "views/common/filefield.h"
#include "views/common/messagebar.h"
#include "views/common/plainlabel.h"

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
