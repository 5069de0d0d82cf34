// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/deliverables/deliverablespage.h"

#include "models/plan/permissions.h"
#include "views/common/emptystate.h"
#include "views/common/evidencelist.h"
#include "views/common/marks.h"
#include "views/common/plansession.h"
#include "views/common/recordlist.h"
#include "views/common/recordpanel.h"
#include "views/common/recordtableview.h"
#include "views/common/section.h"
#include "views/common/theme.h"
#include "views/deliverables/criterialist.h"
#include "views/deliverables/deliverablecolumns.h"
#include "views/deliverables/deliverablesactions.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

const Deliverable &deliverableOf(const void *record)
{
    return *static_cast<const Deliverable *>(record);
}

// The decision that the state stands on.
const Acceptance *lastDecision(const Plan &plan, DeliverableId id, AcceptanceOutcome outcome)
{
    const Acceptance *last = nullptr;
    for (const Acceptance &acceptance : plan.rows<Acceptance>()) {
        if (acceptance.deliverable == id && acceptance.outcome == outcome &&
            (!last || acceptance.decidedOn > last->decidedOn))
            last = &acceptance;
    }
    return last;
}

RecordPanel::Standing deliverableStanding(const Plan &plan, QUuid id, QDate today)
{
    const Deliverable *deliverable = plan.find(DeliverableId{id});
    RecordPanel::Standing standing;
    if (!deliverable)
        return standing;
    standing.title = deliverable->name;
    standing.mark = markOf(deliverable->state);
    standing.note = enumText(deliverable->state);
    const auto nameOf = [&](PersonId person) {
        const Person *found = plan.find(person);
        return found ? found->name : DeliverablesPage::tr("nobody");
    };
    const auto say = [&](const Acceptance *decision, const QString &here, const QString &onBehalf) {
        if (!decision)
            return;
        const QString date = shortDate(decision->decidedOn, today);
        standing.lines.append(decision->decidedBy == decision->recordedBy
                                  ? here.arg(nameOf(decision->decidedBy), date)
                                  : onBehalf.arg(nameOf(decision->decidedBy), date, enumText(decision->means),
                                                 nameOf(decision->recordedBy)));
        if (!decision->comment.isEmpty())
            standing.lines.append(decision->comment);
    };
    switch (deliverable->state) {
    case DeliverableState::Accepted:
        say(lastDecision(plan, deliverable->id, AcceptanceOutcome::Accepted),
            DeliverablesPage::tr("Accepted by %1 on %2."),
            DeliverablesPage::tr("Accepted by %1 on %2 (%3), recorded by %4."));
        return standing;
    case DeliverableState::Rejected:
        say(lastDecision(plan, deliverable->id, AcceptanceOutcome::Rejected),
            DeliverablesPage::tr("Rejected by %1 on %2."),
            DeliverablesPage::tr("Rejected by %1 on %2 (%3), recorded by %4."));
        standing.lines.append(DeliverablesPage::tr("Not met: %1\n%2", "criterion, reason")
                                  .arg(deliverable->rejectedCriterion, deliverable->rejectedReason));
        break;
    case DeliverableState::Submitted:
        if (deliverable->submittedBy)
            standing.lines.append(
                DeliverablesPage::tr("Submitted by %1 on %2.")
                    .arg(nameOf(deliverable->submittedBy), shortDate(deliverable->submittedOn, today)));
        break;
    case DeliverableState::Planned:
    case DeliverableState::InProgress:
        break;
    }
    const QString due = shortDate(deliverable->due, today);
    const auto days = static_cast<int>(today.daysTo(deliverable->due));
    if (!deliverable->due.isValid())
        standing.lines.append(DeliverablesPage::tr("No due date."));
    else if (days < 0)
        standing.lines.append(DeliverablesPage::tr("Was due %1, %n day(s) ago.", nullptr, -days).arg(due));
    else if (days == 0)
        standing.lines.append(DeliverablesPage::tr("Due today."));
    else
        standing.lines.append(DeliverablesPage::tr("Due %1, in %n day(s).", nullptr, days).arg(due));
    if (isOverdue(*deliverable, today) || deliverable->state == DeliverableState::Rejected)
        standing.tone = Mark::Blocked;
    return standing;
}

} // namespace

DeliverablesPage::DeliverablesPage(const PageContext &context, QWidget *parent) : ListPage(context, parent)
{
    setObjectName(u"deliverablesPage"_s);
    PlanSession &session = context.session;
    auto *deliverables = new RecordList(
        context, RecordKind::Deliverable, deliverableColumns(session), u"deliverables"_s, title(),
        [&session](const void *record) {
            return deliverableOf(record).project == session.plan().openProject();
        },
        this);
    deliverables->records().setEditRule(deliverableRule(session));
    deliverables->table().setDefaults([](QUuid) {
        return std::vector<std::pair<int, Value>>{
            {fieldIndex<Deliverable>("name"), Value{tr("New deliverable")}}};
    });
    makeChoices(*deliverables);
    auto *empty = new EmptyState(
        icon(), tr("No deliverables yet"),
        tr("A deliverable is something the project hands over: a runbook, a service, a configuration. Each "
           "has acceptance criteria that are ticked one by one, and a person of the receiving side who "
           "accepts it."),
        this);
    empty->addStep(tr("Add a first deliverable"), [this] { list().addFirst(); });
    deliverables->setEmptyState(empty);
    deliverables->restore();
    auto *actions = new DeliverablesActions(context, selectionOf<DeliverableId>(*deliverables), this);
    join(deliverables, makePanel(deliverables->records(), *actions), actions);
}

void DeliverablesPage::makeChoices(RecordList &deliverables) const
{
    const PlanSession &session = m_context.session;
    deliverables.addChoice(u"All"_s, tr("All"), tr("Every deliverable"), {});
    deliverables.addChoice(
        u"Open"_s, tr("Open"), tr("Deliverables that are not accepted yet"),
        [](const void *record, QUuid) { return deliverableOf(record).state != DeliverableState::Accepted; });
    deliverables.addChoice(
        u"Waiting"_s, tr("Waiting for me"), tr("Submitted deliverables that wait for your decision"),
        [&session](const void *, QUuid id) { return session.waitsForMe(id); }, true);
    deliverables.addChoice(u"Overdue"_s, tr("Overdue"), tr("Deliverables whose due date has passed"),
                           [&session](const void *record, QUuid) {
                               return isOverdue(deliverableOf(record), session.document().today());
                           });
}

RecordPanel *DeliverablesPage::makePanel(RecordTableModel &records, DeliverablesActions &actions)
{
    auto *panel =
        new RecordPanel(m_context, records,
                        {{{}, {"name", "state", "owner", "accepter", "due"}, true},
                         {tr("What it is"), {"kind", "version", "task", "notes"}, false}},
                        u"deliverable"_s,
                        tr("Select a deliverable to see its acceptance criteria, its evidence and its "
                           "history."),
                        this);
    panel->setStanding([this](QUuid id) {
        return deliverableStanding(m_context.session.plan(), id, m_context.session.document().today());
    });
    panel->addButtons(actions.primary());

    auto *criteria = new CriteriaList(m_context, panel);
    Section *section = panel->addSection(tr("Acceptance criteria"), criteria, true);
    EvidenceList *evidence = panel->addEvidence(actions.evidence());
    connect(panel, &RecordPanel::recordChanged, this, [criteria, evidence](QUuid id) {
        criteria->setDeliverable(DeliverableId{id});
        evidence->setDeliverable(DeliverableId{id});
    });
    connect(criteria, &CriteriaList::countChanged, section, [section](int met, int total) {
        section->setTitle(total ? tr("Acceptance criteria (%1 of %2 met)").arg(met).arg(total)
                                : tr("Acceptance criteria"));
    });
    connect(criteria, &CriteriaList::refused, this, &Page::refused);
    connect(evidence, &EvidenceList::fileDropped, &actions, &DeliverablesActions::addEvidenceTo);
    return panel;
}

QIcon DeliverablesPage::icon() const
{
    return themeIcon("package");
}

// What waits for me comes first; who only plans sees what is late.
Badge DeliverablesPage::badge() const
{
    const PlanSession &session = m_context.session;
    const int waiting = mineCount(session.reviews(), RecordKind::Deliverable);
    if (waiting > 0)
        return {waiting, Mark::Information,
                tr("%n deliverable(s) wait for your acceptance", nullptr, waiting)};
    const auto all = session.plan().rows<Deliverable>();
    const auto late = std::ranges::count_if(all, [&](const Deliverable &deliverable) {
        return deliverable.project == session.plan().openProject() &&
               isOverdue(deliverable, session.document().today());
    });
    return {static_cast<int>(late), Mark::Blocked,
            tr("%n deliverable(s) overdue", nullptr, static_cast<int>(late))};
}

} // namespace baton
