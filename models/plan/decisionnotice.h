// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plan/plan.h"

namespace baton {

/// What a change has decided, as a sentence to say once it is made: accepted, rejected, approved; or that an
/// acceptance is withdrawn, because what it rested on changed, or that evidence is removed. `after` is the
/// plan with the change in it. Empty for a change that decides nothing or takes another back.
QString decisionNotice(const Plan &after, const ChangeSet &change);

/// How many rows a paste has added and how many it has changed, as sentences. Empty for any other change.
QString pasteNotice(const ChangeSet &change);

} // namespace baton
