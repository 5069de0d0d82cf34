// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shell/slipnotice.h"

#include "models/plan/changeactions.h"
#include "views/common/messagebar.h"
#include "views/common/plansession.h"

namespace baton {

SlipNotice::SlipNotice(MessageBar &bar, QObject *parent) : QObject(parent), m_bar(bar) {}

void SlipNotice::setSession(PlanSession *session)
{
    m_session = session;
    m_said.reset();
    m_change = {};
    if (!session)
        return;
    m_computed = session->analysis().schedule.goLive;
    connect(&session->document(), &Document::changed, this,
            [this](const ChangeSet &change) { m_change = change; });
    connect(session, &PlanSession::analysed, this, &SlipNotice::judge);
}

void SlipNotice::judge()
{
    if (!m_session)
        return;
    const Analysis &analysis = m_session->analysis();
    const QDate computed = analysis.schedule.goLive;
    const QDate before = std::exchange(m_computed, computed);
    const Plan &plan = m_session->plan();
    const auto slip = goLiveSlip(plan, analysis.calendars.project(), before, computed);
    if (slip && needsRequest(plan, ChangeKind::GoLive)) {
        m_said = Said{*slip, m_change, {}};
        say();
    } else if (m_said) {
        const bool isOver = computed < m_said->slip.computed || computed <= plan.project()->goLive;
        isOver ? withdraw() : say();
    }
}

void SlipNotice::say()
{
    // Another message has taken its place, or it was read and closed.
    if (!m_said->text.isEmpty() && m_bar.text() != m_said->text)
        return;
    m_said->text = tr("%1 It came with: %2.", "that go-live slips; text of a change")
                       .arg(goLiveSlipText(m_said->slip), m_said->change.text.display());
    m_bar.showMessage(Mark::Attention, m_said->text);
    m_bar.addButton(tr("Make a change request…"),
                    [this, to = m_said->slip.computed] { Q_EMIT moveRequested(to); });
    if (m_session->document().isNextUndo(m_said->change))
        m_bar.addButton(tr("Undo"), [this] { Q_EMIT undoRequested(); });
}

void SlipNotice::withdraw()
{
    if (m_bar.text() == m_said->text)
        m_bar.dismiss();
    m_said.reset();
}

} // namespace baton
