// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plan/changeactions.h"
#include "views/common/decisionactions.h"

namespace baton {

/// What can be done with change requests: make one for a date, criteria or scope; submit, approve, reject,
/// withdraw. Who may do what stands in models/plan.
class ChangesActions : public DecisionActions
{
    Q_OBJECT

public:
    using Selection = std::function<ChangeRequestId()>;

    ChangesActions(const PageContext &context, Selection selection, QWidget *parent);

    QList<QAction *> all() const override;
    /// The few that the panel shows as buttons.
    QList<QAction *> primary() const { return {m_submit, m_approve, m_reject}; }
    QAction *moveGoLive() const { return m_moveGoLive; }
    /// Opens the dialog that leads to a request of this kind, with the new date filled in where one is given.
    void request(ChangeKind kind, QDate to = {});

public Q_SLOTS:
    void update() override;

Q_SIGNALS:
    void requested(QUuid request);
    /// Work under a request has begun or ended.
    void authorityChanged();

private:
    void submit();

    Selection m_selection;
    QList<QAction *> m_requests; ///< a new request, by kind
    QAction *m_moveGoLive;
    QAction *m_submit;
    QAction *m_approve;
    QAction *m_reject;
    QAction *m_withdraw;
    QAction *m_workUnder;
};

} // namespace baton
