// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/plansession.h"

#include <memory>

namespace baton {

/// The plan that a window shows: its document, what is derived from it, and the file that keeps it, if one
/// does.
class WindowPlan
{
public:
    /// Kept nowhere: tests and previews.
    explicit WindowPlan(std::unique_ptr<Document> document);
    ~WindowPlan();
    Q_DISABLE_COPY_MOVE(WindowPlan)

    Document &document() { return *m_document; }
    PlanSession &session() { return *m_session; }
    /// Empty when kept nowhere.
    QString path() const { return m_path; }
    /// What settings remember about this plan stand under this name.
    QString key() const { return m_key; }

private:
    std::unique_ptr<Document> m_document;
    std::unique_ptr<PlanSession> m_session;
    QString m_path;
    QString m_key;
};

} // namespace baton
