// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plan/plan.h"

namespace baton::test {

/// How large a generated plan is. The same numbers give the same plan, ids included.
struct PlanSize
{
    int tasks = 1000;        ///< summary tasks among them: one a dozen
    int items = 200;         ///< checklist items, in mixed states
    int people = 20;         ///< half on the project side
    int evidencePerItem = 1; ///< for items at least in progress
    double linksPerTask = 2; ///< on average; always acyclic, from an earlier to a later task
    int assignmentsPerTask = 1;
    int deliverables = 20;
    quint32 seed = 1;
};

/// A project with dates in 2026, a five-day calendar with holidays, a layered network of tasks, and a
/// checklist. Every value passes the validation of Edit.
Plan generatePlan(const PlanSize &size);

/// The founding change that creates everything in the plan.
ChangeSet creationOf(const Plan &plan);

} // namespace baton::test
