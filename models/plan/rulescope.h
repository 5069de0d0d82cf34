// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plan/rules.h"

#include <QCoreApplication>

namespace baton {

/// One change, the plan before it and who makes it: what every group of rules looks at.
class RuleScope
{
    Q_DECLARE_TR_FUNCTIONS(Rules)

public:
    RuleScope(const Plan &before, const ChangeSet &change, const RuleContext &context)
        : m_before(before), m_change(change), m_context(context)
    {
    }

    /// True for the change that makes the project itself; nothing is agreed before it.
    bool isFounding() const;

protected:
    /// The content of a row with the change in it.
    template <class T>
    T after(const RowChange &row) const
    {
        const T *current = m_before.find(Id<T>{row.id});
        T result = current ? *current : T{};
        result.id = Id<T>{row.id};
        for (const FieldChange &field : row.fields)
            recordInfo(row.record).fields[static_cast<size_t>(field.field)].set(&result, field.after);
        return result;
    }

    PersonId me() const { return m_context.actor.person; }
    const Project *project() const { return m_before.project(); }
    bool isBaselined() const { return project() && project()->criteriaBaselinedOn.isValid(); }
    QString nameOf(PersonId person) const;
    /// An approved change request of kind "criteria" opens the lock; it is named by the edit.
    bool hasCriteriaAuthority() const;

    static Error notAllowed(const QString &message) { return {ErrorCode::NotAllowed, message, {}}; }
    static Error unknownActor();

    const Plan &m_before;
    const ChangeSet &m_change;
    const RuleContext &m_context;
};

} // namespace baton
