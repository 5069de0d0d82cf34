// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/field.h"
#include "models/records/result.h"

#include <QStringList>

#include <vector>

namespace baton {

/// What a change is called: an untranslated key of the context "Edit" with its arguments, so that
/// everybody reads the history in their own language.
struct ChangeText
{
    QString key;
    QStringList arguments;

    /// Translated, with %1, %2 … replaced in one pass (an argument that contains "%1" stays as it is).
    QString display() const;
    bool operator==(const ChangeText &) const = default;
};

/// One field's change; `field` indexes the record's Schema.
struct FieldChange
{
    int field = 0;
    Value before;
    Value after;
    bool operator==(const FieldChange &) const = default;
};

/// One row's change. Insert lists every non-null field with null before, Remove with null after,
/// Update only what differs.
struct RowChange
{
    enum class Operation { Insert, Update, Remove };

    RecordKind record = RecordKind::Project;
    QUuid id;
    Operation operation = Operation::Update;
    std::vector<FieldChange> fields;

    const FieldChange *find(int field) const;
    bool operator==(const RowChange &) const = default;
};

/// One user action: the undo step, the transaction, the line in the history.
struct ChangeSet
{
    QUuid operation; ///< made by the client; settles whether a commit whose answer was lost went through
    ProjectId project;
    ChangeText text;
    ChangeRequestId authority; ///< the approved change request that permits it, where one is needed
    QUuid undoes;              ///< the operation this one takes back; null for an action of its own
    std::vector<RowChange> rows;

    bool isEmpty() const { return rows.empty(); }
    /// The change that takes this one back; it gets an operation id of its own.
    ChangeSet inverted() const;
    /// True when any row of `kind` changes.
    bool touches(RecordKind kind) const;
};

/// JSON objects keyed by Schema key, in Schema order; empty when the operation has no such side.
QByteArray beforeJson(const RowChange &row);
QByteArray afterJson(const RowChange &row);
/// The inverse. An unknown key, a value of the wrong form or text that is no JSON object is an Error.
Result<RowChange> rowChangeFromJson(RecordKind record, QUuid id, RowChange::Operation operation,
                                    const QByteArray &before, const QByteArray &after);

} // namespace baton
