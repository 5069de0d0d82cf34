// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/review/reviewactions.h"

#include "models/plan/deliverableactions.h"
#include "models/plan/itemactions.h"
#include "views/common/decisionfields.h"
#include "views/common/plansession.h"

using namespace Qt::StringLiterals;

namespace baton {

ReviewActions::ReviewActions(const PageContext &context, Current current, QWidget *page)
    : DecisionActions(context, page), m_current(std::move(current))
{
    m_accept = make("reviewAccept", tr("&Accept and next"), "dialog-ok-apply", Qt::Key_A,
                    tr("Accepts what is shown, and goes on to the next."), [this] { accept(); });
    m_accept->setIconText(tr("Accept (A)"));
    m_acceptWith = make("reviewAcceptWithComment", tr("Accept with a &comment…"), "document-edit-sign",
                        QKeySequence(u"Shift+A"_s),
                        tr("Accepts what is shown, with a comment that is kept beside the decision."),
                        [this] { acceptWithComment(); });
    m_reject =
        make("reviewReject", tr("&Reject and next…"), "document-revert", Qt::Key_R,
             tr("Sends what is shown back with a reason, and goes on to the next."), [this] { reject(); });
    m_reject->setIconText(tr("Reject (R)"));
    m_record = make("reviewRecord", tr("Record a &decision…"), "mail-mark-read", Qt::Key_B,
                    tr("Records what somebody decided by e-mail or in a meeting, with its evidence."),
                    [this] { record(); });
    m_record->setIconText(tr("Record (B)"));
    m_open = make("reviewOpen", tr("Open the &evidence"), "document-open", Qt::Key_E,
                  tr("Opens the newest evidence that says where it is."), [this] { Q_EMIT openRequested(); });
    m_open->setIconText(tr("Evidence (E)"));
    for (QAction *action : all())
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    setActive(false);
}

void ReviewActions::update()
{
    const auto entry = m_current();
    const bool canDecide = canEdit() && entry;
    const bool isForMe =
        canDecide && (entry->claim != ReviewClaim::Recorder || m_context.session.me().isNull());
    m_accept->setEnabled(isForMe);
    // What is asked for otherwise is asked with a comment, or takes none.
    m_acceptWith->setEnabled(
        isForMe && (entry->kind == RecordKind::ChecklistItem || entry->kind == RecordKind::Deliverable));
    m_reject->setEnabled(isForMe);
    // Waivers and change requests are decided in person.
    m_record->setEnabled(
        canDecide && (entry->kind == RecordKind::ChecklistItem || entry->kind == RecordKind::Deliverable));
    if (entry)
        nameDecisions(*entry);
    m_open->setEnabled(isActive() && entry && entry->kind != RecordKind::ChangeRequest);
}

// The two keys stay; what they do is called as it is for what is shown.
void ReviewActions::nameDecisions(const ReviewEntry &entry)
{
    QString yes = tr("Accept (A)");
    QString no = tr("Reject (R)");
    if (entry.kind == RecordKind::ChangeRequest) {
        yes = tr("Approve… (A)");
    } else if (const Waiver *waiver = plan().find(WaiverId{entry.id})) {
        switch (waiverStep(plan(), *waiver)) {
        case WaiverStep::Concurrence:
            yes = tr("Concur (A)");
            no = tr("Object… (R)");
            break;
        case WaiverStep::Overruling:
            yes = tr("Waive nevertheless… (A)");
            no = tr("Refuse… (R)");
            break;
        case WaiverStep::Approval:
        case WaiverStep::None:
            yes = tr("Approve (A)");
            no = tr("Refuse… (R)");
            break;
        }
    }
    m_accept->setIconText(yes);
    m_reject->setIconText(no);
}

QString ReviewActions::subject(const ReviewEntry &entry) const
{
    const ChecklistItem *item = plan().find(entry.item);
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

void ReviewActions::addRejection(AskDialog &dialog, const ReviewEntry &entry) const
{
    if (entry.kind == RecordKind::Deliverable)
        addCriterionField(dialog, plan().find(DeliverableId{entry.id}), true);
    dialog.addField(RecordKind::ChecklistItem, "rejected_reason", {}, true, tr("Reason"));
}

// Who is named, else the one whom it waits for.
PersonId ReviewActions::accepterOf(const ReviewEntry &entry) const
{
    const ChecklistItem *item = plan().find(ChecklistItemId{entry.id});
    const Deliverable *deliverable = plan().find(DeliverableId{entry.id});
    const PersonId named = item ? item->accepter : deliverable ? deliverable->accepter : PersonId();
    const std::vector<PersonId> asked = named ? std::vector{named} : askedOf(plan(), entry);
    return asked.empty() ? PersonId() : asked.front();
}

void ReviewActions::accept()
{
    const auto entry = toDecide();
    if (!entry)
        return;
    if (entry->kind == RecordKind::ChangeRequest)
        return askApproval(ChangeRequestId{entry->id});
    const Waiver *waiver = plan().find(WaiverId{entry->id});
    if (!waiver)
        return run(accepting(*entry, decisionOfMine()));
    switch (waiverStep(plan(), *waiver)) {
    case WaiverStep::Concurrence:
        return concur({waiver->id});
    case WaiverStep::Overruling:
        return askOverruling(subject(*entry), {waiver->id});
    case WaiverStep::Approval:
    case WaiverStep::None:
        return approve({waiver->id});
    }
}

// Who acts decides what waits, so it is looked at again.
std::optional<ReviewEntry> ReviewActions::toDecide() const
{
    return m_current() && m_context.session.knowWho() ? m_current() : std::nullopt;
}

void ReviewActions::acceptWithComment()
{
    const auto entry = toDecide();
    if (!entry)
        return;
    AskDialog *dialog = ask(tr("Accept"), subject(*entry));
    dialog->setAbout(entry->kind, entry->id);
    dialog->addField(RecordKind::Acceptance, "comment");
    dialog->setAction(tr("Accept"), [this, dialog, entry = *entry] {
        Decision decision = decisionOfMine();
        decision.comment = dialog->text("comment");
        return commit(accepting(entry, decision));
    });
    dialog->open();
}

void ReviewActions::reject()
{
    const auto entry = toDecide();
    if (!entry)
        return;
    if (entry->kind == RecordKind::ChangeRequest)
        return askRejection(ChangeRequestId{entry->id});
    if (const Waiver *waiver = plan().find(WaiverId{entry->id})) {
        return waiverStep(plan(), *waiver) == WaiverStep::Concurrence
                   ? askObjection(subject(*entry), {waiver->id})
                   : askRefusal(subject(*entry), waiver->id);
    }
    AskDialog *dialog = ask(tr("Reject"), subject(*entry));
    dialog->setAbout(entry->kind, entry->id);
    addRejection(*dialog, *entry);
    dialog->setAction(tr("Reject"), [this, dialog, entry = *entry] {
        return commit(rejecting(entry, decisionOfMine(), *dialog));
    });
    dialog->open();
}

void ReviewActions::record()
{
    const auto entry = toDecide();
    if (!entry)
        return;
    const QString rejected = tr("Rejected");
    AskDialog *dialog = ask(tr("Record a decision"),
                            tr("%1\n\nA decision that somebody gave elsewhere. It is marked as recorded "
                               "by you, and counted as such.")
                                .arg(subject(*entry)));
    dialog->setAbout(entry->kind, entry->id);
    dialog->addChoice("outcome", tr("Decision"), {tr("Accepted"), rejected});
    FileField *copy = addOnBehalf(*dialog, accepterOf(*entry));
    addRejection(*dialog, *entry);
    for (const char *key : {"rejected_criterion", "rejected_reason"})
        dialog->showOnlyWith(key, "outcome", rejected);
    setOnBehalfAction(dialog, tr("Record"), copy,
                      [this, dialog, entry = *entry, rejected](const Decision &decision) {
                          return dialog->text("outcome") == rejected ? rejecting(entry, decision, *dialog)
                                                                     : accepting(entry, decision);
                      });
    dialog->open();
}

} // namespace baton
