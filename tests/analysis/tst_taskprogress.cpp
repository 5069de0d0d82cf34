// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analysis/taskprogress.h"

#include <QTest>

using namespace baton;

namespace {

TaskProgress piece(int days, int percent, TaskMode mode = TaskMode::Auto)
{
    Task task;
    task.mode = mode;
    task.duration = Duration::fromHours(8 * days);
    task.percentComplete = percent;
    if (percent > 0)
        task.actualStart = PlanTime::fromDate(QDate(2026, 3, 2).addDays(days));
    if (percent == 100)
        task.actualFinish = PlanTime::fromDate(QDate(2026, 3, 10).addDays(days));
    return progressOf(task);
}

} // namespace

class TestTaskProgress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void weighsByDuration_data();
    void weighsByDuration();
    void startsWithTheFirstAndEndsWithTheLast();
    void rollsUpThroughLevels();
};

void TestTaskProgress::weighsByDuration_data()
{
    QTest::addColumn<std::vector<TaskProgress>>("pieces");
    QTest::addColumn<int>("percent");
    using Pieces = std::vector<TaskProgress>;

    QTest::newRow("all done") << Pieces{piece(1, 100), piece(5, 100)} << 100;
    QTest::newRow("a day of four") << Pieces{piece(1, 100), piece(3, 0)} << 25;
    QTest::newRow("rounded down") << Pieces{piece(1, 100), piece(2, 0)} << 33;
    QTest::newRow("nothing") << Pieces{piece(1, 0), piece(0, 0)} << 0;
    QTest::newRow("an open milestone") << Pieces{piece(9, 100), piece(0, 0)} << 99;
    QTest::newRow("milestones alone") << Pieces{piece(0, 100), piece(0, 0)} << 50;
    QTest::newRow("inactive does not count") << Pieces{piece(1, 100), piece(4, 0, TaskMode::Inactive)} << 100;
    QTest::newRow("only inactive") << Pieces{piece(4, 50, TaskMode::Inactive)} << 0;
}

void TestTaskProgress::weighsByDuration()
{
    QFETCH(std::vector<TaskProgress>, pieces);
    QFETCH(int, percent);

    pieces.insert(pieces.begin(), TaskProgress());
    std::vector<int> depth(pieces.size(), 1);
    std::vector<char> isSummary(pieces.size(), 0);
    depth[0] = 0;
    isSummary[0] = 1;
    rollUpProgress(pieces, depth, isSummary);
    QCOMPARE(pieces[0].percent(), percent);
}

void TestTaskProgress::startsWithTheFirstAndEndsWithTheLast()
{
    const std::vector<int> depth{0, 1, 1};
    const std::vector<char> isSummary{1, 0, 0};
    std::vector<TaskProgress> progress{{}, piece(3, 100), piece(2, 50)};
    rollUpProgress(progress, depth, isSummary);
    QCOMPARE(progress[0].actualStart, PlanTime::fromDate(QDate(2026, 3, 4)));
    QVERIFY(!progress[0].actualFinish);

    progress[2] = piece(2, 100);
    rollUpProgress(progress, depth, isSummary);
    QCOMPARE(progress[0].actualFinish, PlanTime::fromDate(QDate(2026, 3, 13)));
}

// Only what differs is told, up to the top, and what stands beside it is left alone.
void TestTaskProgress::rollsUpThroughLevels()
{
    const std::vector<int> depth{0, 1, 2, 2, 1, 2, 0};
    const std::vector<char> isSummary{1, 1, 0, 0, 1, 0, 0};
    std::vector<TaskProgress> progress{{}, {}, piece(1, 0), piece(1, 0), {}, piece(2, 0), piece(8, 100)};
    rollUpProgress(progress, depth, isSummary);
    QCOMPARE(progress[0].percent(), 0);
    QVERIFY(rollUpProgress(progress, depth, isSummary).empty());

    progress[3] = piece(1, 100);
    QCOMPARE(rollUpProgress(progress, depth, isSummary), (std::vector<qint32>{1, 0}));
    QCOMPARE(progress[1].percent(), 50);
    QCOMPARE(progress[4].percent(), 0);
    QCOMPARE(progress[0].percent(), 25);
}

QTEST_GUILESS_MAIN(TestTaskProgress)
#include "tst_taskprogress.moc"
