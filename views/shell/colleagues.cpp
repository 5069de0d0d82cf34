// SPDX-License-Identifier: GPL-3.0-or-later
// What goes to people without Baton and comes back from them: review pack, answers, reminders, contacts.
#include "models/exchange/checklistexport.h"
#include "models/exchange/icalendar.h"
#include "models/exchange/reviewpack.h"
#include "models/exchange/sheetreader.h"
#include "models/readiness/chaselist.h"
#include "models/records/wholefile.h"
#include "views/colleagues/chasedialog.h"
#include "views/colleagues/previewdialog.h"
#include "views/common/dialogs.h"
#include "views/common/messagebar.h"
#include "views/shell/mainwindow.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

DerivedRow previewRow(const ReviewAnswer &answer, const Plan &plan)
{
    const auto cell = [](const QString &text, Mark mark = Mark::None) {
        Cell made;
        made.text = text;
        made.mark = mark;
        return made;
    };
    DerivedRow row;
    row.key = QString::number(answer.line);
    row.kind = answer.kind;
    row.id = answer.id;
    const bool isWrong = answer.status == ReviewAnswer::Status::Wrong;
    Mark mark = Mark::Neutral;
    QString decision = MainWindow::tr("no decision");
    if (isWrong) {
        mark = Mark::Blocked;
        decision = MainWindow::tr("cannot be recorded");
    } else if (answer.status == ReviewAnswer::Status::Ready) {
        mark = answer.isAcceptance ? Mark::Complete : Mark::Attention;
        decision = answer.isAcceptance ? MainWindow::tr("accept") : MainWindow::tr("reject");
    }
    const Person *person = plan.find(answer.decidedBy);
    row.cells = {cell(QString::number(answer.line)), cell(answer.what), cell(decision, mark),
                 cell(person ? person->name : QString()), cell(isWrong ? answer.problem : answer.comment)};
    return row;
}

} // namespace

QString MainWindow::proposedPath(const QString &what, const QString &suffix) const
{
    const Project *project = m_plan->session().plan().project();
    const QString name = project ? fileNameFor(project->name) : tr("Plan");
    return QDir(m_context.plansFolder)
        .filePath(tr("%1, %2", "project, kind of file").arg(name, what) + u'.' + suffix);
}

void MainWindow::writeReviewPack()
{
    const QString path =
        m_context.dialogs.saveFile(this, tr("Review pack"), proposedPath(tr("review"), u"html"_s),
                                   tr("Page for the browser (*.html);;Spreadsheet (*.xlsx)"), u"html"_s);
    if (path.isEmpty())
        return;
    writeFile(path, tr("Writing the review pack…"),
              [plan = m_plan->session().plan(), asOf = m_plan->document().today(),
               path](LongWork::Progress &) -> Result<void> {
                  const Readiness readiness = evaluateReadiness(plan, asOf);
                  if (!path.endsWith(u".xlsx"_s, Qt::CaseInsensitive))
                      return writeWholeFile(path, reviewPackHtml(plan, readiness));
                  const auto workbook = reviewPackXlsx(plan, readiness);
                  return workbook ? writeWholeFile(path, *workbook) : workbook.error();
              });
}

void MainWindow::importAnswers()
{
    if (!m_plan->session().knowWho())
        return;
    const QString path =
        m_context.dialogs.openFile(this, tr("Answers to a review pack"), m_context.plansFolder,
                                   tr("Answers (*.csv *.xlsx);;All files (*)"));
    if (path.isEmpty())
        return;
    const QString source = QFileInfo(path).fileName();
    const auto rows = readSheetFile(path);
    Document &document = m_plan->document();
    const auto answers =
        rows ? readReviewAnswers(document.plan(), *rows, source, document.actor(), document.today())
             : Result<ReviewAnswers>(rows.error());
    if (!answers) {
        m_context.dialogs.showError(this, tr("The answers cannot be read"), answers.error());
        return;
    }
    std::vector<DerivedRow> lines;
    int wrong = 0;
    for (const ReviewAnswer &answer : answers->lines) {
        wrong += answer.status == ReviewAnswer::Status::Wrong ? 1 : 0;
        lines.push_back(previewRow(answer, document.plan()));
    }
    const int ready = answers->readyCount();
    QString about = tr("%n decisions can be recorded.", nullptr, ready);
    if (wrong)
        about +=
            u' ' + tr("%n lines cannot, and are left out; the reason stands beside each.", nullptr, wrong);
    about +=
        u' ' + tr("They are recorded on behalf of those who decided, with “%1” as evidence, and one undo "
                  "takes all of them back.")
                   .arg(source);
    auto *dialog = new PreviewDialog(tr("Answers to a review pack"), about,
                                     {{tr("Line"), 6, true},
                                      {tr("What"), 14},
                                      {tr("Decision"), 22},
                                      {tr("Decided by"), 22},
                                      {tr("Comment or problem"), 0}},
                                     std::move(lines), this);
    if (ready > 0) {
        dialog->setAction(
            tr("Record %n decisions", nullptr, ready), [this, answers = *answers, source]() -> Result<void> {
                Document &target = m_plan->document();
                const auto done =
                    target.commit(recordReviewAnswers(target.plan(), answers, source, target.actor().person));
                if (!done)
                    return done.error();
                return {};
            });
    }
    dialog->open();
}

void MainWindow::remindPeople()
{
    const Project *project = m_plan->session().plan().project();
    auto *dialog = new ChaseDialog(
        chaseMessages(m_plan->session().plan(), m_plan->session().readiness()),
        tr("%1: what is late or due soon", "project").arg(project ? project->name : QString()), this);
    connect(dialog, &ChaseDialog::mailRequested, this,
            [](const QUrl &address) { QDesktopServices::openUrl(address); });
    dialog->open();
}

void MainWindow::exportCalendarFile()
{
    const QString path = m_context.dialogs.saveFile(this, tr("Calendar"), proposedPath(tr("dates"), u"ics"_s),
                                                    tr("Calendar file (*.ics)"), u"ics"_s);
    if (path.isEmpty())
        return;
    const PlanSession &session = m_plan->session();
    writeFile(path, tr("Writing the calendar…"),
              [plan = session.plan(), analysis = session.analysis(), path](LongWork::Progress &) {
                  return exportCalendar(plan, analysis, path);
              });
}

void MainWindow::exportContacts()
{
    const QString path =
        m_context.dialogs.saveFile(this, tr("Contact sheet"), proposedPath(tr("contacts"), u"xlsx"_s),
                                   tr("Spreadsheet (*.xlsx);;Comma-separated values (*.csv)"), u"xlsx"_s);
    if (path.isEmpty())
        return;
    writeFile(path, tr("Writing the contact sheet…"),
              [plan = m_plan->session().plan(), asOf = m_plan->document().today(),
               path](LongWork::Progress &) -> Result<void> {
                  const DataSheet contacts = contactSheet(plan);
                  if (path.endsWith(u".csv"_s, Qt::CaseInsensitive))
                      return writeWholeFile(path, toCsv(contacts));
                  const auto workbook = toXlsx({contacts}, contacts.name, asOf);
                  return workbook ? writeWholeFile(path, *workbook) : workbook.error();
              });
}

} // namespace baton
