// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/chart/chartstyle.h"

#include <QPainter>

namespace baton {

ChartStyle ChartStyle::paper(const QFont &font, const QLocale &locale)
{
    ChartStyle style;
    style.text = QColor(0x1a1d21);
    style.muted = QColor(0x57606c);
    style.rule = QColor(0xdfe3e8);
    style.ground = QColor(0xffffff);
    style.band = QColor(0xeef2f6);
    style.accent = QColor(0x0b6bb8);
    style.second = QColor(0x8a94a0);
    style.complete = QColor(0x1b7f5c);
    style.attention = QColor(0x9a5b00);
    style.blocked = QColor(0xc2410c);
    style.font = font;
    style.locale = locale;
    style.rightToLeft = locale.textDirection() == Qt::RightToLeft;
    return style;
}

ChartStyle ChartStyle::dark(const QFont &font, const QLocale &locale)
{
    ChartStyle style = paper(font, locale);
    style.text = QColor(0xe6e9ec);
    style.muted = QColor(0xa3acb8);
    style.rule = QColor(0x30363d);
    style.ground = QColor(0x16191d);
    style.band = QColor(0x21262c);
    style.accent = QColor(0x5ab0f2);
    style.second = QColor(0x7d8793);
    style.complete = QColor(0x4cc38a);
    style.attention = QColor(0xf0a33a);
    style.blocked = QColor(0xff8b5e);
    return style;
}

void paintDiamond(QPainter &painter, QPointF centre, double radius)
{
    const QPointF corners[] = {centre + QPointF(0, -radius), centre + QPointF(radius, 0),
                               centre + QPointF(0, radius), centre + QPointF(-radius, 0)};
    painter.drawPolygon(corners, 4);
}

} // namespace baton
