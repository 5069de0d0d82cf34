// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/pagesmaker.h"

#include <QPainter>

namespace baton {

PagesMaker::PagesMaker(QObject *parent) : QObject(parent), m_worker(new QObject)
{
    m_worker->moveToThread(&m_thread);
    m_thread.start();
}

PagesMaker::~PagesMaker()
{
    ++m_newest; // what is not begun is dropped
    QMetaObject::invokeMethod(
        m_worker, [this] { m_pages = {}; }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
    delete m_worker;
}

void PagesMaker::make(std::function<LaidOutPages()> layOut)
{
    const int version = ++m_newest;
    QMetaObject::invokeMethod(
        m_worker,
        [this, layOut = std::move(layOut), version] {
            if (version != m_newest)
                return;
            m_pages = layOut();
            m_version = version;
            Q_EMIT made(version, m_pages.count, m_pages.size, m_pages.sections);
        },
        Qt::QueuedConnection);
}

void PagesMaker::paint(int page, qreal pixelsPerPoint, qreal ratio)
{
    QMetaObject::invokeMethod(
        m_worker,
        [this, page, pixelsPerPoint, ratio] {
            if (page >= m_pages.count)
                return;
            QImage image((m_pages.size * pixelsPerPoint * ratio).toSize(), QImage::Format_RGB32);
            image.setDevicePixelRatio(ratio);
            image.fill(Qt::white);
            QPainter painter(&image);
            painter.setRenderHint(QPainter::Antialiasing);
            m_pages.paint(painter, page, pixelsPerPoint);
            painter.end();
            Q_EMIT painted(m_version, page, image);
        },
        Qt::QueuedConnection);
}

} // namespace baton
