// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analysis/analysis.h"

#include <QLocale>

namespace baton {

/// Why a task starts when it does.
struct StartReason
{
    QString text; ///< translated sentences
    TaskId task;  ///< the task that decides it; null: none
    LinkId link;  ///< the link that leads from there
};

/// The driver of the schedule in words; where a constraint holds the task, also what its links alone would
/// allow, for which the plan is scheduled once more without it. Empty when there is no such task.
StartReason startReason(const Plan &plan, const Analysis &analysis, TaskId task, const QLocale &locale);

} // namespace baton
