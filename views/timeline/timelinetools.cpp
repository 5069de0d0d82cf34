// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/timeline/timelinetools.h"

#include "models/plan/baselineactions.h"
#include "views/common/choicerow.h"
#include "views/common/fieldeditor.h"
#include "views/common/plainlabel.h"
#include "views/common/plansession.h"
#include "views/common/theme.h"
#include "views/common/timelineindex.h"
#include "views/timeline/actionrow.h"
#include "views/timeline/ganttview.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QToolButton>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace baton {

TimelineTools::TimelineTools(PlanSession &session, TaskFilterModel &filter, const TimelineIndex &index,
                             GanttView &gantt, QWidget *parent)
    : QWidget(parent), m_session(session), m_filter(filter), m_index(index), m_row(new QHBoxLayout(this)),
      m_view(new ChoiceEditor(this)), m_choices(new ChoiceRow(this)), m_count(new PlainLabel({}, this)),
      m_clear(new QToolButton(this)), m_search(new QLineEdit(this)),
      m_baselineLabel(new PlainLabel(tr("Compare with"), this)), m_baseline(new ChoiceEditor(this)),
      m_buttons(new ActionRow(this))
{
    m_row->setContentsMargins(space::large, space::medium, space::large, space::medium);
    m_row->setSpacing(space::small);
    addViews();
    m_row->addWidget(m_choices);
    addChoice(Show::All, "showAllTasks", tr("Every task"));
    addChoice(Show::Critical, "showCritical", tr("Tasks that decide when the project ends"));
    addChoice(Show::Late, "showLate",
              tr("Tasks behind today, past their deadline, or with less than no slack"));
    addChoice(Show::Milestones, "showMilestones", tr("Milestones only"));
    addChoice(Show::Mine, "showMyTasks", tr("Tasks that you own"));
    addChoice(Show::Entered, "showEntered",
              tr("Tasks whose dates are entered or kept from a file, not computed; the details say why"));
    connect(m_choices, &ChoiceRow::chose, this, [this](int choice) { choose(static_cast<Show>(choice)); });
    m_row->addStretch();

    m_count->setObjectName(u"taskCount"_s);
    m_count->setQuiet(true);
    m_row->addWidget(m_count);
    m_clear->setObjectName(u"clearTaskFilters"_s);
    m_clear->setAutoRaise(true);
    m_clear->setText(tr("Show all"));
    m_clear->setToolTip(tr("Takes every filter away"));
    m_clear->setFocusPolicy(Qt::TabFocus);
    connect(m_clear, &QToolButton::clicked, this, &TimelineTools::clearFilters);
    m_row->addWidget(m_clear);
    m_search->setObjectName(u"taskSearch"_s);
    m_search->setPlaceholderText(tr("Search the tasks"));
    m_search->setAccessibleName(tr("Search the tasks"));
    m_search->setClearButtonEnabled(true);
    m_search->setMaximumWidth(fontMetrics().averageCharWidth() * 40);
    m_search->addAction(themeIcon("search"), QLineEdit::LeadingPosition);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter.setText(text);
        follow();
        Q_EMIT filtered();
    });
    m_row->addWidget(m_search);

    m_baselineLabel->setQuiet(true);
    m_baselineLabel->setBuddy(m_baseline);
    m_baseline->setObjectName(u"baselineChoice"_s);
    m_baseline->setAccessibleName(tr("Baseline to compare with"));
    connect(m_baseline, &QComboBox::activated, this,
            [this](int row) { Q_EMIT baselineChosen(m_baseline->itemData(row).toInt()); });
    m_row->addWidget(m_baselineLabel);
    m_row->addWidget(m_baseline);

    m_row->addWidget(m_buttons);
    const auto zoom = [&](QAction *action, auto slot) { connect(action, &QAction::triggered, &gantt, slot); };
    zoom(addAction("zoomOut", tr("Zoom out"), "zoom-out", QKeySequence::ZoomOut, tr("Shows more time."),
                   false),
         &GanttView::zoomOut);
    zoom(addAction("zoomIn", tr("Zoom in"), "zoom-in", QKeySequence::ZoomIn, tr("Shows less time."), false),
         &GanttView::zoomIn);
    zoom(addAction("zoomToFit", tr("Fit"), "zoom-fit-width", QKeySequence(u"Ctrl+Alt+0"_s),
                   tr("Shows all of the timeline."), true),
         &GanttView::zoomToFit);
    zoom(addAction("showToday", tr("Today"), "view-calendar-day", QKeySequence(u"Ctrl+T"_s),
                   tr("Brings today into view."), true),
         &GanttView::showToday);
    zoom(addAction("showBar", tr("Go to the bar"), "go-jump", QKeySequence(u"Ctrl+Shift+F5"_s),
                   tr("Brings the bar of the selected task into view."), false),
         &GanttView::showCurrent);
    m_legend = addAction("showLegend", tr("Legend"), "office-chart-bar", QKeySequence(u"Ctrl+L"_s),
                         tr("Says what the signs of the chart mean, and switches them on and off."), true);
    m_details =
        addAction("showDetails", tr("Details"), "view-list-details", QKeySequence(u"F4"_s),
                  tr("Shows every field of the selected task, and why it starts when it does."), true);
    m_legend->setCheckable(true);
    m_details->setCheckable(true);
    const QList<QAction *> ofGantt = m_ganttActions;
    m_print = addAction("printTimeline", tr("Print…"), "document-print", QKeySequence(u"Ctrl+Alt+P"_s),
                        tr("Prints the timeline, or saves it as PDF, SVG or PNG, after a preview."), true);
    m_ganttActions = ofGantt;

    auto *find = new QAction(themeIcon("search"), tr("Search the tasks"), this);
    find->setObjectName(u"findTask"_s);
    find->setShortcut(QKeySequence(u"Ctrl+Shift+F"_s));
    find->setStatusTip(tr("Puts the keyboard into the search of the timeline."));
    connect(find, &QAction::triggered, m_search, [this] {
        m_search->setFocus();
        m_search->selectAll();
    });
    parent->addAction(find);
}

void TimelineTools::addViews()
{
    m_view->setObjectName(u"timelineView"_s);
    m_view->setAccessibleName(tr("What the timeline is shown as"));
    m_view->addItem(themeIcon("view-calendar-timeline"), tr("Gantt"), static_cast<int>(TimelineView::Gantt));
    m_view->addItem(themeIcon("flag"), tr("Milestones"), static_cast<int>(TimelineView::Milestones));
    m_view->addItem(themeIcon("distribute-horizontal"), tr("Strip", "the plan on one line of time"),
                    static_cast<int>(TimelineView::Strip));
    m_row->addWidget(m_view);
    m_row->addSpacing(space::small);
    connect(m_view, &QComboBox::currentIndexChanged, this, [this] {
        followView();
        Q_EMIT viewChosen(view());
    });
}

TimelineView TimelineTools::view() const
{
    return static_cast<TimelineView>(m_view->currentData().toInt());
}

// Filters, search and zoom are about the tree and the Gantt chart.
void TimelineTools::followView()
{
    const bool isGantt = view() == TimelineView::Gantt;
    m_choices->setEnabled(isGantt);
    m_search->setEnabled(isGantt);
    m_clear->setEnabled(isGantt);
    for (QAction *action : std::as_const(m_ganttActions))
        action->setEnabled(isGantt);
}

void TimelineTools::chooseBaseline(int number)
{
    follow();
    m_baseline->setCurrentIndex(std::max(0, m_baseline->findData(number)));
    Q_EMIT baselineChosen(m_baseline->currentData().toInt());
}

void TimelineTools::addChoice(Show what, const char *name, const QString &tip)
{
    m_choices->add(QLatin1StringView(name), label(what), tip);
}

QAction *TimelineTools::addAction(const char *name, const QString &text, const char *icon,
                                  const QKeySequence &shortcut, const QString &tip, bool isNamed)
{
    auto *action = new QAction(themeIcon(icon), text, this);
    action->setObjectName(QLatin1StringView(name));
    action->setShortcut(shortcut);
    action->setStatusTip(tip);
    action->setToolTip(u"%1 (%2)"_s.arg(text, action->shortcut().toString(QKeySequence::NativeText)));
    parentWidget()->addAction(action);
    m_ganttActions.append(action);
    m_buttons->add(action, isNamed);
    return action;
}

QString TimelineTools::label(Show what) const
{
    switch (what) {
    case Show::Critical:
        return tr("Critical");
    case Show::Late:
        return tr("Late");
    case Show::Milestones:
        return tr("Milestones");
    case Show::Mine:
        return tr("Mine");
    case Show::Entered:
        return tr("Not computed");
    case Show::All:
        break;
    }
    return tr("All");
}

TimelineTools::Standing TimelineTools::standingOf(const Task &task) const
{
    const PlanSchedule &schedule = m_session.analysis().schedule;
    const int at = schedule.index.find(task.id.uuid);
    if (at < 0 || schedule.isSummaryTask[static_cast<size_t>(at)])
        return {};
    return {&schedule.result.tasks[static_cast<size_t>(at)]};
}

bool TimelineTools::matches(Show what, const Task &task, Standing standing) const
{
    const schedule::TaskDates *dates = standing.dates;
    switch (what) {
    case Show::All:
        return true;
    case Show::Mine:
        return m_session.me() && task.owner == m_session.me();
    case Show::Critical:
        return dates && dates->critical && task.mode != TaskMode::Inactive;
    case Show::Late: {
        if (!dates || task.mode == TaskMode::Inactive)
            return false;
        const bool isDone = m_session.analysis().schedule.percentComplete(task) >= 100 || task.actualFinish;
        // An end at midnight belongs to the day before.
        const PlanTime last =
            dates->finish > dates->start ? PlanTime{dates->finish.tenths - 1} : dates->finish;
        const bool isBehind = !isDone && last.date() < m_session.document().today();
        const bool isPastDeadline = task.deadline && dates->finish > *task.deadline;
        return isBehind || isPastDeadline || dates->totalSlack.tenths < 0;
    }
    case Show::Milestones:
        return dates && (task.isMilestone || dates->finish <= dates->start);
    case Show::Entered:
        break;
    }
    return dates && dates->pinned && !task.actualFinish;
}

TaskFilterModel::Predicate TimelineTools::predicate(Show what) const
{
    if (what == Show::All)
        return {};
    return [this, what](const Task &task) { return matches(what, task, standingOf(task)); };
}

void TimelineTools::choose(Show what)
{
    m_show = what;
    m_choices->setChosen(static_cast<int>(what));
    if (what == Show::Mine)
        m_session.knowWho();
    m_filter.setPredicate(predicate(what));
    follow();
    Q_EMIT filtered();
}

void TimelineTools::clearFilters()
{
    m_search->clear();
    choose(Show::All);
}

quint8 TimelineTools::matchesOf(const Task &task) const
{
    quint8 matching = 0;
    const Standing standing = standingOf(task);
    for (size_t i = 0; i < choices.size(); ++i)
        matching |= static_cast<quint8>(matches(choices[i], task, standing) << i);
    return matching;
}

void TimelineTools::countMatches(quint8 matches, int by)
{
    for (size_t i = 0; i < choices.size(); ++i)
        m_counts[i] += matches >> i & 1 ? by : 0;
}

void TimelineTools::follow()
{
    const PlanSchedule &schedule = m_session.analysis().schedule;
    m_matches.assign(schedule.tasks.size(), 0);
    m_counts = {};
    for (const Task &task : m_session.plan().rows<Task>()) {
        const int at = schedule.index.find(task.id.uuid);
        if (at < 0)
            continue; // of another project
        quint8 &matches = m_matches[static_cast<size_t>(at)];
        matches = matchesOf(task);
        countMatches(matches, 1);
    }
    showCounts();
    showBaselines();
}

void TimelineTools::follow(const std::vector<TaskId> &tasks)
{
    for (const TaskId id : tasks) {
        const int at = m_session.analysis().schedule.index.find(id.uuid);
        const Task *task = m_session.plan().find(id);
        if (at < 0 || !task)
            continue;
        quint8 &matches = m_matches[static_cast<size_t>(at)];
        countMatches(matches, -1);
        matches = matchesOf(*task);
        countMatches(matches, 1);
    }
    showCounts();
}

void TimelineTools::showCounts()
{
    for (size_t i = 0; i < choices.size(); ++i) {
        const Show what = choices[i];
        m_choices->setCount(static_cast<int>(i), m_counts[i]);
        m_choices->setShown(static_cast<int>(i),
                            m_counts[i] || m_show == what || (what != Show::Entered && what != Show::Late));
    }
    m_count->setPlain(
        tr("%1 of %2 tasks").arg(m_filter.matchCount()).arg(m_session.plan().rows<Task>().size()));
    m_count->setVisible(m_filter.isFiltered());
    m_clear->setVisible(m_filter.isFiltered());
    fit();
}

void TimelineTools::showBaselines()
{
    const std::vector<int> &numbers = m_index().baselineNumbers();
    QStringList names;
    for (const int number : numbers)
        names.append(baselineName(number));
    QStringList shown;
    for (int row = 0; row < m_baseline->count(); ++row)
        shown.append(m_baseline->itemText(row));
    if (shown != names) {
        const int chosen = m_baseline->currentData().toInt();
        m_baseline->clear();
        for (const int number : numbers)
            m_baseline->addItem(baselineName(number), number);
        m_baseline->setCurrentIndex(std::max(0, m_baseline->findData(chosen)));
        if (m_baseline->count() > 0 && m_baseline->currentData().toInt() != chosen)
            Q_EMIT baselineChosen(m_baseline->currentData().toInt());
    }
    m_baselineLabel->setVisible(numbers.size() > 1);
    m_baseline->setVisible(numbers.size() > 1);
    fit();
}

// First the actions lose their names, then the choices become a menu, then actions go into a menu as well.
void TimelineTools::fit()
{
    const int search = fontMetrics().averageCharWidth() * 18;
    int others = m_row->contentsMargins().left() + m_row->contentsMargins().right() + search;
    for (const QWidget *widget :
         {static_cast<QWidget *>(m_view), static_cast<QWidget *>(m_count), static_cast<QWidget *>(m_clear),
          static_cast<QWidget *>(m_baselineLabel), static_cast<QWidget *>(m_baseline)})
        others += widget->isHidden() ? 0 : widget->sizeHint().width() + m_row->spacing();
    others += 5 * m_row->spacing();
    m_search->setMinimumWidth(search);
    const int room = width() - others;
    const int filters = m_choices->sizeHint().width();
    const int icons = m_buttons->widthNeeded(false);
    m_buttons->fitInto(room >= filters + icons
                           ? room - filters
                           : std::min(icons, room - m_choices->minimumSizeHint().width()));
    m_row->activate();
}

QSize TimelineTools::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 60, QWidget::minimumSizeHint().height()};
}

void TimelineTools::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void TimelineTools::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fit();
}

} // namespace baton
