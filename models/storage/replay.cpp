// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/replay.h"

namespace baton {

Result<void> Replay::apply(const StoredRow &row)
{
    auto change = decode(row);
    if (!change)
        return change.error();
    const QUuid id = change->id;
    const RowChange::Operation operation = change->operation;
    ChangeSet one;
    one.rows.push_back(std::move(*change));
    if (auto applied = m_plan.apply(one); !applied)
        return applied;
    if (operation == RowChange::Operation::Remove)
        m_versions.remove(id);
    else
        ++m_versions[id];
    return {};
}

} // namespace baton
