// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/shell/shellcontext.h"

#include <QObject>

class QWidget;

namespace baton {

class PlanSession;

/// What passes between the plan and people without Baton, apart from files that are merely written: reminders
/// to them, and their answers to a review pack.
class Colleagues : public QObject
{
    Q_OBJECT

public:
    Colleagues(const ShellContext &context, QWidget *window);

    /// Of the plan that is open now; null while there is none, and then nothing may be asked for.
    void setSession(PlanSession *session) { m_session = session; }

    /// Reads answers, shows what becomes of each, and records them when that is confirmed.
    void importAnswers();
    /// What is late or due soon, for each person, to copy or to mail.
    void remindPeople();

private:
    ShellContext m_context;
    QWidget *m_window;
    PlanSession *m_session = nullptr;
};

} // namespace baton
