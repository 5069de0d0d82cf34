// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plan/rulescope.h"

#include <QCoreApplication>

#include <optional>

namespace baton {

/// Who may submit, accept, reject and waive, and with what proof (handover.md §1).
class AcceptanceRules : private RuleScope
{
    Q_DECLARE_TR_FUNCTIONS(Rules)

public:
    explicit AcceptanceRules(const RuleScope &scope) : RuleScope(scope) {}

    Result<void> check(const RowChange &row) const;

private:
    Result<void> checkItem(const RowChange &row) const;
    Result<void> checkSubmission(const ChecklistItem &item, const ChecklistItem *before) const;
    Result<void> checkDeliverable(const RowChange &row) const;
    Result<void> checkDecision(const ChecklistItem &item, AcceptanceOutcome outcome) const;
    Result<void> checkDecision(const Deliverable &deliverable, AcceptanceOutcome outcome) const;
    Result<void> checkAcceptance(const RowChange &row) const;
    Result<void> checkDecider(const Acceptance &acceptance) const;
    /// A decision is not older than the newest evidence it is about.
    Result<void> checkDay(const Acceptance &acceptance) const;
    Result<void> checkWaiver(const RowChange &row) const;
    Result<void> checkWaiverStaysAsAgreed(const RowChange &row, const Waiver *before) const;
    bool insertsEvidenceFor(AcceptanceId acceptance) const;
    QString accepterText(const ChecklistItem &item) const;

    // The Acceptance of this change that decides on the row, if it has one.
    template <class T>
    std::optional<Acceptance> decisionOn(Id<T> id, AcceptanceOutcome outcome) const;
    template <class T>
    bool removesAcceptanceOf(Id<T> id, Id<T> Acceptance::*member) const;
    template <class T>
    int evidenceCountAfter(Id<T> id, Id<T> Evidence::*member) const;
};

} // namespace baton
