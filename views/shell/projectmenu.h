// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/project.h"

#include <QMenu>

class QActionGroup;

namespace baton {

class WindowPlan;
struct PublishedSummary;

/// The projects of the file that is open, each with its phase and what it last published of itself. Made anew
/// each time it is opened: others may have added a project meanwhile.
class ProjectMenu : public QMenu
{
    Q_OBJECT

public:
    explicit ProjectMenu(QWidget *parent);

    /// Null while no plan is open.
    void setPlan(WindowPlan *plan) { m_plan = plan; }
    /// Adds an action that makes one more project of the file. Stands below the projects.
    void addMaker(QAction *maker);
    /// The projects themselves go; what makes one stays.
    void clearProjects();

Q_SIGNALS:
    void chosen(ProjectId project);

private:
    void listProjects();
    void showSummaries(const QActionGroup &group, const std::vector<PublishedSummary> &summaries);

    WindowPlan *m_plan = nullptr;
    QList<QAction *> m_makers;
};

} // namespace baton
