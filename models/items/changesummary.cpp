// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/changesummary.h"

#include "models/records/dateform.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

class ChangeSummaryText
{
    Q_DECLARE_TR_FUNCTIONS(ChangeSummary)
};

QString afterOf(const RowChange &row, int field)
{
    const FieldChange *change = row.find(field);
    const QString *text = change ? textOf(change->after) : nullptr;
    return text ? *text : QString();
}

/// What was done to each record, the last on top. What was taken back has not happened.
class States
{
public:
    void note(const RowChange &row, const QString &state, bool isUndo)
    {
        QStringList &states = m_states[row.id];
        if (isUndo && !states.isEmpty())
            states.removeLast();
        else
            states.append(state);
    }

    int count(QLatin1StringView state) const
    {
        return static_cast<int>(std::ranges::count_if(
            m_states, [&](const auto &row) { return !row.second.isEmpty() && row.second.last() == state; }));
    }

private:
    std::map<QUuid, QStringList> m_states;
};

} // namespace

QString changeSummary(const std::vector<HistoryItem> &changes, PersonId reader, ProjectId project)
{
    const int itemState = fieldIndex<ChecklistItem>("state");
    const int deliverableState = fieldIndex<Deliverable>("state");
    const int goLive = fieldIndex<Project>("go_live");
    States states;
    QString goLiveBefore;
    QString goLiveAfter;
    for (const HistoryItem &item : changes) {
        if (!reader.isNull() && item.actor.person == reader)
            continue;
        if (!item.change.project.isNull() && item.change.project != project)
            continue;
        const bool isUndo = item.change.text.key == "Undo: %1"_L1;
        for (const RowChange &row : item.change.rows) {
            if (row.operation == RowChange::Operation::Remove)
                continue;
            if (row.record == RecordKind::ChecklistItem && row.find(itemState))
                states.note(row, afterOf(row, itemState), isUndo);
            else if (row.record == RecordKind::Deliverable && row.find(deliverableState))
                states.note(row, afterOf(row, deliverableState), isUndo);
            else if (row.record == RecordKind::Project && row.id == project.uuid && row.find(goLive)) {
                const QString *before = textOf(row.find(goLive)->before);
                if (goLiveBefore.isEmpty() && before)
                    goLiveBefore = *before;
                goLiveAfter = afterOf(row, goLive);
            }
        }
    }
    QStringList parts;
    if (const int submitted = states.count("submitted"_L1); submitted > 0)
        parts.append(ChangeSummaryText::tr("%n submitted", nullptr, submitted));
    if (const int accepted = states.count("accepted"_L1); accepted > 0)
        parts.append(ChangeSummaryText::tr("%n accepted", nullptr, accepted));
    if (const int rejected = states.count("rejected"_L1); rejected > 0)
        parts.append(ChangeSummaryText::tr("%n rejected", nullptr, rejected));
    const QDate moved = QDate::fromString(goLiveAfter, Qt::ISODate);
    if (moved.isValid() && goLiveAfter != goLiveBefore)
        parts.append(ChangeSummaryText::tr("go-live moved to %1").arg(dateText(moved)));
    return parts.join(u", "_s);
}

} // namespace baton
