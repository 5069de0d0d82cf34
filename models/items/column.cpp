// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/column.h"

namespace baton {

namespace {

int widthOf(const FieldInfo &field)
{
    switch (field.kind) {
    case FieldKind::Text:
        return field.maximumLength <= 40 ? 9 : field.maximumLength > 500 ? 44 : 24;
    case FieldKind::LongText:
    case FieldKind::CheckLines:
    case FieldKind::Location:
        return 30;
    case FieldKind::Integer:
    case FieldKind::Real:
    case FieldKind::Percent:
    case FieldKind::Days:
    case FieldKind::Boolean:
    case FieldKind::TimeOfDay:
    case FieldKind::Position:
        return 8;
    case FieldKind::Reference:
        return 18;
    default:
        return 13;
    }
}

} // namespace

Column fieldColumn(RecordKind kind, const char *key)
{
    const RecordInfo &record = recordInfo(kind);
    const int index = record.fieldIndex(key);
    Q_ASSERT_X(index >= 0, "fieldColumn", key);
    const FieldInfo &field = record.fields[static_cast<size_t>(index)];
    Column column;
    column.key = QString::fromLatin1(key);
    column.title = fieldLabel(record, field);
    column.field = index;
    column.width = widthOf(field);
    return column;
}

std::vector<Column> fieldColumns(RecordKind kind)
{
    std::vector<Column> columns;
    for (const FieldInfo &field : recordInfo(kind).fields) {
        if (!field.isInternal)
            columns.push_back(fieldColumn(kind, field.key));
    }
    return columns;
}

} // namespace baton
