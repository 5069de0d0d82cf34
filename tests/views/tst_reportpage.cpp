// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/windowfixture.h"
#include "views/common/pagesview.h"
#include "views/common/plainlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QListWidget>

using namespace baton;
using namespace baton::test;
using namespace Qt::StringLiterals;

class TestReportPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsThePagesLive();
    void editionAndSectionsAreChosen();
    void paperIsChosenAndRemembered();
    void savesAndPrints();
};

namespace {

PagesView *openReport(WindowFixture &f)
{
    f.open(samplePlan());
    f.trigger("show_reportPage");
    return f.find<PagesView>("reportView");
}

} // namespace

void TestReportPage::showsThePagesLive()
{
    WindowFixture f;
    PagesView *view = openReport(f);
    QTRY_VERIFY(view->pageCount() > 2);
    QVERIFY(f.find<PlainLabel>("reportPages")->plain().startsWith(u"Page 1 of"_s));
    const QImage before = view->grab().toImage();
    Edit edit(f.plan(), "Change");
    edit.set(f.plan().openProject(), &Project::name, u"Another name"_s);
    QVERIFY(f.document().commit(std::move(edit)));
    QTRY_VERIFY(view->grab().toImage() != before);
    view->setFocus();
    QTest::keyClick(view, Qt::Key_PageDown);
    QTRY_COMPARE(view->currentPage(), 1);
    QTest::keyClick(view, Qt::Key_End);
    QTRY_COMPARE(view->currentPage(), view->pageCount() - 1);
}

void TestReportPage::editionAndSectionsAreChosen()
{
    WindowFixture f;
    PagesView *view = openReport(f);
    QTRY_VERIFY(view->pageCount() > 2);
    const int all = view->pageCount();
    auto *sections = f.find<QListWidget>("reportSections");
    QTRY_VERIFY(sections->count() > 3);
    for (int row = 0; row < sections->count(); ++row) {
        if (sections->item(row)->text() == u"Checklist"_s)
            sections->item(row)->setCheckState(Qt::Unchecked);
    }
    QTRY_VERIFY(view->pageCount() < all);
    f.find<QCheckBox>("annex")->click();
    QTRY_COMPARE(view->pageCount(), 2);
    f.find<QCheckBox>("annex")->click();
    f.find<QCheckBox>("signingEdition")->click();
    QTRY_VERIFY(view->pageCount() > 2);
    QVERIFY(view->pageCount() < all);
}

void TestReportPage::paperIsChosenAndRemembered()
{
    WindowFixture f;
    PagesView *view = openReport(f);
    QTRY_VERIFY(view->pageCount() > 2);
    auto *paper = f.find<QComboBox>("reportPaper");
    const QImage before = view->grab().toImage();
    paper->setCurrentIndex(paper->currentIndex() == 0 ? 1 : 0);
    QTRY_VERIFY(view->grab().toImage() != before);
    const QString chosen = paper->currentText();
    QVERIFY(f.window.closePlan());
    openReport(f);
    QCOMPARE(f.find<QComboBox>("reportPaper")->currentText(), chosen);
}

void TestReportPage::savesAndPrints()
{
    WindowFixture f;
    PagesView *view = openReport(f);
    QTRY_VERIFY(view->pageCount() > 2);
    const auto startsWith = [&](const QString &name, const QByteArray &begin) {
        QFile file(f.folder.filePath(name));
        return file.open(QIODevice::ReadOnly) && file.read(begin.size()) == begin;
    };
    f.dialogs.nextFile = f.folder.filePath(u"report.pdf"_s);
    f.trigger("savePdf");
    QTRY_VERIFY(startsWith(u"report.pdf"_s, "%PDF"));
    f.dialogs.nextFile = f.folder.filePath(u"report.html"_s);
    f.trigger("saveHtml");
    QTRY_VERIFY(startsWith(u"report.html"_s, "<!DOCTYPE html>"));
    f.dialogs.nextFile = f.folder.filePath(u"printed.pdf"_s);
    f.trigger("printPages");
    QTRY_VERIFY(startsWith(u"printed.pdf"_s, "%PDF"));
    QVERIFY(f.dialogs.errors.isEmpty());
}

QTEST_MAIN(TestReportPage)
#include "tst_reportpage.moc"
