// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/deliverables/deliverablesactions.h"

#include "models/plan/itemactions.h"
#include "views/common/onbehalf.h"
#include "views/common/plansession.h"
#include "views/common/theme.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace baton {

DeliverablesActions::DeliverablesActions(const PageContext &context, Selection selection, QWidget *parent)
    : QObject(parent), m_context(context), m_selection(std::move(selection)), m_parent(parent)
{
    m_start = make("startDeliverable", tr("S&tart"), "media-playback-start", {},
                   tr("Marks the selected deliverables as in progress."), &DeliverablesActions::start);
    m_submit = make("submitDeliverable", tr("&Submit"), "document-send", QKeySequence(u"Ctrl+Alt+S"_s),
                    tr("Hands the selected deliverables over to those who accept them. Needs evidence."),
                    &DeliverablesActions::submit);
    m_accept = make("acceptDeliverable", tr("&Accept"), "dialog-ok-apply", QKeySequence(u"Ctrl+Alt+A"_s),
                    tr("Accepts the selected deliverables; every criterion has to be ticked."),
                    &DeliverablesActions::accept);
    m_reject = make("rejectDeliverable", tr("&Reject…"), "dialog-cancel", QKeySequence(u"Ctrl+Alt+R"_s),
                    tr("Sends the deliverable back, with the criterion that is not met and the reason."),
                    &DeliverablesActions::reject);
    m_onBehalf = make("acceptDeliverableOnBehalf", tr("Accept on &behalf…"), "mail-replied", {},
                      tr("Records an acceptance given by e-mail or in a meeting, with its evidence."),
                      &DeliverablesActions::acceptOnBehalf);
    m_evidence =
        make("addDeliverableEvidence", tr("Add &evidence…"), "mail-attachment", QKeySequence(u"Ctrl+Alt+E"_s),
             tr("Adds where the deliverable is, or what proves that it meets a criterion."),
             &DeliverablesActions::addEvidenceTo);
    m_reopen = make("reopenDeliverable", tr("Re&open"), "edit-redo", {},
                    tr("Puts the selected deliverables back to in progress."), &DeliverablesActions::reopen);
    connect(&m_context.session, &PlanSession::analysed, this, &DeliverablesActions::update);
    update();
}

QAction *DeliverablesActions::make(const char *name, const QString &text, const char *icon,
                                   const QKeySequence &shortcut, const QString &tip,
                                   void (DeliverablesActions::*slot)())
{
    auto *action = new QAction(themeIcon(icon), text, this);
    action->setObjectName(QLatin1StringView(name));
    action->setShortcut(shortcut);
    action->setStatusTip(tip);
    const QString keys = shortcut.toString(QKeySequence::NativeText);
    action->setToolTip(keys.isEmpty() ? tip : tr("%1 (%2)", "what it does, its shortcut").arg(tip, keys));
    connect(action, &QAction::triggered, this, slot);
    return action;
}

QList<QAction *> DeliverablesActions::all() const
{
    return {m_start, m_submit, nullptr, m_accept, m_reject, m_onBehalf, nullptr, m_evidence, m_reopen};
}

void DeliverablesActions::setActive(bool active)
{
    m_isActive = active;
    update();
}

void DeliverablesActions::update()
{
    std::vector<DeliverableState> states;
    for (const DeliverableId id : m_selection()) {
        if (const Deliverable *deliverable = m_context.session.plan().find(id))
            states.push_back(deliverable->state);
    }
    const bool canEdit = m_isActive && !m_context.session.document().isReadOnly() && !states.empty();
    const auto enable = [&](QAction *action, std::initializer_list<DeliverableState> suitable) {
        action->setEnabled(canEdit && std::ranges::any_of(states, [&](DeliverableState state) {
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

Result<void> DeliverablesActions::commit(Result<Edit> edit)
{
    const Result<ChangeSet> change = m_context.session.document().commit(std::move(edit));
    return change ? Result<void>() : Result<void>(change.error());
}

void DeliverablesActions::run(Result<Edit> edit)
{
    if (const Result<void> committed = commit(std::move(edit)); !committed)
        Q_EMIT refused(committed.error());
}

Decision DeliverablesActions::decisionOfMine() const
{
    const PersonId me = m_context.session.me();
    return {me, me, m_context.session.document().today(), AcceptanceMeans::Here, {}, {}, {}};
}

QString DeliverablesActions::subject() const
{
    const std::vector<DeliverableId> selected = m_selection();
    const Deliverable *one = selected.size() == 1 ? m_context.session.plan().find(selected.front()) : nullptr;
    return one ? one->name : tr("%n deliverables", nullptr, static_cast<int>(selected.size()));
}

AskDialog *DeliverablesActions::ask(const QString &title, const QString &introduction)
{
    return new AskDialog(m_context.session.document(), title, introduction, m_parent->window());
}

void DeliverablesActions::start()
{
    run(startDeliverables(m_context.session.plan(), m_selection()));
}

void DeliverablesActions::submit()
{
    if (m_context.session.knowWho())
        run(submitDeliverables(m_context.session.plan(), m_selection(), m_context.session.me(),
                               m_context.session.document().today()));
}

void DeliverablesActions::accept()
{
    if (m_context.session.knowWho())
        run(acceptDeliverables(m_context.session.plan(), m_selection(), decisionOfMine()));
}

void DeliverablesActions::reject()
{
    const std::vector<DeliverableId> selected = m_selection();
    const Deliverable *deliverable =
        selected.empty() ? nullptr : m_context.session.plan().find(selected.front());
    if (!deliverable || !m_context.session.knowWho())
        return;
    QStringList choices;
    for (const bool isMet : {false, true}) {
        for (const Criterion &criterion : criteriaOf(deliverable->criteria)) {
            if (criterion.isMet == isMet)
                choices.append(criterion.text);
        }
    }
    AskDialog *dialog = ask(tr("Reject"), deliverable->name);
    const QString label = tr("Criterion that is not met");
    if (choices.isEmpty())
        dialog->addField(RecordKind::Deliverable, "rejected_criterion", {}, true, label);
    else
        dialog->addChoice(RecordKind::Deliverable, "rejected_criterion", choices, label);
    dialog->addField(RecordKind::Deliverable, "rejected_reason", {}, true, tr("Reason"));
    dialog->setAction(tr("Reject"), [this, dialog, id = selected.front()] {
        return commit(rejectDeliverable(m_context.session.plan(), id, decisionOfMine(),
                                        dialog->text("rejected_criterion"), dialog->text("rejected_reason")));
    });
    dialog->open();
}

void DeliverablesActions::acceptOnBehalf()
{
    const std::vector<DeliverableId> selected = m_selection();
    if (selected.empty() || !m_context.session.knowWho())
        return;
    AskDialog *dialog =
        ask(tr("Accept on behalf"),
            tr("%1\n\nAn acceptance that somebody gave elsewhere. It is marked as recorded by "
               "you, and counted as such.")
                .arg(subject()));
    const Deliverable *deliverable = m_context.session.plan().find(selected.front());
    addOnBehalfFields(*dialog, deliverable ? deliverable->accepter : PersonId(),
                      m_context.session.document().today());
    dialog->setAction(tr("Accept"), [this, dialog, selected] {
        return commit(acceptDeliverables(m_context.session.plan(), selected,
                                         onBehalfDecision(*dialog, m_context.session.me())));
    });
    dialog->open();
}

void DeliverablesActions::addEvidenceTo()
{
    const std::vector<DeliverableId> selected = m_selection();
    if (selected.empty())
        return;
    AskDialog *dialog = ask(tr("Add evidence"), subject());
    dialog->addField(RecordKind::Evidence, "title", {}, true);
    dialog->addField(RecordKind::Evidence, "location");
    dialog->addField(RecordKind::Evidence, "on_date", detail::dateValue(m_context.session.document().today()),
                     true);
    dialog->setAction(tr("Add"), [this, dialog, id = selected.front()] {
        Evidence evidence;
        evidence.deliverable = id;
        evidence.title = dialog->text("title");
        evidence.location = dialog->text("location");
        evidence.date = dialog->date("on_date");
        evidence.addedBy = m_context.session.me();
        return commit(addEvidence(m_context.session.plan(), evidence));
    });
    dialog->open();
}

void DeliverablesActions::reopen()
{
    run(reopenDeliverables(m_context.session.plan(), m_selection()));
}

} // namespace baton
