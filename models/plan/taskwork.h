// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plan/plancalendars.h"
#include "models/plan/splitparts.h"
#include "models/records/task.h"

#include <utility>
#include <vector>

namespace baton {

/// Midnight stands for a day that was named without a time: the end of its work; on a day off that of the day
/// worked before. Other times stay.
PlanTime endOfWork(const WorkingCalendar &calendar, PlanTime at);

/// The time in which the work of a task goes on: the hours of its calendar, or every hour. The task's own
/// calendar, else the project's; the hours of the people who work on it are the schedule's affair.
class TaskClock
{
public:
    /// The calendars must outlive it.
    TaskClock(const PlanCalendars &calendars, const Task &task);

    /// Where work of that length ends that begins there: at the end of a period.
    PlanTime end(PlanTime from, Duration length) const;
    /// Where the work after that begins: at the start of a period.
    PlanTime begin(PlanTime from, Duration length) const;
    Duration between(PlanTime from, PlanTime to) const;

private:
    const WorkingCalendar *m_calendar; // null: every hour
};

/// Where the work of a task lies, from its start on: with the pauses in it, and with what is left of it where
/// that goes on later than what was done ended.
class TaskWork
{
public:
    /// `start` is where the schedule has the task.
    TaskWork(const PlanCalendars &calendars, const Task &task, PlanTime start);

    /// What has been done of it by now; zero before it has started.
    Duration done() const { return m_done; }
    /// How much of the work lies before that instant; goes on counting behind the finish.
    Duration until(PlanTime at) const;
    /// Where that much of the work ends, and where the work behind it begins: later, where there is a pause.
    PlanTime end(Duration work) const;
    PlanTime begin(Duration work) const;
    /// How long the work pauses when it goes on at `resume` after that much of it; zero or less: not at all.
    Duration pauseUntil(Duration work, PlanTime resume) const;
    /// From and to, one after the other; the last to the finish. A single one where nothing pauses.
    std::vector<std::pair<PlanTime, PlanTime>> stretches(PlanTime finish) const;

private:
    TaskClock m_clock;
    PlanTime m_start;
    PlanTime m_stop; // where what was done ended, and where the rest begins
    PlanTime m_resume;
    Duration m_duration;
    Duration m_done;
    SplitParts m_parts;
    SplitParts m_left; // those of what is left after m_done
};

} // namespace baton
