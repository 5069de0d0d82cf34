// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schedule/network.h"

#include <memory>

namespace baton::schedule {

class Engine;

/// A network that is computed again and again with some of its tasks changed: only what a change reaches is
/// computed anew, with the same dates as compute() gives. Keeps the network and no dates.
class LiveSchedule
{
public:
    using Changes = std::vector<std::pair<qint32, Task>>;

    /// Computes the network into `result`.
    LiveSchedule(Network network, ScheduleResult &result);
    ~LiveSchedule();
    Q_DISABLE_COPY_MOVE(LiveSchedule)

    const Network &network() const { return m_network; }
    /// Puts these tasks in the place of those at these indices; `result` is that of the last time. Returns
    /// the tasks whose dates or slack differ now, in ascending order.
    std::vector<qint32> change(const Changes &changes, ScheduleResult &result);
    /// Puts these links in the place of all there are. Computes the network whole; returns the same.
    std::vector<qint32> relink(std::vector<Link> links, ScheduleResult &result);

private:
    void computeAll(ScheduleResult &result);
    std::vector<qint32> computeChanges(ScheduleResult &result);
    bool isSmall(const Changes &changes) const;

    Network m_network;
    std::unique_ptr<Engine> m_engine; ///< null where the plan is scheduled from its finish
};

} // namespace baton::schedule
