// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/report/timelinefile.h"
#include "pdftext.h"
#include "tests/support/plangenerator.h"

#include <QImage>
#include <QPainter>
#include <QTemporaryDir>
#include <QXmlStreamReader>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace baton;
using namespace baton::report;

namespace {

const QDate today(2026, 3, 2);

Plan generated(int tasks)
{
    test::PlanSize size;
    size.tasks = tasks;
    size.items = 10;
    return test::generatePlan(size);
}

TimelineSheets sheetsOf(const Plan &plan, const TimelineOptions &options,
                        QPageSize::PageSizeId paper = QPageSize::A4)
{
    return {plan, analyse(plan, today), options, TimelineSheets::pageLayout(paper)};
}

bool hasInk(const TimelineSheets &sheets, int page)
{
    QImage image(sheets.pageSize().toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    sheets.paintPage(painter, page, 1.0);
    painter.end();
    QImage blank(image.size(), image.format());
    blank.fill(Qt::white);
    return image != blank;
}

} // namespace

class TestTimelineSheets : public QObject
{
    Q_OBJECT

private slots:
    void everyTaskIsOnOnePage();
    void tilesRepeatColumnsAndScale();
    void moreTilesShowMore();
    void largerPaperTakesFewerPages();
    void aPortraitPageHoldsMoreTasks();
    void everythingGoesOnOnePage();
    void onlyTheChosenDaysAndColumns();
    void theStripIsOnePage();
    void anEmptyPlanIsAPage();
    void picturesHoldAll();
    void aPictureTooLargeIsRefused();
    void cancellingLeavesNoFile();

private:
    QString written(const TimelineOrder &order, TimelineFormat format, const QString &name)
    {
        const QString path = m_folder.filePath(name);
        const auto result = writeTimeline(order, format, path);
        if (!result)
            qWarning("%s", qPrintable(result.error().userMessage));
        return path;
    }

    QTemporaryDir m_folder;
};

void TestTimelineSheets::everyTaskIsOnOnePage()
{
    if (!hasPdfTools())
        QSKIP("pdftotext is not installed");
    const Plan plan = generated(150);
    TimelineOrder order{plan, analyse(plan, today), {}};
    const QString path = written(order, TimelineFormat::Pdf, u"width.pdf"_s);
    const TimelineSheets sheets = sheetsOf(plan, {});
    QCOMPARE(sheets.across(), 1);
    QVERIFY(sheets.pageCount() > 2);
    QVERIFY(pdfInfo(path).contains(QRegularExpression(u"Pages:\\s+%1\\n"_s.arg(sheets.pageCount()))));
    QString all;
    for (int page = 0; page < sheets.pageCount(); ++page) {
        const QString text = pdfText(path, page);
        QVERIFY(text.contains(u"Page %1 of %2"_s.arg(page + 1).arg(sheets.pageCount())));
        QVERIFY(text.contains(u"Critical path"_s)); // legend
        QVERIFY(text.contains(u"Duration"_s));
        all += text + u' ';
    }
    // Each number of the outline stands before its name once, in order.
    const TaskIndex index(plan);
    qsizetype from = 0;
    for (const TaskId task : index.tasks()) {
        const QString start = u" %1 "_s.arg(index.number(task)) + plan.find(task)->name.left(6);
        const qsizetype at = all.indexOf(start);
        QVERIFY2(at >= 0, qPrintable(start));
        QVERIFY2(all.indexOf(start, at + 1) < 0, qPrintable(start));
        from = at;
    }
    QVERIFY(from > 0);
}

void TestTimelineSheets::tilesRepeatColumnsAndScale()
{
    if (!hasPdfTools())
        QSKIP("pdftotext is not installed");
    const Plan plan = generated(40);
    TimelineOrder order{plan, analyse(plan, today), {}};
    order.options.fit = TimelineFit::Tiles;
    order.options.across = 3;
    const TimelineSheets sheets = sheetsOf(plan, order.options);
    QCOMPARE(sheets.across(), 3);
    const QString path = written(order, TimelineFormat::Pdf, u"tiles.pdf"_s);
    const QString name = plan.find(TaskIndex(plan).task(1))->name.left(8);
    int pages = 0;
    for (int page = 0; page < sheets.pageCount(); ++page) {
        const QString text = pdfText(path, page);
        QVERIFY(text.contains(u"Finish"_s));
        QVERIFY(text.contains(u"2026"_s));
        pages += text.contains(name);
    }
    QVERIFY2(pages >= 2, "the first task stands on each page of the first row");
}

void TestTimelineSheets::moreTilesShowMore()
{
    const Plan plan = generated(40);
    TimelineOptions options;
    options.fit = TimelineFit::Tiles;
    options.across = 2;
    const int few = sheetsOf(plan, options).pageCount();
    options.across = 6;
    const TimelineSheets many = sheetsOf(plan, options);
    QVERIFY(many.pageCount() > few);
    QVERIFY(many.pageCount() <= many.across() * many.down());
    for (int page = 0; page < many.pageCount(); ++page)
        QVERIFY(hasInk(many, page));
}

void TestTimelineSheets::largerPaperTakesFewerPages()
{
    const Plan plan = generated(300);
    QVERIFY(sheetsOf(plan, {}, QPageSize::A3).pageCount() < sheetsOf(plan, {}, QPageSize::A4).pageCount());
}

void TestTimelineSheets::aPortraitPageHoldsMoreTasks()
{
    const Plan plan = generated(300);
    const Analysis analysis = analyse(plan, today);
    const TimelineSheets lying(plan, analysis, {}, TimelineSheets::pageLayout(QPageSize::A4));
    const TimelineSheets standing(plan, analysis, {},
                                  TimelineSheets::pageLayout(QPageSize::A4, QPageLayout::Portrait));
    QVERIFY(standing.pageSize().height() > standing.pageSize().width());
    QCOMPARE(standing.across(), 1);
    QVERIFY(standing.pageCount() < lying.pageCount());
    for (int page = 0; page < standing.pageCount(); ++page)
        QVERIFY(hasInk(standing, page));
}

void TestTimelineSheets::everythingGoesOnOnePage()
{
    TimelineOptions options;
    options.fit = TimelineFit::Page;
    const Plan fits = generated(60);
    const TimelineSheets one = sheetsOf(fits, options);
    QVERIFY(sheetsOf(fits, {}).pageCount() > 1);
    QCOMPARE(one.pageCount(), 1);
    QCOMPARE(one.pageSize(), sheetsOf(fits, {}).pageSize()); // smaller letters, the same paper
    QVERIFY(hasInk(one, 0));
    // What could not be read any more takes more pages.
    const Plan large = generated(600);
    const TimelineSheets some = sheetsOf(large, options);
    QVERIFY(some.pageCount() > 1);
    QVERIFY(some.pageCount() <= (sheetsOf(large, {}).pageCount() + 1) / 2);
}

void TestTimelineSheets::onlyTheChosenDaysAndColumns()
{
    if (!hasPdfTools())
        QSKIP("pdftotext is not installed");
    const Plan plan = generated(150);
    const Analysis analysis = analyse(plan, today);
    const auto [first, last] = ganttChart(plan, analysis, TaskIndex(plan), TaskIndex(plan).tasks(), 0).span();
    TimelineOrder order{plan, analysis, {}};
    order.options.from = first.date();
    order.options.to = first.date().addDays(20);
    order.options.columns = {u"name"_s, u"total_slack"_s};
    QVERIFY(sheetsOf(plan, order.options).pageCount() < sheetsOf(plan, {}).pageCount());
    const QString text = pdfText(written(order, TimelineFormat::Pdf, u"part.pdf"_s), 0);
    QVERIFY(text.contains(u"outside these dates"_s));
    QVERIFY(text.contains(u"Total slack"_s));
    QVERIFY(!text.contains(u"Duration"_s));
}

void TestTimelineSheets::theStripIsOnePage()
{
    if (!hasPdfTools())
        QSKIP("pdftotext is not installed");
    const Plan plan = generated(500);
    TimelineOrder order{plan, analyse(plan, today), {}};
    order.options.fit = TimelineFit::Strip;
    QCOMPARE(sheetsOf(plan, order.options).pageCount(), 1);
    const QString text = pdfText(written(order, TimelineFormat::Pdf, u"strip.pdf"_s));
    QVERIFY(text.contains(u"Go-live"_s));
}

void TestTimelineSheets::anEmptyPlanIsAPage()
{
    Plan plan;
    Project project;
    project.id = ProjectId::create();
    project.name = u"Nothing yet"_s;
    plan.load(project);
    plan.setOpenProject(project.id);
    for (const TimelineFit fit :
         {TimelineFit::Width, TimelineFit::Page, TimelineFit::Tiles, TimelineFit::Strip}) {
        TimelineOptions options;
        options.fit = fit;
        const TimelineSheets sheets = sheetsOf(plan, options);
        QCOMPARE(sheets.pageCount(), 1);
        QVERIFY(hasInk(sheets, 0));
    }
}

void TestTimelineSheets::picturesHoldAll()
{
    const Plan plan = generated(120);
    TimelineOrder order{plan, analyse(plan, today), {}};
    const QImage narrow(written(order, TimelineFormat::Png, u"a.png"_s));
    order.options.fit = TimelineFit::Tiles;
    order.options.across = 3;
    const QImage wide(written(order, TimelineFormat::Png, u"b.png"_s));
    QVERIFY(!narrow.isNull() && narrow.height() > 120 * 20);
    QVERIFY(wide.width() > 2 * narrow.width() - 800);

    QFile svg(written(order, TimelineFormat::Svg, u"c.svg"_s));
    QVERIFY(svg.open(QIODevice::ReadOnly));
    QXmlStreamReader reader(&svg);
    QString text;
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::Characters)
            text += reader.text();
    }
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    const TaskIndex index(plan);
    QVERIFY(text.contains(plan.find(index.tasks().front())->name.left(8)));
    QVERIFY(text.contains(plan.find(index.tasks().back())->name.left(8)));
}

void TestTimelineSheets::aPictureTooLargeIsRefused()
{
    const Plan plan = generated(2000);
    const TimelineOrder order{plan, analyse(plan, today), {}};
    const QString path = m_folder.filePath(u"huge.png"_s);
    const auto result = writeTimeline(order, TimelineFormat::Png, path);
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::Invalid);
    QVERIFY(result.error().userMessage.contains(u"PDF or SVG"_s));
    QVERIFY(!QFile::exists(path));
}

void TestTimelineSheets::cancellingLeavesNoFile()
{
    const Plan plan = generated(300);
    const TimelineOrder order{plan, analyse(plan, today), {}};
    const QString path = m_folder.filePath(u"cancelled.pdf"_s);
    const auto result =
        writeTimeline(order, TimelineFormat::Pdf, path, [](int done, int) { return done < 2; });
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::Cancelled);
    QVERIFY(!QFile::exists(path));
}

QTEST_MAIN(TestTimelineSheets)
#include "tst_timelinesheets.moc"
