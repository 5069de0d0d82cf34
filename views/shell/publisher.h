// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage/planfile.h"
#include "views/common/plansession.h"

namespace baton {

/// Publishes what the open project lets others see, a moment after each edit and when the plan is closed, and
/// hands the session what other projects publish. A plan that is only looked at is not written to, unless
/// what it published is older than its records.
class Publisher : public QObject
{
public:
    Publisher(PlanFile &file, PlanSession &session);
    /// Publishes what is due.
    ~Publisher() override;

private:
    void publish();

    PlanFile &m_file;
    PlanSession &m_session;
    QTimer m_timer; ///< runs while something is due
};

} // namespace baton
