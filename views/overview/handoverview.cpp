// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/overview/handoverview.h"

#include "views/common/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace baton {

HandoverView::HandoverView(QWidget *parent) : ChartView(0, parent)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    describe();
}

void HandoverView::setHandover(HandoverChart chart)
{
    m_chart = std::move(chart);
    setCurrent(-1);
    setChartHeight(static_cast<int>(std::ceil(handoverChartHeight(m_chart, chartStyle()))) +
                   2 * space::small);
    setChart(
        [this](QPainter &painter, const QRectF &rect, const ChartStyle &style) {
            paintHandoverChart(painter, m_chart, rect, style);
            if (m_current < 0)
                return;
            painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
            painter.setBrush(Qt::NoBrush);
            const HandoverMark mark = marks()[static_cast<size_t>(m_current)];
            painter.drawRect(mark.rect.united(mark.label).adjusted(-2, -1, 2, 1));
        },
        handoverChartText(m_chart, QLocale()));
}

std::vector<HandoverMark> HandoverView::marks() const
{
    return handoverMarks(m_chart, chartArea(), chartStyle());
}

int HandoverView::markAt(QPointF place) const
{
    const std::vector<HandoverMark> all = marks();
    const auto found = std::ranges::find_if(all, [&](const HandoverMark &mark) {
        return mark.rect.contains(place) || mark.label.contains(place);
    });
    return found == all.end() ? -1 : static_cast<int>(found - all.begin());
}

void HandoverView::setCurrent(int mark)
{
    m_current = mark;
    describe();
    update();
}

// Said when it changes, so that it can be heard where the arrow keys are.
void HandoverView::describe()
{
    setAccessibleDescription(m_current < 0 ? tr("Arrow keys go through the phases and dates; Enter shows the "
                                                "timeline.")
                                           : marks()[static_cast<size_t>(m_current)].text);
}

bool HandoverView::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int mark = markAt(help->pos());
        QToolTip::showText(help->globalPos(), mark < 0 ? QString() : marks()[static_cast<size_t>(mark)].text,
                           this);
        return true;
    }
    return ChartView::event(event);
}

void HandoverView::mouseMoveEvent(QMouseEvent *event)
{
    const bool leads = handoverStripRect(m_chart, chartArea(), chartStyle()).contains(event->position());
    setCursor(leads ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void HandoverView::mouseReleaseEvent(QMouseEvent *event)
{
    const QPointF place = event->position();
    const int mark = markAt(place);
    if (event->button() != Qt::LeftButton)
        return ChartView::mouseReleaseEvent(event);
    if (mark >= 0)
        Q_EMIT timelineRequested(marks()[static_cast<size_t>(mark)].task);
    else if (handoverStripRect(m_chart, chartArea(), chartStyle()).contains(place))
        Q_EMIT timelineRequested({});
}

void HandoverView::keyPressEvent(QKeyEvent *event)
{
    const int count = static_cast<int>(marks().size());
    switch (event->key()) {
    case Qt::Key_Left:
        return setCurrent(std::max(m_current - 1, std::min(0, count - 1)));
    case Qt::Key_Right:
        return setCurrent(std::min(m_current + 1, count - 1));
    case Qt::Key_Home:
        return setCurrent(std::min(0, count - 1));
    case Qt::Key_End:
        return setCurrent(count - 1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT timelineRequested(m_current < 0 ? TaskId{} : marks()[static_cast<size_t>(m_current)].task);
        return;
    default:
        ChartView::keyPressEvent(event);
    }
}

void HandoverView::focusOutEvent(QFocusEvent *event)
{
    setCurrent(-1);
    ChartView::focusOutEvent(event);
}

} // namespace baton
