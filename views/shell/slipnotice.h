// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analysis/goliveslip.h"
#include "models/plan/changeset.h"

#include <QObject>

namespace baton {

class MessageBar;
class PlanSession;

/// Says at once when a change puts the computed go-live behind the date that was agreed, and what can be
/// done: ask for another date, take the change back, or go on. Says nothing while the date may still be moved
/// freely.
class SlipNotice : public QObject
{
    Q_OBJECT

public:
    SlipNotice(MessageBar &bar, QObject *parent);

    /// Null while no plan is open.
    void setSession(PlanSession *session);

Q_SIGNALS:
    void moveRequested(QDate computed);
    void undoRequested();

private:
    struct Said
    {
        GoLiveSlip slip;
        ChangeSet change;
        QString text;
    };

    void judge();
    void say();
    void withdraw();

    MessageBar &m_bar;
    PlanSession *m_session = nullptr;
    QDate m_computed;   ///< when it was judged last
    ChangeSet m_change; ///< the last one
    std::optional<Said> m_said;
};

} // namespace baton
