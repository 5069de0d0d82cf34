// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/calendar/workingcalendar.h"

namespace baton {

/// Days since 1970-01-01, a Thursday, and back.
constexpr qint64 epochJulianDay = 2440588;
inline qint64 dayNumber(QDate day)
{
    return day.toJulianDay() - epochJulianDay;
}
inline QDate dateOf(qint64 day)
{
    return QDate::fromJulianDay(day + epochJulianDay);
}

/// Collects the day patterns of a calendar and turns them into its tables.
class WorkingCalendarBuilder
{
public:
    /// The days the table must cover; no range (to < from) leaves only the repeating week.
    WorkingCalendarBuilder(qint64 from, qint64 to);

    int pattern(const Shifts &shifts);
    /// `position` 0 is Thursday. Fills the table too, which setDay then refines.
    void setWeekDay(std::size_t position, int pattern) { m_week[position] = pattern; }
    void spreadWeek();
    void setDay(qint64 day, int pattern);
    int dayPattern(qint64 day) const { return m_days[static_cast<std::size_t>(day - m_first)]; }
    qint64 first() const { return m_first; }
    qint64 end() const { return m_first + static_cast<qint64>(m_days.size()); }

    WorkingCalendar build() const;

    static WorkingCalendarBuilder stretched(const WorkingCalendar &calendar, qint64 from, qint64 to);
    static std::pair<qint64, qint64> tableOf(const WorkingCalendar &calendar);
    static Shifts weekShifts(const WorkingCalendar &calendar, std::size_t position);

private:
    std::vector<Shifts> m_patterns;
    std::array<int, 7> m_week{};
    qint64 m_first = 0;
    std::vector<int> m_days;
};

} // namespace baton
