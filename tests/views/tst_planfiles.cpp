// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/dateform.h"
#include "tests/views/windowfixture.h"
#include "views/common/askdialog.h"
#include "views/common/historyview.h"
#include "views/common/messagebar.h"
#include "views/common/plainlabel.h"
#include "views/common/section.h"
#include "views/shell/newplandialog.h"
#include "views/shell/tailordialog.h"
#include "views/shell/whodialog.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>
#include <QTableView>
#include <QToolButton>
#include <QTreeWidget>

using namespace baton;
using namespace baton::test;
using namespace Qt::StringLiterals;

class TestPlanFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesAPlanFromATemplate();
    void keepsEveryChangeAndShowsItsHistory();
    void aStarterIsSetUpOnOnePage();
    void theMeaningOfADateLetsClicksThrough();
    void whatIsTypedBecomesTheDayItMeans();
    void theLaterDatesFollowGoLive();
    void theSetUpPageFitsTheDesktop();
    void daysCountFromTheGoLiveTypedBesideThem();
    void aSampleIsOneClickAway();
    void importsAProject();
    void thePreviewSaysOnceWhatManyTasksLose();
    void saysWhyAFileCannotBeOpened();
    void writesCopyExportAndReport();
    void getsAnotherName();
    void neverReplacesAnotherByItsName();
    void asksOnceWhoActs();
    void theStartPageListsRecentPlans();
};

namespace {

void createSample(WindowFixture &f)
{
    f.window.QWidget::show();
    f.trigger("newPlan");
    auto *dialog = f.find<NewPlanDialog>("newPlanDialog");
    auto *list = dialog->findChild<QListWidget *>(u"templates"_s);
    for (int row = 0; row < list->count(); ++row) {
        if (list->item(row)->text() == u"SSO integration"_s)
            list->setCurrentRow(row);
    }
    dialog->findChild<QLineEdit *>(u"projectName"_s)->setText(u"SSO: the / real one"_s);
    dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->click();
}

TailorDialog *openSetUp(WindowFixture &f)
{
    f.window.activateWindow();
    const bool isThere = QTest::qWaitForWindowActive(&f.window);
    f.trigger("tailorPlan");
    auto *page = f.find<TailorDialog>("tailorDialog");
    page->activateWindow();
    // A window counts as active as soon as the one below it is.
    if (!isThere || !QTest::qWaitFor([page] { return page->isActiveWindow(); }))
        qFatal("The page is not active.");
    return page;
}

// Types into a field of the set-up page and goes on to the next.
void typeDate(const TailorDialog &page, const char *field, const QString &text)
{
    auto *line = page.findChild<QLineEdit *>(QLatin1StringView(field));
    line->setFocus();
    line->selectAll();
    QTest::keyClick(line, Qt::Key_Delete);
    QTest::keyClicks(line, text);
    QTest::keyClick(line, Qt::Key_Tab);
}

QString dateIn(const TailorDialog &page, const char *field)
{
    return page.findChild<QLineEdit *>(QLatin1StringView(field))->text();
}

} // namespace

void TestPlanFiles::makesAPlanFromATemplate()
{
    WindowFixture f;
    createSample(f);
    QVERIFY(f.window.session());
    QCOMPARE(f.plan().project()->name, u"SSO: the / real one"_s);
    QVERIFY(QFile::exists(f.folder.filePath(u"plans/SSO the real one.baton"_s)));
    QVERIFY(f.find<QWidget>("overviewPage")->isVisible());
    QVERIFY(f.dialogs.errors.isEmpty());
}

void TestPlanFiles::keepsEveryChangeAndShowsItsHistory()
{
    WindowFixture f;
    createSample(f);
    const QString path = f.folder.filePath(u"plans/SSO the real one.baton"_s);
    f.actAs(f.item("CUT-02").owner);
    f.select("CUT-02");
    auto *notes = f.find<QWidget>("itemPanel")->findChild<QLineEdit *>(u"owner"_s);
    notes->setFocus();
    notes->setText(u"Rashid Karimov"_s);
    QTest::keyClick(notes, Qt::Key_Return);
    QTRY_COMPARE(f.document().pendingCount(), size_t(0));
    QTRY_COMPARE(f.find<PlainLabel>("storeState")->plain(), u"All changes saved"_s);

    f.find<Section>("itemHistorySection")->setOpen(true);
    auto *history = f.find<QWidget>("itemPanel")->findChild<HistoryView *>(u"history"_s);
    QTRY_COMPARE(history->model()->rowCount(), 2); // made with the plan, then this change
    const QModelIndex latest = history->model()->index(0, 0);
    QCOMPARE(latest.data().toString(), u"Change “Owner” of CUT-02"_s);
    QCOMPARE(latest.data(HistoryModel::WhoRole).toString(), u"Inês Carvalho"_s);
    QVERIFY(latest.data(HistoryModel::DetailRole).toString().contains(u"→ Rashid Karimov"_s));

    QVERIFY(f.window.closePlan());
    QVERIFY(f.find<QWidget>("startPage")->isVisible());
    QVERIFY(f.window.openFile(path));
    QCOMPARE(f.plan().find(f.item("CUT-02").owner)->name, u"Rashid Karimov"_s);
    QCOMPARE(f.plan().find(f.window.session()->me())->name, u"Inês Carvalho"_s); // remembered for this plan
}

void TestPlanFiles::aStarterIsSetUpOnOnePage()
{
    WindowFixture f;
    f.window.QWidget::show();
    f.trigger("newPlan");
    auto *dialog = f.find<NewPlanDialog>("newPlanDialog");
    auto *list = dialog->findChild<QListWidget *>(u"templates"_s);
    list->setCurrentRow(list->count() - 1); // starters come last
    dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->click();
    auto *page = f.find<TailorDialog>("tailorDialog");
    page->findChild<QLineEdit *>(u"speaker_project"_s)->setText(u"Petra Plan"_s);
    page->findChild<QLineEdit *>(u"speaker_operations"_s)->setText(u"Olaf Ops"_s);
    page->findChild<QLineEdit *>(u"go_live"_s)->setText(u"2026-09-01"_s);
    page->findChild<QLineEdit *>(u"decision"_s)->setText(u"2026-10-01"_s);
    page->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->click();
    QVERIFY(page->findChild<PlainLabel *>(u"problem"_s)->isVisible()); // decided after go-live
    page->findChild<QLineEdit *>(u"decision"_s)->setText(u"2026-08-28"_s);
    for (const char *later : {"hypercare_end", "tail_end", "hard_stop"})
        page->findChild<QLineEdit *>(QLatin1StringView(later))->clear();
    page->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->click();
    const Project *project = f.plan().project();
    QCOMPARE(project->goLive, QDate(2026, 9, 1));
    QCOMPARE(f.plan().find(project->projectManager)->name, u"Petra Plan"_s);
    int owned = 0;
    for (const ChecklistItem &item : f.plan().rows<ChecklistItem>())
        owned += item.owner == project->projectManager ? 1 : 0;
    QVERIFY(owned > 10);
    QCOMPARE(f.plan().find(f.item("DOC-01").accepter)->name, u"Olaf Ops"_s);
}

// What a typed date means stands over the field below; a click there reaches that field.
void TestPlanFiles::theMeaningOfADateLetsClicksThrough()
{
    WindowFixture f;
    f.open(samplePlan());
    TailorDialog *page = openSetUp(f);
    auto *start = page->findChild<QLineEdit *>(u"start"_s);
    start->setFocus();
    start->selectAll();
    QTest::keyClicks(start, u"next fri"_s);
    auto *hint = page->findChild<QWidget *>(u"fieldHint"_s);
    QVERIFY(hint->isVisible());
    const QWidget *below = page->findChild<QLineEdit *>(u"handover_start"_s);
    const QPoint covered = hint->geometry().center();
    QCOMPARE(page->childAt(covered), below);
    QFocusEvent left(QEvent::FocusOut, Qt::TabFocusReason);
    QApplication::sendEvent(start, &left);
    QVERIFY(!hint->isVisible());
}

void TestPlanFiles::whatIsTypedBecomesTheDayItMeans()
{
    WindowFixture f;
    f.open(samplePlan());
    TailorDialog *page = openSetUp(f);
    const QDate goLive = f.plan().project()->goLive;
    const QDate start = f.plan().project()->start;
    typeDate(*page, "decision", u"T-1"_s);
    QCOMPARE(dateIn(*page, "decision"), dateText(goLive.addDays(-1)));
    typeDate(*page, "start", u"+3d"_s); // from the date that was there
    QCOMPARE(dateIn(*page, "start"), dateText(start.addDays(3)));
    typeDate(*page, "start", u"next fri"_s);
    QCOMPARE(dateIn(*page, "start"), dateText(QDate(2026, 3, 6)));
}

void TestPlanFiles::theLaterDatesFollowGoLive()
{
    WindowFixture f;
    f.open(samplePlan());
    TailorDialog *page = openSetUp(f);
    const Project before = *f.plan().project();
    const auto *moved = page->findChild<PlainLabel *>(u"followed"_s);
    QVERIFY(!moved->isVisible());
    typeDate(*page, "go_live", u"+14d"_s);
    QCOMPARE(dateIn(*page, "go_live"), dateText(before.goLive.addDays(14)));
    QCOMPARE(dateIn(*page, "hypercare_end"), dateText(before.hypercareEnd.addDays(14)));
    QCOMPARE(dateIn(*page, "handover_start"), dateText(before.handoverStart));
    QVERIFY2(moved->plain().startsWith(u"Go-live is 14 day"_s), qPrintable(moved->plain()));
    QVERIFY(moved->plain().contains(u"Hypercare end"_s, Qt::CaseInsensitive));
    // There and back is where it was; left alone when that is wanted.
    typeDate(*page, "go_live", dateText(before.goLive));
    QCOMPARE(dateIn(*page, "hard_stop"), dateText(before.hardStop));
    page->findChild<QCheckBox *>(u"followGoLive"_s)->setChecked(false);
    typeDate(*page, "go_live", u"-7d"_s);
    QCOMPARE(dateIn(*page, "hypercare_end"), dateText(before.hypercareEnd));
    QVERIFY(!moved->isVisible());
}

// However small the desktop: what does not fit is scrolled to, the buttons are not.
void TestPlanFiles::theSetUpPageFitsTheDesktop()
{
    WindowFixture f;
    f.open(samplePlan());
    const QFont usual = QApplication::font();
    QFont large = usual;
    large.setPointSizeF(usual.pointSizeF() * 1.5);
    QApplication::setFont(large);
    TailorDialog *page = openSetUp(f);
    page->findChild<Section *>(u"categorySection"_s)->setOpen(true);
    QCoreApplication::processEvents();
    const QSize room = page->screen()->availableGeometry().size();
    QVERIFY2(page->width() <= room.width() && page->height() <= room.height(),
             qPrintable(QDebug::toString(page->size())));
    auto *ok = page->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
    QVERIFY(page->rect().contains(QRect(ok->mapTo(page, QPoint()), ok->size())));
    QVERIFY(!ok->visibleRegion().isEmpty());
    QApplication::setFont(usual);
}

void TestPlanFiles::daysCountFromTheGoLiveTypedBesideThem()
{
    WindowFixture f;
    f.window.QWidget::show();
    f.trigger("newPlan");
    auto *dialog = f.find<NewPlanDialog>("newPlanDialog");
    auto *list = dialog->findChild<QListWidget *>(u"templates"_s);
    list->setCurrentRow(list->count() - 1);
    dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->click();
    auto *page = f.find<TailorDialog>("tailorDialog");
    QVERIFY(QTest::qWaitForWindowActive(page));
    const auto type = [page](const char *field, const QString &text) { typeDate(*page, field, text); };
    const auto *problem = page->findChild<PlainLabel *>(u"decisionProblem"_s);
    const int rowHeight = page->findChild<QLineEdit *>(u"decision"_s)->height();
    type("go_live", {});
    type("decision", u"T-14"_s);
    QVERIFY(problem->isVisible());
    QCOMPARE(problem->plain(), u"T counts from go-live; enter go-live first."_s);
    type("hypercare_end", u"someday"_s);
    QVERIFY(page->findChild<PlainLabel *>(u"hypercare_endProblem"_s)->isVisible());
    QCOMPARE(page->findChild<QLineEdit *>(u"decision"_s)->height(), rowHeight);
    type("go_live", u"2026-09-15"_s);
    QVERIFY(!problem->isVisible());
    page->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->click();
    QVERIFY(page->isVisible()); // someday is no day
    type("hypercare_end", u"T+14"_s);
    for (const char *later : {"start", "handover_start", "tail_end", "hard_stop"})
        type(later, {});
    page->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->click();
    QCOMPARE(f.plan().project()->goLive, QDate(2026, 9, 15));
    QCOMPARE(f.plan().project()->decision, QDate(2026, 9, 1));
    QCOMPARE(f.plan().project()->hypercareEnd, QDate(2026, 9, 29));
}

void TestPlanFiles::aSampleIsOneClickAway()
{
    WindowFixture f;
    f.window.QWidget::show();
    f.find<QWidget>("startPage")->findChild<QPushButton *>(u"step5"_s)->click();
    QVERIFY(f.window.session());
    QVERIFY(f.plan().count(RecordKind::ChecklistItem) > 50);
}

void TestPlanFiles::thePreviewSaysOnceWhatManyTasksLose()
{
    WindowFixture f;
    f.window.QWidget::show();
    f.window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&f.window));
    QByteArray tasks;
    for (int i = 1; i <= 3; ++i)
        tasks +=
            QStringLiteral("<Task><UID>%1</UID><ID>%1</ID><Name>Task %1</Name><OutlineLevel>1</OutlineLevel>"
                           "<Duration>PT16H0M0S</Duration><Contact>Somebody else</Contact></Task>")
                .arg(i)
                .toUtf8();
    const QString path = f.folder.filePath(u"plan.xml"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><Project "
               "xmlns=\"http://schemas.microsoft.com/project\"><Name>Imported</Name>"
               "<StartDate>2026-03-02T08:00:00</StartDate><Tasks>" +
               tasks + "</Tasks></Project>");
    file.close();
    f.dialogs.nextFile = path;
    f.trigger("importPlan");
    QDialog *preview = nullptr;
    QTRY_VERIFY((preview = f.window.findChild<QDialog *>(u"previewDialog"_s)) && preview->isVisible());
    auto *table = preview->findChild<QTableView *>(u"previewTable"_s);
    QStringList contacts;
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        if (const QString text = table->model()->index(row, 1).data().toString(); text.contains(u"contact"_s))
            contacts.append(text);
    }
    QCOMPARE(contacts.size(), 1);
    QVERIFY2(contacts.front().contains(u"1, 2, 3"_s), qPrintable(contacts.front()));
    // Enter does it from the list, too.
    preview->activateWindow();
    QVERIFY(QTest::qWaitFor([preview] { return preview->isActiveWindow(); }));
    table->setFocus();
    table->setCurrentIndex(table->model()->index(1, 0));
    QTest::keyClick(table, Qt::Key_Return);
    QTRY_VERIFY(f.window.session());
    QCOMPARE(f.plan().rows<Task>().size(), size_t(3));
}

void TestPlanFiles::importsAProject()
{
    WindowFixture f;
    f.window.QWidget::show();
    const QString path = f.folder.filePath(u"plan.xml"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"(<?xml version="1.0" encoding="UTF-8"?>
<Project xmlns="http://schemas.microsoft.com/project"><Name>Imported</Name><StartDate>2026-03-02T08:00:00</StartDate>
<Tasks><Task><UID>1</UID><ID>1</ID><Name>Build</Name><OutlineLevel>1</OutlineLevel><Duration>PT16H0M0S</Duration>
<Start>2026-03-02T08:00:00</Start><Finish>2026-03-03T17:00:00</Finish></Task></Tasks></Project>)");
    file.close();
    f.dialogs.nextFile = path;
    f.trigger("importPlan");
    // First it shows what there would be; nothing is made before that is confirmed.
    auto *preview = f.window.findChild<QDialog *>(u"previewDialog"_s);
    QTRY_VERIFY((preview = f.window.findChild<QDialog *>(u"previewDialog"_s)) && preview->isVisible());
    const auto *lines = preview->findChild<QTableView *>(u"previewTable"_s)->model();
    QCOMPARE(lines->rowCount(), 1);
    QCOMPARE(lines->index(0, 1).data().toString(), u"Build"_s);
    QCOMPARE(lines->index(0, 3).data().toString(), u"3 Mar 2026"_s);
    preview->reject();
    QVERIFY(!f.window.session());
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    f.dialogs.nextFile = path;
    f.trigger("importPlan");
    f.confirmPreview();
    QTRY_VERIFY(f.window.session());
    QCOMPARE(f.plan().rows<Task>().size(), size_t(1));
    QVERIFY(f.find<MessageBar>("message")->text().contains(u"Imported"_s));
    // The first step from here is the checklist, then the set-up page.
    QVERIFY(f.find<QWidget>("overviewPage")->findChild<QPushButton *>(u"step1"_s)->isVisible());
    const auto *message = f.find<MessageBar>("message");
    message->findChild<QPushButton *>(u"messageAction"_s)->click();
    f.find<AskDialog>("askDialog")->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->click();
    const size_t items = f.plan().count(RecordKind::ChecklistItem);
    QVERIFY(items > 20);
    QVERIFY2(message->text().startsWith(QString::number(items)), qPrintable(message->text()));
    auto *next = message->findChild<QPushButton *>(u"messageAction"_s);
    QTRY_VERIFY(next->isVisible());
    next->click();
    QVERIFY(f.find<TailorDialog>("tailorDialog")->isVisible());
    // So do the words of the header that say what is missing.
    for (const char *link : {"setGoLiveButton", "setUpButton"}) {
        delete f.find<TailorDialog>("tailorDialog");
        auto *button = f.find<QToolButton>(link);
        QVERIFY2(button->isVisible(), link);
        f.window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&f.window));
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Return);
        QVERIFY2(f.window.findChild<TailorDialog *>(), link);
    }
}

void TestPlanFiles::saysWhyAFileCannotBeOpened()
{
    WindowFixture f;
    f.window.QWidget::show();
    f.dialogs.nextFile = f.folder.filePath(u"missing.baton"_s);
    f.trigger("openPlan");
    QCOMPARE(f.dialogs.errors.size(), 1);
    QVERIFY(f.dialogs.errors.constFirst().contains(u"missing"_s));

    const QString path = f.folder.filePath(u"photo.baton"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("\x89PNG not a plan at all");
    file.close();
    f.dialogs.nextFile = path;
    f.trigger("openPlan");
    QTRY_COMPARE(f.dialogs.errors.size(), 2);
    QVERIFY(!f.window.session());
}

void TestPlanFiles::writesCopyExportAndReport()
{
    WindowFixture f;
    createSample(f);
    auto *message = f.find<MessageBar>("message");
    f.dialogs.nextFile = f.folder.filePath(u"copy.baton"_s);
    f.trigger("copyPlan");
    QTRY_VERIFY(message->text().contains(u"copy.baton"_s));
    QVERIFY(QFile::exists(f.folder.filePath(u"copy.baton"_s)));

    const std::vector<std::tuple<const char *, QString, QByteArray>> outputs{
        {"exportChecklist", u"list.xlsx"_s, "PK"},      {"exportChecklist", u"list.csv"_s, "\xef\xbb\xbf"},
        {"exportTimeline", u"timeline.xml"_s, "<?xml"}, {"printReport", u"report.pdf"_s, "%PDF"},
        {"printReport", u"report.html"_s, "<!DOCTYPE"},
    };
    for (const auto &[action, name, beginning] : outputs) {
        const QString path = f.folder.filePath(name);
        f.dialogs.nextFile = path;
        f.trigger(action);
        QTRY_VERIFY_WITH_TIMEOUT(message->text().contains(name), 20000);
        QFile written(path);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QVERIFY2(written.read(16).toLower().startsWith(beginning.toLower()), qPrintable(name));
        // What the format of Microsoft Project cannot hold is said, and only of it.
        QCOMPARE(message->text().contains(u"checklist items"_s), name == u"timeline.xml"_s);
    }
    QVERIFY(f.dialogs.errors.isEmpty());
}

void TestPlanFiles::getsAnotherName()
{
    WindowFixture f;
    f.openFile();
    const QString before = f.folder.filePath(u"plan.baton"_s);
    const QString after = f.folder.filePath(u"SSO, second attempt.baton"_s);
    Edit edit{f.plan(), "Rename the project"};
    edit.set(f.plan().openProject(), &Project::name, u"Second attempt"_s);
    QVERIFY(f.document().commit(std::move(edit)));
    f.showPage("checklistPage");
    f.dialogs.nextFile = after;
    f.trigger("renamePlan");
    QVERIFY2(f.dialogs.errors.isEmpty(), qPrintable(f.dialogs.errors.join(u' ')));
    QVERIFY(!QFile::exists(before));
    QVERIFY(!QFile::exists(before + u"-backups"_s));
    QVERIFY(QFile::exists(after + u"-backups"_s));
    QVERIFY(f.find<MessageBar>("message")->text().contains(u"SSO, second attempt.baton"_s));
    // The same page, the same plan, and what was done can still be undone, into the file of the new name.
    QVERIFY(f.find<Page>("checklistPage")->isVisible());
    QCOMPARE(f.plan().project()->name, u"Second attempt"_s);
    f.trigger("undo");
    QVERIFY(f.plan().project()->name != u"Second attempt"_s);
    QVERIFY(f.window.plan()->file()->waitUntilStored());
    QVERIFY(f.dialogs.errors.isEmpty());
    QCOMPARE(f.window.plan()->path(), after);
}

void TestPlanFiles::neverReplacesAnotherByItsName()
{
    WindowFixture f;
    f.openFile();
    const QString taken = f.folder.filePath(u"taken.baton"_s);
    QFile other(taken);
    QVERIFY(other.open(QIODevice::WriteOnly));
    other.write("of somebody else");
    other.close();
    f.dialogs.nextFile = taken;
    f.trigger("renamePlan");
    QCOMPARE(f.dialogs.errors.size(), 1);
    QVERIFY2(f.dialogs.errors.front().contains(u"already a file"_s), qPrintable(f.dialogs.errors.front()));
    QVERIFY(other.open(QIODevice::ReadOnly));
    QCOMPARE(other.readAll(), QByteArray("of somebody else"));
    // The plan is open as before.
    QCOMPARE(f.window.plan()->path(), f.folder.filePath(u"plan.baton"_s));
    QVERIFY(!f.document().isReadOnly());
}

void TestPlanFiles::asksOnceWhoActs()
{
    WindowFixture f;
    createSample(f);
    f.select("TST-02");
    QVERIFY(f.window.session()->me().isNull());
    // The question is modal: answer it from the event loop.
    QTimer::singleShot(0, &f.window, [&f] {
        auto *dialog = f.find<WhoDialog>("whoDialog");
        dialog->findChild<QLineEdit *>(u"name"_s)->setText(u"Nia Okoro"_s);
        dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->click();
    });
    f.trigger("acceptItem");
    QCOMPARE(f.plan().find(f.window.session()->me())->name, u"Nia Okoro"_s);
    // Of the project side, so the rules refuse; but the window knows who asked.
    QCOMPARE(f.item("TST-02").state, ItemState::Submitted);
    QVERIFY(f.find<MessageBar>("message")->text().contains(u"Nia Okoro"_s));
}

void TestPlanFiles::theStartPageListsRecentPlans()
{
    WindowFixture f;
    f.window.QWidget::show();
    QVERIFY(!f.find<QWidget>("recentPlans")->isVisible());
    createSample(f);
    const QString path = f.folder.filePath(u"plans/SSO the real one.baton"_s);
    auto *list = f.find<QTreeWidget>("recentList");
    QVERIFY(f.window.closePlan());
    QVERIFY(list->isVisible());
    QCOMPARE(list->topLevelItemCount(), 1);
    QCOMPARE(list->topLevelItem(0)->text(0), u"SSO the real one"_s);
    QVERIFY(list->topLevelItem(0)->text(1).endsWith(u"plans"_s));

    list->setFocus();
    QTest::keyClick(list, Qt::Key_Return);
    QTRY_VERIFY(f.window.session());
    QVERIFY(f.window.closePlan());
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                      list->visualItemRect(list->topLevelItem(0)).center());
    QTRY_VERIFY(f.window.session());

    QVERIFY(f.window.closePlan());
    QVERIFY(QFile::rename(path, path + u".away"_s)); // what has gone is not offered
    Q_EMIT qobject_cast<QMenu *>(f.find<QMenu>("recentMenu")->parentWidget())->aboutToShow();
    QVERIFY(!list->isVisible());
}

QTEST_MAIN(TestPlanFiles)
#include "tst_planfiles.moc"
