// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/choicerow.h"

#include "views/common/plainlabel.h"
#include "views/common/theme.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

constexpr int passingLetters = 44; ///< of a passing choice; its tool tip says all

} // namespace

ChoiceRow::ChoiceRow(QWidget *parent)
    : QWidget(parent), m_row(new QWidget(this)), m_buttons(new QButtonGroup(this)),
      m_menu(new QToolButton(this)), m_passing(new QToolButton(m_row))
{
    setObjectName(u"choices"_s);
    auto *row = new QHBoxLayout(m_row);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::small);
    m_passing->setObjectName(u"passingChoice"_s);
    m_passing->setCheckable(true);
    m_passing->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_passing->setIcon(closeIcon());
    m_passing->setFocusPolicy(Qt::TabFocus);
    m_passing->setStatusTip(tr("Takes this filter away and shows all rows."));
    m_passing->hide();
    row->addWidget(m_passing);
    m_menu->setObjectName(u"choiceMenu"_s);
    m_menu->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_menu->setPopupMode(QToolButton::InstantPopup);
    m_menu->setFocusPolicy(Qt::TabFocus);
    m_menu->setStatusTip(tr("Chooses which rows are shown."));
    auto *menu = new QMenu(m_menu);
    m_menu->setMenu(menu);
    m_menu->hide();
    connect(m_passing, &QToolButton::clicked, this, &ChoiceRow::passingClosed);
    connect(m_buttons, &QButtonGroup::idClicked, this, &ChoiceRow::chose);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        for (int choice = 0; choice < m_labels.size(); ++choice) {
            const QAbstractButton *button = m_buttons->button(choice);
            if (button->isHidden())
                continue;
            QAction *action = menu->addAction(button->text(), this, [this, choice] { Q_EMIT chose(choice); });
            action->setStatusTip(button->statusTip());
            action->setCheckable(true);
            action->setChecked(button->isChecked());
        }
    });
}

void ChoiceRow::add(const QString &name, const QString &label, const QString &tip)
{
    auto *button = new QToolButton(m_row);
    button->setObjectName(name);
    button->setCheckable(true);
    button->setAutoRaise(true);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setText(label);
    button->setToolTip(tip);
    button->setStatusTip(tip);
    button->setFocusPolicy(Qt::TabFocus);
    button->setChecked(m_labels.isEmpty());
    m_buttons->addButton(button, static_cast<int>(m_labels.size()));
    static_cast<QHBoxLayout *>(m_row->layout())->insertWidget(static_cast<int>(m_labels.size()), button);
    m_labels.append(label);
    fit();
}

void ChoiceRow::setCount(int choice, int count)
{
    const QString text = count ? tr("%1  %2", "name of a filter, how many match")
                                     .arg(m_labels[choice], QLocale().toString(count))
                               : m_labels[choice];
    if (m_buttons->button(choice)->text() == text)
        return;
    m_buttons->button(choice)->setText(text);
    fit();
}

void ChoiceRow::setShown(int choice, bool shown)
{
    if (shown != m_buttons->button(choice)->isHidden())
        return;
    m_buttons->button(choice)->setVisible(shown);
    fit();
}

void ChoiceRow::setChosen(int choice)
{
    // An exclusive group lets nobody take the last tick away.
    m_buttons->setExclusive(false);
    for (QAbstractButton *button : m_buttons->buttons())
        button->setChecked(m_buttons->id(button) == choice);
    m_buttons->setExclusive(true);
    nameMenu();
}

int ChoiceRow::chosen() const
{
    return m_buttons->checkedId();
}

void ChoiceRow::setPassing(const QString &label)
{
    if (label == m_passingLabel)
        return;
    m_passingLabel = label;
    const QString shown =
        label.size() > passingLetters ? label.left(passingLetters - 1).trimmed() + u'…' : label;
    m_passing->setText(QString(shown).replace(u'&', u"&&"_s));
    m_passing->setToolTip(plainToolTip(label));
    m_passing->setAccessibleName(tr("Only: %1", "what is shown").arg(label));
    m_passing->setChecked(true);
    m_passing->setVisible(!label.isEmpty());
    if (!label.isEmpty())
        setChosen(-1);
    fit();
}

QSize ChoiceRow::sizeHint() const
{
    return m_row->sizeHint();
}

QSize ChoiceRow::minimumSizeHint() const
{
    return m_labels.isEmpty() ? m_row->minimumSizeHint() : m_menu->sizeHint();
}

void ChoiceRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void ChoiceRow::fit()
{
    const QSize needed = m_row->sizeHint();
    const bool isRoomy = m_labels.isEmpty() || width() >= needed.width();
    nameMenu();
    m_row->setVisible(isRoomy);
    m_menu->setVisible(!isRoomy);
    m_row->setGeometry(0, (height() - needed.height()) / 2, qMax(width(), needed.width()), needed.height());
    const QSize small = m_menu->sizeHint();
    m_menu->setGeometry(0, (height() - small.height()) / 2, qMin(width(), small.width()), small.height());
    updateGeometry();
}

void ChoiceRow::nameMenu()
{
    const QAbstractButton *chosen = m_buttons->checkedButton();
    const QString text = chosen ? chosen->text() : m_passing->text();
    m_menu->setText(text);
    m_menu->setAccessibleName(tr("Shown: %1", "choice of rows").arg(text));
}

} // namespace baton
