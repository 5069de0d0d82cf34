// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/calendar/workingcalendarbuilder.h"

#include "models/calendar/recurrence.h"

#include <algorithm>
#include <bit>
#include <limits>

namespace baton {

namespace {

// Monday first → Thursday first.
std::size_t weekPosition(std::size_t mondayFirst)
{
    return (mondayFirst + 4) % 7;
}

struct DayRange
{
    qint64 from = std::numeric_limits<qint64>::max();
    qint64 to = std::numeric_limits<qint64>::min();

    void cover(QDate first, QDate last)
    {
        const QDate start = WorkingCalendar::horizonStart(), end = WorkingCalendar::horizonEnd();
        first = first.isValid() ? std::clamp(first, start, end) : start;
        last = last.isValid() ? std::clamp(last, start, end) : end;
        if (last < first)
            return;
        from = std::min(from, dayNumber(first));
        to = std::max(to, dayNumber(last));
    }
};

// From the calendar itself up to its last base.
std::vector<const CalendarSpec *> chainOf(std::span<const CalendarSpec> specs, std::size_t index)
{
    std::vector<const CalendarSpec *> chain;
    for (std::optional<std::size_t> next = index; next && *next < specs.size(); next = chain.back()->base) {
        const CalendarSpec *spec = &specs[*next];
        if (std::ranges::find(chain, spec) != chain.end())
            break;
        chain.push_back(spec);
    }
    return chain;
}

// Text and files are checked where they enter; this keeps the tables sound whatever a caller builds.
Shifts tidied(const Shifts &shifts)
{
    Shifts sorted = shifts, result;
    std::ranges::sort(sorted, {}, &Shift::from);
    for (const Shift &shift : sorted) {
        const Shift clipped{std::clamp(shift.from, 0, 1440), std::clamp(shift.to, 0, 1440)};
        if (clipped.from >= clipped.to)
            continue;
        if (!result.empty() && clipped.from <= result.back().to)
            result.back().to = std::max(result.back().to, clipped.to);
        else
            result.push_back(clipped);
    }
    return result;
}

Shifts bothShifts(const Shifts &a, const Shifts &b)
{
    Shifts result;
    for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
        const Shift common{std::max(i->from, j->from), std::min(i->to, j->to)};
        if (common.from < common.to)
            result.push_back(common);
        (i->to < j->to) ? ++i : ++j;
    }
    return result;
}

Shifts eitherShifts(const Shifts &a, const Shifts &b)
{
    Shifts all = a;
    all.insert(all.end(), b.begin(), b.end());
    return tidied(all);
}

template <typename Combine>
WorkingCalendar combined(const WorkingCalendar &a, const WorkingCalendar &b, Combine combine)
{
    const auto rangeA = WorkingCalendarBuilder::tableOf(a), rangeB = WorkingCalendarBuilder::tableOf(b);
    DayRange range;
    for (const auto &[from, end] : {rangeA, rangeB}) {
        if (from < end) {
            range.from = std::min(range.from, from);
            range.to = std::max(range.to, end - 1);
        }
    }
    WorkingCalendarBuilder builder(range.from, range.to);
    for (std::size_t i = 0; i < 7; ++i) {
        builder.setWeekDay(i, builder.pattern(combine(WorkingCalendarBuilder::weekShifts(a, i),
                                                      WorkingCalendarBuilder::weekShifts(b, i))));
    }
    builder.spreadWeek();
    for (qint64 day = builder.first(); day < builder.end(); ++day)
        builder.setDay(day, builder.pattern(combine(a.shiftsOn(dateOf(day)), b.shiftsOn(dateOf(day)))));
    return builder.build();
}

} // namespace

WorkingCalendarBuilder::WorkingCalendarBuilder(qint64 from, qint64 to)
{
    if (to < from)
        return;
    // Whole weeks, so that the repeating week meets the table in step on both sides.
    m_first = from - ((from % 7) + 7) % 7;
    m_days.resize(static_cast<std::size_t>((to - m_first) / 7 * 7 + 7));
}

int WorkingCalendarBuilder::pattern(const Shifts &shifts)
{
    const Shifts tidy = tidied(shifts);
    const auto found = std::ranges::find(m_patterns, tidy);
    if (found != m_patterns.end())
        return static_cast<int>(found - m_patterns.begin());
    m_patterns.push_back(tidy);
    return static_cast<int>(m_patterns.size()) - 1;
}

void WorkingCalendarBuilder::spreadWeek()
{
    for (std::size_t i = 0; i < m_days.size(); ++i)
        m_days[i] = m_week[i % 7];
}

void WorkingCalendarBuilder::setDay(qint64 day, int pattern)
{
    if (day >= first() && day < end())
        m_days[static_cast<std::size_t>(day - m_first)] = pattern;
}

WorkingCalendar WorkingCalendarBuilder::build() const
{
    WorkingCalendar calendar;
    calendar.m_spans.clear();
    calendar.m_patterns.clear();
    for (const Shifts &shifts : m_patterns) {
        WorkingCalendar::Pattern pattern;
        pattern.first = static_cast<qint32>(calendar.m_spans.size());
        for (const Shift &shift : shifts) {
            calendar.m_spans.push_back({shift.from * 10, shift.to * 10, pattern.work});
            pattern.work += (shift.to - shift.from) * 10;
            ++pattern.count;
        }
        calendar.m_patterns.push_back(pattern);
    }

    const auto workOf = [&](int pattern) {
        return calendar.m_patterns[static_cast<std::size_t>(pattern)].work;
    };
    const auto works = [&](int pattern) { return workOf(pattern) == PlanTime::tenthsPerDay; };
    calendar.m_alwaysOn = std::ranges::all_of(m_week, works) && std::ranges::all_of(m_days, works);
    for (std::size_t i = 0; i < 7; ++i) {
        const qint32 work = workOf(m_week[i]);
        calendar.m_week.pattern[i] = m_week[i];
        calendar.m_week.workBefore[i + 1] = calendar.m_week.workBefore[i] + work;
        calendar.m_week.daysBefore[i + 1] = calendar.m_week.daysBefore[i] + (work > 0 ? 1 : 0);
    }
    calendar.finishWeek();

    calendar.m_first = m_first;
    calendar.m_days.reserve(m_days.size());
    WorkingCalendar::Day running;
    for (const int pattern : m_days) {
        running.pattern = pattern;
        calendar.m_days.push_back(running);
        if (workOf(pattern) > 0) {
            const auto day = static_cast<qint32>(calendar.m_days.size()) - 1;
            calendar.m_working.push_back(calendar.workDay(running.workBefore, day, pattern));
            ++running.daysBefore;
        }
        running.workBefore += workOf(pattern);
    }
    calendar.m_total = running;
    if (running.workBefore > 0) {
        // About one hint a working day: the search after it takes a step or two.
        const qint64 average = running.workBefore / running.daysBefore;
        calendar.m_hintShift = static_cast<int>(std::bit_width(static_cast<quint64>(average))) - 1;
        qint64 covered = 0;
        for (std::size_t i = 0; i < calendar.m_working.size(); ++i) {
            const WorkingCalendar::WorkDay &day = calendar.m_working[i];
            const qint64 end = day.before + workOf(day.pattern);
            for (; (covered << calendar.m_hintShift) < end; ++covered)
                calendar.m_hint.push_back(static_cast<qint32>(i));
        }
    }
    calendar.m_working.emplace_back();
    return calendar;
}

std::pair<qint64, qint64> WorkingCalendarBuilder::tableOf(const WorkingCalendar &calendar)
{
    return {calendar.m_first, calendar.m_first + static_cast<qint64>(calendar.m_days.size())};
}

Shifts WorkingCalendarBuilder::weekShifts(const WorkingCalendar &calendar, std::size_t position)
{
    Shifts shifts;
    const auto &pattern = calendar.m_patterns[static_cast<std::size_t>(calendar.m_week.pattern[position])];
    for (qint32 i = pattern.first; i < pattern.first + pattern.count; ++i) {
        const auto &span = calendar.m_spans[static_cast<std::size_t>(i)];
        shifts.push_back({span.from / 10, span.to / 10});
    }
    return shifts;
}

WorkingCalendar WorkingCalendar::standard()
{
    return compile(CalendarSpec{});
}

WorkingCalendar WorkingCalendar::compile(std::span<const CalendarSpec> specs, std::size_t index)
{
    const auto chain = chainOf(specs, index);
    DayRange range;
    for (const CalendarSpec *spec : chain) {
        for (const WorkWeekSpec &week : spec->workWeeks)
            range.cover(week.from, week.to);
        for (const ExceptionSpec &exception : spec->exceptions)
            range.cover(exception.from, exception.to);
    }
    WorkingCalendarBuilder builder(range.from, range.to);

    // Painted from the weakest to the strongest: the last coat is the one that shows.
    for (std::size_t i = 0; i < 7; ++i)
        builder.setWeekDay(weekPosition(i), builder.pattern(i < 5 ? standardShifts() : Shifts()));
    std::vector<std::pair<qint64, int>> weeks;
    for (auto spec = chain.rbegin(); spec != chain.rend(); ++spec) {
        for (std::size_t i = 0; i < 7; ++i) {
            const DaySpec &day = (*spec)->week[i];
            if (day.kind != DaySpec::Kind::Inherit) {
                builder.setWeekDay(weekPosition(i),
                                   builder.pattern(day.kind == DaySpec::Kind::Off ? Shifts() : day.shifts));
            }
        }
    }
    builder.spreadWeek();
    for (auto spec = chain.rbegin(); spec != chain.rend(); ++spec) {
        for (std::size_t i = 0; i < 7; ++i) {
            // A week day of its own beats the work weeks of the base.
            if (spec != chain.rbegin() && (*spec)->week[i].kind != DaySpec::Kind::Inherit) {
                const DaySpec &day = (*spec)->week[i];
                const int pattern = builder.pattern(day.kind == DaySpec::Kind::Off ? Shifts() : day.shifts);
                for (qint64 d = builder.first() + static_cast<qint64>(weekPosition(i)); d < builder.end();
                     d += 7)
                    builder.setDay(d, pattern);
            }
        }
        for (const WorkWeekSpec &week : (*spec)->workWeeks) {
            DayRange days;
            days.cover(week.from, week.to);
            for (qint64 d = days.from; d <= days.to; ++d) {
                const DaySpec &day = week.week[static_cast<std::size_t>(dateOf(d).dayOfWeek() - 1)];
                if (day.kind != DaySpec::Kind::Inherit)
                    builder.setDay(d,
                                   builder.pattern(day.kind == DaySpec::Kind::Off ? Shifts() : day.shifts));
            }
        }
    }
    for (auto spec = chain.rbegin(); spec != chain.rend(); ++spec) {
        for (const bool dated : {false, true}) {
            for (const ExceptionSpec &exception : (*spec)->exceptions) {
                if (exception.isDated() != dated)
                    continue;
                const int pattern = builder.pattern(exception.shifts);
                for (const QDate day : exceptionDays(exception, horizonStart(), horizonEnd()))
                    builder.setDay(dayNumber(day), pattern);
            }
        }
    }
    return builder.build();
}

WorkingCalendar WorkingCalendar::intersected(const WorkingCalendar &a, const WorkingCalendar &b)
{
    return a.isAlwaysOn() ? b : b.isAlwaysOn() ? a : combined(a, b, bothShifts);
}

WorkingCalendar WorkingCalendar::united(const WorkingCalendar &a, const WorkingCalendar &b)
{
    return a.isAlwaysOn() ? a : b.isAlwaysOn() ? b : combined(a, b, eitherShifts);
}

// The same calendar again, its table stretched to cover more days.
WorkingCalendarBuilder WorkingCalendarBuilder::stretched(const WorkingCalendar &calendar, qint64 from,
                                                         qint64 to)
{
    const auto table = tableOf(calendar);
    if (table.first < table.second) {
        from = std::min(from, table.first);
        to = std::max(to, table.second - 1);
    }
    WorkingCalendarBuilder builder(from, to);
    for (std::size_t i = 0; i < 7; ++i)
        builder.setWeekDay(i, builder.pattern(weekShifts(calendar, i)));
    builder.spreadWeek();
    for (qint64 day = table.first; day < table.second; ++day)
        builder.setDay(day, builder.pattern(calendar.shiftsOn(dateOf(day))));
    return builder;
}

WorkingCalendar WorkingCalendar::without(std::span<const DateRange> absences) const
{
    DayRange range;
    for (const DateRange &absence : absences) {
        if (absence.from.isValid() && absence.to.isValid())
            range.cover(absence.from, absence.to);
    }
    if (range.to < range.from)
        return *this;
    auto builder = WorkingCalendarBuilder::stretched(*this, range.from, range.to);
    const int off = builder.pattern({});
    for (const DateRange &absence : absences) {
        DayRange days;
        if (absence.from.isValid() && absence.to.isValid())
            days.cover(absence.from, absence.to);
        for (qint64 day = days.from; day <= days.to; ++day)
            builder.setDay(day, off);
    }
    return builder.build();
}

WorkingCalendar WorkingCalendar::mirrored() const
{
    const auto table = WorkingCalendarBuilder::tableOf(*this);
    const auto turned = [](Shifts shifts) {
        for (Shift &shift : shifts)
            shift = {1440 - shift.to, 1440 - shift.from};
        return shifts; // the builder sorts
    };
    // Day d becomes day -1 - d.
    WorkingCalendarBuilder builder(-table.second, -table.first - 1);
    for (std::size_t i = 0; i < 7; ++i)
        builder.setWeekDay(6 - i, builder.pattern(turned(WorkingCalendarBuilder::weekShifts(*this, i))));
    builder.spreadWeek();
    for (qint64 day = table.first; day < table.second; ++day)
        builder.setDay(-1 - day, builder.pattern(turned(shiftsOn(dateOf(day)))));
    return builder.build();
}

WorkingCalendar WorkingCalendar::workingAlso(std::span<const QDate> days) const
{
    DayRange range;
    for (const QDate &day : days) {
        if (day.isValid() && day >= horizonStart() && day <= horizonEnd())
            range.cover(day, day);
    }
    if (range.to < range.from || !hasWorkingTime())
        return *this;
    auto builder = WorkingCalendarBuilder::stretched(*this, range.from, range.to);
    for (const QDate &day : days) {
        if (day.isValid() && !isWorkingDay(day))
            builder.setDay(dayNumber(day), builder.pattern(shiftsOn(previousWorkingDay(day))));
    }
    return builder.build();
}

} // namespace baton
