// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/sampledates.h"
#include "models/plan/edit.h"

#include <QJsonObject>
#include <QSet>

namespace baton {

/// Makes the records of a template or sample from its JSON (resources/templates/*.json):
///
///     { "project": { Schema key: value, … },
///       "person":  [ { "key": "ines", "name": "Inês Carvalho", "absence": [ { … } ], … } ], …,
///       "checklist": { … } }
///
/// Every other list is named by a table and holds rows of Schema key and value. A row's "key" is what
/// references to it say. A list inside a row holds rows that refer to that row (evidence of an item, absences
/// of a person, tasks of a summary task). Dates are those of SampleDates, durations "5d", "4h" or "2w", money
/// is in major units, criteria are lists of lines. Of a task, "after" lists what it follows: "build", "build
/// SS+2d".
///
/// "checklist" takes the starter items for the project's kind and profile and says of each what it differs
/// in; see samplechecklist.cpp.
class SampleLoader
{
public:
    SampleLoader(Edit &edit, QJsonObject sample, QDate asOf);

    /// Invalid names where in the JSON something is wrong.
    Result<void> load();

private:
    struct Owner
    {
        RecordKind kind = RecordKind::Project;
        QUuid id;
    };

    void nameRows(RecordKind kind, const QJsonArray &rows);
    QUuid sharedRow(RecordKind kind, const QJsonObject &row) const;
    void loadProject();
    void loadCalendars();
    void loadRows(RecordKind kind, const QJsonArray &rows, const std::optional<Owner> &owner);
    void loadRow(RecordKind kind, const QJsonObject &row, const std::optional<Owner> &owner);
    void setField(RecordKind kind, QUuid id, const RecordInfo &info, int field, const QJsonValue &json);
    void setOwner(RecordKind kind, QUuid id, const QJsonObject &row, const Owner &owner);
    void linkTask(TaskId task, const QJsonArray &after);
    Value valueOf(const FieldInfo &field, const QJsonValue &json);

    // samplechecklist.cpp
    void loadChecklist(const QJsonObject &checklist);
    void describeItem(ChecklistItem &item, const QJsonObject &entry);
    void decideItem(ChecklistItem &item, const QJsonObject &entry);
    void addEvidence(const ChecklistItem &item, const QJsonArray &evidence, QDate otherwise);
    PersonId personOf(const QJsonObject &bySide, Side side);

    QDate dateOf(const QString &text);
    QUuid referenceOf(RecordKind kind, const QString &key);
    void fail(const QString &problem);

    Edit &m_edit;
    QJsonObject m_sample;
    SampleDates m_dates;
    QHash<std::pair<int, QString>, QUuid> m_keys; // (record kind, "key") → id
    QSet<QUuid> m_shared;                         // of m_keys, those that are there already
    QHash<int, qint64> m_positions;               // by record kind: the last one given
    QStringList m_path;                           // where in the JSON, for errors
    std::optional<Error> m_error;
};

} // namespace baton
