// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/report/reportstyle.h"

#include <QPainter>

namespace baton::report {

/// A painter in report units that sets font and pen only when they change: on paper devices each change of
/// font is looked up anew, which is what tables of thousands of rows would spend their time on.
class Canvas
{
public:
    explicit Canvas(QPainter &painter) : m_painter(painter) {}

    QPainter &painter() { return m_painter; }

    void text(QPointF baseline, const QString &text, qreal size, bool bold, QRgb colour)
    {
        if (size != m_size || bold != m_bold) {
            m_painter.setFont(reportFont(size, bold));
            m_size = size;
            m_bold = bold;
        }
        if (colour != m_colour) {
            m_painter.setPen(QColor(colour));
            m_colour = colour;
        }
        m_painter.drawText(baseline, text);
    }

    void fill(const QRectF &rect, QRgb colour) { m_painter.fillRect(rect, QColor(colour)); }

    /// A box with an outline of the given thickness inside its edge.
    void outline(const QRectF &rect, QRgb colour, qreal thickness)
    {
        fill(QRectF(rect.left(), rect.top(), rect.width(), thickness), colour);
        fill(QRectF(rect.left(), rect.bottom() - thickness, rect.width(), thickness), colour);
        fill(QRectF(rect.left(), rect.top(), thickness, rect.height()), colour);
        fill(QRectF(rect.right() - thickness, rect.top(), thickness, rect.height()), colour);
    }

    void icon(Icon icon, QRgb colour, const QRectF &rect)
    {
        paintIcon(m_painter, icon, colour, rect);
        m_colour = 0;
    }

    /// To be called after painting past this class.
    void forget()
    {
        m_size = 0.0;
        m_colour = 0;
    }

private:
    QPainter &m_painter;
    qreal m_size = 0.0;
    bool m_bold = false;
    QRgb m_colour = 0;
};

} // namespace baton::report
