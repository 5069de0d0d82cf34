// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/timeline/ganttlegend.h"

#include "views/common/theme.h"
#include "views/timeline/ganttview.h"

#include <QCheckBox>
#include <QEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

constexpr QSize sampleSize(36, 16);

} // namespace

GanttLegend::GanttLegend(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"ganttLegend"_s);
    for (const GanttPart part : ganttParts) {
        auto *box = new QCheckBox(ganttPartName(part), this);
        box->setObjectName(u"ganttPart%1"_s.arg(static_cast<int>(part)));
        box->setIconSize(sampleSize);
        box->setChecked(true);
        box->setStatusTip(tr("Shows “%1” in the chart.").arg(ganttPartName(part)));
        connect(box, &QCheckBox::toggled, this, [this] { Q_EMIT partsChanged(parts()); });
        m_boxes.append(box);
    }
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    drawSamples();
    arrange();
}

void GanttLegend::setParts(GanttParts parts)
{
    for (qsizetype i = 0; i < m_boxes.size(); ++i)
        m_boxes[i]->setChecked(parts & ganttParts[i]);
}

GanttParts GanttLegend::parts() const
{
    GanttParts parts;
    for (qsizetype i = 0; i < m_boxes.size(); ++i)
        parts.setFlag(ganttParts[i], m_boxes[i]->isChecked());
    return parts;
}

void GanttLegend::drawSamples()
{
    const ChartStyle style = ganttStyle(*this);
    for (qsizetype i = 0; i < m_boxes.size(); ++i) {
        QPixmap sample(sampleSize * devicePixelRatioF());
        sample.setDevicePixelRatio(devicePixelRatioF());
        sample.fill(style.ground);
        QPainter painter(&sample);
        painter.setRenderHint(QPainter::Antialiasing);
        paintGanttSample(painter, ganttParts[i], QRectF(QPointF(), sampleSize), style);
        painter.end();
        m_boxes[i]->setIcon(sample);
    }
}

int GanttLegend::columnsIn(int width) const
{
    const int room = width - 2 * space::large + space::large;
    return qBound(1, room / (m_cell.width() + space::large), static_cast<int>(m_boxes.size()));
}

int GanttLegend::heightForWidth(int width) const
{
    const int columns = columnsIn(width);
    const int rows = (static_cast<int>(m_boxes.size()) + columns - 1) / columns;
    return rows * m_cell.height() + 2 * space::small;
}

// As many columns as there is room for.
void GanttLegend::arrange()
{
    m_cell = {};
    for (const QCheckBox *box : std::as_const(m_boxes))
        m_cell = m_cell.expandedTo(box->sizeHint() + QSize(0, 2));
    const int columns = columnsIn(width());
    for (int i = 0; i < m_boxes.size(); ++i)
        m_boxes[i]->setGeometry(QRect(QPoint(space::large + i % columns * (m_cell.width() + space::large),
                                             space::small + i / columns * m_cell.height()),
                                      m_cell));
    updateGeometry();
}

void GanttLegend::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void GanttLegend::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        drawSamples();
        arrange();
    }
}

} // namespace baton
