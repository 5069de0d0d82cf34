// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/store.h"
#include "tests/views/windowfixture.h"
#include "views/common/messagebar.h"
#include "views/common/recordtableview.h"
#include "views/shell/newplandialog.h"
#include "views/shell/projectbutton.h"
#include "views/shell/tailordialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QTableView>

using namespace baton;
using namespace baton::test;
using namespace Qt::StringLiterals;

/// Several projects in one file, and several windows on it.
class TestProjects : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesAProjectInTheSameFile();
    void eachProjectKeepsItsUndo();
    void opensTheOneThatWasOpenLast();
    void aProjectAddedFromOutsideStaysBehind();
    void importsIntoTheSameFile();
    void theSearchFindsProjects();
    void theHistoryIsOfTheOpenProject();
    void aSecondWindowFollows();
    void aSecondWindowIsWholeOnTheScreen();
    void whatIsTypedOutlivesTheSecondWindow();
};

namespace {

void make(WindowFixture &f, const char *action, const QString &title, const QString &name)
{
    f.window.QWidget::show();
    f.trigger(action);
    auto *dialog = f.find<NewPlanDialog>("newPlanDialog");
    auto *list = dialog->findChild<QListWidget *>(u"templates"_s);
    for (int row = 0; row < list->count(); ++row) {
        if (list->item(row)->text() == title)
            list->setCurrentRow(row);
    }
    dialog->findChild<QLineEdit *>(u"projectName"_s)->setText(name);
    dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->click();
    QVERIFY(f.dialogs.errors.isEmpty());
    delete f.window.findChild<TailorDialog *>();
    delete dialog;
}

// What the list at the project's name offers, the open one marked.
QStringList listed(WindowFixture &f)
{
    auto *menu = f.find<QMenu>("projectMenu");
    Q_EMIT menu->aboutToShow();
    QStringList names;
    for (const QAction *action : menu->actions()) {
        if (action->isCheckable())
            names.append((action->isChecked() ? u"*"_s : QString()) + action->text().section(u'\t', 0, 0));
    }
    return names;
}

void choose(WindowFixture &f, const QString &name)
{
    listed(f);
    for (QAction *action : f.find<QMenu>("projectMenu")->actions()) {
        if (action->text().section(u'\t', 0, 0) == name)
            return action->trigger();
    }
    QFAIL("There is no such project.");
}

void rename(WindowFixture &f, const QString &name)
{
    Edit edit(f.plan(), QT_TRANSLATE_NOOP("Edit", "Rename to %1"), {name});
    edit.set(f.plan().openProject(), &Project::summary, name);
    QVERIFY(f.document().commit(std::move(edit)));
}

} // namespace

void TestProjects::makesAProjectInTheSameFile()
{
    WindowFixture f;
    make(f, "newPlan", u"SSO integration"_s, u"One & only"_s);
    const size_t people = f.plan().rows<Person>().size();
    QCOMPARE(listed(f), QStringList{u"*One && only"_s});
    make(f, "newProjectHere", u"SSO integration"_s, u"Second"_s);
    QCOMPARE(f.find<ProjectButton>("projectName")->name(), u"Second"_s);
    QCOMPARE(f.window.windowTitle(), u"Second – Baton"_s);
    QCOMPARE(listed(f), (QStringList{u"One && only"_s, u"*Second"_s}));
    // The same people, and none of the other's items.
    QCOMPARE(f.plan().rows<Person>().size(), people);
    QCOMPARE(f.plan().rows<ChecklistItem>().size(), size_t(99));
    QCOMPARE(QDir(f.folder.filePath(u"plans"_s)).entryList({u"*.baton"_s}, QDir::Files).size(), 1);
    // Each as it published itself last.
    const auto textOf = [&](int index) {
        return f.find<QMenu>("projectMenu")->actions().at(index)->text().section(u'\t', 1);
    };
    QTRY_VERIFY2(textOf(0).startsWith(u"Handover · NO-GO · 74 %"_s), qPrintable(textOf(0)));
    choose(f, u"One && only"_s);
    QCOMPARE(f.find<ProjectButton>("projectName")->name(), u"One & only"_s);
    QCOMPARE(f.plan().rows<ChecklistItem>().size(), size_t(99));
}

void TestProjects::eachProjectKeepsItsUndo()
{
    WindowFixture f;
    make(f, "newPlan", u"SSO integration"_s, u"One"_s);
    make(f, "newProjectHere", u"IT service, Minor"_s, u"Two"_s);
    rename(f, u"of Two"_s);
    f.showPage("checklistPage");
    choose(f, u"One"_s);
    QVERIFY(f.find<QWidget>("checklistPage")->isVisible()); // the page stays
    QVERIFY(!f.find<QAction>("undo")->isEnabled());
    rename(f, u"of One"_s);
    choose(f, u"Two"_s);
    QCOMPARE(f.find<QAction>("undo")->text(), u"&Undo “Rename to of Two”"_s);
    f.trigger("undo");
    QVERIFY(f.plan().project()->summary != u"of Two"_s);
    choose(f, u"One"_s);
    QCOMPARE(f.plan().project()->summary, u"of One"_s);
    f.trigger("undo");
    QVERIFY(f.plan().project()->summary != u"of One"_s);
    QTRY_COMPARE(f.document().pendingCount(), size_t(0));
    QVERIFY(f.find<MessageBar>("message")->isHidden());
}

void TestProjects::opensTheOneThatWasOpenLast()
{
    WindowFixture f;
    make(f, "newPlan", u"SSO integration"_s, u"Zebra"_s);
    make(f, "newProjectHere", u"IT service, Minor"_s, u"Aardvark"_s);
    const QString path = f.folder.filePath(u"plans/Zebra.baton"_s);
    choose(f, u"Zebra"_s);
    QVERIFY(f.window.closePlan());
    QVERIFY(f.window.openFile(path));
    QCOMPARE(f.plan().project()->name, u"Zebra"_s);
    f.settings.remove(u"project"_s);
    QVERIFY(f.window.openFile(path));
    QCOMPARE(f.plan().project()->name, u"Aardvark"_s); // the first
}

void TestProjects::aProjectAddedFromOutsideStaysBehind()
{
    WindowFixture f;
    f.openFile();
    const QString path = f.folder.filePath(u"plan.baton"_s);
    QVERIFY(f.window.closePlan());
    QVERIFY(f.window.openFile(path));
    const ProjectId open = f.plan().openProject();
    // So many that whatever comes first in the file is hardly the one that was open.
    for (int i = 0; i < 3; ++i) {
        const Plan base = restrictedTo(f.plan(), ProjectId::create());
        const ChangeSet founding = sampleChange(u"sso-integration"_s, base);
        auto store = Store::open(path);
        QVERIFY(store);
        QVERIFY((*store)->commit(founding, Actor{u"tester"_s, {}}, QDateTime(today, QTime(12, 0), Qt::UTC)));
    }
    QVERIFY(f.window.closePlan());
    QVERIFY(f.window.openFile(path));
    QCOMPARE(f.plan().openProject(), open);
}

void TestProjects::importsIntoTheSameFile()
{
    WindowFixture f;
    make(f, "newPlan", u"SSO integration"_s, u"One"_s);
    const size_t people = f.plan().rows<Person>().size();
    const Person known = f.plan().rows<Person>().front();
    QFile file(f.folder.filePath(u"plan.xml"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(
        u"<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
        "<Project xmlns=\"http://schemas.microsoft.com/project\"><Name>Imported</Name>"
        "<StartDate>2026-03-02T08:00:00</StartDate><Tasks><Task><UID>1</UID><ID>1</ID>"
        "<Name>Build</Name><OutlineLevel>1</OutlineLevel><Duration>PT16H0M0S</Duration>"
        "<Start>2026-03-02T08:00:00</Start><Finish>2026-03-03T17:00:00</Finish></Task></Tasks>"
        "<Resources><Resource><UID>1</UID><ID>1</ID><Name>%1</Name><Type>1</Type>"
        "<EmailAddress>%2</EmailAddress></Resource><Resource><UID>2</UID><ID>2</ID>"
        "<Name>Newcomer</Name><Type>1</Type></Resource></Resources></Project>"_s.arg(known.name, known.email)
            .toUtf8());
    file.close();
    f.dialogs.nextFile = file.fileName();
    f.trigger("importProjectHere");
    f.confirmPreview();
    QTRY_COMPARE(f.plan().project()->name, u"Imported"_s);
    QCOMPARE(f.plan().rows<Task>().size(), size_t(1));
    QCOMPARE(f.plan().rows<Person>().size(), people + 1);
    QCOMPARE(listed(f), (QStringList{u"*Imported"_s, u"One"_s}));
}

void TestProjects::theSearchFindsProjects()
{
    WindowFixture f;
    make(f, "newPlan", u"SSO integration"_s, u"One"_s);
    make(f, "newProjectHere", u"IT service, Minor"_s, u"Quagga"_s);
    choose(f, u"One"_s);
    QTest::mouseClick(f.find<QToolButton>("searchButton"), Qt::LeftButton);
    auto *line = f.find<QLineEdit>("searchLine");
    QVERIFY(line->isVisible());
    QTest::keyClicks(line, u"quagga"_s);
    QTest::keyClick(line, Qt::Key_Return);
    QTRY_COMPARE(f.plan().project()->name, u"Quagga"_s);
}

void TestProjects::theHistoryIsOfTheOpenProject()
{
    WindowFixture f;
    make(f, "newPlan", u"SSO integration"_s, u"One"_s);
    make(f, "newProjectHere", u"IT service, Minor"_s, u"Two"_s);
    rename(f, u"of Two"_s);
    choose(f, u"One"_s);
    rename(f, u"of One"_s);
    f.trigger("show_historyPage");
    const auto texts = [&] {
        QStringList all;
        const QAbstractItemModel *model = f.find<QTableView>("historyTable")->model();
        for (int row = 0; row < model->rowCount(); ++row)
            all.append(model->index(row, 3).data().toString());
        return all;
    };
    QTRY_VERIFY(texts().contains(u"Rename to of One"_s));
    QVERIFY(!texts().contains(u"Rename to of Two"_s));
    QTest::mouseClick(f.find<QToolButton>("historyWholeFile"), Qt::LeftButton);
    QVERIFY(texts().contains(u"Rename to of Two"_s));
}

void TestProjects::aSecondWindowFollows()
{
    WindowFixture f;
    make(f, "newPlan", u"SSO integration"_s, u"One"_s);
    QTRY_COMPARE(f.document().pendingCount(), size_t(0));
    MainWindow second({f.theme, f.dialogs, f.settings, [] { return QDateTime(today, QTime(12, 0), Qt::UTC); },
                       u"tester"_s, f.folder.filePath(u"plans"_s)});
    second.QWidget::show();
    QVERIFY(second.openFile(f.folder.filePath(u"plans/One.baton"_s)));
    rename(f, u"told by the first"_s);
    QTRY_COMPARE_WITH_TIMEOUT(second.session()->plan().project()->summary, u"told by the first"_s, 10000);
    QVERIFY(!second.findChild<QAction *>(u"undo"_s)->isEnabled()); // not its own
    Edit edit(second.session()->plan(), "");
    edit.set(second.session()->plan().openProject(), &Project::notes, u"and back"_s);
    QVERIFY(second.session()->document().commit(std::move(edit)));
    QTRY_COMPARE_WITH_TIMEOUT(f.plan().project()->notes, u"and back"_s, 10000);
    QVERIFY(second.closePlan());
}

// Also when the first is larger than the screen, or half outside it.
void TestProjects::aSecondWindowIsWholeOnTheScreen()
{
    WindowFixture f;
    make(f, "newPlan", u"SSO integration"_s, u"One"_s);
    QTRY_COMPARE(f.document().pendingCount(), size_t(0));
    QVERIFY(f.window.closePlan());
    std::unique_ptr<MainWindow> second;
    ShellContext context{f.theme,     f.dialogs,
                         f.settings,  [] { return QDateTime(today, QTime(12, 0), Qt::UTC); },
                         u"tester"_s, f.folder.filePath(u"plans"_s)};
    const ShellContext plain = context;
    context.openWindow = [&second, plain] {
        second = std::make_unique<MainWindow>(plain);
        second->QWidget::show();
        return second.get();
    };
    MainWindow first(context);
    first.QWidget::show();
    QVERIFY(first.openFile(f.folder.filePath(u"plans/One.baton"_s)));
    const QRect room = first.screen()->availableGeometry();
    first.setGeometry(QRect(room.bottomRight() - QPoint(60, 60), room.size() * 2));
    first.findChild<QAction *>(u"newWindow"_s)->trigger();
    QVERIFY(second);
    QVERIFY2(room.contains(second->geometry()), qPrintable(QDebug::toString(second->geometry())));
    QVERIFY(second->session());
    QVERIFY(second->closePlan());
    QVERIFY(first.closePlan());
}

void TestProjects::whatIsTypedOutlivesTheSecondWindow()
{
    WindowFixture f;
    make(f, "newPlan", u"SSO integration"_s, u"One"_s);
    f.select("CUT-02");
    f.window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&f.window));
    auto *owner = f.find<QWidget>("itemPanel")->findChild<QLineEdit *>(u"owner"_s);
    QVERIFY(owner);
    owner->setFocus();
    owner->selectAll();
    QTest::keyClicks(owner, u"Rashid Karimov"_s);
    MainWindow second({f.theme, f.dialogs, f.settings, [] { return QDateTime(today, QTime(12, 0), Qt::UTC); },
                       u"tester"_s, f.folder.filePath(u"plans"_s)});
    QVERIFY(second.openFile(f.folder.filePath(u"plans/One.baton"_s)));
    Edit edit(second.session()->plan(), "");
    edit.set(f.item("CUT-02").id, &ChecklistItem::text, u"Renamed elsewhere"_s);
    QVERIFY(second.session()->document().commit(std::move(edit)));
    QTRY_COMPARE_WITH_TIMEOUT(f.item("CUT-02").text, u"Renamed elsewhere"_s, 10000);
    QCOMPARE(owner->text(), u"Rashid Karimov"_s);
    QTest::keyClick(owner, Qt::Key_Return);
    QCOMPARE(f.item("CUT-02").owner, f.person(u"Rashid Karimov"_s));
    QVERIFY(second.closePlan());
}

QTEST_MAIN(TestProjects)
#include "tst_projects.moc"
