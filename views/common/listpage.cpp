// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/listpage.h"

#include "views/common/pageactions.h"
#include "views/common/plansession.h"
#include "views/common/recordlist.h"
#include "views/common/recordpanel.h"
#include "views/common/recordtableview.h"

#include <QVBoxLayout>

namespace baton {

ListPage::ListPage(const PageContext &context, QWidget *parent) : Page(parent), m_context(context) {}

void ListPage::join(RecordList *list, RecordPanel *panel, PageActions *actions)
{
    m_list = list;
    m_panel = panel;
    m_actions = actions;
    m_panel->hide(); // until the window places it
    if (!layout()) {
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->addWidget(m_list);
    }
    const auto select = [this] { m_panel->setSelection(selectedRecords(*m_list)); };
    connect(m_list, &RecordList::currentRecordChanged, m_panel, &RecordPanel::setRecord);
    connect(m_list, &RecordList::currentRecordChanged, m_panel, select);
    connect(m_list, &RecordList::selectionChanged, m_panel, select);
    connect(m_list, &RecordList::emptyChanged, this, &Page::formNeedChanged);
    connect(m_list, &RecordList::refused, this, &Page::refused);
    connect(m_panel, &RecordPanel::refused, this, &Page::refused);
    connect(&m_context.session, &PlanSession::analysed, this, &Page::badgeChanged);
    connect(&m_context.session, &PlanSession::meChanged, this, &Page::badgeChanged);
    if (!m_actions)
        return;
    m_list->setActions(m_actions->all());
    connect(m_list, &RecordList::selectionChanged, m_actions, &PageActions::update);
    connect(m_list, &RecordList::currentRecordChanged, m_actions, &PageActions::update);
    connect(m_actions, &PageActions::refused, this, &Page::refused);
}

std::vector<QUuid> ListPage::selectedRecords(const RecordList &list)
{
    return list.table().selectedRecords();
}

QList<QAction *> ListPage::handoverActions() const
{
    return m_actions ? m_actions->all() : QList<QAction *>();
}

void ListPage::setInView(bool inView)
{
    if (m_actions)
        m_actions->setActive(inView);
}

// The form beside has something to show from the start.
void ListPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    m_list->chooseFirst();
}

bool ListPage::goTo(RecordKind kind, QUuid id)
{
    return kind == m_list->records().kind() && m_list->goTo(id);
}

QWidget *ListPage::panel()
{
    return m_panel;
}

bool ListPage::needsForm() const
{
    return !m_list->isEmpty();
}

int ListPage::essentialWidth() const
{
    return m_list->table().essentialWidth();
}

void ListPage::setFormAction(QAction *action)
{
    m_list->addTool(action);
}

void ListPage::finishEditing()
{
    m_list->finishEditing();
    m_panel->finishEditing();
}

void ListPage::filterByColumn()
{
    m_list->filterByColumn();
}

QWidget *ListPage::firstFocus()
{
    return &m_list->table();
}

} // namespace baton
