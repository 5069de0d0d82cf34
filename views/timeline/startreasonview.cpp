// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/timeline/startreasonview.h"

#include "views/common/plainlabel.h"
#include "views/common/plansession.h"
#include "views/common/theme.h"

#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace baton {

StartReasonView::StartReasonView(PlanSession &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_title(new PlainLabel(tr("Why does it start then?"), this)),
      m_text(new PlainLabel({}, this)), m_jump(new QToolButton(this))
{
    setObjectName(u"startReason"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::small);
    m_title->setBold(true);
    m_text->setObjectName(u"startReasonText"_s);
    m_text->setWordWrap(true);
    m_jump->setObjectName(u"startReasonJump"_s);
    m_jump->setIcon(themeIcon("go-jump"));
    m_jump->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_jump->setFocusPolicy(Qt::StrongFocus);
    m_jump->setText(tr("Go to that task"));
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addWidget(m_jump, 0, Qt::AlignLeft);
    connect(m_jump, &QToolButton::clicked, this,
            [this] { Q_EMIT jumpRequested(RecordKind::Task, m_decider.uuid); });
    connect(&session, &PlanSession::analysed, this, &StartReasonView::follow);
    follow();
}

void StartReasonView::setTask(TaskId task)
{
    m_task = task;
    follow();
}

void StartReasonView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    follow();
}

void StartReasonView::follow()
{
    setVisible(!m_task.isNull());
    if (!isVisible())
        return; // it is derived for who looks at it
    const StartReason reason = startReason(m_session.plan(), m_session.analysis(), m_task, QLocale());
    m_text->setPlain(reason.text);
    m_decider = reason.task;
    m_jump->setVisible(!m_decider.isNull());
    if (const Task *decider = m_session.plan().find(m_decider)) {
        m_jump->setToolTip(plainToolTip(decider->name));
        m_jump->setAccessibleName(tr("Go to “%1”").arg(decider->name.simplified()));
    }
}

} // namespace baton
