// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plan/itemactions.h"
#include "views/common/page.h"

#include <QAction>

namespace baton {

class AskDialog;

/// What can be done with the selected checklist items: submit, accept, reject, add evidence, waive … The
/// rules stand in models/plan; this collects what an action needs and shows why it was refused.
class ChecklistActions : public QObject
{
    Q_OBJECT

public:
    using Selection = std::function<std::vector<ChecklistItemId>()>;

    ChecklistActions(const PageContext &context, Selection selection, QWidget *parent);

    /// For menus, in their order; null: a separator.
    QList<QAction *> all() const;
    /// The few that the panel shows as buttons.
    QList<QAction *> primary() const { return {m_submit, m_accept, m_reject, m_evidence}; }
    QAction *evidence() const { return m_evidence; }
    /// What can be said to a waiver of the selected items.
    QList<QAction *> waiverDecisions() const { return {m_concur, m_approve}; }
    /// Inactive: nothing can be done, because the selection is not seen.
    void setActive(bool active);

public Q_SLOTS:
    /// Enables what fits the selection.
    void update();

Q_SIGNALS:
    void refused(const baton::Error &error);
    /// One of the actions went through.
    void done();

private:
    QAction *make(const char *name, const QString &text, const char *icon, const QKeySequence &shortcut,
                  const QString &tip, void (ChecklistActions::*slot)());
    void run(Result<Edit> edit);
    Result<void> commit(Result<Edit> edit);
    Decision decisionOfMine() const;
    /// "DOC-01 Operations runbook …" for one, "3 items" for more.
    QString subject() const;
    AskDialog *ask(const QString &title, const QString &introduction);

    void start();
    void submit();
    void accept();
    void reject();
    void acceptOnBehalf();
    void addEvidenceTo();
    void waive();
    void concur();
    void approve();
    void assign();
    void acceptCriteria();
    /// The waivers of the selected items of which `lacks` is true.
    std::vector<WaiverId> waiversThat(bool (*lacks)(const Waiver &)) const;
    void decideWaivers(const std::vector<WaiverId> &waivers,
                       Result<Edit> (*decide)(const Plan &, WaiverId, PersonId, QDate));
    void markNotApplicableNow();
    void approveNotApplicableNow();
    void reopen();

    PageContext m_context;
    Selection m_selection;
    QWidget *m_parent;
    bool m_isActive = true;
    QAction *m_start;
    QAction *m_submit;
    QAction *m_accept;
    QAction *m_reject;
    QAction *m_onBehalf;
    QAction *m_evidence;
    QAction *m_waive;
    QAction *m_concur;
    QAction *m_approve;
    QAction *m_assign;
    QAction *m_acceptCriteria;
    QAction *m_notApplicable;
    QAction *m_approveNotApplicable;
    QAction *m_reopen;
};

} // namespace baton
