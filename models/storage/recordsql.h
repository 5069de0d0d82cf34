// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plan/plan.h"

#include <QVariant>

namespace baton {

class Connection;
class RowCursor;

/// The SQL of one record type and how its rows travel between Plan and database. All of it comes from the
/// Schema: a column is called like the key of its field.
struct RecordSql
{
    QString select;     ///< id, rv and every field, without WHERE
    QString insert;     ///< id and every field; rv is 1
    QString remove;     ///< WHERE id and every field is as it was
    QString selectById; ///< as select, one row
};

const RecordSql &recordSql(RecordKind kind);
/// Sets the fields and raises rv, provided that each still holds its old value.
/// Binds: the new values, the id, the old values.
QString updateSql(const RowChange &change);

QVariant toVariant(const Value &value);
/// Null, integer, real or text as it stands in the column.
Value valueAt(const RowCursor &row, int column);

/// Adds the rows of that kind to the plan, those of `project` only where it is given and the record has one.
/// Damaged when a value is not of its field's form, an id is no UUID or occurs twice.
Result<void> loadRows(Connection &connection, RecordKind kind, ProjectId project, Plan &plan);
/// The rv of every row of that kind, by id.
Result<void> loadVersions(Connection &connection, RecordKind kind, QHash<QUuid, qint64> &versions);

/// A UUID without braces; null when it is something else.
QUuid uuidFromBytes(QByteArrayView text);

} // namespace baton
