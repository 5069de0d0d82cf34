// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shell/storehistory.h"

#include "models/storage/storethread.h"

namespace baton {

void StoreHistory::fetch(RecordKind kind, QUuid id, QObject *context, Receiver receiver)
{
    m_store.ask(
        context, [kind, id](Store &store) { return store.rowHistory(kind, id); },
        [receiver = std::move(receiver)](Result<std::vector<HistoryEntry>> entries) {
            if (!entries) {
                receiver(entries.error());
                return;
            }
            std::vector<HistoryItem> items;
            items.reserve(entries->size());
            for (HistoryEntry &entry : *entries)
                items.push_back({entry.revision, entry.actor, entry.at, std::move(entry.change)});
            receiver(std::move(items));
        });
}

} // namespace baton
