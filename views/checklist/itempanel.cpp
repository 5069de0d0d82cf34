// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/checklist/itempanel.h"

#include "models/readiness/words.h"
#include "views/checklist/checklistactions.h"
#include "views/checklist/conditionlist.h"
#include "views/checklist/waiverlist.h"
#include "views/common/evidencelist.h"
#include "views/common/historyview.h"
#include "views/common/marks.h"
#include "views/common/plainlabel.h"
#include "views/common/plansession.h"
#include "views/common/recordform.h"
#include "views/common/section.h"
#include "views/common/theme.h"

#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

std::vector<FormGroup> groups()
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

} // namespace

ItemPanel::ItemPanel(const PageContext &context, RecordTableModel &records, ChecklistActions &actions,
                     QWidget *parent)
    : QScrollArea(parent), m_context(context)
{
    setObjectName(u"itemPanel"_s);
    setAccessibleName(tr("Selected checklist item"));
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(space::large, space::large, space::large, space::large);
    m_empty =
        new PlainLabel(tr("Select an item to see what it takes, its evidence and its history."), content);
    static_cast<PlainLabel *>(m_empty)->setWordWrap(true);
    static_cast<PlainLabel *>(m_empty)->setQuiet(true);
    column->addWidget(m_empty);
    m_filled = new QWidget(content);
    column->addWidget(m_filled);
    column->addStretch();

    auto *filled = new QVBoxLayout(m_filled);
    filled->setContentsMargins(0, 0, 0, 0);
    filled->setSpacing(space::medium);
    auto *head = new QHBoxLayout;
    m_mark = new QLabel(content);
    m_code = new PlainLabel({}, content);
    m_code->setObjectName(u"itemCode"_s);
    m_code->setBold(true);
    m_code->setScale(125);
    m_gate = new PlainLabel({}, content);
    m_gate->setQuiet(true);
    head->addWidget(m_mark);
    head->addWidget(m_code);
    head->addStretch();
    head->addWidget(m_gate);
    filled->addLayout(head);
    m_standing = new PlainLabel({}, content);
    m_standing->setObjectName(u"itemStanding"_s);
    m_standing->setWordWrap(true);
    filled->addWidget(m_standing);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::small);
    for (QAction *action : actions.primary()) {
        if (action == actions.evidence())
            continue;
        auto *button = new QToolButton(content);
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        button->setObjectName(action->objectName() + u"Button"_s);
        button->setFocusPolicy(Qt::StrongFocus);
        buttons->addWidget(button);
    }
    filled->addLayout(buttons);

    m_form = new RecordForm(m_context.session.document(), records, groups(), content);
    filled->addWidget(m_form);

    m_evidence = new EvidenceList(context, content);
    auto *evidence = new QWidget(content);
    auto *evidenceColumn = new QVBoxLayout(evidence);
    evidenceColumn->setContentsMargins(0, 0, 0, 0);
    evidenceColumn->addWidget(m_evidence);
    auto *add = new QToolButton(evidence);
    add->setDefaultAction(actions.evidence());
    add->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    add->setObjectName(u"addEvidenceButton"_s);
    add->setFocusPolicy(Qt::StrongFocus);
    evidenceColumn->addWidget(add, 0, Qt::AlignLeft);
    m_evidenceSection = new Section(tr("Evidence"), content);
    m_evidenceSection->setContent(evidence);
    m_evidenceSection->setOpen(true);
    filled->addWidget(m_evidenceSection);

    makeWaivers(actions, content, filled);
    m_history = new HistoryView(m_context.session.document(), content);
    m_historySection = new Section(tr("History"), content);
    m_historySection->setObjectName(u"historySection"_s);
    m_historySection->setContent(m_history);
    filled->addWidget(m_historySection);
    setWidget(content);

    connect(m_evidence, &EvidenceList::refused, this, &ItemPanel::refused);
    connect(m_evidence, &EvidenceList::fileDropped, &actions, &ChecklistActions::addEvidenceTo);
    connect(m_evidence, &EvidenceList::countChanged, this, [this](int count) {
        m_evidenceSection->setTitle(count ? tr("Evidence (%1)").arg(count) : tr("Evidence"));
    });
    connect(m_historySection, &Section::toggled, this, &ItemPanel::showHistory);
    connect(&m_context.session, &PlanSession::analysed, this, &ItemPanel::showStanding);
    connect(&m_context.session.document(), &Document::stored, this, &ItemPanel::showHistory);
    setItem({});
    m_filled->hide();
}

// Buttons for what the item's waivers wait for; open as long as there is something in it.
void ItemPanel::makeWaivers(ChecklistActions &actions, QWidget *content, QVBoxLayout *column)
{
    auto *waivers = new QWidget(content);
    auto *rows = new QVBoxLayout(waivers);
    rows->setContentsMargins(0, 0, 0, 0);
    m_waivers = new WaiverList(m_context, waivers);
    rows->addWidget(m_waivers);
    for (QAction *action : actions.waiverDecisions()) {
        auto *button = new QToolButton(waivers);
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setObjectName(action->objectName() + u"Button"_s);
        button->setFocusPolicy(Qt::StrongFocus);
        rows->addWidget(button, 0, Qt::AlignLeft);
        const auto show = [&actions, action, button] { button->setVisible(actions.isAskedFor(action)); };
        connect(&actions, &ChecklistActions::updated, button, show);
        show();
    }
    m_conditions = new ConditionList(m_context, waivers);
    rows->addWidget(m_conditions);
    m_waiverSection = new Section(tr("Waivers and conditions"), content);
    m_waiverSection->setObjectName(u"waiverSection"_s);
    m_waiverSection->setContent(waivers);
    column->addWidget(m_waiverSection);
    connect(m_waivers, &WaiverList::refused, this, &ItemPanel::refused);
    connect(m_conditions, &ConditionList::refused, this, &ItemPanel::refused);
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

void ItemPanel::setItem(ChecklistItemId item)
{
    if (item == m_item && !item.isNull())
        return;
    finishEditing();
    m_item = item;
    m_form->setRecord(item.uuid);
    m_evidence->setItem(item);
    m_waivers->setItem(item);
    m_conditions->setItem(item);
    showStanding();
    showHistory();
}

void ItemPanel::finishEditing()
{
    m_form->commitFocused();
    m_conditions->finishEditing();
}

void ItemPanel::showStanding()
{
    const ChecklistItem *item = m_context.session.plan().find(m_item);
    // Without one nothing is asked for that may not be there yet.
    const ItemJudgement *judged = item ? m_context.session.readiness().find(m_item) : nullptr;
    m_empty->setVisible(!item);
    m_filled->setVisible(item);
    if (!item || !judged)
        return;
    m_code->setPlain(item->code);
    m_mark->setPixmap(markIcon(markOf(item->state)).pixmap(20, 20));
    const QString gate = gateStatusText(judged->gate);
    m_gate->setPlain(gate.isEmpty()
                         ? enumText(item->gateClass)
                         : tr("%1 gate: %2", "gate class, status").arg(enumText(item->gateClass), gate));
    QStringList lines;
    const QDate due = judged->dates.due;
    if (item->state == ItemState::Accepted && judged->lapse == Lapse::None) {
        lines.append(tr("Accepted, on evidence of %1.")
                         .arg(shortDate(judged->evidenceDate, m_context.session.document().today())));
    } else if (due.isValid()) {
        const auto days = m_context.session.document().today().daysTo(due);
        const QString date = shortDate(due, m_context.session.document().today());
        if (days < 0)
            lines.append(tr("Was due %1, %n day(s) ago.", nullptr, static_cast<int>(-days)).arg(date));
        else if (days == 0)
            lines.append(tr("Due today."));
        else
            lines.append(tr("Due %1, in %n day(s).", nullptr, static_cast<int>(days)).arg(date));
    } else {
        lines.append(tr("No due date."));
    }
    if (const QString lapse = lapseText(m_context.session.plan(), *judged); !lapse.isEmpty())
        lines.append(lapse);
    if (item->state == ItemState::Rejected && !item->rejectedReason.isEmpty())
        lines.append(tr("Rejected: %1").arg(item->rejectedReason));
    m_standing->setPlain(lines.join(u'\n'));
    const bool isBad = judged->isOverdue || item->state == ItemState::Rejected;
    m_standing->setMark(isBad ? Mark::Blocked : Mark::None);
}

void ItemPanel::showHistory()
{
    m_historySection->setVisible(m_context.session.history() != nullptr);
    if (m_historySection->isOpen())
        m_history->showRecord(m_context.session.history(), RecordKind::ChecklistItem, m_item.uuid);
}

} // namespace baton
