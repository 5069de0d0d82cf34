// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plan/itemactions.h"
#include "views/common/decisionactions.h"

namespace baton {

/// What can be done with the selected checklist items: submit, accept, reject, add evidence, waive … The
/// rules stand in models/plan; this collects what an action needs and shows why it was refused.
class ChecklistActions : public DecisionActions
{
    Q_OBJECT

public:
    using Selection = std::function<std::vector<ChecklistItemId>()>;

    ChecklistActions(const PageContext &context, Selection selection, QWidget *parent);

    QList<QAction *> all() const override;
    /// The few that the panel shows as buttons.
    QList<QAction *> primary() const { return {m_submit, m_accept, m_reject, m_evidence}; }
    QAction *evidence() const { return m_evidence; }
    /// What can be said to a waiver of the selected items.
    QList<QAction *> waiverDecisions() const { return {m_concur, m_object, m_approve, m_overrule}; }
    /// Whether a waiver of the selected items waits for that; who may not say it is told why.
    bool isAskedFor(const QAction *decision) const { return m_askedFor.contains(decision); }

Q_SIGNALS:
    void updated();

public Q_SLOTS:
    void update() override;
    /// To the first of the selection; `file`, where given, is the file to take a copy of.
    void addEvidenceTo(const QString &file = {});

private:
    /// "DOC-01 Operations runbook …" for one, "3 items" for more.
    QString subject() const;

    void start();
    void submit();
    void accept();
    void reject();
    void acceptOnBehalf();
    void waive();
    void assign();
    void acceptCriteria();
    /// The waivers of the selected items of which `suits` is true.
    std::vector<WaiverId> waiversThat(bool (*suits)(const Plan &, const Waiver &)) const;
    void updateWaivers();
    void markNotApplicableNow();
    void approveNotApplicableNow();
    void reopen();

    Selection m_selection;
    QAction *m_start;
    QAction *m_submit;
    QAction *m_accept;
    QAction *m_reject;
    QAction *m_onBehalf;
    QAction *m_evidence;
    QAction *m_waive;
    QAction *m_concur;
    QAction *m_object;
    QAction *m_approve;
    QAction *m_overrule;
    QAction *m_assign;
    QAction *m_acceptCriteria;
    QAction *m_notApplicable;
    QAction *m_approveNotApplicable;
    QAction *m_reopen;
    QList<const QAction *> m_askedFor;
};

} // namespace baton
