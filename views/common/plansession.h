// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analysis/liveanalysis.h"
#include "models/items/attachments.h"
#include "models/items/historymodel.h"
#include "models/plan/document.h"
#include "models/plan/fieldtext.h"
#include "models/readiness/reviewqueue.h"

#include <QSet>
#include <QTimer>

#include <functional>
#include <future>

namespace baton {

/// An open plan with what is derived from it. Derives anew once per turn of the event loop after changes, or
/// at once when asked. Knows neither files nor widgets.
class PlanSession : public QObject
{
    Q_OBJECT

public:
    explicit PlanSession(Document &document, QObject *parent = nullptr);

    Document &document() { return m_document; }
    const Document &document() const { return m_document; }
    const Plan &plan() const { return m_document.plan(); }
    const Analysis &analysis() const;
    /// Begins to analyse in a thread of its own, for who has something else to do before the first
    /// analysis(). Until that nothing may change the plan.
    void analyseAhead();
    const Readiness &readiness() const { return analysis().readiness; }
    /// What may differ from what was analysed the time before; while analysed() is being told.
    const LiveAnalysis::Changes &changes() const { return m_changes; }

    /// For reading and writing values as people do.
    TextContext textContext() const { return {&plan(), QLocale(), m_document.today()}; }

    /// May be null: no history is kept.
    HistorySource *history() const { return m_history; }
    void setHistory(HistorySource *history) { m_history = history; }

    /// May be null: no copies are kept.
    Attachments *attachments() const { return m_attachments; }
    void setAttachments(Attachments *attachments) { m_attachments = attachments; }

    /// The person of the plan who acts here; null until chosen.
    PersonId me() const { return m_document.actor().person; }
    /// What waits for a decision, and by what right `me` may give it: the one place where it is counted.
    const std::vector<ReviewEntry> &reviews() const;
    /// Whether it waits for a decision of `me`; a checklist item also when a waiver for it does.
    bool waitsForMe(QUuid id) const;
    /// Asks who acts; false when that stays open.
    void setWhoAsker(std::function<bool()> asker) { m_asker = std::move(asker); }
    bool knowWho();
    void setMe(PersonId person);
    /// What other projects of the workspace need of its people.
    void setElsewhere(std::vector<Commitment> commitments);
    /// Another day has begun.
    void setToday(QDate today);

Q_SIGNALS:
    /// What is derived may differ now.
    void analysed();
    void meChanged();

private:
    struct Reviews
    {
        std::vector<ReviewEntry> queue;
        QSet<QUuid> mine;
    };

    const Reviews &gathered() const;
    void outdate();
    void tell();

    Document &m_document;
    HistorySource *m_history = nullptr;
    Attachments *m_attachments = nullptr;
    std::function<bool()> m_asker;
    std::vector<Commitment> m_elsewhere;
    mutable std::optional<Reviews> m_reviews;
    mutable LiveAnalysis m_analysis;
    mutable std::future<void> m_ahead; ///< after what it works on
    LiveAnalysis::Changes m_changes;
    QTimer m_timer;
};

} // namespace baton
