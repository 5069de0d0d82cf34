// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

class QPagedPaintDevice;
class QPainter;

namespace baton::report {

/// Told after each page; the work stops when it answers false.
using Progress = std::function<bool(int pagesDone, int pages)>;

/// Paints a page of a painter whose origin is the corner of the sheet.
using PaintPage = std::function<void(QPainter &painter, int index, double pixelsPerPoint)>;

/// Prints `count` pages. False if the device refuses a page or `progress` says stop.
bool printSheets(QPagedPaintDevice &device, int count, const PaintPage &paintPage, const Progress &progress);

} // namespace baton::report
