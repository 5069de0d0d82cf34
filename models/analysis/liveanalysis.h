// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analysis/analysis.h"
#include "models/schedule/liveschedule.h"

namespace baton {

/// The analysis of a plan that changes. What a change cannot reach is kept: what it says at any time is what
/// analyse() gives then. Is told of changes, and derives when asked.
class LiveAnalysis
{
public:
    /// What may differ from what was derived before.
    struct Changes
    {
        bool areAll = true; ///< anything
        std::vector<TaskId>
            tasks; ///< else: the fields, dates or slack of these tasks, and no task came or went
    };

    LiveAnalysis();
    ~LiveAnalysis();
    Q_DISABLE_COPY_MOVE(LiveAnalysis)

    void follow(const ChangeSet &change);
    /// Another day, or other needs elsewhere: everything is derived anew.
    void outdate();
    const Analysis &analysis(const Plan &plan, QDate asOf, const std::vector<Commitment> &elsewhere);
    /// Since they were last taken; what was not derived yet is not in it.
    Changes takeChanges();

private:
    void deriveAll(const Plan &plan, QDate asOf, const std::vector<Commitment> &elsewhere);
    bool deriveTasks(const Plan &plan);
    void deriveLoad(const Plan &plan, const std::vector<qint32> &tasks);

    std::optional<Analysis> m_analysis;
    std::unique_ptr<schedule::LiveSchedule> m_live;       ///< null: the schedule is computed whole
    std::vector<std::optional<Commitment>> m_commitments; ///< by row of Assignment
    std::vector<std::pair<qint32, qint32>> m_assigned;    ///< task in the schedule, row of Assignment
    QSet<QUuid> m_touched;                                ///< tasks whose fields have changed since
    bool m_isJudgementOld = false;
    Changes m_changes;
};

} // namespace baton
