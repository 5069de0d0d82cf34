// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/calendar/calendarspec.h"
#include "models/records/units.h"

#include <QString>

#include <optional>
#include <vector>

/// What a Microsoft Project XML file says, before anything is made of it. Numbers, kinds and formats are the
/// file's own; see scheduling.md "Units". A UID of -1 names nothing.
namespace baton::msproject {

/// An element that holds something a plan has no place for.
struct Extra
{
    qint64 line = 0;
    QString element;
    QString value; ///< where a person would recognize it
};

struct Link
{
    qint64 line = 0;
    qint64 predecessor = -1;
    int type = 1;
    int lagFormat = 7;
    qint64 lag = 0;
    bool isCrossProject = false;
    QString otherProject; ///< path and task there, of a link across projects
};

struct Baseline
{
    int number = 0;
    std::optional<PlanTime> start, finish;
    std::optional<Duration> duration, work;
    int durationFormat = 7;
    std::optional<Money> cost;
};

struct Task
{
    qint64 line = 0;
    qint64 uid = -1;
    qint64 id = -1;
    int outlineLevel = -1; ///< -1: not given
    QString name, notes, contact;
    bool isNull = false, isManual = false, isActive = true, isMilestone = false, isEstimated = false;
    bool isRecurring = false, isExternal = false, isSubproject = false, ignoresResourceCalendar = false;
    int durationFormat = 7;
    std::optional<Duration> duration, manualDuration, remaining, actualDuration, work;
    std::optional<PlanTime> start, finish, manualStart, manualFinish, actualStart, actualFinish, stop, resume;
    std::optional<PlanTime> constraintDate, deadline;
    int constraint = 0;
    qint64 calendar = -1;
    int percentComplete = 0;
    qint64 levelingDelay = 0;
    int priority = 500;
    std::optional<Money> cost;
    std::vector<Link> links;
    std::vector<Baseline> baselines;
    std::vector<Extra> extras;
};

struct Resource
{
    qint64 line = 0;
    qint64 uid = -1;
    QString name, email, phone, group, notes;
    int type = 1; ///< 0 material, 1 work, 2 cost
    bool isNull = false, isCost = false, isInactive = false;
    double standardRate = 0; ///< in the currency, an hour
    qint64 calendar = -1;
    std::vector<Extra> extras;
};

struct Assignment
{
    qint64 line = 0;
    qint64 uid = -1, task = -1, resource = -1;
    double units = 1;
    std::optional<Duration> work, actualWork, remainingWork;
    std::optional<Money> cost;
    std::vector<std::pair<PlanTime, PlanTime>> pauses; ///< without work, between stretches with work
    std::optional<PlanTime> pauseFrom;                 ///< of the pause being read
    std::optional<PlanTime> workFrom;                  ///< the first work
    std::vector<Extra> extras;
};

/// A day, or days, of a calendar: a week day, an exception, a work week.
struct Days
{
    qint64 line = 0;
    QString name;
    int dayType = 0; ///< of a week day: 1 Sunday … 7 Saturday, 0 dated
    std::optional<PlanTime> from, to;
    bool isWorking = false;
    std::vector<Shift> times; ///< as written: an end of 0 is midnight
    std::vector<Days> week;   ///< of a work week
    bool isByOccurrences = false;
    int type = 1, occurrences = 0, period = 1, daysOfWeek = 0, monthItem = 0, monthPosition = 0, month = 0,
        monthDay = 0;
};

struct Calendar
{
    qint64 line = 0;
    qint64 uid = -1, base = -1;
    QString name;
    bool isBase = true;
    std::vector<Days> weekDays, exceptions, workWeeks;
};

struct Project
{
    QString title, name, subject, manager, currencyCode, currencySymbol;
    bool scheduleFromStart = true, honorConstraints = true, multipleCriticalPaths = false;
    std::optional<PlanTime> start, finish, statusDate;
    qint64 calendar = -1;
    int fiscalYearStart = 1, criticalSlackLimit = 0, minutesPerDay = 480, minutesPerWeek = 2400,
        daysPerMonth = 20;
    std::vector<Extra> extras;

    std::vector<Calendar> calendars;
    std::vector<Task> tasks;
    std::vector<Resource> resources;
    std::vector<Assignment> assignments;
};

} // namespace baton::msproject
