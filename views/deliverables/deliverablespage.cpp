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

#include <QToolButton>
#include <QVBoxLayout>

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

DeliverablesPage::DeliverablesPage(const PageContext &context, QWidget *parent)
    : Page(parent), m_context(context)
{
    setObjectName(u"deliverablesPage"_s);
    PlanSession &session = context.session;
    m_list = new RecordList(
        context, RecordKind::Deliverable, deliverableColumns(session), u"deliverables"_s, title(),
        [&session](const void *record) {
            return deliverableOf(record).project == session.plan().openProject();
        },
        this);
    m_list->records().setEditRule(deliverableRule(session));
    m_list->table().setDefaults([](QUuid) {
        return std::vector<std::pair<int, Value>>{
            {fieldIndex<Deliverable>("name"), Value{tr("New deliverable")}}};
    });
    makeChoices();
    auto *empty = new EmptyState(
        icon(), tr("No deliverables yet"),
        tr("A deliverable is something the project hands over: a runbook, a service, a configuration. Each "
           "has acceptance criteria that are ticked one by one, and a person of the receiving side who "
           "accepts it."),
        this);
    empty->addStep(tr("Add a first deliverable"), [this] { m_list->addFirst(); });
    m_list->setEmptyState(empty);
    m_list->restore();
    m_actions = new DeliverablesActions(
        context,
        [this] {
            std::vector<DeliverableId> selected;
            for (const QUuid id : m_list->table().selectedRecords())
                selected.push_back(DeliverableId{id});
            return selected;
        },
        this);
    m_list->setActions(m_actions->all());
    makePanel();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_list);

    connect(m_list, &RecordList::currentRecordChanged, m_panel, &RecordPanel::setRecord);
    connect(m_list, &RecordList::selectionChanged, m_actions, &DeliverablesActions::update);
    connect(m_list, &RecordList::refused, this, &Page::refused);
    connect(m_actions, &DeliverablesActions::refused, this, &Page::refused);
    connect(&session, &PlanSession::analysed, this, &Page::badgeChanged);
    connect(&session, &PlanSession::meChanged, this, &Page::badgeChanged);
}

void DeliverablesPage::makeChoices()
{
    const PlanSession &session = m_context.session;
    m_list->addChoice(u"All"_s, tr("All"), tr("Every deliverable"), {});
    m_list->addChoice(
        u"Open"_s, tr("Open"), tr("Deliverables that are not accepted yet"),
        [](const void *record, QUuid) { return deliverableOf(record).state != DeliverableState::Accepted; });
    m_list->addChoice(
        u"Waiting"_s, tr("Waiting for me"), tr("Submitted deliverables that wait for your decision"),
        [&session](const void *, QUuid id) { return session.waitsForMe(id); }, true);
    m_list->addChoice(u"Overdue"_s, tr("Overdue"), tr("Deliverables whose due date has passed"),
                      [&session](const void *record, QUuid) {
                          return isOverdue(deliverableOf(record), session.document().today());
                      });
}

void DeliverablesPage::makePanel()
{
    m_panel = new RecordPanel(
        m_context, m_list->records(),
        {{{}, {"name", "state", "owner", "accepter", "due"}, true},
         {tr("What it is"), {"kind", "version", "task", "notes"}, false}},
        u"deliverable"_s,
        tr("Select a deliverable to see its acceptance criteria, its evidence and its history."), this);
    m_panel->hide();
    m_panel->setStanding([this](QUuid id) {
        return deliverableStanding(m_context.session.plan(), id, m_context.session.document().today());
    });
    m_panel->addButtons(m_actions->primary());

    m_criteria = new CriteriaList(m_context, m_panel);
    Section *criteria = m_panel->addSection(tr("Acceptance criteria"), m_criteria, true);
    m_evidence = new EvidenceList(m_context, m_panel);
    auto *proof = new QWidget(m_panel);
    auto *proofColumn = new QVBoxLayout(proof);
    proofColumn->setContentsMargins(0, 0, 0, 0);
    proofColumn->addWidget(m_evidence);
    auto *add = new QToolButton(proof);
    add->setDefaultAction(m_actions->evidence());
    add->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    add->setObjectName(u"addDeliverableEvidenceButton"_s);
    add->setFocusPolicy(Qt::StrongFocus);
    proofColumn->addWidget(add, 0, Qt::AlignLeft);
    Section *evidence = m_panel->addSection(tr("Evidence"), proof, true);

    connect(m_panel, &RecordPanel::recordChanged, this, [this](QUuid id) {
        m_criteria->setDeliverable(DeliverableId{id});
        m_evidence->setDeliverable(DeliverableId{id});
    });
    connect(m_criteria, &CriteriaList::countChanged, criteria, [criteria](int met, int total) {
        criteria->setTitle(total ? tr("Acceptance criteria (%1 of %2 met)").arg(met).arg(total)
                                 : tr("Acceptance criteria"));
    });
    connect(m_evidence, &EvidenceList::countChanged, evidence, [evidence](int count) {
        evidence->setTitle(count ? tr("Evidence (%1)").arg(count) : tr("Evidence"));
    });
    connect(m_criteria, &CriteriaList::refused, this, &Page::refused);
    connect(m_evidence, &EvidenceList::refused, this, &Page::refused);
    connect(m_evidence, &EvidenceList::fileDropped, m_actions, &DeliverablesActions::addEvidenceTo);
    connect(m_panel, &RecordPanel::refused, this, &Page::refused);
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

QList<QAction *> DeliverablesPage::handoverActions() const
{
    return m_actions->all();
}

void DeliverablesPage::setInView(bool inView)
{
    m_actions->setActive(inView);
    if (inView)
        m_list->chooseFirst();
}

bool DeliverablesPage::goTo(RecordKind kind, QUuid id)
{
    return kind == RecordKind::Deliverable && m_list->goTo(id);
}

QWidget *DeliverablesPage::panel()
{
    return m_panel;
}

void DeliverablesPage::finishEditing()
{
    m_list->finishEditing();
    m_panel->finishEditing();
}

void DeliverablesPage::filterByColumn()
{
    m_list->filterByColumn();
}

QWidget *DeliverablesPage::firstFocus()
{
    return &m_list->table();
}

} // namespace baton
