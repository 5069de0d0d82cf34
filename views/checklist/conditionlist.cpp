// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/checklist/conditionlist.h"

#include "models/plan/itemactions.h"
#include "views/common/askdialog.h"
#include "views/common/marks.h"
#include "views/common/plainlabel.h"
#include "views/common/plansession.h"
#include "views/common/recordform.h"
#include "views/common/section.h"
#include "views/common/theme.h"

#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace baton {

ConditionList::ConditionList(const PageContext &context, QWidget *parent)
    : RowList(u"conditionList"_s, space::small, parent), m_context(context),
      m_records(context.session.document(), RecordKind::Condition, fieldColumns(RecordKind::Condition))
{
    QToolButton *add = addButton(u"addCondition"_s, "list-add", tr("Add a condition…"));
    m_add = add;
    connect(add, &QToolButton::clicked, this, &ConditionList::add);
    connect(&m_records, &RecordTableModel::refused, this, &ConditionList::refused);
    connect(&m_context.session, &PlanSession::analysed, this, &ConditionList::follow);
}

void ConditionList::setItem(ChecklistItemId item)
{
    if (item == m_item)
        return;
    m_item = item;
    follow();
}

void ConditionList::finishEditing()
{
    for (const Entry &entry : m_entries)
        entry.form->commitFocused();
}

// What is being typed stays: the forms are made anew only when there are others.
void ConditionList::follow()
{
    const Plan &plan = m_context.session.plan();
    std::vector<const Condition *> found;
    for (const Condition &condition : plan.rows<Condition>()) {
        const Waiver *waiver = plan.find(condition.waiver);
        if (!m_item.isNull() && (condition.item == m_item || (waiver && waiver->item == m_item)))
            found.push_back(&condition);
    }
    std::ranges::sort(found, {}, [](const Condition *condition) {
        return std::pair(condition->due.isValid() ? condition->due : QDate(9999, 12, 31), condition->id);
    });
    std::vector<ConditionId> ids;
    ids.reserve(found.size());
    for (const Condition *condition : found)
        ids.push_back(condition->id);
    const auto isShown = [this](ConditionId id) {
        return std::ranges::find(m_entries, id, &Entry::id) != m_entries.end();
    };
    if (ids.size() != m_entries.size() || !std::ranges::all_of(ids, isShown))
        rebuild(ids);
    for (const Entry &entry : m_entries)
        show(entry);
    m_add->setVisible(!m_context.session.document().isReadOnly());
}

void ConditionList::rebuild(const std::vector<ConditionId> &ids)
{
    clearRows();
    m_entries.clear();
    for (const ConditionId id : ids)
        m_entries.push_back(makeEntry(id));
    setCount(static_cast<int>(m_entries.size()));
}

ConditionList::Entry ConditionList::makeEntry(ConditionId id)
{
    Entry entry;
    entry.id = id;
    entry.widget = new QWidget(this);
    entry.widget->setObjectName(u"condition"_s);
    auto *lines = new QVBoxLayout(entry.widget);
    lines->setContentsMargins(0, 0, 0, space::small);
    lines->setSpacing(2);
    entry.text = new PlainLabel({}, entry.widget);
    entry.text->setObjectName(u"conditionText"_s);
    entry.text->setWordWrap(true);
    lines->addWidget(entry.text);
    entry.detail = new PlainLabel({}, entry.widget);
    entry.detail->setQuiet(true);
    entry.detail->setWordWrap(true);
    lines->addWidget(entry.detail);
    auto *section = new Section(tr("Change the condition"), entry.widget);
    auto *content = new QWidget(section);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::small);
    entry.form = new RecordForm(m_context.session.document(), m_records,
                                {{{}, {"text", "owner", "due", "verifier", "state"}, true}}, content);
    entry.form->setRecord(id.uuid);
    column->addWidget(entry.form);
    auto *buttons = new QHBoxLayout;
    QToolButton *met = makeButton(u"conditionMet"_s, "dialog-ok-apply", tr("Mark as met"),
                                  Qt::ToolButtonTextBesideIcon, content);
    QToolButton *removal =
        makeButton(u"removeCondition"_s, "list-remove", tr("Remove"), Qt::ToolButtonTextBesideIcon, content);
    buttons->addWidget(met);
    buttons->addWidget(removal);
    buttons->addStretch();
    column->addLayout(buttons);
    entry.met = met;
    removal->setVisible(!m_context.session.document().isReadOnly());
    section->setContent(content);
    lines->addWidget(section);
    addRow(entry.widget);
    connect(entry.form, &RecordForm::refused, this, &ConditionList::refused);
    connect(met, &QToolButton::clicked, this,
            [this, id] { run(m_context.session.document(), meetCondition(m_context.session.plan(), id)); });
    connect(removal, &QToolButton::clicked, this,
            [this, id] { run(m_context.session.document(), removeCondition(m_context.session.plan(), id)); });
    return entry;
}

void ConditionList::show(const Entry &entry)
{
    const Condition *condition = m_context.session.plan().find(entry.id);
    if (!condition)
        return;
    const bool isOpen = condition->state == ConditionState::Open;
    const QDate today = m_context.session.document().today();
    const bool isLate = isOpen && condition->due.isValid() && condition->due < today;
    entry.text->setPlain(tr("Condition: %1").arg(condition->text));
    entry.text->setMark(isLate ? Mark::Blocked : isOpen ? Mark::Attention : Mark::Complete);
    const Person *owner = m_context.session.plan().find(condition->owner);
    QStringList details{enumText(condition->state), owner ? owner->name : tr("nobody")};
    if (condition->due.isValid())
        details.append((isLate ? tr("was due %1") : tr("due %1")).arg(shortDate(condition->due, today)));
    entry.detail->setPlain(details.join(u", "_s));
    entry.met->setVisible(isOpen && !m_context.session.document().isReadOnly());
}

void ConditionList::add()
{
    const ChecklistItem *item = m_context.session.plan().find(m_item);
    if (!item)
        return;
    auto *dialog = new AskDialog(m_context.session.document(), tr("Add a condition"),
                                 tr("%1  %2\n\nWhat must still be done after a conditional decision, by whom "
                                    "and until when.")
                                     .arg(item->code, item->text),
                                 window());
    dialog->addField(RecordKind::Condition, "text", {}, true);
    dialog->addField(RecordKind::Condition, "owner", item->owner ? Value{item->owner.toString()} : Value{},
                     true);
    dialog->addField(RecordKind::Condition, "due", {}, true);
    dialog->addField(RecordKind::Condition, "verifier",
                     item->accepter ? Value{item->accepter.toString()} : Value{});
    dialog->setAction(tr("Add"), [this, dialog, id = m_item]() -> Result<void> {
        Condition condition;
        condition.item = id;
        condition.text = dialog->text("text");
        condition.owner = dialog->reference<Person>("owner");
        condition.due = dialog->date("due");
        condition.verifier = dialog->reference<Person>("verifier");
        const auto done =
            m_context.session.document().commit(addCondition(m_context.session.plan(), condition));
        return done ? Result<void>() : Result<void>(done.error());
    });
    dialog->open();
}

} // namespace baton
