// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/changesummary.h"

#include "models/records/dateform.h"

#include <QCoreApplication>
#include <QLocale>

#include <set>

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

/// Records by the state they were last brought into.
class States
{
public:
    void note(const RowChange &row, const QString &state)
    {
        for (auto *ids : {&submitted, &accepted, &rejected})
            ids->erase(row.id);
        if (state == "submitted"_L1)
            submitted.insert(row.id);
        else if (state == "accepted"_L1)
            accepted.insert(row.id);
        else if (state == "rejected"_L1)
            rejected.insert(row.id);
    }

    std::set<QUuid> submitted;
    std::set<QUuid> accepted;
    std::set<QUuid> rejected;
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
        for (const RowChange &row : item.change.rows) {
            if (row.operation == RowChange::Operation::Remove)
                continue;
            if (row.record == RecordKind::ChecklistItem && row.find(itemState))
                states.note(row, afterOf(row, itemState));
            else if (row.record == RecordKind::Deliverable && row.find(deliverableState))
                states.note(row, afterOf(row, deliverableState));
            else if (row.record == RecordKind::Project && row.id == project.uuid && row.find(goLive)) {
                const QString *before = textOf(row.find(goLive)->before);
                if (goLiveBefore.isEmpty() && before)
                    goLiveBefore = *before;
                goLiveAfter = afterOf(row, goLive);
            }
        }
    }
    QStringList parts;
    const auto count = [](const std::set<QUuid> &ids) { return static_cast<int>(ids.size()); };
    if (!states.submitted.empty())
        parts.append(ChangeSummaryText::tr("%n submitted", nullptr, count(states.submitted)));
    if (!states.accepted.empty())
        parts.append(ChangeSummaryText::tr("%n accepted", nullptr, count(states.accepted)));
    if (!states.rejected.empty())
        parts.append(ChangeSummaryText::tr("%n rejected", nullptr, count(states.rejected)));
    const QDate moved = QDate::fromString(goLiveAfter, Qt::ISODate);
    if (moved.isValid() && goLiveAfter != goLiveBefore)
        parts.append(ChangeSummaryText::tr("go-live moved to %1").arg(dateText(moved)));
    return parts.join(u", "_s);
}

} // namespace baton
