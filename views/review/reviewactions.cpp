// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/review/reviewactions.h"

#include "models/plan/deliverableactions.h"
#include "models/plan/itemactions.h"
#include "views/common/decisionfields.h"
#include "views/common/plansession.h"

using namespace Qt::StringLiterals;

namespace baton {

ReviewActions::ReviewActions(const PageContext &context, Current current, QWidget *page)
    : PageActions(context, page), m_current(std::move(current))
{
    m_accept = make("reviewAccept", tr("&Accept and next"), "dialog-ok-apply", Qt::Key_A,
                    tr("Accepts what is shown, and goes on to the next."), [this] { accept(); });
    m_accept->setIconText(tr("Accept (A)"));
    m_reject =
        make("reviewReject", tr("&Reject and next…"), "dialog-cancel", Qt::Key_R,
             tr("Sends what is shown back with a reason, and goes on to the next."), [this] { reject(); });
    m_reject->setIconText(tr("Reject (R)"));
    m_record = make("reviewRecord", tr("Record a &decision…"), "mail-replied", Qt::Key_B,
                    tr("Records what somebody decided by e-mail or in a meeting, with its evidence."),
                    [this] { record(); });
    m_record->setIconText(tr("Record (B)"));
    m_open = make("reviewOpen", tr("Open the &evidence"), "document-open", Qt::Key_E,
                  tr("Opens the newest evidence that says where it is."), [this] { Q_EMIT openRequested(); });
    m_open->setIconText(tr("Evidence (E)"));
    for (QAction *action : all()) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        page->addAction(action);
    }
    setActive(false);
}

void ReviewActions::update()
{
    const auto entry = m_current();
    const bool canDecide = canEdit() && entry;
    const bool isForMe =
        canDecide && (entry->claim != ReviewClaim::Recorder || m_context.session.me().isNull());
    m_accept->setEnabled(isForMe);
    m_reject->setEnabled(isForMe);
    m_record->setEnabled(canDecide);
    m_open->setEnabled(isActive() && entry);
}

QString ReviewActions::subject(const ReviewEntry &entry) const
{
    const ChecklistItem *item = plan().find(ChecklistItemId{entry.id});
    return item ? tr("%1  %2", "code and text of an item").arg(item->code, item->text)
                : plan().name(entry.kind, entry.id);
}

Result<Edit> ReviewActions::accepting(const ReviewEntry &entry, const Decision &decision) const
{
    if (entry.kind == RecordKind::Deliverable)
        return acceptDeliverables(plan(), {DeliverableId{entry.id}}, decision);
    if (entry.asks == ReviewEntry::Asks::NotApplicable)
        return approveNotApplicable(plan(), {ChecklistItemId{entry.id}}, decision);
    return acceptItems(plan(), {ChecklistItemId{entry.id}}, decision);
}

Result<Edit> ReviewActions::rejecting(const ReviewEntry &entry, const Decision &decision,
                                      const AskDialog &dialog) const
{
    const QString reason = dialog.text("rejected_reason");
    if (entry.kind == RecordKind::Deliverable)
        return rejectDeliverable(plan(), DeliverableId{entry.id}, decision, dialog.text("rejected_criterion"),
                                 reason);
    return rejectItems(plan(), {ChecklistItemId{entry.id}}, decision, reason);
}

void ReviewActions::addRejection(AskDialog &dialog, const ReviewEntry &entry, bool isRequired) const
{
    if (entry.kind == RecordKind::Deliverable)
        addCriterionField(dialog, plan().find(DeliverableId{entry.id}), isRequired);
    dialog.addField(RecordKind::ChecklistItem, "rejected_reason", {}, isRequired,
                    isRequired ? tr("Reason") : tr("Reason of a rejection"));
}

void ReviewActions::accept()
{
    if (!m_current() || !m_context.session.knowWho())
        return;
    // Who acts decides what waits, so look again.
    if (const auto entry = m_current())
        run(accepting(*entry, decisionOfMine()));
}

void ReviewActions::reject()
{
    if (!m_current() || !m_context.session.knowWho())
        return;
    const auto entry = m_current();
    if (!entry)
        return;
    AskDialog *dialog = ask(tr("Reject"), subject(*entry));
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
    const ChecklistItem *item = plan().find(ChecklistItemId{entry->id});
    const Deliverable *deliverable = plan().find(DeliverableId{entry->id});
    const QString rejected = tr("Rejected");
    AskDialog *dialog = ask(tr("Record a decision"),
                            tr("%1\n\nA decision that somebody gave elsewhere. It is marked as recorded "
                               "by you, and counted as such.")
                                .arg(subject(*entry)));
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
