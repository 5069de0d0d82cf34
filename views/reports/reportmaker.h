// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/report/pagedlayout.h"
#include "models/report/readinessreport.h"

#include <QImage>
#include <QPageSize>
#include <QSet>
#include <QThread>

#include <atomic>
#include <memory>
#include <optional>

namespace baton {

/// Lays a report out and paints its pages on a thread of its own: a hundred pages take longer than a frame,
/// and a layout may only be painted by the thread that made it, because of its fonts.
class ReportMaker : public QObject
{
    Q_OBJECT

public:
    struct Order
    {
        Plan plan;
        QDate asOf;
        std::vector<Commitment> elsewhere; ///< see analyse()
        report::ReportOptions options;
        QSet<QString> leftOut; ///< headings of sections
        QPageSize::PageSizeId paper = QPageSize::A4;
    };

    explicit ReportMaker(QObject *parent = nullptr);
    /// Waits for what is being made.
    ~ReportMaker() override;

    /// Only the newest order counts; those before it that are not begun yet are dropped.
    void make(const Order &order);
    /// A page of the pages made last, `ratio` pixels of the screen to a pixel.
    void paint(int page, qreal pixelsPerPoint, qreal ratio);

Q_SIGNALS:
    void made(int version, int pageCount, const QSizeF &pageSize, const QStringList &sections);
    void painted(int version, int page, const QImage &image);

private:
    void work(const Order &order, int version);

    QThread m_thread;
    QObject *m_worker; ///< lives in m_thread
    std::atomic<int> m_newest = 0;
    // Used by the thread alone:
    std::optional<report::PagedLayout> m_pages;
    int m_version = 0;
};

} // namespace baton
