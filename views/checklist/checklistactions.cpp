// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/checklist/checklistactions.h"

#include "models/plan/permissions.h"
#include "views/common/askdialog.h"
#include "views/common/plansession.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

// After an objection one may still concur, which takes it back.
bool lacksConcurrence(const Plan &plan, const Waiver &waiver)
{
    return waiver.concurredBy.isNull() && waiverStep(plan, waiver) != WaiverStep::None;
}

bool canBeObjectedTo(const Plan &plan, const Waiver &waiver)
{
    return waiverStep(plan, waiver) == WaiverStep::Concurrence;
}

bool lacksApproval(const Plan &, const Waiver &waiver)
{
    return waiver.approvedBy.isNull() && !waiver.isOverObjection;
}

// The objection may have been said elsewhere, so it need not be recorded.
bool canBeOverruled(const Plan &plan, const Waiver &waiver)
{
    const WaiverStep step = waiverStep(plan, waiver);
    return step == WaiverStep::Overruling || (step == WaiverStep::Concurrence && waiver.approvedBy.isNull());
}

// The item whose acceptance is the agreement on the criteria; null in a list without it.
ChecklistItemId criteriaItem(const Plan &plan)
{
    for (const ChecklistItem &item : plan.rows<ChecklistItem>()) {
        if (item.code == "ACC-01"_L1 && item.project == plan.openProject())
            return item.id;
    }
    return {};
}

} // namespace

ChecklistActions::ChecklistActions(const PageContext &context, Selection selection, QWidget *parent)
    : DecisionActions(context, parent), m_selection(std::move(selection))
{
    m_start = make("startItem", tr("S&tart"), "media-playback-start", {},
                   tr("Marks the selected items as in progress."), [this] { start(); });
    m_submit = make("submitItem", tr("&Submit"), "document-send", QKeySequence(u"Ctrl+Shift+S"_s),
                    tr("Hands the selected items over to those who accept them. Needs evidence."),
                    [this] { submit(); });
    m_accept = make("acceptItem", tr("&Accept"), "dialog-ok-apply", QKeySequence(u"Ctrl+Shift+A"_s),
                    tr("Accepts the selected items for the accepting side."), [this] { accept(); });
    m_reject = make("rejectItem", tr("&Reject…"), "document-revert", QKeySequence(u"Ctrl+Shift+R"_s),
                    tr("Sends the selected items back with a reason."), [this] { reject(); });
    m_onBehalf = make("acceptOnBehalf", tr("Accept on &behalf…"), "mail-mark-read", {},
                      tr("Records an acceptance given by e-mail or in a meeting, with its evidence."),
                      [this] { acceptOnBehalf(); });
    m_evidence = make("addEvidence", tr("Add &evidence…"), "mail-attachment", QKeySequence(u"Ctrl+Shift+E"_s),
                      tr("Adds a document or record that proves the item."), [this] { addEvidenceTo(); });
    m_waive = make("waiveItem", tr("&Waive…"), "document-edit-sign", QKeySequence(u"Ctrl+Shift+W"_s),
                   tr("Asks for a waiver that opens a Waivable gate for a time."), [this] { waive(); });
    m_concur = make("concurWithWaiver", tr("&Concur with the waiver"), "dialog-ok", {}, {},
                    [this] { concur(waiversThat(lacksConcurrence)); });
    m_object = make("objectToWaiver", tr("Ob&ject to the waiver…"), "document-revert", {}, {},
                    [this] { askObjection(subject(), waiversThat(canBeObjectedTo)); });
    m_approve = make("approveWaiver", tr("Appro&ve the waiver"), "dialog-ok-apply", {}, {},
                     [this] { approve(waiversThat(lacksApproval)); });
    m_overrule = make("waiveOverObjection", tr("Waive over t&he objection…"), "dialog-warning", {}, {},
                      [this] { askOverruling(subject(), waiversThat(canBeOverruled)); });
    m_assign = make("assignItem", tr("Assi&gn…"), "user", {}, tr("Names the owner of the selected items."),
                    [this] { assign(); });
    m_acceptCriteria =
        make("acceptCriteria", tr("Accept the cr&iteria…"), "object-locked", {},
             tr("Agrees on the checklist as it stands: from then on its criteria change by change request."),
             [this] { acceptCriteria(); });
    m_notApplicable =
        make("markNotApplicable", tr("&Not applicable…"), "edit-none", {},
             tr("Takes the items out of the score, with a reason that the accepting side has to approve."),
             [this] { markNotApplicableNow(); });
    m_approveNotApplicable = make("approveNotApplicable", tr("A&pprove not applicable"), "dialog-ok", {},
                                  tr("Approves that the items do not apply, for the accepting side."),
                                  [this] { approveNotApplicableNow(); });
    m_reopen = make("reopenItem", tr("Re&open"), "edit-redo", {},
                    tr("Puts the selected items back to in progress."), [this] { reopen(); });
    connect(&m_context.session, &PlanSession::analysed, this, &ChecklistActions::update);
    connect(&m_context.session, &PlanSession::meChanged, this, &ChecklistActions::update);
    update();
}

QList<QAction *> ChecklistActions::all() const
{
    return {m_start,    m_assign,  m_submit,        nullptr, m_accept,        m_reject,
            m_onBehalf, nullptr,   m_evidence,      nullptr, m_waive,         m_concur,
            m_object,   m_approve, m_overrule,      nullptr, m_notApplicable, m_approveNotApplicable,
            m_reopen,   nullptr,   m_acceptCriteria};
}

void ChecklistActions::update()
{
    std::vector<const ChecklistItem *> items;
    for (const ChecklistItemId id : m_selection()) {
        if (const ChecklistItem *item = plan().find(id))
            items.push_back(item);
    }
    const bool isEditable = canEdit() && !items.empty();
    const auto enable = [&](QAction *action, auto &&suits) {
        action->setEnabled(isEditable && std::ranges::any_of(items, suits));
    };
    const auto isState = [](auto... states) {
        return [=](const ChecklistItem *item) { return ((item->state == states) || ...); };
    };
    enable(m_start, isState(ItemState::NotStarted));
    enable(m_submit, isState(ItemState::NotStarted, ItemState::InProgress, ItemState::Rejected));
    enable(m_accept, isState(ItemState::Submitted));
    enable(m_reject, isState(ItemState::Submitted, ItemState::Accepted));
    enable(m_onBehalf, isState(ItemState::Submitted));
    enable(m_evidence, [](const ChecklistItem *) { return true; });
    enable(m_waive, [](const ChecklistItem *item) {
        return item->gateClass == GateClass::Waivable && item->state != ItemState::Accepted;
    });
    updateWaivers();
    const Project *project = plan().project();
    enable(m_assign, [](const ChecklistItem *) { return true; });
    m_acceptCriteria->setEnabled(canEdit() && project && !project->criteriaBaselinedOn.isValid() &&
                                 !criteriaItem(plan()).isNull());
    enable(m_notApplicable,
           [](const ChecklistItem *item) { return item->state != ItemState::NotApplicable; });
    enable(m_approveNotApplicable, isState(ItemState::NotApplicable));
    enable(m_reopen,
           isState(ItemState::Accepted, ItemState::Submitted, ItemState::Rejected, ItemState::NotApplicable));
    Q_EMIT updated();
}

QString ChecklistActions::subject() const
{
    const std::vector<ChecklistItemId> items = m_selection();
    const ChecklistItem *item = items.size() == 1 ? plan().find(items.front()) : nullptr;
    if (!item)
        return tr("%n items", nullptr, static_cast<int>(items.size()));
    return tr("%1  %2", "code and text of an item").arg(item->code, item->text);
}

void ChecklistActions::start()
{
    run(startItems(plan(), m_selection()));
}

void ChecklistActions::submit()
{
    if (m_context.session.knowWho())
        run(submitItems(plan(), m_selection(), m_context.session.me(), today()));
}

void ChecklistActions::accept()
{
    if (m_context.session.knowWho())
        run(acceptItems(plan(), m_selection(), decisionOfMine()));
}

void ChecklistActions::reject()
{
    if (!m_context.session.knowWho())
        return;
    AskDialog *dialog = ask(tr("Reject"), subject());
    dialog->setAbout(m_selection());
    dialog->addField(RecordKind::ChecklistItem, "rejected_reason", {}, true, tr("Reason"));
    dialog->setAction(tr("Reject"), [this, dialog, items = m_selection()] {
        return commit(rejectItems(plan(), items, decisionOfMine(), dialog->text("rejected_reason")));
    });
    dialog->open();
}

void ChecklistActions::acceptOnBehalf()
{
    if (!m_context.session.knowWho())
        return;
    const std::vector<ChecklistItemId> items = m_selection();
    const ChecklistItem *item = items.empty() ? nullptr : plan().find(items.front());
    if (!item)
        return;
    askOnBehalf(subject(), item->accepter, [this, items](const Decision &decision) {
        return acceptItems(plan(), items, decision);
    })->setAbout(items);
}

void ChecklistActions::addEvidenceTo(const QString &file)
{
    const std::vector<ChecklistItemId> items = m_selection();
    if (items.empty())
        return;
    const ChecklistItemId id = items.front();
    const ChecklistItem *item = plan().find(id);
    QString introduction = subject();
    if (item && !item->expectedEvidence.isEmpty())
        introduction += tr("\n\nExpected: %1").arg(item->expectedEvidence);
    Evidence evidence;
    evidence.item = id;
    askEvidence(introduction, evidence, file);
}

void ChecklistActions::waive()
{
    const std::vector<ChecklistItemId> items = m_selection();
    if (items.empty() || !m_context.session.knowWho())
        return;
    const ChecklistItemId id = items.front();
    const Project *project = plan().project();
    AskDialog *dialog =
        ask(tr("Ask for a waiver"),
            tr("%1\n\nA waiver opens the gate for a time and earns no points. The accepting side has to "
               "concur, and the service owner or sponsor to approve it.")
                .arg(subject()));
    dialog->setAbout(std::vector{id});
    dialog->addField(RecordKind::Waiver, "reason", {}, true);
    dialog->addField(RecordKind::Waiver, "control", {}, true);
    dialog->addField(RecordKind::Waiver, "follow_up_owner", {}, true);
    dialog->addField(
        RecordKind::Waiver, "expires",
        project ? detail::dateValue(project->goLive.addDays(project->waiverMaximumDays)) : Value{}, true);
    dialog->setAction(tr("Ask for it"), [this, dialog, id] {
        Waiver waiver;
        waiver.project = plan().openProject();
        waiver.item = id;
        waiver.reason = dialog->text("reason");
        waiver.control = dialog->text("control");
        waiver.followUpOwner = dialog->reference<Person>("follow_up_owner");
        waiver.expires = dialog->date("expires");
        waiver.requestedBy = m_context.session.me();
        waiver.requestedOn = today();
        return commit(requestWaiver(plan(), waiver));
    });
    dialog->open();
}

std::vector<WaiverId> ChecklistActions::waiversThat(bool (*suits)(const Plan &, const Waiver &)) const
{
    const std::vector<ChecklistItemId> items = m_selection();
    std::vector<WaiverId> found;
    for (const Waiver &waiver : plan().rows<Waiver>()) {
        if (suits(plan(), waiver) && std::ranges::find(items, waiver.item) != items.end())
            found.push_back(waiver.id);
    }
    return found;
}

// What a waiver waits for is offered to everybody, and says who may do it.
void ChecklistActions::updateWaivers()
{
    m_askedFor.clear();
    const PersonId me = m_context.session.me();
    const auto offer = [&](QAction *action, const QString &tip, const std::vector<WaiverId> &waivers,
                           auto &&whyNot) {
        if (!canEdit() || waivers.empty())
            return lock(*action, tip, tr("No waiver of the selected items waits for that."));
        m_askedFor.append(action);
        lock(*action, tip, me.isNull() ? QString() : whyNot(*plan().find(waivers.front())));
    };
    const auto whyNotForAccepter = [&](const Waiver &waiver) {
        const ChecklistItem *item = plan().find(waiver.item);
        if (!item || speaksForAccepter(plan(), *item, me))
            return QString();
        const Person *accepter = plan().find(item->accepter);
        return accepter ? tr("%1 speaks for the accepting side.").arg(accepter->name)
                        : tr("The accepting side is “%1”.").arg(enumText(item->accepterSide));
    };
    offer(m_concur, tr("Says for the accepting side that the gate may be opened for a time."),
          waiversThat(lacksConcurrence), whyNotForAccepter);
    offer(m_object, tr("Says for the accepting side, with a reason, that the gate should stay closed."),
          waiversThat(canBeObjectedTo), whyNotForAccepter);
    offer(m_approve, tr("Approves the waiver, as service owner or sponsor."), waiversThat(lacksApproval),
          [&](const Waiver &waiver) { return whyNotApprove(plan(), waiver, me); });
    offer(m_overrule, tr("Waives as sponsor although the accepting side objects; printed on page 1."),
          waiversThat(canBeOverruled), [&](Waiver waiver) {
              waiver.isOverObjection = true;
              return whyNotApprove(plan(), waiver, me);
          });
}

void ChecklistActions::assign()
{
    const std::vector<ChecklistItemId> items = m_selection();
    const ChecklistItem *first = items.empty() ? nullptr : plan().find(items.front());
    if (!first)
        return;
    AskDialog *dialog = ask(tr("Assign"), subject());
    dialog->setAbout(items);
    dialog->addField(RecordKind::ChecklistItem, "owner",
                     first->owner ? Value{first->owner.toString()} : Value{});
    dialog->setAction(tr("Assign"), [this, dialog, items] {
        return commit(assignItems(plan(), items, dialog->reference<Person>("owner")));
    });
    dialog->open();
}

void ChecklistActions::acceptCriteria()
{
    const ChecklistItemId id = criteriaItem(plan());
    if (id.isNull() || !m_context.session.knowWho())
        return;
    AskDialog *dialog =
        ask(tr("Accept the criteria"),
            tr("From now on the checklist is agreed: %n items with their classes, weights, due dates and "
               "accepters, the thresholds of the verdict, and the promised dates as the baseline. Changing "
               "any of them "
               "takes a change request of kind “criteria” that the service owner approves. New items can "
               "still be added; "
               "they are marked as added afterwards.\n\nThis accepts the item ACC-01.",
               nullptr, static_cast<int>(plan().rows<ChecklistItem>().size())));
    dialog->setAbout(std::vector{id});
    dialog->addField(RecordKind::Acceptance, "comment");
    dialog->setAction(tr("Accept the criteria"), [this, dialog, id] {
        Decision decision = decisionOfMine();
        decision.comment = dialog->text("comment");
        return commit(acceptItems(plan(), {id}, decision));
    });
    dialog->open();
}

void ChecklistActions::markNotApplicableNow()
{
    AskDialog *dialog =
        ask(tr("Not applicable"),
            tr("%1\n\nCounts as not started until the accepting side has approved it.").arg(subject()));
    dialog->setAbout(m_selection());
    dialog->addField(RecordKind::ChecklistItem, "na_reason", {}, true, tr("Reason"));
    dialog->setAction(tr("Mark as not applicable"), [this, dialog, items = m_selection()] {
        return commit(markNotApplicable(plan(), items, dialog->text("na_reason")));
    });
    dialog->open();
}

void ChecklistActions::approveNotApplicableNow()
{
    if (m_context.session.knowWho())
        run(approveNotApplicable(plan(), m_selection(), decisionOfMine()));
}

void ChecklistActions::reopen()
{
    run(reopenItems(plan(), m_selection()));
}

} // namespace baton
