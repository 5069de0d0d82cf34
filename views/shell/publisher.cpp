// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shell/publisher.h"

#include "models/analysis/publish.h"

#include <QLoggingCategory>

namespace baton {

namespace {

Q_LOGGING_CATEGORY(log, "baton.publisher")

// Milliseconds; so that typing in a row of fields publishes once.
constexpr int publishDelay = 1000;

} // namespace

Publisher::Publisher(PlanFile &file, PlanSession &session) : m_file(file), m_session(session)
{
    m_session.setElsewhere(file.elsewhere());
    connect(&file, &PlanFile::elsewhereChanged, &m_session,
            [this] { m_session.setElsewhere(m_file.elsewhere()); });
    if (file.isReadOnly())
        return;
    m_timer.setSingleShot(true);
    m_timer.setInterval(publishDelay);
    connect(&m_timer, &QTimer::timeout, this, &Publisher::publish);
    connect(&file.document(), &Document::changed, this, [this] { m_timer.start(); });
    file.store().ask(
        this,
        [project = file.document().plan().openProject()](Store &store) {
            const auto summaries = store.summaries();
            return summaries && std::ranges::none_of(*summaries, [&](const PublishedSummary &published) {
                       return published.isCurrent && published.summary.project == project;
                   });
        },
        [this](bool isDue) {
            if (isDue && !m_timer.isActive())
                m_timer.start();
        });
}

Publisher::~Publisher()
{
    if (!m_timer.isActive())
        return;
    m_timer.stop();
    if (const auto stored = m_file.waitUntilStored(); stored)
        publish();
}

void Publisher::publish()
{
    const Document &document = m_file.document();
    if (document.plan().openProject().isNull())
        return;
    if (document.pendingCount() > 0) {
        m_timer.start();
        return;
    }
    const Publication publication = publicationOf(document.plan(), m_session.analysis(), document.revision());
    // Nothing of the user's depends on it, and the next edit publishes again: no message.
    m_file.store().ask(
        &m_file, [publication](Store &store) { return store.publish(publication); },
        [](const Result<void> &published) {
            if (!published)
                qCWarning(log).noquote() << published.error().technical;
        });
}

} // namespace baton
