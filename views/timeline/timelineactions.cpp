// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/timeline/timelineactions.h"

#include "models/plan/taskactions.h"
#include "views/common/plansession.h"
#include "views/timeline/tasktreeview.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace baton {

TimelineActions::TimelineActions(const PageContext &context, TaskTreeView &tree, QWidget *page)
    : PageActions(context, page), m_tree(tree)
{
    m_add = make("addTask", tr("&Add a task"), "list-add", QKeySequence(u"Ctrl+Shift+Ins"_s),
                 tr("Adds a task below the current one (in the table also with Ins)."),
                 [this] { m_tree.addRecord(); });
    m_remove = make(
        "removeTasks", tr("Re&move tasks"), "list-remove", QKeySequence(u"Ctrl+Shift+Del"_s),
        tr("Removes the selected tasks with what is below them and their links (also with Del on the name)."),
        [this] { m_tree.removeSelected(); });
    makeStructure();
    makePauses();
    makeOthers();
    for (QAction *action : all()) {
        if (action)
            page->addAction(action);
    }
    update();
}

void TimelineActions::makeStructure()
{
    m_structure = {
        make("indentTasks", tr("&Indent"), "format-indent-more", QKeySequence(u"Alt+Shift+Right"_s),
             tr("Puts the selected tasks under the task above them."), [this] { change(indentTasks); }),
        make("outdentTasks", tr("&Outdent"), "format-indent-less", QKeySequence(u"Alt+Shift+Left"_s),
             tr("Puts the selected tasks one level up."), [this] { change(outdentTasks); }),
        make(
            "moveTasksUp", tr("Move &up"), "go-up", QKeySequence(u"Alt+Shift+Up"_s),
            tr("Moves the selected tasks one place up on their level."),
            [this] { change([](const Plan &in, const auto &tasks) { return moveTasks(in, tasks, true); }); }),
        make("moveTasksDown", tr("Move &down"), "go-down", QKeySequence(u"Alt+Shift+Down"_s),
             tr("Moves the selected tasks one place down on their level."), [this] {
                 change([](const Plan &in, const auto &tasks) { return moveTasks(in, tasks, false); });
             })};
    m_chain = make("linkTasks", tr("&Link tasks"), "link", QKeySequence(u"Ctrl+F2"_s),
                   tr("Lets each of the selected tasks start when the one before it is finished."),
                   [this] { change(chainTasks); });
    m_unlink = make("unlinkTasks", tr("U&nlink tasks"), "remove-link", QKeySequence(u"Ctrl+Shift+F2"_s),
                    tr("Takes the links among the selected tasks away; of a single task all its links."),
                    [this] { change(unlinkTasks); });
}

void TimelineActions::makePauses()
{
    m_split = make("splitTask", tr("&Split…"), "split", QKeySequence(u"Ctrl+Alt+K"_s),
                   tr("Lets the work on the task pause for a while and go on later."), [this] {
                       m_tree.finishEditing();
                       Q_EMIT splitAsked(m_tree.currentTask());
                   });
    m_join = make("joinTasks", tr("&Join the parts"), "join", {},
                  tr("Takes the pauses in the work on the selected tasks away."), [this] {
                      change([this](const Plan &in, const auto &tasks) {
                          return joinTasks(in, m_context.session.analysis().calendars, tasks);
                      });
                  });
    m_progress = make("updateProgress", tr("Update &progress…"), "view-calendar-upcoming-days",
                      QKeySequence(u"Ctrl+Alt+U"_s),
                      tr("Brings the progress of the tasks up to a status date, or moves what is not done "
                         "behind it."),
                      [this] { Q_EMIT progressAsked(); });
}

void TimelineActions::makeOthers()
{
    m_goLive = make("makeGoLive", tr("Produces &go-live"), "flag", {},
                    tr("Takes the finish of this task for what go-live comes to, beside the promised date."),
                    [this] { change(setGoLiveTask); });
    m_goLive->setCheckable(true);
    m_setBaseline = make("setBaseline", tr("Set a &baseline…"), "bookmark-new", QKeySequence(u"Ctrl+Alt+B"_s),
                         tr("Keeps the dates as they are now, to compare with later."),
                         [this] { Q_EMIT baselineAsked(false); });
    m_clearBaseline =
        make("clearBaseline", tr("Cl&ear a baseline…"), "bookmark-remove", {},
             tr("Forgets the dates that a baseline keeps."), [this] { Q_EMIT baselineAsked(true); });
    m_expand = make("expandAll", tr("E&xpand all"), "expand-all", QKeySequence(u"Alt+Shift+*"_s),
                    tr("Shows every task."), [this] { m_tree.expandEverything(); });
    m_collapse =
        make("collapseAll", tr("&Collapse all"), "collapse-all", QKeySequence(u"Alt+Shift+-"_s),
             tr("Shows the summaries of the top level only."), [this] { m_tree.collapseEverything(); });
}

QList<QAction *> TimelineActions::all() const
{
    QList<QAction *> actions{m_add, m_remove, nullptr};
    actions += m_structure;
    actions += {nullptr,  m_chain, m_unlink,      nullptr,         m_split, m_join,   nullptr,   m_progress,
                m_goLive, nullptr, m_setBaseline, m_clearBaseline, nullptr, m_expand, m_collapse};
    return actions;
}

// The selection goes along: what was moved stays selected and in sight.
void TimelineActions::change(const Action &action)
{
    m_tree.finishEditing();
    const TaskId current = m_tree.currentTask();
    if (const Result<void> changed = commit(action(plan(), m_tree.selectedTasks())); !changed)
        Q_EMIT refused(changed.error());
    else if (current)
        m_tree.show(current);
}

void TimelineActions::update()
{
    const std::vector<TaskId> selected = m_tree.selectedTasks();
    const bool canChange = canEdit() && !selected.empty();
    m_add->setEnabled(canEdit());
    m_remove->setEnabled(canChange);
    for (QAction *action : std::as_const(m_structure))
        action->setEnabled(canChange);
    m_chain->setEnabled(canChange && selected.size() > 1);
    m_unlink->setEnabled(canChange);
    m_split->setEnabled(canChange && selected.size() == 1);
    m_join->setEnabled(canChange && std::ranges::any_of(selected, [this](TaskId id) {
                           const Task *task = plan().find(id);
                           return task && (!task->splitParts.isEmpty() || task->resume > task->stop);
                       }));
    m_progress->setEnabled(canEdit() && !plan().rows<Task>().empty());
    m_goLive->setEnabled(canChange && selected.size() == 1);
    const Project *project = plan().project();
    m_goLive->setChecked(project && selected.size() == 1 && project->goLiveTask == selected.front());
    m_setBaseline->setEnabled(canEdit() && !plan().rows<Task>().empty());
    m_clearBaseline->setEnabled(canEdit() && !plan().rows<TaskBaseline>().empty());
    m_expand->setEnabled(isActive());
    m_collapse->setEnabled(isActive());
}

} // namespace baton
