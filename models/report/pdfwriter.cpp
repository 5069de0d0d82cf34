// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/report/pdfwriter.h"

#include "models/records/wholefile.h"
#include "models/report/reportstyle.h"

#include <QCoreApplication>
#include <QPdfWriter>

using namespace Qt::StringLiterals;

namespace baton::report {

Result<void> writePdf(const Report &report, const QPageLayout &page, QIODevice &device,
                      const Progress &progress)
{
    const PagedLayout layout(report, page);
    bool stopped = false;
    bool printed = false;
    {
        QPdfWriter writer(&device);
        writer.setResolution(static_cast<int>(72 * unitsPerPoint)); // a unit of the layout is one of the file
        writer.setPageLayout(page);
        writer.setTitle(
            plainText(report.project.isEmpty() ? report.title : report.title + u" – "_s + report.project));
        writer.setCreator(u"Baton"_s);
        printed = layout.print(writer, [&](int done, int pages) {
            stopped = progress && !progress(done, pages);
            return !stopped;
        });
    }
    if (stopped) {
        return Error{ErrorCode::Cancelled,
                     QCoreApplication::translate("Report", "The report was cancelled; nothing was written."),
                     {}};
    }
    if (!printed) {
        return Error{
            ErrorCode::Io,
            QCoreApplication::translate("Report", "Writing the report failed. Your plan is not affected."),
            u"The PDF device refused a page"_s};
    }
    return {};
}

Result<void> writePdfFile(const Report &report, const QPageLayout &page, const QString &path,
                          const Progress &progress)
{
    return writeWholeFile(path, [&](QIODevice &device) { return writePdf(report, page, device, progress); });
}

Result<void> writeFirstPagePicture(const Report &report, const QPageLayout &page, const QString &path)
{
    constexpr qreal dotsPerInch = 150;
    const QImage picture = PagedLayout(report, page).pageImage(0, dotsPerInch);
    return writeWholeFile(path, [&](QIODevice &device) -> Result<void> {
        if (picture.save(&device, "PNG"))
            return {};
        return Error{
            ErrorCode::Io,
            QCoreApplication::translate("Report", "Writing the report failed. Your plan is not affected."),
            u"The picture cannot be encoded"_s};
    });
}

} // namespace baton::report
