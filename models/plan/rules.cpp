// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan/rules.h"

#include "models/plan/acceptancerules.h"
#include "models/plan/changecontrolrules.h"

namespace baton {

Result<void> checkRules(const Plan &before, const ChangeSet &change, const RuleContext &context)
{
    const RuleScope scope(before, change, context);
    if (scope.isFounding())
        return {};
    const ChangeControlRules changeControl(scope);
    const AcceptanceRules acceptance(scope);
    for (const RowChange &row : change.rows) {
        if (auto agreed = changeControl.check(row); !agreed)
            return agreed;
        if (auto proven = acceptance.check(row); !proven)
            return proven;
    }
    return {};
}

} // namespace baton
