// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/review/reviewactions.h"

#include "models/plan/deliverableactions.h"
#include "models/plan/itemactions.h"
#include "views/common/onbehalf.h"
#include "views/common/plansession.h"
#include "views/common/theme.h"

using namespace Qt::StringLiterals;

namespace baton {

ReviewActions::ReviewActions(const PageContext &context, Current current, QWidget *page)
    : QObject(page), m_context(context), m_current(std::move(current)), m_page(page)
{
    m_accept = make("reviewAccept", tr("&Accept and next"), "dialog-ok-apply", u"A"_s,
                    tr("Accepts what is shown, and goes on to the next."));
    m_accept->setIconText(tr("Accept (A)"));
    m_reject = make("reviewReject", tr("&Reject and next…"), "dialog-cancel", u"R"_s,
                    tr("Sends what is shown back with a reason, and goes on to the next."));
    m_reject->setIconText(tr("Reject (R)"));
    m_record = make("reviewRecord", tr("Record a &decision…"), "mail-replied", u"B"_s,
                    tr("Records what somebody decided by e-mail or in a meeting, with its evidence."));
    m_record->setIconText(tr("Record (B)"));
    m_open = make("reviewOpen", tr("Open the &evidence"), "document-open", u"E"_s,
                  tr("Opens the newest evidence that says where it is."));
    m_open->setIconText(tr("Evidence (E)"));
    connect(m_accept, &QAction::triggered, this, &ReviewActions::accept);
    connect(m_reject, &QAction::triggered, this, &ReviewActions::reject);
    connect(m_record, &QAction::triggered, this, &ReviewActions::record);
    connect(m_open, &QAction::triggered, this, &ReviewActions::openRequested);
    update();
}

QAction *ReviewActions::make(const char *name, const QString &text, const char *icon, const QString &key,
                             const QString &tip)
{
    auto *action = new QAction(themeIcon(icon), text, this);
    action->setObjectName(QLatin1StringView(name));
    action->setShortcut(QKeySequence(key));
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    action->setStatusTip(tip);
    action->setToolTip(tr("%1 (%2)", "what it does, its shortcut").arg(tip, key));
    m_page->addAction(action);
    return action;
}

void ReviewActions::setActive(bool active)
{
    m_isActive = active;
    update();
}

void ReviewActions::update()
{
    const auto entry = m_current();
    const bool canDecide = m_isActive && entry && !m_context.session.document().isReadOnly();
    const bool isForMe =
        canDecide && (entry->claim != ReviewClaim::Recorder || m_context.session.me().isNull());
    m_accept->setEnabled(isForMe);
    m_reject->setEnabled(isForMe);
    m_record->setEnabled(canDecide);
    m_open->setEnabled(m_isActive && entry);
}

Result<void> ReviewActions::commit(Result<Edit> edit)
{
    const Result<ChangeSet> change = m_context.session.document().commit(std::move(edit));
    if (!change)
        return change.error();
    return {};
}

Decision ReviewActions::decisionOfMine() const
{
    const PersonId me = m_context.session.me();
    return {me, me, m_context.session.document().today(), AcceptanceMeans::Here, {}, {}, {}};
}

QString ReviewActions::subject(const ReviewEntry &entry) const
{
    const Plan &plan = m_context.session.plan();
    const ChecklistItem *item = plan.find(ChecklistItemId{entry.id});
    return item ? tr("%1  %2", "code and text of an item").arg(item->code, item->text)
                : plan.name(entry.kind, entry.id);
}

Result<Edit> ReviewActions::accepting(const ReviewEntry &entry, const Decision &decision) const
{
    const Plan &plan = m_context.session.plan();
    if (entry.kind == RecordKind::Deliverable)
        return acceptDeliverables(plan, {DeliverableId{entry.id}}, decision);
    if (entry.asks == ReviewEntry::Asks::NotApplicable)
        return approveNotApplicable(plan, {ChecklistItemId{entry.id}}, decision);
    return acceptItems(plan, {ChecklistItemId{entry.id}}, decision);
}

Result<Edit> ReviewActions::rejecting(const ReviewEntry &entry, const Decision &decision,
                                      const AskDialog &dialog) const
{
    const Plan &plan = m_context.session.plan();
    const QString reason = dialog.text("rejected_reason");
    if (entry.kind == RecordKind::Deliverable)
        return rejectDeliverable(plan, DeliverableId{entry.id}, decision, dialog.text("rejected_criterion"),
                                 reason);
    return rejectItems(plan, {ChecklistItemId{entry.id}}, decision, reason);
}

void ReviewActions::addRejection(AskDialog &dialog, const ReviewEntry &entry, bool isRequired) const
{
    if (entry.kind == RecordKind::Deliverable) {
        const Deliverable *deliverable = m_context.session.plan().find(DeliverableId{entry.id});
        QStringList choices;
        for (const bool isMet : {false, true}) {
            for (const Criterion &criterion : criteriaOf(deliverable ? deliverable->criteria : QString())) {
                if (criterion.isMet == isMet)
                    choices.append(criterion.text);
            }
        }
        const QString label = tr("Criterion that is not met");
        if (choices.isEmpty())
            dialog.addField(RecordKind::Deliverable, "rejected_criterion", {}, isRequired, label);
        else
            dialog.addChoice(RecordKind::Deliverable, "rejected_criterion", choices, label);
    }
    dialog.addField(RecordKind::ChecklistItem, "rejected_reason", {}, isRequired,
                    isRequired ? tr("Reason") : tr("Reason of a rejection"));
}

void ReviewActions::accept()
{
    if (!m_current() || !m_context.session.knowWho())
        return;
    // Who acts decides what waits, so look again.
    if (const auto entry = m_current()) {
        if (const auto done = commit(accepting(*entry, decisionOfMine())); !done)
            Q_EMIT refused(done.error());
    }
}

void ReviewActions::reject()
{
    if (!m_current() || !m_context.session.knowWho())
        return;
    const auto entry = m_current();
    if (!entry)
        return;
    auto *dialog =
        new AskDialog(m_context.session.document(), tr("Reject"), subject(*entry), m_page->window());
    addRejection(*dialog, *entry, true);
    dialog->setAction(tr("Reject"), [this, dialog, entry = *entry] {
        return commit(rejecting(entry, decisionOfMine(), *dialog));
    });
    dialog->open();
}

void ReviewActions::record()
{
    if (!m_current() || !m_context.session.knowWho())
        return;
    const auto entry = m_current();
    if (!entry)
        return;
    const Plan &plan = m_context.session.plan();
    const ChecklistItem *item = plan.find(ChecklistItemId{entry->id});
    const Deliverable *deliverable = plan.find(DeliverableId{entry->id});
    const QString rejected = tr("Rejected");
    auto *dialog = new AskDialog(m_context.session.document(), tr("Record a decision"),
                                 tr("%1\n\nA decision that somebody gave elsewhere. It is marked as recorded "
                                    "by you, and counted as such.")
                                     .arg(subject(*entry)),
                                 m_page->window());
    dialog->addChoice(RecordKind::Acceptance, "outcome", {tr("Accepted"), rejected}, tr("Decision"));
    addOnBehalfFields(*dialog,
                      item          ? item->accepter
                      : deliverable ? deliverable->accepter
                                    : PersonId(),
                      m_context.session.document().today());
    addRejection(*dialog, *entry, false);
    dialog->setAction(tr("Record"), [this, dialog, entry = *entry, rejected] {
        const Decision decision = onBehalfDecision(*dialog, m_context.session.me());
        return commit(dialog->text("outcome") == rejected ? rejecting(entry, decision, *dialog)
                                                          : accepting(entry, decision));
    });
    dialog->open();
}

} // namespace baton
