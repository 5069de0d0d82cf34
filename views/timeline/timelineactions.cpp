// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/timeline/timelineactions.h"

#include "models/plan/taskactions.h"
#include "views/common/theme.h"
#include "views/timeline/tasktreeview.h"

using namespace Qt::StringLiterals;

namespace baton {

TimelineActions::TimelineActions(TaskTreeModel &tasks, TaskTreeView &tree, QWidget *parent)
    : QObject(parent), m_tasks(tasks), m_tree(tree), m_parent(parent)
{
    const auto plan = [this]() -> const Plan & { return m_tasks.document().plan(); };
    make("addTask", tr("&Add a task"), "list-add", QKeySequence(u"Ctrl+Shift+Ins"_s),
         tr("Adds a task below the current one (also with Ins)."), [this] { m_tree.addRecord(); });
    make(
        "removeTasks", tr("Re&move tasks"), "list-remove", QKeySequence(u"Ctrl+Shift+Del"_s),
        tr("Removes the selected tasks with what is below them and their links (also with Del on the name)."),
        [this] { m_tree.removeSelected(); });
    m_all.append(nullptr);
    m_indent = make("indentTasks", tr("&Indent"), "format-indent-more", QKeySequence(u"Alt+Shift+Right"_s),
                    tr("Puts the selected tasks under the task above them."),
                    [this, plan] { run(baton::indentTasks(plan(), m_tree.selectedTasks())); });
    m_outdent = make("outdentTasks", tr("&Outdent"), "format-indent-less", QKeySequence(u"Alt+Shift+Left"_s),
                     tr("Puts the selected tasks one level up."),
                     [this, plan] { run(baton::outdentTasks(plan(), m_tree.selectedTasks())); });
    make("moveTasksUp", tr("Move &up"), "go-up", QKeySequence(u"Alt+Shift+Up"_s),
         tr("Moves the selected tasks one place up on their level."),
         [this, plan] { run(moveTasks(plan(), m_tree.selectedTasks(), true)); });
    make("moveTasksDown", tr("Move &down"), "go-down", QKeySequence(u"Alt+Shift+Down"_s),
         tr("Moves the selected tasks one place down on their level."),
         [this, plan] { run(moveTasks(plan(), m_tree.selectedTasks(), false)); });
    m_all.append(nullptr);
    m_chain = make("linkTasks", tr("&Link tasks"), "link", QKeySequence(u"Ctrl+F2"_s),
                   tr("Lets each of the selected tasks start when the one before it is finished."),
                   [this, plan] { run(chainTasks(plan(), m_tree.selectedTasks())); });
    make("unlinkTasks", tr("U&nlink tasks"), "remove-link", QKeySequence(u"Ctrl+Shift+F2"_s),
         tr("Takes the links among the selected tasks away; of a single task all its links."),
         [this, plan] { run(unlinkTasks(plan(), m_tree.selectedTasks())); });
    m_all.append(nullptr);
    m_setBaseline = make("setBaseline", tr("Set a &baseline…"), "bookmark-new", QKeySequence(u"Ctrl+Alt+B"_s),
                         tr("Keeps the dates as they are now, to compare with later."), {});
    m_clearBaseline = make("clearBaseline", tr("Cl&ear a baseline…"), "bookmark-remove", {},
                           tr("Forgets the dates that a baseline keeps."), {});
    m_all.append(nullptr);
    make("expandAll", tr("E&xpand all"), "expand-all", QKeySequence(u"Alt+Shift+*"_s),
         tr("Shows every task."), [this] { m_tree.expandEverything(); });
    make("collapseAll", tr("&Collapse all"), "collapse-all", QKeySequence(u"Alt+Shift+-"_s),
         tr("Shows the summaries of the top level only."), [this] { m_tree.collapseEverything(); });
    update();
}

QAction *TimelineActions::make(const char *name, const QString &text, const char *icon,
                               const QKeySequence &shortcut, const QString &tip, std::function<void()> slot)
{
    auto *action = new QAction(themeIcon(icon), text, this);
    action->setObjectName(QLatin1StringView(name));
    action->setShortcut(shortcut);
    action->setStatusTip(tip);
    const QString plain = QString(text).remove(u'&');
    action->setToolTip(
        shortcut.isEmpty() ? plain : u"%1 (%2)"_s.arg(plain, shortcut.toString(QKeySequence::NativeText)));
    if (slot)
        connect(action, &QAction::triggered, this, std::move(slot));
    m_parent->addAction(action);
    m_all.append(action);
    return action;
}

// The selection goes along: what was moved stays selected and in sight.
void TimelineActions::run(Result<Edit> edit)
{
    const TaskId current = m_tree.currentTask();
    m_tree.finishEditing();
    if (m_tasks.commit(std::move(edit)) && current)
        m_tree.show(current);
}

void TimelineActions::setActive(bool active)
{
    m_isActive = active;
    update();
}

void TimelineActions::update()
{
    const bool canChange = m_isActive && !m_tasks.document().isReadOnly();
    const std::vector<TaskId> selected = m_tree.selectedTasks();
    for (QAction *action : std::as_const(m_all)) {
        if (!action)
            continue;
        const QString name = action->objectName();
        if (name == u"expandAll"_s || name == u"collapseAll"_s)
            action->setEnabled(m_isActive);
        else
            action->setEnabled(canChange && (!selected.empty() || name == u"addTask"_s));
    }
    m_chain->setEnabled(canChange && selected.size() > 1);
    const Plan &shown = m_tasks.document().plan();
    m_setBaseline->setEnabled(canChange && !shown.rows<Task>().empty());
    m_clearBaseline->setEnabled(canChange && !shown.rows<TaskBaseline>().empty());
}

} // namespace baton
