// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/checks/checks.h"

#include <QDeadlineTimer>
#include <QObject>
#include <QTimer>

namespace baton {

class PlanSession;

/// Looks for findings in the open plan a moment after each change, a few rules per turn of the event loop:
/// they are many, and nobody waits for them.
class FindingsWatch : public QObject
{
    Q_OBJECT

public:
    explicit FindingsWatch(QObject *parent = nullptr);

    /// Null: there is none. Must outlive the watch, or be taken away before.
    void setSession(PlanSession *session);
    /// Looks in a moment; what was found so far of an older plan is dropped.
    void start();
    /// Looks at once, for who waits for it.
    void finish();
    const std::vector<Finding> &findings() const { return m_findings; }

Q_SIGNALS:
    void found();

private:
    void step();
    void searchUntil(const QDeadlineTimer &end);

    PlanSession *m_session = nullptr;
    FindingsSearch m_search;
    std::vector<Finding> m_findings;
    QTimer m_timer;
};

} // namespace baton
