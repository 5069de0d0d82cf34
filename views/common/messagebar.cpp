// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/messagebar.h"

#include "views/common/plainlabel.h"
#include "views/common/theme.h"

#include <QAccessible>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace baton {

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent), m_icon(new QLabel(this)), m_text(new PlainLabel({}, this)), m_buttons(new QHBoxLayout),
      m_close(new QToolButton(this))
{
    setObjectName(u"messageBar"_s);
    setAutoFillBackground(true);
    m_text->setObjectName(u"messageText"_s);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_close->setObjectName(u"messageClose"_s);
    m_close->setAutoRaise(true);
    m_close->setIcon(closeIcon());
    m_close->setToolTip(tr("Close this message"));
    m_close->setAccessibleName(m_close->toolTip());
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::large, space::small, space::small, space::small);
    row->setSpacing(space::medium);
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    row->addLayout(m_buttons);
    row->addWidget(m_close);
    connect(m_close, &QToolButton::clicked, this, &MessageBar::dismiss);
    hide();
}

void MessageBar::showMessage(Mark mark, const QString &text)
{
    while (QLayoutItem *item = m_buttons->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_mark = mark;
    m_isPassing = false;
    m_text->setPlain(text);
    setAccessibleName(text);
    restyle();
    show();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void MessageBar::addButton(const QString &text, std::function<void()> action)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(u"messageAction"_s);
    button->setFocusPolicy(Qt::TabFocus); // the mouse leaves the keyboard where it works
    connect(button, &QPushButton::clicked, this, std::move(action));
    m_buttons->addWidget(button);
}

void MessageBar::setCloseable(bool closeable)
{
    m_close->setVisible(closeable);
}

QString MessageBar::text() const
{
    return isHidden() ? QString() : m_text->plain();
}

void MessageBar::dismiss()
{
    hide();
}

void MessageBar::dismissPassing()
{
    if (m_isPassing)
        dismiss();
}

void MessageBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        restyle();
}

void MessageBar::restyle()
{
    QPalette colors = QGuiApplication::palette();
    colors.setColor(QPalette::Window, markBackground(m_mark, colors));
    setPalette(colors);
    m_icon->setPixmap(markIcon(m_mark).pixmap(iconSide(fontMetrics())));
}

} // namespace baton
