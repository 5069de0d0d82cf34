// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/checklist/checklistpage.h"

#include "models/plan/permissions.h"
#include "models/readiness/words.h"
#include "views/checklist/checklistactions.h"
#include "views/checklist/checklistcolumns.h"
#include "views/checklist/itempanel.h"
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

namespace {

constexpr auto settingsGroup = "tables/checklist"_L1;

} // namespace

ChecklistPage::ChecklistPage(const PageContext &context, QWidget *parent)
    : Page(parent), m_context(context),
      m_records(context.session.document(), RecordKind::ChecklistItem, checklistColumns(context.session)),
      m_filter(m_records)
{
    setObjectName(u"checklistPage"_s);
    m_records.setEditRule(checklistRule(context.session));
    m_records.setCompletion(itemCompletion(context.session));
    m_filter.setGroupSummary([this](const std::vector<QUuid> &ids) { return summaryOf(ids); });
    m_filter.setGroupColumn(m_records.columnOf(u"category"_s));

    m_table = new RecordTableView(m_filter, {&context.session.document(), RecordKind::ChecklistItem}, this);
    m_table->setObjectName(u"checklistTable"_s);
    m_table->setAccessibleName(tr("Checklist"));
    m_table->setDefaults([this](QUuid after) { return defaults(after); });
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_actions = new ChecklistActions(
        context,
        [this] {
            std::vector<ChecklistItemId> items;
            for (const QUuid id : m_table->selectedRecords())
                items.push_back(ChecklistItemId{id});
            return items;
        },
        this);
    m_panel = new ItemPanel(context, m_records, *m_actions, this);
    m_panel->hide();
    m_filterRow = new FilterRow(m_filter, *m_table, this);

    auto *list = new QWidget(this);
    auto *column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeTools());
    column->addWidget(m_filterRow);
    column->addWidget(m_table, 1);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(list);
    m_stack->addWidget(makeEmpty());
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->addWidget(m_stack);

    context.settings.beginGroup(settingsGroup);
    m_table->restoreLayout(context.settings);
    context.settings.endGroup();
    connect(m_table, &RecordTableView::layoutChosen, this, &ChecklistPage::saveLayout);
    connect(m_table, &RecordTableView::currentRecordChanged, this,
            [this](QUuid id) { m_panel->setItem(ChecklistItemId{id}); });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, m_actions,
            &ChecklistActions::update);
    connect(m_table, &RecordTableView::refused, this, &Page::refused);
    connect(m_actions, &ChecklistActions::refused, this, &Page::refused);
    connect(m_panel, &ItemPanel::refused, this, &Page::refused);
    connect(m_table, &QWidget::customContextMenuRequested, this, [this](const QPoint &at) {
        auto *menu = new QMenu(m_table);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        for (QAction *action : m_actions->all()) {
            if (action)
                menu->addAction(action);
            else
                menu->addSeparator();
        }
        menu->popup(m_table->viewport()->mapToGlobal(at));
    });
    connect(&context.session, &PlanSession::analysed, this, &ChecklistPage::follow);
    connect(&context.session, &PlanSession::analysed, this, &Page::badgeChanged);
    connect(&context.session, &PlanSession::meChanged, this, &ChecklistPage::follow);
    follow();
}

ChecklistPage::~ChecklistPage() = default;

QWidget *ChecklistPage::makeTools()
{
    auto *tools = new QWidget(this);
    auto *row = new QHBoxLayout(tools);
    row->setContentsMargins(space::large, space::medium, space::large, space::medium);
    row->setSpacing(space::small);
    m_choices = new QButtonGroup(this);
    const auto addChoice = [&](Show what, const char *name, const QString &tip) {
        auto *button = new QToolButton(tools);
        button->setObjectName(QLatin1StringView(name));
        button->setCheckable(true);
        button->setAutoRaise(true);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->setToolTip(tip);
        button->setStatusTip(tip);
        button->setFocusPolicy(Qt::TabFocus);
        m_choices->addButton(button, static_cast<int>(what));
        row->addWidget(button);
    };
    addChoice(Show::All, "showAll", tr("Every item"));
    addChoice(Show::OpenGates, "showOpenGates", tr("Gates that stand between here and go-live"));
    addChoice(Show::WaitingForMe, "showWaiting", tr("Submitted items that you may accept"));
    addChoice(Show::Mine, "showMine", tr("Open items that you own"));
    addChoice(Show::Overdue, "showOverdue", tr("Items whose due date has passed"));
    m_choices->button(static_cast<int>(Show::All))->setChecked(true);
    connect(m_choices, &QButtonGroup::idClicked, this, [this](int id) { show(static_cast<Show>(id)); });
    row->addStretch();

    m_count = new PlainLabel({}, tools);
    m_count->setObjectName(u"rowCount"_s);
    m_count->setQuiet(true);
    row->addWidget(m_count);
    m_clear = new QToolButton(tools);
    m_clear->setObjectName(u"clearFilters"_s);
    m_clear->setAutoRaise(true);
    m_clear->setText(tr("Show all"));
    m_clear->setToolTip(tr("Takes every filter away"));
    connect(m_clear, &QToolButton::clicked, this, &ChecklistPage::clearFilters);
    row->addWidget(m_clear);
    m_search = new QLineEdit(tools);
    m_search->setObjectName(u"search"_s);
    m_search->setPlaceholderText(tr("Search the checklist"));
    m_search->setAccessibleName(tr("Search the checklist"));
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumWidth(fontMetrics().averageCharWidth() * 22);
    m_search->addAction(themeIcon("search"), QLineEdit::LeadingPosition);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter.setText(text);
        updateCounts();
    });
    row->addWidget(m_search);
    auto *byColumn = new QAction(themeIcon("view-filter"), tr("Filter by column"), this);
    byColumn->setObjectName(u"filterByColumn"_s);
    byColumn->setCheckable(true);
    byColumn->setShortcut(QKeySequence::Find);
    byColumn->setToolTip(tr("Filter by column (Ctrl+F)"));
    byColumn->setStatusTip(tr("Shows a line above each column to filter by."));
    addAction(byColumn);
    auto *columns = new QToolButton(tools);
    columns->setObjectName(u"columnFilters"_s);
    columns->setAutoRaise(true);
    columns->setDefaultAction(byColumn);
    columns->setAccessibleName(byColumn->text());
    connect(byColumn, &QAction::toggled, m_filterRow, &FilterRow::setShown);
    connect(m_filterRow, &FilterRow::shownChanged, byColumn, &QAction::setChecked);
    connect(&m_filter, &QAbstractItemModel::layoutChanged, this, &ChecklistPage::updateCounts);
    connect(&m_filter, &QAbstractItemModel::rowsInserted, this, &ChecklistPage::updateCounts);
    connect(&m_filter, &QAbstractItemModel::rowsRemoved, this, &ChecklistPage::updateCounts);
    row->addWidget(columns);
    return tools;
}

QWidget *ChecklistPage::makeEmpty()
{
    auto *empty = new EmptyState(
        themeIcon("view-task"), tr("No checklist yet"),
        tr("The checklist says what must be true before operations takes over: documentation, training, "
           "ownership, backups, support. Each item is accepted by its accepting side on evidence."),
        this);
    empty->addStep(tr("Add the starter checklist"), [this] { Q_EMIT starterRequested(); });
    empty->addStep(tr("Add a first item"), [this] {
        m_stack->setCurrentIndex(0);
        m_table->addRecord();
    });
    return empty;
}

QIcon ChecklistPage::icon() const
{
    return themeIcon("view-task");
}

Badge ChecklistPage::badge() const
{
    const GateCounts &gates = m_context.session.readiness().gates;
    const int count = gates.open + gates.failed;
    return {count, m_context.session.readiness().isSettingUp ? Mark::Neutral : Mark::Blocked,
            tr("%n open gate(s)", nullptr, count)};
}

QList<QAction *> ChecklistPage::handoverActions() const
{
    return m_actions->all();
}

void ChecklistPage::setInView(bool inView)
{
    m_actions->setActive(inView);
}

bool ChecklistPage::goTo(RecordKind kind, QUuid id)
{
    if (kind != RecordKind::ChecklistItem || m_records.rowOf(id) < 0)
        return false;
    if (m_filter.rowOf(id) < 0)
        clearFilters();
    return m_table->goTo(id);
}

QWidget *ChecklistPage::panel()
{
    return m_panel;
}

void ChecklistPage::finishEditing()
{
    m_table->finishEditing();
    m_panel->finishEditing();
}

QWidget *ChecklistPage::firstFocus()
{
    return m_table;
}

FilterModel::Predicate ChecklistPage::predicate(Show what) const
{
    const PlanSession &session = m_context.session;
    switch (what) {
    case Show::All:
        break;
    case Show::OpenGates:
        return [&session](const void *, QUuid id) {
            const ItemJudgement *judged = session.readiness().find(ChecklistItemId{id});
            const ChecklistItem *item = session.plan().find(ChecklistItemId{id});
            return judged && item && item->gateClass != GateClass::Exit &&
                   (judged->gate == GateStatus::Open || judged->gate == GateStatus::Failed);
        };
    case Show::WaitingForMe:
        return [&session](const void *record, QUuid) {
            const auto &item = *static_cast<const ChecklistItem *>(record);
            return item.state == ItemState::Submitted && mayAccept(session.plan(), item, session.me());
        };
    case Show::Mine:
        return [&session](const void *record, QUuid) {
            const auto &item = *static_cast<const ChecklistItem *>(record);
            return session.me() && item.owner == session.me() && item.state != ItemState::Accepted &&
                   item.state != ItemState::NotApplicable;
        };
    case Show::Overdue:
        return [&session](const void *, QUuid id) {
            const ItemJudgement *judged = session.readiness().find(ChecklistItemId{id});
            return judged && judged->isOverdue;
        };
    }
    return {};
}

int ChecklistPage::countOf(Show what) const
{
    const auto matches = predicate(what);
    const auto rows = m_context.session.plan().rows<ChecklistItem>();
    return static_cast<int>(std::ranges::count_if(
        rows, [&](const ChecklistItem &item) { return !matches || matches(&item, item.id.uuid); }));
}

void ChecklistPage::show(Show what)
{
    m_show = what;
    m_choices->button(static_cast<int>(what))->setChecked(true);
    if (what == Show::WaitingForMe || what == Show::Mine)
        m_context.session.knowWho();
    m_filter.setPredicate(predicate(what));
    updateCounts();
}

void ChecklistPage::clearFilters()
{
    m_search->clear();
    m_filterRow->setShown(false);
    show(Show::All);
}

void ChecklistPage::showEvent(QShowEvent *event)
{
    if (m_isStale)
        follow();
    Page::showEvent(event);
}

void ChecklistPage::follow()
{
    m_isStale = !isVisible();
    if (m_isStale)
        return;
    m_records.refreshComputed();
    m_filter.predicateChanged();
    m_stack->setCurrentIndex(m_records.rowCount() == 0 ? 1 : 0);
    updateCounts();
}

void ChecklistPage::updateCounts()
{
    const auto label = [this](Show what, const QString &text) {
        const int count = countOf(what);
        m_choices->button(static_cast<int>(what))
            ->setText(count ? tr("%1  %2", "name of a filter, how many match").arg(text).arg(count) : text);
    };
    label(Show::All, tr("All"));
    label(Show::OpenGates, tr("Open gates"));
    label(Show::WaitingForMe, tr("Waiting for me"));
    label(Show::Mine, tr("Mine"));
    label(Show::Overdue, tr("Overdue"));
    m_count->setPlain(tr("%1 of %2 items").arg(m_filter.matchCount()).arg(m_records.rowCount()));
    m_count->setVisible(m_filter.isFiltered());
    m_clear->setVisible(m_filter.isFiltered());
}

QString ChecklistPage::summaryOf(const std::vector<QUuid> &ids) const
{
    const Plan &plan = m_context.session.plan();
    int accepted = 0;
    int applicable = 0;
    int openGates = 0;
    Score score;
    for (const QUuid id : ids) {
        const ItemJudgement *judged = m_context.session.readiness().find(ChecklistItemId{id});
        const ChecklistItem *item = plan.find(ChecklistItemId{id});
        if (!judged || !item || !judged->isApplicable)
            continue;
        ++applicable;
        accepted += judged->state == ItemState::Accepted;
        if (judged->isCounted)
            score.add(judged->weight, judged->quarters);
        openGates += judged->gate == GateStatus::Open || judged->gate == GateStatus::Failed;
    }
    QStringList parts{tr("%1 of %2 accepted").arg(accepted).arg(applicable)};
    if (!score.isEmpty())
        parts.append(score.text());
    if (openGates)
        parts.append(tr("%n open gate(s)", nullptr, openGates));
    return parts.join(u"  ·  "_s);
}

// A new item belongs to the category it is added in; itemCompletion numbers it.
std::vector<std::pair<int, Value>> ChecklistPage::defaults(QUuid after) const
{
    const ChecklistItem *neighbour = m_context.session.plan().find(ChecklistItemId{after});
    const QString category = neighbour ? neighbour->category : tr("NEW", "code of a category");
    std::vector<std::pair<int, Value>> values{
        {fieldIndex<ChecklistItem>("category"), Value{category}},
        {fieldIndex<ChecklistItem>("text"), Value{tr("New item")}},
    };
    if (neighbour && !neighbour->categoryName.isEmpty())
        values.emplace_back(fieldIndex<ChecklistItem>("category_name"), Value{neighbour->categoryName});
    return values;
}

void ChecklistPage::saveLayout()
{
    m_context.settings.beginGroup(settingsGroup);
    m_table->saveLayout(m_context.settings);
    m_context.settings.endGroup();
}

} // namespace baton
