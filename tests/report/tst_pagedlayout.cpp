// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/report/pagedlayout.h"
#include "models/report/pdfwriter.h"
#include "tests/report/pdftext.h"
#include "tests/report/samplereport.h"

#include <QTemporaryDir>
#include <QTest>

using namespace baton::report;
using namespace Qt::StringLiterals;

class TestPagedLayout : public QObject
{
    Q_OBJECT

private slots:
    void init() { QVERIFY(m_folder.isValid()); }
    void emptyReportHasOnePage();
    void tableHeadAndGroupAreRepeatedOnEachPage();
    void rowsAreNotSplit();
    void rowTallerThanAPageIsSplitByLines();
    void groupMovesToTheNextPageWhole();
    void headingStaysWithWhatFollows();
    void onePageTakesTheFullestThatFits();
    void sideBySideTooTallIsStacked();
    void contentsNameThePages();
    void nothingIsPaintedInTheMargins_data();
    void nothingIsPaintedInTheMargins();
    void drawingTooLargeIsShrunk();
    void rightToLeftMirrorsColumns();

private:
    Report reportOf(std::vector<Block> blocks) const
    {
        Report report;
        report.title = u"Readiness report"_s;
        report.project = u"SSO"_s;
        report.blocks = std::move(blocks);
        return report;
    }
    static QPageLayout a4() { return PagedLayout::pageLayout(QPageSize::A4); }
    /// The text of each page; empty if the tools are missing.
    QStringList pagesOf(const Report &report)
    {
        const QString path = m_folder.filePath(u"report.pdf"_s);
        if (!writePdfFile(report, a4(), path))
            return {};
        QStringList pages;
        for (int i = 0; i < PagedLayout(report, a4()).pageCount(); ++i)
            pages += pdfText(path, i);
        return pages;
    }

    QTemporaryDir m_folder;
};

namespace {

Paragraph numbered(int lines, const QString &prefix)
{
    QStringList text;
    for (int i = 1; i <= lines; ++i)
        text += u"%1%2"_s.arg(prefix).arg(i);
    return {text.join(u'\n')};
}

Table simpleTable(int rows, int linesPerRow = 1)
{
    Table table;
    table.columns = {{u"Code"_s, 0}, {u"Item"_s, 1}};
    for (int i = 1; i <= rows; ++i) {
        QStringList lines;
        for (int l = 1; l <= linesPerRow; ++l)
            lines += u"row%1line%2"_s.arg(i).arg(l);
        table.rows.push_back({{u"C%1"_s.arg(i), lines.join(u'\n')}});
    }
    return table;
}

#define NEEDS_PDF_TOOLS                                                                                      \
    if (!hasPdfTools())                                                                                      \
    QSKIP("pdftotext is not installed; what stands on which page is passed over")

} // namespace

void TestPagedLayout::emptyReportHasOnePage()
{
    QCOMPARE(PagedLayout(reportOf({}), a4()).pageCount(), 1);
    QCOMPARE(PagedLayout(reportOf({PageBreak{}, PageBreak{}}), a4()).pageCount(), 1);
}

void TestPagedLayout::tableHeadAndGroupAreRepeatedOnEachPage()
{
    NEEDS_PDF_TOOLS;
    Table table = simpleTable(150);
    table.rows.insert(table.rows.begin(), Row{{u"Documentation"_s}, true});
    const QStringList pages = pagesOf(reportOf({std::move(table)}));
    QVERIFY(pages.size() >= 3);
    QVERIFY(pages[0].startsWith(u"Code Item Documentation C1 "_s));
    for (qsizetype i = 1; i < pages.size(); ++i)
        QVERIFY2(pages[i].startsWith(u"Code Item Documentation (continued) C"_s), qPrintable(pages[i]));
    const QString all = pages.join(u' ');
    for (int i = 1; i <= 150; ++i)
        QCOMPARE(all.count(u"row%1line1 "_s.arg(i)), 1);
    for (qsizetype i = 0; i < pages.size(); ++i)
        QVERIFY(pages[i].contains(u"Page %1 of %2"_s.arg(i + 1).arg(pages.size())));
}

void TestPagedLayout::rowsAreNotSplit()
{
    NEEDS_PDF_TOOLS;
    const QStringList pages = pagesOf(reportOf({simpleTable(40, 7)}));
    QVERIFY(pages.size() >= 4);
    for (int row = 1; row <= 40; ++row) {
        for (const QString &page : pages) {
            const bool first = page.contains(u"row%1line1 "_s.arg(row));
            const bool last = page.contains(u"row%1line7 "_s.arg(row));
            QCOMPARE(first, last);
        }
    }
}

void TestPagedLayout::rowTallerThanAPageIsSplitByLines()
{
    NEEDS_PDF_TOOLS;
    Table table = simpleTable(3);
    table.rows[1] = simpleTable(2, 140).rows[1];
    const QStringList pages = pagesOf(reportOf({Paragraph{u"Before"_s}, std::move(table)}));
    QCOMPARE(pages.size(), 3);
    const QString all = pages.join(u' ');
    for (int line = 1; line <= 140; ++line)
        QCOMPARE(all.count(u"row2line%1 "_s.arg(line)), 1);
    for (const QString &page : pages)
        QVERIFY(page.contains(u"Code Item"_s));
    QVERIFY(pages[0].contains(u"Before"_s));
    QVERIFY(pages[2].contains(u"row3line1"_s));
}

void TestPagedLayout::groupMovesToTheNextPageWhole()
{
    NEEDS_PDF_TOOLS;
    Group group{{Heading{2, u"Kept"_s}, numbered(10, u"a"_s), Paragraph{u"together"_s}}};
    const QStringList pages = pagesOf(reportOf({numbered(48, u"x"_s), group}));
    QCOMPARE(pages.size(), 2);
    QVERIFY(pages[0].contains(u"x48"_s) && !pages[0].contains(u"Kept"_s));
    QVERIFY(pages[1].startsWith(u"Kept a1"_s) && pages[1].contains(u"together"_s));
}

void TestPagedLayout::headingStaysWithWhatFollows()
{
    NEEDS_PDF_TOOLS;
    for (int filling = 40; filling < 58; ++filling) {
        const QStringList pages =
            pagesOf(reportOf({numbered(filling, u"x"_s), Heading{1, u"Checklist"_s}, simpleTable(4)}));
        for (const QString &page : pages) {
            QCOMPARE(page.contains(u"Checklist"_s), page.contains(u"row1line1"_s));
            QCOMPARE(page.contains(u"row1line1"_s), page.contains(u"row2line1"_s));
            QCOMPARE(page.contains(u"row3line1"_s), page.contains(u"row4line1"_s));
        }
    }
}

void TestPagedLayout::onePageTakesTheFullestThatFits()
{
    NEEDS_PDF_TOOLS;
    const OnePage page{{{numbered(200, u"long"_s)}, {numbered(30, u"middle"_s)}, {numbered(3, u"short"_s)}}};
    const QStringList pages = pagesOf(reportOf({Paragraph{u"before"_s}, page, Paragraph{u"after"_s}}));
    QCOMPARE(pages.size(), 3);
    QVERIFY(pages[0].startsWith(u"before "_s) && !pages[0].contains(u"middle"_s));
    QVERIFY(pages[1].startsWith(u"middle1 "_s) && pages[1].contains(u"middle30"_s));
    QVERIFY(pages[2].startsWith(u"after"_s));
}

void TestPagedLayout::sideBySideTooTallIsStacked()
{
    NEEDS_PDF_TOOLS;
    const SideBySide sides{{{numbered(80, u"l"_s)}, {numbered(5, u"r"_s)}}};
    const QString all = pagesOf(reportOf({sides})).join(u' ');
    for (const QString &word : {u"l1 "_s, u"l80 "_s, u"r1 "_s, u"r5 "_s})
        QVERIFY(all.contains(word));
}

void TestPagedLayout::contentsNameThePages()
{
    NEEDS_PDF_TOOLS;
    const Report report =
        reportOf({Heading{1, u"Before"_s}, Contents{u"Contents"_s}, PageBreak{}, Heading{1, u"Alpha"_s},
                  numbered(120, u"x"_s), Heading{2, u"Beta"_s}, Paragraph{u"End"_s}});
    const QStringList pages = pagesOf(report);
    QCOMPARE(pages.size(), 4);
    QVERIFY2(pages[0].contains(u"Contents Alpha 2 Beta 4"_s), qPrintable(pages[0]));
    QVERIFY(pages[3].contains(u"Beta End"_s));
    const PagedLayout layout(report, a4());
    QCOMPARE(layout.pageOfHeading(u"Beta"_s), 3);
    QCOMPARE(layout.pageOfHeading(u"Gamma"_s), -1);
}

void TestPagedLayout::nothingIsPaintedInTheMargins_data()
{
    QTest::addColumn<QPageSize::PageSizeId>("size");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QLocale>("locale");
    const QLocale english(QLocale::English);
    const QLocale arabic(QLocale::Arabic, QLocale::Egypt);
    QTest::newRow("A4") << QPageSize::A4 << u"SSO integration"_s << english;
    QTest::newRow("Letter, hostile") << QPageSize::Letter << hostileTitle() << english;
    QTest::newRow("A4, long word") << QPageSize::A4 << u"W"_s.repeated(400) << english;
    QTest::newRow("A4, long text") << QPageSize::A4 << u"Handover of the service desk "_s.repeated(40)
                                   << english;
    QTest::newRow("A4, right to left") << QPageSize::A4 << u"تسليم نظام الدخول الموحد"_s << arabic;
    QTest::newRow("A5") << QPageSize::A5 << u"SSO integration"_s << english;
}

void TestPagedLayout::nothingIsPaintedInTheMargins()
{
    QFETCH(QPageSize::PageSizeId, size);
    QFETCH(QString, title);
    QFETCH(QLocale, locale);
    Report report = sampleReport(60, title);
    report.locale = locale;
    const QPageLayout page = PagedLayout::pageLayout(size);
    const PagedLayout layout(report, page);
    const QRectF body = page.paintRect(QPageLayout::Point).adjusted(-2, -2, 2, 2);
    for (int i = 0; i < layout.pageCount(); ++i) {
        const QImage image = layout.pageImage(i, 72.0);
        QCOMPARE(image.size(), page.fullRectPoints().size());
        int inked = 0;
        for (int y = 0; y < image.height(); ++y) {
            const auto *line = reinterpret_cast<const QRgb *>(image.constScanLine(y));
            for (int x = 0; x < image.width(); ++x) {
                if (line[x] == 0xffffffff)
                    continue;
                ++inked;
                QVERIFY2(body.contains(x, y), qPrintable(u"page %1: %2, %3"_s.arg(i).arg(x).arg(y)));
            }
        }
        QVERIFY(inked > 500);
    }
}

void TestPagedLayout::drawingTooLargeIsShrunk()
{
    QRectF seen;
    Drawing drawing;
    drawing.size = QSizeF(2000, 3000);
    drawing.paint = [&](QPainter &, const QRectF &rect) { seen = rect; };
    const PagedLayout layout(reportOf({drawing}), a4());
    QCOMPARE(layout.pageCount(), 1);
    (void)layout.pageImage(0, 20);
    const QRectF body = a4().paintRect(QPageLayout::Point);
    QVERIFY(seen.width() <= body.width() && seen.height() <= body.height() && seen.height() > 300);
    QVERIFY(std::abs(seen.width() / seen.height() - 2.0 / 3.0) < 0.01);
}

void TestPagedLayout::rightToLeftMirrorsColumns()
{
    Drawing mark;
    mark.size = QSizeF(50, 50);
    mark.alternative = u"x"_s;
    mark.paint = [](QPainter &painter, const QRectF &rect) { painter.fillRect(rect, Qt::black); };
    Report report = reportOf({mark});
    const auto darkAt = [&](qreal x) {
        return qGray(PagedLayout(report, a4()).pageImage(0, 72.0).pixel(static_cast<int>(x), 60)) < 50;
    };
    QVERIFY(darkAt(70) && !darkAt(595 - 70));
    report.locale = QLocale(QLocale::Hebrew, QLocale::Israel);
    QVERIFY(!darkAt(70) && darkAt(595 - 70));
}

QTEST_MAIN(TestPagedLayout)
#include "tst_pagedlayout.moc"
