// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/plansession.h"

namespace baton {

PlanSession::PlanSession(Document &document, QObject *parent) : QObject(parent), m_document(document)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &PlanSession::tell);
    connect(&m_document, &Document::changed, this, [this](const ChangeSet &change) {
        m_reviews.reset();
        m_analysis.follow(change);
        m_timer.start();
    });
}

void PlanSession::analyseAhead()
{
    m_ahead = std::async(std::launch::async, [this] {
        (void)m_analysis.analysis(m_document.plan(), m_document.today(), m_elsewhere);
    });
}

const Analysis &PlanSession::analysis() const
{
    if (m_ahead.valid())
        m_ahead.get();
    return m_analysis.analysis(m_document.plan(), m_document.today(), m_elsewhere);
}

const PlanSession::Reviews &PlanSession::gathered() const
{
    if (m_reviews)
        return *m_reviews;
    m_reviews.emplace();
    m_reviews->queue = reviewQueue(plan(), readiness(), me());
    for (const ReviewEntry &entry : m_reviews->queue) {
        if (isMine(entry))
            m_reviews->mine.unite({entry.id, entry.item.isNull() ? entry.id : entry.item.uuid});
    }
    return *m_reviews;
}

const std::vector<ReviewEntry> &PlanSession::reviews() const
{
    return gathered().queue;
}

bool PlanSession::waitsForMe(QUuid id) const
{
    return gathered().mine.contains(id);
}

void PlanSession::outdate()
{
    if (m_ahead.valid())
        m_ahead.get();
    m_reviews.reset();
    m_analysis.outdate();
    m_timer.start();
}

void PlanSession::tell()
{
    (void)analysis();
    m_changes = m_analysis.takeChanges();
    Q_EMIT analysed();
    m_changes = {};
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
    m_reviews.reset();
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
