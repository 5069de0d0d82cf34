// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStatusBar>

class QLabel;
class QToolButton;

namespace baton {

class PlainLabel;
class PlanSession;

/// The bottom of the window: whether everything is stored, who acts, and what the plan checks found.
class StatusLine : public QStatusBar
{
    Q_OBJECT

public:
    explicit StatusLine(QWidget *parent = nullptr);

    void setSession(PlanSession *session);
    /// Errors and warnings of the plan checks.
    void setFindings(int errors, int warnings, int toSetUp);

Q_SIGNALS:
    void whoClicked();
    void findingsClicked();

private:
    void showState();
    void showWho();

    PlanSession *m_session = nullptr;
    QLabel *m_icon;
    PlainLabel *m_state;
    QToolButton *m_who;
    QToolButton *m_findings;
    QString m_refusal;
};

} // namespace baton
