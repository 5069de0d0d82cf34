// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/emptystate.h"

#include "views/common/plainlabel.h"
#include "views/common/theme.h"

#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace baton {

EmptyState::EmptyState(const QIcon &icon, const QString &title, const QString &text, QWidget *parent)
    : QWidget(parent), m_actions(new QVBoxLayout)
{
    setObjectName(u"emptyState"_s);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(space::large);
    column->addStretch(2);
    auto *picture = new QLabel(this);
    picture->setPixmap(icon.pixmap(48, 48));
    column->addWidget(picture, 0, Qt::AlignHCenter);
    auto *head = new PlainLabel(title, this);
    head->setBold(true);
    head->setScale(140);
    column->addWidget(head, 0, Qt::AlignHCenter);
    auto *body = new PlainLabel(text, this);
    body->setQuiet(true);
    body->setWordWrap(true);
    body->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    body->setFixedWidth(fontMetrics().averageCharWidth() * 62);
    column->addWidget(body, 0, Qt::AlignHCenter);
    m_actions->setSpacing(space::medium);
    column->addLayout(m_actions);
    column->addStretch(3);
}

void EmptyState::addAction(const QString &text, std::function<void()> action)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(u"emptyAction%1"_s.arg(m_actions->count() + 1));
    button->setMinimumWidth(fontMetrics().averageCharWidth() * 34);
    button->setDefault(m_actions->count() == 0);
    connect(button, &QPushButton::clicked, this, std::move(action));
    m_actions->addWidget(button, 0, Qt::AlignHCenter);
}

} // namespace baton
