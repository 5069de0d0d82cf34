// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plan/plan.h"
#include "models/storage/history.h"

namespace baton {

/// Rebuilds the records of a whole workspace from the rows of its history, one after another.
class Replay
{
public:
    /// Damaged when the row cannot be read, Conflict when it does not fit what came before.
    Result<void> apply(const StoredRow &row);

    const Plan &plan() const { return m_plan; }
    /// How often each row that is there now was written since it was inserted: its rv.
    const QHash<QUuid, qint64> &versions() const { return m_versions; }

private:
    Plan m_plan;
    QHash<QUuid, qint64> m_versions;
};

} // namespace baton
