// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/reports/reportmaker.h"

#include "models/report/sections.h"

#include <QPainter>

namespace baton {

ReportMaker::ReportMaker(QObject *parent) : QObject(parent), m_worker(new QObject)
{
    m_worker->moveToThread(&m_thread);
    m_thread.start();
}

ReportMaker::~ReportMaker()
{
    ++m_newest; // what is not begun is dropped
    QMetaObject::invokeMethod(
        m_worker, [this] { m_pages.reset(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
    delete m_worker;
}

void ReportMaker::make(const Order &order)
{
    const int version = ++m_newest;
    QMetaObject::invokeMethod(
        m_worker,
        [this, order, version] {
            if (version == m_newest)
                work(order, version);
        },
        Qt::QueuedConnection);
}

void ReportMaker::work(const Order &order, int version)
{
    report::Report whole =
        report::readinessReport(order.plan, analyse(order.plan, order.asOf, order.elsewhere), order.options);
    const QStringList sections = report::annexSections(whole);
    report::leaveOut(whole, order.leftOut);
    m_pages.emplace(whole, report::PagedLayout::pageLayout(order.paper));
    m_version = version;
    Q_EMIT made(version, m_pages->pageCount(), m_pages->pageSize(), sections);
}

void ReportMaker::paint(int page, qreal pixelsPerPoint, qreal ratio)
{
    QMetaObject::invokeMethod(
        m_worker,
        [this, page, pixelsPerPoint, ratio] {
            if (!m_pages || page >= m_pages->pageCount())
                return;
            QImage image((m_pages->pageSize() * pixelsPerPoint * ratio).toSize(), QImage::Format_RGB32);
            image.setDevicePixelRatio(ratio);
            image.fill(Qt::white);
            QPainter painter(&image);
            painter.setRenderHint(QPainter::Antialiasing);
            m_pages->paintPage(painter, page, pixelsPerPoint);
            painter.end();
            Q_EMIT painted(m_version, page, image);
        },
        Qt::QueuedConnection);
}

} // namespace baton
