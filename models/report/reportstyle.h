// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/report/block.h"

#include <QColor>
#include <QFont>

class QPainter;

/// What the printed report looks like: colours, type sizes and distances, in one place.
namespace baton::report {

/// Paper is laid out in twentieths of a point, fine enough that glyphs need no further rounding; the
/// painter is scaled to the device.
inline constexpr qreal unitsPerPoint = 20.0;
constexpr qreal points(qreal value)
{
    return value * unitsPerPoint;
}

namespace type {
// Nothing is smaller than 9 points.
inline constexpr qreal small = 9.0;
inline constexpr qreal table = 9.0;
inline constexpr qreal body = 9.5;
inline constexpr qreal lead = 11.0;
inline constexpr qreal heading3 = 9.5;
inline constexpr qreal heading2 = 10.5;
inline constexpr qreal heading1 = 14.0;
inline constexpr qreal title = 20.0;
inline constexpr qreal verdict = 21.0;
inline constexpr qreal figure = 15.0;
} // namespace type

namespace ink {
inline constexpr QRgb text = 0xff1a1d21;
inline constexpr QRgb muted = 0xff57606c;
inline constexpr QRgb rule = 0xffcfd5db;
inline constexpr QRgb hairline = 0xffdfe3e8;
inline constexpr QRgb tint = 0xfff1f3f6;
inline constexpr QRgb track = 0xffe6e9ed;
} // namespace ink

/// The colour of text and icons of a tone on white; contrast at least 4.5:1.
QRgb toneColour(Tone tone);
/// A pale ground for a box of that tone.
QRgb toneGround(Tone tone);

/// The report's font at a size in points, for painters scaled to unitsPerPoint.
QFont reportFont(qreal size, bool bold);
/// The same for a Drawing, whose painter is scaled to points.
QFont drawingFont(qreal size, bool bold = false);

/// Paints an icon into the rectangle, which should be square. Leaves pen and brush changed.
void paintIcon(QPainter &painter, Icon icon, QRgb colour, const QRectF &rect);

} // namespace baton::report
