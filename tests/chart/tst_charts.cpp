// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/chart/dateaxis.h"
#include "models/chart/milestonechart.h"
#include "models/chart/stepchart.h"

#include <QFontMetricsF>
#include <QImage>
#include <QPainter>
#include <QTest>

using namespace baton;
using namespace Qt::StringLiterals;

class TestCharts : public QObject
{
    Q_OBJECT

private slots:
    void axisPlacesDays();
    void ticksKeepTheirDistance_data();
    void ticksKeepTheirDistance();
    void stepsAreAsHighAsTheirPercent();
    void stepsAboveTheMaximumStayInside();
    void milestonesStandOnTheirDay();
    void nothingIsPaintedOutside_data();
    void nothingIsPaintedOutside();
    void emptyChartsPaintNothing();
    void wordsSayWhatThePictureSays();

private:
    static ChartStyle style()
    {
        QFont font;
        font.setPixelSize(12);
        return ChartStyle::paper(font, QLocale(QLocale::English, QLocale::UnitedKingdom));
    }
    static StepChart taper()
    {
        StepChart chart;
        chart.first = QDate(2026, 3, 2);
        chart.last = QDate(2026, 3, 31);
        chart.series = {{u"Mara Manager"_s, {{QDate(2026, 3, 2), 100}, {QDate(2026, 3, 16), 50}}, true}};
        return chart;
    }
    static MilestoneChart milestones()
    {
        MilestoneChart chart;
        chart.periods = {{u"Hypercare"_s, QDate(2026, 3, 14), QDate(2026, 3, 27)}};
        chart.milestones = {
            {u"Go-live"_s, QDate(2026, 3, 7), QDate(2026, 3, 14), MilestoneChart::State::Late, true},
            {u"Build complete"_s, {}, QDate(2026, 2, 13), MilestoneChart::State::Done},
            {u"Hard stop"_s, QDate(2026, 4, 30), QDate(2026, 4, 30), MilestoneChart::State::OnTrack}};
        chart.today = QDate(2026, 3, 2);
        return chart;
    }
    template <class Paint>
    static QImage painted(QSize size, Paint paint)
    {
        QImage image(size, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        paint(painter);
        return image;
    }
    static bool isAccent(QRgb colour) { return qBlue(colour) > qRed(colour) + 80; }
};

void TestCharts::axisPlacesDays()
{
    const DateAxis axis(QDate(2026, 3, 1), QDate(2026, 3, 10), 100, 200);
    QCOMPARE(axis.dayWidth(), 20.0);
    QCOMPARE(axis.x(QDate(2026, 3, 1)), 100.0);
    QCOMPARE(axis.x(QDate(2026, 3, 11)), 300.0);
    QCOMPARE(axis.middle(QDate(2026, 3, 2)), 130.0);
    QCOMPARE(axis.dayAt(125), QDate(2026, 3, 2));
    QCOMPARE(axis.dayAt(-50), QDate(2026, 3, 1));
    QCOMPARE(axis.dayAt(5000), QDate(2026, 3, 10));
}

void TestCharts::ticksKeepTheirDistance_data()
{
    QTest::addColumn<int>("days");
    QTest::addColumn<QString>("second");
    QTest::newRow("ten days") << 10 << u"5 Mar"_s;
    QTest::newRow("two months") << 60 << u"16 Mar"_s;
    QTest::newRow("a year") << 365 << u"May"_s;
    QTest::newRow("four years") << 1460 << u"Jan 2027"_s;
    QTest::newRow("thirty years") << 10950 << QString();
}

void TestCharts::ticksKeepTheirDistance()
{
    QFETCH(int, days);
    QFETCH(QString, second);
    const QDate first(2026, 3, 4);
    const DateAxis axis(first, first.addDays(days - 1), 0, 1000);
    const auto ticks = axis.ticks(70, QLocale(QLocale::English, QLocale::UnitedKingdom));
    QVERIFY(ticks.size() >= 2 && ticks.size() <= 15);
    if (!second.isEmpty())
        QCOMPARE(ticks[1].label, second);
    for (size_t i = 1; i < ticks.size(); ++i)
        QVERIFY(axis.x(ticks[i].day) - axis.x(ticks[i - 1].day) >= 70.0);
}

void TestCharts::stepsAreAsHighAsTheirPercent()
{
    const QImage image = painted(QSize(600, 240), [](QPainter &painter) {
        paintStepChart(painter, taper(), QRectF(0, 0, 600, 240), style());
    });
    // Count the accent colour in a column of each step, away from the figures in them.
    const auto heightAt = [&](int x) {
        int count = 0;
        for (int y = 0; y < image.height(); ++y)
            count += isAccent(image.pixel(x, y)) ? 1 : 0;
        return count;
    };
    const int whole = heightAt(80);
    const int half = heightAt(580);
    QVERIFY(whole > 100);
    QVERIFY2(std::abs(half * 2 - whole) <= 3, qPrintable(u"%1 and %2"_s.arg(whole).arg(half)));
}

void TestCharts::stepsAboveTheMaximumStayInside()
{
    StepChart chart = taper();
    chart.series[0].points[0].percent = 260;
    const QImage image = painted(QSize(600, 240), [&](QPainter &painter) {
        paintStepChart(painter, chart, QRectF(0, 0, 600, 240), style());
    });
    for (int x = 60; x < 300; ++x)
        QVERIFY(!isAccent(image.pixel(x, 1)));
}

void TestCharts::milestonesStandOnTheirDay()
{
    MilestoneChart chart = milestones();
    chart.milestones = {{u"A"_s, {}, QDate(2026, 3, 1)}, {u"B"_s, {}, QDate(2026, 3, 31)}};
    chart.periods.clear();
    chart.today = {};
    const ChartStyle look = style();
    const QSize size(700, static_cast<int>(milestoneChartHeight(chart, look)));
    const QImage image = painted(size, [&](QPainter &painter) {
        paintMilestoneChart(painter, chart, QRectF(QPointF(0, 0), size), look);
    });
    const double line = QFontMetricsF(look.font).height();
    // The widest run of accent colour in a row is its diamond.
    const auto diamond = [&](double row) {
        const int y = static_cast<int>(line * 2.9 + line * 1.45 * (row + 0.5));
        int from = -1, to = -1;
        for (int x = 0; x < image.width(); ++x) {
            if (isAccent(image.pixel(x, y))) {
                from = from < 0 ? x : from;
                to = x;
            }
        }
        return (from + to) / 2.0;
    };
    const auto [first, last] = chart.span();
    QVERIFY(first < QDate(2026, 3, 1) && last > QDate(2026, 3, 31));
    const double a = diamond(0);
    const double b = diamond(1);
    QVERIFY(a > 0 && b > a);
    // Thirty days apart on an axis of 35 days that begins after the names.
    const double perDay = (b - a) / 30.0;
    QVERIFY(std::abs(b + perDay * (static_cast<double>(QDate(2026, 3, 31).daysTo(last)) + 0.5) - 699.0) <
            3.0);
}

void TestCharts::nothingIsPaintedOutside_data()
{
    QTest::addColumn<QSizeF>("size");
    QTest::addColumn<QString>("name");
    QTest::newRow("usual") << QSizeF(500, 140) << u"Mara Manager"_s;
    QTest::newRow("small") << QSizeF(120, 60) << u"Mara Manager"_s;
    QTest::newRow("tiny") << QSizeF(12, 8) << u"Mara Manager"_s;
    QTest::newRow("long names") << QSizeF(500, 140) << u"A very long name of a milestone "_s.repeated(20);
    QTest::newRow("control") << QSizeF(500, 140) << u"a\nb\tc\x1b"_s;
}

void TestCharts::nothingIsPaintedOutside()
{
    QFETCH(QSizeF, size);
    QFETCH(QString, name);
    StepChart steps = taper();
    steps.series[0].label = name;
    steps.series.push_back({name, {{QDate(2026, 1, 1), 30}, {QDate(2027, 1, 1), 10}}, false});
    steps.markers = {{QDate(2026, 3, 14), name}, {QDate(2026, 3, 15), name}, {QDate(2030, 1, 1), name}};
    MilestoneChart rows = milestones();
    for (MilestoneChart::Milestone &row : rows.milestones)
        row.name = name;
    rows.periods[0].label = name;
    const QRectF rect(QPointF(40, 30), size);
    const QImage image = painted(QSize(600, 220), [&](QPainter &painter) {
        paintStepChart(painter, steps, rect, style());
        paintMilestoneChart(painter, rows, rect, style());
        QVERIFY(!painter.hasClipping());
    });
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (!rect.adjusted(-1, -1, 1, 1).contains(x, y))
                QCOMPARE(image.pixel(x, y), 0xffffffff);
        }
    }
}

void TestCharts::emptyChartsPaintNothing()
{
    const QImage image = painted(QSize(100, 100), [&](QPainter &painter) {
        const QRectF rect(0, 0, 100, 100);
        paintStepChart(painter, StepChart(), rect, style());
        StepChart reversed = taper();
        std::swap(reversed.first, reversed.last);
        paintStepChart(painter, reversed, rect, style());
        paintMilestoneChart(painter, MilestoneChart(), rect, style());
        paintStepChart(painter, taper(), QRectF(), style());
        paintMilestoneChart(painter, milestones(), QRectF(), style());
    });
    QImage blank = image;
    blank.fill(Qt::white);
    QCOMPARE(image, blank);
}

void TestCharts::wordsSayWhatThePictureSays()
{
    const QLocale locale(QLocale::English, QLocale::UnitedKingdom);
    QCOMPARE(stepChartText(taper(), locale), u"Mara Manager: 100 % from 2 Mar 2026, 50 % from 16 Mar 2026"_s);
    QCOMPARE(
        milestoneChartText(milestones(), locale),
        u"Go-live 14 Mar 2026 (baseline 7 Mar 2026), Build complete 13 Feb 2026, Hard stop 30 Apr 2026"_s);
}

QTEST_MAIN(TestCharts)
#include "tst_charts.moc"
