// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/report/printing.h"

#include <QImage>
#include <QObject>
#include <QSizeF>
#include <QStringList>
#include <QThread>

#include <atomic>

namespace baton {

/// Pages that are laid out: how many, how large (in points), and how one is painted.
struct LaidOutPages
{
    int count = 0;
    QSizeF size;
    report::PaintPage paint;
    QStringList sections; ///< headings that can be left out, if there are any
};

/// Lays pages out and paints them on a thread of its own: a hundred of them take longer than a frame, and a
/// layout may only be painted by the thread that made it, because of its fonts.
class PagesMaker : public QObject
{
    Q_OBJECT

public:
    explicit PagesMaker(QObject *parent = nullptr);
    /// Waits for what is being made.
    ~PagesMaker() override;

    /// `layOut` runs on the thread, with copies of what it needs. Only the newest counts; those before it
    /// that are not begun yet are dropped.
    void make(std::function<LaidOutPages()> layOut);
    /// A page of the pages made last, `ratio` pixels of the screen to a pixel.
    void paint(int page, qreal pixelsPerPoint, qreal ratio);

Q_SIGNALS:
    void made(int version, int pageCount, const QSizeF &pageSize, const QStringList &sections);
    void painted(int version, int page, const QImage &image);

private:
    QThread m_thread;
    QObject *m_worker; ///< lives in m_thread
    std::atomic<int> m_newest = 0;
    // Used by the thread alone:
    LaidOutPages m_pages;
    int m_version = 0;
};

} // namespace baton
