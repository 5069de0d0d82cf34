// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/report/printing.h"

#include <QPagedPaintDevice>
#include <QPainter>

namespace baton::report {

bool printSheets(QPagedPaintDevice &device, int count, const PaintPage &paintPage, const Progress &progress)
{
    QPainter painter;
    if (!painter.begin(&device))
        return false;
    const double pixelsPerPoint = device.logicalDpiX() / 72.0;
    // A device's origin is the corner of its printable area; ours is that of the sheet.
    const QPoint printable = device.pageLayout().paintRectPixels(device.logicalDpiX()).topLeft();
    const bool fullPage = device.pageLayout().mode() == QPageLayout::FullPageMode;
    for (int page = 0; page < count; ++page) {
        if (page > 0 && !device.newPage())
            return false;
        painter.save();
        if (!fullPage)
            painter.translate(-printable);
        paintPage(painter, page, pixelsPerPoint);
        painter.restore();
        if (progress && !progress(page + 1, count))
            return false;
    }
    return painter.end();
}

} // namespace baton::report
