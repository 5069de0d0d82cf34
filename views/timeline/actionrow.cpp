// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/timeline/actionrow.h"

#include "views/common/theme.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

constexpr int actionGap = 2;

Qt::ToolButtonStyle buttonStyle(bool withName)
{
    return withName ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly;
}

} // namespace

ActionRow::ActionRow(QWidget *parent) : QWidget(parent), m_row(new QHBoxLayout(this))
{
    setObjectName(u"actionRow"_s);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(actionGap);
    m_row->setSizeConstraint(QLayout::SetNoConstraint);
    m_more = addButton(u"moreActions"_s);
    m_more->setIcon(themeIcon("overflow-menu"));
    m_more->setAccessibleName(tr("More actions"));
    m_more->setToolTip(tr("More actions"));
    m_more->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(m_more);
    m_more->setMenu(menu);
    m_more->hide();
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        for (const Entry &entry : m_entries) {
            if (entry.button->isHidden())
                menu->addAction(entry.action);
        }
    });
}

QToolButton *ActionRow::addButton(const QString &name)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    m_row->addWidget(button);
    return button;
}

void ActionRow::add(QAction *action, bool isNamed)
{
    QToolButton *button = addButton(action->objectName() + u"Button"_s);
    button->setDefaultAction(action);
    button->setAccessibleName(action->text());
    m_entries.push_back({action, button, isNamed});
    measure();
    m_row->removeWidget(m_more); // stays behind them
    m_row->addWidget(m_more);
    setTabOrder(button, m_more);
}

// Both ways once, and not with every edit: each change of a button has the row laid out anew.
void ActionRow::measure()
{
    for (Entry &entry : m_entries) {
        const Qt::ToolButtonStyle now = entry.button->toolButtonStyle();
        entry.button->setToolButtonStyle(buttonStyle(false));
        entry.bareWidth = entry.button->sizeHint().width() + actionGap;
        entry.button->setToolButtonStyle(buttonStyle(entry.isNamed));
        entry.namedWidth = entry.button->sizeHint().width() + actionGap;
        entry.button->setToolButtonStyle(now);
    }
}

void ActionRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        measure();
}

int ActionRow::widthNeeded(bool withNames) const
{
    int width = -actionGap;
    for (const Entry &entry : m_entries)
        width += withNames ? entry.namedWidth : entry.bareWidth;
    return width;
}

void ActionRow::fitInto(int width)
{
    const bool withNames = widthNeeded(true) <= width;
    const bool hasAll = withNames || widthNeeded(false) <= width;
    int room = hasAll ? width : width - m_more->sizeHint().width();
    int taken = hasAll ? -actionGap : m_more->sizeHint().width();
    for (const Entry &entry : m_entries) {
        const int needed = withNames ? entry.namedWidth : entry.bareWidth;
        const bool isShown = hasAll || needed <= room;
        room = isShown ? room - needed : 0; // none behind one that has no room
        taken += isShown ? needed : 0;
        entry.button->setToolButtonStyle(buttonStyle(withNames && entry.isNamed));
        entry.button->setVisible(isShown);
    }
    m_more->setVisible(!hasAll);
    setFixedWidth(taken);
}

QSize ActionRow::minimumSizeHint() const
{
    return m_more->sizeHint();
}

} // namespace baton
