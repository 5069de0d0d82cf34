// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/report/block.h"
#include "models/report/printing.h"

#include <QImage>
#include <QPageLayout>

#include <memory>

namespace baton::report {

/// A report laid out on pages of one size: the same pages on paper, in PDF, as pictures and on screen.
/// It keeps what it needs of the blocks; drawings are painted when their page is.
class PagedLayout
{
public:
    PagedLayout(const Report &report, const QPageLayout &page);
    ~PagedLayout();
    PagedLayout(PagedLayout &&) noexcept;
    PagedLayout &operator=(PagedLayout &&) noexcept;

    int pageCount() const;
    /// Points, the whole sheet.
    QSizeF pageSize() const;
    /// The page a listed heading begins on (from 0), -1 if there is no such heading.
    int pageOfHeading(const QString &text) const;

    /// Paints page `index` (from 0) of a painter on which `pixelsPerPoint` pixels are a point and the
    /// origin is the corner of the sheet. The paper itself is not painted.
    void paintPage(QPainter &painter, int index, qreal pixelsPerPoint) const;

    /// The page as a picture on white, `dotsPerInch` fine.
    QImage pageImage(int index, qreal dotsPerInch = 96.0) const;

    /// Prints all pages. False if the device refuses a page or `progress` says stop.
    bool print(QPagedPaintDevice &device, const Progress &progress = {}) const;

    /// A4 or Letter upright, with the margins the report is designed for.
    static QPageLayout pageLayout(QPageSize::PageSizeId size);

private:
    struct Data;
    std::unique_ptr<Data> m_data;
};

} // namespace baton::report
