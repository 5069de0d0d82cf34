// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/timeline/timelinepage.h"

#include "views/common/emptystate.h"
#include "views/common/plansession.h"
#include "views/common/theme.h"
#include "views/timeline/ganttediting.h"
#include "views/timeline/ganttview.h"
#include "views/timeline/taskcolumns.h"
#include "views/timeline/taskentry.h"
#include "views/timeline/tasktreeview.h"
#include "views/timeline/timelineactions.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QScrollBar>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

constexpr auto settingsGroup = "tables/timeline"_L1;

} // namespace

TimelinePage::TimelinePage(const PageContext &context, QWidget *parent)
    : Page(parent), m_context(context), m_index(context.session),
      m_tasks(context.session.document(),
              taskColumns(context.session, m_index, [this] { return m_baseline; })),
      m_filter(m_tasks)
{
    setObjectName(u"timelinePage"_s);
    makeTasksEditable(m_tasks, context.session, m_index);
    m_tree = new TaskTreeView(m_tasks, m_filter, {&context.session.document(), RecordKind::Task}, this);
    m_tree->setObjectName(u"taskTree"_s);
    m_tree->setAccessibleName(tr("Tasks"));
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    m_actions = new TimelineActions(m_tasks, *m_tree, this);
    m_gantt = new GanttView(this);
    m_gantt->setObjectName(u"gantt"_s);
    m_gantt->setAccessibleName(tr("Gantt chart"));
    m_gantt->setRowHeight(m_tree->rowHeight());
    const int axisHeight = 3 * (fontMetrics().height() + 2);
    m_gantt->setAxisHeight(axisHeight);
    m_tree->header()->setFixedHeight(axisHeight);
    m_gantt->setEditable(!context.session.document().isReadOnly());
    new GanttEditing(context.session, m_tasks, *m_gantt, this);
    m_splitter = new QSplitter(Qt::Horizontal, this);
    m_splitter->setObjectName(u"timelineSplitter"_s);
    m_splitter->setHandleWidth(4);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_tree);
    m_splitter->addWidget(m_gantt);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);

    auto *chart = new QWidget(this);
    auto *column = new QVBoxLayout(chart);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeTools());
    column->addWidget(m_splitter, 1);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(chart);
    m_stack->addWidget(makeEmpty());
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->addWidget(m_stack);

    context.settings.beginGroup(settingsGroup);
    m_tree->restoreLayout(context.settings);
    m_splitter->setSizes({540, 500});
    m_splitter->restoreState(context.settings.value(u"splitter"_s).toByteArray());
    context.settings.endGroup();
    shareScroll();
    m_rowsTimer.setSingleShot(true);
    m_rowsTimer.setInterval(0);
    connect(&m_rowsTimer, &QTimer::timeout, this, &TimelinePage::followRows);
    connect(m_tree, &TaskTreeView::shownChanged, this, [this] { m_rowsTimer.start(); });
    connect(m_tree, &TaskTreeView::layoutChosen, this, &TimelinePage::saveLayout);
    connect(m_splitter, &QSplitter::splitterMoved, this, &TimelinePage::saveLayout);
    connect(m_tree, &TaskTreeView::refused, this, &Page::refused);
    connect(&m_tasks, &TaskTreeModel::refused, this, &Page::refused);
    connect(m_tree, &TaskTreeView::currentTaskChanged, this, &TimelinePage::followSelection);
    connect(m_tree->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &TimelinePage::followSelection);
    connect(m_tree->selectionModel(), &QItemSelectionModel::selectionChanged, m_actions,
            &TimelineActions::update);
    connect(m_tree, &QWidget::customContextMenuRequested, this, [this](const QPoint &at) {
        auto *menu = new QMenu(m_tree);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        for (QAction *action : m_actions->all()) {
            if (action)
                menu->addAction(action);
            else
                menu->addSeparator();
        }
        menu->popup(m_tree->viewport()->mapToGlobal(at));
    });
    connect(m_gantt, &GanttView::rowClicked, this, &TimelinePage::selectRow);
    connect(&context.session, &PlanSession::analysed, this, &TimelinePage::follow);
    follow();
}

TimelinePage::~TimelinePage() = default;

QWidget *TimelinePage::makeTools()
{
    auto *tools = new QWidget(this);
    auto *row = new QHBoxLayout(tools);
    row->setContentsMargins(space::large, space::medium, space::large, space::medium);
    row->setSpacing(space::small);
    row->addStretch();
    const auto add = [&](const char *name, const QString &text, const char *icon,
                         const QKeySequence &shortcut, const QString &tip, auto slot) {
        auto *action = new QAction(themeIcon(icon), text, this);
        action->setObjectName(QLatin1StringView(name));
        action->setShortcut(shortcut);
        action->setStatusTip(tip);
        action->setToolTip(u"%1 (%2)"_s.arg(text, shortcut.toString(QKeySequence::NativeText)));
        connect(action, &QAction::triggered, m_gantt, slot);
        addAction(action);
        auto *button = new QToolButton(tools);
        button->setObjectName(QLatin1StringView(name) + u"Button"_s);
        button->setAutoRaise(true);
        button->setDefaultAction(action);
        button->setAccessibleName(text);
        button->setFocusPolicy(Qt::TabFocus);
        row->addWidget(button);
    };
    add("zoomOut", tr("Zoom out"), "zoom-out", QKeySequence::ZoomOut, tr("Shows more time."),
        &GanttView::zoomOut);
    add("zoomIn", tr("Zoom in"), "zoom-in", QKeySequence::ZoomIn, tr("Shows less time."), &GanttView::zoomIn);
    add("zoomToFit", tr("Fit"), "zoom-fit-width", QKeySequence(u"Ctrl+0"_s), tr("Shows all of the timeline."),
        &GanttView::zoomToFit);
    add("showToday", tr("Today"), "view-calendar-day", QKeySequence(u"Ctrl+T"_s),
        tr("Brings today into view."), &GanttView::showToday);
    return tools;
}

QWidget *TimelinePage::makeEmpty()
{
    auto *empty = new EmptyState(
        themeIcon("view-calendar-timeline"), tr("No tasks yet"),
        tr("The timeline says what is done when: tasks, milestones and the links between them. "
           "Baton computes their dates and which of them decide about go-live."),
        this);
    empty->addStep(tr("Add a first task"), [this] {
        m_stack->setCurrentIndex(0);
        m_tree->addRecord();
    });
    return empty;
}

// The tree scrolls; the chart has the scroll bar for both.
void TimelinePage::shareScroll()
{
    QScrollBar *rows = m_tree->verticalScrollBar();
    QScrollBar *shown = m_gantt->verticalScrollBar();
    connect(rows, &QScrollBar::rangeChanged, shown, [rows, shown](int least, int most) {
        shown->setRange(least, most);
        shown->setPageStep(rows->pageStep());
        shown->setValue(rows->value());
    });
    connect(rows, &QScrollBar::valueChanged, shown, &QScrollBar::setValue);
    connect(rows, &QScrollBar::valueChanged, m_gantt->viewport(), qOverload<>(&QWidget::update));
    connect(shown, &QScrollBar::valueChanged, rows, &QScrollBar::setValue);
}

QIcon TimelinePage::icon() const
{
    return themeIcon("view-calendar-timeline");
}

QList<QAction *> TimelinePage::handoverActions() const
{
    return m_actions->all();
}

void TimelinePage::setInView(bool inView)
{
    m_actions->setActive(inView);
}

void TimelinePage::finishEditing()
{
    m_tree->finishEditing();
}

bool TimelinePage::goTo(RecordKind kind, QUuid id)
{
    if (kind != RecordKind::Task || !m_tasks.indexOf(TaskId{id}).isValid())
        return false;
    follow();
    if (!m_tree->goTo(TaskId{id})) {
        m_filter.setPredicate({});
        m_filter.setText({});
        m_tree->goTo(TaskId{id});
    }
    if (const schedule::TaskDates *dates = m_context.session.analysis().schedule.find(TaskId{id}))
        m_gantt->showTime(dates->start);
    return true;
}

QWidget *TimelinePage::firstFocus()
{
    return m_tree;
}

void TimelinePage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (m_isStale)
        follow();
}

void TimelinePage::follow()
{
    m_isStale = !isVisible();
    if (m_isStale)
        return;
    m_tasks.refreshComputed();
    m_stack->setCurrentIndex(m_tasks.taskCount() == 0 ? 1 : 0);
    followRows();
}

void TimelinePage::followRows()
{
    if (!isVisible()) {
        m_isStale = true;
        return;
    }
    m_rowsTimer.stop();
    m_rows = m_tree->shownTasks();
    m_gantt->setChart(
        ganttChart(m_context.session.plan(), m_context.session.analysis(), m_index(), m_rows, m_baseline));
    followSelection();
}

void TimelinePage::followSelection()
{
    const std::vector<TaskId> tasks = m_tree->selectedTasks();
    QSet<QUuid> selected;
    for (const TaskId task : tasks)
        selected.insert(task.uuid);
    std::vector<int> rows;
    int current = -1;
    for (size_t row = 0; row < m_rows.size(); ++row) {
        if (selected.contains(m_rows[row].uuid))
            rows.push_back(static_cast<int>(row));
        if (m_rows[row] == m_tree->currentTask())
            current = static_cast<int>(row);
    }
    m_gantt->setSelection(std::move(rows), current);
}

void TimelinePage::selectRow(int row, Qt::KeyboardModifiers)
{
    if (static_cast<size_t>(row) < m_rows.size())
        m_tree->goTo(m_rows[static_cast<size_t>(row)]);
}

void TimelinePage::saveLayout()
{
    m_context.settings.beginGroup(settingsGroup);
    m_tree->saveLayout(m_context.settings);
    m_context.settings.setValue(u"splitter"_s, m_splitter->saveState());
    m_context.settings.endGroup();
}

} // namespace baton
