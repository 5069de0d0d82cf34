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

/// The driver of the schedule in words. Empty when there is no such task.
StartReason startReason(const Plan &plan, const PlanSchedule &schedule, TaskId task, const QLocale &locale);

} // namespace baton
