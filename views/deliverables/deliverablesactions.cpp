// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/deliverables/deliverablesactions.h"

#include "views/common/decisionfields.h"
#include "views/common/plansession.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace baton {

DeliverablesActions::DeliverablesActions(const PageContext &context, Selection selection, QWidget *parent)
    : PageActions(context, parent), m_selection(std::move(selection))
{
    m_start = make("startDeliverable", tr("S&tart"), "media-playback-start", {},
                   tr("Marks the selected deliverables as in progress."), [this] { start(); });
    m_submit = make("submitDeliverable", tr("&Submit"), "document-send", QKeySequence(u"Ctrl+Alt+S"_s),
                    tr("Hands the selected deliverables over to those who accept them. Needs evidence."),
                    [this] { submit(); });
    m_accept = make("acceptDeliverable", tr("&Accept"), "dialog-ok-apply", QKeySequence(u"Ctrl+Alt+A"_s),
                    tr("Accepts the selected deliverables; every criterion has to be ticked."),
                    [this] { accept(); });
    m_reject = make("rejectDeliverable", tr("&Reject…"), "document-revert", QKeySequence(u"Ctrl+Alt+R"_s),
                    tr("Sends the deliverable back, with the criterion that is not met and the reason."),
                    [this] { reject(); });
    m_onBehalf = make("acceptDeliverableOnBehalf", tr("Accept on &behalf…"), "mail-mark-read", {},
                      tr("Records an acceptance given by e-mail or in a meeting, with its evidence."),
                      [this] { acceptOnBehalf(); });
    m_evidence =
        make("addDeliverableEvidence", tr("Add &evidence…"), "mail-attachment", QKeySequence(u"Ctrl+Alt+E"_s),
             tr("Adds where the deliverable is, or what proves that it meets a criterion."),
             [this] { addEvidenceTo(); });
    m_reopen = make("reopenDeliverable", tr("Re&open"), "edit-redo", {},
                    tr("Puts the selected deliverables back to in progress."), [this] { reopen(); });
    connect(&m_context.session, &PlanSession::analysed, this, &DeliverablesActions::update);
    update();
}

QList<QAction *> DeliverablesActions::all() const
{
    return {m_start, m_submit, nullptr, m_accept, m_reject, m_onBehalf, nullptr, m_evidence, m_reopen};
}

void DeliverablesActions::update()
{
    std::vector<DeliverableState> states;
    for (const DeliverableId id : m_selection()) {
        if (const Deliverable *deliverable = plan().find(id))
            states.push_back(deliverable->state);
    }
    const bool isEditable = canEdit() && !states.empty();
    const auto enable = [&](QAction *action, std::initializer_list<DeliverableState> suitable) {
        action->setEnabled(isEditable && std::ranges::any_of(states, [&](DeliverableState state) {
                               return std::ranges::find(suitable, state) != suitable.end();
                           }));
    };
    using enum DeliverableState;
    enable(m_start, {Planned, Rejected});
    enable(m_submit, {Planned, InProgress, Rejected});
    enable(m_accept, {Submitted});
    enable(m_reject, {Submitted, Accepted});
    enable(m_onBehalf, {Submitted});
    enable(m_evidence, {Planned, InProgress, Submitted, Accepted, Rejected});
    enable(m_reopen, {Submitted, Accepted, Rejected});
}

QString DeliverablesActions::subject() const
{
    const std::vector<DeliverableId> selected = m_selection();
    const Deliverable *one = selected.size() == 1 ? plan().find(selected.front()) : nullptr;
    return one ? one->name : tr("%n deliverables", nullptr, static_cast<int>(selected.size()));
}

void DeliverablesActions::start()
{
    run(startDeliverables(plan(), m_selection()));
}

void DeliverablesActions::submit()
{
    if (m_context.session.knowWho())
        run(submitDeliverables(plan(), m_selection(), m_context.session.me(), today()));
}

void DeliverablesActions::accept()
{
    if (m_context.session.knowWho())
        run(acceptDeliverables(plan(), m_selection(), decisionOfMine()));
}

void DeliverablesActions::reject()
{
    const std::vector<DeliverableId> selected = m_selection();
    const Deliverable *deliverable = selected.empty() ? nullptr : plan().find(selected.front());
    if (!deliverable || !m_context.session.knowWho())
        return;
    AskDialog *dialog = ask(tr("Reject"), deliverable->name);
    dialog->setAbout(std::vector{deliverable->id});
    addCriterionField(*dialog, deliverable, true);
    dialog->addField(RecordKind::Deliverable, "rejected_reason", {}, true, tr("Reason"));
    dialog->setAction(tr("Reject"), [this, dialog, id = selected.front()] {
        return commit(rejectDeliverable(plan(), id, decisionOfMine(), dialog->text("rejected_criterion"),
                                        dialog->text("rejected_reason")));
    });
    dialog->open();
}

void DeliverablesActions::acceptOnBehalf()
{
    const std::vector<DeliverableId> selected = m_selection();
    if (selected.empty() || !m_context.session.knowWho())
        return;
    const Deliverable *deliverable = plan().find(selected.front());
    askOnBehalf(
        subject(), deliverable ? deliverable->accepter : PersonId(),
        [this, selected](const Decision &decision) { return acceptDeliverables(plan(), selected, decision); })
        ->setAbout(selected);
}

void DeliverablesActions::addEvidenceTo(const QString &file)
{
    const std::vector<DeliverableId> selected = m_selection();
    if (selected.empty())
        return;
    Evidence evidence;
    evidence.deliverable = selected.front();
    askEvidence(subject(), evidence, file);
}

void DeliverablesActions::reopen()
{
    run(reopenDeliverables(plan(), m_selection()));
}

} // namespace baton
