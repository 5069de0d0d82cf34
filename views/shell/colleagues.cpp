// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shell/colleagues.h"

#include "models/exchange/reviewpack.h"
#include "models/exchange/sheetreader.h"
#include "models/readiness/chaselist.h"
#include "views/colleagues/chasedialog.h"
#include "views/colleagues/previewdialog.h"
#include "views/common/dialogs.h"
#include "views/common/plansession.h"

#include <QDesktopServices>
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
    QString decision = Colleagues::tr("no decision");
    if (isWrong) {
        mark = Mark::Blocked;
        decision = Colleagues::tr("cannot be recorded");
    } else if (answer.status == ReviewAnswer::Status::Ready) {
        mark = answer.isAcceptance ? Mark::Complete : Mark::Attention;
        decision = answer.isAcceptance ? Colleagues::tr("accept") : Colleagues::tr("reject");
    }
    const Person *person = plan.find(answer.decidedBy);
    row.cells = {cell(QString::number(answer.line)), cell(answer.what), cell(decision, mark),
                 cell(person ? person->name : QString()), cell(isWrong ? answer.problem : answer.comment)};
    return row;
}

} // namespace

Colleagues::Colleagues(const ShellContext &context, QWidget *window)
    : QObject(window), m_context(context), m_window(window)
{
}

void Colleagues::importAnswers()
{
    if (!m_session->knowWho())
        return;
    const QString path =
        m_context.dialogs.openFile(m_window, tr("Answers to a review pack"), m_context.plansFolder,
                                   tr("Answers (*.csv *.xlsx);;All files (*)"));
    if (path.isEmpty())
        return;
    const QString source = QFileInfo(path).fileName();
    const auto rows = readSheetFile(path);
    Document &document = m_session->document();
    const auto answers =
        rows ? readReviewAnswers(document.plan(), *rows, source, document.actor(), document.today())
             : Result<ReviewAnswers>(rows.error());
    if (!answers) {
        m_context.dialogs.showError(m_window, tr("The answers cannot be read"), answers.error());
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
                                     std::move(lines), m_window);
    if (ready > 0) {
        dialog->setAction(
            tr("Record %n decisions", nullptr, ready), [this, answers = *answers, source]() -> Result<void> {
                Document &target = m_session->document();
                const auto done =
                    target.commit(recordReviewAnswers(target.plan(), answers, source, target.actor().person));
                if (!done)
                    return done.error();
                return {};
            });
    }
    dialog->open();
}

void Colleagues::remindPeople()
{
    const Project *project = m_session->plan().project();
    auto *dialog = new ChaseDialog(chaseMessages(m_session->plan(), m_session->readiness()),
                                   tr("%1: what is late, due soon or waits for an answer", "project")
                                       .arg(project ? project->name : QString()),
                                   m_window);
    connect(dialog, &ChaseDialog::mailRequested, this,
            [](const QUrl &address) { QDesktopServices::openUrl(address); });
    dialog->open();
}

} // namespace baton
