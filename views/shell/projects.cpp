// SPDX-License-Identifier: GPL-3.0-or-later
// Several projects in one file, and several windows.
#include "models/readiness/words.h"
#include "models/storage/planfile.h"
#include "models/storage/publication.h"
#include "views/common/dialogs.h"
#include "views/common/marks.h"
#include "views/common/messagebar.h"
#include "views/common/theme.h"
#include "views/shell/headerbar.h"
#include "views/shell/mainwindow.h"
#include "views/shell/pagelist.h"

#include <QActionGroup>
#include <QDir>
#include <QFileInfo>
#include <QMenu>
#include <QScreen>
#include <QSettings>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

// Which project of a file was open last stands under its path: what is in the file is known too late.
QString lastProjectKey(const QString &path)
{
    return u"project/"_s + QString::fromLatin1(QUrl::toPercentEncoding(QFileInfo(path).absoluteFilePath()));
}

std::vector<const Project *> projectsOf(const Plan &plan)
{
    std::vector<const Project *> projects;
    for (const Project &project : plan.rows<Project>())
        projects.push_back(&project);
    std::ranges::sort(projects, [](const Project *a, const Project *b) {
        const int order = QString::localeAwareCompare(a->name, b->name);
        return order == 0 ? a->id.uuid < b->id.uuid : order < 0;
    });
    return projects;
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
    m_projectMenu = file->addMenu(themeIcon("view-list-details"), tr("Pro&jects in this file"));
    m_projectMenu->setObjectName(u"projectMenu"_s);
    m_projectMenu->setToolTipsVisible(true);
    connect(m_projectMenu, &QMenu::aboutToShow, this, &MainWindow::listProjects);
    m_newHere = add(m_projectMenu, "newProjectHere", tr("&New project here…"), "list-add", {},
                    tr("Makes one more project in the file of this plan; they share people and calendars."),
                    [this] { newPlan(Place::ThisFile); });
    m_importHere =
        add(m_projectMenu, "importProjectHere", tr("&Import a project here…"), "document-import", {},
            tr("Makes one more project in the file of this plan from a project file or a spreadsheet."),
            [this] { importPlan(Place::ThisFile); });
    m_planActions.append(m_projectMenu->menuAction());
}

void MainWindow::clearProjects()
{
    qDeleteAll(m_projectMenu->findChildren<QActionGroup *>(QString(), Qt::FindDirectChildrenOnly));
}

// Made anew each time it is opened: others may have added a project meanwhile.
void MainWindow::listProjects()
{
    clearProjects();
    const bool isKept = m_plan && m_plan->file();
    m_newHere->setEnabled(isKept && !m_plan->document().isReadOnly());
    m_importHere->setEnabled(m_newHere->isEnabled());
    if (!m_plan)
        return;
    auto *group = new QActionGroup(m_projectMenu);
    const Plan &plan = m_plan->session().plan();
    for (const Project *project : projectsOf(plan)) {
        const QString name = project->name.simplified();
        // What stands behind a tab is set apart, as shortcuts are.
        auto *action = new QAction(
            QString(name).replace(u'&', u"&&"_s).left(80) + u'\t' + enumText(project->phase), group);
        action->setObjectName(u"project_"_s + project->id.toString());
        action->setIcon(themeIcon("view-calendar-timeline"));
        action->setStatusTip(tr("Opens the project “%1” of this file.").arg(name));
        action->setCheckable(true);
        action->setChecked(project->id == plan.openProject());
        connect(action, &QAction::triggered, this, [this, id = project->id] { openProject(id); });
        m_projectMenu->insertAction(m_newHere, action);
    }
    auto *separator = new QAction(group);
    separator->setSeparator(true);
    m_projectMenu->insertAction(m_newHere, separator);
    if (!isKept)
        return;
    m_plan->file()->store().ask(
        group, [](Store &store) { return store.summaries(); },
        [this, group](const Result<std::vector<PublishedSummary>> &summaries) {
            if (summaries)
                showSummaries(*group, *summaries);
        });
}

// Behind each name phase, verdict and score, as the project published them last.
void MainWindow::showSummaries(const QActionGroup &group, const std::vector<PublishedSummary> &summaries)
{
    const Plan &plan = m_plan->session().plan();
    for (const PublishedSummary &published : summaries) {
        const ProjectSummary &summary = published.summary;
        const Project *project = plan.find(summary.project);
        auto *action = group.findChild<QAction *>(u"project_"_s + summary.project.toString());
        if (!project || !action)
            continue;
        QString judged = verdictText(summary.verdict);
        if (summary.score)
            judged = tr("%1 · %2 %", "verdict, score").arg(judged).arg(static_cast<int>(*summary.score));
        if (!published.isCurrent || summary.asOf != today())
            judged = tr("%1 on %2", "verdict, day").arg(judged, shortDate(summary.asOf, today()));
        action->setIcon(markIcon(markOf(summary.verdict)));
        action->setText(action->text().section(u'\t', 0, 0) + u'\t' + enumText(project->phase) + u" · "_s +
                        judged);
    }
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

bool MainWindow::addProject(const ChangeSet &founding)
{
    const Actor actor = m_plan->document().actor();
    const Result<qint64> stored = m_plan->file()->store().askAndWait(
        [&](Store &store) { return store.commit(founding, actor, m_context.clock()); });
    if (!stored) {
        m_context.dialogs.showError(this, tr("The project cannot be made"), stored.error());
        return false;
    }
    if (!openProject(founding.project))
        return false;
    m_message->showMessage(Mark::Information,
                           tr("Made “%1” in the same file; the list at the project's name leads back.")
                               .arg(m_plan->session().plan().project()->name));
    return true;
}

Plan MainWindow::foundation(Place place) const
{
    if (place == Place::ThisFile)
        return restrictedTo(m_plan->session().plan(), ProjectId::create());
    Plan plan;
    plan.setOpenProject(ProjectId::create());
    return plan;
}

bool MainWindow::found(const QString &name, const ChangeSet &founding, Place place)
{
    return place == Place::ThisFile ? addProject(founding) : createPlan(name, founding);
}

void MainWindow::openWindow(const QString &path, ProjectId project)
{
    MainWindow *window = m_context.openWindow();
    if (!window)
        return;
    constexpr int step = 32; // so that both are seen
    const QRect room = screen()->availableGeometry();
    window->resize(size().boundedTo(room.size() - QSize(2 * step, 2 * step)));
    const QPoint last = room.bottomRight() - QPoint(window->width(), window->height());
    const QPoint beside = pos() + QPoint(step, step);
    window->move(qBound(room.left(), beside.x(), last.x()), qBound(room.top(), beside.y(), last.y()));
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
