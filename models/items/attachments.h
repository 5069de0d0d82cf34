// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/result.h"

#include <QObject>

#include <functional>

namespace baton {

/// Where copies of files are kept with the plan. Both answer later in the thread of `context`, and not at all
/// when that has gone.
class Attachments
{
public:
    using KeptReceiver = std::function<void(const Result<QString> &hash)>;
    using ContentReceiver = std::function<void(const Result<QByteArray> &content)>;

    virtual ~Attachments() = default;
    /// Reads the file and keeps a copy of it for good; the answer is what Evidence::fileHash names it by.
    virtual void keep(const QString &path, QObject *context, KeptReceiver receiver) = 0;
    /// What was kept, unaltered.
    virtual void fetch(const QString &hash, QObject *context, ContentReceiver receiver) = 0;
};

} // namespace baton
