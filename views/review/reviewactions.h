// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plan/decision.h"
#include "models/readiness/reviewqueue.h"
#include "views/common/decisionactions.h"

namespace baton {

class AskDialog;

/// What a reviewer does with the one thing in front of them: accept, reject, record what somebody else
/// decided; of a waiver or a change request what it waits for. The keys are single letters, which work while
/// the keyboard is on the list or on what it shows.
class ReviewActions : public DecisionActions
{
    Q_OBJECT

public:
    using Current = std::function<std::optional<ReviewEntry>()>;

    ReviewActions(const PageContext &context, Current current, QWidget *page);

    /// For menus and buttons, in their order.
    QList<QAction *> all() const override { return {m_accept, m_acceptWith, m_reject, m_record, m_open}; }
    QList<QAction *> buttons() const { return {m_accept, m_reject, m_record, m_open}; }

public Q_SLOTS:
    void update() override;

Q_SIGNALS:
    void openRequested();

private:
    Result<Edit> accepting(const ReviewEntry &entry, const Decision &decision) const;
    Result<Edit> rejecting(const ReviewEntry &entry, const Decision &decision, const AskDialog &dialog) const;
    QString subject(const ReviewEntry &entry) const;
    void addRejection(AskDialog &dialog, const ReviewEntry &entry) const;
    PersonId accepterOf(const ReviewEntry &entry) const;

    void nameDecisions(const ReviewEntry &entry);
    void accept();
    std::optional<ReviewEntry> toDecide() const;
    void acceptWithComment();
    void reject();
    void record();

    Current m_current;
    QAction *m_accept;
    QAction *m_acceptWith;
    QAction *m_reject;
    QAction *m_record;
    QAction *m_open;
};

} // namespace baton
