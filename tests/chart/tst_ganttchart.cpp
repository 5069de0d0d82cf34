// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/chart/gantt.h"
#include "models/chart/milestonechart.h"
#include "models/chart/timelinestrip.h"
#include "models/chart/timescale.h"

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

    explicit Split(const std::function<void(Task &)> &change = {})
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
        if (change)
            change(row);
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
    void aConstraintHasItsFlag();
    void whatIsNarrowIsAbbreviated();
    void aDateOfTheProjectIsSaidOnce();
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

// To the right of its date for "no earlier", to the left for "no later", to both for "must".
void TestGanttChart::aConstraintHasItsFlag()
{
    const auto flags = [](ConstraintKind kind) {
        const GanttChart chart = Split([kind](Task &task) {
                                     task.splitParts.clear();
                                     task.constraint = kind;
                                     task.constraintDate = at(4, 8);
                                 }).chart();
        if (!chart.bars.front().constraintDate)
            return QString();
        QImage image(400, 40, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        GanttRange range;
        range.from = at(0, 0);
        range.tenthsPerUnit = PlanTime::tenthsPerDay / 40.0;
        range.rowHeight = 40;
        QFont font;
        font.setPixelSize(12);
        paintGantt(painter, chart, range, QRectF(0, 0, 400, 40), GanttPart::Constraints,
                   ChartStyle::paper(font, QLocale::c()));
        painter.end();
        const int pole = static_cast<int>(range.x(at(4, 8)));
        const auto isDark = [&](int x) { return qGray(image.pixel(x, 6)) < 120; };
        return QString((isDark(pole - 3) ? u"<"_s : QString()) + (isDark(pole + 3) ? u">"_s : QString()));
    };
    QCOMPARE(flags(ConstraintKind::StartNoEarlierThan), u">"_s);
    QCOMPARE(flags(ConstraintKind::FinishNoLaterThan), u"<"_s);
    QCOMPARE(flags(ConstraintKind::MustStartOn), u"<>"_s);
    QCOMPARE(flags(ConstraintKind::AsLateAsPossible), QString());
}

void TestGanttChart::whatIsNarrowIsAbbreviated()
{
    const QLocale locale = QLocale::c();
    const TimeScale weeks(7 * PlanTime::tenthsPerDay / 30.0, 8);
    QCOMPARE(weeks.coarse(), TimeScale::Unit::Month);
    const auto months = weeks.coarseCells(at(0, 0), at(60, 0), locale);
    QCOMPARE(months.front().label, u"March 2026"_s);
    QCOMPARE(months.front().shorter, (QStringList{u"Mar 2026"_s, u"Mar"_s, u"M"_s}));
    // A label that stays at the left edge still has a word, down to a letter.
    const TimeScale days(PlanTime::tenthsPerDay / 500.0, 8);
    QCOMPARE(days.coarse(), TimeScale::Unit::Day);
    QCOMPARE(days.coarseCells(at(0, 0), at(1, 0), locale).front().shorter.last(), u"2"_s);
    // Numbers of days keep their distance.
    QCOMPARE(TimeScale(PlanTime::tenthsPerDay / 15.0, 8).fine(), TimeScale::Unit::Week);
}

void TestGanttChart::aDateOfTheProjectIsSaidOnce()
{
    Plan plan;
    Project project;
    project.id = ProjectId::create();
    project.start = monday;
    project.goLive = monday.addDays(14);
    project.goLiveBaseline = monday.addDays(7);
    plan.load(project);
    plan.setOpenProject(project.id);
    const auto addMilestone = [&](const QString &name, QDate day) {
        Task row;
        row.id = TaskId::create();
        row.project = project.id;
        row.name = name;
        row.isMilestone = true;
        row.constraint = ConstraintKind::StartNoEarlierThan;
        row.constraintDate = PlanTime::fromDate(day, QTime(8, 0));
        plan.load(row);
    };
    addMilestone(u"go-live"_s, project.goLive);
    addMilestone(u"Go-live"_s, project.goLive.addDays(1)); // another day is a finding, not the same
    const Analysis analysis = analyse(plan, monday);
    const auto isGoLive = [](const auto &row) {
        return row.name.compare(u"go-live"_s, Qt::CaseInsensitive) == 0;
    };
    const MilestoneChart chart = milestoneChart(plan, analysis, 0);
    QCOMPARE(std::ranges::count_if(chart.milestones, isGoLive), 2);
    QVERIFY(std::ranges::any_of(chart.milestones, [&](const MilestoneChart::Milestone &row) {
        return row.isPromise && isGoLive(row) && row.baseline == project.goLiveBaseline;
    }));
    const TimelineStrip strip = timelineStrip(plan, analysis, TaskIndex(plan), 0);
    QCOMPARE(std::ranges::count_if(strip.points, isGoLive), 2);
    QVERIFY(std::ranges::any_of(strip.points, [&](const TimelineStrip::Point &row) {
        return row.isPromise && isGoLive(row) && !row.task.isNull(); // leads to the milestone
    }));
}

QTEST_MAIN(TestGanttChart)
#include "tst_ganttchart.moc"
