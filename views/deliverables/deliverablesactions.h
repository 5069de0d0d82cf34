// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plan/deliverableactions.h"
#include "views/common/pageactions.h"

namespace baton {

/// What can be done with the selected deliverables: submit, accept, reject, add evidence. The rules stand in
/// models/plan; this collects what an action needs and shows why it was refused.
class DeliverablesActions : public PageActions
{
    Q_OBJECT

public:
    using Selection = std::function<std::vector<DeliverableId>()>;

    DeliverablesActions(const PageContext &context, Selection selection, QWidget *parent);

    QList<QAction *> all() const override;
    /// The few that the panel shows as buttons.
    QList<QAction *> primary() const { return {m_submit, m_accept, m_reject}; }
    QAction *evidence() const { return m_evidence; }

public Q_SLOTS:
    void update() override;
    /// To the first of the selection; `file`, where given, is the file to take a copy of.
    void addEvidenceTo(const QString &file = {});

private:
    QString subject() const;

    void start();
    void submit();
    void accept();
    void reject();
    void acceptOnBehalf();
    void reopen();

    Selection m_selection;
    QAction *m_start;
    QAction *m_submit;
    QAction *m_accept;
    QAction *m_reject;
    QAction *m_onBehalf;
    QAction *m_evidence;
    QAction *m_reopen;
};

} // namespace baton
