// SPDX-License-Identifier: GPL-3.0-or-later
// What the File menu does.
#include "models/exchange/starterchecklist.h"
#include "views/common/dialogs.h"
#include "views/common/plainlabel.h"
#include "views/shell/mainwindow.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace baton {

bool MainWindow::openFile(const QString &path)
{
    Q_UNUSED(path)
    return false;
}

void MainWindow::newPlan() {}

void MainWindow::openPlan() {}

void MainWindow::importPlan() {}

void MainWindow::copyPlan() {}

void MainWindow::exportChecklist() {}

void MainWindow::printReport() {}

void MainWindow::addStarterChecklistNow()
{
    const auto done = m_plan->document().commit(addStarterChecklist(m_plan->session().plan()));
    if (!done)
        report(done.error());
}

void MainWindow::showAbout()
{
    m_context.dialogs.showText(this, tr("About Baton"),
                               tr("Baton %1\n\nPlans how a project passes to operations.\nFree software "
                                  "under the GNU General Public "
                                  "License, version 3 or later.")
                                   .arg(QCoreApplication::applicationVersion()));
}

} // namespace baton
