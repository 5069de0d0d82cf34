// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plan/changeactions.h"
#include "views/common/page.h"

#include <QAction>

namespace baton {

/// What can be done with change requests: make one for a date, criteria or scope; submit, approve, reject,
/// withdraw. Who may do what stands in models/plan.
class ChangesActions : public QObject
{
    Q_OBJECT

public:
    using Selection = std::function<ChangeRequestId()>;

    ChangesActions(const PageContext &context, Selection selection, QWidget *parent);

    /// For menus, in their order; null: a separator.
    QList<QAction *> all() const;
    /// The few that the panel shows as buttons.
    QList<QAction *> primary() const { return {m_submit, m_approve, m_reject}; }
    QAction *moveGoLive() const { return m_moveGoLive; }
    /// Inactive: nothing can be done with the selection, because it is not seen.
    void setActive(bool active);
    /// Opens the dialog that leads to a request of this kind.
    void request(ChangeKind kind);

public Q_SLOTS:
    void update();

Q_SIGNALS:
    void refused(const baton::Error &error);
    void requested(QUuid request);
    /// Work under a request has begun or ended.
    void authorityChanged();

private:
    QAction *make(const char *name, const QString &text, const char *icon, const QKeySequence &shortcut,
                  const QString &tip, std::function<void()> slot);
    Result<void> commit(Result<Edit> edit);
    void run(Result<Edit> edit);
    void submit();
    void approve();
    void reject();

    PageContext m_context;
    Selection m_selection;
    QWidget *m_parent;
    bool m_isActive = true;
    QList<QAction *> m_requests; ///< a new request, by kind
    QAction *m_moveGoLive;
    QAction *m_submit;
    QAction *m_approve;
    QAction *m_reject;
    QAction *m_withdraw;
    QAction *m_workUnder;
};

} // namespace baton
