// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/calendar/calendarspec.h"

#include <QString>
#include <QStringView>

namespace baton {

/// A value read from text, or the reason why it could not be.
template <typename T>
struct Parsed
{
    T value{};
    QString problem; ///< a whole sentence for people; empty: value is good

    bool isOk() const { return problem.isEmpty(); }
};

/// Reads "08:00-12:00,13:00-17:00". Empty text is a day off. An end of 00:00 means 24:00. Shifts are
/// sorted and those that touch are joined; overlapping, empty or backward ones are refused.
Parsed<Shifts> parseShifts(QStringView text);

/// Writes what parseShifts reads: "" for a day off, midnight at the end as "24:00".
QString formatShifts(const Shifts &shifts);

/// Reads "mon=08:00-12:00,13:00-17:00;sat=;sun=". A day not named inherits from the base calendar, a day
/// with nothing after "=" is off. Spaces and case do not matter; a day named twice is refused.
Parsed<WeekSpec> parseWeek(QStringView text);

/// Writes what parseWeek reads, Monday first; inherited days are left out.
QString formatWeek(const WeekSpec &week);

} // namespace baton
