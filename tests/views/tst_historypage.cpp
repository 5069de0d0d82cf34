// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan/itemactions.h"
#include "tests/views/windowfixture.h"
#include "views/common/derivedtable.h"
#include "views/common/plainlabel.h"

#include <QComboBox>
#include <QLineEdit>
#include <QToolButton>

using namespace baton;
using namespace baton::test;
using namespace Qt::StringLiterals;

/// The history of a plan that is kept in a file, read and compared in the real window.
class TestHistoryPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsWhatHappenedAndWhatItDid();
    void filtersByPersonRecordAndWords();
    void comparesTwoPoints();
    void jumpsToTheRecord();
    void saysSoWithoutAHistory();
    void theOverviewTellsWhatOthersChanged();
};

namespace {

void rename(WindowFixture &f, const QString &text)
{
    Edit edit(f.plan(), QT_TRANSLATE_NOOP("Edit", "Change %1"), {u"DOC-02"_s});
    edit.set(f.item("DOC-02").id, &ChecklistItem::text, text);
    QVERIFY(f.document().commit(std::move(edit)));
}

int rowsOf(WindowFixture &f, const char *table)
{
    return f.find<DerivedTable>(table)->model()->rowCount();
}

QString cellOf(WindowFixture &f, const char *table, int row, int column)
{
    const QAbstractItemModel *model = f.find<DerivedTable>(table)->model();
    return model->index(row, column).data().toString();
}

} // namespace

void TestHistoryPage::listsWhatHappenedAndWhatItDid()
{
    WindowFixture f;
    f.openFile();
    f.actAs(f.plan().project()->projectManager);
    rename(f, u"Diagrams"_s);
    f.trigger("show_historyPage");
    QTRY_COMPARE(rowsOf(f, "historyTable"), 2);
    QCOMPARE(cellOf(f, "historyTable", 0, 3), u"Change DOC-02"_s);
    QCOMPARE(cellOf(f, "historyTable", 0, 2), f.plan().find(f.plan().project()->projectManager)->name);
    QTRY_COMPARE(rowsOf(f, "historyDetails"), f.item("DOC-02").state == ItemState::Submitted ? 2 : 1);
    QCOMPARE(cellOf(f, "historyDetails", 0, 4), u"Diagrams"_s);
    // What is stored while the page is seen appears by itself.
    rename(f, u"Drawings"_s);
    QTRY_COMPARE(rowsOf(f, "historyTable"), 3);
}

void TestHistoryPage::filtersByPersonRecordAndWords()
{
    WindowFixture f;
    f.openFile();
    f.actAs(f.plan().project()->projectManager);
    rename(f, u"Diagrams"_s);
    f.actAs(f.plan().project()->serviceOwner);
    rename(f, u"Drawings"_s);
    f.trigger("show_historyPage");
    QTRY_COMPARE(rowsOf(f, "historyTable"), 3);
    auto *person = f.find<QComboBox>("historyPerson");
    person->setCurrentIndex(person->findText(f.plan().find(f.plan().project()->serviceOwner)->name));
    QCOMPARE(rowsOf(f, "historyTable"), 1);
    person->setCurrentIndex(0);
    auto *record = f.find<QComboBox>("historyRecord");
    record->setCurrentIndex(record->findData(static_cast<int>(RecordKind::Waiver)));
    QCOMPARE(rowsOf(f, "historyTable"), 1); // the founding
    record->setCurrentIndex(0);
    QTest::keyClicks(f.find<QLineEdit>("historySearch"), u"doc-02"_s);
    QCOMPARE(rowsOf(f, "historyTable"), 2);
    auto *from = f.find<QLineEdit>("historyFrom");
    from->setFocus();
    QTest::keyClicks(from, u"2026-03-03"_s);
    QTest::keyClick(from, Qt::Key_Return);
    QCOMPARE(rowsOf(f, "historyTable"), 0);
}

void TestHistoryPage::comparesTwoPoints()
{
    WindowFixture f;
    f.openFile();
    const QString original = f.item("DOC-02").text;
    f.actAs(f.plan().project()->projectManager);
    rename(f, u"Diagrams"_s);
    rename(f, u"Drawings"_s);
    f.trigger("show_historyPage");
    QTRY_COMPARE(rowsOf(f, "historyTable"), 3);
    auto *table = f.find<DerivedTable>("historyTable");
    table->setCurrentIndex(table->model()->index(2, 0)); // the founding
    QTest::mouseClick(f.find<QToolButton>("historyCompareNow"), Qt::LeftButton);
    QTRY_VERIFY(f.find<PlainLabel>("historyTitle")->plain().startsWith(u"From 1 to 3"_s));
    QCOMPARE(cellOf(f, "historyDetails", 0, 3), original);
    QCOMPARE(cellOf(f, "historyDetails", 0, 4), u"Drawings"_s);
    // Any two points: what lies between them and no more.
    QTest::mouseClick(f.find<QToolButton>("historyMark"), Qt::LeftButton);
    table->setCurrentIndex(table->model()->index(1, 0));
    QTest::mouseClick(f.find<QToolButton>("historyCompareMarked"), Qt::LeftButton);
    QTRY_VERIFY(f.find<PlainLabel>("historyTitle")->plain().startsWith(u"From 1 to 2"_s));
    QCOMPARE(cellOf(f, "historyDetails", 0, 4), u"Diagrams"_s);
}

void TestHistoryPage::jumpsToTheRecord()
{
    WindowFixture f;
    f.openFile();
    f.actAs(f.plan().project()->projectManager);
    rename(f, u"Diagrams"_s);
    f.trigger("show_historyPage");
    QTRY_COMPARE(rowsOf(f, "historyTable"), 2);
    auto *table = f.find<DerivedTable>("historyTable");
    table->setFocus();
    table->setCurrentIndex(table->model()->index(0, 0));
    QTest::keyClick(table, Qt::Key_Return);
    QVERIFY(f.find<QWidget>("checklistPage")->isVisible());
    QCOMPARE(f.find<PlainLabel>("itemTitle")->plain(), u"DOC-02"_s);
}

void TestHistoryPage::saysSoWithoutAHistory()
{
    WindowFixture f;
    f.open(samplePlan());
    f.trigger("show_historyPage");
    QVERIFY(f.find<QWidget>("historyPage")->isVisible());
    QVERIFY(!f.find<QWidget>("historyTable")->isVisible());
}

void TestHistoryPage::theOverviewTellsWhatOthersChanged()
{
    WindowFixture f;
    f.openFile();
    const PersonId manager = f.plan().project()->projectManager;
    const PersonId owner = f.plan().project()->serviceOwner;
    f.actAs(manager);
    auto *bar = f.find<QWidget>("sinceBar");
    rename(f, u"Mine"_s);
    QTRY_COMPARE(f.document().pendingCount(), size_t(0));
    QVERIFY(bar->isHidden()); // what I did myself is no news
    f.showPage("historyPage");
    f.actAs(owner);
    Decision decision;
    decision.decidedBy = decision.recordedBy = owner;
    decision.on = today;
    QVERIFY(f.document().commit(acceptItems(f.plan(), {f.item("TST-02").id}, decision)));
    QTRY_COMPARE(f.document().pendingCount(), size_t(0));
    f.actAs(manager);
    f.showPage("overviewPage");
    QTRY_VERIFY(!bar->isHidden());
    QCOMPARE(f.find<PlainLabel>("sinceText")->plain(),
             u"Since you last looked: 1 accepted, go-live unchanged"_s);
    QTest::mouseClick(f.find<QToolButton>("sinceHistory"), Qt::LeftButton);
    QVERIFY(f.find<QWidget>("historyPage")->isVisible());
    QTRY_VERIFY(rowsOf(f, "historyTable") >= 1);
    QVERIFY(rowsOf(f, "historyTable") < 3);
    QTest::mouseClick(f.find<QToolButton>("historySince"), Qt::LeftButton);
    QTRY_COMPARE(rowsOf(f, "historyTable"), 3); // the newest may still be on its way
    f.showPage("overviewPage");
    QTest::mouseClick(f.find<QToolButton>("sinceSeen"), Qt::LeftButton);
    QVERIFY(bar->isHidden());
}

QTEST_MAIN(TestHistoryPage)
#include "tst_historypage.moc"
