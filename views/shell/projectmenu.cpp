// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shell/projectmenu.h"

#include "models/readiness/words.h"
#include "models/storage/planfile.h"
#include "models/storage/publication.h"
#include "views/common/marks.h"
#include "views/common/theme.h"
#include "views/shell/windowplan.h"

#include <QActionGroup>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

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

ProjectMenu::ProjectMenu(QWidget *parent) : QMenu(parent)
{
    setObjectName(u"projectMenu"_s);
    setTitle(tr("Pro&jects in this file"));
    setIcon(themeIcon("view-list-details"));
    setToolTipsVisible(true);
    connect(this, &QMenu::aboutToShow, this, &ProjectMenu::listProjects);
}

void ProjectMenu::addMaker(QAction *maker)
{
    addAction(maker);
    m_makers.append(maker);
}

void ProjectMenu::clearProjects()
{
    qDeleteAll(findChildren<QActionGroup *>(QString(), Qt::FindDirectChildrenOnly));
}

void ProjectMenu::listProjects()
{
    clearProjects();
    const bool isKept = m_plan && m_plan->file();
    for (QAction *maker : std::as_const(m_makers))
        maker->setEnabled(isKept && !m_plan->document().isReadOnly());
    if (!m_plan)
        return;
    auto *group = new QActionGroup(this);
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
        connect(action, &QAction::triggered, this, [this, id = project->id] { Q_EMIT chosen(id); });
        insertAction(m_makers.value(0), action);
    }
    auto *separator = new QAction(group);
    separator->setSeparator(true);
    insertAction(m_makers.value(0), separator);
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
void ProjectMenu::showSummaries(const QActionGroup &group, const std::vector<PublishedSummary> &summaries)
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
        if (!published.isCurrent || summary.asOf != m_plan->document().today())
            judged = tr("%1 on %2", "verdict, day")
                         .arg(judged, shortDate(summary.asOf, m_plan->document().today()));
        action->setIcon(markIcon(markOf(summary.verdict)));
        action->setText(action->text().section(u'\t', 0, 0) + u'\t' + enumText(project->phase) + u" · "_s +
                        judged);
    }
}

} // namespace baton
