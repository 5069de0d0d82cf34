// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/historymodel.h"
#include "views/common/page.h"

#include <QFrame>

namespace baton {

class PlainLabel;

/// What others changed since this was last marked as seen, in one line, with the way to the history. Hidden
/// while there is nothing of that kind.
class SinceBar : public QFrame
{
    Q_OBJECT

public:
    explicit SinceBar(const PageContext &context, QWidget *parent = nullptr);

    /// Asks for what was stored since the last time.
    void follow();

Q_SIGNALS:
    /// Show what was changed after that revision.
    void historyRequested(qint64 after);

private:
    void take(const std::vector<HistoryItem> &changes);
    void markSeen();
    bool isMine(const HistoryItem &item) const;
    QString settingsKey() const;

    PageContext m_context;
    PlainLabel *m_text;
    qint64 m_seen = 0;    ///< 0: not read from the settings yet
    qint64 m_fetched = 0; ///< up to here
};

} // namespace baton
