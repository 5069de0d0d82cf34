// SPDX-License-Identifier: GPL-3.0-or-later
// The file of the plan that is open, and how the plan is set up.
#include "models/exchange/starterchecklist.h"
#include "models/readiness/duedates.h"
#include "models/storage/planfile.h"
#include "views/common/askdialog.h"
#include "views/common/dialogs.h"
#include "views/common/messagebar.h"
#include "views/reports/reportpage.h"
#include "views/shell/findingspane.h"
#include "views/shell/headerbar.h"
#include "views/shell/mainwindow.h"
#include "views/shell/pagelist.h"
#include "views/shell/planfounder.h"
#include "views/shell/projectdialog.h"
#include "views/shell/recentplans.h"
#include "views/shell/statusline.h"
#include "views/shell/tailordialog.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QMenu>
#include <QSettings>
#include <QSplitter>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

constexpr int mostKept = 8;
constexpr auto recentKey = "recent"_L1;

} // namespace

bool MainWindow::openFile(const QString &path, ProjectId project)
{
    PlanFile::Options options;
    options.clock = m_context.clock;
    options.project = project.isNull() ? lastProject(path) : project;
    auto file = PlanFile::open(path, options);
    if (!file && file.error().code == ErrorCode::NotFound && project.isNull() && options.project) {
        options.project = {}; // the one that was open last has gone
        file = PlanFile::open(path, options);
    }
    if (!file) {
        if (file.error().code == ErrorCode::NotOurs) {
            m_founder->importFrom(path);
            return false;
        }
        m_context.dialogs.showError(this, tr("The plan cannot be opened"), file.error());
        return false;
    }
    if (!show(std::make_unique<WindowPlan>(std::move(*file))))
        return false;
    rememberProject();
    QStringList recent = m_context.settings.value(recentKey).toStringList();
    recent.removeAll(QFileInfo(path).absoluteFilePath());
    recent.prepend(QFileInfo(path).absoluteFilePath());
    m_context.settings.setValue(recentKey, recent.mid(0, mostKept));
    showRecent();
    return true;
}

void MainWindow::followFile()
{
    m_isChecking = false;
    m_isMoved = false;
    m_problem.clear();
    if (!m_plan->file())
        return;
    m_isChecking = true;
    StoreThread &store = m_plan->file()->store();
    connect(&store, &StoreThread::checked, this, [this](const VerifyReport &found) {
        m_isChecking = false;
        if (!found.isSound())
            m_problem = found.problems.front().userMessage;
        showBanner();
    });
    connect(&store, &StoreThread::troubled, this, &MainWindow::report);
    connect(&store, &StoreThread::fileMoved, this, [this] {
        m_isMoved = true;
        showBanner();
    });
}

// The one thing about the file that matters most.
void MainWindow::showBanner()
{
    if (m_isMoved) {
        m_banner->showMessage(
            Mark::Blocked,
            tr("The file of this plan was moved or replaced while it was open. What you have done "
               "is not lost; save a copy now and go on in that."));
        m_banner->addButton(tr("Save a copy…"), [this] { copyPlan(); });
    } else if (!m_problem.isEmpty()) {
        m_banner->showMessage(Mark::Blocked, m_problem);
        m_banner->addButton(tr("Save a copy…"), [this] { copyPlan(); });
    } else if (m_plan && m_plan->document().isReadOnly()) {
        m_banner->showMessage(
            Mark::Information,
            tr("This plan is open for reading only, because its file or folder cannot be written. "
               "Save a copy to work on it."));
        m_banner->addButton(tr("Save a copy…"), [this] { copyPlan(); });
    } else if (m_plan && m_plan->file() && m_plan->file()->isExclusive()) {
        m_banner->showMessage(
            Mark::Information,
            tr("This plan is on a network drive. Nobody else can open it until you close it."));
    } else {
        m_banner->dismiss();
    }
    m_status->setChecking(m_isChecking);
}

bool MainWindow::closePlan()
{
    if (!m_plan)
        return true;
    if (!settlePlan())
        return false;
    dropPlan();
    m_undoElsewhere.clear();
    showRecent();
    return true;
}

// Nothing typed and nothing under way is left.
bool MainWindow::settlePlan()
{
    for (Page *page : std::as_const(m_pages))
        page->finishEditing();
    if (m_plan->file()) {
        // A refusal takes changes back and says so; it must be seen before the plan goes.
        if (const Result<void> stored = m_plan->file()->waitUntilStored(); !stored)
            return false;
    }
    return true;
}

void MainWindow::dropPlan()
{
    m_context.settings.setValue(u"window/splitter"_s, m_splitter->saveState());
    removePages();
    m_header->setSession(nullptr);
    m_status->setSession(nullptr);
    if (m_findings)
        m_findings->clear();
    m_findingsWatch.setSession(nullptr);
    m_plan.reset();
    showSession();
}

void MainWindow::showRecent()
{
    m_recentMenu->clear();
    QStringList paths = m_context.settings.value(recentKey).toStringList();
    paths.removeIf([](const QString &path) { return !QFileInfo::exists(path); });
    for (const QString &path : std::as_const(paths))
        m_recentMenu->addAction(QFileInfo(path).completeBaseName().replace(u'&', u"&&"_s), this,
                                [this, path] { openFile(path); });
    m_recentPlans->setPaths(paths);
    m_recentMenu->menuAction()->setEnabled(!m_recentMenu->isEmpty());
}

void MainWindow::showProjectSettings()
{
    auto *dialog = new ProjectDialog(m_plan->document(), this);
    connect(dialog, &ProjectDialog::setUpWanted, this, &MainWindow::tailorPlan);
    dialog->open();
}

void MainWindow::tailorPlan()
{
    auto *dialog = new TailorDialog(m_plan->document(), this);
    connect(dialog, &QDialog::accepted, this, &MainWindow::offerCompression);
    connect(dialog, &TailorDialog::requestWanted, this, &MainWindow::requestWanted);
    dialog->open();
}

// Who starts late has less time than the due rules assume; once the criteria are agreed it takes a request.
void MainWindow::offerCompression()
{
    const Plan &plan = m_plan->session().plan();
    const PlanCalendars calendars(plan);
    const Readiness readiness = evaluateReadiness(plan, calendars, m_plan->document().today());
    const auto late = compressDueDates(plan, calendars, readiness);
    if (late.empty() || !readiness.isSettingUp)
        return;
    m_message->showMessage(
        Mark::Attention,
        tr("There is less time than the due dates assume: %n would fall before the start. They "
           "can be compressed into the time there is, in the same order.",
           nullptr, static_cast<int>(late.size())));
    m_message->addButton(tr("Compress %n due dates", nullptr, static_cast<int>(late.size())), [this] {
        const auto done =
            m_plan->document().commit(compressAll(m_plan->session().plan(), m_plan->document().today()));
        if (done)
            m_message->dismiss();
        else
            report(done.error());
    });
}

void MainWindow::openPlan()
{
    const QString path = m_context.dialogs.openFile(this, tr("Open a plan"), m_context.plansFolder,
                                                    tr("Baton plans (*.baton);;All files (*)"));
    if (!path.isEmpty())
        openFile(path);
}

void MainWindow::renamePlan()
{
    const QString before = m_plan->path();
    const QString path = m_plan->file()
                             ? m_context.dialogs.saveFile(this, tr("Rename or move the plan"), before,
                                                          tr("Baton plans (*.baton)"), u"baton"_s)
                             : QString();
    if (path.isEmpty() || path == before || !settlePlan())
        return;
    const int page = m_pageList->currentRow();
    const ProjectId project = m_plan->session().plan().openProject();
    m_undoElsewhere[project] = m_plan->document().undoHistory();
    dropPlan();
    const Result<void> renamed = PlanFile::rename(before, path);
    if (!openFile(renamed ? path : before, project))
        return;
    showPage(page);
    if (!renamed)
        return m_context.dialogs.showError(this, tr("The plan keeps its name"), renamed.error());
    m_message->showMessage(Mark::Complete, tr("The plan is now “%1”.").arg(QDir::toNativeSeparators(path)));
    m_message->setPassing();
}

void MainWindow::copyPlan()
{
    const QFileInfo file(m_plan->path());
    const QString proposal = file.dir().filePath(tr("%1, copy").arg(file.completeBaseName()) + u".baton"_s);
    const QString path = m_context.dialogs.saveFile(this, tr("Save a copy"), proposal,
                                                    tr("Baton plans (*.baton)"), u"baton"_s);
    if (path.isEmpty() || !m_plan->file())
        return;
    m_plan->file()->store().ask(
        this, [path](Store &store) { return store.copyTo(path); },
        [this, path](const Result<void> &copied) {
            if (copied)
                m_message->showMessage(
                    Mark::Complete, tr("The copy was written to “%1”.").arg(QDir::toNativeSeparators(path)));
            else
                m_context.dialogs.showError(this, tr("The copy cannot be written"), copied.error());
        });
}

void MainWindow::printReport()
{
    if (auto *page = findChild<ReportPage *>())
        page->saveAs();
}

void MainWindow::showWritten(const QString &path, const QString &remark)
{
    const QString written = tr("Written to “%1”.").arg(QDir::toNativeSeparators(path));
    m_message->showMessage(Mark::Complete, remark.isEmpty() ? written : written + u' ' + remark);
    m_message->addButton(tr("Open it"), [path] { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); });
    m_message->setPassing();
}

void MainWindow::addStarterChecklistNow()
{
    const Plan &plan = m_plan->session().plan();
    const Project *project = plan.project();
    if (!project)
        return;
    auto *dialog =
        new AskDialog(m_plan->document(), tr("Starter checklist"),
                      tr("Which items the checklist begins with depends on the kind of project and on "
                         "how critical it is. All of it can be changed afterwards."),
                      this);
    dialog->addField(RecordKind::Project, "kind", Value{enumKey(project->kind)}, true);
    dialog->addField(RecordKind::Project, "profile", Value{enumKey(project->profile)}, true);
    dialog->setAction(tr("Add the checklist"), [this, dialog, id = project->id]() -> Result<void> {
        Edit change{m_plan->session().plan(), QT_TRANSLATE_NOOP("Edit", "Set kind and profile")};
        for (const char *key : {"kind", "profile"}) {
            if (auto set = change.setValue(RecordKind::Project, id.uuid, fieldIndex<Project>(key),
                                           dialog->value(key));
                !set)
                return set;
        }
        if (const auto done = m_plan->document().commit(std::move(change)); !done)
            return done.error();
        const size_t before = m_plan->session().plan().count(RecordKind::ChecklistItem);
        if (const auto done = m_plan->document().commit(addStarterChecklist(m_plan->session().plan())); !done)
            return done.error();
        const auto added =
            static_cast<int>(m_plan->session().plan().count(RecordKind::ChecklistItem) - before);
        m_message->showMessage(Mark::Complete, tr("%n checklist item(s) were added.", nullptr, added));
        m_message->addButton(tr("Set up the project…"), [this] { tailorPlan(); });
        return {};
    });
    dialog->open();
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
