// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/calendar/calendarspec.h"
#include "models/records/people.h"

namespace baton {

/// The exception as the calendar compiler takes it. For work weeks see WorkWeekSpec.
ExceptionSpec exceptionSpec(const CalendarException &row);
/// Whether an exception or work week says something about that day.
bool coversDay(const CalendarException &exception, QDate day);

} // namespace baton
