// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/decisionactions.h"

#include "models/checks/changeimpact.h"
#include "models/plan/changeactions.h"
#include "models/plan/permissions.h"
#include "views/common/askdialog.h"
#include "views/common/plansession.h"

using namespace Qt::StringLiterals;

namespace baton {

void DecisionActions::lock(QAction &action, const QString &tip, const QString &why)
{
    const QString said = why.isEmpty() ? tip : why;
    const QString keys = action.shortcut().toString(QKeySequence::NativeText);
    action.setEnabled(why.isEmpty());
    action.setStatusTip(said);
    action.setToolTip(keys.isEmpty() ? said : tr("%1 (%2)", "what it does, its shortcut").arg(said, keys));
}

QString DecisionActions::subjectOf(const ChangeRequest &request)
{
    return tr("%1  %2", "number and title of a request").arg(request.number).arg(request.title);
}

void DecisionActions::concur(const std::vector<WaiverId> &waivers)
{
    if (m_context.session.knowWho())
        run(concurWithWaivers(plan(), waivers, m_context.session.me(), today()));
}

void DecisionActions::approve(const std::vector<WaiverId> &waivers)
{
    if (m_context.session.knowWho())
        run(approveWaivers(plan(), waivers, m_context.session.me(), today()));
}

void DecisionActions::askWhy(const Question &question, const std::vector<WaiverId> &waivers,
                             std::function<Result<Edit>(const QString &reason)> edit)
{
    if (!m_context.session.knowWho())
        return;
    AskDialog *dialog = ask(question.title, question.introduction);
    dialog->setAbout(waivers);
    dialog->addField(RecordKind::Waiver, "reason", {}, true, question.reason);
    dialog->setAction(question.answer, [this, dialog, edit = std::move(edit)] {
        return commit(edit(dialog->text("reason")));
    });
    dialog->open();
}

void DecisionActions::askObjection(const QString &subject, const std::vector<WaiverId> &waivers)
{
    askWhy({tr("Object to the waiver"),
            tr("%1\n\nThe gate then stays open, unless the sponsor waives over the objection; the report "
               "prints that on page 1. To take the objection back, concur.")
                .arg(subject),
            tr("Why not"), tr("Object")},
           waivers, [this, waivers](const QString &reason) {
               return objectToWaivers(plan(), waivers, m_context.session.me(), today(), reason);
           });
}

void DecisionActions::askOverruling(const QString &subject, const std::vector<WaiverId> &waivers)
{
    askWhy(
        {tr("Waive over the objection"),
         tr("%1\n\nOnly the sponsor can waive although the accepting side objects. The report prints it on "
            "page 1, with name and reason.")
             .arg(subject),
         tr("Why nevertheless"), tr("Waive")},
        waivers, [this, waivers](const QString &reason) {
            return waiveOverObjection(plan(), waivers, m_context.session.me(), today(), reason);
        });
}

void DecisionActions::askRefusal(const QString &subject, WaiverId waiver)
{
    askWhy({tr("Refuse the waiver"),
            tr("%1\n\nThe waiver goes, and the gate stays open. The history keeps both with the reason.")
                .arg(subject),
            tr("Why not"), tr("Refuse")},
           {waiver}, [this, waiver](const QString &reason) { return refuseWaiver(plan(), waiver, reason); });
}

void DecisionActions::askApproval(ChangeRequestId id)
{
    const ChangeRequest *request = plan().find(id);
    if (!request || !m_context.session.knowWho())
        return;
    QStringList lines{subjectOf(*request)};
    if (promiseOf(request->kind)) {
        const ChangeImpact impact =
            impactOf(plan(), m_context.session.analysis(), request->kind, request->to);
        for (const QString &line : impactLines(plan(), impact, QLocale()))
            lines.append(u"•  "_s + line);
    } else {
        lines.append(request->scope);
    }
    ChangeRequest approved = *request;
    (approved.decidedBy ? approved.secondDecidedBy : approved.decidedBy) = m_context.session.me();
    if (!decidersLeft(plan(), approved).empty())
        lines.append(
            tr("Your approval is recorded, and nothing moves yet: a second decision is needed, by %1.")
                .arg(decidersLeftText(plan(), approved)));
    AskDialog *dialog = ask(tr("Approve the change"), lines.join(u'\n'));
    dialog->setAbout(std::vector{id});
    dialog->addField(RecordKind::ChangeRequest, "decision_comment");
    dialog->setAction(tr("Approve"), [this, dialog, id] {
        return commit(approveChange(plan(), m_context.session.analysis().calendars.project(), id,
                                    m_context.session.me(), today(), dialog->text("decision_comment")));
    });
    dialog->open();
}

void DecisionActions::askRejection(ChangeRequestId id)
{
    const ChangeRequest *request = plan().find(id);
    if (!request || !m_context.session.knowWho())
        return;
    AskDialog *dialog = ask(tr("Reject the change"), subjectOf(*request));
    dialog->setAbout(std::vector{id});
    dialog->addField(RecordKind::ChangeRequest, "decision_comment", {}, true, tr("Reason"));
    dialog->setAction(tr("Reject"), [this, dialog, id] {
        return commit(
            rejectChange(plan(), id, m_context.session.me(), today(), dialog->text("decision_comment")));
    });
    dialog->open();
}

} // namespace baton
