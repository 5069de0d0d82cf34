// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plan/deliverableactions.h"
#include "views/common/page.h"

#include <QAction>

namespace baton {

class AskDialog;

/// What can be done with the selected deliverables: submit, accept, reject, add evidence. The rules stand in
/// models/plan; this collects what an action needs and shows why it was refused.
class DeliverablesActions : public QObject
{
    Q_OBJECT

public:
    using Selection = std::function<std::vector<DeliverableId>()>;

    DeliverablesActions(const PageContext &context, Selection selection, QWidget *parent);

    /// For menus, in their order; null: a separator.
    QList<QAction *> all() const;
    /// The few that the panel shows as buttons.
    QList<QAction *> primary() const { return {m_submit, m_accept, m_reject}; }
    QAction *evidence() const { return m_evidence; }
    /// Inactive: nothing can be done, because the selection is not seen.
    void setActive(bool active);

public Q_SLOTS:
    /// Enables what fits the selection.
    void update();

Q_SIGNALS:
    void refused(const baton::Error &error);

private:
    QAction *make(const char *name, const QString &text, const char *icon, const QKeySequence &shortcut,
                  const QString &tip, void (DeliverablesActions::*slot)());
    Result<void> commit(Result<Edit> edit);
    void run(Result<Edit> edit);
    Decision decisionOfMine() const;
    QString subject() const;
    AskDialog *ask(const QString &title, const QString &introduction);

    void start();
    void submit();
    void accept();
    void reject();
    void acceptOnBehalf();
    void addEvidenceTo();
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
    QAction *m_reopen;
};

} // namespace baton
