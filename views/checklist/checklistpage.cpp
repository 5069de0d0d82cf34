// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/checklist/checklistpage.h"

#include "models/plan/permissions.h"
#include "models/readiness/words.h"
#include "views/checklist/checklistactions.h"
#include "views/checklist/checklistcolumns.h"
#include "views/checklist/itempanel.h"
#include "views/common/emptystate.h"
#include "views/common/plansession.h"
#include "views/common/recordlist.h"
#include "views/common/recordtableview.h"
#include "views/common/theme.h"

using namespace Qt::StringLiterals;

namespace baton {

ChecklistPage::ChecklistPage(const PageContext &context, QWidget *parent) : ListPage(context, parent)
{
    setObjectName(u"checklistPage"_s);
    auto *items = new RecordList(context, RecordKind::ChecklistItem, checklistColumns(context.session),
                                 u"checklist"_s, title(), {}, this);
    items->records().setEditRule(checklistRule(context.session));
    items->records().setCompletion(itemCompletion(context.session));
    items->filter().setGroupSummary([this](const std::vector<QUuid> &ids) { return summaryOf(ids); });
    items->table().setDefaults([this](QUuid after) { return defaults(after); });
    makeChoices(*items);
    items->setGroups({u"category"_s, u"owner"_s, u"accepter"_s, u"state"_s, u"due"_s, u"gate_class"_s},
                     u"category"_s);
    items->setEmptyState(makeEmpty());
    items->restore();
    auto *actions = new ChecklistActions(context, selectionOf<ChecklistItemId>(*items), this);
    join(items, new ItemPanel(context, items->records(), *actions, this), actions);
}

void ChecklistPage::makeChoices(RecordList &items) const
{
    const PlanSession &session = m_context.session;
    items.addChoice(u"All"_s, tr("All"), tr("Every item"), {});
    items.addChoice(u"OpenGates"_s, tr("Open gates"), tr("Gates that stand between here and go-live"),
                    [&session](const void *, QUuid id) {
                        const ItemJudgement *judged = session.readiness().find(ChecklistItemId{id});
                        const ChecklistItem *item = session.plan().find(ChecklistItemId{id});
                        return judged && item && item->gateClass != GateClass::Exit &&
                               (judged->gate == GateStatus::Open || judged->gate == GateStatus::Failed);
                    });
    items.addChoice(
        u"Waiting"_s, tr("Waiting for me"), tr("Items, and waivers for items, that wait for your decision"),
        [&session](const void *, QUuid id) { return session.waitsForMe(id); }, true);
    items.addChoice(
        u"Mine"_s, tr("Mine"), tr("Open items that you own"),
        [&session](const void *record, QUuid) {
            const auto &item = *static_cast<const ChecklistItem *>(record);
            return session.me() && item.owner == session.me() && item.state != ItemState::Accepted &&
                   item.state != ItemState::NotApplicable;
        },
        true);
    items.addChoice(u"Overdue"_s, tr("Overdue"), tr("Items whose due date has passed"),
                    [&session](const void *, QUuid id) {
                        const ItemJudgement *judged = session.readiness().find(ChecklistItemId{id});
                        return judged && judged->isOverdue;
                    });
}

EmptyState *ChecklistPage::makeEmpty()
{
    auto *empty = new EmptyState(
        themeIcon("view-task"), tr("No checklist yet"),
        tr("The checklist says what must be true before operations takes over: documentation, training, "
           "ownership, backups, support. Each item is accepted by its accepting side on evidence."),
        this);
    empty->addStep(tr("Add the starter checklist"), [this] { Q_EMIT starterRequested(); });
    empty->addStep(tr("Add a first item"), [this] { list().addFirst(); });
    return empty;
}

QIcon ChecklistPage::icon() const
{
    return themeIcon("view-task");
}

Badge ChecklistPage::badge() const
{
    const GateCounts &gates = m_context.session.readiness().gates;
    const int count = gates.open + gates.failed;
    return {count, m_context.session.readiness().isSettingUp ? Mark::Neutral : Mark::Blocked,
            tr("%n open gate(s)", nullptr, count)};
}

void ChecklistPage::showOnly(const QString &label, const std::vector<ChecklistItemId> &items)
{
    std::vector<QUuid> ids;
    ids.reserve(items.size());
    for (const ChecklistItemId item : items)
        ids.push_back(item.uuid);
    list().showOnly(label, ids);
}

QString ChecklistPage::summaryOf(const std::vector<QUuid> &ids) const
{
    const Plan &plan = m_context.session.plan();
    int accepted = 0;
    int applicable = 0;
    int openGates = 0;
    Score score;
    for (const QUuid id : ids) {
        const ItemJudgement *judged = m_context.session.readiness().find(ChecklistItemId{id});
        const ChecklistItem *item = plan.find(ChecklistItemId{id});
        if (!judged || !item || !judged->isApplicable)
            continue;
        ++applicable;
        accepted += judged->state == ItemState::Accepted;
        if (judged->isCounted)
            score.add(judged->weight, judged->quarters);
        openGates += judged->gate == GateStatus::Open || judged->gate == GateStatus::Failed;
    }
    QStringList parts{tr("%1 of %2 accepted").arg(accepted).arg(applicable)};
    if (!score.isEmpty())
        parts.append(score.text());
    if (openGates)
        parts.append(tr("%n open gate(s)", nullptr, openGates));
    return parts.join(u"  ·  "_s);
}

// A new item belongs to the category it is added in; itemCompletion numbers it.
std::vector<std::pair<int, Value>> ChecklistPage::defaults(QUuid after) const
{
    const ChecklistItem *neighbour = m_context.session.plan().find(ChecklistItemId{after});
    const QString category = neighbour ? neighbour->category : tr("NEW", "code of a category");
    std::vector<std::pair<int, Value>> values{
        {fieldIndex<ChecklistItem>("category"), Value{category}},
        {fieldIndex<ChecklistItem>("text"), Value{tr("New item")}},
    };
    if (neighbour && !neighbour->categoryName.isEmpty())
        values.emplace_back(fieldIndex<ChecklistItem>("category_name"), Value{neighbour->categoryName});
    return values;
}

} // namespace baton
