// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plan/taskindex.h"
#include "views/common/plansession.h"

namespace baton {

/// The index of the open plan's tasks as it stands: follows links and assignments, and is made anew when
/// asked for after the outline or baselines have changed.
class TimelineIndex : public QObject
{
    Q_OBJECT

public:
    explicit TimelineIndex(PlanSession &session, QObject *parent = nullptr);

    const TaskIndex &operator()() const;

private:
    PlanSession &m_session;
    mutable std::optional<TaskIndex> m_index;
};

} // namespace baton
