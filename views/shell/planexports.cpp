// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shell/planexports.h"

#include "models/exchange/checklistexport.h"
#include "models/exchange/icalendar.h"
#include "models/exchange/msprojectexport.h"
#include "models/exchange/reviewpack.h"
#include "models/records/wholefile.h"
#include "views/common/dialogs.h"
#include "views/common/plansession.h"

#include <QDir>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace baton {

PlanExports::PlanExports(const ShellContext &context, QWidget *window)
    : QObject(window), m_context(context), m_window(window)
{
}

// Where the file goes, by default named after the project and `what` it is. Empty when the user would rather
// not.
QString PlanExports::ask(const QString &title, const QString &what, const QString &filter,
                         const QString &suffix)
{
    const Project *project = m_session->plan().project();
    QString name = project ? fileNameFor(project->name) : tr("Plan");
    if (!what.isEmpty())
        name = tr("%1, %2", "project, kind of file").arg(name, what);
    return m_context.dialogs.saveFile(
        m_window, title, QDir(m_context.plansFolder).filePath(name + u'.' + suffix), filter, suffix);
}

void PlanExports::write(const QString &path, const QString &title,
                        std::function<Result<void>(LongWork::Progress &)> work, const QString &remark)
{
    using Outcome = bool;
    const std::function<Result<Outcome>(LongWork::Progress &)> whole =
        [work = std::move(work)](LongWork::Progress &progress) -> Result<Outcome> {
        if (const Result<void> done = work(progress); !done)
            return done.error();
        return true;
    };
    LongWork::run<Outcome>(m_window, title, whole, [this, path, remark](const Result<Outcome> &outcome) {
        if (outcome)
            Q_EMIT written(path, remark);
        else if (outcome.error().code != ErrorCode::Cancelled)
            m_context.dialogs.showError(m_window, tr("The file cannot be written"), outcome.error());
    });
}

void PlanExports::exportChecklist()
{
    const QString path = ask(tr("Export the checklist"), tr("checklist"),
                             tr("Spreadsheet (*.xlsx);;Comma-separated values (*.csv)"), u"xlsx"_s);
    if (path.isEmpty())
        return;
    const SheetFormat format =
        path.endsWith(u".csv"_s, Qt::CaseInsensitive) ? SheetFormat::Csv : SheetFormat::Xlsx;
    write(path, tr("Exporting the checklist…"),
          [plan = m_session->plan(), asOf = m_session->document().today(), format,
           path](LongWork::Progress &) { return baton::exportChecklist(plan, asOf, format, path); });
}

void PlanExports::exportTimeline()
{
    const QString path = ask(tr("Export the timeline"), {}, tr("Microsoft Project XML (*.xml)"), u"xml"_s);
    if (path.isEmpty())
        return;
    write(
        path, tr("Exporting the timeline…"),
        [plan = m_session->plan(), asOf = m_session->document().today(), path](LongWork::Progress &) {
            return exportMsProject(plan, asOf, path);
        },
        leftBehindByMsProject(m_session->plan()));
}

void PlanExports::exportDates()
{
    const QString path = ask(tr("Calendar"), tr("dates"), tr("Calendar file (*.ics)"), u"ics"_s);
    if (path.isEmpty())
        return;
    write(path, tr("Writing the calendar…"),
          [plan = m_session->plan(), analysis = m_session->analysis(), path](LongWork::Progress &) {
              return exportCalendar(plan, analysis, path);
          });
}

void PlanExports::exportContacts()
{
    const QString path = ask(tr("Contact sheet"), tr("contacts"),
                             tr("Spreadsheet (*.xlsx);;Comma-separated values (*.csv)"), u"xlsx"_s);
    if (path.isEmpty())
        return;
    write(path, tr("Writing the contact sheet…"),
          [plan = m_session->plan(), asOf = m_session->document().today(),
           path](LongWork::Progress &) -> Result<void> {
              const DataSheet contacts = contactSheet(plan);
              if (path.endsWith(u".csv"_s, Qt::CaseInsensitive))
                  return writeWholeFile(path, toCsv(contacts));
              const auto workbook = toXlsx({contacts}, contacts.name, asOf);
              return workbook ? writeWholeFile(path, *workbook) : workbook.error();
          });
}

void PlanExports::writeReviewPack()
{
    const QString path = ask(tr("Review pack"), tr("review"),
                             tr("Page for the browser (*.html);;Spreadsheet (*.xlsx)"), u"html"_s);
    if (path.isEmpty())
        return;
    write(path, tr("Writing the review pack…"),
          [plan = m_session->plan(), asOf = m_session->document().today(),
           path](LongWork::Progress &) -> Result<void> {
              const Readiness readiness = evaluateReadiness(plan, asOf);
              if (!path.endsWith(u".xlsx"_s, Qt::CaseInsensitive))
                  return writeWholeFile(path, reviewPackHtml(plan, readiness));
              const auto workbook = reviewPackXlsx(plan, readiness);
              return workbook ? writeWholeFile(path, *workbook) : workbook.error();
          });
}

} // namespace baton
