// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/timelineindex.h"

namespace baton {

TimelineIndex::TimelineIndex(PlanSession &session, QObject *parent) : QObject(parent), m_session(session)
{
    connect(&session.document(), &Document::changed, this, [this](const ChangeSet &change) {
        if (m_index && !m_index->follow(change, m_session.plan()))
            m_index.reset();
    });
}

const TaskIndex &TimelineIndex::operator()() const
{
    if (!m_index)
        m_index.emplace(m_session.plan());
    return *m_index;
}

} // namespace baton
