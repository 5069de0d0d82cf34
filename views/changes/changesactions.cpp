// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/changes/changesactions.h"

#include "models/plan/permissions.h"
#include "views/changes/movedialog.h"
#include "views/common/plansession.h"

using namespace Qt::StringLiterals;

namespace baton {

ChangesActions::ChangesActions(const PageContext &context, Selection selection, QWidget *parent)
    : DecisionActions(context, parent), m_selection(std::move(selection))
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
    m_approve = make("approveChange", tr("&Approve…"), "dialog-ok-apply", QKeySequence(u"Ctrl+Alt+Y"_s), {},
                     [this] { askApproval(m_selection()); });
    m_reject = make("rejectChange", tr("&Reject…"), "document-revert", QKeySequence(u"Ctrl+Alt+N"_s), {},
                    [this] { askRejection(m_selection()); });
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
    m_submit->setEnabled(request && (state == ChangeState::Draft || state == ChangeState::Withdrawn));
    const PersonId me = m_context.session.me();
    QString why = request ? QString() : tr("No change request is selected.");
    if (request && (state != ChangeState::Submitted || !me.isNull()))
        why = whyNotDecide(plan(), *request, me);
    lock(*m_approve, tr("Records your approval; with the last one the dates move."), why);
    // Who has approved may think again, as long as it is not decided.
    const bool mayReject = request && state == ChangeState::Submitted && mayDecide(plan(), *request, me);
    const bool hasApproved = mayReject && (request->decidedBy == me || request->secondDecidedBy == me);
    m_reject->setText(hasApproved ? tr("&Reject after all…") : tr("&Reject…"));
    lock(*m_reject,
         hasApproved ? tr("You have approved it; rejects it after all, with a reason.")
                     : tr("Rejects the request with a reason."),
         mayReject ? QString() : why);
    m_workUnder->setEnabled(request && request->kind == ChangeKind::Criteria &&
                            state == ChangeState::Approved);
    m_workUnder->setChecked(request && request->id == m_context.session.document().authority());
    m_withdraw->setEnabled(request && (state == ChangeState::Draft || state == ChangeState::Submitted));
}

void ChangesActions::request(ChangeKind kind, QDate to)
{
    auto *dialog = new MoveDialog(m_context, kind, window());
    if (to.isValid())
        dialog->setNewDate(to);
    connect(dialog, &MoveDialog::requested, this, &ChangesActions::requested);
    dialog->open();
}

void ChangesActions::submit()
{
    if (m_context.session.knowWho())
        run(submitChange(plan(), m_selection(), m_context.session.me(), today()));
}

} // namespace baton
