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
        /// Else: the fields, dates, slack, links or people of these tasks; no task came or went.
        std::vector<TaskId> tasks;
        bool areLinks = false; ///< likewise: links came or went
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
    bool deriveTouched(const Plan &plan);
    bool deriveTasks(const Plan &plan, std::vector<qint32> &touched);
    std::vector<qint32> relink(const Plan &plan);
    void deriveCommitments(const Plan &plan);
    void deriveLoad(const Plan &plan, const std::vector<qint32> &tasks);

    /// What has changed since it was derived.
    struct Touched
    {
        QSet<QUuid> tasks;       ///< their fields
        QSet<QUuid> links;       ///< came, went or changed
        QSet<QUuid> linked;      ///< tasks at their ends
        QSet<QUuid> assignments; ///< likewise
        QSet<QUuid> assigned;    ///< their tasks
        QSet<QUuid> people;      ///< and people
        bool isEmpty() const { return tasks.isEmpty() && links.isEmpty() && assignments.isEmpty(); }
    };

    std::optional<Analysis> m_analysis;
    std::unique_ptr<schedule::LiveSchedule> m_live;       ///< null: the schedule is computed whole
    std::vector<std::optional<Commitment>> m_commitments; ///< by row of Assignment
    std::vector<std::pair<qint32, qint32>> m_assigned;    ///< task in the schedule, row of Assignment
    Touched m_touched;
    bool m_isJudgementOld = false;
    Changes m_changes;
};

} // namespace baton
