// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/calendar/calendarspec.h"

namespace baton {

/// The days an exception covers, in order, within [first, last] (both inclusive). Occurrences are counted
/// from the exception's own start, also when that lies before `first`. A malformed recurrence (no month
/// day, no day of the week) covers nothing; a period below 1 counts as 1.
std::vector<QDate> exceptionDays(const ExceptionSpec &exception, QDate first, QDate last);

} // namespace baton
