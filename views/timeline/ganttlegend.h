// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/chart/gantt.h"

#include <QWidget>

#include <functional>

class QCheckBox;

namespace baton {

/// What the signs of the Gantt chart mean, each with a tick that takes it out of the chart.
class GanttLegend : public QWidget
{
    Q_OBJECT

public:
    explicit GanttLegend(QWidget *parent = nullptr);

    void setParts(GanttParts parts);
    GanttParts parts() const;

    QSize sizeHint() const override { return {320, heightForWidth(width())}; }
    QSize minimumSizeHint() const override { return {160, heightForWidth(width())}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

Q_SIGNALS:
    void partsChanged(baton::GanttParts parts);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    /// Says where each stands in that width; gives the height that all of them take.
    int place(int width, const std::function<void(QCheckBox &, const QRect &)> &put) const;
    void arrange();
    void drawSamples();

    QList<QCheckBox *> m_boxes; ///< in the order of ganttParts
};

} // namespace baton
