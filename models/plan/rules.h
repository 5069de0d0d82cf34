// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plan/actor.h"
#include "models/plan/plan.h"

#include <QDate>

namespace baton {

struct RuleContext
{
    Actor actor;
    QDate today;
};

/// The rules every change obeys, however it comes (window, paste, undo, command line): who may accept, what a
/// submission needs, what is locked once the criteria are baselined, who decides a waiver or change request.
/// `before` is the plan without the change. NotAllowed or Locked says who may, or what it takes.
/// A change that creates its project (template, import, sample) is founding and free of them.
Result<void> checkRules(const Plan &before, const ChangeSet &change, const RuleContext &context);

} // namespace baton
