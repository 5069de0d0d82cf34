// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shell/windowplan.h"

#include "models/storage/planfile.h"
#include "views/shell/publisher.h"
#include "views/shell/storeattachments.h"
#include "views/shell/storehistory.h"

namespace baton {

WindowPlan::WindowPlan(std::unique_ptr<PlanFile> file)
    : m_file(std::move(file)),
      m_history(std::make_unique<StoreHistory>(m_file->store(), m_file->document().plan().openProject())),
      m_attachments(std::make_unique<StoreAttachments>(m_file->store())),
      m_session(std::make_unique<PlanSession>(m_file->document()))
{
    m_session->setHistory(m_history.get());
    m_session->setAttachments(m_attachments.get());
    m_publisher = std::make_unique<Publisher>(*m_file, *m_session);
}

WindowPlan::WindowPlan(std::unique_ptr<Document> document)
    : m_loose(std::move(document)), m_session(std::make_unique<PlanSession>(*m_loose))
{
}

WindowPlan::~WindowPlan()
{
    // What looks at the document goes before it.
    m_publisher.reset();
    m_session.reset();
    m_history.reset();
    m_attachments.reset();
}

QString WindowPlan::path() const
{
    return m_file ? m_file->path() : QString();
}

QString WindowPlan::key() const
{
    return m_file ? m_file->workspace().id.toString(QUuid::WithoutBraces)
                  : m_session->plan().openProject().toString();
}

} // namespace baton
