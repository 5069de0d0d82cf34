// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/changes/changesactions.h"

#include "models/analysis/changeimpact.h"
#include "models/plan/permissions.h"
#include "views/changes/changecolumns.h"
#include "views/changes/movedialog.h"
#include "views/common/askdialog.h"
#include "views/common/plansession.h"

using namespace Qt::StringLiterals;

namespace baton {

ChangesActions::ChangesActions(const PageContext &context, Selection selection, QWidget *parent)
    : PageActions(context, parent), m_selection(std::move(selection))
{
    m_moveGoLive = make("moveGoLive", tr("Move &go-live…"), "go-jump-today", QKeySequence(u"Ctrl+Alt+G"_s),
                        tr("Shows what another go-live date would bring, and makes a change request of it."),
                        [this] { request(ChangeKind::GoLive); });
    m_requests = {
        m_moveGoLive,
        make("moveHypercareEnd", tr("Move &hypercare end…"), "go-jump-today", {},
             tr("Makes a change request for another end of hypercare."),
             [this] { request(ChangeKind::HypercareEnd); }),
        make("extendTail", tr("Extend the &tail…"), "go-jump-today", {},
             tr("Makes a change request for a longer tail of the project manager's time."),
             [this] { request(ChangeKind::TailExtension); }),
        make("changeCriteria", tr("Change the &criteria…"), "document-edit", {},
             tr("Makes a change request for items, classes or thresholds that are agreed."),
             [this] { request(ChangeKind::Criteria); }),
        make("changeScope", tr("Change the sc&ope…"), "document-edit", {},
             tr("Makes a change request for what the project delivers."),
             [this] { request(ChangeKind::Scope); }),
    };
    m_submit = make("submitChange", tr("&Submit"), "document-send", {},
                    tr("Hands the request to those who decide it."), [this] { submit(); });
    m_approve = make("approveChange", tr("&Approve…"), "dialog-ok-apply", QKeySequence(u"Ctrl+Alt+Y"_s),
                     tr("Records your approval; with the last one the dates move."), [this] { approve(); });
    m_reject = make("rejectChange", tr("&Reject…"), "dialog-cancel", QKeySequence(u"Ctrl+Alt+N"_s),
                    tr("Rejects the request with a reason."), [this] { reject(); });
    m_withdraw = make("withdrawChange", tr("&Withdraw"), "edit-undo", {},
                      tr("Takes the request back before it is decided."),
                      [this] { run(withdrawChange(plan(), m_selection())); });
    m_workUnder = make("workUnderRequest", tr("&Make the agreed changes"), "document-edit-sign", {},
                       tr("Lets locked criteria be changed under the approved request, until it is switched "
                          "off."),
                       [this] {
                           m_context.session.document().setAuthority(
                               m_workUnder->isChecked() ? m_selection() : ChangeRequestId());
                           update();
                           Q_EMIT authorityChanged();
                       });
    m_workUnder->setCheckable(true);
    connect(&m_context.session, &PlanSession::analysed, this, &ChangesActions::update);
    connect(&m_context.session, &PlanSession::meChanged, this, &ChangesActions::update);
    update();
}

QList<QAction *> ChangesActions::all() const
{
    QList<QAction *> actions = m_requests;
    actions.append({nullptr, m_submit, m_approve, m_reject, m_withdraw, nullptr, m_workUnder});
    return actions;
}

void ChangesActions::update()
{
    const bool isOpen = !m_context.session.document().isReadOnly();
    for (QAction *action : std::as_const(m_requests))
        action->setEnabled(isOpen && plan().project());
    const ChangeRequest *request = canEdit() ? plan().find(m_selection()) : nullptr;
    const ChangeState state = request ? request->state : ChangeState::Approved;
    const PersonId me = m_context.session.me();
    const bool mine = request && (me.isNull() || mayDecide(plan(), *request, me));
    m_submit->setEnabled(request && (state == ChangeState::Draft || state == ChangeState::Withdrawn));
    m_approve->setEnabled(mine && state == ChangeState::Submitted &&
                          (me.isNull() || (request->decidedBy != me && request->secondDecidedBy != me)));
    sayWhy(request);
    m_reject->setEnabled(mine && state == ChangeState::Submitted);
    m_workUnder->setEnabled(request && request->kind == ChangeKind::Criteria &&
                            state == ChangeState::Approved);
    m_workUnder->setChecked(request && request->id == m_context.session.document().authority());
    m_withdraw->setEnabled(request && (state == ChangeState::Draft || state == ChangeState::Submitted));
}

// A locked Approve says what it waits for.
void ChangesActions::sayWhy(const ChangeRequest *request)
{
    QString tip = tr("Records your approval; with the last one the dates move.");
    if (request && !m_approve->isEnabled()) {
        const PersonId me = m_context.session.me();
        if (request->state != ChangeState::Submitted)
            tip = tr("Only a submitted change request can be approved.");
        else if (me == request->requestedBy)
            tip = tr("You have asked for this change and cannot decide it. It waits for %1.")
                      .arg(stillToDecide(plan(), *request));
        else if (me == request->decidedBy || me == request->secondDecidedBy)
            tip = tr("You have approved it already. It waits for %1.").arg(stillToDecide(plan(), *request));
        else
            tip = tr("You do not decide this change request. It waits for %1.")
                      .arg(stillToDecide(plan(), *request));
    }
    m_approve->setStatusTip(tip);
    m_approve->setToolTip(tr("%1 (%2)", "what it does, its shortcut")
                              .arg(tip, m_approve->shortcut().toString(QKeySequence::NativeText)));
}

void ChangesActions::request(ChangeKind kind)
{
    auto *dialog = new MoveDialog(m_context, kind, window());
    connect(dialog, &MoveDialog::requested, this, &ChangesActions::requested);
    dialog->open();
}

void ChangesActions::submit()
{
    if (m_context.session.knowWho())
        run(submitChange(plan(), m_selection(), m_context.session.me(),
                         m_context.session.document().today()));
}

void ChangesActions::approve()
{
    const ChangeRequestId id = m_selection();
    const ChangeRequest *request = plan().find(id);
    if (!request || !m_context.session.knowWho())
        return;
    QStringList lines{tr("%1  %2", "number and title of a request").arg(request->number).arg(request->title)};
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
                .arg(stillToDecide(plan(), approved)));
    AskDialog *dialog = ask(tr("Approve the change"), lines.join(u'\n'));
    dialog->addField(RecordKind::ChangeRequest, "decision_comment");
    dialog->setAction(tr("Approve"), [this, dialog, id] {
        return commit(approveChange(plan(), m_context.session.analysis().calendars.project(), id,
                                    m_context.session.me(), m_context.session.document().today(),
                                    dialog->text("decision_comment")));
    });
    dialog->open();
}

void ChangesActions::reject()
{
    const ChangeRequestId id = m_selection();
    const ChangeRequest *request = plan().find(id);
    if (!request || !m_context.session.knowWho())
        return;
    AskDialog *dialog =
        ask(tr("Reject the change"),
            tr("%1  %2", "number and title of a request").arg(request->number).arg(request->title));
    dialog->addField(RecordKind::ChangeRequest, "decision_comment", {}, true, tr("Reason"));
    dialog->setAction(tr("Reject"), [this, dialog, id] {
        return commit(rejectChange(plan(), id, m_context.session.me(), m_context.session.document().today(),
                                   dialog->text("decision_comment")));
    });
    dialog->open();
}

} // namespace baton
