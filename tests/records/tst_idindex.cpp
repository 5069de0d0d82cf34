// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/idindex.h"

#include <QHash>
#include <QTest>

using namespace baton;

class TestIdIndex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEmptyOneFindsNothing();
    void agreesWithAHashWhateverIsDone_data();
    void agreesWithAHashWhateverIsDone();
};

void TestIdIndex::anEmptyOneFindsNothing()
{
    IdIndex index;
    QCOMPARE(index.find(QUuid::createUuid()), -1);
    QVERIFY(!index.remove(QUuid::createUuid()));
    QCOMPARE(index.size(), 0);
}

void TestIdIndex::agreesWithAHashWhateverIsDone_data()
{
    QTest::addColumn<int>("different");
    QTest::newRow("few ids, always full runs") << 12;
    QTest::newRow("many ids") << 3000;
}

void TestIdIndex::agreesWithAHashWhateverIsDone()
{
    QFETCH(int, different);
    quint32 state = 7;
    const auto random = [&state](int below) {
        state = state * 1664525u + 1013904223u;
        return static_cast<int>((state >> 8) % static_cast<quint32>(below));
    };
    QList<QUuid> ids;
    for (int i = 0; i < different; ++i)
        ids.append(QUuid(static_cast<uint>(i), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)); // alike but for a few bits
    IdIndex index;
    QHash<QUuid, int> expected;
    for (int step = 0; step < 20000; ++step) {
        const QUuid &id = ids[random(different)];
        if (random(5) < 3) {
            index.insert(id, step);
            expected.insert(id, step);
        } else {
            QCOMPARE(index.remove(id), expected.remove(id));
        }
        QCOMPARE(index.size(), expected.size());
        const QUuid &other = ids[random(different)];
        QCOMPARE(index.find(other), expected.value(other, -1));
    }
    for (const QUuid &id : std::as_const(ids))
        QCOMPARE(index.find(id), expected.value(id, -1));
}

QTEST_GUILESS_MAIN(TestIdIndex)
#include "tst_idindex.moc"
