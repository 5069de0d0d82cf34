// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QComboBox;
class QLineEdit;
class QListWidget;

namespace baton {

class ProblemLabel;
class PlanSession;

/// Asks once who acts in this plan: one of its people, or somebody new with a name and a side.
class WhoDialog : public QDialog
{
    Q_OBJECT

public:
    WhoDialog(PlanSession &session, const QString &proposedName, QWidget *parent);

    void accept() override;

private:
    PlanSession &m_session;
    QListWidget *m_people;
    QLineEdit *m_name;
    QComboBox *m_side;
    ProblemLabel *m_problem;
};

} // namespace baton
