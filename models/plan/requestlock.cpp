// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan/requestlock.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace baton {

Result<void> checkStaysAsAsked(const RowChange &row, bool isTakenBack)
{
    for (const char *key : {"kind", "title", "from_date", "to_date", "scope", "reason", "requested_by"}) {
        const bool isFree = isTakenBack && QLatin1StringView(key) == "requested_by"_L1;
        if (isFree || !row.find(fieldIndex<ChangeRequest>(key)))
            continue;
        return Error{ErrorCode::Locked,
                     QCoreApplication::translate(
                         "Rules", "A submitted or decided change request is not changed. Withdraw it while "
                                  "it is not decided, or make a new one. Nothing was changed."),
                     QString::fromLatin1(key)};
    }
    return {};
}

} // namespace baton
