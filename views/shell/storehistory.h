// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/historymodel.h"

namespace baton {

class StoreThread;

/// The history of a plan that is kept in a file; past plans are those of one project.
class StoreHistory : public HistorySource
{
public:
    StoreHistory(StoreThread &store, ProjectId project) : m_store(store), m_project(project) {}
    void fetch(RecordKind kind, QUuid id, QObject *context, Receiver receiver) override;
    void fetchSince(qint64 revision, QObject *context, Receiver receiver) override;
    void fetchHead(QObject *context, HeadReceiver receiver) override;
    void fetchRange(qint64 from, qint64 to, QObject *context, Receiver receiver) override;
    void fetchPlan(qint64 revision, QObject *context, PlanReceiver receiver) override;

private:
    StoreThread &m_store;
    ProjectId m_project;
};

} // namespace baton
