// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan/itemactions.h"
#include "tests/support/plangenerator.h"
#include "tests/views/windowfixture.h"
#include "views/common/plainlabel.h"
#include "views/common/recordtableview.h"
#include "views/search/searchpalette.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QLineEdit>
#include <QListView>

using namespace baton;
using namespace baton::test;
using namespace Qt::StringLiterals;

class TestSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesToARecord();
    void goesToTheItemOfItsEvidence();
    void runsACommandOnWhatHadTheKeyboard();
    void listsEveryCommandOfTheWindow();
    void saysWhyNothingHappens();
    void commandsUsedLastComeFirst();
    void escGivesTheKeyboardBack();
    void findsWhatWasJustChanged();
    void worksWithoutAPlan();
    void staysQuickInALargePlan();
};

namespace {

struct Palette
{
    explicit Palette(WindowFixture &f)
    {
        QTest::keyClick(&f.window, Qt::Key_K, Qt::ControlModifier);
        all = f.find<SearchPalette>("searchPalette");
        line = all->findChild<QLineEdit *>();
        list = all->findChild<QListView *>();
    }
    QString current() const { return list->currentIndex().data().toString(); }
    QStringList titles() const
    {
        QStringList titles;
        for (int row = 0; row < all->model().rowCount(); ++row)
            titles.append(all->model().index(row).data().toString());
        return titles;
    }
    void type(const QString &words) const
    {
        line->clear();
        QTest::keyClicks(line, words);
    }
    void press(Qt::Key key) const { QTest::keyClick(line, key); }

    SearchPalette *all = nullptr;
    QLineEdit *line = nullptr;
    QListView *list = nullptr;
};

void activate(WindowFixture &f)
{
    f.window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&f.window));
}

} // namespace

void TestSearch::goesToARecord()
{
    WindowFixture f;
    f.open(samplePlan());
    activate(f);
    const Palette palette(f);
    QVERIFY(palette.line->hasFocus());
    palette.type(u"tst02"_s);
    QCOMPARE(palette.current(), f.item("TST-02").text);
    palette.press(Qt::Key_Return);
    QVERIFY(palette.all->isHidden());
    auto *table = f.find<RecordTableView>("checklistTable");
    QVERIFY(table->isVisible());
    QCOMPARE(table->currentRecord(), f.item("TST-02").id.uuid);
    QVERIFY(table->hasFocus());
}

void TestSearch::goesToTheItemOfItsEvidence()
{
    WindowFixture f;
    f.open(samplePlan());
    activate(f);
    Evidence evidence;
    evidence.project = f.plan().openProject();
    evidence.item = f.item("DOC-05").id;
    evidence.title = u"Minutes of the zeppelin landing"_s;
    evidence.date = today;
    QVERIFY(f.document().commit(addEvidence(f.plan(), evidence)));
    const Palette palette(f);
    palette.type(u"zeppelin minutes"_s);
    QCOMPARE(palette.current(), evidence.title);
    palette.press(Qt::Key_Return);
    QCOMPARE(f.find<RecordTableView>("checklistTable")->currentRecord(), f.item("DOC-05").id.uuid);
}

void TestSearch::runsACommandOnWhatHadTheKeyboard()
{
    WindowFixture f;
    f.open(samplePlan());
    activate(f);
    f.select("CUT-02");
    auto *table = f.find<RecordTableView>("checklistTable");
    const size_t before = f.plan().rows<ChecklistItem>().size();
    const Palette palette(f);
    palette.type(u"add row"_s);
    QCOMPARE(palette.current(), u"Add a row"_s);
    palette.press(Qt::Key_Return);
    QCOMPARE(f.plan().rows<ChecklistItem>().size(), before + 1);
    QVERIFY(table->isAncestorOf(QApplication::focusWidget()) || table->hasFocus());
}

void TestSearch::listsEveryCommandOfTheWindow()
{
    WindowFixture f;
    f.open(samplePlan());
    activate(f);
    const Palette palette(f);
    const QAbstractItemModelTester tester(&palette.all->model());
    for (const char *name : {"newPlan", "printReport", "acceptItem", "themeDark", "show_checklistPage"}) {
        const auto *action = f.find<QAction>(name);
        const QString text = QString(action->text()).remove(u'&').remove(u'…');
        palette.type(text);
        QVERIFY2(palette.titles().contains(text), name);
        const QModelIndex row = palette.all->model().index(static_cast<int>(palette.titles().indexOf(text)));
        QCOMPARE(row.data(SearchModel::KeysRole).toString(),
                 action->shortcut().toString(QKeySequence::NativeText));
        QVERIFY(!row.data(SearchModel::ContextRole).toString().isEmpty());
    }
    palette.type(u"themedark"_s);
    QVERIFY(palette.titles().isEmpty());
    palette.type(u"dark"_s);
    QCOMPARE(palette.current(), u"Dark colours"_s);
}

void TestSearch::saysWhyNothingHappens()
{
    WindowFixture f;
    f.open(samplePlan());
    activate(f);
    const Palette palette(f);
    palette.type(u"undo"_s);
    QCOMPARE(palette.current(), u"Undo"_s);
    palette.press(Qt::Key_Return);
    QVERIFY(palette.all->isVisible());
    QVERIFY(f.find<PlainLabel>("searchTip")->plain().contains(u"Not possible at the moment."_s));
    palette.type(u"qqqqq"_s);
    QCOMPARE(palette.all->model().rowCount(), 0);
    QVERIFY(f.find<PlainLabel>("searchTip")->plain().startsWith(u"Nothing found"_s));
    palette.press(Qt::Key_Return);
    palette.press(Qt::Key_Down);
    QVERIFY(palette.all->isVisible());
}

void TestSearch::commandsUsedLastComeFirst()
{
    WindowFixture f;
    f.open(samplePlan());
    activate(f);
    {
        const Palette palette(f);
        palette.type(u"full screen"_s);
        palette.press(Qt::Key_Return);
    }
    f.trigger("fullScreen");
    const Palette palette(f);
    QCOMPARE(palette.current(), u"Full screen"_s);
    QVERIFY(!palette.titles().contains(u"Undo"_s)); // cannot be used now
    palette.press(Qt::Key_Down);
    QVERIFY(palette.current() != u"Full screen"_s);
    palette.press(Qt::Key_Up);
    QCOMPARE(palette.current(), u"Full screen"_s);
}

void TestSearch::escGivesTheKeyboardBack()
{
    WindowFixture f;
    f.open(samplePlan());
    activate(f);
    f.select("CUT-02");
    QWidget *before = QApplication::focusWidget();
    const Palette palette(f);
    palette.type(u"runbook"_s);
    palette.press(Qt::Key_Escape);
    QVERIFY(palette.all->isHidden());
    QCOMPARE(QApplication::focusWidget(), before);
    // Going elsewhere with the mouse closes it as well.
    QTest::keyClick(&f.window, Qt::Key_K, Qt::ControlModifier);
    QVERIFY(palette.all->isVisible());
    QVERIFY(palette.line->text().isEmpty());
    QTest::mouseClick(palette.all, Qt::LeftButton, {}, {3, 3});
    QVERIFY(palette.all->isHidden());
}

void TestSearch::findsWhatWasJustChanged()
{
    WindowFixture f;
    f.open(samplePlan());
    activate(f);
    const Palette palette(f);
    palette.type(u"zeppelin"_s);
    QCOMPARE(palette.all->model().rowCount(), 0);
    palette.press(Qt::Key_Escape);
    Edit edit(f.plan(), "");
    edit.change(f.item("CUT-02").id).text = u"The zeppelin has landed"_s;
    QVERIFY(f.document().commit(std::move(edit)));
    QTest::keyClick(&f.window, Qt::Key_K, Qt::ControlModifier);
    palette.type(u"zeppelin"_s);
    QCOMPARE(palette.current(), u"The zeppelin has landed"_s);
}

void TestSearch::worksWithoutAPlan()
{
    WindowFixture f;
    f.window.QWidget::show();
    activate(f);
    const Palette palette(f);
    palette.type(u"high contrast"_s);
    QCOMPARE(palette.current(), u"High contrast"_s);
    palette.press(Qt::Key_Return);
    QCOMPARE(f.theme.choice(), ThemeChoice::HighContrast);
}

// A benchmark says how quick; this only keeps it from becoming a different order of magnitude.
void TestSearch::staysQuickInALargePlan()
{
    PlanSize size;
    size.tasks = 10000;
    size.items = 2000;
    RecordSearch search;
    search.read(generatePlan(size));
    QElapsedTimer timer;
    timer.start();
    constexpr int rounds = 10;
    for (int round = 0; round < rounds; ++round)
        QVERIFY(!search.find(WordSearch(u"ta"_s), 100).empty());
    QVERIFY(timer.elapsed() < rounds * 160);
}

QTEST_MAIN(TestSearch)
#include "tst_search.moc"
