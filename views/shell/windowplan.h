// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/plansession.h"

#include <memory>

namespace baton {

class PlanFile;
class Publisher;

/// The plan that a window shows: its document, what is derived from it, and the file that keeps it, if one
/// does.
class WindowPlan
{
public:
    explicit WindowPlan(std::unique_ptr<PlanFile> file);
    /// Kept nowhere: tests and previews.
    explicit WindowPlan(std::unique_ptr<Document> document);
    ~WindowPlan();
    Q_DISABLE_COPY_MOVE(WindowPlan)

    Document &document() { return m_session->document(); }
    PlanSession &session() { return *m_session; }
    /// Null when kept nowhere.
    PlanFile *file() { return m_file.get(); }
    /// Empty when kept nowhere.
    QString path() const;
    /// What settings remember about this plan stands under this name.
    QString key() const;

private:
    std::unique_ptr<PlanFile> m_file;
    std::unique_ptr<Document> m_loose;
    std::unique_ptr<HistorySource> m_history;
    std::unique_ptr<Attachments> m_attachments;
    std::unique_ptr<PlanSession> m_session;
    std::unique_ptr<Publisher> m_publisher;
};

} // namespace baton
