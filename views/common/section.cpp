// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/section.h"

#include "views/common/theme.h"

#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace baton {

Section::Section(const QString &title, QWidget *parent)
    : QWidget(parent), m_header(new QToolButton(this)), m_layout(new QVBoxLayout(this))
{
    m_header->setObjectName(u"sectionHeader"_s);
    m_header->setAutoRaise(true);
    m_header->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_header->setArrowType(Qt::RightArrow);
    m_header->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_header->setFocusPolicy(Qt::StrongFocus);
    QFont bold = font();
    bold.setBold(true);
    m_header->setFont(bold);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(space::small);
    m_layout->addWidget(m_header);
    setTitle(title);
    connect(m_header, &QToolButton::clicked, this, [this] { setOpen(!m_isOpen); });
}

void Section::setTitle(const QString &title)
{
    m_header->setText(title);
    m_header->setAccessibleName(title);
}

void Section::setContent(QWidget *content)
{
    m_content = content;
    m_layout->addWidget(content);
    content->setVisible(isOpen());
}

bool Section::isOpen() const
{
    return m_isOpen;
}

void Section::setOpen(bool open)
{
    m_isOpen = open;
    m_header->setAccessibleDescription(open ? tr("open") : tr("folded"));
    m_header->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
    if (m_content)
        m_content->setVisible(open);
    Q_EMIT toggled(open);
}

} // namespace baton
