// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shell/projectbutton.h"

#include "views/common/plainlabel.h"
#include "views/common/theme.h"

#include <QEvent>
#include <QStyleOptionToolButton>
#include <QStylePainter>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

constexpr double scale = 1.3; // of the normal text
constexpr int fewestLetters = 12;

} // namespace

ProjectButton::ProjectButton(QWidget *parent) : QToolButton(parent)
{
    setObjectName(u"projectName"_s);
    setAutoRaise(true);
    setPopupMode(QToolButton::InstantPopup);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    QFont strong;
    strong.setBold(true);
    strong.setPointSizeF(strong.pointSizeF() * scale);
    setFont(strong);
}

void ProjectButton::setName(const QString &name)
{
    m_name = name.simplified();
    setAccessibleName(tr("Project %1", "name").arg(m_name));
    setAccessibleDescription(tr("Opens the list of the projects in this file."));
    showName();
    updateGeometry();
}

int ProjectButton::arrowWidth() const
{
    return menu() ? fontMetrics().height() : 0;
}

QSize ProjectButton::sizeHint() const
{
    // No frame is drawn until the mouse is there: the name stands in line with what is below it.
    // Two more: where parts of a pixel add up, the end of the name would be cut.
    return {fontMetrics().horizontalAdvance(m_name) + 2 + arrowWidth() + 2 * space::small,
            fontMetrics().height() + space::small};
}

QSize ProjectButton::minimumSizeHint() const
{
    return {qMin(sizeHint().width(), fontMetrics().averageCharWidth() * fewestLetters), sizeHint().height()};
}

void ProjectButton::resizeEvent(QResizeEvent *event)
{
    QToolButton::resizeEvent(event);
    showName();
}

void ProjectButton::changeEvent(QEvent *event)
{
    QToolButton::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        showName();
}

void ProjectButton::showName()
{
    const int room = width() - arrowWidth() - 2 * space::small;
    const QString shown = fontMetrics().elidedText(m_name, Qt::ElideRight, room);
    setText(QString(shown).replace(u'&', u"&&"_s));
    setToolTip(plainToolTip(shown == m_name ? tr("Projects in this file") : m_name));
}

// The style centres the text and puts a dot of an arrow into a corner.
void ProjectButton::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QStylePainter painter(this);
    QStyleOptionToolButton option;
    initStyleOption(&option);
    const bool isLit = option.state & (QStyle::State_MouseOver | QStyle::State_Sunken);
    if (isLit && isEnabled())
        painter.drawPrimitive(QStyle::PE_PanelButtonTool, option);
    QRect text = rect().adjusted(space::small, 0, -space::small, 0);
    if (menu()) {
        QStyleOptionToolButton arrow = option;
        const int side = fontMetrics().height() / 2;
        const int at =
            qMin(text.left() + fontMetrics().horizontalAdvance(m_name) + space::small, text.right() - side);
        arrow.rect = QStyle::visualRect(layoutDirection(), rect(),
                                        QRect(at, rect().center().y() - side / 2 + 1, side, side));
        painter.drawPrimitive(QStyle::PE_IndicatorArrowDown, arrow);
        text.setRight(text.right() - arrowWidth());
    }
    style()->drawItemText(&painter, QStyle::visualRect(layoutDirection(), rect(), text),
                          static_cast<int>(Qt::AlignVCenter |
                                           QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) |
                                           Qt::TextHideMnemonic),
                          option.palette, isEnabled(), this->text(), QPalette::Text);
    if (option.state & QStyle::State_HasFocus) {
        QStyleOptionFocusRect focus;
        focus.initFrom(this);
        painter.drawPrimitive(QStyle::PE_FrameFocusRect, focus);
    }
}

} // namespace baton
