// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/timeline/ganttview.h"

#include "views/common/plainlabel.h"
#include "views/common/theme.h"

#include <QFontInfo>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

constexpr double zoomStep = 1.3;
constexpr double leastTenthsPerPixel = 8;         // an hour is 75 pixels wide
constexpr double mostTenthsPerPixel = 14400 * 20; // a year is 18
constexpr qint64 leastFitted = 7 * PlanTime::tenthsPerDay;

} // namespace

GanttView::GanttView(QWidget *parent) : QAbstractScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    viewport()->setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    setMinimumWidth(160);
    m_dragTimer.setSingleShot(true);
    m_dragTimer.setInterval(0);
    connect(&m_dragTimer, &QTimer::timeout, this, &GanttView::emitDragged);
}

void GanttView::setChart(GanttChart chart)
{
    m_chart = std::move(chart);
    if (m_chart.bars.empty() && !m_chart.goLive.isValid()) {
        viewport()->update();
        return;
    }
    updateScrollRange();
    if (!m_isFitted && isVisible())
        showFirst();
    viewport()->update();
}

void GanttView::setFirstView(PlanTime leftEdge, double tenthsPerPixel)
{
    m_firstView = {leftEdge, tenthsPerPixel};
}

void GanttView::showFirst()
{
    m_isFitted = true;
    if (!m_firstView) {
        zoomToFit();
        return;
    }
    const auto [left, tenths] = *std::exchange(m_firstView, std::nullopt);
    setTenthsPerPixel(tenths);
    showAtLeft(left, 0);
    Q_EMIT zoomed();
}

// The time so many pixels behind the left edge.
void GanttView::showAtLeft(PlanTime at, double pixels)
{
    horizontalScrollBar()->setValue(static_cast<int>(
        std::lround(static_cast<double>(at.tenths - m_origin.tenths) / m_tenthsPerPixel - pixels)));
}

void GanttView::setArrows(std::vector<GanttChart::Arrow> arrows)
{
    m_chart.arrows = std::move(arrows);
    m_chart.markCriticalArrows();
    viewport()->update();
}

void GanttView::updateBars(std::vector<std::pair<int, GanttChart::Bar>> &&bars)
{
    bool isOtherPath = false;
    for (auto &[row, bar] : bars) {
        GanttChart::Bar &shown = m_chart.bars[static_cast<size_t>(row)];
        isOtherPath = isOtherPath || shown.isCritical != bar.isCritical;
        shown = std::move(bar);
    }
    if (isOtherPath)
        m_chart.markCriticalArrows();
    updateScrollRange();
    viewport()->update();
    describeCurrent();
}

void GanttView::setShownParts(GanttParts parts)
{
    m_parts = parts;
    viewport()->update();
}

void GanttView::setRowHeight(int height)
{
    m_rowHeight = height;
    verticalScrollBar()->setSingleStep(height);
    viewport()->update();
}

void GanttView::setAxisHeight(int height)
{
    m_axisHeight = height;
    viewport()->update();
}

void GanttView::setSelection(std::vector<int> rows, int current)
{
    if (rows == m_selected && current == m_current)
        return;
    m_selected = std::move(rows);
    m_current = current;
    viewport()->update();
    describeCurrent();
}

void GanttView::describeCurrent()
{
    const bool isThere = m_current >= 0 && m_current < static_cast<int>(m_chart.bars.size());
    setAccessibleDescription(isThere ? ganttBarText(m_chart.bars[static_cast<size_t>(m_current)], QLocale())
                                     : QString());
}

ChartStyle ganttStyle(const QWidget &widget)
{
    const QPalette &palette = widget.palette();
    QFont small = widget.font();
    small.setPixelSize(qRound(QFontInfo(small).pixelSize() * 0.92));
    ChartStyle style =
        isDark(palette) ? ChartStyle::dark(small, QLocale()) : ChartStyle::paper(small, QLocale());
    style.ground = palette.color(QPalette::Base);
    style.text = palette.color(QPalette::Text);
    style.muted = quietColor(palette);
    style.rule = lineColor(palette);
    style.complete = markColor(Mark::Complete, palette);
    style.attention = markColor(Mark::Attention, palette);
    style.blocked = markColor(Mark::Blocked, palette);
    style.accent = markColor(Mark::Information, palette);
    return style;
}

GanttRange GanttView::range() const
{
    GanttRange range;
    range.tenthsPerUnit = m_tenthsPerPixel;
    range.from = {m_origin.tenths + static_cast<qint64>(horizontalScrollBar()->value() * m_tenthsPerPixel)};
    range.offset = verticalScrollBar()->value();
    range.rowHeight = m_rowHeight;
    return range;
}

QRectF GanttView::body() const
{
    return QRectF(viewport()->rect()).adjusted(0, m_axisHeight, 0, 0);
}

QRectF GanttView::barRect(int row) const
{
    return ganttBarRect(m_chart.bars[static_cast<size_t>(row)], row, range()).translated(0, m_axisHeight);
}

int GanttView::rowAt(double y) const
{
    if (y < m_axisHeight)
        return -1;
    const int row = static_cast<int>((y - m_axisHeight + verticalScrollBar()->value()) / m_rowHeight);
    return row < static_cast<int>(m_chart.bars.size()) ? row : -1;
}

// What is in view stays where it is.
void GanttView::updateScrollRange()
{
    const PlanTime left = range().from;
    const auto [first, last] = m_chart.span();
    const qint64 air = std::max<qint64>(14 * PlanTime::tenthsPerDay, (last.tenths - first.tenths) / 4);
    // Whole days, so that small changes of the plan do not shift the chart.
    m_origin = PlanTime::fromDate(PlanTime{first.tenths - air}.date());
    m_end = PlanTime::fromDate(PlanTime{last.tenths + air}.date());
    const double length = static_cast<double>(m_end.tenths - m_origin.tenths) / m_tenthsPerPixel;
    QScrollBar *bar = horizontalScrollBar();
    bar->setPageStep(viewport()->width());
    bar->setSingleStep(std::max(8, viewport()->width() / 20));
    bar->setRange(0, std::max(0, static_cast<int>(length) - viewport()->width()));
    showAtLeft(left, 0);
}

void GanttView::setTenthsPerPixel(double tenths)
{
    m_tenthsPerPixel = std::clamp(tenths, leastTenthsPerPixel, mostTenthsPerPixel);
    m_isFitted = true;
    m_followsWidth = false;
    updateScrollRange();
    viewport()->update();
}

void GanttView::zoom(double factor, double aboutX)
{
    const PlanTime about = range().at(aboutX);
    setTenthsPerPixel(m_tenthsPerPixel / factor);
    showAtLeft(about, aboutX);
    Q_EMIT zoomed();
}

// About the current bar where it is in view, else about the middle.
void GanttView::zoomIn()
{
    double about = viewport()->width() / 2.0;
    if (m_current >= 0 && m_current < static_cast<int>(m_chart.bars.size())) {
        const double x = barRect(m_current).left();
        about = x > 0 && x < viewport()->width() ? x : about;
    }
    zoom(zoomStep, about);
}

void GanttView::zoomOut()
{
    zoom(1 / zoomStep, viewport()->width() / 2.0);
}

void GanttView::zoomToFit()
{
    const auto [first, last] = m_chart.workSpan();
    const double width = std::max(100, viewport()->width() - 120); // room for the names behind the bars
    setTenthsPerPixel(static_cast<double>(std::max(leastFitted, last.tenths - first.tenths)) / width);
    showAtLeft(first, 16);
    m_followsWidth = true;
    Q_EMIT zoomed();
}

void GanttView::showTime(PlanTime at)
{
    const double x = range().x(at);
    if (x >= 0 && x < viewport()->width() - 40)
        return;
    showAtLeft(at, viewport()->width() / 6.0);
}

void GanttView::showToday()
{
    showTime(PlanTime::fromDate(m_chart.today));
}

void GanttView::showCurrent()
{
    if (m_current >= 0 && m_current < static_cast<int>(m_chart.bars.size()))
        showTime(m_chart.bars[static_cast<size_t>(m_current)].start);
}

void GanttView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    const ChartStyle colors = ganttStyle(*this);
    const QRectF area = body();
    const GanttRange shown = range();
    painter.fillRect(viewport()->rect(), colors.ground);
    // Selected rows as in the tree.
    const QPalette table = tablePalette(palette());
    const auto tint = [&](int row, float alpha) {
        QColor color = table.color(QPalette::Active, QPalette::Highlight);
        color.setAlphaF(color.alphaF() * alpha);
        const QRectF band(0, area.top() + row * m_rowHeight - shown.offset, area.width(), m_rowHeight);
        painter.fillRect(band.intersected(area), color);
    };
    for (const int row : m_selected)
        tint(row, row == m_current ? 0.35F : 0.6F);
    if (m_current >= 0 && std::ranges::find(m_selected, m_current) == m_selected.end())
        tint(m_current, 0.35F);
    paintGantt(painter, m_chart, shown, area, m_parts, colors);
    paintPreview(painter, colors);

    const QRectF axis(0, 0, viewport()->width(), m_axisHeight);
    painter.fillRect(axis, palette().color(QPalette::Window));
    paintGanttAxis(painter, m_chart, shown, axis, m_parts, colors);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(colors.rule);
    painter.drawLine(axis.bottomLeft() - QPointF(0, 1), axis.bottomRight() - QPointF(0, 1));
    if (hasFocus()) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), 1, Qt::DotLine));
        painter.drawRect(viewport()->rect().adjusted(0, 0, -1, -1));
    }
    paintPreviewText(painter, colors);
}

void GanttView::resizeEvent(QResizeEvent *)
{
    if (!m_isFitted && !m_chart.bars.empty())
        showFirst();
    else if (m_followsWidth && !m_chart.bars.empty())
        zoomToFit();
    else
        updateScrollRange();
}

void GanttView::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers() & Qt::ControlModifier) {
        zoom(std::pow(zoomStep, event->angleDelta().y() / 120.0), event->position().x());
        event->accept();
    } else if (event->modifiers() & Qt::ShiftModifier) {
        QScrollBar *bar = horizontalScrollBar();
        bar->setValue(bar->value() - (event->angleDelta().y() + event->angleDelta().x()) / 2);
        event->accept();
    } else {
        QAbstractScrollArea::wheelEvent(event);
    }
}

void GanttView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const int row = rowAt(event->position().y());
    if (const LinkId link = linkAt(event->position()))
        Q_EMIT linkActivated(link);
    else if (row >= 0)
        Q_EMIT rowActivated(row);
}

void GanttView::keyPressEvent(QKeyEvent *event)
{
    if (nudge(*event))
        return;
    QScrollBar *across = horizontalScrollBar();
    switch (event->key()) {
    case Qt::Key_Escape:
        if (m_grip == GanttGrip::None)
            event->ignore();
        cancelDrag();
        return;
    case Qt::Key_Left:
        across->setValue(across->value() - across->singleStep());
        return;
    case Qt::Key_Right:
        across->setValue(across->value() + across->singleStep());
        return;
    case Qt::Key_Home:
        showAtLeft(m_chart.span().first, 16);
        return;
    case Qt::Key_End:
        across->setValue(across->maximum());
        return;
    case Qt::Key_Up:
    case Qt::Key_Down: {
        const int row = m_current + (event->key() == Qt::Key_Up ? -1 : 1);
        if (row >= 0 && row < static_cast<int>(m_chart.bars.size()))
            Q_EMIT rowClicked(row, event->modifiers());
        return;
    }
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void GanttView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        viewport()->update();
}

QString GanttView::tipOf(int row) const
{
    const GanttChart::Bar &bar = m_chart.bars[static_cast<size_t>(row)];
    return m_tip ? m_tip(bar.task) : ganttBarText(bar, QLocale());
}

bool GanttView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int row = rowAt(help->pos().y());
        if (row >= 0 &&
            (barRect(row).adjusted(-3, -3, 3, 3).contains(help->pos()) || wayTo(row).contains(help->pos())))
            QToolTip::showText(help->globalPos(), plainToolTip(tipOf(row)), viewport());
        else
            QToolTip::hideText();
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

} // namespace baton
