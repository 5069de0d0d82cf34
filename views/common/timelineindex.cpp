// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/timelineindex.h"

#include <algorithm>

namespace baton {

namespace {

// Links, people, baselines, and of the tasks what decides about their order; not what else is entered for
// them.
bool concernsIndex(const ChangeSet &change)
{
    static const int parent = fieldIndex<Task>("parent");
    static const int position = fieldIndex<Task>("pos");
    static const int project = fieldIndex<Task>("project");
    return std::ranges::any_of(change.rows, [](const RowChange &row) {
        if (row.record == RecordKind::Link || row.record == RecordKind::Assignment ||
            row.record == RecordKind::TaskBaseline)
            return true;
        return row.record == RecordKind::Task &&
               (row.operation != RowChange::Operation::Update || row.find(parent) || row.find(position) ||
                row.find(project));
    });
}

} // namespace

TimelineIndex::TimelineIndex(PlanSession &session, QObject *parent) : QObject(parent), m_session(session)
{
    connect(&session.document(), &Document::changed, this, [this](const ChangeSet &change) {
        if (concernsIndex(change))
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
