// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/recordlist.h"

#include "views/common/choicerow.h"
#include "views/common/emptystate.h"
#include "views/common/filterrow.h"
#include "views/common/plainlabel.h"
#include "views/common/plansession.h"
#include "views/common/recordtableview.h"
#include "views/common/theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QSettings>
#include <QStackedWidget>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace baton {

RecordList::RecordList(const PageContext &context, RecordKind kind, std::vector<Column> columns,
                       const QString &name, const QString &title, RecordTableModel::Membership isMember,
                       QWidget *parent)
    : QWidget(parent), m_context(context), m_name(name),
      m_records(context.session.document(), kind, std::move(columns), std::move(isMember)),
      m_filter(m_records), m_stack(new QStackedWidget(this))
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

    connect(m_table, &RecordTableView::layoutChosen, this, &RecordList::saveLayout);
    connect(m_table, &RecordTableView::currentRecordChanged, this, &RecordList::currentRecordChanged);
    connect(m_table, &RecordTableView::refused, this, &RecordList::refused);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &RecordList::selectionChanged);
    connect(m_table, &QWidget::customContextMenuRequested, this, &RecordList::showMenu);
    connect(&context.session, &PlanSession::analysed, this, &RecordList::follow);
    connect(&context.session, &PlanSession::meChanged, this, &RecordList::follow);
}

RecordList::~RecordList()
{
    // What looks at the models goes before them; else it would save how a table without a model looks.
    delete m_stack;
}

QWidget *RecordList::makeTools(const QString &title)
{
    auto *tools = new QWidget(this);
    m_toolRow = new QHBoxLayout(tools);
    m_toolRow->setContentsMargins(space::large, space::medium, space::large, space::medium);
    m_toolRow->setSpacing(space::small);
    m_choiceRow = new ChoiceRow(tools);
    m_toolRow->addWidget(m_choiceRow);
    m_toolRow->addStretch();
    connect(m_choiceRow, &ChoiceRow::chose, this, &RecordList::choose);
    connect(m_choiceRow, &ChoiceRow::passingClosed, this, &RecordList::clearFilters);

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
    m_search->setMaximumWidth(fontMetrics().averageCharWidth() * 36);
    m_search->addAction(themeIcon("search"), QLineEdit::LeadingPosition);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter.setText(text);
        updateCounts();
        saveFilters();
    });
    m_toolRow->addWidget(m_search);
    connect(&m_filter, &QAbstractItemModel::layoutChanged, this, &RecordList::updateCounts);
    connect(&m_filter, &QAbstractItemModel::rowsInserted, this, &RecordList::updateCounts);
    connect(&m_filter, &QAbstractItemModel::rowsRemoved, this, &RecordList::updateCounts);
    m_byColumn = addButton(u"ColumnFilters"_s, "view-filter", tr("Filter by column"));
    m_byColumn->setCheckable(true);
    m_byColumn->setStatusTip(tr("Shows a line above each column to filter by."));
    connect(m_byColumn, &QToolButton::toggled, m_filterRow, &FilterRow::setShown);
    connect(m_filterRow, &FilterRow::shownChanged, m_byColumn, &QToolButton::setChecked);
    connect(m_filterRow, &FilterRow::textsChanged, this, &RecordList::saveFilters);
    m_group = addButton(u"Group"_s, "view-group", tr("Group by"));
    m_group->setStatusTip(tr("Puts rows with the same value under one heading."));
    m_group->hide();
    connect(m_group, &QToolButton::clicked, this, &RecordList::showGroupMenu);
    QToolButton *columns = addButton(u"Columns"_s, "object-columns", tr("Columns"));
    columns->setStatusTip(tr("Chooses the columns that are shown."));
    connect(columns, &QToolButton::clicked, this, [this, columns] { showColumnMenu(*columns); });
    return tools;
}

void RecordList::addChoice(const QString &name, const QString &label, const QString &tip,
                           FilterModel::Predicate matches, bool needsMe)
{
    m_choiceRow->add(named(name), label, tip);
    m_choices.push_back({name, std::move(matches), needsMe});
}

void RecordList::choose(int choice)
{
    const Choice &chosen = m_choices[static_cast<size_t>(choice)];
    m_choiceRow->setPassing({});
    m_choiceRow->setChosen(choice);
    if (chosen.needsMe)
        m_context.session.knowWho();
    m_filter.setPredicate(chosen.matches);
    updateCounts();
    saveFilters();
}

void RecordList::showOnly(const QString &label, const std::vector<QUuid> &ids)
{
    clearFilters();
    m_filter.setAllCollapsed(false);
    m_choiceRow->setPassing(label);
    const QSet<QUuid> shown(ids.begin(), ids.end());
    m_filter.setPredicate([shown](const void *, QUuid id) { return shown.contains(id); });
    updateCounts();
    saveFilters();
    m_table->clearSelection();
    m_table->setCurrentIndex({});
    chooseFirst();
}

void RecordList::addTool(QWidget *tool)
{
    m_toolRow->insertWidget(1, tool);
}

void RecordList::addTool(QAction *action)
{
    QToolButton *button = addButton(action->objectName(), nullptr, action->iconText());
    button->setDefaultAction(action);
}

bool RecordList::isEmpty() const
{
    return m_stack->currentIndex() != 0;
}

void RecordList::setEmptyState(EmptyState *empty)
{
    m_stack->addWidget(empty);
    empty->setKeys([this] { addFirst(); }, [this] { m_table->paste(); });
    follow();
}

void RecordList::addFirst()
{
    showInStack(0);
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

void RecordList::chooseFirst()
{
    if (!m_table->currentRecord().isNull())
        return;
    for (int row = 0; row < m_filter.rowCount(); ++row) {
        if (const QUuid id = m_filter.idAt(row); !id.isNull()) {
            m_table->goTo(id);
            return;
        }
    }
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
        showInStack(m_records.rowCount() == 0 ? 1 : 0);
    m_isStale = !isVisible();
    if (m_isStale)
        return;
    m_records.refreshComputed();
    m_filter.predicateChanged();
    updateCounts();
}

void RecordList::showInStack(int index)
{
    if (m_stack->currentIndex() == index)
        return;
    m_stack->setCurrentIndex(index);
    Q_EMIT emptyChanged();
}

void RecordList::updateCounts()
{
    if (!isVisible()) {
        m_isStale = true;
        return;
    }
    for (size_t i = 0; i < m_choices.size(); ++i) {
        const Choice &choice = m_choices[i];
        int count = 0;
        forEachRow(m_context.session.plan(), m_records.kind(), [&](const void *record, QUuid id) {
            if (m_records.rowOf(id) >= 0 && (!choice.matches || choice.matches(record, id)))
                ++count;
        });
        m_choiceRow->setCount(static_cast<int>(i), count);
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

QToolButton *RecordList::addButton(const QString &name, const char *icon, const QString &text)
{
    auto *button = new QToolButton(m_search->parentWidget());
    button->setObjectName(named(name));
    button->setAutoRaise(true);
    if (icon)
        button->setIcon(themeIcon(icon));
    button->setAccessibleName(text);
    button->setToolTip(text);
    button->setFocusPolicy(Qt::TabFocus);
    m_toolRow->addWidget(button);
    return button;
}

void RecordList::setGroups(const QStringList &columns, const QString &initial)
{
    m_groups = columns;
    m_group->setVisible(!columns.isEmpty());
    m_filter.setGroupColumn(m_records.columnOf(initial));
}

void RecordList::showGroupMenu()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(u"groupMenu"_s);
    const auto add = [&](const QString &text, int column) {
        QAction *action = menu->addAction(text, this, [this, column] { m_table->groupBy(column); });
        action->setCheckable(true);
        action->setChecked(m_filter.groupColumn() == column);
    };
    for (const QString &key : std::as_const(m_groups)) {
        const int column = m_records.columnOf(key);
        add(m_records.columns()[static_cast<size_t>(column)].title, column);
    }
    add(tr("No groups"), -1);
    menu->addSeparator();
    QAction *fold = menu->addAction(tr("Fold all"), this, [this] { m_filter.setAllCollapsed(true); });
    QAction *unfold = menu->addAction(tr("Unfold all"), this, [this] { m_filter.setAllCollapsed(false); });
    fold->setEnabled(m_filter.groupColumn() >= 0);
    unfold->setEnabled(m_filter.groupColumn() >= 0);
    menu->popup(m_group->mapToGlobal(QPoint(0, m_group->height())));
}

void RecordList::showColumnMenu(const QWidget &button)
{
    m_table->makeColumnMenu()->popup(button.mapToGlobal(QPoint(0, button.height())));
}

void RecordList::filterByColumn()
{
    m_filterRow->setShown(m_filterRow->isHidden());
}

void RecordList::finishEditing()
{
    m_table->finishEditing();
}

// Where the settings keep what is chosen in this plan.
QString RecordList::ownPlace() const
{
    return u"plans/%1/tables/%2"_s.arg(m_context.planKey, m_name);
}

void RecordList::saveLayout()
{
    if (!m_isRestored)
        return;
    QSettings &settings = m_context.settings;
    const QStringList places{u"tables/"_s + m_name, ownPlace()};
    for (const QString &place : places) {
        settings.beginGroup(place);
        m_table->saveLayout(settings);
        settings.endGroup();
    }
}

void RecordList::saveFilters()
{
    if (!m_isRestored)
        return;
    QSettings &settings = m_context.settings;
    settings.beginGroup(ownPlace());
    const int chosen = m_choiceRow->chosen();
    settings.setValue(u"choice"_s, chosen < 0 ? QString() : m_choices[static_cast<size_t>(chosen)].name);
    settings.setValue(u"search"_s, m_search->text());
    const QHash<QString, QString> texts = m_filterRow->texts();
    settings.remove(u"filters"_s);
    for (auto it = texts.constBegin(); it != texts.constEnd(); ++it)
        settings.setValue(u"filters/"_s + it.key(), it.value());
    settings.endGroup();
}

void RecordList::restore()
{
    m_isRestored = false;
    QSettings &settings = m_context.settings;
    const QString own = ownPlace();
    const bool hasOwn = settings.contains(own + u"/columns"_s);
    settings.beginGroup(hasOwn ? own : u"tables/"_s + m_name);
    m_table->restoreLayout(settings);
    settings.endGroup();
    settings.beginGroup(own);
    m_search->setText(settings.value(u"search"_s).toString());
    QHash<QString, QString> texts;
    settings.beginGroup(u"filters"_s);
    for (const QString &key : settings.childKeys())
        texts.insert(key, settings.value(key).toString());
    settings.endGroup();
    m_filterRow->restore(texts);
    const auto chosen = std::ranges::find(m_choices, settings.value(u"choice"_s).toString(), &Choice::name);
    // What asks who acts is not asked unasked.
    if (chosen != m_choices.end() && (!chosen->needsMe || !m_context.session.me().isNull()))
        choose(static_cast<int>(chosen - m_choices.begin()));
    settings.endGroup();
    m_isRestored = true;
}

} // namespace baton
