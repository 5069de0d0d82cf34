// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plan/calendaractions.h"

namespace baton {

/// A day off, or several, as a file of holidays names it.
struct Holiday
{
    QString name;
    QDate from, to; ///< both included; of a repeating one day the last day it is for
    Repeat repeat = Repeat::Never;
    qint64 line = 0; ///< of the file, from 1
    bool operator==(const Holiday &) const = default;
};

/// Whether the calendar itself has an exception of these days already.
bool hasHoliday(const Plan &plan, CalendarId calendar, const Holiday &holiday);

/// Adds them as days off, without those the calendar has already. NotFound without the calendar, Invalid
/// when nothing is left to add.
Result<Edit> addHolidays(const Plan &plan, CalendarId calendar, const std::vector<Holiday> &holidays);

} // namespace baton
