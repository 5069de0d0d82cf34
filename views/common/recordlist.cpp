// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/recordlist.h"

#include "views/common/emptystate.h"
#include "views/common/filterrow.h"
#include "views/common/plainlabel.h"
#include "views/common/plansession.h"
#include "views/common/recordtableview.h"
#include "views/common/theme.h"

#include <QAction>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QSettings>
#include <QStackedWidget>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace baton {

RecordList::RecordList(const PageContext &context, RecordKind kind, std::vector<Column> columns,
                       const QString &name, const QString &title, RecordTableModel::Membership isMember,
                       QWidget *parent)
    : QWidget(parent), m_context(context), m_name(name),
      m_records(context.session.document(), kind, std::move(columns), std::move(isMember)),
      m_filter(m_records), m_stack(new QStackedWidget(this)), m_buttons(new QButtonGroup(this))
{
    setObjectName(named(u"List"_s));
    m_table = new RecordTableView(m_filter, {&context.session.document(), kind}, this);
    m_table->setObjectName(named(u"Table"_s));
    m_table->setAccessibleName(title);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_filterRow = new FilterRow(m_filter, *m_table, this);

    auto *list = new QWidget(m_stack);
    auto *column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeTools(title));
    column->addWidget(m_filterRow);
    column->addWidget(m_table, 1);
    m_stack->addWidget(list);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_stack);

    context.settings.beginGroup(u"tables/"_s + m_name);
    m_table->restoreLayout(context.settings);
    context.settings.endGroup();
    connect(m_table, &RecordTableView::layoutChosen, this, &RecordList::saveLayout);
    connect(m_table, &RecordTableView::currentRecordChanged, this, &RecordList::currentRecordChanged);
    connect(m_table, &RecordTableView::refused, this, &RecordList::refused);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &RecordList::selectionChanged);
    connect(m_table, &QWidget::customContextMenuRequested, this, &RecordList::showMenu);
    connect(&context.session, &PlanSession::analysed, this, &RecordList::follow);
    connect(&context.session, &PlanSession::meChanged, this, &RecordList::follow);
}

RecordList::~RecordList() = default;

QWidget *RecordList::makeTools(const QString &title)
{
    auto *tools = new QWidget(this);
    m_toolRow = new QHBoxLayout(tools);
    m_toolRow->setContentsMargins(space::large, space::medium, space::large, space::medium);
    m_toolRow->setSpacing(space::small);
    m_choiceRow = new QHBoxLayout;
    m_choiceRow->setSpacing(space::small);
    m_toolRow->addLayout(m_choiceRow);
    m_toolRow->addStretch();
    connect(m_buttons, &QButtonGroup::idClicked, this, &RecordList::choose);

    m_count = new PlainLabel({}, tools);
    m_count->setObjectName(named(u"Count"_s));
    m_count->setQuiet(true);
    m_toolRow->addWidget(m_count);
    m_clear = new QToolButton(tools);
    m_clear->setObjectName(named(u"ClearFilters"_s));
    m_clear->setAutoRaise(true);
    m_clear->setText(tr("Show all"));
    m_clear->setToolTip(tr("Takes every filter away"));
    connect(m_clear, &QToolButton::clicked, this, &RecordList::clearFilters);
    m_toolRow->addWidget(m_clear);
    m_search = new QLineEdit(tools);
    m_search->setObjectName(named(u"Search"_s));
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search in: %1", "name of a list").arg(title));
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumWidth(fontMetrics().averageCharWidth() * 18);
    m_search->addAction(themeIcon("search"), QLineEdit::LeadingPosition);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter.setText(text);
        updateCounts();
    });
    m_toolRow->addWidget(m_search);
    auto *byColumn = new QToolButton(tools);
    byColumn->setObjectName(named(u"ColumnFilters"_s));
    byColumn->setAutoRaise(true);
    byColumn->setCheckable(true);
    byColumn->setIcon(themeIcon("view-filter"));
    byColumn->setAccessibleName(tr("Filter by column"));
    byColumn->setToolTip(tr("Filter by column"));
    byColumn->setStatusTip(tr("Shows a line above each column to filter by."));
    connect(byColumn, &QToolButton::toggled, m_filterRow, &FilterRow::setShown);
    connect(m_filterRow, &FilterRow::shownChanged, byColumn, &QToolButton::setChecked);
    connect(&m_filter, &QAbstractItemModel::layoutChanged, this, &RecordList::updateCounts);
    connect(&m_filter, &QAbstractItemModel::rowsInserted, this, &RecordList::updateCounts);
    connect(&m_filter, &QAbstractItemModel::rowsRemoved, this, &RecordList::updateCounts);
    m_toolRow->addWidget(byColumn);
    return tools;
}

void RecordList::addChoice(const QString &name, const QString &label, const QString &tip,
                           FilterModel::Predicate matches, bool needsMe)
{
    auto *button = new QToolButton(this);
    button->setObjectName(named(name));
    button->setCheckable(true);
    button->setAutoRaise(true);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setText(label);
    button->setToolTip(tip);
    button->setStatusTip(tip);
    button->setFocusPolicy(Qt::TabFocus);
    button->setChecked(m_choices.empty());
    m_buttons->addButton(button, static_cast<int>(m_choices.size()));
    m_choiceRow->addWidget(button);
    m_choices.push_back({label, std::move(matches), needsMe});
}

void RecordList::choose(int choice)
{
    const Choice &chosen = m_choices[static_cast<size_t>(choice)];
    m_buttons->button(choice)->setChecked(true);
    if (chosen.needsMe)
        m_context.session.knowWho();
    m_filter.setPredicate(chosen.matches);
    updateCounts();
}

void RecordList::addTool(QWidget *tool)
{
    m_toolRow->insertWidget(1, tool);
}

void RecordList::setEmptyState(EmptyState *empty)
{
    m_stack->addWidget(empty);
    follow();
}

void RecordList::addFirst()
{
    m_stack->setCurrentIndex(0);
    m_table->addRecord();
}

bool RecordList::goTo(QUuid id)
{
    if (m_records.rowOf(id) < 0)
        return false;
    if (m_filter.rowOf(id) < 0)
        clearFilters();
    return m_table->goTo(id);
}

void RecordList::clearFilters()
{
    m_search->clear();
    m_filterRow->setShown(false);
    if (!m_choices.empty())
        choose(0);
}

void RecordList::showEvent(QShowEvent *event)
{
    if (m_isStale)
        follow();
    QWidget::showEvent(event);
}

void RecordList::follow()
{
    if (m_stack->count() > 1)
        m_stack->setCurrentIndex(m_records.rowCount() == 0 ? 1 : 0);
    m_isStale = !isVisible();
    if (m_isStale)
        return;
    m_records.refreshComputed();
    m_filter.predicateChanged();
    updateCounts();
}

void RecordList::updateCounts()
{
    for (size_t i = 0; i < m_choices.size(); ++i) {
        const Choice &choice = m_choices[i];
        int count = 0;
        forEachRow(m_context.session.plan(), m_records.kind(), [&](const void *record, QUuid id) {
            if (m_records.rowOf(id) >= 0 && (!choice.matches || choice.matches(record, id)))
                ++count;
        });
        m_buttons->button(static_cast<int>(i))
            ->setText(count ? tr("%1  %2", "name of a filter, how many match").arg(choice.label).arg(count)
                            : choice.label);
    }
    m_count->setPlain(
        tr("%1 of %2", "rows shown, rows in all").arg(m_filter.matchCount()).arg(m_records.rowCount()));
    m_count->setVisible(m_filter.isFiltered());
    m_clear->setVisible(m_filter.isFiltered());
}

void RecordList::showMenu(const QPoint &at)
{
    auto *menu = new QMenu(m_table);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (QAction *action : m_actions) {
        if (action)
            menu->addAction(action);
        else
            menu->addSeparator();
    }
    menu->popup(m_table->viewport()->mapToGlobal(at));
}

void RecordList::saveLayout()
{
    m_context.settings.beginGroup(u"tables/"_s + m_name);
    m_table->saveLayout(m_context.settings);
    m_context.settings.endGroup();
}

} // namespace baton
