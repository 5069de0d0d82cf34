// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shell/storehistory.h"

#include "models/storage/storethread.h"

#include <limits>

namespace baton {

namespace {

auto receiving(HistorySource::Receiver receiver)
{
    return [receiver = std::move(receiver)](Result<std::vector<HistoryEntry>> entries) {
        if (!entries) {
            receiver(entries.error());
            return;
        }
        std::vector<HistoryItem> items;
        items.reserve(entries->size());
        for (HistoryEntry &entry : *entries)
            items.push_back({entry.revision, entry.actor, entry.at, std::move(entry.change)});
        receiver(std::move(items));
    };
}

} // namespace

void StoreHistory::fetch(RecordKind kind, QUuid id, QObject *context, Receiver receiver)
{
    m_store.ask(
        context, [kind, id](Store &store) { return store.rowHistory(kind, id); },
        receiving(std::move(receiver)));
}

void StoreHistory::fetchSince(qint64 revision, QObject *context, Receiver receiver)
{
    m_store.ask(
        context,
        [revision](Store &store) { return store.history(revision + 1, std::numeric_limits<qint64>::max()); },
        receiving(std::move(receiver)));
}

void StoreHistory::fetchHead(QObject *context, HeadReceiver receiver)
{
    m_store.ask(
        context, [](Store &store) { return store.head(); },
        [receiver = std::move(receiver)](const Result<Head> &head) {
            receiver(head ? Result<HistoryHead>(HistoryHead{head->revision, head->hash})
                          : Result<HistoryHead>(head.error()));
        });
}

void StoreHistory::fetchRange(qint64 from, qint64 to, QObject *context, Receiver receiver)
{
    m_store.ask(
        context, [from, to](Store &store) { return store.history(from, to); },
        receiving(std::move(receiver)));
}

void StoreHistory::fetchPlan(qint64 revision, QObject *context, PlanReceiver receiver)
{
    m_store.ask(
        context, [revision, project = m_project](Store &store) { return store.planAt(revision, project); },
        [receiver = std::move(receiver)](Result<Plan> plan) { receiver(std::move(plan)); });
}

} // namespace baton
