// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/report/reportstyle.h"

#include <QPainter>
#include <QPolygonF>

#include <initializer_list>

using namespace Qt::StringLiterals;

namespace baton::report {

QRgb toneColour(Tone tone)
{
    switch (tone) {
    case Tone::Normal:
        return ink::text;
    case Tone::Muted:
        return ink::muted;
    case Tone::Complete:
        return 0xff1b7f5c;
    case Tone::Attention:
        return 0xff9a5b00;
    case Tone::Blocked:
        return 0xffc2410c;
    case Tone::Information:
        return 0xff0b6bb8;
    }
    return ink::text;
}

QRgb toneGround(Tone tone)
{
    switch (tone) {
    case Tone::Normal:
    case Tone::Muted:
        return ink::tint;
    case Tone::Complete:
        return 0xffeaf5f0;
    case Tone::Attention:
        return 0xfffbf2e4;
    case Tone::Blocked:
        return 0xfffceee8;
    case Tone::Information:
        return 0xffe9f2fa;
    }
    return ink::tint;
}

namespace {

QFont baseFont()
{
    QFont font;
    // Wide coverage of scripts, and figures of equal width. DejaVu before the Arabic and Hebrew Noto: only it
    // has code points for joined letters, without which Arabic cannot be copied out of a PDF again.
    font.setFamilies({u"Noto Sans"_s, u"DejaVu Sans"_s, u"Liberation Sans"_s, u"Noto Sans Arabic"_s,
                      u"Noto Sans Hebrew"_s, u"Noto Sans Symbols2"_s, u"Symbola"_s});
    font.setStyleHint(QFont::SansSerif);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

} // namespace

QFont reportFont(qreal size, bool bold)
{
    QFont font = baseFont();
    font.setPixelSize(qRound(points(size)));
    font.setBold(bold);
    // A spacing too small to see keeps "fi" two letters, so that a search in the PDF finds the word.
    font.setLetterSpacing(QFont::AbsoluteSpacing, 1.0 / 64.0);
    return font;
}

QFont drawingFont(qreal size, bool bold)
{
    QFont font = baseFont();
    font.setPixelSize(qMax(1, qRound(size)));
    font.setBold(bold);
    return font;
}

void paintIcon(QPainter &painter, Icon icon, QRgb colour, const QRectF &rect)
{
    if (icon == Icon::None)
        return;
    const qreal side = qMin(rect.width(), rect.height());
    const QPointF origin(rect.center().x() - side / 2, rect.center().y() - side / 2);
    const auto box = [&](qreal x, qreal y, qreal width, qreal height) {
        return QRectF(origin.x() + x * side, origin.y() + y * side, width * side, height * side);
    };
    const auto polygon = [&](std::initializer_list<QPointF> corners) {
        QPolygonF shape;
        for (const QPointF &corner : corners)
            shape << origin + corner * side;
        painter.drawPolygon(shape);
    };
    // Filled shapes of few corners: a report has thousands of them, and a stroke takes three times the room.
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(colour));
    switch (icon) {
    case Icon::None:
        break;
    case Icon::Check:
        polygon({{0.06, 0.56}, {0.17, 0.45}, {0.38, 0.66}, {0.83, 0.15}, {0.94, 0.26}, {0.38, 0.88}});
        break;
    case Icon::Cross:
        polygon({{0.12, 0.23},
                 {0.23, 0.12},
                 {0.5, 0.39},
                 {0.77, 0.12},
                 {0.88, 0.23},
                 {0.61, 0.5},
                 {0.88, 0.77},
                 {0.77, 0.88},
                 {0.5, 0.61},
                 {0.23, 0.88},
                 {0.12, 0.77},
                 {0.39, 0.5}});
        break;
    case Icon::Exclamation:
        polygon({{0.4, 0.06}, {0.6, 0.06}, {0.57, 0.64}, {0.43, 0.64}});
        painter.drawRect(box(0.41, 0.76, 0.18, 0.18));
        break;
    case Icon::Circle: {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(QColor(colour), side * 0.15));
        painter.drawEllipse(box(0.14, 0.14, 0.72, 0.72));
        break;
    }
    case Icon::Dash:
        painter.drawRect(box(0.12, 0.43, 0.76, 0.14));
        break;
    case Icon::Info:
        painter.drawRect(box(0.41, 0.06, 0.18, 0.18));
        painter.drawRect(box(0.42, 0.36, 0.16, 0.58));
        break;
    }
}

} // namespace baton::report
