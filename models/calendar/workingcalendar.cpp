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
    finishWeek();
    m_alwaysOn = true;
}

// What follows from the work of the seven days.
void WorkingCalendar::finishWeek()
{
    m_weekWork = m_week.workBefore[7];
    m_weekDays = m_week.daysBefore[7];
    m_weeksPerWork = m_weekWork > 0 ? 1.0 / static_cast<double>(m_weekWork) : 0;
    std::size_t working = 0;
    for (std::size_t i = 0; i < 7; ++i) {
        if (m_week.workBefore[i + 1] > m_week.workBefore[i])
            m_week.working[working++] =
                workDay(m_week.workBefore[i], static_cast<qint32>(i), m_week.pattern[i]);
    }
    m_week.working[working] = {};
    for (std::size_t i = 0, entry = 0; i < m_week.hint.size(); ++i) {
        while (entry + 1 < working && m_week.working[entry + 1].before <= static_cast<qint64>(i << 12))
            ++entry;
        m_week.hint[i] = static_cast<quint8>(entry);
    }
}

WorkingCalendar::WorkDay WorkingCalendar::workDay(qint64 before, qint32 day, qint32 pattern) const
{
    const Pattern &p = m_patterns[static_cast<std::size_t>(pattern)];
    const Span *span = m_spans.data() + p.first;
    WorkDay result{before, day, pattern, span->from, p.work, 0};
    if (p.count == 2) {
        result.untilBreak = span->to - span->from;
        result.breakLength = span[1].from - span->to;
    } else if (p.count > 2) {
        result.untilBreak = -1;
    }
    return result;
}

WorkingCalendar::Day WorkingCalendar::weekDayAt(qint64 day, qint64 anchor, const Day &atAnchor) const
{
    const qint64 weeks = floorDiv(day - anchor, 7);
    const auto position = static_cast<std::size_t>(day - anchor - weeks * 7);
    return {atAnchor.workBefore + weeks * m_weekWork + m_week.workBefore[position],
            static_cast<qint32>(atAnchor.daysBefore + weeks * m_weekDays + m_week.daysBefore[position]),
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

qint32 WorkingCalendar::tenthWithin(const WorkDay &day, qint64 work) const
{
    const auto rest = static_cast<qint32>(work - day.before);
    if (day.untilBreak >= 0)
        return day.start + rest + (rest >= day.untilBreak ? day.breakLength : 0);
    const Span *span = m_spans.data() + m_patterns[static_cast<std::size_t>(day.pattern)].first;
    while (rest >= span->before + (span->to - span->from))
        ++span;
    return span->from + (rest - span->before);
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
    auto weeks = static_cast<qint64>(static_cast<double>(work) * m_weeksPerWork);
    weeks -= weeks * m_weekWork > work ? 1 : 0;
    weeks += (weeks + 1) * m_weekWork <= work ? 1 : 0;
    const qint64 rest = work - weeks * m_weekWork;
    const WorkDay *day =
        &m_week.working[static_cast<std::size_t>(m_week.hint[static_cast<std::size_t>(rest >> 12)])];
    day += day[1].before <= rest ? 1 : 0; // the usual case, without a branch
    while (day[1].before <= rest)
        ++day;
    return {(anchor + weeks * 7 + day->day) * dayTenths + tenthWithin(*day, rest)};
}

PlanTime WorkingCalendar::startOfPeriodAt(qint64 work) const
{
    if (work < 0)
        return inWeek(work, m_first);
    if (work >= m_total.workBefore)
        return inWeek(work - m_total.workBefore, m_first + static_cast<qint64>(m_days.size()));
    const WorkDay *day =
        &m_working[static_cast<std::size_t>(m_hint[static_cast<std::size_t>(work >> m_hintShift)])];
    day += day[1].before <= work ? 1 : 0; // the usual case, without a branch
    while (day[1].before <= work)
        ++day;
    return {(m_first + day->day) * dayTenths + tenthWithin(*day, work)};
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
        return m_first + m_working[static_cast<std::size_t>(count)].day;
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
