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

constexpr QSize sampleSize(32, 16);

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

int GanttLegend::heightForWidth(int width) const
{
    return place(width, [](QCheckBox &, const QRect &) {});
}

// One behind the other, as many in a line as there is room for.
int GanttLegend::place(int width, const std::function<void(QCheckBox &, const QRect &)> &put) const
{
    const int line = m_boxes.front()->sizeHint().height() + 2;
    QPoint at(space::large, space::small);
    for (QCheckBox *box : m_boxes) {
        const int needed = box->sizeHint().width();
        if (at.x() > space::large && at.x() + needed > width - space::large)
            at = {space::large, at.y() + line};
        put(*box, {at, QSize(needed, line)});
        at.rx() += needed + space::large;
    }
    return at.y() + line + space::small;
}

void GanttLegend::arrange()
{
    place(width(), [](QCheckBox &box, const QRect &where) { box.setGeometry(where); });
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
