// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/derivedtablemodel.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QtTest>

using namespace baton;
using namespace Qt::StringLiterals;

namespace {

std::vector<DerivedRow> rowsOf(const QString &keys)
{
    std::vector<DerivedRow> rows;
    for (const QChar key : keys) {
        DerivedRow row;
        row.key = key;
        row.cells = {Cell{QString(key), {}, Mark::Attention, {}, Mark::None, {}}};
        rows.push_back(row);
    }
    return rows;
}

QString keysOf(const DerivedTableModel &model)
{
    QString keys;
    for (int row = 0; row < model.rowCount(); ++row)
        keys += model.index(row, 0).data().toString();
    return keys;
}

} // namespace

class TestDerivedTableModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsRowsThatStay_data();
    void keepsRowsThatStay();
    void announcesOnlyWhatDiffers();
    void followsAnyList();
};

void TestDerivedTableModel::keepsRowsThatStay_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("watched");
    QTest::addColumn<int>("row");
    QTest::newRow("one goes") << u"abcd"_s << u"acd"_s << u"c"_s << 1;
    QTest::newRow("one comes") << u"acd"_s << u"abcd"_s << u"d"_s << 3;
    QTest::newRow("the first is another") << u"abcd"_s << u"xbcd"_s << u"b"_s << 1;
    QTest::newRow("nothing stays") << u"ab"_s << u"xy"_s << u"a"_s << -1;
    QTest::newRow("all go") << u"ab"_s << QString() << u"a"_s << -1;
}

void TestDerivedTableModel::keepsRowsThatStay()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(QString, watched);
    QFETCH(int, row);
    DerivedTableModel model({{u"Key"_s, 10, false}});
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRows(rowsOf(before));
    const QPersistentModelIndex index = model.index(static_cast<int>(before.indexOf(watched)), 0);
    model.setRows(rowsOf(after));
    QCOMPARE(keysOf(model), after);
    QCOMPARE(index.row(), row);
}

void TestDerivedTableModel::announcesOnlyWhatDiffers()
{
    DerivedTableModel model({{u"Key"_s, 10, false}});
    model.setRows(rowsOf(u"abc"_s));
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    auto rows = rowsOf(u"abc"_s);
    rows[1].cells[0].mark = Mark::Blocked;
    model.setRows(rows);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed[0][0].toModelIndex().row(), 1);
    QCOMPARE(removed.size(), 0);
}

void TestDerivedTableModel::followsAnyList()
{
    DerivedTableModel model({{u"Key"_s, 10, false}});
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QRandomGenerator random(3);
    for (int round = 0; round < 300; ++round) {
        QString letters = u"abcdefghij"_s;
        QString keys;
        while (!letters.isEmpty() && random.bounded(8) != 0) {
            const int at = random.bounded(static_cast<int>(letters.size()));
            keys += letters[at];
            letters.remove(at, 1);
        }
        model.setRows(rowsOf(keys));
        QCOMPARE(keysOf(model), keys);
    }
}

QTEST_GUILESS_MAIN(TestDerivedTableModel)
#include "tst_derivedtablemodel.moc"
