// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shell/findingswatch.h"

#include "views/common/plansession.h"

namespace baton {

namespace {

constexpr int watchDelay = 200; // ms after a change
constexpr qint64 watchTurn = 4; // ms of rules per turn, where one does not take longer

} // namespace

FindingsWatch::FindingsWatch(QObject *parent) : QObject(parent)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &FindingsWatch::step);
}

void FindingsWatch::setSession(PlanSession *session)
{
    if (m_session)
        disconnect(m_session, nullptr, this, nullptr);
    m_session = session;
    m_search = {};
    m_findings.clear();
    m_timer.stop();
    if (session)
        connect(session, &PlanSession::analysed, this, &FindingsWatch::start);
}

void FindingsWatch::start()
{
    m_search = {};
    if (m_session)
        m_timer.start(watchDelay);
}

void FindingsWatch::finish()
{
    m_timer.stop();
    if (!m_session)
        return;
    m_search = {};
    searchUntil(QDeadlineTimer(QDeadlineTimer::Forever));
}

void FindingsWatch::step()
{
    searchUntil(QDeadlineTimer(watchTurn));
}

// What is not found by then is looked for in another turn.
void FindingsWatch::searchUntil(const QDeadlineTimer &end)
{
    while (!m_search.isFinished() && !end.hasExpired())
        m_search.step(m_session->plan(), m_session->analysis());
    if (!m_search.isFinished()) {
        m_timer.start(0);
        return;
    }
    m_findings = m_search.take();
    Q_EMIT found();
}

} // namespace baton
