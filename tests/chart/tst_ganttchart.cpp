// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/chart/gantt.h"

#include <QImage>
#include <QPainter>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace baton;

namespace {

const QDate monday(2026, 3, 2);

PlanTime at(int day, int hour)
{
    return PlanTime::fromDate(monday.addDays(day), QTime(hour, 0));
}

/// One task of two days' work, with a pause of a day between them.
struct Split
{
    Plan plan;
    TaskId task = TaskId::create();

    Split()
    {
        Project project;
        project.id = ProjectId::create();
        project.start = monday;
        plan.load(project);
        plan.setOpenProject(project.id);
        Task row;
        row.id = task;
        row.project = project.id;
        row.name = u"Install racks"_s;
        row.duration = Duration::fromHours(16);
        row.splitParts = u"4800 4800 4800"_s;
        plan.load(row);
    }
    GanttChart chart() const
    {
        const TaskIndex index(plan);
        return ganttChart(plan, analyse(plan, monday), index, index.tasks(), 0);
    }
};

} // namespace

class TestGanttChart : public QObject
{
    Q_OBJECT

private slots:
    void splitWorkHasItsStretches();
    void splitWorkIsPaintedInParts();
};

void TestGanttChart::splitWorkHasItsStretches()
{
    const GanttChart chart = Split().chart();
    const GanttChart::Bar &bar = chart.bars.front();
    QCOMPARE(bar.start, at(0, 8));
    QCOMPARE(bar.finish, at(2, 17));
    QCOMPARE(bar.parts.size(), size_t(2));
    QCOMPARE(bar.parts[0], std::pair(at(0, 8), at(0, 17)));
    QCOMPARE(bar.parts[1], std::pair(at(2, 8), at(2, 17)));
    QVERIFY(ganttBarText(bar, QLocale::c()).contains(u"pauses"_s));
}

void TestGanttChart::splitWorkIsPaintedInParts()
{
    const GanttChart chart = Split().chart();
    QFont font;
    font.setPixelSize(12);
    const ChartStyle style = ChartStyle::paper(font, QLocale::c());
    QImage image(300, 30, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    GanttRange range;
    range.from = at(0, 0);
    range.tenthsPerUnit = PlanTime::tenthsPerDay / 100.0; // a day is 100 wide
    range.rowHeight = 30;
    paintGantt(painter, chart, range, QRectF(0, 0, 300, 30), {}, style);
    painter.end();
    const auto isPainted = [&](int x, int y) { return image.pixelColor(x, y) != QColor(Qt::white); };
    QVERIFY(isPainted(50, 10));   // Monday
    QVERIFY(!isPainted(150, 10)); // the pause, but for its dots
    QVERIFY(isPainted(250, 10));  // Wednesday
    int dots = 0;
    for (int x = 110; x < 190; ++x) {
        for (int y = 11; y < 18; ++y)
            dots += isPainted(x, y);
    }
    QVERIFY(dots > 5 && dots < 300);
}

QTEST_MAIN(TestGanttChart)
#include "tst_ganttchart.moc"
