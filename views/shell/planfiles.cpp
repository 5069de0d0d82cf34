// SPDX-License-Identifier: GPL-3.0-or-later
// What the File menu does.
#include "models/exchange/checklistexport.h"
#include "models/exchange/msprojectexport.h"
#include "models/exchange/projectimport.h"
#include "models/exchange/sheetreader.h"
#include "models/exchange/starterchecklist.h"
#include "models/readiness/duedates.h"
#include "models/storage/planfile.h"
#include "views/common/askdialog.h"
#include "views/common/dialogs.h"
#include "views/common/longwork.h"
#include "views/common/messagebar.h"
#include "views/reports/reportpage.h"
#include "views/shell/mainwindow.h"
#include "views/shell/newplandialog.h"
#include "views/shell/recentplans.h"
#include "views/shell/tailordialog.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QMenu>
#include <QRegularExpression>
#include <QSettings>
#include <QTimeZone>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

constexpr int mostKept = 8;
constexpr auto recentKey = "recent"_L1;

QString freePath(const QString &folder, const QString &name)
{
    const QDir dir(folder);
    const QString base = fileNameFor(name);
    QString path = dir.filePath(base + u".baton"_s);
    for (int number = 2; QFileInfo::exists(path); ++number)
        path = dir.filePath(u"%1 %2.baton"_s.arg(base).arg(number));
    return path;
}

} // namespace

QString fileNameFor(const QString &name)
{
    static const QRegularExpression forbidden(u"[/\\\\:*?\"<>|\\x00-\\x1f]+"_s);
    QString safe = QString(name).replace(forbidden, u" "_s).simplified().left(80).trimmed();
    while (safe.startsWith(u'.'))
        safe.remove(0, 1);
    return safe.isEmpty() ? u"Plan"_s : safe;
}

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
            importFrom(path);
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

// A new file in the folder for plans, complete with its first change.
bool MainWindow::createPlan(const QString &name, const ChangeSet &founding)
{
    QDir().mkpath(m_context.plansFolder);
    WorkspaceInfo workspace;
    workspace.name = name;
    workspace.timeZone = QString::fromLatin1(QTimeZone::systemTimeZoneId());
    workspace.createdAt = m_context.clock();
    PlanFile::Options options;
    options.clock = m_context.clock;
    const QString path = freePath(m_context.plansFolder, name);
    auto file = PlanFile::create(path, workspace, Founding{founding, {m_context.account, {}}}, options);
    if (!file) {
        m_context.dialogs.showError(this, tr("The plan cannot be made"), file.error());
        return false;
    }
    file->reset();
    if (!openFile(path))
        return false;
    m_message->showMessage(
        Mark::Information,
        tr("Made “%1”. Every change is saved as you make it.").arg(QDir::toNativeSeparators(path)));
    return true;
}

bool MainWindow::createFrom(const QString &templateName, const QString &name, Place place)
{
    const Plan plan = foundation(place);
    Result<Edit> edit = createFromTemplate(plan, templateName, today(), name);
    const Result<ChangeSet> founding = edit ? edit->finish() : Result<ChangeSet>(edit.error());
    if (!founding) {
        m_context.dialogs.showError(this, tr("The plan cannot be made"), founding.error());
        return false;
    }
    return found(name, *founding, place);
}

void MainWindow::openSample()
{
    const QList<TemplateInfo> templates = listTemplates();
    const auto sample = std::ranges::find(templates, true, &TemplateInfo::isSample);
    if (sample != templates.end())
        createFrom(sample->name, sample->title);
}

void MainWindow::tailorPlan()
{
    auto *dialog = new TailorDialog(m_plan->document(), this);
    connect(dialog, &QDialog::accepted, this, &MainWindow::offerCompression);
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

void MainWindow::newPlan(Place place)
{
    auto *dialog = new NewPlanDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (place == Place::ThisFile)
        dialog->setWindowTitle(tr("New project in this file"));
    connect(dialog, &QDialog::accepted, this, [this, dialog, place] {
        // A starter knows nobody and no dates yet.
        if (createFrom(dialog->templateName(), dialog->projectName(), place) && !dialog->isSample())
            tailorPlan();
    });
    dialog->open();
}

void MainWindow::openPlan()
{
    const QString path = m_context.dialogs.openFile(this, tr("Open a plan"), m_context.plansFolder,
                                                    tr("Baton plans (*.baton);;All files (*)"));
    if (!path.isEmpty())
        openFile(path);
}

void MainWindow::importPlan(Place place)
{
    const QString path =
        m_context.dialogs.openFile(this, tr("Import a project plan"), QDir::homePath(),
                                   tr("Project plans (*.xml *.gan *.mpp *.csv *.tsv *.xlsx);;All files (*)"));
    if (!path.isEmpty())
        importFrom(path, place);
}

void MainWindow::importFrom(const QString &path, Place place)
{
    if (isSpreadsheet(path)) {
        importSheetAsPlan(path, place);
        return;
    }
    struct Imported
    {
        std::unique_ptr<Plan> plan; ///< what the edit refers to
        ChangeSet founding;
        QString name;
        ImportCounts counts;
        QStringList notes;
    };
    using Outcome = std::shared_ptr<Imported>;
    const std::function<Result<Outcome>(LongWork::Progress &)> work =
        [path, base = foundation(place)](LongWork::Progress &progress) -> Result<Outcome> {
        auto imported = std::make_shared<Imported>();
        imported->plan = std::make_unique<Plan>(base);
        ImportOptions options;
        options.progress = [&progress](qint64 done, qint64 total) { return progress.report(done, total); };
        auto result = importProject(*imported->plan, path, options);
        if (!result)
            return result.error();
        imported->counts = result->counts;
        for (const ImportNote &note : result->notes)
            imported->notes.append(note.display());
        if (const Project *project = result->edit.find(imported->plan->openProject()))
            imported->name = project->name;
        auto change = result->edit.finish();
        if (!change)
            return change.error();
        imported->founding = std::move(*change);
        return Outcome(imported);
    };
    LongWork::run<Outcome>(
        this, tr("Importing %1…").arg(QFileInfo(path).fileName()), work,
        [this, path, place](const Result<Outcome> &outcome) {
            if (!outcome) {
                if (outcome.error().code != ErrorCode::Cancelled)
                    m_context.dialogs.showError(this, tr("The file cannot be imported"), outcome.error());
                return;
            }
            const Imported &imported = **outcome;
            const QString name = imported.name.isEmpty() ? QFileInfo(path).completeBaseName() : imported.name;
            if (found(name, imported.founding, place))
                showImported(imported.counts, imported.notes);
        });
}

void MainWindow::showImported(const ImportCounts &counts, const QStringList &notes)
{
    QString text = tr("Imported %n task(s)", nullptr, counts.tasks) + u", "_s +
                   tr("%n link(s)", nullptr, counts.links) + u", "_s +
                   tr("%n resource(s).", nullptr, counts.people);
    if (counts.pinned)
        text += u' ' + tr("%n task(s) keep the dates of the file.", nullptr, counts.pinned);
    m_message->showMessage(Mark::Information, text);
    if (!notes.isEmpty()) {
        m_message->addButton(tr("What was not taken over…"), [this, notes] {
            m_context.dialogs.showText(this, tr("Not taken over, or changed"), notes.join(u'\n'));
        });
    }
    if (m_plan->session().plan().count(RecordKind::ChecklistItem) == 0)
        m_message->addButton(tr("Add the starter checklist…"), [this] { addStarterChecklistNow(); });
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

void MainWindow::exportChecklist()
{
    const Project *project = m_plan->session().plan().project();
    const QString name = project ? fileNameFor(project->name) : QString();
    const QString path = m_context.dialogs.saveFile(
        this, tr("Export the checklist"),
        QDir(m_context.plansFolder).filePath(tr("%1, checklist").arg(name) + u".xlsx"_s),
        tr("Spreadsheet (*.xlsx);;Comma-separated values (*.csv)"), u"xlsx"_s);
    if (path.isEmpty())
        return;
    const SheetFormat format =
        path.endsWith(u".csv"_s, Qt::CaseInsensitive) ? SheetFormat::Csv : SheetFormat::Xlsx;
    writeFile(path, tr("Exporting the checklist…"),
              [plan = m_plan->session().plan(), asOf = m_plan->document().today(), format,
               path](LongWork::Progress &) { return baton::exportChecklist(plan, asOf, format, path); });
}

void MainWindow::exportTimeline()
{
    const Project *project = m_plan->session().plan().project();
    const QString name = project ? fileNameFor(project->name) : QString();
    const QString path = m_context.dialogs.saveFile(this, tr("Export the timeline"),
                                                    QDir(m_context.plansFolder).filePath(name + u".xml"_s),
                                                    tr("Microsoft Project XML (*.xml)"), u"xml"_s);
    if (path.isEmpty())
        return;
    writeFile(
        path, tr("Exporting the timeline…"),
        [plan = m_plan->session().plan(), asOf = m_plan->document().today(), path](LongWork::Progress &) {
            return exportMsProject(plan, asOf, path);
        },
        leftBehindByMsProject(m_plan->session().plan()));
}

void MainWindow::printReport()
{
    if (auto *page = findChild<ReportPage *>())
        page->saveAs();
}

void MainWindow::writeFile(const QString &path, const QString &title,
                           std::function<Result<void>(LongWork::Progress &)> write, const QString &remark)
{
    using Outcome = bool;
    const std::function<Result<Outcome>(LongWork::Progress &)> work =
        [write = std::move(write)](LongWork::Progress &progress) -> Result<Outcome> {
        if (const Result<void> written = write(progress); !written)
            return written.error();
        return true;
    };
    LongWork::run<Outcome>(this, title, work, [this, path, remark](const Result<Outcome> &outcome) {
        if (!outcome) {
            if (outcome.error().code != ErrorCode::Cancelled)
                m_context.dialogs.showError(this, tr("The file cannot be written"), outcome.error());
            return;
        }
        showWritten(path, remark);
    });
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
