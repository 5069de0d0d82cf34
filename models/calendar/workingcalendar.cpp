// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/calendar/workingcalendar.h"

#include "models/calendar/workingcalendarbuilder.h"

#include <algorithm>

namespace baton {

namespace {

constexpr qint64 dayTenths = PlanTime::tenthsPerDay;

constexpr qint64 floorDiv(qint64 a, qint64 b)
{
    const qint64 q = a / b;
    return q * b > a ? q - 1 : q;
}

qint64 dayNumber(QDate day)
{
    return day.toJulianDay() - 2440588; // 1970-01-01
}

QDate dateOf(qint64 day)
{
    return QDate::fromJulianDay(day + 2440588);
}

// Where time without working time in it comes to rest.
qint64 horizonDay(bool past)
{
    return dayNumber(past ? WorkingCalendar::horizonStart() : WorkingCalendar::horizonEnd());
}

} // namespace

WorkingCalendar::WorkingCalendar()
{
    m_spans = {{0, static_cast<qint32>(dayTenths), 0}};
    m_patterns = {{0, 1, static_cast<qint32>(dayTenths)}};
    for (int i = 0; i < 8; ++i) {
        m_week.workBefore[static_cast<std::size_t>(i)] = static_cast<qint32>(i * dayTenths);
        m_week.daysBefore[static_cast<std::size_t>(i)] = i;
    }
    m_weekWork = 7 * dayTenths;
    m_weekDays = 7;
    m_alwaysOn = true;
}

WorkingCalendar::Day WorkingCalendar::weekDayAt(qint64 day, qint64 anchor, const Day &atAnchor) const
{
    const qint64 weeks = floorDiv(day - anchor, 7);
    const auto position = static_cast<std::size_t>(day - anchor - weeks * 7);
    return {atAnchor.workBefore + weeks * m_weekWork + m_week.workBefore[position],
            atAnchor.daysBefore + static_cast<qint32>(weeks) * m_weekDays + m_week.daysBefore[position],
            m_week.pattern[position]};
}

WorkingCalendar::Day WorkingCalendar::dayAt(qint64 day) const
{
    const qint64 index = day - m_first;
    const auto count = static_cast<qint64>(m_days.size());
    if (static_cast<quint64>(index) < static_cast<quint64>(count))
        return m_days[static_cast<std::size_t>(index)];
    return index < 0 ? weekDayAt(day, m_first, {}) : weekDayAt(day, m_first + count, m_total);
}

qint32 WorkingCalendar::workWithin(const Pattern &pattern, qint32 tenth) const
{
    const Span *span = m_spans.data() + pattern.first;
    for (const Span *end = span + pattern.count; span != end; ++span) {
        if (tenth < span->to)
            return span->before + std::max(0, tenth - span->from);
    }
    return pattern.work;
}

qint32 WorkingCalendar::tenthWithin(const Pattern &pattern, qint32 work) const
{
    const Span *span = m_spans.data() + pattern.first;
    while (work >= span->before + (span->to - span->from))
        ++span;
    return span->from + (work - span->before);
}

qint64 WorkingCalendar::workAt(PlanTime at) const
{
    const qint64 day = at.floorDay();
    const Day entry = dayAt(day);
    const auto tenth = static_cast<qint32>(at.tenths - day * dayTenths);
    return entry.workBefore + workWithin(m_patterns[static_cast<std::size_t>(entry.pattern)], tenth);
}

// `work` counted from the anchor, which is the first or the last day of the table.
PlanTime WorkingCalendar::inWeek(qint64 work, qint64 anchor) const
{
    if (m_weekWork == 0)
        return {horizonDay(work < 0) * dayTenths};
    const qint64 weeks = floorDiv(work, m_weekWork);
    const auto rest = static_cast<qint32>(work - weeks * m_weekWork);
    std::size_t position = 0;
    while (m_week.workBefore[position + 1] <= rest)
        ++position;
    const Pattern &pattern = m_patterns[static_cast<std::size_t>(m_week.pattern[position])];
    return {(anchor + weeks * 7 + static_cast<qint64>(position)) * dayTenths +
            tenthWithin(pattern, rest - m_week.workBefore[position])};
}

PlanTime WorkingCalendar::startOfPeriodAt(qint64 work) const
{
    if (work < 0)
        return inWeek(work, m_first);
    if (work >= m_total.workBefore)
        return inWeek(work - m_total.workBefore, m_first + static_cast<qint64>(m_days.size()));
    auto next = static_cast<std::size_t>(m_hint[static_cast<std::size_t>(work >> m_hintShift)]);
    const Day *day = &m_days[static_cast<std::size_t>(m_working[next])];
    while (work >= day->workBefore + m_patterns[static_cast<std::size_t>(day->pattern)].work)
        day = &m_days[static_cast<std::size_t>(m_working[++next])];
    const Pattern &pattern = m_patterns[static_cast<std::size_t>(day->pattern)];
    return {(m_first + m_working[next]) * dayTenths +
            tenthWithin(pattern, static_cast<qint32>(work - day->workBefore))};
}

PlanTime WorkingCalendar::addWork(PlanTime at, Duration work) const
{
    if (work.tenths == 0)
        return at;
    const qint64 target = workAt(at) + work.tenths;
    return work.tenths > 0 ? endOfPeriodAt(target) : startOfPeriodAt(target);
}

Duration WorkingCalendar::workOn(QDate day) const
{
    if (!day.isValid())
        return {};
    return {m_patterns[static_cast<std::size_t>(dayAt(dayNumber(day)).pattern)].work};
}

// The day that has exactly `count` working days before it, counted from the table's first day, and works.
qint64 WorkingCalendar::dayOfCount(qint64 count) const
{
    qint64 anchor = m_first;
    if (count >= 0 && count < m_total.daysBefore)
        return m_first + m_working[static_cast<std::size_t>(count)];
    if (count >= 0) {
        anchor += static_cast<qint64>(m_days.size());
        count -= m_total.daysBefore;
    }
    if (m_weekDays == 0)
        return horizonDay(count < 0);
    const qint64 weeks = floorDiv(count, m_weekDays);
    const auto rest = static_cast<qint32>(count - weeks * m_weekDays);
    std::size_t position = 0;
    while (m_week.daysBefore[position + 1] <= rest)
        ++position;
    return anchor + weeks * 7 + static_cast<qint64>(position);
}

QDate WorkingCalendar::addWorkingDays(QDate day, int n) const
{
    if (n == 0 || !day.isValid())
        return day;
    const qint64 number = dayNumber(day);
    const qint64 before = dayAt(n > 0 ? number + 1 : number).daysBefore;
    return dateOf(dayOfCount(n > 0 ? before + n - 1 : before + n));
}

int WorkingCalendar::workingDaysBetween(QDate from, QDate to) const
{
    return to >= from ? workingDaysIn(from.addDays(1), to) : -workingDaysIn(to, from.addDays(-1));
}

int WorkingCalendar::workingDaysIn(QDate first, QDate last) const
{
    if (!first.isValid() || !last.isValid() || last < first)
        return 0;
    return dayAt(dayNumber(last) + 1).daysBefore - dayAt(dayNumber(first)).daysBefore;
}

Shifts WorkingCalendar::shiftsOn(QDate day) const
{
    Shifts shifts;
    if (!day.isValid())
        return shifts;
    const Pattern &pattern = m_patterns[static_cast<std::size_t>(dayAt(dayNumber(day)).pattern)];
    for (qint32 i = pattern.first; i < pattern.first + pattern.count; ++i) {
        const Span &span = m_spans[static_cast<std::size_t>(i)];
        shifts.push_back({span.from / 10, span.to / 10});
    }
    return shifts;
}

} // namespace baton
