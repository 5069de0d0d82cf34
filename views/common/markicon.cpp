// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/theme.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>

namespace baton {

namespace {

// In a square of 16 by 16.
constexpr double markGrid = 16;

QPainterPath octagon(const QRectF &box)
{
    const double cut = box.width() * 0.29;
    QPainterPath path;
    path.addPolygon(QPolygonF{{box.left() + cut, box.top()},
                              {box.right() - cut, box.top()},
                              {box.right(), box.top() + cut},
                              {box.right(), box.bottom() - cut},
                              {box.right() - cut, box.bottom()},
                              {box.left() + cut, box.bottom()},
                              {box.left(), box.bottom() - cut},
                              {box.left(), box.top() + cut}});
    path.closeSubpath();
    return path;
}

void paintMark(QPainter &painter, Mark mark, const QColor &color, const QColor &inside)
{
    const QPen stroke(inside, 1.7, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    const QRectF disc(1.5, 1.5, 13, 13);
    switch (mark) {
    case Mark::None:
        return;
    case Mark::Complete:
        painter.drawEllipse(disc);
        painter.setPen(stroke);
        painter.setBrush(Qt::NoBrush);
        painter.drawPolyline(QPolygonF{{4.9, 8.3}, {7.1, 10.5}, {11.2, 5.9}});
        return;
    case Mark::OnTrack:
        painter.setPen(QPen(color, 1.6));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(disc.adjusted(0.8, 0.8, -0.8, -0.8));
        // No tick: nothing is done yet.
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawEllipse(QPointF(8, 8), 2.6, 2.6);
        return;
    case Mark::Attention: {
        QPainterPath triangle;
        triangle.addPolygon(QPolygonF{{8, 1.8}, {15, 14}, {1, 14}});
        triangle.closeSubpath();
        painter.setPen(QPen(color, 1.2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPath(triangle);
        painter.setPen(stroke);
        painter.drawLine(QPointF(8, 6.2), QPointF(8, 9.4));
        painter.drawPoint(QPointF(8, 12));
        return;
    }
    case Mark::Blocked:
        painter.drawPath(octagon(disc));
        painter.setPen(stroke);
        painter.drawLine(QPointF(5.6, 5.6), QPointF(10.4, 10.4));
        painter.drawLine(QPointF(10.4, 5.6), QPointF(5.6, 10.4));
        return;
    case Mark::Information:
        painter.drawEllipse(disc);
        painter.setPen(stroke);
        painter.drawLine(QPointF(8, 7.6), QPointF(8, 11.3));
        painter.drawPoint(QPointF(8, 4.9));
        return;
    case Mark::Progress:
        painter.drawPie(disc.adjusted(1.2, 1.2, -1.2, -1.2), 90 * 16, -180 * 16);
        [[fallthrough]];
    case Mark::Neutral:
        painter.setPen(QPen(color, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(disc.adjusted(1.2, 1.2, -1.2, -1.2));
        return;
    }
}

/// Paints in the colours of the moment, at any size.
class PaintedEngine : public QIconEngine
{
public:
    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const double side = qMin(rect.width(), rect.height());
        painter->translate(rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2);
        painter->scale(side / markGrid, side / markGrid);
        paintOnGrid(*painter, QGuiApplication::palette(), mode);
        painter->restore();
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

protected:
    virtual void paintOnGrid(QPainter &painter, const QPalette &palette, QIcon::Mode mode) = 0;
};

class MarkEngine : public PaintedEngine
{
public:
    explicit MarkEngine(Mark mark) : m_mark(mark) {}
    QIconEngine *clone() const override { return new MarkEngine(m_mark); }

protected:
    void paintOnGrid(QPainter &painter, const QPalette &palette, QIcon::Mode mode) override
    {
        const QColor color = mode == QIcon::Disabled ? quietColor(palette) : markColor(m_mark, palette);
        paintMark(painter, m_mark, color, palette.color(QPalette::Base));
    }

private:
    Mark m_mark;
};

class CloseEngine : public PaintedEngine
{
public:
    QIconEngine *clone() const override { return new CloseEngine; }

protected:
    void paintOnGrid(QPainter &painter, const QPalette &palette, QIcon::Mode) override
    {
        painter.setPen(QPen(palette.color(QPalette::ButtonText), 1.5, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(QPointF(4, 4), QPointF(12, 12));
        painter.drawLine(QPointF(12, 4), QPointF(4, 12));
    }
};

} // namespace

QIcon markIcon(Mark mark)
{
    return mark == Mark::None ? QIcon() : QIcon(new MarkEngine(mark));
}

QIcon closeIcon()
{
    return QIcon(new CloseEngine);
}

QString markText(Mark mark)
{
    switch (mark) {
    case Mark::None:
        break;
    case Mark::Complete:
        return QCoreApplication::translate("Mark", "Complete");
    case Mark::OnTrack:
        return QCoreApplication::translate("Mark", "On track");
    case Mark::Attention:
        return QCoreApplication::translate("Mark", "Attention");
    case Mark::Blocked:
        return QCoreApplication::translate("Mark", "Blocked");
    case Mark::Information:
        return QCoreApplication::translate("Mark", "Information");
    case Mark::Progress:
        return QCoreApplication::translate("Mark", "In progress");
    case Mark::Neutral:
        return QCoreApplication::translate("Mark", "Neutral");
    }
    return {};
}

} // namespace baton
