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

#include <QAction>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace baton {

ChecklistPage::ChecklistPage(const PageContext &context, QWidget *parent) : Page(parent), m_context(context)
{
    setObjectName(u"checklistPage"_s);
    m_list = new RecordList(context, RecordKind::ChecklistItem, checklistColumns(context.session),
                            u"checklist"_s, title(), {}, this);
    m_list->records().setEditRule(checklistRule(context.session));
    m_list->records().setCompletion(itemCompletion(context.session));
    m_list->filter().setGroupSummary([this](const std::vector<QUuid> &ids) { return summaryOf(ids); });
    m_list->table().setDefaults([this](QUuid after) { return defaults(after); });
    m_actions = new ChecklistActions(
        context,
        [this] {
            std::vector<ChecklistItemId> items;
            for (const QUuid id : m_list->table().selectedRecords())
                items.push_back(ChecklistItemId{id});
            return items;
        },
        this);
    m_list->setActions(m_actions->all());
    m_panel = new ItemPanel(context, m_list->records(), *m_actions, this);
    m_panel->hide();
    makeChoices();
    m_list->setGroups({u"category"_s, u"owner"_s, u"accepter"_s, u"state"_s, u"due"_s, u"gate_class"_s},
                      u"category"_s);
    m_list->setEmptyState(makeEmpty());
    m_list->restore();
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->addWidget(m_list);

    connect(m_list, &RecordList::currentRecordChanged, this,
            [this](QUuid id) { m_panel->setItem(ChecklistItemId{id}); });
    connect(m_list, &RecordList::selectionChanged, m_actions, &ChecklistActions::update);
    connect(m_list, &RecordList::refused, this, &Page::refused);
    connect(m_actions, &ChecklistActions::refused, this, &Page::refused);
    connect(m_panel, &ItemPanel::refused, this, &Page::refused);
    connect(&context.session, &PlanSession::analysed, this, &Page::badgeChanged);
}

ChecklistPage::~ChecklistPage() = default;

void ChecklistPage::makeChoices()
{
    const PlanSession &session = m_context.session;
    m_list->addChoice(u"All"_s, tr("All"), tr("Every item"), {});
    m_list->addChoice(u"OpenGates"_s, tr("Open gates"), tr("Gates that stand between here and go-live"),
                      [&session](const void *, QUuid id) {
                          const ItemJudgement *judged = session.readiness().find(ChecklistItemId{id});
                          const ChecklistItem *item = session.plan().find(ChecklistItemId{id});
                          return judged && item && item->gateClass != GateClass::Exit &&
                                 (judged->gate == GateStatus::Open || judged->gate == GateStatus::Failed);
                      });
    m_list->addChoice(
        u"Waiting"_s, tr("Waiting for me"), tr("Items, and waivers for items, that wait for your decision"),
        [&session](const void *, QUuid id) { return session.waitsForMe(id); }, true);
    m_list->addChoice(
        u"Mine"_s, tr("Mine"), tr("Open items that you own"),
        [&session](const void *record, QUuid) {
            const auto &item = *static_cast<const ChecklistItem *>(record);
            return session.me() && item.owner == session.me() && item.state != ItemState::Accepted &&
                   item.state != ItemState::NotApplicable;
        },
        true);
    m_list->addChoice(u"Overdue"_s, tr("Overdue"), tr("Items whose due date has passed"),
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
    empty->addStep(tr("Add a first item"), [this] { m_list->addFirst(); });
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

QList<QAction *> ChecklistPage::handoverActions() const
{
    return m_actions->all();
}

void ChecklistPage::setInView(bool inView)
{
    m_actions->setActive(inView);
}

bool ChecklistPage::goTo(RecordKind kind, QUuid id)
{
    return kind == RecordKind::ChecklistItem && m_list->goTo(id);
}

QWidget *ChecklistPage::panel()
{
    return m_panel;
}

void ChecklistPage::finishEditing()
{
    m_list->finishEditing();
    m_panel->finishEditing();
}

void ChecklistPage::filterByColumn()
{
    m_list->filterByColumn();
}

QWidget *ChecklistPage::firstFocus()
{
    return &m_list->table();
}

void ChecklistPage::showOnly(const QString &label, const std::vector<ChecklistItemId> &items)
{
    std::vector<QUuid> ids;
    ids.reserve(items.size());
    for (const ChecklistItemId item : items)
        ids.push_back(item.uuid);
    m_list->showOnly(label, ids);
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
