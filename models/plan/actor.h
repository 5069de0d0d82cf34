// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/id.h"

namespace baton {

/// Who acts: the account of the operating system (or server) and the person of the workspace chosen as "I".
struct Actor
{
    QString account;
    PersonId person; ///< null until somebody has been chosen

    /// "account" or "account/person-uuid": the form the history stores.
    QString toString() const
    {
        return person.isNull() ? account : account + QLatin1Char('/') + person.toString();
    }
    static Actor fromString(const QString &text)
    {
        const qsizetype slash = text.lastIndexOf(QLatin1Char('/'));
        const PersonId person = slash < 0 ? PersonId() : PersonId::fromString(text.mid(slash + 1));
        return {person.isNull() ? text : text.left(slash), person};
    }
    bool operator==(const Actor &) const = default;
};

} // namespace baton
