// SPDX-License-Identifier: GPL-3.0-or-later
// Several projects in one file, and several windows.
#include "views/common/dialogs.h"
#include "views/shell/mainwindow.h"
#include "views/shell/pagelist.h"
#include "views/shell/planfounder.h"
#include "views/shell/projectmenu.h"

#include <QFileInfo>
#include <QMenu>
#include <QScreen>
#include <QSettings>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

// Which project of a file was open last stands under its path: what is in the file is known too late.
QString lastProjectKey(const QString &path)
{
    return u"project/"_s + QString::fromLatin1(QUrl::toPercentEncoding(QFileInfo(path).absoluteFilePath()));
}

} // namespace

ProjectId MainWindow::lastProject(const QString &path) const
{
    return ProjectId::fromString(m_context.settings.value(lastProjectKey(path)).toString());
}

void MainWindow::rememberProject() const
{
    const Plan &plan = m_plan->session().plan();
    // Of a single one too: another may be added to the file from outside.
    if (!plan.openProject().isNull() && !m_plan->path().isEmpty())
        m_context.settings.setValue(lastProjectKey(m_plan->path()), plan.openProject().toString());
}

void MainWindow::makeProjectMenu(QMenu *file)
{
    using Place = PlanFounder::Place;
    m_projectMenu = new ProjectMenu(this);
    file->addMenu(m_projectMenu);
    connect(m_projectMenu, &ProjectMenu::chosen, this, &MainWindow::openProject);
    m_projectMenu->addMaker(
        add(m_projectMenu, "newProjectHere", tr("&New project here…"), "list-add", {},
            tr("Makes one more project in the file of this plan; they share people and calendars."),
            [this] { m_founder->newPlan(Place::ThisFile); }));
    m_projectMenu->addMaker(
        add(m_projectMenu, "importProjectHere", tr("&Import a project here…"), "document-import", {},
            tr("Makes one more project in the file of this plan from a project file or a spreadsheet."),
            [this] { m_founder->importPlan(Place::ThisFile); }));
    m_planActions.append(m_projectMenu->menuAction());
}

bool MainWindow::openProject(ProjectId project)
{
    const ProjectId before = m_plan->session().plan().openProject();
    if (project == before)
        return true;
    const QString path = m_plan->path();
    const int page = m_pageList->currentRow();
    if (!settlePlan())
        return false;
    m_undoElsewhere[before] = m_plan->document().undoHistory();
    dropPlan();
    if (!openFile(path, project))
        return false;
    showPage(page);
    return true;
}

void MainWindow::openWindow(const QString &path, ProjectId project)
{
    MainWindow *window = m_context.openWindow();
    if (!window)
        return;
    constexpr int step = 32; // so that both are seen
    const QRect room = screen()->availableGeometry();
    const QSize frame = window->frameSize() - window->size();
    window->resize(size().boundedTo(room.size() - frame - QSize(2 * step, 2 * step)));
    const QSize spare = room.size() - frame - window->size();
    const QPoint last = room.topLeft() + QPoint(spare.width(), spare.height());
    const QPoint beside = pos() + QPoint(step, step);
    window->move(qMin(qMax(room.left(), beside.x()), last.x()), qMin(qMax(room.top(), beside.y()), last.y()));
    if (!path.isEmpty())
        window->openFile(path, project);
}

void MainWindow::openInNewWindow()
{
    const QString path =
        m_context.dialogs.openFile(this, tr("Open a plan in a new window"), m_context.plansFolder,
                                   tr("Baton plans (*.baton);;All files (*)"));
    if (!path.isEmpty())
        openWindow(path);
}

} // namespace baton
