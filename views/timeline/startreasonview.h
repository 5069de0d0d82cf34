// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analysis/startreason.h"

#include <QWidget>

class QToolButton;

namespace baton {

class PlainLabel;
class PlanSession;

/// Says why the selected task starts when it does, with a way to the task that decides it.
class StartReasonView : public QWidget
{
    Q_OBJECT

public:
    explicit StartReasonView(PlanSession &session, QWidget *parent = nullptr);

    void setTask(TaskId task);

Q_SIGNALS:
    void jumpRequested(baton::RecordKind kind, QUuid id);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void follow();

    PlanSession &m_session;
    TaskId m_task;
    TaskId m_decider;
    PlainLabel *m_title;
    PlainLabel *m_text;
    QToolButton *m_jump;
};

} // namespace baton
