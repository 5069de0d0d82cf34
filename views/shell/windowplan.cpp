// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shell/windowplan.h"

namespace baton {

WindowPlan::WindowPlan(std::unique_ptr<Document> document)
    : m_document(std::move(document)), m_session(std::make_unique<PlanSession>(*m_document)),
      m_key(m_document->plan().openProject().toString())
{
}

WindowPlan::~WindowPlan() = default;

} // namespace baton
