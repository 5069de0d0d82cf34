// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan/taskwork.h"

#include <algorithm>

namespace baton {

PlanTime endOfWork(const WorkingCalendar &calendar, PlanTime at)
{
    return at.tenthOfDay() == 0 ? calendar.previousEnd({at.tenths + PlanTime::tenthsPerDay}) : at;
}

TaskClock::TaskClock(const PlanCalendars &calendars, const Task &task)
    : m_calendar(task.isElapsed ? nullptr : &calendars.calendar(task.calendar))
{
}

PlanTime TaskClock::end(PlanTime from, Duration length) const
{
    return m_calendar ? m_calendar->addWork(from, length) : PlanTime{from.tenths + length.tenths};
}

PlanTime TaskClock::begin(PlanTime from, Duration length) const
{
    return m_calendar ? m_calendar->startOfPeriodAt(m_calendar->workAt(from) + length.tenths)
                      : PlanTime{from.tenths + length.tenths};
}

Duration TaskClock::between(PlanTime from, PlanTime to) const
{
    return m_calendar ? m_calendar->workBetween(from, to) : Duration{to.tenths - from.tenths};
}

TaskWork::TaskWork(const PlanCalendars &calendars, const Task &task, PlanTime start)
    : m_clock(calendars, task), m_start(start), m_stop(start), m_resume(start), m_duration(task.duration),
      m_parts(parseSplitParts(task.splitParts)), m_left(m_parts)
{
    if (!task.actualStart || !task.resume || task.actualFinish)
        return;
    m_done = task.actualDuration.value_or(Duration{task.duration.tenths * task.percentComplete / 100});
    m_stop = task.stop.value_or(*task.resume);
    m_resume = *task.resume;
    m_left = partsAfter(m_parts, m_done);
}

Duration TaskWork::until(PlanTime at) const
{
    if (at >= m_resume)
        return {m_done.tenths + workWithin(m_left, m_clock.between(m_resume, at)).tenths};
    return std::min(m_done, workWithin(m_parts, m_clock.between(m_start, at)));
}

PlanTime TaskWork::end(Duration work) const
{
    if (work > m_done)
        return m_clock.end(m_resume, spanOf(m_left, {work.tenths - m_done.tenths}));
    return work == m_done ? m_stop : m_clock.end(m_start, spanOf(m_parts, work));
}

PlanTime TaskWork::begin(Duration work) const
{
    const auto behind = [&](PlanTime from, const SplitParts &parts, Duration length) {
        return m_clock.begin(from, {spanOf(parts, length).tenths + pauseAfter(parts, length).tenths});
    };
    if (work.tenths <= 0)
        return m_start;
    if (work > m_done)
        return behind(m_resume, m_left, {work.tenths - m_done.tenths});
    return work == m_done ? m_resume : behind(m_start, m_parts, work);
}

Duration TaskWork::pauseUntil(Duration work, PlanTime resume) const
{
    const Duration whole = m_clock.between(m_resume, resume);
    return {whole.tenths - spanOf(m_left, {work.tenths - m_done.tenths}).tenths};
}

std::vector<std::pair<PlanTime, PlanTime>> TaskWork::stretches(PlanTime finish) const
{
    std::vector<Duration> marks;
    Duration work;
    for (size_t i = 0; i + 1 < m_parts.size(); i += 2) {
        work.tenths += m_parts[i].tenths;
        marks.push_back(work);
    }
    if (m_done.tenths > 0 && m_clock.between(m_stop, m_resume).tenths > 0)
        marks.insert(std::ranges::lower_bound(marks, m_done), m_done);
    std::vector<std::pair<PlanTime, PlanTime>> parts;
    PlanTime from = m_start;
    Duration before;
    for (const Duration mark : marks) {
        const PlanTime to = end(mark);
        if (mark <= before || mark >= m_duration || to >= finish)
            continue;
        parts.emplace_back(from, to);
        from = begin(mark);
        before = mark;
    }
    parts.emplace_back(from, std::max(from, finish));
    return parts;
}

} // namespace baton
