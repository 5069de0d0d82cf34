// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/column.h"

namespace baton {

/// Makes columns of the fields of one kind of record, as a page wants them.
class FieldColumns
{
public:
    explicit FieldColumns(RecordKind kind) : m_kind(kind) {}

    /// `width` in average characters, 0: as suits the field; `title` replaces the Schema's label where given.
    Column shown(const char *key, int width = 0, const QString &title = {}) const
    {
        Column column = fieldColumn(m_kind, key);
        if (width > 0)
            column.width = width;
        if (!title.isEmpty())
            column.title = title;
        return column;
    }
    /// Until somebody asks for it.
    Column hidden(const char *key, int width = 0) const
    {
        Column column = shown(key, width);
        column.isHidden = true;
        return column;
    }

private:
    RecordKind m_kind;
};

} // namespace baton
