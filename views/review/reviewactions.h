// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plan/decision.h"
#include "models/readiness/reviewqueue.h"
#include "views/common/page.h"

#include <QAction>

namespace baton {

class AskDialog;

/// What a reviewer does with the one thing in front of them: accept, reject, record what somebody else
/// decided. The keys are single letters, which work while the keyboard is on the page.
class ReviewActions : public QObject
{
    Q_OBJECT

public:
    using Current = std::function<std::optional<ReviewEntry>()>;

    ReviewActions(const PageContext &context, Current current, QWidget *page);

    /// For menus and buttons, in their order.
    QList<QAction *> all() const { return {m_accept, m_reject, m_record, m_open}; }
    /// Inactive: nothing can be done, because the page is not seen.
    void setActive(bool active);

public Q_SLOTS:
    void update();

Q_SIGNALS:
    void openRequested();
    void refused(const baton::Error &error);

private:
    QAction *make(const char *name, const QString &text, const char *icon, const QString &key,
                  const QString &tip);
    Result<void> commit(Result<Edit> edit);
    Decision decisionOfMine() const;
    Result<Edit> accepting(const ReviewEntry &entry, const Decision &decision) const;
    Result<Edit> rejecting(const ReviewEntry &entry, const Decision &decision, const AskDialog &dialog) const;
    QString subject(const ReviewEntry &entry) const;
    void addRejection(AskDialog &dialog, const ReviewEntry &entry, bool isRequired) const;

    void accept();
    void reject();
    void record();

    PageContext m_context;
    Current m_current;
    QWidget *m_page;
    bool m_isActive = false;
    QAction *m_accept;
    QAction *m_reject;
    QAction *m_record;
    QAction *m_open;
};

} // namespace baton
