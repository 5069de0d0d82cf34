// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/longwork.h"
#include "views/shell/shellcontext.h"

namespace baton {

class PlanSession;

/// Writes files of the plan that is open, for people and programs that do not read the plan itself. Asks
/// where they go; says why when one cannot be written.
class PlanExports : public QObject
{
    Q_OBJECT

public:
    PlanExports(const ShellContext &context, QWidget *window);

    /// Of the plan that is open now; null while there is none, and then nothing may be asked for.
    void setSession(PlanSession *session) { m_session = session; }

    void exportChecklist();
    /// As Microsoft Project XML.
    void exportTimeline();
    /// Milestones and due dates.
    void exportDates();
    void exportContacts();
    void writeReviewPack();

Q_SIGNALS:
    /// `remark` says what the file could not take, if anything.
    void written(const QString &path, const QString &remark);

private:
    QString ask(const QString &title, const QString &what, const QString &filter, const QString &suffix);
    void write(const QString &path, const QString &title,
               std::function<Result<void>(LongWork::Progress &)> work, const QString &remark = {});

    ShellContext m_context;
    QWidget *m_window;
    PlanSession *m_session = nullptr;
};

} // namespace baton
