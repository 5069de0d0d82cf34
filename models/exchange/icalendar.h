// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analysis/analysis.h"
#include "models/plan/holidays.h"

namespace baton {

/// What a calendar file (.ics) says about days off.
struct HolidayFile
{
    struct Left
    {
        qint64 line = 0; ///< of the file, from 1, where the event begins
        QString name;
        QString reason; ///< a whole sentence
    };
    std::vector<Holiday> holidays; ///< by date
    std::vector<Left> left;        ///< events that are no days off, or are not understood
};

/// The events of whole days in a calendar file. Those that come every year, on a date or on a day such as the
/// last Monday of May, stay a holiday that repeats, one for each of their days; other rules are written out,
/// day by day, from `first` to `last`, without the dates the file takes out. Errors name file and line:
/// NotFound, Io, Limit (8 MB, or more than 2,000 holidays), Invalid for what is no calendar file.
Result<HolidayFile> readHolidays(const QString &path, QDate first, QDate last);

/// The plan's dates for other calendars: an event of whole days for each date of the project, each milestone
/// that is still to come, and each due date of what is not accepted. The identifiers stay the same from one
/// export to the next, so that importing again moves events instead of doubling them.
QByteArray calendarOf(const Plan &plan, const Analysis &analysis);
/// The same to a file. Errors as of writeWholeFile.
Result<void> exportCalendar(const Plan &plan, const Analysis &analysis, const QString &path);

} // namespace baton
