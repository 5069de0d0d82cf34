// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/allocation/taper.h"
#include "models/plan/edit.h"

namespace baton {

// What dragging a step of the chart does. Each gives one Edit. NotFound when the step does not exist.

/// A step of so many working days, at least one; the person's steps behind it follow, so that they still
/// join.
Result<Edit> resizeStep(const Plan &plan, const WorkingCalendar &calendar, AllocationStepId step, int length);
/// So many percent, 0 to 100.
Result<Edit> setStepPercent(const Plan &plan, AllocationStepId step, int percent);

/// The taper as resizeStep() and setStepPercent() would make it, for showing it while dragging.
Taper resized(Taper taper, const WorkingCalendar &calendar, AllocationStepId step, int length, int percent);

/// A step that joins the last one of the person, half as much; the first one begins at handover start.
AllocationStep nextStep(const Plan &plan, const PlanCalendars &calendars, PersonId person, QDate asOf);

} // namespace baton
