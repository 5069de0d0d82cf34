// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/theme.h"

#include "views/common/batonstyle.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QStandardPaths>
#include <QToolTip>
#include <QWidget>

using namespace Qt::StringLiterals;

// Resources of a static library are there only when asked for, from outside any namespace.
static void initIcons()
{
    Q_INIT_RESOURCE(icons);
}

namespace baton {

namespace {

// One row a palette: what each role is called here, in RGB.
struct Colors
{
    QRgb window, windowText, base, alternate, text, button, buttonText, highlight, highlightText, placeholder,
        link, mid, light, dark, shadow, toolTip, toolTipText;
};

constexpr Colors lightColors{
    0xfff3f4f6, 0xff1d2127, 0xffffffff, 0xfff8f9fa, 0xff1d2127, 0xfffbfbfc,
    0xff1d2127, 0xff0b6bb8, 0xffffffff, 0xff667080, 0xff0b62a8, 0xffb9c0ca,
    0xffffffff, 0xffa3abb7, 0xff7c8591, 0xff272c33, 0xfff3f4f6,
};
constexpr Colors darkColors{
    0xff262a30, 0xffe4e7eb, 0xff1b1e22, 0xff1f2327, 0xffe4e7eb, 0xff2e3339,
    0xffe4e7eb, 0xff2a70b0, 0xffffffff, 0xff98a1ad, 0xff5ab0f2, 0xff4a515b,
    0xff3a4048, 0xff15181b, 0xff0b0d0f, 0xff3a4048, 0xfff3f4f6,
};
constexpr Colors contrastColors{
    0xff000000, 0xffffffff, 0xff000000, 0xff000000, 0xffffffff, 0xff000000,
    0xffffffff, 0xffffff00, 0xff000000, 0xffd8d8d8, 0xff7fd4ff, 0xffffffff,
    0xffffffff, 0xffffffff, 0xffffffff, 0xff000000, 0xffffffff,
};

QPalette paletteOf(const Colors &c)
{
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, QRgb color) {
        palette.setColor(role, QColor::fromRgb(color));
    };
    set(QPalette::Window, c.window);
    set(QPalette::WindowText, c.windowText);
    set(QPalette::Base, c.base);
    set(QPalette::AlternateBase, c.alternate);
    set(QPalette::Text, c.text);
    set(QPalette::Button, c.button);
    set(QPalette::ButtonText, c.buttonText);
    set(QPalette::BrightText, c.highlightText);
    set(QPalette::Highlight, c.highlight);
    set(QPalette::HighlightedText, c.highlightText);
    set(QPalette::PlaceholderText, c.placeholder);
    set(QPalette::Link, c.link);
    set(QPalette::LinkVisited, c.link);
    set(QPalette::Light, c.light);
    set(QPalette::Midlight, c.button);
    set(QPalette::Mid, c.mid);
    set(QPalette::Dark, c.dark);
    set(QPalette::Shadow, c.shadow);
    set(QPalette::ToolTipBase, c.toolTip);
    set(QPalette::ToolTipText, c.toolTipText);
    const QColor faint = QColor::fromRgb(c.placeholder);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, faint);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, QColor::fromRgb(c.mid));
    return palette;
}

const Colors &colorsFor(const QPalette &palette)
{
    if (isHighContrast(palette))
        return contrastColors;
    return isDark(palette) ? darkColors : lightColors;
}

QColor blended(const QColor &over, const QColor &under, double share)
{
    const auto mix = [share](float a, float b) {
        return static_cast<float>(share * static_cast<double>(a) + (1 - share) * static_cast<double>(b));
    };
    return QColor::fromRgbF(mix(over.redF(), under.redF()), mix(over.greenF(), under.greenF()),
                            mix(over.blueF(), under.blueF()));
}

constexpr auto portalService = "org.freedesktop.portal.Desktop"_L1;
constexpr auto portalPath = "/org/freedesktop/portal/desktop"_L1;
constexpr auto portalSettings = "org.freedesktop.portal.Settings"_L1;
constexpr auto appearance = "org.freedesktop.appearance"_L1;
constexpr auto colorScheme = "color-scheme"_L1;
constexpr uint preferDark = 1;

} // namespace

Theme::Theme(QObject *parent) : QObject(parent)
{
    initIcons();
    QApplication::setStyle(new BatonStyle);
    m_systemIsDark = isDark(QGuiApplication::palette());
    // Platforms without a desktop know no place for icons.
    QStringList folders = QIcon::themeSearchPaths();
    for (const QString &folder : QStandardPaths::locateAll(QStandardPaths::GenericDataLocation, u"icons"_s,
                                                           QStandardPaths::LocateDirectory)) {
        if (!folders.contains(folder))
            folders.append(folder);
    }
    QIcon::setThemeSearchPaths(folders);
    apply();
    askPortal();
}

void Theme::choose(ThemeChoice choice)
{
    if (choice == m_choice)
        return;
    m_choice = choice;
    apply();
}

// Asked without waiting: the window is not to stand still for a desktop service.
void Theme::askPortal()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(portalService, portalPath, portalSettings, u"SettingChanged"_s, this,
                SLOT(followPortal(QString, QString, QDBusVariant)));
    QDBusMessage read = QDBusMessage::createMethodCall(portalService, portalPath, portalSettings, u"Read"_s);
    read << QString(appearance) << QString(colorScheme);
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(read, 2000), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher *call) {
        const QDBusPendingReply<QDBusVariant> reply = *call;
        if (reply.isValid())
            followPortal(appearance, colorScheme, reply.value());
        call->deleteLater();
    });
}

void Theme::followPortal(const QString &group, const QString &key, const QDBusVariant &value)
{
    if (group != appearance || key != colorScheme)
        return;
    QVariant scheme = value.variant();
    if (scheme.canConvert<QDBusVariant>())
        scheme = scheme.value<QDBusVariant>().variant(); // older portals wrap twice
    const bool isNowDark = scheme.toUInt() == preferDark;
    if (isNowDark == m_systemIsDark)
        return;
    m_systemIsDark = isNowDark;
    apply();
}

void Theme::apply()
{
    const bool dark = m_choice == ThemeChoice::Dark || (m_choice == ThemeChoice::System && m_systemIsDark);
    const Colors &colors = m_choice == ThemeChoice::HighContrast ? contrastColors
                           : dark                                ? darkColors
                                                                 : lightColors;
    const QPalette palette = paletteOf(colors);
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
    const bool isDarkNow = isDark(palette);
    QIcon::setFallbackThemeName(isDarkNow ? u"breeze-dark"_s : u"breeze"_s);
    QIcon::setThemeName(isDarkNow ? u"breeze-dark"_s : u"breeze"_s);
    // Widgets with colours of their own are told by nobody: Qt changes what they have not set themselves.
    for (QWidget *widget : QApplication::allWidgets()) {
        QEvent event(QEvent::PaletteChange);
        QCoreApplication::sendEvent(widget, &event);
    }
    Q_EMIT changed();
}

bool isHighContrast(const QPalette &palette)
{
    return palette.color(QPalette::Window) == QColor::fromRgb(contrastColors.window);
}

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

QColor markColor(Mark mark, const QPalette &palette)
{
    const bool dark = isDark(palette);
    switch (mark) {
    case Mark::Complete:
    case Mark::OnTrack:
        return dark ? QColor(0x4c, 0xc3, 0x8a) : QColor(0x1b, 0x7f, 0x5c);
    case Mark::Attention:
        return dark ? QColor(0xf0, 0xa3, 0x3a) : QColor(0x9a, 0x5b, 0x00);
    case Mark::Blocked:
        return dark ? QColor(0xff, 0x8b, 0x5e) : QColor(0xc2, 0x41, 0x0c);
    case Mark::Information:
        return dark ? QColor(0x5a, 0xb0, 0xf2) : QColor(0x0b, 0x6b, 0xb8);
    case Mark::None:
    case Mark::Progress:
    case Mark::Neutral:
        break;
    }
    return quietColor(palette);
}

QColor markBackground(Mark mark, const QPalette &palette)
{
    return blended(markColor(mark, palette), palette.color(QPalette::Base), isDark(palette) ? 0.12 : 0.05);
}

QColor quietColor(const QPalette &palette)
{
    return palette.color(QPalette::PlaceholderText);
}

QColor lineColor(const QPalette &palette)
{
    const Colors &colors = colorsFor(palette);
    if (&colors == &contrastColors)
        return QColor::fromRgb(colors.mid);
    return blended(palette.color(QPalette::Mid), palette.color(QPalette::Base), 0.5);
}

QColor trackColor(const QPalette &palette)
{
    return blended(palette.color(QPalette::Mid), palette.color(QPalette::Base), 0.4);
}

QPalette tablePalette(const QPalette &palette)
{
    QPalette table = palette;
    if (&colorsFor(palette) == &contrastColors)
        return table;
    const QColor accent = palette.color(QPalette::Highlight);
    const QColor base = palette.color(QPalette::Base);
    for (const auto group : {QPalette::Active, QPalette::Inactive}) {
        const double share = group == QPalette::Active ? 0.2 : 0.12;
        table.setColor(group, QPalette::Highlight,
                       blended(accent, base, isDark(palette) ? share * 2 : share));
        table.setColor(group, QPalette::HighlightedText, palette.color(QPalette::Text));
    }
    return table;
}

QIcon themeIcon(const char *name)
{
    return QIcon::fromTheme(QString::fromLatin1(name));
}

int iconSide(const QFontMetrics &text)
{
    int side = 16;
    for (const int larger : {22, 24, 32, 48}) {
        if (larger <= text.height())
            side = larger;
    }
    return side;
}

} // namespace baton
