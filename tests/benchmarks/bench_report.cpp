// SPDX-License-Identifier: GPL-3.0-or-later
// A report of 100 pages with 5,000 table rows as PDF and as HTML, beside the least any report must do: the
// same texts drawn with QPainter at fixed places on a QPdfWriter.
#include "models/report/htmlwriter.h"
#include "models/report/pdfwriter.h"
#include "models/report/reportstyle.h"

#include <QBuffer>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QPainter>
#include <QPdfWriter>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace baton::report;

namespace {

constexpr int rowCount = 5000;
constexpr int rowsPerPage = 50;

std::vector<QStringList> makeRows()
{
    const QStringList people{u"Amara Okafor"_s, u"Jens Lindqvist"_s, u"Priya Raman"_s, u"Service desk"_s};
    const QStringList texts{u"Runbook walked through with the on-call team"_s,
                            u"Restore test of the order database within four hours"_s,
                            u"Monitoring dashboards handed over"_s, u"Certificates: renewal reminder set"_s};
    std::vector<QStringList> rows;
    for (int i = 0; i < rowCount; ++i)
        rows.push_back({u"DOC-%1"_s.arg(i, 4, 10, QChar(u'0')), texts[i % 4], people[i % 3],
                        u"%1 Mar 2026"_s.arg(i % 28 + 1), u"Submitted"_s});
    return rows;
}

Report makeReport(const std::vector<QStringList> &rows)
{
    Report report;
    report.title = u"Readiness report"_s;
    report.project = u"Benchmark"_s;
    Table table;
    table.columns = {{u"Code"_s, 0}, {u"Item"_s, 3}, {u"Owner"_s, 1}, {u"Due"_s, 0}, {u"State"_s, 0}};
    for (const QStringList &row : rows) {
        Row line;
        line.cells = {row[0], row[1], row[2], row[3], Cell(Mark::attention(), row[4])};
        table.rows.push_back(std::move(line));
    }
    report.blocks = {Heading{1, u"Checklist"_s}, std::move(table)};
    return report;
}

double referenceSeconds(const std::vector<QStringList> &rows)
{
    QElapsedTimer timer;
    timer.start();
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageLayout(PagedLayout::pageLayout(QPageSize::A4));
    QPainter painter(&writer);
    painter.setFont(reportFont(type::table, false));
    const int columns[] = {0, 1200, 5000, 6400, 7400};
    for (int i = 0; i < rowCount; ++i) {
        if (i > 0 && i % rowsPerPage == 0)
            writer.newPage();
        const int y = 300 + i % rowsPerPage * 240;
        for (int c = 0; c < 5; ++c)
            painter.drawText(QPoint(columns[c], y), rows[static_cast<size_t>(i)][c]);
        painter.fillRect(QRect(0, y + 50, 8000, 8), Qt::lightGray);
    }
    painter.end();
    return static_cast<double>(timer.nsecsElapsed()) / 1e9;
}

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication app(argc, argv);
    const std::vector<QStringList> rows = makeRows();
    const Report report = makeReport(rows);
    const QPageLayout page = PagedLayout::pageLayout(QPageSize::A4);
    // Fonts are loaded once per process, by whoever is first.
    (void)PagedLayout(Report{u"x"_s, u"y"_s, {}, {}, {}, {}, QLocale::c(), {Heading{1, u"x"_s}}}, page)
        .pageImage(0);
    const double reference = referenceSeconds(rows);

    QElapsedTimer timer;
    timer.start();
    const int pages = PagedLayout(report, page).pageCount();
    const double layout = static_cast<double>(timer.nsecsElapsed()) / 1e9;

    timer.restart();
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    if (!writePdf(report, page, buffer))
        return 1;
    const double pdf = static_cast<double>(timer.nsecsElapsed()) / 1e9;

    timer.restart();
    const qsizetype html = htmlOf(report).size();
    const double htmlTime = static_cast<double>(timer.nsecsElapsed()) / 1e9;

    std::printf("reference: 5,000 rows drawn bare      %7.3f s\n", reference);
    std::printf("layout only, %3d pages                %7.3f s\n", pages, layout);
    std::printf("PDF, %3d pages, %5lld KiB             %7.3f s  (bar 0.7 s; %.2f x reference)\n", pages,
                static_cast<long long>(buffer.size() / 1024), pdf, pdf / reference);
    std::printf("HTML, %5lld KiB                       %7.3f s\n", static_cast<long long>(html / 1024),
                htmlTime);
    return 0;
}
