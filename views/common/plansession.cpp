// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/plansession.h"

namespace baton {

PlanSession::PlanSession(Document &document, QObject *parent) : QObject(parent), m_document(document)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &PlanSession::analysed);
    connect(&m_document, &Document::changed, this, &PlanSession::follow);
}

const Analysis &PlanSession::analysis() const
{
    if (m_analysis && m_isJudgementOld)
        m_analysis = judgedAnew(*std::exchange(m_analysis, std::nullopt), m_document.plan());
    m_isJudgementOld = false;
    if (!m_analysis)
        m_analysis = analyse(m_document.plan(), m_document.today(), m_elsewhere);
    return *m_analysis;
}

void PlanSession::outdate()
{
    m_analysis.reset();
    m_timer.start();
}

void PlanSession::follow(const ChangeSet &change)
{
    if (concernsSchedule(change)) {
        outdate();
    } else {
        m_isJudgementOld = true;
        m_timer.start();
    }
}

bool PlanSession::knowWho()
{
    return !me().isNull() || (m_asker && m_asker());
}

void PlanSession::setMe(PersonId person)
{
    if (person == me())
        return;
    Actor actor = m_document.actor();
    actor.person = person;
    m_document.setActor(actor);
    Q_EMIT meChanged();
}

void PlanSession::setElsewhere(std::vector<Commitment> commitments)
{
    if (commitments == m_elsewhere)
        return;
    m_elsewhere = std::move(commitments);
    outdate();
}

void PlanSession::setToday(QDate today)
{
    if (today == m_document.today())
        return;
    m_document.setToday(today);
    outdate();
}

} // namespace baton
