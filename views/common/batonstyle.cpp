// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/batonstyle.h"

#include "views/common/theme.h"

#include <QGuiApplication>
#include <QPainter>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QStyleFactory>
#include <QStyleOption>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

constexpr int scrollBarWidth = 12;
constexpr int shortestHandle = 28;
// Beside the text of cells and of their titles: a number at the right of its cell stays apart from the text
// at the left of the next.
constexpr int cellPadding = 6;
constexpr int headerPadding = 5;

void drawRoundedFrame(QPainter *painter, const QRect &rect, const QColor &line, int width, const QBrush &fill)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(line, width));
    painter->setBrush(fill);
    const double inset = width / 2.0;
    painter->drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), 3, 3);
    painter->restore();
}

/// Fusion derives its outlines from the window's colour, darker; on a dark one they are lost.
QColor frameColor(const QStyleOption &option)
{
    return option.palette.color(option.state & QStyle::State_HasFocus ? QPalette::Highlight : QPalette::Mid);
}

void drawSlider(const QStyleOptionSlider &bar, const QRect &slider, QPainter *painter)
{
    const bool isLit =
        bar.activeSubControls & QStyle::SC_ScrollBarSlider && bar.state & QStyle::State_MouseOver;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(bar.palette.color(isLit ? QPalette::Dark : QPalette::Mid));
    painter->drawRoundedRect(slider.adjusted(2, 2, -2, -2), 4, 4);
    painter->restore();
}

/// A button of words that opens a menu; null for others. Qt marks it with a dot of an arrow in its corner.
const QStyleOptionToolButton *menuButton(const QStyleOption *option)
{
    const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
    if (!button || button->text.isEmpty() || button->toolButtonStyle == Qt::ToolButtonIconOnly)
        return nullptr;
    const bool isMenu = button->features & QStyleOptionToolButton::HasMenu &&
                        !(button->features & QStyleOptionToolButton::MenuButtonPopup);
    return isMenu ? button : nullptr;
}

int arrowSide(const QStyleOption &option)
{
    return option.fontMetrics.height() / 2;
}

} // namespace

BatonStyle::BatonStyle() : QProxyStyle(QStyleFactory::create(u"Fusion"_s)) {}

int BatonStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent:
        return scrollBarWidth;
    case PM_ScrollBarSliderMin:
        return shortestHandle;
    case PM_ToolTipLabelFrameWidth:
        return 4;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ListViewIconSize:
        return iconSide(widget ? widget->fontMetrics() : QFontMetrics(QGuiApplication::font()));
    case PM_FocusFrameHMargin:
        return cellPadding - 1; // Qt adds the 1
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int BatonStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                          QStyleHintReturn *returned) const
{
    // What shines through a tip makes it hard to read.
    return hint == SH_ToolTipLabel_Opacity ? 255 : QProxyStyle::styleHint(hint, option, widget, returned);
}

QSize BatonStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                   const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (type == CT_HeaderSection) {
        const int text = option->fontMetrics.height() + 2 * headerPadding + 1;
        result.setHeight(qMax(result.height(), text));
    }
    if (type == CT_PushButton)
        result.rwidth() += 2 * space::small;
    if (const QStyleOptionToolButton *button = menuButton(option); type == CT_ToolButton && button)
        result.rwidth() += 2 * (arrowSide(*button) + space::small);
    return result;
}

QIcon BatonStyle::standardIcon(StandardPixmap icon, const QStyleOption *option, const QWidget *widget) const
{
    // Every menu bar asks for this one, which Qt reads from a file through all its image plugins.
    if (icon == SP_ToolBarHorizontalExtensionButton)
        return themeIcon("arrow-right-double");
    return QProxyStyle::standardIcon(icon, option, widget);
}

QRect BatonStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                                 const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control != CC_ScrollBar || !bar)
        return QProxyStyle::subControlRect(control, option, part, widget);
    // Without arrows: the whole length is the groove.
    const bool isHorizontal = bar->orientation == Qt::Horizontal;
    const int length = isHorizontal ? bar->rect.width() : bar->rect.height();
    const int range = bar->maximum - bar->minimum;
    int slider = length;
    if (range > 0) {
        const qint64 whole = qint64(range) + bar->pageStep;
        slider = qBound(qMin(shortestHandle, length),
                        static_cast<int>(qint64(bar->pageStep) * length / whole), length);
    }
    const int start = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition,
                                              length - slider, bar->upsideDown);
    const auto span = [&](int from, int size) {
        const QRect rect =
            isHorizontal ? QRect(from, 0, size, bar->rect.height()) : QRect(0, from, bar->rect.width(), size);
        return visualRect(bar->direction, bar->rect, rect.translated(bar->rect.topLeft()));
    };
    switch (part) {
    case SC_ScrollBarGroove:
        return bar->rect;
    case SC_ScrollBarSlider:
        return span(start, slider);
    case SC_ScrollBarSubPage:
        return span(0, start);
    case SC_ScrollBarAddPage:
        return span(start + slider, length - start - slider);
    default:
        return {};
    }
}

void BatonStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const
{
    const QPalette &palette = option->palette;
    switch (element) {
    case PE_FrameStatusBarItem:
        return;
    case PE_PanelTipLabel:
        painter->save();
        painter->setPen(palette.color(QPalette::Mid));
        painter->setBrush(palette.brush(QPalette::ToolTipBase));
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        painter->restore();
        return;
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
            frame && frame->lineWidth > 0) {
            // What cannot be typed into looks like the page.
            const bool isFixed = option->state & State_ReadOnly;
            const QBrush ground = palette.brush(isFixed ? QPalette::Window : QPalette::Base);
            if (isDark(palette)) {
                drawRoundedFrame(painter, option->rect, frameColor(*option), 1, ground);
                return;
            }
            if (isFixed) {
                QStyleOptionFrame fixed = *frame;
                fixed.palette.setBrush(QPalette::Base, ground);
                QProxyStyle::drawPrimitive(element, &fixed, painter, widget);
                return;
            }
        }
        break;
    case PE_Frame:
        if (isDark(palette) && qobject_cast<const QPlainTextEdit *>(widget)) {
            drawRoundedFrame(painter, option->rect, frameColor(*option), 1, Qt::NoBrush);
            return;
        }
        break;
    case PE_PanelButtonCommand:
        if (isHighContrast(palette)) {
            const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
            const bool isStrong = option->state & State_HasFocus ||
                                  (button && button->features & QStyleOptionButton::DefaultButton);
            drawRoundedFrame(painter, option->rect, palette.color(QPalette::Mid), isStrong ? 2 : 1,
                             palette.brush(QPalette::Button));
            return;
        }
        break;
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void BatonStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                             const QWidget *widget) const
{
    const QPalette &palette = option->palette;
    switch (element) {
    case CE_HeaderSection:
    case CE_HeaderEmptyArea: {
        const bool isLit = element == CE_HeaderSection && option->state & State_MouseOver;
        painter->fillRect(option->rect, palette.color(isLit ? QPalette::Button : QPalette::Window));
        const QLine line(option->rect.bottomLeft(), option->rect.bottomRight());
        painter->save();
        painter->setPen(palette.color(QPalette::Mid));
        painter->drawLine(line);
        painter->restore();
        return;
    }
    case CE_HeaderLabel:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            QStyleOptionHeader label = *header;
            const int more = cellPadding - pixelMetric(PM_HeaderMargin, option, widget);
            label.rect.adjust(more, 0, -more, 0);
            QProxyStyle::drawControl(element, &label, painter, widget);
            return;
        }
        break;
    case CE_Splitter:
        painter->fillRect(option->rect, palette.color(QPalette::Mid));
        return;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void BatonStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                    QPainter *painter, const QWidget *widget) const
{
    if (const QStyleOptionToolButton *button = menuButton(option); control == CC_ToolButton && button) {
        QStyleOptionToolButton plain = *button;
        plain.features &= ~QStyleOptionToolButton::HasMenu;
        QProxyStyle::drawComplexControl(control, &plain, painter, widget);
        QStyleOption arrow = *button;
        const int side = arrowSide(*button);
        arrow.rect = visualRect(button->direction, button->rect,
                                QRect(button->rect.right() - side - space::small,
                                      button->rect.center().y() - side / 2 + 1, side, side));
        drawPrimitive(PE_IndicatorArrowDown, &arrow, painter, widget);
        return;
    }
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control != CC_ScrollBar || !bar) {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
        return;
    }
    painter->fillRect(bar->rect, bar->palette.color(QPalette::Window));
    if (bar->minimum < bar->maximum)
        drawSlider(*bar, subControlRect(control, bar, SC_ScrollBarSlider, widget), painter);
}

} // namespace baton
