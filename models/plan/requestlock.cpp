// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan/requestlock.h"

#include "models/plan/criterialock.h"

#include <QCoreApplication>

#include <array>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

constexpr std::array askedFor{"kind", "title", "from_date", "to_date", "scope", "reason", "requested_by"};

Error staysAsAsked(const char *key)
{
    return {ErrorCode::Locked,
            QCoreApplication::translate(
                "Rules", "A submitted or decided change request is not changed. Withdraw it while "
                         "it is not decided, or make a new one. Nothing was changed."),
            QString::fromLatin1(key)};
}

} // namespace

std::optional<Error> fieldLock(const Plan &plan, RecordKind kind, QUuid id, int field)
{
    const ChangeRequest *request =
        kind == RecordKind::ChangeRequest ? plan.find(ChangeRequestId{id}) : nullptr;
    if (!request)
        return criteriaLock(plan, kind, field);
    if (request->state == ChangeState::Draft || request->state == ChangeState::Withdrawn)
        return std::nullopt;
    for (const char *key : askedFor) {
        if (field == fieldIndex<ChangeRequest>(key))
            return staysAsAsked(key);
    }
    return std::nullopt;
}

Result<void> checkStaysAsAsked(const RowChange &row, bool isTakenBack)
{
    for (const char *key : askedFor) {
        const bool isFree = isTakenBack && QLatin1StringView(key) == "requested_by"_L1;
        if (!isFree && row.find(fieldIndex<ChangeRequest>(key)))
            return staysAsAsked(key);
    }
    return {};
}

} // namespace baton
