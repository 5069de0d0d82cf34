// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/calendar/workingcalendar.h"
#include "models/records/result.h"

#include <QHash>
#include <QSet>

namespace baton {

/// Dates of a sample, written relative to the day it is looked at or to the dates of its project, so that
/// what it shows holds on any day:
///
///     [BASE][±N[d|w|wd]][SNAP][ HH:MM]      "today-3wd"   "go_live-14<"   "start+2w>mon 09:00"
///
/// BASE is "today" (may be left out before a sign) or the Schema key of one of the project's dates; N counts
/// calendar days, weeks or working days; SNAP moves on (>) or back (<) to the weekday named after it, or to a
/// working day where none is named.
class SampleDates
{
public:
    SampleDates(QDate today, QHash<QString, QString> projectDates);

    /// Working days are counted on this calendar; until then Monday to Friday.
    void setCalendar(WorkingCalendar calendar) { m_calendar = std::move(calendar); }

    /// Invalid when the text is not of that form, or a project date hangs on itself.
    Result<QDate> date(const QString &text);
    /// Working days from a date to the day before another: "handover_start..go_live". A date on a day off
    /// stands for the next working day.
    Result<int> workingDays(const QString &range);
    /// Midnight where no time is given.
    Result<PlanTime> planTime(const QString &text);

private:
    Result<QDate> base(const QString &name);

    QDate m_today;
    QHash<QString, QString> m_projectDates;
    QSet<QString> m_open; // project dates being resolved
    WorkingCalendar m_calendar = WorkingCalendar::standard();
};

} // namespace baton
