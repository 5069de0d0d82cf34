// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/column.h"

#include <QColor>
#include <QFontMetrics>
#include <QIcon>
#include <QObject>
#include <QPalette>

class QDBusVariant;

namespace baton {

/// Spacing in multiples of four pixels.
namespace space {
inline constexpr int unit = 4;
inline constexpr int small = 4;
inline constexpr int medium = 8;
inline constexpr int large = 12;
inline constexpr int huge = 20;
} // namespace space

enum class ThemeChoice { System, Light, Dark, HighContrast };

/// The colours and icons of the program: ours in light, dark and high contrast, following the desktop unless
/// chosen otherwise. Applies them to the application; knows no widgets.
class Theme : public QObject
{
    Q_OBJECT

public:
    explicit Theme(QObject *parent = nullptr);

    void choose(ThemeChoice choice);
    ThemeChoice choice() const { return m_choice; }

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void followPortal(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void apply();
    void askPortal();

    ThemeChoice m_choice = ThemeChoice::System;
    bool m_systemIsDark = false;
};

// All colours are a function of the palette, so that whatever paints follows a change by itself.

bool isDark(const QPalette &palette);
bool isHighContrast(const QPalette &palette);
/// Contrast to the palette's base is at least 4.5:1.
QColor markColor(Mark mark, const QPalette &palette);
/// A quiet background for a box of that meaning; text and markColor() stay legible on it.
QColor markBackground(Mark mark, const QPalette &palette);
/// Text of second rank.
QColor quietColor(const QPalette &palette);
/// Hairlines and frames.
QColor lineColor(const QPalette &palette);
/// What a bar stands on.
QColor trackColor(const QPalette &palette);
/// For lists and tables: a selection that leaves the text its colour.
QPalette tablePalette(const QPalette &palette);

/// A shape for each meaning, told apart without colour: ✓ in a disc, ! in a triangle, ✕ in an octagon, i in a
/// disc, ring, dash. An empty icon for Mark::None.
QIcon markIcon(Mark mark);
/// "Complete", "Attention", … for those who do not see the shape.
QString markText(Mark mark);

/// A cross that closes what it stands on; the icon theme has it only in red.
QIcon closeIcon();

/// A freedesktop icon that follows the theme.
QIcon themeIcon(const char *name);

/// The side of an icon beside text of that size, in device-independent pixels; one for which the icons are
/// drawn.
int iconSide(const QFontMetrics &text);

} // namespace baton
