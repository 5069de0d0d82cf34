// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan/decisionnotice.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

class DecisionNoticeText
{
    Q_DECLARE_TR_FUNCTIONS(DecisionNotice)
};

QString subjectOf(const Plan &plan, const Acceptance &acceptance)
{
    if (const ChecklistItem *item = plan.find(acceptance.item))
        return item->code;
    return u"“%1”"_s.arg(plan.name(RecordKind::Deliverable, acceptance.deliverable.uuid));
}

QString noticeOf(const Plan &plan, const Acceptance &acceptance)
{
    const QString subject = subjectOf(plan, acceptance);
    QString notice;
    switch (acceptance.outcome) {
    case AcceptanceOutcome::Accepted:
        notice = DecisionNoticeText::tr("%1 is accepted.").arg(subject);
        break;
    case AcceptanceOutcome::Rejected:
        notice = DecisionNoticeText::tr("%1 is rejected.").arg(subject);
        break;
    case AcceptanceOutcome::NotApplicable:
        notice = DecisionNoticeText::tr("It is approved that %1 does not apply.").arg(subject);
        break;
    }
    const Person *decider = plan.find(acceptance.decidedBy);
    if (decider && acceptance.recordedBy && acceptance.recordedBy != acceptance.decidedBy)
        notice += u' ' + DecisionNoticeText::tr("It is recorded on behalf of %1.").arg(decider->name);
    return notice;
}

// A decision on a waiver or change request stands in fields of its own.
bool decidesRequest(const RowChange &row)
{
    const auto changes = [&row](auto... fields) {
        return row.operation == RowChange::Operation::Update && ((row.find(fields) != nullptr) || ...);
    };
    if (row.record == RecordKind::Waiver)
        return row.operation == RowChange::Operation::Remove ||
               changes(fieldIndex<Waiver>("concurred_by"), fieldIndex<Waiver>("approved_by"),
                       fieldIndex<Waiver>("over_objection"));
    return row.record == RecordKind::ChangeRequest &&
           changes(fieldIndex<ChangeRequest>("decided_by"), fieldIndex<ChangeRequest>("second_decided_by"));
}

// The name and the new state of what is no longer accepted; empty for every other row.
template <class T>
std::pair<QString, QString> withdrawn(const Plan &after, const RowChange &row, const QString &name)
{
    const FieldChange *state = row.find(fieldIndex<T>("state"));
    const QString *was = state ? textOf(state->before) : nullptr;
    const T *now = after.find(Id<T>{row.id});
    if (!was || *was != "accepted"_L1 || !now)
        return {};
    return {name, enumText(now->state)};
}

// The evidence is what others decide by, so that it does not go unnoticed.
QString removalNotice(const Plan &after, const ChangeSet &change)
{
    static const int itemField = fieldIndex<Evidence>("item");
    static const int deliverableField = fieldIndex<Evidence>("deliverable");
    const RowChange *removed = nullptr;
    for (const RowChange &row : change.rows) {
        const bool isRemoval =
            row.record == RecordKind::Evidence && row.operation == RowChange::Operation::Remove;
        // With what it was of it goes as a matter of course.
        if (row.operation == RowChange::Operation::Remove && !isRemoval)
            return {};
        if (isRemoval)
            removed = &row;
    }
    if (!removed)
        return {};
    const auto textIn = [removed](int field) {
        const FieldChange *found = removed->find(field);
        const QString *text = found ? textOf(found->before) : nullptr;
        return text ? *text : QString();
    };
    const ChecklistItem *item = after.find(ChecklistItemId::fromString(textIn(itemField)));
    const QString of =
        item ? item->code : after.name(RecordKind::Deliverable, QUuid::fromString(textIn(deliverableField)));
    if (of.isEmpty())
        return {};
    QString notice =
        DecisionNoticeText::tr("The evidence “%1” of %2 is removed.", "its title, what it was of")
            .arg(textIn(fieldIndex<Evidence>("title")), of);
    if (item && change.touches(RecordKind::ChecklistItem))
        notice += u' ' + DecisionNoticeText::tr("%1 is “%2” again.", "item, its state")
                             .arg(item->code, enumText(item->state));
    return notice;
}

} // namespace

QString decisionNotice(const Plan &after, const ChangeSet &change)
{
    if (!change.undoes.isNull())
        return {};
    std::vector<const Acceptance *> decisions;
    std::vector<std::pair<QString, QString>> lost;
    bool decides = false;
    for (const RowChange &row : change.rows) {
        if (row.record == RecordKind::Acceptance && row.operation == RowChange::Operation::Insert)
            decisions.push_back(after.find(AcceptanceId{row.id}));
        decides = decides || decidesRequest(row);
        if (const ChecklistItem *item = after.find(ChecklistItemId{row.id}))
            lost.push_back(withdrawn<ChecklistItem>(after, row, item->code));
        else if (const Deliverable *deliverable = after.find(DeliverableId{row.id}))
            lost.push_back(withdrawn<Deliverable>(after, row, u"“%1”"_s.arg(deliverable->name)));
    }
    std::erase(decisions, nullptr);
    if (decisions.size() == 1)
        return noticeOf(after, *decisions.front());
    if (!decisions.empty())
        return DecisionNoticeText::tr("%n decisions are recorded.", nullptr,
                                      static_cast<int>(decisions.size()));
    if (decides)
        return DecisionNoticeText::tr("Recorded: %1.", "name of an action").arg(change.text.display());
    std::erase_if(lost, [](const auto &entry) { return entry.first.isEmpty(); });
    if (lost.size() == 1)
        return DecisionNoticeText::tr("The acceptance of %1 is withdrawn: it is “%2” again.",
                                      "what, its state")
            .arg(lost.front().first, lost.front().second);
    if (!lost.empty())
        return DecisionNoticeText::tr("%n acceptances are withdrawn.", nullptr,
                                      static_cast<int>(lost.size()));
    return removalNotice(after, change);
}

QString pasteNotice(const ChangeSet &change)
{
    if (change.text.key != "Paste %1 rows"_L1 || !change.undoes.isNull() || change.isEmpty())
        return {};
    // Rows that only make room for others, and what follows elsewhere, were not pasted.
    const RecordKind pasted = change.rows.front().record;
    const auto isPlace = [pasted](const FieldChange &field) {
        return recordInfo(pasted).fields[static_cast<size_t>(field.field)].kind == FieldKind::Position;
    };
    int added = 0;
    int changed = 0;
    for (const RowChange &row : change.rows) {
        if (row.record != pasted)
            continue;
        if (row.operation == RowChange::Operation::Insert)
            ++added;
        else if (!std::ranges::all_of(row.fields, isPlace))
            ++changed;
    }
    QStringList sentences;
    if (added > 0)
        sentences.append(DecisionNoticeText::tr("%n row(s) added.", "by pasting", added));
    if (changed > 0)
        sentences.append(DecisionNoticeText::tr("%n row(s) changed.", "by pasting", changed));
    return sentences.join(u' ');
}

} // namespace baton
