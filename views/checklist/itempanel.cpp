// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/checklist/itempanel.h"

#include "models/readiness/words.h"
#include "views/checklist/checklistactions.h"
#include "views/checklist/conditionlist.h"
#include "views/checklist/waiverlist.h"
#include "views/common/evidencelist.h"
#include "views/common/marks.h"
#include "views/common/plansession.h"
#include "views/common/section.h"

#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

std::vector<FormGroup> itemGroups()
{
    return {
        {{}, {"text", "state", "owner", "accepter"}, true},
        {ItemPanel::tr("Due and class"),
         {"due_anchor", "due_offset", "due_date", "gate_class", "weight"},
         true},
        {ItemPanel::tr("What it takes"),
         {"expected_evidence", "evidence_max_age", "guidance", "notes"},
         false},
    };
}

RecordPanel::Standing itemStanding(const PlanSession &session, ChecklistItemId id)
{
    RecordPanel::Standing standing;
    const ChecklistItem *item = session.plan().find(id);
    const ItemJudgement *judged = item ? session.readiness().find(id) : nullptr;
    if (!item || !judged)
        return standing;
    const QDate today = session.document().today();
    standing.title = item->code;
    standing.mark = markOf(item->state);
    const QString gate = gateStatusText(judged->gate);
    standing.note =
        gate.isEmpty()
            ? enumText(item->gateClass)
            : ItemPanel::tr("%1 gate: %2", "gate class, status").arg(enumText(item->gateClass), gate);
    const QDate due = judged->dates.due;
    if (item->state == ItemState::Accepted && judged->lapse == Lapse::None) {
        standing.lines.append(
            ItemPanel::tr("Accepted, on evidence of %1.").arg(shortDate(judged->evidenceDate, today)));
    } else if (due.isValid()) {
        const auto days = today.daysTo(due);
        const QString date = shortDate(due, today);
        if (days < 0)
            standing.lines.append(
                ItemPanel::tr("Was due %1, %n day(s) ago.", nullptr, static_cast<int>(-days)).arg(date));
        else if (days == 0)
            standing.lines.append(ItemPanel::tr("Due today."));
        else
            standing.lines.append(
                ItemPanel::tr("Due %1, in %n day(s).", nullptr, static_cast<int>(days)).arg(date));
    } else {
        standing.lines.append(ItemPanel::tr("No due date."));
    }
    if (const QString lapse = lapseText(session.plan(), *judged); !lapse.isEmpty())
        standing.lines.append(lapse);
    if (item->state == ItemState::Rejected && !item->rejectedReason.isEmpty())
        standing.lines.append(ItemPanel::tr("Rejected: %1").arg(item->rejectedReason));
    if (judged->isOverdue || item->state == ItemState::Rejected)
        standing.tone = Mark::Blocked;
    return standing;
}

} // namespace

ItemPanel::ItemPanel(const PageContext &context, RecordTableModel &records, ChecklistActions &actions,
                     QWidget *parent)
    : RecordPanel(context, records, itemGroups(), u"item"_s,
                  tr("Select an item to see what it takes, its evidence and its history."), parent)
{
    const PlanSession &session = context.session;
    setStanding([&session](QUuid id) { return itemStanding(session, ChecklistItemId{id}); });
    QList<QAction *> buttons = actions.primary();
    buttons.removeOne(actions.evidence()); // stands below the evidence
    addButtons(buttons);
    EvidenceList *evidence = addEvidence(actions.evidence());
    connect(evidence, &EvidenceList::fileDropped, &actions, &ChecklistActions::addEvidenceTo);
    makeWaivers(context, actions);
    connect(this, &RecordPanel::recordChanged, this, [this, evidence](QUuid id) {
        evidence->setItem(ChecklistItemId{id});
        m_waivers->setItem(ChecklistItemId{id});
        m_conditions->setItem(ChecklistItemId{id});
    });
}

// Buttons for what the item's waivers wait for; open as long as there is something in it.
void ItemPanel::makeWaivers(const PageContext &context, ChecklistActions &actions)
{
    auto *waivers = new QWidget(this);
    auto *rows = new QVBoxLayout(waivers);
    rows->setContentsMargins(0, 0, 0, 0);
    m_waivers = new WaiverList(context, waivers);
    rows->addWidget(m_waivers);
    for (QAction *action : actions.waiverDecisions()) {
        QToolButton *button = actionButton(action, waivers);
        rows->addWidget(button, 0, Qt::AlignLeft);
        const auto show = [&actions, action, button] { button->setVisible(actions.isAskedFor(action)); };
        connect(&actions, &ChecklistActions::updated, button, show);
        show();
    }
    m_conditions = new ConditionList(context, waivers);
    rows->addWidget(m_conditions);
    m_waiverSection = addSection(tr("Waivers and conditions"), waivers, false);
    m_waiverSection->setObjectName(u"waiverSection"_s);
    connect(m_waivers, &WaiverList::refused, this, &RecordPanel::refused);
    connect(m_conditions, &ConditionList::refused, this, &RecordPanel::refused);
    connect(m_waivers, &WaiverList::countChanged, this, &ItemPanel::showWaivers);
    connect(m_conditions, &ConditionList::countChanged, this, &ItemPanel::showWaivers);
}

void ItemPanel::showWaivers()
{
    const int count = m_waivers->count() + m_conditions->count();
    m_waiverSection->setTitle(count ? tr("Waivers and conditions (%1)").arg(count)
                                    : tr("Waivers and conditions"));
    m_waiverSection->setOpen(count > 0);
}

void ItemPanel::finishEditing()
{
    RecordPanel::finishEditing();
    m_conditions->finishEditing();
}

} // namespace baton
