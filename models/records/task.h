// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/field.h"

namespace baton {

enum class TaskMode { Auto, Manual, Inactive };
enum class ConstraintKind {
    AsSoonAsPossible,
    AsLateAsPossible,
    MustStartOn,
    MustFinishOn,
    StartNoEarlierThan,
    StartNoLaterThan,
    FinishNoEarlierThan,
    FinishNoLaterThan
};
enum class LinkType { FinishToFinish, FinishToStart, StartToFinish, StartToStart };
enum class LagUnit { Working, Elapsed, Percent, ElapsedPercent };

/// A task or milestone of the timeline: the inputs of the schedule. Computed dates are never stored.
struct Task
{
    Id<Task> id;
    ProjectId project;
    TaskId parent;
    qint64 position = 0;
    QString name;
    TaskMode mode = TaskMode::Auto;
    bool isMilestone = false;
    Duration duration = Duration::fromHours(8);
    bool isElapsed = false;
    bool isEstimated = false;
    int durationFormat = 7;
    CalendarId calendar;
    bool ignoresResourceCalendars = false;
    ConstraintKind constraint = ConstraintKind::AsSoonAsPossible;
    std::optional<PlanTime> constraintDate;
    std::optional<PlanTime> deadline;
    int percentComplete = 0;
    std::optional<PlanTime> actualStart;
    std::optional<PlanTime> actualFinish;
    std::optional<Duration> remaining;
    std::optional<Duration> actualDuration;
    std::optional<PlanTime> stop;
    std::optional<PlanTime> resume;
    QString splitParts;
    Duration levelingDelay;
    std::optional<PlanTime> pinnedStart;
    std::optional<PlanTime> pinnedFinish;
    QString pinnedReason;
    std::optional<Duration> optimistic;
    std::optional<Duration> mostLikely;
    std::optional<Duration> pessimistic;
    PersonId owner;
    bool isRecurring = false;
    bool isExternal = false;
    bool isPlaceholder = false;
    int priority = 500;
    std::optional<Duration> work;
    std::optional<Money> cost;
    QString notes;
    QString sourceId;
    int blankRowsAbove = 0; ///< empty rows of the file it came from, which number the rows below them
    QString outsideLinks;   ///< from tasks of other files; see exchange/msprojectlinks.h

    bool operator==(const Task &) const = default;
};

/// The dates and work of a task as they were when baseline `number` was set.
struct TaskBaseline
{
    Id<TaskBaseline> id;
    ProjectId project;
    TaskId task;
    int number = 0;
    std::optional<PlanTime> start;
    std::optional<PlanTime> finish;
    std::optional<Duration> duration;
    int durationFormat = 7;
    std::optional<Duration> work;
    std::optional<Money> cost;

    bool operator==(const TaskBaseline &) const = default;
};

/// A dependency between two tasks of one project.
struct Link
{
    Id<Link> id;
    ProjectId project;
    TaskId predecessor;
    TaskId successor;
    LinkType type = LinkType::FinishToStart;
    LagUnit lagUnit = LagUnit::Working;
    Duration lag;
    int lagPercent = 0;
    int lagFormat = 7;

    bool operator==(const Link &) const = default;
};

/// A person who works on a task, with a share of their time.
struct Assignment
{
    Id<Assignment> id;
    ProjectId project;
    TaskId task;
    PersonId person;
    double units = 1.0;
    std::optional<Duration> work;
    std::optional<Duration> actualWork;
    std::optional<Duration> remainingWork;
    std::optional<Money> cost;
    QString sourceId;

    bool operator==(const Assignment &) const = default;
};

template <>
struct EnumTraits<TaskMode>
{
    static constexpr auto context = "TaskMode";
    static constexpr EnumLabel labels[] = {
        {int(TaskMode::Auto), "auto", QT_TRANSLATE_NOOP("TaskMode", "Auto")},
        {int(TaskMode::Manual), "manual", QT_TRANSLATE_NOOP("TaskMode", "Manual")},
        {int(TaskMode::Inactive), "inactive", QT_TRANSLATE_NOOP("TaskMode", "Inactive")},
    };
};

template <>
struct EnumTraits<ConstraintKind>
{
    static constexpr auto context = "ConstraintKind";
    static constexpr EnumLabel labels[] = {
        {int(ConstraintKind::AsSoonAsPossible), "asap",
         QT_TRANSLATE_NOOP("ConstraintKind", "As soon as possible")},
        {int(ConstraintKind::AsLateAsPossible), "alap",
         QT_TRANSLATE_NOOP("ConstraintKind", "As late as possible")},
        {int(ConstraintKind::MustStartOn), "mso", QT_TRANSLATE_NOOP("ConstraintKind", "Must start on")},
        {int(ConstraintKind::MustFinishOn), "mfo", QT_TRANSLATE_NOOP("ConstraintKind", "Must finish on")},
        {int(ConstraintKind::StartNoEarlierThan), "snet",
         QT_TRANSLATE_NOOP("ConstraintKind", "Start no earlier than")},
        {int(ConstraintKind::StartNoLaterThan), "snlt",
         QT_TRANSLATE_NOOP("ConstraintKind", "Start no later than")},
        {int(ConstraintKind::FinishNoEarlierThan), "fnet",
         QT_TRANSLATE_NOOP("ConstraintKind", "Finish no earlier than")},
        {int(ConstraintKind::FinishNoLaterThan), "fnlt",
         QT_TRANSLATE_NOOP("ConstraintKind", "Finish no later than")},
    };
};

template <>
struct EnumTraits<LinkType>
{
    static constexpr auto context = "LinkType";
    static constexpr EnumLabel labels[] = {
        {int(LinkType::FinishToFinish), "ff", QT_TRANSLATE_NOOP("LinkType", "Finish to finish")},
        {int(LinkType::FinishToStart), "fs", QT_TRANSLATE_NOOP("LinkType", "Finish to start")},
        {int(LinkType::StartToFinish), "sf", QT_TRANSLATE_NOOP("LinkType", "Start to finish")},
        {int(LinkType::StartToStart), "ss", QT_TRANSLATE_NOOP("LinkType", "Start to start")},
    };
};

template <>
struct EnumTraits<LagUnit>
{
    static constexpr auto context = "LagUnit";
    static constexpr EnumLabel labels[] = {
        {int(LagUnit::Working), "working", QT_TRANSLATE_NOOP("LagUnit", "Working time")},
        {int(LagUnit::Elapsed), "elapsed", QT_TRANSLATE_NOOP("LagUnit", "Elapsed time")},
        {int(LagUnit::Percent), "percent", QT_TRANSLATE_NOOP("LagUnit", "Percent of the predecessor")},
        {int(LagUnit::ElapsedPercent), "elapsed_percent",
         QT_TRANSLATE_NOOP("LagUnit", "Elapsed percent of the predecessor")},
    };
};

} // namespace baton
