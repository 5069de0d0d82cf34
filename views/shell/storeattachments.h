// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/attachments.h"

namespace baton {

class StoreThread;

/// The copies of files of a plan that is kept in a file.
class StoreAttachments : public Attachments
{
public:
    explicit StoreAttachments(StoreThread &store) : m_store(store) {}
    void keep(const QString &path, QObject *context, KeptReceiver receiver) override;
    void fetch(const QString &hash, QObject *context, ContentReceiver receiver) override;

private:
    StoreThread &m_store;
};

} // namespace baton
