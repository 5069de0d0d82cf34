// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/task.h"

#include "models/records/schema.h"

namespace baton {

template <>
struct Schema<Task>
{
    static constexpr auto table = "task", context = "Task", name = "name";
    static constexpr auto label = QT_TRANSLATE_NOOP("Task", "Task");
    static constexpr auto plural = QT_TRANSLATE_NOOP("Task", "Tasks");
    static constexpr std::array fields{
        field<&Task::project>("project", QT_TRANSLATE_NOOP("Task", "Project")).owner(),
        field<&Task::parent>("parent", QT_TRANSLATE_NOOP("Task", "Summary task")).optionalOwner(),
        field<&Task::position>("pos", QT_TRANSLATE_NOOP("Task", "Order")).as(FieldKind::Position).internal(),
        field<&Task::name>("name", QT_TRANSLATE_NOOP("Task", "Name")),
        field<&Task::mode>("mode", QT_TRANSLATE_NOOP("Task", "Mode")),
        field<&Task::isMilestone>("milestone", QT_TRANSLATE_NOOP("Task", "Milestone")),
        field<&Task::duration>("duration", QT_TRANSLATE_NOOP("Task", "Duration")).range(0, 100'000'000'000),
        field<&Task::isElapsed>("elapsed", QT_TRANSLATE_NOOP("Task", "Elapsed duration")),
        field<&Task::isEstimated>("estimated", QT_TRANSLATE_NOOP("Task", "Estimated")),
        field<&Task::durationFormat>("duration_format", QT_TRANSLATE_NOOP("Task", "Duration unit"))
            .range(0, 60)
            .internal(),
        field<&Task::calendar>("calendar", QT_TRANSLATE_NOOP("Task", "Calendar")),
        field<&Task::ignoresResourceCalendars>("ignore_resource_calendars",
                                               QT_TRANSLATE_NOOP("Task", "Ignore resource calendars")),
        field<&Task::constraint>("constraint_kind", QT_TRANSLATE_NOOP("Task", "Constraint")),
        field<&Task::constraintDate>("constraint_date", QT_TRANSLATE_NOOP("Task", "Constraint date")),
        field<&Task::deadline>("deadline", QT_TRANSLATE_NOOP("Task", "Deadline")),
        field<&Task::percentComplete>("percent_complete", QT_TRANSLATE_NOOP("Task", "Complete")).percent(),
        field<&Task::actualStart>("actual_start", QT_TRANSLATE_NOOP("Task", "Actual start")),
        field<&Task::actualFinish>("actual_finish", QT_TRANSLATE_NOOP("Task", "Actual finish")),
        field<&Task::remaining>("remaining", QT_TRANSLATE_NOOP("Task", "Remaining duration"))
            .range(0, 100'000'000'000),
        field<&Task::actualDuration>("actual_duration", QT_TRANSLATE_NOOP("Task", "Actual duration"))
            .range(0, 100'000'000'000),
        field<&Task::stop>("stop", QT_TRANSLATE_NOOP("Task", "Stopped")),
        field<&Task::resume>("resume", QT_TRANSLATE_NOOP("Task", "Resumes")),
        field<&Task::splitParts>("split_parts", QT_TRANSLATE_NOOP("Task", "Split parts"))
            .as(FieldKind::Code, 20000)
            .internal(),
        field<&Task::levelingDelay>("leveling_delay", QT_TRANSLATE_NOOP("Task", "Levelling delay")),
        field<&Task::pinnedStart>("pinned_start", QT_TRANSLATE_NOOP("Task", "Manual start")),
        field<&Task::pinnedFinish>("pinned_finish", QT_TRANSLATE_NOOP("Task", "Manual finish")),
        field<&Task::pinnedReason>("pinned_reason", QT_TRANSLATE_NOOP("Task", "Not computed because"))
            .readOnly(),
        field<&Task::optimistic>("optimistic", QT_TRANSLATE_NOOP("Task", "Optimistic duration"))
            .range(0, 100'000'000'000),
        field<&Task::mostLikely>("most_likely", QT_TRANSLATE_NOOP("Task", "Most likely duration"))
            .range(0, 100'000'000'000),
        field<&Task::pessimistic>("pessimistic", QT_TRANSLATE_NOOP("Task", "Pessimistic duration"))
            .range(0, 100'000'000'000),
        field<&Task::owner>("owner", QT_TRANSLATE_NOOP("Task", "Owner")),
        field<&Task::isRecurring>("recurring", QT_TRANSLATE_NOOP("Task", "Recurring")),
        field<&Task::isExternal>("external", QT_TRANSLATE_NOOP("Task", "In another file")).internal(),
        field<&Task::isPlaceholder>("placeholder", QT_TRANSLATE_NOOP("Task", "Without duration yet"))
            .internal(),
        field<&Task::priority>("priority", QT_TRANSLATE_NOOP("Task", "Priority")).range(0, 1000),
        field<&Task::work>("work", QT_TRANSLATE_NOOP("Task", "Work")).range(0, 100'000'000'000),
        field<&Task::cost>("cost", QT_TRANSLATE_NOOP("Task", "Cost")),
        field<&Task::notes>("notes", QT_TRANSLATE_NOOP("Task", "Notes")).multiline(),
        field<&Task::sourceId>("source_id", QT_TRANSLATE_NOOP("Task", "Number in the source file"))
            .as(FieldKind::Code)
            .internal(),
        field<&Task::blankRowsAbove>("blank_rows_above", QT_TRANSLATE_NOOP("Task", "Empty rows above"))
            .range(0, 1000)
            .internal(),
        field<&Task::outsideLinks>("outside_links", QT_TRANSLATE_NOOP("Task", "Links from other files"))
            .as(FieldKind::Code, 4000)
            .internal(),
    };
};

template <>
struct Schema<TaskBaseline>
{
    static constexpr auto table = "task_baseline", context = "TaskBaseline", name = "number";
    static constexpr auto label = QT_TRANSLATE_NOOP("TaskBaseline", "Task baseline");
    static constexpr auto plural = QT_TRANSLATE_NOOP("TaskBaseline", "Task baselines");
    static constexpr std::array fields{
        field<&TaskBaseline::project>("project", QT_TRANSLATE_NOOP("TaskBaseline", "Project")).owner(),
        field<&TaskBaseline::task>("task", QT_TRANSLATE_NOOP("TaskBaseline", "Task")).owner(),
        field<&TaskBaseline::number>("number", QT_TRANSLATE_NOOP("TaskBaseline", "Baseline")).range(0, 10),
        field<&TaskBaseline::start>("start", QT_TRANSLATE_NOOP("TaskBaseline", "Start")),
        field<&TaskBaseline::finish>("finish", QT_TRANSLATE_NOOP("TaskBaseline", "Finish")),
        field<&TaskBaseline::duration>("duration", QT_TRANSLATE_NOOP("TaskBaseline", "Duration")),
        field<&TaskBaseline::durationFormat>("duration_format",
                                             QT_TRANSLATE_NOOP("TaskBaseline", "Duration unit"))
            .range(0, 60)
            .internal(),
        field<&TaskBaseline::work>("work", QT_TRANSLATE_NOOP("TaskBaseline", "Work")),
        field<&TaskBaseline::cost>("cost", QT_TRANSLATE_NOOP("TaskBaseline", "Cost")),
    };
};

template <>
struct Schema<Link>
{
    static constexpr auto table = "link", context = "Link", name = "type";
    static constexpr auto label = QT_TRANSLATE_NOOP("Link", "Link");
    static constexpr auto plural = QT_TRANSLATE_NOOP("Link", "Links");
    static constexpr std::array fields{
        field<&Link::project>("project", QT_TRANSLATE_NOOP("Link", "Project")).owner(),
        field<&Link::predecessor>("predecessor", QT_TRANSLATE_NOOP("Link", "Predecessor")).owner(),
        field<&Link::successor>("successor", QT_TRANSLATE_NOOP("Link", "Successor")).owner(),
        field<&Link::type>("type", QT_TRANSLATE_NOOP("Link", "Type")),
        field<&Link::lagUnit>("lag_unit", QT_TRANSLATE_NOOP("Link", "Lag unit")),
        field<&Link::lag>("lag", QT_TRANSLATE_NOOP("Link", "Lag")),
        field<&Link::lagPercent>("lag_percent", QT_TRANSLATE_NOOP("Link", "Lag percent"))
            .range(-1000000, 1000000),
        field<&Link::lagFormat>("lag_format", QT_TRANSLATE_NOOP("Link", "Lag display unit"))
            .range(0, 60)
            .internal(),
    };
};

template <>
struct Schema<Assignment>
{
    static constexpr auto table = "assignment", context = "Assignment", name = "person";
    static constexpr auto label = QT_TRANSLATE_NOOP("Assignment", "Assignment");
    static constexpr auto plural = QT_TRANSLATE_NOOP("Assignment", "Assignments");
    static constexpr std::array fields{
        field<&Assignment::project>("project", QT_TRANSLATE_NOOP("Assignment", "Project")).owner(),
        field<&Assignment::task>("task", QT_TRANSLATE_NOOP("Assignment", "Task")).owner(),
        field<&Assignment::person>("person", QT_TRANSLATE_NOOP("Assignment", "Person")),
        field<&Assignment::units>("units", QT_TRANSLATE_NOOP("Assignment", "Units")),
        field<&Assignment::work>("work", QT_TRANSLATE_NOOP("Assignment", "Work")),
        field<&Assignment::actualWork>("actual_work", QT_TRANSLATE_NOOP("Assignment", "Actual work")),
        field<&Assignment::remainingWork>("remaining_work",
                                          QT_TRANSLATE_NOOP("Assignment", "Remaining work")),
        field<&Assignment::cost>("cost", QT_TRANSLATE_NOOP("Assignment", "Cost")),
        field<&Assignment::sourceId>("source_id",
                                     QT_TRANSLATE_NOOP("Assignment", "Number in the source file"))
            .as(FieldKind::Code)
            .internal(),
    };
};

const RecordInfo &taskInfo()
{
    static constexpr RecordInfo info = makeRecordInfo<Task>();
    return info;
}

const RecordInfo &taskBaselineInfo()
{
    static constexpr RecordInfo info = makeRecordInfo<TaskBaseline>();
    return info;
}

const RecordInfo &linkInfo()
{
    static constexpr RecordInfo info = makeRecordInfo<Link>();
    return info;
}

const RecordInfo &assignmentInfo()
{
    static constexpr RecordInfo info = makeRecordInfo<Assignment>();
    return info;
}

} // namespace baton
