// SPDX-License-Identifier: GPL-3.0-or-later
// What comes from spreadsheets: rows for the plan that is open, or a plan of its own.
#include "models/exchange/sheetreader.h"
#include "views/common/dialogs.h"
#include "views/common/messagebar.h"
#include "views/exchange/sheetdialog.h"
#include "views/shell/mainwindow.h"
#include "views/shell/pagelist.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace baton {

// What a page shows is what the rows of a spreadsheet most likely are.
std::optional<SheetKind> MainWindow::sheetKindOf(const Page *page)
{
    const QString name = page ? page->objectName() : QString();
    if (name == u"timelinePage"_s)
        return SheetKind::Tasks;
    if (name == u"checklistPage"_s)
        return SheetKind::Checklist;
    if (name == u"deliverablesPage"_s)
        return SheetKind::Deliverables;
    return name == u"peoplePage"_s ? std::optional(SheetKind::People) : std::nullopt;
}

QString MainWindow::askForSheet()
{
    return m_context.dialogs.openFile(this, tr("Import a spreadsheet"), m_context.plansFolder,
                                      tr("Spreadsheets (*.csv *.tsv *.txt *.xlsx);;All files (*)"));
}

void MainWindow::importSheet()
{
    const QString path = askForSheet();
    if (!path.isEmpty())
        importSheetAsPlan(path);
}

void MainWindow::importRows()
{
    const QString path = m_plan ? askForSheet() : QString();
    if (path.isEmpty())
        return;
    Document &document = m_plan->document();
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
        const auto done = m_plan->document().commit(std::move(import.edit));
        if (!done)
            return done.error();
        m_message->showMessage(Mark::Complete,
                               tr("%n rows were imported. One undo takes them back.", nullptr, rows));
        return {};
    };
    showSheet(path, sheetKindOf(m_pages.value(m_pageList->currentRow())), std::move(target));
}

void MainWindow::importSheetAsPlan(const QString &path, Place place)
{
    const QString name = QFileInfo(path).completeBaseName();
    const QString source = QFileInfo(path).fileName();
    SheetTarget target;
    target.actor = {m_context.account, {}};
    target.today = today();
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
        m_message->showMessage(Mark::Information, tr("%n rows were imported.", nullptr, import.added));
        QStringList notes;
        for (const SheetProblem &problem : import.problems)
            notes.append(problem.display(source));
        if (!notes.isEmpty()) {
            m_message->addButton(tr("What was not taken over…"), [this, notes] {
                m_context.dialogs.showText(this, tr("Not taken over, or changed"), notes.join(u'\n'));
            });
        }
        if (m_plan->session().plan().count(RecordKind::ChecklistItem) == 0)
            m_message->addButton(tr("Add the starter checklist…"), [this] { addStarterChecklistNow(); });
        return {};
    };
    showSheet(path, std::nullopt, std::move(target));
}

void MainWindow::showSheet(const QString &path, std::optional<SheetKind> kind, SheetTarget target)
{
    using Rows = QList<QStringList>;
    target.title = tr("Import a spreadsheet");
    const QString source = QFileInfo(path).fileName();
    const std::function<Result<Rows>(LongWork::Progress &)> read = [path](LongWork::Progress &) {
        return readSheetFile(path);
    };
    LongWork::run<Rows>(
        this, tr("Reading %1…").arg(source), read,
        [this, source, kind, target = std::move(target)](const Result<Rows> &rows) {
            if (rows)
                (new SheetDialog(source, *rows, guessLayout(*rows, kind), target, this))->open();
            else
                m_context.dialogs.showError(this, tr("The spreadsheet cannot be read"), rows.error());
        });
}

} // namespace baton
