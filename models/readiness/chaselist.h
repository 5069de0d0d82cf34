// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/readiness/readiness.h"

namespace baton {

/// What one person has to be reminded of: a message as plain text.
struct ChaseMessage
{
    PersonId person; ///< null: what nobody is named for
    QString name;
    QString email;
    int count = 0;
    int lateCount = 0;
    QString text; ///< a line for each thing to do, the most urgent first
};

/// One message for everybody who has something to hand in or to decide that is late or due within the
/// setting's days: owners for what is not submitted, accepters for what waits for them; and for those who are
/// asked about a waiver, a change request or an item that does not apply, whenever that is due. Those with
/// the most late first.
std::vector<ChaseMessage> chaseMessages(const Plan &plan, const Readiness &readiness);

} // namespace baton
