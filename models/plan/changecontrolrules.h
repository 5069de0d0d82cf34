// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plan/rulescope.h"

#include <QCoreApplication>

namespace baton {

/// What was agreed stays agreed: locked criteria, dates and baseline 0 change only by an approved change
/// request, and who may decide on one (handover.md §1, §4).
class ChangeControlRules : private RuleScope
{
    Q_DECLARE_TR_FUNCTIONS(Rules)

public:
    explicit ChangeControlRules(const RuleScope &scope) : RuleScope(scope) {}

    Result<void> check(const RowChange &row) const;

private:
    Result<void> checkLock(const RowChange &row) const;
    Result<void> checkChangeRequest(const RowChange &row) const;
    Result<void> checkAskedFor(const RowChange &row, const ChangeRequest *before,
                               const ChangeRequest &request) const;
    QString mayNotDecide(const ChangeRequest &request) const;
    Result<void> checkPromises(const RowChange &row) const;
    Result<void> checkBaseline(const RowChange &row) const;
    Result<void> checkProject(const RowChange &row) const;
};

} // namespace baton
