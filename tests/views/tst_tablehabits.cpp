// SPDX-License-Identifier: GPL-3.0-or-later
// What the hands know from one table they know from all: the same keys on each page.
#include "tests/views/tablefixture.h"

using namespace baton;
using namespace baton::test;
using namespace Qt::StringLiterals;

class TestTableHabits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameKeysOnEachPage_data();
    void sameKeysOnEachPage();
};

void TestTableHabits::sameKeysOnEachPage_data()
{
    QTest::addColumn<QByteArray>("page");
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<QString>("column");

    QTest::newRow("checklist") << QByteArray("checklistPage") << QByteArray("checklistTable") << u"text"_s;
    QTest::newRow("deliverables") << QByteArray("deliverablesPage") << QByteArray("deliverablesTable")
                                  << u"name"_s;
    QTest::newRow("people") << QByteArray("peoplePage") << QByteArray("peopleTable") << u"name"_s;
    QTest::newRow("allocation") << QByteArray("allocationPage") << QByteArray("allocationTable")
                                << u"purpose"_s;
}

void TestTableHabits::sameKeysOnEachPage()
{
    QFETCH(QByteArray, page);
    QFETCH(QByteArray, table);
    QFETCH(QString, column);
    TableFixture f;
    f.showPage(page.constData());
    f.table = f.find<RecordTableView>(table.constData());
    QTRY_VERIFY(f.table->isVisible());
    const int at = f.model().records().columnOf(column);
    QVERIFY(at >= 0);
    // Two rows that follow each other, whatever they are grouped by.
    int row = 0;
    while (f.model().isGroup(row) || f.model().isGroup(row + 1))
        ++row;
    const QUuid first = f.model().idAt(row);
    const QUuid second = f.model().idAt(row + 1);
    const auto cell = [&](QUuid id) { return f.model().index(f.model().rowOf(id), at); };
    const auto text = [&](QUuid id) { return cell(id).data(RecordTableModel::TextRole).toString(); };
    const auto select = [&](std::initializer_list<QUuid> ids) {
        f.table->setFocus();
        f.table->selectionModel()->setCurrentIndex(cell(*ids.begin()), QItemSelectionModel::ClearAndSelect);
        for (const QUuid id : ids)
            f.table->selectionModel()->select(cell(id), QItemSelectionModel::Select);
    };
    const auto enter = [&](const QString &typed) {
        f.press(Qt::Key_F2);
        QVERIFY(f.editor());
        QTest::keyClick(f.editor(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(f.editor(), typed);
        f.leave(Qt::Key_Return);
    };
    const int before = f.model().matchCount();
    const QString original = text(second);

    select({first});
    enter(u"Entered by F2"_s);
    QCOMPARE(text(first), u"Entered by F2"_s);
    select({first, second});
    f.table->fillDown();
    QCOMPARE(text(second), u"Entered by F2"_s);
    select({first, second});
    enter(u"Into both"_s);
    QCOMPARE(text(first), u"Into both"_s);
    QCOMPARE(text(second), u"Into both"_s);
    for (int step = 0; step < 3; ++step)
        f.trigger("undo");
    QCOMPARE(text(second), original);

    select({first});
    f.press(Qt::Key_Insert);
    QCOMPARE(f.model().matchCount(), before + 1);
    if (f.editor())
        f.leave(Qt::Key_Escape);
    // The whole row goes, unlike the content of a cell, and comes back.
    f.press(Qt::Key_Space, Qt::ShiftModifier);
    f.press(Qt::Key_Delete);
    QVERIFY2(f.model().matchCount() == before, qPrintable(f.said()));
    f.trigger("undo");
    QCOMPARE(f.model().matchCount(), before + 1);
    f.trigger("undo");
    QCOMPARE(f.model().matchCount(), before);
    QVERIFY(!f.document().canUndo());
}

QTEST_MAIN(TestTableHabits)
#include "tst_tablehabits.moc"
