// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/timeline/timelinepage.h"

#include "models/chart/timelinecolumns.h"
#include "views/common/emptystate.h"
#include "views/common/plansession.h"
#include "views/common/recordpanel.h"
#include "views/common/section.h"
#include "views/common/theme.h"
#include "views/timeline/baselinedialog.h"
#include "views/timeline/ganttediting.h"
#include "views/timeline/ganttlegend.h"
#include "views/timeline/ganttview.h"
#include "views/timeline/linkdialog.h"
#include "views/timeline/printdialog.h"
#include "views/timeline/progressdialogs.h"
#include "views/timeline/startreasonview.h"
#include "views/timeline/taskcolumns.h"
#include "views/timeline/taskentry.h"
#include "views/timeline/taskrelations.h"
#include "views/timeline/tasktreeview.h"
#include "views/timeline/timelineactions.h"
#include "views/timeline/timelinecharts.h"
#include "views/timeline/timelinetools.h"

#include <QAction>
#include <QHeaderView>
#include <QMenu>
#include <QScrollBar>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

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
    m_tasks.setSpoken([this](TaskId task) {
        return ganttBarText(
            ganttBar(m_context.session.plan(), m_context.session.analysis(), m_index(), task, m_baseline),
            QLocale());
    });
    m_tree = new TaskTreeView(m_tasks, m_filter, {&context.session.document(), RecordKind::Task}, this);
    m_tree->setObjectName(u"taskTree"_s);
    m_tree->setAccessibleName(tr("Tasks"));
    m_gantt = new GanttView(this);
    m_gantt->setObjectName(u"gantt"_s);
    m_gantt->setAccessibleName(tr("Gantt chart"));
    m_gantt->setRowHeight(m_tree->rowHeight());
    m_gantt->setEditable(!context.session.document().isReadOnly());
    m_gantt->setTip([this](TaskId task) {
        return TimelineCells(m_context.session.plan(), m_context.session.analysis(), m_index(), m_baseline,
                             QLocale())
            .allText(task);
    });
    const int axisHeight = 3 * (fontMetrics().height() + 2);
    m_gantt->setAxisHeight(axisHeight);
    m_tree->header()->setFixedHeight(axisHeight);
    new GanttEditing(context.session, m_tasks, *m_gantt, this);
    m_actions = new TimelineActions(context, *m_tree, this);
    makePanel();
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(makeChart());
    m_stack->addWidget(makeEmpty());
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->addWidget(m_stack);
    makeActions();
    shareScroll();

    context.settings.beginGroup(settingsGroup);
    m_tree->restoreLayout(context.settings);
    m_splitter->setSizes({540, 500, 320});
    m_splitter->restoreState(context.settings.value(u"splitter"_s).toByteArray());
    const bool hasLegend = context.settings.value(u"legend"_s, true).toBool();
    const GanttParts parts = allGanttParts & ~GanttParts(context.settings.value(u"hiddenParts"_s, 0).toInt());
    context.settings.endGroup();
    m_tools->legend()->setChecked(hasLegend);
    m_legend->setVisible(hasLegend);
    m_legend->setParts(parts);
    m_gantt->setShownParts(parts);
    m_rowsTimer.setSingleShot(true);
    m_rowsTimer.setInterval(0);
    connect(&m_rowsTimer, &QTimer::timeout, this, &TimelinePage::followRows);
    connect(&context.session, &PlanSession::analysed, this, &TimelinePage::followChanges);
    if (const QVariant zoom = context.settings.value(viewKey("zoom")); zoom.isValid())
        m_gantt->setFirstView({context.settings.value(viewKey("left")).toLongLong()}, zoom.toDouble());
    follow();
}

TimelinePage::~TimelinePage() = default;

QWidget *TimelinePage::makeChart()
{
    m_splitter = new QSplitter(Qt::Horizontal, this);
    m_splitter->setObjectName(u"timelineSplitter"_s);
    m_splitter->setHandleWidth(4);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_tree);
    m_splitter->addWidget(m_gantt);
    m_splitter->addWidget(m_panel);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setStretchFactor(2, 0);
    m_tools = new TimelineTools(m_context.session, m_filter, m_index, *m_gantt, this);
    m_legend = new GanttLegend(this);
    auto *chart = new QWidget(this);
    auto *column = new QVBoxLayout(chart);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_tools);
    m_charts = new TimelineCharts(m_context, m_index, this);
    m_views = new QStackedWidget(chart);
    m_views->addWidget(m_splitter);
    m_views->addWidget(m_charts);
    column->addWidget(m_views, 1);
    column->addWidget(m_legend);
    return chart;
}

void TimelinePage::makePanel()
{
    m_panel = new RecordPanel(
        m_context, m_tasks.cells(),
        {{{}, {"name", "owner", "percent_complete", "mode"}, true},
         {tr("Dates"),
          {"constraint_kind", "constraint_date", "deadline", "calendar", "pinned_start", "pinned_finish",
           "pinned_reason", "leveling_delay"},
          true},
         {tr("Notes"), {"notes"}, false},
         {tr("Progress"),
          {"actual_start", "actual_finish", "actual_duration", "remaining", "stop", "resume"},
          false}},
        u"task"_s, tr("Select a task to see all its fields, why it starts when it does, and its history."),
        this);
    m_panel->setDerived(
        [this](QUuid id, int field) { return summaryValue(m_context.session, TaskId{id}, field); });
    m_panel->setMinimumWidth(fontMetrics().averageCharWidth() * 44);
    m_reason = new StartReasonView(m_context.session, m_panel);
    m_panel->addOnTop(m_reason);
    m_panel->setStanding([this](QUuid id) {
        const GanttChart::Bar bar = ganttBar(m_context.session.plan(), m_context.session.analysis(),
                                             m_index(), TaskId{id}, m_baseline);
        RecordPanel::Standing standing;
        standing.title = bar.name;
        standing.note = tr("No. %1", "number of a task").arg(m_index().number(TaskId{id}));
        standing.lines.append(ganttBarText(bar, QLocale()));
        standing.tone = bar.isLate() ? Mark::Blocked : Mark::None;
        return standing;
    });
    m_relations = new TaskRelations(m_context.session, m_index, m_panel);
    auto *relations = new Section(tr("Links and people"), m_panel);
    relations->setContent(m_relations);
    relations->setOpen(true);
    m_panel->addOnTop(relations);
    m_panel->hide();
}

void TimelinePage::makeActions()
{
    connect(m_tree, &TaskTreeView::shownChanged, this, [this] {
        m_hasOtherRows = true;
        m_rowsTimer.start();
    });
    connect(m_tree, &TaskTreeView::layoutChosen, this, &TimelinePage::saveLayout);
    connect(m_splitter, &QSplitter::splitterMoved, this, &TimelinePage::saveLayout);
    connect(m_tree, &TaskTreeView::refused, this, &Page::refused);
    connect(m_panel, &RecordPanel::refused, this, &Page::refused);
    connect(&m_tasks, &TaskTreeModel::refused, this, &Page::refused);
    connect(&m_tasks, &TaskTreeModel::remarked, this, &Page::remarked);
    connect(m_tree, &TaskTreeView::currentTaskChanged, this, &TimelinePage::followSelection);
    connect(m_tree, &TaskTreeView::currentTaskChanged, this, [this](TaskId task) {
        m_panel->setRecord(task.uuid);
        m_reason->setTask(task);
        m_relations->setTask(task);
    });
    connect(m_tree->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &TimelinePage::followSelection);
    connect(m_tree->selectionModel(), &QItemSelectionModel::selectionChanged, m_actions,
            &TimelineActions::update);
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
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
    connect(m_gantt, &GanttView::rowActivated, this, [this] { m_tools->details()->setChecked(true); });
    connect(m_gantt, &GanttView::linkActivated, this,
            [this](LinkId link) { askForLink(m_context.session, link, window()); });
    connect(m_reason, &StartReasonView::jumpRequested, this, &TimelinePage::goTo);
    connect(m_relations, &TaskRelations::refused, this, &Page::refused);
    connect(m_relations, &TaskRelations::jumpRequested, this, [this](RecordKind kind, QUuid id) {
        if (!goTo(kind, id))
            Q_EMIT jumpRequested(kind, id);
    });
    connect(m_legend, &GanttLegend::partsChanged, this, &TimelinePage::setParts);
    connect(m_tools->legend(), &QAction::toggled, this, &TimelinePage::showLegend);
    connect(m_tools->details(), &QAction::toggled, this, &TimelinePage::showDetails);
    connect(m_tools->details(), &QAction::triggered, this, &TimelinePage::saveLayout);
    connect(m_tools, &TimelineTools::filtered, m_tree, &TaskTreeView::unfold);
    connect(m_tools, &TimelineTools::baselineChosen, this, [this](int number) {
        m_baseline = number;
        follow();
    });
    connect(m_tools, &TimelineTools::viewChosen, this, &TimelinePage::followView);
    connect(m_tools->print(), &QAction::triggered, this, &TimelinePage::print);
    connect(m_actions, &PageActions::refused, this, &Page::refused);
    connect(m_actions, &TimelineActions::splitAsked, this,
            [this](TaskId task) { askForPause(m_context.session, task, window()); });
    connect(m_actions, &TimelineActions::progressAsked, this, [this] {
        finishEditing();
        askForProgress(m_context.session, m_tree->selectedTasks(), window());
    });
    connect(m_actions, &TimelineActions::baselineAsked, this, [this](bool isClearing) {
        finishEditing();
        askForBaseline(m_context, m_index, isClearing, m_tree->selectedTasks(), window(),
                       [this](int number) { m_tools->chooseBaseline(number); });
    });
}

void TimelinePage::print()
{
    finishEditing();
    PrintDialog::Shown shown{m_rows, m_gantt->shownParts(), m_baseline};
    if (m_tools->view() == TimelineView::Strip)
        shown.fit = report::TimelineFit::Strip;
    (new PrintDialog(m_context, std::move(shown), window()))->open();
}

void TimelinePage::followView()
{
    const TimelineView view = m_tools->view();
    const bool isGantt = view == TimelineView::Gantt;
    m_views->setCurrentIndex(isGantt ? 0 : 1);
    m_legend->setVisible(isGantt && m_tools->legend()->isChecked());
    if (!isGantt)
        m_charts->showView(view, m_baseline);
}

void TimelinePage::showLegend(bool shown)
{
    m_legend->setVisible(shown);
    saveLayout();
}

void TimelinePage::showDetails(bool shown)
{
    if (!shown)
        m_panel->finishEditing();
    if (shown == !m_panel->isHidden())
        return;
    const QList<int> before = m_splitter->sizes();
    m_panel->setVisible(shown);
    if (shown) {
        m_sizesBefore = before;
        keepRoomForChart();
    } else if (!m_sizesBefore.isEmpty()) {
        m_splitter->setSizes(std::exchange(m_sizesBefore, {}));
    }
}

// Where the details leave little of the chart, the table gives some of its room: its columns can be scrolled.
void TimelinePage::keepRoomForChart()
{
    const int details = std::max(m_panel->minimumWidth(), m_splitter->sizes().back());
    const int room = m_splitter->width() - details - 2 * m_splitter->handleWidth();
    const int table = std::min(m_sizesBefore.front(), room / 2);
    m_splitter->setSizes({table, room - table, details});
}

void TimelinePage::setParts(GanttParts parts)
{
    m_gantt->setShownParts(parts);
    saveLayout();
}

QWidget *TimelinePage::makeEmpty()
{
    auto *empty = new EmptyState(
        themeIcon("view-calendar-timeline"), tr("No tasks yet"),
        tr("The timeline says what is done when: tasks, milestones and the links between them. "
           "Baton computes their dates and which of them decide about go-live."),
        this);
    const auto addFirst = [this] {
        m_stack->setCurrentIndex(0);
        m_gantt->showAnew();
        m_tree->addRecord();
    };
    empty->addStep(tr("Add a first task"), addFirst);
    empty->setKeys(addFirst, [this] { m_tree->paste(); });
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
    QList<QAction *> actions = m_actions->all();
    actions.append(m_tools->print());
    return actions;
}

void TimelinePage::setInView(bool inView)
{
    m_actions->setActive(inView);
    m_tools->print()->setEnabled(inView);
}

void TimelinePage::finishEditing()
{
    m_tree->finishEditing();
    m_panel->finishEditing();
}

bool TimelinePage::goTo(RecordKind kind, QUuid id)
{
    if (kind != RecordKind::Task)
        return false;
    fill();
    if (!m_tasks.indexOf(TaskId{id}).isValid())
        return false;
    follow();
    if (!m_tree->goTo(TaskId{id})) {
        m_tools->clearFilters();
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
    const bool isFirst = !std::exchange(m_isSized, true);
    if (isFirst) {
        // Details beside the chart where there is room for both, unless chosen otherwise.
        constexpr int roomy = 1500;
        m_context.settings.beginGroup(settingsGroup);
        const bool hasDetails = m_context.settings.value(u"details"_s, width() >= roomy).toBool();
        m_context.settings.endGroup();
        m_tools->details()->setChecked(hasDetails);
    }
    if (m_isStale)
        follow();
    if (isFirst)
        m_tree->showAtTop(TaskId::fromString(m_context.settings.value(viewKey("top")).toString()));
}

// When it is first looked at: a large plan opens sooner for it.
void TimelinePage::fill()
{
    if (m_tasks.taskCount() > 0)
        return;
    m_tasks.fill();
    m_tree->expandEverything();
}

void TimelinePage::follow()
{
    m_isStale = !isVisible();
    if (m_isStale)
        return;
    fill();
    m_tasks.refreshComputed();
    if (m_stack->currentIndex() == 1)
        m_gantt->showAnew();
    m_stack->setCurrentIndex(m_tasks.taskCount() == 0 ? 1 : 0);
    m_tools->follow();
    m_actions->update();
    followRows();
    followView();
}

// At 50,000 tasks making everything anew takes longer than a frame, and an edit reaches few of them.
void TimelinePage::followChanges()
{
    const LiveAnalysis::Changes &changes = m_context.session.changes();
    const bool isCurrent = isVisible() && !m_isStale && !m_hasOtherRows;
    if (!isCurrent || changes.areAll || m_tools->view() != TimelineView::Gantt) {
        follow();
        return;
    }
    m_tasks.refreshComputed(changes.tasks);
    m_tools->follow(changes.tasks);
    m_actions->update();
    std::vector<std::pair<int, GanttChart::Bar>> bars;
    for (const TaskId task : changes.tasks) {
        if (const int row = m_rowOf.find(task.uuid); row >= 0)
            bars.emplace_back(row, ganttBar(m_context.session.plan(), m_context.session.analysis(), m_index(),
                                            task, m_baseline));
    }
    if (changes.areLinks)
        m_gantt->setArrows(ganttArrows(m_context.session.plan(), m_rowOf));
    m_gantt->updateBars(std::move(bars));
}

void TimelinePage::followRows()
{
    if (!isVisible()) {
        m_isStale = true;
        return;
    }
    // The tree says when it shows other rows; walking it takes longer than drawing them.
    if (m_hasOtherRows) {
        m_tree->unfoldNew();
        m_rows = m_tree->shownTasks();
        m_rowOf = {};
        m_rowOf.reserve(std::ssize(m_rows));
        for (size_t row = 0; row < m_rows.size(); ++row)
            m_rowOf.insert(m_rows[row].uuid, static_cast<int>(row));
    }
    m_hasOtherRows = false;
    m_rowsTimer.stop();
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
    const TaskId currentTask = m_tree->currentTask();
    for (size_t row = 0; row < m_rows.size(); ++row) {
        if (selected.contains(m_rows[row].uuid))
            rows.push_back(static_cast<int>(row));
        if (m_rows[row] == currentTask)
            current = static_cast<int>(row);
    }
    m_gantt->setSelection(std::move(rows), current);
}

void TimelinePage::selectRow(int row, Qt::KeyboardModifiers modifiers)
{
    if (static_cast<size_t>(row) >= m_rows.size())
        return;
    const TaskId task = m_rows[static_cast<size_t>(row)];
    if (modifiers & Qt::ControlModifier)
        m_tree->toggleSelected(task);
    else
        m_tree->goTo(task);
}

void TimelinePage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    saveView();
}

QString TimelinePage::viewKey(const char *name) const
{
    return u"plans/%1/timeline/%2/%3"_s.arg(
        m_context.planKey, m_context.session.plan().openProject().toString(), QLatin1StringView(name));
}

// What is fitted into the view is fitted the next time too.
void TimelinePage::saveView()
{
    if (m_gantt->chart().bars.empty())
        return;
    const int top = m_gantt->verticalScrollBar()->value() / m_tree->rowHeight();
    if (top >= 0 && top < std::ssize(m_rows))
        m_context.settings.setValue(viewKey("top"), m_rows[static_cast<size_t>(top)].toString());
    if (m_gantt->isFitted()) {
        m_context.settings.remove(viewKey("zoom"));
        return;
    }
    m_context.settings.setValue(viewKey("zoom"), m_gantt->tenthsPerPixel());
    m_context.settings.setValue(viewKey("left"), m_gantt->leftEdge().tenths);
}

void TimelinePage::saveLayout()
{
    m_context.settings.beginGroup(settingsGroup);
    m_tree->saveLayout(m_context.settings);
    m_context.settings.setValue(u"splitter"_s, m_splitter->saveState());
    m_context.settings.setValue(u"legend"_s, m_tools->legend()->isChecked());
    m_context.settings.setValue(u"details"_s, m_tools->details()->isChecked());
    m_context.settings.setValue(u"hiddenParts"_s, static_cast<int>(~m_legend->parts() & allGanttParts));
    m_context.settings.endGroup();
}

} // namespace baton
