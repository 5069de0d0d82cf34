// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan/actionedit.h"

#include <QCoreApplication>

namespace baton {

Error recordGone()
{
    return {
        ErrorCode::NotFound,
        QCoreApplication::translate("Actions", "The record does not exist any more. Nothing was changed."),
        {}};
}

Error invalidInput(const QString &message)
{
    return {ErrorCode::Invalid, message, {}};
}

} // namespace baton
