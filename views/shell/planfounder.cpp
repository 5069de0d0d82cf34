// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shell/planfounder.h"

#include "models/analysis/planschedule.h"
#include "models/exchange/projectimport.h"
#include "models/exchange/sheetreader.h"
#include "models/exchange/templates.h"
#include "models/records/dateform.h"
#include "models/storage/planfile.h"
#include "views/colleagues/previewdialog.h"
#include "views/common/dialogs.h"
#include "views/common/longwork.h"
#include "views/common/messagebar.h"
#include "views/exchange/sheetdialog.h"
#include "views/shell/mainwindow.h"
#include "views/shell/newplandialog.h"

#include <QDir>
#include <QFileInfo>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

QString freePath(const QString &folder, const QString &name)
{
    const QDir dir(folder);
    const QString base = fileNameFor(name);
    QString path = dir.filePath(base + u".baton"_s);
    for (int number = 2; QFileInfo::exists(path); ++number)
        path = dir.filePath(u"%1 %2.baton"_s.arg(base).arg(number));
    return path;
}

// The tasks in outline order with the dates as computed here; before them what the import cannot keep.
std::vector<DerivedRow> previewLines(const Plan &plan, QDate today, const QStringList &notes)
{
    const auto cell = [](const QString &text, Mark mark = Mark::None) {
        Cell made;
        made.text = text;
        made.mark = mark;
        return made;
    };
    std::vector<DerivedRow> lines;
    for (const QString &note : notes) {
        DerivedRow row;
        row.key = u"note"_s + QString::number(lines.size());
        row.cells = {cell({}), cell(note, Mark::Attention), cell({}), cell({})};
        lines.push_back(std::move(row));
    }
    const PlanSchedule schedule = computeSchedule(plan, PlanCalendars(plan), today);
    for (size_t i = 0; i < schedule.tasks.size(); ++i) {
        const Task &task = *plan.find(schedule.tasks[i]);
        const schedule::TaskDates &dates = schedule.result.tasks[i];
        DerivedRow row;
        row.key = task.id.toString();
        row.kind = RecordKind::Task;
        row.id = task.id.uuid;
        row.cells = {cell(QString::number(i + 1)),
                     cell(QString(qsizetype(4) * schedule.depth[i], u' ') + task.name.simplified()),
                     cell(dateText(dates.start.date())), cell(dateText(lastDay(dates)))};
        lines.push_back(std::move(row));
    }
    return lines;
}

} // namespace

PlanFounder::PlanFounder(const ShellContext &context, MainWindow &window, MessageBar &message)
    : QObject(&window), m_context(context), m_window(window), m_message(message)
{
}

void PlanFounder::newPlan(Place place)
{
    auto *dialog = new NewPlanDialog(&m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (place == Place::ThisFile)
        dialog->setWindowTitle(tr("New project in this file"));
    connect(dialog, &QDialog::accepted, this, [this, dialog, place] {
        // A starter knows nobody and no dates yet.
        if (createFrom(dialog->templateName(), dialog->projectName(), place) && !dialog->isSample())
            Q_EMIT setUpNeeded();
    });
    dialog->open();
}

void PlanFounder::openSample()
{
    const QList<TemplateInfo> templates = listTemplates();
    const auto sample = std::ranges::find(templates, TemplateInfo::Kind::Sample, &TemplateInfo::kind);
    if (sample != templates.end())
        createFrom(sample->name, sample->title);
}

bool PlanFounder::createFrom(const QString &templateName, const QString &name, Place place)
{
    const Plan plan = foundation(place);
    Result<Edit> edit = createFromTemplate(plan, templateName, m_context.today(), name);
    const Result<ChangeSet> founding = edit ? edit->finish() : Result<ChangeSet>(edit.error());
    if (!founding) {
        m_context.dialogs.showError(&m_window, tr("The plan cannot be made"), founding.error());
        return false;
    }
    return found(name, *founding, place);
}

Plan PlanFounder::foundation(Place place) const
{
    if (place == Place::ThisFile)
        return restrictedTo(m_window.session()->plan(), ProjectId::create());
    Plan plan;
    plan.setOpenProject(ProjectId::create());
    return plan;
}

bool PlanFounder::found(const QString &name, const ChangeSet &founding, Place place)
{
    return place == Place::ThisFile ? addProject(founding) : createPlan(name, founding);
}

// A new file in the folder for plans, complete with its first change.
bool PlanFounder::createPlan(const QString &name, const ChangeSet &founding)
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
        m_context.dialogs.showError(&m_window, tr("The plan cannot be made"), file.error());
        return false;
    }
    file->reset();
    if (!m_window.openFile(path))
        return false;
    m_message.showMessage(
        Mark::Information,
        tr("Made “%1”. Every change is saved as you make it.").arg(QDir::toNativeSeparators(path)));
    return true;
}

bool PlanFounder::addProject(const ChangeSet &founding)
{
    const Actor actor = m_window.session()->document().actor();
    const Result<qint64> stored = m_window.plan()->file()->store().askAndWait(
        [&](Store &store) { return store.commit(founding, actor, m_context.clock()); });
    if (!stored) {
        m_context.dialogs.showError(&m_window, tr("The project cannot be made"), stored.error());
        return false;
    }
    if (!m_window.openProject(founding.project))
        return false;
    m_message.showMessage(Mark::Information,
                          tr("Made “%1” in the same file; the list at the project's name leads back.")
                              .arg(m_window.session()->plan().project()->name));
    return true;
}

void PlanFounder::importPlan(Place place)
{
    const QString path =
        m_context.dialogs.openFile(&m_window, tr("Import a project plan"), QDir::homePath(),
                                   tr("Project plans (*.xml *.gan *.mpp *.csv *.tsv *.xlsx);;All files (*)"));
    if (!path.isEmpty())
        importFrom(path, place);
}

void PlanFounder::importFrom(const QString &path, Place place)
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
        std::vector<DerivedRow> lines; ///< what it would be
    };
    using Outcome = std::shared_ptr<Imported>;
    const std::function<Result<Outcome>(LongWork::Progress &)> work =
        [path, base = foundation(place),
         today = m_context.today()](LongWork::Progress &progress) -> Result<Outcome> {
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
        Plan made = *imported->plan;
        if (auto applied = made.apply(imported->founding); !applied)
            return applied.error();
        imported->lines = previewLines(made, today, summaryOf(result->notes));
        return Outcome(imported);
    };
    LongWork::run<Outcome>(
        &m_window, tr("Reading %1…").arg(QFileInfo(path).fileName()), work,
        [this, path, place](const Result<Outcome> &outcome) {
            if (!outcome) {
                if (outcome.error().code != ErrorCode::Cancelled)
                    m_context.dialogs.showError(&m_window, tr("The file cannot be imported"),
                                                outcome.error());
                return;
            }
            const Outcome &imported = *outcome;
            const QString name =
                imported->name.isEmpty() ? QFileInfo(path).completeBaseName() : imported->name;
            auto *dialog = new PreviewDialog(
                tr("Import “%1”").arg(name),
                (imported->notes.isEmpty()
                     ? tr("%1 Nothing is made before you import.", "counts of tasks, links and people")
                     : tr("%1 Nothing is made before you import. What cannot be kept as it is stands first.",
                          "counts of tasks, links and people"))
                    .arg(countsText(imported->counts)),
                {{tr("No."), 6, true},
                 {tr("Task, or what changes"), 0},
                 {tr("Start"), 16},
                 {tr("Finish"), 16}},
                std::move(imported->lines), &m_window);
            dialog->setAction(tr("Import"), [this, imported, name, place]() -> Result<void> {
                if (found(name, imported->founding, place)) // else it was said why
                    showImported(imported->counts, imported->notes);
                return {};
            });
            dialog->open();
        });
}

// "3 tasks, 2 links, 4 resources."
QString PlanFounder::countsText(const ImportCounts &counts)
{
    QString text = tr("%n task(s)", nullptr, counts.tasks) + u", "_s +
                   tr("%n link(s)", nullptr, counts.links) + u", "_s +
                   tr("%n resource(s).", nullptr, counts.people);
    if (counts.pinned)
        text += u' ' + tr("%n task(s) keep the dates of the file.", nullptr, counts.pinned);
    return text;
}

void PlanFounder::showImported(const ImportCounts &counts, const QStringList &notes)
{
    m_message.showMessage(Mark::Information,
                          tr("Imported: %1", "counts of tasks, links and people").arg(countsText(counts)));
    offerNext(notes);
}

// What was not taken over can be read, and an empty checklist filled.
void PlanFounder::offerNext(const QStringList &notes)
{
    if (!notes.isEmpty()) {
        m_message.addButton(tr("What was not taken over…"), [this, notes] {
            m_context.dialogs.showText(&m_window, tr("Not taken over, or changed"), notes.join(u'\n'));
        });
    }
    if (m_window.session()->plan().count(RecordKind::ChecklistItem) == 0)
        m_message.addButton(tr("Add the starter checklist…"), [this] { Q_EMIT starterRequested(); });
}

QString PlanFounder::askForSheet()
{
    return m_context.dialogs.openFile(&m_window, tr("Import a spreadsheet"), m_context.plansFolder,
                                      tr("Spreadsheets (*.csv *.tsv *.txt *.xlsx);;All files (*)"));
}

void PlanFounder::importSheet()
{
    const QString path = askForSheet();
    if (!path.isEmpty())
        importSheetAsPlan(path);
}

void PlanFounder::importRows(std::optional<SheetKind> kind)
{
    const QString path = askForSheet();
    if (path.isEmpty())
        return;
    Document &document = m_window.session()->document();
    // A copy to work on in another thread; what changes meanwhile makes the import a conflict.
    auto base = std::make_shared<SheetBase>();
    base->plan = document.plan();
    SheetTarget target;
    target.introduction =
        tr("The rows of “%1” come into this plan. Say what its columns are; nothing changes "
           "before you import, and one undo takes it back.")
            .arg(QFileInfo(path).fileName());
    target.actor = document.actor();
    target.today = document.today();
    target.base = [shared = std::shared_ptr<const SheetBase>(std::move(base))](
                      const QList<QStringList> &,
                      const SheetLayout &) -> Result<std::shared_ptr<const SheetBase>> { return shared; };
    target.import = [this](const SheetBase &, SheetImport import) -> Result<void> {
        const int rows = import.added + import.changed;
        const auto done = m_window.session()->document().commit(std::move(import.edit));
        if (!done)
            return done.error();
        m_message.showMessage(Mark::Complete,
                              tr("%n rows were imported. One undo takes them back.", nullptr, rows));
        return {};
    };
    showSheet(path, kind, std::move(target));
}

void PlanFounder::importSheetAsPlan(const QString &path, Place place)
{
    const QString name = QFileInfo(path).completeBaseName();
    const QString source = QFileInfo(path).fileName();
    SheetTarget target;
    target.actor = {m_context.account, {}};
    target.today = m_context.today();
    target.introduction = tr("“%1” becomes a new plan. Say what its columns are; nothing is made before you "
                             "import.")
                              .arg(source);
    target.base = [name, source, day = target.today, shared = foundation(place)](
                      const QList<QStringList> &rows,
                      const SheetLayout &layout) -> Result<std::shared_ptr<const SheetBase>> {
        SheetOptions options;
        options.source = source;
        options.today = day;
        auto base = baseForSheet({name}, rows, layout, options, shared);
        if (!base)
            return base.error();
        return std::shared_ptr<const SheetBase>(std::make_shared<SheetBase>(std::move(*base)));
    };
    target.import = [this, name, source, place](const SheetBase &base, SheetImport import) -> Result<void> {
        const auto change = import.edit.finish();
        if (!change)
            return change.error();
        if (!found(name, base.together(*change), place))
            return {}; // said already
        m_message.showMessage(Mark::Information, tr("%n rows were imported.", nullptr, import.added));
        QStringList notes;
        for (const SheetProblem &problem : import.problems)
            notes.append(problem.display(source));
        offerNext(notes);
        return {};
    };
    showSheet(path, std::nullopt, std::move(target));
}

void PlanFounder::showSheet(const QString &path, std::optional<SheetKind> kind, SheetTarget target)
{
    using Rows = QList<QStringList>;
    target.title = tr("Import a spreadsheet");
    const QString source = QFileInfo(path).fileName();
    const std::function<Result<Rows>(LongWork::Progress &)> read = [path](LongWork::Progress &) {
        return readSheetFile(path);
    };
    LongWork::run<Rows>(
        &m_window, tr("Reading %1…").arg(source), read,
        [this, source, kind, target = std::move(target)](const Result<Rows> &rows) {
            if (rows)
                (new SheetDialog(source, *rows, guessLayout(*rows, kind), target, &m_window))->open();
            else
                m_context.dialogs.showError(&m_window, tr("The spreadsheet cannot be read"), rows.error());
        });
}

} // namespace baton
