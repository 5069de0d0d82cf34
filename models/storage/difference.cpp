// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/difference.h"

#include <algorithm>

namespace baton {

ChangeSet difference(const Plan &from, const Plan &to, const ChangeText &text)
{
    ChangeSet change;
    change.operation = QUuid::createUuid();
    change.project = to.openProject();
    change.text = text;
    std::vector<RowChange> removed;
    for (const RecordInfo &info : allRecords()) {
        withRecordType(info.kind, [&](auto tag) {
            using T = typename decltype(tag)::Type;
            const auto compare = [&](const T *before, const T *after, QUuid id) {
                const auto operation = !before  ? RowChange::Operation::Insert
                                       : !after ? RowChange::Operation::Remove
                                                : RowChange::Operation::Update;
                RowChange row{info.kind, id, operation, {}};
                for (size_t f = 0; f < info.fields.size(); ++f) {
                    Value was = before ? info.fields[f].get(before) : Value{};
                    Value is = after ? info.fields[f].get(after) : Value{};
                    if (was != is)
                        row.fields.push_back({static_cast<int>(f), std::move(was), std::move(is)});
                }
                return row;
            };
            for (const T &row : to.rows<T>()) {
                const T *before = from.find(row.id);
                if (!before || *before != row)
                    change.rows.push_back(compare(before, &row, row.id.uuid));
            }
            for (const T &row : from.rows<T>()) {
                if (!to.find(row.id))
                    removed.push_back(compare(&row, nullptr, row.id.uuid));
            }
        });
    }
    std::ranges::move(removed.rbegin(), removed.rend(), std::back_inserter(change.rows));
    return change;
}

bool holdSame(const Plan &a, const Plan &b)
{
    return std::ranges::all_of(allRecords(), [&](const RecordInfo &info) {
        return withRecordType(info.kind, [&](auto tag) {
            using T = typename decltype(tag)::Type;
            return a.rows<T>().size() == b.rows<T>().size() &&
                   std::ranges::all_of(a.rows<T>(), [&b](const T &row) {
                       const T *other = b.find(row.id);
                       return other && *other == row;
                   });
        });
    });
}

} // namespace baton
