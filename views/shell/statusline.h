// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStatusBar>

class QLabel;
class QToolButton;

namespace baton {

class PlainLabel;
class PlanSession;

/// The bottom of the window: whether everything is stored, who acts, and what the plan checks found.
/// What the action under the mouse does stands between them and hides nothing.
class StatusLine : public QStatusBar
{
    Q_OBJECT

public:
    explicit StatusLine(QWidget *parent = nullptr);

    void setSession(PlanSession *session);
    /// Errors and warnings of the plan checks.
    void setFindings(int errors, int warnings, int toSetUp);

    /// The file is being verified in the background.
    void setChecking(bool checking);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void whoClicked();
    void findingsClicked();

private:
    void showState();
    void showWho();

    PlanSession *m_session = nullptr;
    QLabel *m_icon;
    PlainLabel *m_state;
    PlainLabel *m_checking;
    PlainLabel *m_tip;
    QToolButton *m_who;
    QToolButton *m_findings;
    QString m_refusal;
};

} // namespace baton
