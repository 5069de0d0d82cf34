// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan/rulescope.h"

#include "models/plan/permissions.h"

#include <algorithm>

namespace baton {

bool RuleScope::isFounding() const
{
    return std::ranges::any_of(m_change.rows, [](const RowChange &row) {
        return row.record == RecordKind::Project && row.operation == RowChange::Operation::Insert;
    });
}

QString RuleScope::nameOf(PersonId person) const
{
    const Person *found = m_before.find(person);
    return found ? found->name : tr("nobody");
}

bool RuleScope::hasCriteriaAuthority() const
{
    const ChangeRequest *request = m_before.find(m_change.authority);
    return request && request->kind == ChangeKind::Criteria && request->state == ChangeState::Approved &&
           isFullyDecided(m_before, *request);
}

Error RuleScope::unknownActor()
{
    return notAllowed(tr("Choose who you are first: a decision is recorded under a person's name."));
}

} // namespace baton
