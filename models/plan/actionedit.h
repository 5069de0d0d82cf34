// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plan/edit.h"

namespace baton {

// What the functions behind the menus begin with.

/// NotFound: the record the action is about has gone meanwhile.
Error recordGone();
/// Invalid, with a whole sentence about what is not there or not right.
Error invalidInput(const QString &message);

/// "Accept DOC-01" for one record, "Accept 3 items" for more: `one` names it as `name(record)` says, `many`
/// takes the number. Both are QT_TRANSLATE_NOOP of "Edit". NotFound when one of them does not exist.
template <class T, class Name>
Result<Edit> editOf(const Plan &plan, const std::vector<Id<T>> &records, const char *one, const char *many,
                    const Name &name)
{
    for (const Id<T> id : records) {
        if (!plan.find(id))
            return recordGone();
    }
    if (records.size() == 1)
        return Edit(plan, one, {name(*plan.find(records.front()))});
    return Edit(plan, many, {QString::number(records.size())});
}

} // namespace baton
