// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/emptystate.h"

#include "views/common/plainlabel.h"
#include "views/common/theme.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QShortcut>

using namespace Qt::StringLiterals;

namespace baton {

EmptyState::EmptyState(const QIcon &icon, const QString &title, const QString &text, QWidget *parent)
    : QWidget(parent), m_column(nullptr), m_steps(new QVBoxLayout)
{
    setObjectName(u"emptyState"_s);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    auto *outer = new QHBoxLayout(this);
    outer->addStretch();
    auto *content = new QWidget(this);
    content->setFixedWidth(fontMetrics().averageCharWidth() * 64);
    outer->addWidget(content);
    outer->addStretch();
    m_column = new QVBoxLayout(content);
    m_column->setSpacing(space::large);
    m_column->addStretch(2);
    auto *picture = new QLabel(content);
    picture->setPixmap(icon.pixmap(48, 48));
    picture->setAlignment(Qt::AlignHCenter);
    m_column->addWidget(picture);
    auto *head = new PlainLabel(title, content);
    head->setBold(true);
    head->setScale(140);
    head->setAlignment(Qt::AlignHCenter);
    m_column->addWidget(head);
    auto *body = new PlainLabel(text, content);
    body->setQuiet(true);
    body->setWordWrap(true);
    body->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_column->addWidget(body);
    m_column->addSpacing(space::medium);
    m_steps->setSpacing(space::medium);
    m_column->addLayout(m_steps);
    m_column->addStretch(3);
}

void EmptyState::addStep(const QString &text, std::function<void()> step)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(u"step%1"_s.arg(++m_stepCount));
    button->setMinimumWidth(fontMetrics().averageCharWidth() * 36);
    button->setDefault(m_stepCount == 1);
    connect(button, &QPushButton::clicked, this, std::move(step));
    m_steps->addWidget(button, 0, Qt::AlignHCenter);
}

void EmptyState::setKeys(std::function<void()> add, std::function<void()> paste)
{
    m_add = std::move(add);
    m_paste = std::move(paste);
    connect(new QShortcut(QKeySequence(Qt::Key_Insert), this), &QShortcut::activated, this,
            &EmptyState::addRecord);
}

void EmptyState::addRecord()
{
    if (m_add)
        m_add();
}

void EmptyState::paste()
{
    if (m_paste)
        m_paste();
}

void EmptyState::addBelow(QWidget *widget)
{
    m_column->insertWidget(m_column->count() - 1, widget); // above the stretch
}

} // namespace baton
