// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/report/timelinefile.h"

#include "models/records/wholefile.h"
#include "models/report/reportstyle.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

using namespace Qt::StringLiterals;

namespace baton::report {

namespace {

struct TimelineFileText
{
    Q_DECLARE_TR_FUNCTIONS(TimelineSheets)
};

constexpr double pngDotsPerInch = 144;
constexpr double mostPixels = 120e6; // of a picture; a gigabyte and a half is not for opening
constexpr double longestSide = 32000;

QString titleOf(const Plan &plan)
{
    const Project *project = plan.project();
    return project ? TimelineFileText::tr("Timeline of %1").arg(project->name.simplified())
                   : TimelineFileText::tr("Timeline");
}

Error notPainted()
{
    return {ErrorCode::Io, TimelineFileText::tr("Writing the timeline failed. Your plan is not affected."),
            u"The device refused a page"_s};
}

Result<void> writePdf(const TimelineOrder &order, QIODevice &device, const Progress &progress)
{
    const QPageLayout page = order.page();
    const TimelineSheets sheets(order.plan, order.analysis, order.options, page);
    bool isStopped = false;
    QPdfWriter writer(&device);
    writer.setResolution(static_cast<int>(72 * unitsPerPoint));
    writer.setPageLayout(page);
    writer.setTitle(titleOf(order.plan));
    writer.setCreator(u"Baton"_s);
    const bool isPrinted = sheets.print(writer, [&](int done, int count) {
        isStopped = progress && !progress(done, count);
        return !isStopped;
    });
    if (isStopped)
        return Error{ErrorCode::Cancelled,
                     TimelineFileText::tr("The timeline was cancelled; nothing was written."),
                     {}};
    return isPrinted ? Result<void>() : notPainted();
}

TimelineSheets pictureOf(const TimelineOrder &order)
{
    return TimelineSheets::onOneSheet(order.plan, order.analysis, order.options, order.page());
}

Result<void> writeSvg(const TimelineOrder &order, QIODevice &device)
{
    const TimelineSheets sheet = pictureOf(order);
    QSvgGenerator generator;
    generator.setOutputDevice(&device);
    generator.setResolution(72);
    generator.setSize(sheet.pageSize().toSize());
    generator.setViewBox(QRectF(QPointF(), sheet.pageSize()));
    generator.setTitle(titleOf(order.plan));
    QPainter painter;
    if (!painter.begin(&generator))
        return notPainted();
    sheet.paintPage(painter, 0, 1.0);
    return painter.end() ? Result<void>() : notPainted();
}

Result<void> writePng(const TimelineOrder &order, QIODevice &device)
{
    const TimelineSheets sheet = pictureOf(order);
    constexpr double pixelsPerPoint = pngDotsPerInch / 72.0;
    const QSizeF size = sheet.pageSize() * pixelsPerPoint;
    if (size.width() * size.height() > mostPixels || std::max(size.width(), size.height()) > longestSide) {
        return Error{
            ErrorCode::Invalid,
            TimelineFileText::tr("The picture would be %1 by %2 pixels, more than most programs open. Choose "
                                 "fewer tasks or days, or write PDF or SVG.")
                .arg(qRound(size.width()))
                .arg(qRound(size.height())),
            {}};
    }
    QImage image(size.toSize(), QImage::Format_RGB32);
    image.setDotsPerMeterX(qRound(pngDotsPerInch / 0.0254));
    image.setDotsPerMeterY(qRound(pngDotsPerInch / 0.0254));
    image.fill(Qt::white);
    QPainter painter(&image);
    sheet.paintPage(painter, 0, pixelsPerPoint);
    painter.end();
    return image.save(&device, "PNG") ? Result<void>() : notPainted();
}

} // namespace

Result<void> writeTimeline(const TimelineOrder &order, TimelineFormat format, const QString &path,
                           const Progress &progress)
{
    return writeWholeFile(path, [&](QIODevice &device) -> Result<void> {
        switch (format) {
        case TimelineFormat::Pdf:
            return writePdf(order, device, progress);
        case TimelineFormat::Svg:
            return writeSvg(order, device);
        case TimelineFormat::Png:
            break;
        }
        return writePng(order, device);
    });
}

} // namespace baton::report
