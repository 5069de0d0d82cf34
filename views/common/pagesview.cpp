// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/pagesview.h"

#include "views/common/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace baton {

namespace {

constexpr int margin = space::huge;
constexpr int keptKilobytes = 64 * 1024;
constexpr qreal widest = 1.6; // pixels a point

} // namespace

PagesView::PagesView(const QString &name, const QString &accessibleName, QWidget *parent)
    : QAbstractScrollArea(parent), m_pictures(keptKilobytes)
{
    setObjectName(name);
    setAccessibleName(accessibleName);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
}

void PagesView::setPages(int version, int count, const QSizeF &size)
{
    m_version = version;
    m_count = count;
    m_pageSize = size;
    m_asked.clear();
    place();
    viewport()->update();
}

void PagesView::setImage(int version, int page, const QImage &image)
{
    if (version != m_version)
        return;
    const QSize size = m_asked.value(page).second;
    const int cost = static_cast<int>(image.sizeInBytes() / 1024) + 1;
    m_pictures.insert(page, new Picture{image, version, size}, cost);
    viewport()->update();
}

// As wide as there is room, but never larger than reads well.
qreal PagesView::scale() const
{
    if (m_pageSize.isEmpty())
        return 1.0;
    const qreal room = std::max(100, viewport()->width() - 2 * margin);
    return std::min(widest, room / m_pageSize.width());
}

QSize PagesView::sheetSize() const
{
    return (m_pageSize * scale()).toSize();
}

int PagesView::pageHeight() const
{
    return sheetSize().height() + margin;
}

int PagesView::currentPage() const
{
    const int middle = verticalScrollBar()->value() + viewport()->height() / 3;
    return std::clamp(middle / pageHeight(), 0, std::max(0, pageCount() - 1));
}

void PagesView::goToPage(int page)
{
    verticalScrollBar()->setValue(std::clamp(page, 0, std::max(0, pageCount() - 1)) * pageHeight());
}

void PagesView::place()
{
    const int total = pageCount() * pageHeight() + margin;
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(fontMetrics().lineSpacing() * 3);
    verticalScrollBar()->setRange(0, std::max(0, total - viewport()->height()));
    scrollContentsBy(0, 0);
}

void PagesView::scrollContentsBy(int, int)
{
    viewport()->update();
    if (const int page = currentPage(); pageCount() > 0 && page != m_shownPage) {
        m_shownPage = page;
        Q_EMIT currentPageChanged(page);
    }
}

void PagesView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    if (event->oldSize().width() == event->size().width()) {
        place();
        return;
    }
    const int page = m_shownPage;
    place();
    if (page > 0)
        goToPage(page);
}

// What there is of the page; asks for a new one where it is not of these pages or not of this size.
const PagesView::Picture *PagesView::pictureOf(int page)
{
    const Picture *picture = m_pictures.object(page);
    const QSize size = sheetSize();
    if (picture && picture->version == m_version && picture->size == size)
        return picture;
    if (const std::pair asked(m_version, size); m_asked.value(page) != asked) {
        m_asked.insert(page, asked);
        Q_EMIT pageWanted(page, scale(), devicePixelRatioF());
    }
    return picture;
}

void PagesView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.fillRect(viewport()->rect(), trackColor(palette()));
    const int top = verticalScrollBar()->value();
    const QSize size = sheetSize();
    const int left = std::max(0, (viewport()->width() - size.width()) / 2);
    for (int page = top / pageHeight(); page < m_count; ++page) {
        const int y = page * pageHeight() + margin - top;
        if (y > viewport()->height())
            break;
        const QRect sheet(QPoint(left, y), size);
        if (const Picture *picture = pictureOf(page))
            painter.drawImage(sheet, picture->image);
        else
            painter.fillRect(sheet, Qt::white);
        painter.setPen(lineColor(palette()));
        painter.drawRect(sheet.adjusted(-1, -1, 0, 0));
    }
    if (hasFocus()) {
        painter.setPen(palette().color(QPalette::Highlight));
        painter.drawRect(viewport()->rect().adjusted(0, 0, -1, -1));
    }
}

void PagesView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_PageDown:
    case Qt::Key_Space:
        return goToPage(currentPage() + 1);
    case Qt::Key_PageUp:
    case Qt::Key_Backspace:
        return goToPage(currentPage() - 1);
    case Qt::Key_Home:
        return goToPage(0);
    case Qt::Key_End:
        return goToPage(pageCount() - 1);
    case Qt::Key_Down:
        verticalScrollBar()->triggerAction(QScrollBar::SliderSingleStepAdd);
        return;
    case Qt::Key_Up:
        verticalScrollBar()->triggerAction(QScrollBar::SliderSingleStepSub);
        return;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

} // namespace baton
