// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/card.h"

#include "views/common/plainlabel.h"
#include "views/common/theme.h"

#include <QHBoxLayout>
#include <QPainter>

namespace baton {

Card::Card(const QString &title, QWidget *parent)
    : QFrame(parent), m_column(new QVBoxLayout(this)), m_title(new PlainLabel({}, this)),
      m_note(new PlainLabel({}, this))
{
    m_column->setContentsMargins(1, space::medium, 1, 1);
    m_column->setSpacing(space::small);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(space::large, 0, space::large, 0);
    head->setSpacing(space::large);
    m_title->setBold(true);
    m_title->setScale(108);
    m_note->setQuiet(true);
    m_note->setElided(true);
    head->addWidget(m_title);
    head->addWidget(m_note, 1);
    m_column->addLayout(head);
    setTitle(title);
}

void Card::setTitle(const QString &title)
{
    m_title->setPlain(title);
    setAccessibleName(title);
}

void Card::setNote(const QString &note)
{
    m_note->setPlain(note);
}

void Card::setContent(QWidget *content, int stretch)
{
    m_column->addWidget(content, stretch);
}

void Card::paintEvent(QPaintEvent *event)
{
    QFrame::paintEvent(event);
    QPainter painter(this);
    painter.setPen(lineColor(palette()));
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace baton
