// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/field.h"

#include <string_view>

namespace baton {

/// The type-erased form of Schema<T>; used only where a Schema is defined.
template <class T>
constexpr RecordInfo makeRecordInfo()
{
    RecordInfo info;
    info.kind = recordKindOf<T>;
    info.table = Schema<T>::table;
    info.context = Schema<T>::context;
    info.label = Schema<T>::label;
    info.plural = Schema<T>::plural;
    info.fields = Schema<T>::fields;
    for (size_t i = 0; i < info.fields.size(); ++i) {
        const std::string_view key = info.fields[i].key;
        if (key == "project")
            info.projectField = static_cast<int>(i);
        if (key == Schema<T>::name)
            info.nameField = static_cast<int>(i);
    }
    return info;
}

} // namespace baton
