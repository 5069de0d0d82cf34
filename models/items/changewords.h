// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/derivedtablemodel.h"
#include "models/plan/actor.h"
#include "models/plan/changeset.h"
#include "models/plan/fieldtext.h"

namespace baton {

/// What a change did, a line for each record added or removed and for each field changed: kind of record, its
/// name, field, value before, value after. At most `most` lines.
std::vector<DerivedRow> changeRows(const ChangeSet &change, const TextContext &context, size_t most = 5000);

/// "Checklist item DOC-01", or "34 records" when the change touches more than one.
QString changeSubject(const ChangeSet &change, const Plan &plan);

/// The person who acts, else the account.
QString actorName(const Actor &actor, const Plan &plan);
/// The same with those for whom a decision was recorded: "Adaeze Okafor for Maren Solberg".
QString actorName(const Actor &actor, const ChangeSet &change, const Plan &plan);

} // namespace baton
