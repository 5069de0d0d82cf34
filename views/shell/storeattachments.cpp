// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shell/storeattachments.h"

#include "models/storage/storethread.h"

namespace baton {

void StoreAttachments::keep(const QString &path, QObject *context, KeptReceiver receiver)
{
    m_store.ask(
        context, [path](Store &store) { return store.keepFile(path); }, std::move(receiver));
}

void StoreAttachments::fetch(const QString &hash, QObject *context, ContentReceiver receiver)
{
    m_store.ask(
        context, [hash](Store &store) { return store.attachment(hash); }, std::move(receiver));
}

} // namespace baton
